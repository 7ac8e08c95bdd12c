import { defineJob } from '@/lib/jobs'
import { countAnswers } from './answering/counting'
import { forgetExpertise } from './forgetting'
import { forgetFormer, remakeWhenDue } from './mapping/remake'

export const jobs = [
  defineJob({
    name: 'expertise.map',
    // Of millions of people it may take hours, in a thread of its own; killed, it begins again.
    when: { cron: '10 5 * * *', hours: 12 },
    run: async (turn) => {
      await forgetFormer()
      await remakeWhenDue(turn)
    },
  }),
  defineJob({
    name: 'expertise.countAnswers',
    // Whoever consents, or takes an answer away, waits a minute at most.
    when: { everySeconds: 60 },
    run: async (turn) => void (await countAnswers(turn)),
  }),
  defineJob({
    name: 'expertise.forget',
    when: { cron: '55 4 * * *' },
    run: (turn) => forgetExpertise(turn),
  }),
]
