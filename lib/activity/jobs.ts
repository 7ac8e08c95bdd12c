import { defineJob } from '@/lib/jobs'
import { forgetOldActs } from './forgetOldActs'
import { forgetMonths, openMonths } from './months'
import { applyObjections } from './objection'
import { forgetOldPresence } from './presence'
import { auditMonthsKept } from './retention'
import { rollUp } from './rollup'
import { summariseNewActs } from './rollup/summarise'

const auditKeptFrom = (now: Date) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - auditMonthsKept, now.getUTCDate()))
const yearAhead = (now: Date) => new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), 1))

export const jobs = [
  defineJob({
    name: 'activity.rollUp',
    when: { everySeconds: 20 },
    run: async ({ now }) => {
      await rollUp(now)
      await applyObjections(now)
      await summariseNewActs()
    },
  }),
  defineJob({
    name: 'activity.months',
    when: { cron: '5 3 * * *' },
    run: async ({ now }) => {
      await openMonths('activity', now, yearAhead(now))
      await openMonths('audit', now, yearAhead(now))
      await forgetMonths('audit', auditKeptFrom(now))
    },
  }),
  defineJob({
    name: 'activity.forgetPresence',
    when: { cron: '20 3 * * *' },
    run: async ({ now }) => void (await forgetOldPresence(now)),
  }),
  defineJob({
    name: 'activity.forgetActs',
    when: { cron: '40 3 * * *' },
    run: (turn) => forgetOldActs(turn),
  }),
]
