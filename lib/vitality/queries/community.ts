import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { communityToMeasure } from '@/lib/engagement'
import { authorize, can, type Viewer } from '@/lib/policy'
import { VitalityState } from '@/prisma/client/enums'
import { paceOf, type Pace } from '../measures/paces'
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

export interface CommunityVitality {
  now: VitalityNow
  past: PastVerdict[]
  /** null: nobody has contributed as far as one looks back. */
  pace: Pace | null
  /** Whether those who run it are asked what becomes of it. */
  isAsked: boolean
}

/** How a community stands, and what was said of it before, oldest first; null: not assessed yet. */
export async function communityVitality(viewer: Viewer, slug: string): Promise<CommunityVitality | null> {
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
  if (!now) return null
  return { now, past: past.reverse(), pace: await paceOf(community.id, now.assessedOn), isAsked: asked > 0 }
}
