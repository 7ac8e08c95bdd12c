import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { communityToMeasure } from '@/lib/engagement'
import { authorize, can, type Viewer } from '@/lib/policy'
import { VitalityState } from '@/prisma/client/enums'
import { vitalityColumns, VitalityNow } from './sleeping'

const Past = z.object({
  on: z.string(),
  state: z.enum(VitalityState),
  risk90: z.number(),
  silent: z.boolean().nullable(),
  isReplayed: z.boolean(),
})
export type PastVerdict = z.infer<typeof Past>

const MOST_PAST = 36

/**
 * How a community stands, what was said of it before, oldest first, and whether those who run it are asked what becomes
 * of it; null: not assessed yet.
 */
export async function communityVitality(
  viewer: Viewer,
  slug: string,
): Promise<{ now: VitalityNow; past: PastVerdict[]; isAsked: boolean } | null> {
  const community = await communityToMeasure(viewer, slug)
  authorize(viewer, 'engagement.read', community)
  const [[now], past, asked] = await Promise.all([
    select(
      VitalityNow,
      sql`SELECT ${vitalityColumns} FROM "community_vitality" v WHERE v."communityId" = ${community.id}::uuid`,
    ),
    select(
      Past,
      sql`SELECT to_char("on", 'YYYY-MM-DD') AS "on", "state", "risk90", "silent", "isReplayed" FROM "vitality_verdict"
           WHERE "communityId" = ${community.id}::uuid ORDER BY "vitality_verdict"."on" DESC LIMIT ${MOST_PAST}`,
    ),
    can(viewer, 'review.relaunch', community)
      ? db.vitalityReview.count({
          where: { communityId: community.id, state: { in: ['asked', 'reminded', 'proposed'] } },
        })
      : 0,
  ])
  return now ? { now, past: past.reverse(), isAsked: asked > 0 } : null
}
