import { z } from 'zod'
import { communityFactColumns } from '@/lib/communities'
import { db, select, sql } from '@/lib/db'
import { authorize, can, visibleInSql, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import { questionsDue } from '../model/life'
import { most } from '../model/matching'
import { timelyCounts } from '../proposing/candidates'
import { present } from '../text'

/** Practices that a community tries, of which it is time to say what became. */
export async function adoptionsToTell(viewer: Person, slug: string, now: Date) {
  const community = await db.community.findUnique({ where: { slug }, select: communityFactColumns })
  authorize(viewer, 'engagement.read', community)
  if (!can(viewer, 'practice.adopt', community)) return []
  const adoptions = await db.practiceAdoption.findMany({
    where: { communityId: community.id, practice: { retiredAt: null } },
    select: {
      practiceId: true,
      adoptedAt: true,
      outcome: true,
      outcomeAt: true,
      practice: { select: { versions: { ...present, select: { title: true } } } },
    },
    orderBy: { adoptedAt: 'asc' },
  })
  return adoptions
    .filter((adoption) => mustTell(adoption, now))
    .map(({ practiceId, adoptedAt, practice: { versions } }) => ({
      ...{ practiceId, adoptedAt },
      title: versions[0]!.title,
    }))
}

/** Asked after 30 days, and after 60 unless it was given up; each answer holds until the next question. */
const mustTell = (
  { adoptedAt, outcome, outcomeAt }: { adoptedAt: Date; outcome: string | null; outcomeAt: Date | null },
  now: Date,
) => {
  const due = (at: Date) => questionsDue(parisDay(adoptedAt), parisDay(at))
  return outcome !== 'abandoned' && due(now) > (outcomeAt ? due(outcomeAt) : 0)
}

/** How many practices each of some communities has now, of those whose measures the viewer may read. */
export async function practicesWaiting(
  viewer: Person,
  communityIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT c."id" FROM "community" c WHERE c."id" = ANY (${[...communityIds]}::uuid[]) AND c."origin" = 'local'
           AND ${visibleInSql.engagement(viewer)}`,
  )
  const counts = await timelyCounts(
    rows.map(({ id }) => id),
    parisDay(now),
  )
  return new Map([...counts].map(([id, count]) => [id, Math.min(count, most)]))
}
