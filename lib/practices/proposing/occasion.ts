import { z } from 'zod'
import { execute, newId, select, sql, type Transaction } from '@/lib/db'
import { parisDay } from '@/lib/time'
import type { CommunityKind, PracticePlace } from '@/prisma/client/enums'
import { propose } from '../model/order/proposing'
import type { Candidate } from './candidates'

/** Somebody somewhere on a day: proposals are drawn once for it, so that they stay as they are until tomorrow. */
export interface Moment {
  place: PracticePlace
  communityId: string | null
  /** Of a community that is being created. */
  kind: CommunityKind | null
  /** null: whoever reads the alert. */
  viewerId: string | null
  now: Date
}

/** What is put forward, and the occasion it was: whoever opens one says which. null: it was none. */
export interface Proposed {
  occasionId: string | null
  practices: Candidate[]
}

/**
 * Puts at most three forward, drawn by what is known of each (lib/practices/model/order), and writes down all that is
 * needed to judge the draw later. Asked again the same day, it answers the same, less what was adopted or put aside since.
 * @param candidates in the order they would have without learning
 */
export async function proposeOnce(
  tx: Transaction,
  moment: Moment,
  candidates: readonly Candidate[],
  chance: () => number,
): Promise<Drawn | null> {
  const known = await knownOccasion(tx, moment)
  if (known) return shown(known.id, known.practiceIds, candidates)
  if (candidates.length === 0) return null
  const ids = candidates.map(({ id }) => id)
  const proposals = propose(await talliesOf(tx, moment.place, candidates), chance)
  const occasionId = newId()
  const { place, communityId, kind, viewerId, now } = moment
  const creatorKey = communityId === null ? await creatorKeyOf(tx, moment) : null
  const written = await select(
    z.object({ id: z.string() }),
    sql`INSERT INTO "practice_occasion" ("id", "place", "communityId", "kind", "viewerId", "creatorKey", "on", "shownAt", "candidates")
        VALUES (${occasionId}::uuid, ${place}::"PracticePlace", ${communityId}::uuid, ${kind}::"CommunityKind", ${viewerId}::uuid,
                ${creatorKey}::uuid, ${parisDay(now)}::date, ${now}, ${ids}::uuid[])
        ON CONFLICT DO NOTHING RETURNING "id"`,
    tx,
  )
  // Two pages opened at once: the first one holds.
  if (written.length === 0) {
    const first = await knownOccasion(tx, moment)
    return first && shown(first.id, first.practiceIds, candidates)
  }
  await tx.practiceProposal.createMany({
    data: proposals.map(({ practice, propensity }, rank) => ({
      ...{ occasionId, practiceId: practice, place: rank + 1, propensity },
    })),
  })
  return shown(
    occasionId,
    proposals.map(({ practice }) => practice),
    candidates,
  )
}

type Drawn = Proposed & { occasionId: string }

function shown(occasionId: string, ids: readonly string[], candidates: readonly Candidate[]): Drawn {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  return { occasionId, practices: ids.flatMap((id) => byId.get(id) ?? []) }
}

const Known = z.object({ id: z.string(), practiceIds: z.array(z.string()) })

async function knownOccasion(tx: Transaction, { place, communityId, kind, viewerId, now }: Moment) {
  if (viewerId === null) return null
  const [known] = await select(
    Known,
    sql`SELECT o."id", array(SELECT p."practiceId"::text FROM "practice_proposal" p WHERE p."occasionId" = o."id" ORDER BY p."place")
               AS "practiceIds"
          FROM "practice_occasion" o
         WHERE o."viewerId" = ${viewerId}::uuid AND o."on" = ${parisDay(now)}::date AND o."place" = ${place}::"PracticePlace"
           AND o."communityId" IS NOT DISTINCT FROM ${communityId}::uuid
           AND o."kind" IS NOT DISTINCT FROM ${kind}::"CommunityKind"`,
    tx,
  )
  return known ?? null
}

/**
 * Whoever creates a community tries several types: within a month of the calendar, which is no longer than they are known,
 * that is one person who looks.
 */
async function creatorKeyOf(tx: Transaction, { viewerId, now }: Moment): Promise<string> {
  // Two types looked at in the same instant are looked at one after the other.
  await execute(sql`SELECT FROM "member" WHERE "id" = ${viewerId}::uuid FOR NO KEY UPDATE`, tx)
  const month = sql`date_trunc('month', ${parisDay(now)}::date)`
  const [known] = await select(
    z.object({ creatorKey: z.string() }),
    sql`SELECT "creatorKey" FROM "practice_occasion" WHERE "viewerId" = ${viewerId}::uuid AND "creatorKey" IS NOT NULL
           AND "on" >= ${month} AND "on" < ${month} + interval '1 month' LIMIT 1`,
    tx,
  )
  return known?.creatorKey ?? newId()
}

async function talliesOf(tx: Transaction, place: PracticePlace, candidates: readonly Candidate[]) {
  const ids = candidates.map(({ id }) => id)
  const known = await tx.practiceTally.findMany({ where: { place, practiceId: { in: ids } } })
  const byId = new Map(known.map((tally) => [tally.practiceId, tally]))
  return candidates.map(({ id, isFailure }) => ({
    ...{ practice: id, isFailure },
    shown: byId.get(id)?.shown ?? 0,
    adopted: byId.get(id)?.adopted ?? 0,
  }))
}
