import { defineJob } from '@/lib/jobs'
import { purgeRemovedFiles } from './purge'

export const jobs = [
  defineJob({
    name: 'files.purge',
    when: { cron: '40 3 * * *' },
    run: async ({ now }) => void (await purgeRemovedFiles({ now })),
  }),
]
