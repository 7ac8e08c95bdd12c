import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { wantsLetter } from '@/lib/notifications'
import { authorize, authorizePlatform, can, ownCommunityIds, visibleInSql, type Person } from '@/lib/policy'
import { gainsOfMonth, managerFacts, type Gains } from './gains'
import { lastMonth } from './month'

/** Is the room meant for this person: one who leads, or stands in for one who does? */
export async function leadsSomebody(viewer: Person): Promise<boolean> {
  authorizePlatform(viewer, 'platform.use')
  return can(viewer, 'gains.receive', await managerFacts(viewer.id)) || (await standsInFor(viewer)).length > 0
}

const Name = z.object({ id: z.string(), name: z.string() })

/** Managers who named the viewer, as long as both are here and in the same administration. */
const standsInFor = (viewer: Person) =>
  select(
    Name,
    sql`SELECT m."id", m."name" FROM "manager_delegate" g JOIN "member" m ON m."id" = g."managerId"
         WHERE g."delegateId" = ${viewer.id}::uuid AND m."status" = 'active' AND m."level" <> 'agent'
           AND m."organisationId" = ${viewer.organisationId}::uuid
         ORDER BY m."name", m."id"`,
  )

export interface OwnGains {
  gains: Gains | null
  isSubscribed: boolean
  delegates: { id: string; name: string }[]
}

export interface GainsPage {
  /** null: the viewer leads nobody. */
  own: OwnGains | null
  /** Seen in the place of somebody who asked for it. */
  inPlaceOf: { id: string; name: string; gains: Gains | null }[]
}

/** What the viewer's unit gained last month, and the units of those they stand in for. */
export async function gainsFor(viewer: Person, now: Date): Promise<GainsPage> {
  authorizePlatform(viewer, 'platform.use')
  const [facts, managers] = await Promise.all([managerFacts(viewer.id), standsInFor(viewer)])
  return {
    own: can(viewer, 'gains.receive', facts) ? await ownGains(viewer, facts.delegateIds, now) : null,
    inPlaceOf: await Promise.all(
      managers.map(async ({ id, name }) => {
        authorize(viewer, 'gains.read', await managerFacts(id))
        return { id, name, gains: await gainsOfMonth(id, lastMonth(now)) }
      }),
    ),
  }
}

async function ownGains(viewer: Person, delegateIds: string[], now: Date): Promise<OwnGains> {
  const [gains, isSubscribed, delegates] = await Promise.all([
    gainsOfMonth(viewer.id, lastMonth(now)),
    wantsLetter(viewer, 'unit'),
    db.member.findMany({
      where: { id: { in: delegateIds } },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ])
  return { gains, isSubscribed, delegates }
}

const Announced = z.object({ slug: z.string(), name: z.string(), purpose: z.string() })

export interface Announcement {
  /** Communities one may tell one's team about, and the one that was asked for. */
  communities: z.infer<typeof Announced>[]
  chosen: z.infer<typeof Announced> | null
}

/** What a manager may announce: their own communities, then the others that are open to whoever wants to come in. */
export async function announcement(viewer: Person, slug: string | undefined): Promise<Announcement> {
  authorizePlatform(viewer, 'platform.use')
  const communities = await select(
    Announced,
    sql`SELECT c."slug", c."name", c."purpose"
          FROM "community" c LEFT JOIN "community_counter" n ON n."communityId" = c."id"
         WHERE ${visibleInSql.communities(viewer)} AND c."status" = 'active' AND c."access" <> 'secret' AND c."joining" <> 'managed'
         ORDER BY (c."id" = ANY(${ownCommunityIds(viewer)}::uuid[])) DESC, n."lastActivityAt" DESC NULLS LAST, c."id"
         LIMIT 100`,
  )
  return { communities, chosen: communities.find((each) => each.slug === slug) ?? null }
}
