import { defineJob } from '@/lib/jobs'
import { publishMonthly } from './publishing/monthly'

export const jobs = [
  // After the counts of the night; tried again on the next days, should one fail.
  defineJob({
    name: 'reports.publishMonthly',
    when: { cron: '30 7 2-9 * *' },
    run: ({ now, signal }) => publishMonthly(now, signal),
  }),
]
