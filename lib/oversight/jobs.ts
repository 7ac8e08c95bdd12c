import { defineJob } from '@/lib/jobs'
import { countFirst, countWholes, forgetNights } from './night'

export const jobs = [
  // Somebody who has just opened a platform waits for it: asked often, and one question once it is done.
  defineJob({ name: 'oversight.begin', when: { everySeconds: 5 }, run: (turn) => countFirst(turn) }),
  // Once the figures and the verdicts of the night are there.
  defineJob({ name: 'oversight.count', when: { cron: '10 5 * * *' }, run: (turn) => countWholes(turn) }),
  defineJob({
    name: 'oversight.forget',
    when: { cron: '40 5 * * *' },
    run: async (turn) => {
      await forgetNights(turn)
    },
  }),
]
