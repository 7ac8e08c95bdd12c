import { db } from '@/lib/db'
import { defineJob } from '@/lib/jobs'
import { forgetOldAttempts } from './attempts'

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
    await forgetOldAttempts()
  },
})

export const jobs = [forgetWhatIsOver]
