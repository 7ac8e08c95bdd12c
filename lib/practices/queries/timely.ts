import { z } from 'zod'
import { communityFactColumns } from '@/lib/communities'
import { db, select, sql } from '@/lib/db'
import { authorize, can, visibleInSql, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import { isToTell, nextQuestion } from '../model/asking'
import { most } from '../model/matching'
import { timelyCounts } from '../proposing/candidates'
import { present } from '../text'

/** What a community tries: of which it is time to say what became, and of which it will be asked later. */
export async function adoptionsUnderWay(viewer: Person, slug: string, now: Date) {
  const community = await db.community.findUnique({ where: { slug }, select: communityFactColumns })
  authorize(viewer, 'engagement.read', community)
  if (!can(viewer, 'practice.adopt', community)) return { toTell: [], trying: [] }
  const today = parisDay(now)
  const adoptions = await db.practiceAdoption.findMany({
    where: { communityId: community.id, practice: { retiredAt: null } },
    select: {
      practiceId: true,
      adoptedAt: true,
      outcome: true,
      outcomeAt: true,
      practice: { select: { isFailure: true, versions: { ...present, select: { title: true } } } },
    },
    orderBy: { adoptedAt: 'asc' },
  })
  const all = adoptions.map(({ practiceId, adoptedAt, outcome, outcomeAt, practice }) => {
    const { isFailure, versions } = practice
    const adoptedOn = parisDay(adoptedAt)
    return {
      ...{ practiceId, adoptedAt, outcome, isFailure, title: versions[0]!.title },
      isDue: isToTell({ adoptedOn, outcome, answeredOn: outcomeAt && parisDay(outcomeAt) }, today),
      nextOn: outcome === 'abandoned' ? null : nextQuestion(adoptedOn, today),
    }
  })
  return {
    toTell: all.filter(({ isDue }) => isDue),
    trying: all.flatMap(({ isDue, nextOn, ...adoption }) =>
      isDue || !nextOn ? [] : [{ ...adoption, nextOn }],
    ),
  }
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
