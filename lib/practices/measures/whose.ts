import { sql } from '@/lib/db'

/** To whom the occasion `o` counts: the community, or whoever creates one, that month. */
export const whose = sql`coalesce(o."communityId", o."creatorKey")`
