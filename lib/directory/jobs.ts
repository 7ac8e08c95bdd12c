import { defineJob } from '@/lib/jobs'
import { recountWords } from './words'

export const jobs = [
  defineJob({ name: 'directory.recountWords', when: { cron: '25 3 * * *' }, run: () => recountWords() }),
]
