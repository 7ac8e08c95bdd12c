import { z } from 'zod'
import { select, sql, type Transaction } from '@/lib/db'
import type { Day } from '@/lib/time'
import { CommunityKind } from '@/prisma/client/enums'
import type { Signals } from '../model/signals'

/** Days of the figures a practice waits for. */
const DAYS = 28
/**
 * A share says nothing of a few: not of three threads, and not of the reading of eight people, which would tell of each.
 */
const fewest = { threads: 5, members: 11, pairs: 5, contributions: 10 } as const

const count = z.number().nullable()
const Row = z.object({
  id: z.string(),
  kind: z.enum(CommunityKind),
  isClosed: z.boolean(),
  ageDays: z.number(),
  ...{
    members: count,
    active: count,
    contributing: count,
    contributions: count,
    newMembers: count,
    lostMembers: count,
  },
  ...{
    replyRate: count,
    responseHours: count,
    halfCarriedBy: count,
    reciprocity: count,
    threads: count,
    pairs: count,
  },
  ...{ silentOpenDays: count, authors: count, risk90: count },
})

/** What a practice must know of a community to come at the right moment. */
export interface Moment {
  kind: CommunityKind
  members: number | null
  signals: Signals
}

/** Where communities are, from what is stored of them; one that is closed is left out, there is nothing to do there. */
export async function momentsOf(
  communityIds: readonly string[],
  today: Day,
  connection?: Pick<Transaction, '$queryRaw'>,
): Promise<Map<string, Moment>> {
  const rows = await select(
    Row,
    sql`SELECT c."id", c."kind", c."status" <> 'active' AS "isClosed",
               ${today}::date - (c."createdAt" AT TIME ZONE 'Europe/Paris')::date AS "ageDays",
               f."members", f."active", f."contributing", f."contributions", f."new" AS "newMembers", f."lost" AS "lostMembers",
               f."replyRate", f."responseHours", f."halfCarriedBy"::float8 AS "halfCarriedBy", f."reciprocity",
               (f."dashboard" #>> '{windows,-1,figures,judgedThreads}')::float8 AS "threads",
               (f."dashboard" #>> '{windows,-1,figures,pairs}')::float8 AS "pairs",
               v."silentOpenDays", v."authors", v."risk90"
          FROM "community" c
          LEFT JOIN "community_figure" f ON f."communityId" = c."id" AND f."days" = ${DAYS}
          LEFT JOIN "community_vitality" v ON v."communityId" = c."id" AND v."state" NOT IN ('newborn', 'closed')
         WHERE c."id" = ANY (${[...communityIds]}::uuid[])`,
    connection,
  )
  return new Map(rows.filter(({ isClosed }) => !isClosed).map((row) => [row.id, momentFrom(row)]))
}

function momentFrom(row: z.infer<typeof Row>): Moment {
  const { kind, members } = row
  const among = (part: number | null, whole: number | null, least: number) =>
    part === null || whole === null || whole < least ? null : part / whole
  const only = (value: number | null, of: number | null, least: number) => ((of ?? 0) < least ? null : value)
  return {
    kind,
    members,
    signals: {
      ...{ ageDays: row.ageDays, members, contributing: row.contributing, contributions: row.contributions },
      ...{ newMembers: row.newMembers, lostMembers: row.lostMembers },
      ...{ silentOpenDays: row.silentOpenDays, authors: row.authors, risk90: row.risk90 },
      activeShare: among(row.active, members, fewest.members),
      contributingShare: among(row.contributing, members, fewest.members),
      replyRate: only(row.replyRate, row.threads, fewest.threads),
      responseHours: only(row.responseHours, row.threads, fewest.threads),
      halfCarriedBy: only(row.halfCarriedBy, row.contributions, fewest.contributions),
      reciprocity: only(row.reciprocity, row.pairs, fewest.pairs),
    },
  }
}
