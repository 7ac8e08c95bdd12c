import { defineJob } from '@/lib/jobs'
import { forgetOldExports } from './files/kept'
import { tellOfExports } from './files/telling'
import { workOnExports } from './files/work'
import { LAST_NIGHT } from './publishing/counted'
import { publishMonthly } from './publishing/monthly'
import { keepForecasts } from './forecasting/keep'

export const jobs = [
  // After the counts of the night; tried again on the next days, should one fail.
  defineJob({
    name: 'reports.publishMonthly',
    when: { cron: `30 7 2-${LAST_NIGHT} * *` },
    run: ({ now, signal }) => publishMonthly(now, signal),
  }),
  // After the months of adoption were counted; on other days it asks a question a series.
  defineJob({
    name: 'reports.keepForecasts',
    when: { cron: '10 5 * * *' },
    run: ({ now, signal }) => keepForecasts(now, signal),
  }),
  defineJob({
    name: 'reports.files',
    when: { everySeconds: 1 },
    run: ({ signal }) => workOnExports(signal),
  }),
  defineJob({
    name: 'reports.filesTold',
    when: { everySeconds: 20 },
    run: (turn) => tellOfExports(turn),
  }),
  defineJob({
    name: 'reports.filesForgotten',
    when: { cron: '50 3 * * *' },
    run: async (turn) => void (await forgetOldExports(turn)),
  }),
]
