import { defineJob } from '@/lib/jobs'
import { forgetOldExports } from './files/kept'
import { tellOfExports } from './files/telling'
import { workOnExports } from './files/work'

export const jobs = [
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
