import { defineJob } from '@/lib/jobs'
import { forgetDeleted } from './forget'
import { measureRates } from './measuring/month'

export const jobs = [
  // After the roll-ups of the night; on other days it asks one question.
  defineJob({
    name: 'simulation.measure',
    when: { cron: '55 4 * * *' },
    run: ({ now }) => measureRates(now),
  }),
  defineJob({
    name: 'simulation.forget',
    when: { cron: '20 5 * * *' },
    run: ({ now }) => forgetDeleted(now),
  }),
]
