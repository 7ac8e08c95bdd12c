import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, ownCommunityIds, type Person } from '@/lib/policy'

const Community = z.object({ slug: z.string(), name: z.string() })

/** Where both are: the viewer knows these communities, being in them; of the others, nothing is said. */
export function communitiesInCommon(viewer: Person, memberId: string) {
  authorizePlatform(viewer, 'directory.read')
  return select(
    Community,
    sql`SELECT c."slug", c."name" FROM "membership" s JOIN "community" c ON c."id" = s."communityId"
         WHERE s."memberId" = ${memberId}::uuid AND s."status" = 'member' AND (s."endsAt" IS NULL OR s."endsAt" > now())
           AND c."status" <> 'deleted'
           AND c."id" = ANY (${ownCommunityIds(viewer)}::uuid[])
         ORDER BY osmose_plain(c."name")`,
  )
}
