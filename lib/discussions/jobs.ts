import { defineJob } from '@/lib/jobs'
import { forgetWritings } from './forgetting'

export const jobs = [
  defineJob({
    name: 'discussions.forget',
    when: { cron: '10 4 * * *' },
    run: (turn) => forgetWritings(turn),
  }),
]
