import { defineJob } from '@/lib/jobs'
import { forgetInvitations } from './forgotten'
import { endGuestStays } from './stays'

export const jobs = [
  // Rules close the door at the very minute; this writes it down and counts it, within the hour.
  defineJob({
    name: 'communities.endGuestStays',
    when: { cron: '5 * * * *' },
    run: ({ now }) => endGuestStays(now),
  }),
  defineJob({
    name: 'communities.forgetInvitations',
    when: { cron: '50 3 * * *' },
    run: async ({ now }) => void (await forgetInvitations(now)),
  }),
]
