import { defineJob } from '@/lib/jobs'
import { forgetVitality } from './forgetting'
import { judgePast } from './judge'
import { learnWeights } from './learn'
import { countMonths } from './months'
import { assessAll } from './night'
import { replayPast } from './replay'
import { conductReviews } from './reviews/clock'
import { welcomeNewOwners } from './reviews/handedOver'

export const jobs = [
  defineJob({
    name: 'vitality.learn',
    when: { cron: '40 1 1 * *' },
    run: ({ now, signal }) => learnWeights(now, signal),
  }),
  defineJob({
    name: 'vitality.assess',
    // Every community has its verdict soon after midnight; later in the day, only those whose past has changed.
    when: { everySeconds: 60 },
    run: async ({ now, signal }) => {
      await assessAll(now, signal)
      await replayPast(now, signal)
    },
  }),
  defineJob({
    // In the morning, when somebody may read it, and after the night has said who woke.
    name: 'vitality.review',
    when: { cron: '30 7 * * *' },
    run: (turn) => conductReviews(turn),
  }),
  defineJob({
    name: 'vitality.handOver',
    when: { everySeconds: 60 },
    run: (turn) => welcomeNewOwners(turn),
  }),
  defineJob({
    name: 'vitality.judge',
    when: { cron: '30 3 * * *' },
    run: async ({ now, signal }) => {
      await judgePast(now, signal)
      await countMonths(now)
    },
  }),
  defineJob({
    name: 'vitality.forget',
    when: { cron: '40 4 * * *' },
    run: (turn) => forgetVitality(turn),
  }),
]
