import { db } from '@/lib/db'
import { defineJob } from '@/lib/jobs'
import { forgetOldAttempts } from '@/lib/auth'
import { carryOnMerges, forgetJournals } from './merging/unfinished'
import { eraseDue } from './erasure/erase'
import { forgetOldInvitations, sendInvitations } from './invitation/send'
import { followDays } from './lifeCycle/ends'
import { lookAfterIdleAccounts } from './lifeCycle/idle'

const day = 86_400_000

/** What has served, or holds no more: sessions that are over, links, attempts. Kept a day for who investigates. */
const forgetWhatIsOver = defineJob({
  name: 'accounts.forgetWhatIsOver',
  when: { cron: '40 3 * * *' },
  async run({ now }) {
    const before = new Date(now.getTime() - day)
    await db.session.deleteMany({ where: { expiresAt: { lt: before } } })
    await db.verification.deleteMany({ where: { expiresAt: { lt: before } } })
    await db.identityProposal.deleteMany({ where: { expiresAt: { lt: before } } })
    await db.accountChange.deleteMany({ where: { expiresAt: { lt: before } } })
    await forgetOldInvitations(now)
    await forgetJournals(now)
    await forgetOldAttempts()
  },
})

const followEnds = defineJob({
  name: 'accounts.followDays',
  when: { cron: '2 * * * *' },
  run: ({ now }) => followDays(now),
})

/** Accounts that lists and directories open in thousands: their mails leave little by little. */
const invite = defineJob({
  name: 'accounts.invite',
  when: { everySeconds: 5 },
  run: async ({ now }) => void (await sendInvitations(now)),
})

/** On working mornings: a letter is read when it arrives. */
const lookAfterIdle = defineJob({
  name: 'accounts.lookAfterIdle',
  when: { cron: '10 9 * * 1-5' },
  run: async ({ now }) => void (await lookAfterIdleAccounts(now)),
})

const eraseForGood = defineJob({
  name: 'accounts.eraseDue',
  when: { cron: '20 4 * * *' },
  run: async ({ now }) => void (await eraseDue(now)),
})

/** A process that died in the middle of a merge leaves it here. */
const finishMerges = defineJob({
  name: 'accounts.finishMerges',
  when: { cron: '*/5 * * * *' },
  run: ({ now }) => carryOnMerges(now),
})

export const jobs = [forgetWhatIsOver, eraseForGood, finishMerges, followEnds, lookAfterIdle, invite]
