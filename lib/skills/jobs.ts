import { defineJob } from '@/lib/jobs'
import { learnSuggestions } from './learning'
import { forgetRemoved } from './removal'

export const jobs = [
  defineJob({
    name: 'skills.learn',
    when: { cron: '50 3 * * *' },
    run: async (turn) => void (await learnSuggestions(turn)),
  }),
  defineJob({
    name: 'skills.forgetRemoved',
    when: { cron: '25 3 * * *' },
    run: async ({ now }) => void (await forgetRemoved(now)),
  }),
]
