import { defineJob } from '@/lib/jobs'
import { beat } from './outages'

export const jobs = [
  defineJob({ name: 'platform.beat', when: { everySeconds: 60 }, run: ({ now }) => beat(now) }),
]
