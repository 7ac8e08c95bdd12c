import { defineJob } from '@/lib/jobs'
import { forgetFigures } from './forgetting'
import { computeNorms, hasNorms } from './norms'
import { refreshAll } from './stored'

export const jobs = [
  // Figures speak of finished days: most communities change once a night, and a quiet run asks one question.
  defineJob({
    name: 'engagement.refresh',
    when: { everySeconds: 60 },
    run: async ({ now, signal }) => {
      await refreshAll(now, signal)
      // A platform that begins need not wait for its first night.
      if (!(await hasNorms())) await computeNorms(now, signal)
    },
  }),
  // Once the figures of the night are there.
  defineJob({
    name: 'engagement.norms',
    when: { cron: '45 4 * * *' },
    run: ({ now, signal }) => computeNorms(now, signal),
  }),
  defineJob({
    name: 'engagement.forget',
    when: { cron: '30 4 * * *' },
    run: (turn) => forgetFigures(turn),
  }),
]
