import { defineJob } from '@/lib/jobs'
import { forgetTokens } from './forget'

export const jobs = [
  defineJob({
    name: 'figures.forget',
    when: { cron: '25 5 * * *' },
    run: async ({ now }) => void (await forgetTokens(now)),
  }),
]
