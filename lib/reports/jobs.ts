import { defineJob } from '@/lib/jobs'
import { keepForecasts } from './forecasting/keep'

export const jobs = [
  // After the months of adoption were counted; on other days it asks a question a series.
  defineJob({
    name: 'reports.keepForecasts',
    when: { cron: '10 5 * * *' },
    run: ({ now, signal }) => keepForecasts(now, signal),
  }),
]
