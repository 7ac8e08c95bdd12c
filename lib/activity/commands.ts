import type { z } from 'zod'
import { authorizePlatform, roleIn, type Person } from '@/lib/policy'
import { recordPresence } from './presence'
import type { PresenceMarks } from './schema'

/** «I have been reading here»: counted for members of the community; for others, nothing is kept. */
export async function markPresence(
  viewer: Person,
  { communities }: z.output<typeof PresenceMarks>,
): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const at = new Date()
  for (const communityId of communities)
    if (roleIn(viewer, communityId) !== null) recordPresence({ communityId, memberId: viewer.id, at })
}
