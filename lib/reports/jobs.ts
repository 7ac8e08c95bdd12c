import { defineJob } from '@/lib/jobs'
import { publishMonthly } from './publishing/monthly'
import { keepForecasts } from './forecasting/keep'

export const jobs = [
  // After the counts of the night; tried again on the next days, should one fail.
  defineJob({
    name: 'reports.publishMonthly',
    when: { cron: '30 7 2-9 * *' },
    run: ({ now, signal }) => publishMonthly(now, signal),
  }),
  // After the months of adoption were counted; on other days it asks a question a series.
  defineJob({
    name: 'reports.keepForecasts',
    when: { cron: '10 5 * * *' },
    run: ({ now, signal }) => keepForecasts(now, signal),
  }),
]
