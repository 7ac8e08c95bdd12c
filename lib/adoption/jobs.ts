import { defineJob } from '@/lib/jobs'
import { countAdoption } from './month'

export const jobs = [
  // After the roll-ups of the night; on other days it asks one question.
  defineJob({ name: 'adoption.count', when: { cron: '50 4 * * *' }, run: ({ now }) => countAdoption(now) }),
]
