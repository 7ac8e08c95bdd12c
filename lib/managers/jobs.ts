import { defineJob } from '@/lib/jobs'
import { writeToManagers } from './writing'

export const jobs = [
  defineJob({ name: 'managers.write', when: { cron: '20 7 * * *' }, run: writeToManagers }),
]
