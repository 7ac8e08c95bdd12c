import { cache } from 'react'
import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { authorize, type Viewer } from '@/lib/policy'
import { parisDay, type Day, type Period, type UsualLength } from '@/lib/time'
import {
  CommunityAccess,
  CommunityJoining,
  CommunityKind,
  CommunityOrigin,
  CommunityStatus,
} from '@/prisma/client/enums'
import type { AskedPeriod } from '../asked'
import { dayUnderWay } from '../measures/people'
import type { Dashboard } from '../model/dashboard'
import { healthOf, type Health } from '../model/health'
import { withoutReadingOfFew } from '../model/reading'
import type { Visible } from '../model/trend'
import { normsFor, type Norms } from '../norms'
import { computed, keep, knownUntil, measuredColumns, stored, usualPeriod } from '../stored'

const Row = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(CommunityKind),
  access: z.enum(CommunityAccess),
  joining: z.enum(CommunityJoining),
  status: z.enum(CommunityStatus),
  origin: z.enum(CommunityOrigin),
  organisationId: z.string().nullable(),
  lastOn: z.string().nullable(),
  revision: z.number(),
})

export interface Engagement {
  community: { slug: string; name: string; kind: CommunityKind; origin: CommunityOrigin; lastOn: Day | null }
  period: Period
  /** The length of a usual period; null over dates of one's own. */
  usualDays: UsualLength | null
  dashboard: Dashboard
  /** What is usual for its type and size; null over dates of one's own, for which nothing is kept. */
  norms: Norms | null
  health: Health | null
  /** The day under way, where there is one: our own communities, when the period comes up to now. */
  today: (Visible & { on: Day }) | null
  /** Of fewer people, nothing is told of their reading. */
  minimum: number
}

/** The community whose measures are asked for; absent for who may not read them. Once a request. */
export const communityToMeasure = cache(async (viewer: Viewer, slug: string) => {
  const [community] = await select(
    Row,
    sql`SELECT c."slug", c."name", c."kind", c."access", c."joining", c."status", c."organisationId", ${measuredColumns}
        FROM "community" c LEFT JOIN "community_span" s ON s."communityId" = c."id"
        WHERE c."slug" = ${slug}`,
  )
  authorize(viewer, 'engagement.read', community)
  return community
})

/** What the dashboard of a community shows: its totals, never a person. */
export async function communityEngagement(
  viewer: Viewer,
  slug: string,
  { usual, free }: AskedPeriod,
  now: Date,
): Promise<Engagement> {
  const community = await communityToMeasure(viewer, slug)
  authorize(viewer, 'engagement.read', community)
  const period = usual ? usualPeriod(community, usual, now) : free
  const kept = usual && (await stored(community, usual, period.end))
  const whole = kept || (await computed(community, period, now))
  if (usual && !kept) await keep(community, usual, whole)
  const rule = ruleInForce()
  const dashboard = withoutReadingOfFew(whole, rule, { isUsual: usual !== null })
  const isLive = community.origin === 'local' && period.end === knownUntil(community, now)
  const today = isLive ? { ...(await dayUnderWay(community.id, parisDay(now))), on: parisDay(now) } : null
  const { name, kind, origin, lastOn } = community
  const figures = dashboard.windows.at(-1)?.figures
  const norms =
    usual && figures && dashboard.knows.memberships ? await normsFor(kind, usual, figures.members ?? 0) : null
  const health = norms && figures ? healthOf(figures, norms.of) : null
  return {
    community: { slug, name, kind, origin, lastOn },
    usualDays: usual,
    period,
    dashboard,
    norms,
    health,
    today,
    minimum: rule.minimum,
  }
}
