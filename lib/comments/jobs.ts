import { defineJob } from '@/lib/jobs'
import { forgetComments } from './forgetting'

export const jobs = [
  defineJob({
    name: 'comments.forget',
    when: { cron: '15 4 * * *' },
    run: (turn) => forgetComments(turn),
  }),
]
