import { defineJob } from '@/lib/jobs'
import { forgetFormer, remakeWhenDue } from './mapping/remake'

export const jobs = [
  defineJob({
    name: 'expertise.map',
    when: { cron: '10 5 * * *' },
    run: async (turn) => {
      await forgetFormer()
      await remakeWhenDue(turn)
    },
  }),
]
