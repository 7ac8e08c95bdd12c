import { defineJob } from '@/lib/jobs'
import { forgetFiles } from './forgetting'
import { purgeRemovedFiles } from './purge'
import { forgetStrayBytes } from './strays'

export const jobs = [
  defineJob({
    name: 'files.purge',
    when: { cron: '40 3 * * *' },
    run: async ({ now }) => void (await purgeRemovedFiles({ now })),
  }),
  defineJob({
    name: 'files.forget',
    when: { cron: '20 4 * * *' },
    run: (turn) => forgetFiles(turn),
  }),
  defineJob({
    name: 'files.strays',
    when: { cron: '0 5 * * *' },
    run: async (turn) => void (await forgetStrayBytes(turn)),
  }),
]
