import { openMonths } from '@/lib/activity'
import { defineJob } from '@/lib/jobs'
import { deliverMail, forgetOldMail } from '@/lib/mail'
import { drainOutbox } from './drain'
import { forgetTold } from './forgetting'
import { forgetOldNotifications } from './retention'
import { stillAllowed } from './stillAllowed'

const yearAhead = (now: Date) => new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), 1))

/** Several at once: each waits for the database or the mail server most of the time. */
const together = (work: () => Promise<unknown>) => Promise.all([work(), work(), work()]).then(() => undefined)

export const jobs = [
  // A reply is told within a second or two: asking an empty table costs less than the database waking us at each write.
  defineJob({
    name: 'notifications.tell',
    when: { everySeconds: 1 },
    run: ({ now, signal }) => together(() => drainOutbox({ now, signal })),
  }),
  defineJob({
    name: 'mail.deliver',
    when: { everySeconds: 1 },
    run: ({ signal }) => together(() => deliverMail(stillAllowed, { signal })),
  }),
  defineJob({
    name: 'notifications.months',
    when: { cron: '10 3 * * *' },
    run: ({ now }) => openMonths('notification', now, yearAhead(now)),
  }),
  defineJob({
    name: 'notifications.forgetFormer',
    when: { cron: '25 4 * * *' },
    run: (turn) => forgetTold(turn),
  }),
  defineJob({
    name: 'notifications.forget',
    when: { cron: '20 3 * * *' },
    run: async ({ now }) => {
      await forgetOldNotifications(now)
      await forgetOldMail(now)
    },
  }),
]
