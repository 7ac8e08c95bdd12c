import { defineJob } from '@/lib/jobs'
import { forgetMonths, openMonths } from './months'
import { forgetOldPresence } from './presence'
import { rollUp } from './rollup'
import { summariseNewActs } from './rollup/summarise'

/** The journal of security keeps a year of whole months (CNIL, 2021-122: six months to a year). */
const yearAgo = (now: Date) =>
  new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), now.getUTCDate()))
const yearAhead = (now: Date) => new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), 1))

export const jobs = [
  defineJob({
    name: 'activity.rollUp',
    when: { everySeconds: 20 },
    run: async ({ now }) => {
      await rollUp(now)
      await summariseNewActs()
    },
  }),
  defineJob({
    name: 'activity.months',
    when: { cron: '5 3 * * *' },
    run: async ({ now }) => {
      await openMonths('activity', now, yearAhead(now))
      await openMonths('audit', now, yearAhead(now))
      await forgetMonths('audit', yearAgo(now))
    },
  }),
  defineJob({
    name: 'activity.forgetPresence',
    when: { cron: '20 3 * * *' },
    run: async ({ now }) => void (await forgetOldPresence(now)),
  }),
]
