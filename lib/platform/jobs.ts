import { defineJob } from '@/lib/jobs'
import { parisDay } from '@/lib/time'
import { countMails } from './answering/keep'
import { forgetAnswers } from './answering/retention'
import { beat } from './outages'

export const jobs = [
  defineJob({ name: 'platform.beat', when: { everySeconds: 60 }, run: ({ now }) => beat(now) }),
  defineJob({
    // Before mails are forgotten.
    name: 'platform.countMails',
    when: { cron: '20 2 * * *' },
    run: async ({ now }) => {
      await countMails(parisDay(now))
      await forgetAnswers(now)
    },
  }),
]
