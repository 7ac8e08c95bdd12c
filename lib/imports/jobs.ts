import { defineJob } from '@/lib/jobs'
import { forgetOldRows } from './retention'
import { workOnImports } from './work'

export const jobs = [
  defineJob({
    name: 'imports.work',
    when: { everySeconds: 1 },
    run: ({ signal }) => workOnImports(signal),
  }),
  defineJob({
    name: 'imports.forget',
    when: { cron: '25 3 * * *' },
    run: async ({ now }) => void (await forgetOldRows({ now })),
  }),
]
