import { aside, defineJob } from '@/lib/jobs'

export const jobs = [
  // After the roll-ups of the night; on other days it asks one question. What may be said together of millions of people
  // takes long to find: in a thread of its own.
  defineJob({
    name: 'adoption.count',
    when: { cron: '50 4 * * *', hours: 6 },
    run: async (turn) => void (await aside(new URL('./thread.ts', import.meta.url), turn)),
  }),
]
