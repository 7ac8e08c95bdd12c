import { defineJob } from '@/lib/jobs'
import { eraseCommunities } from './erasing'
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
  // The first of the night that forgets: what each slice holds of a former community goes a little later.
  defineJob({
    name: 'communities.erase',
    when: { cron: '0 4 * * *' },
    run: (turn) => eraseCommunities(turn),
  }),
]
