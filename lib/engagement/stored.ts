import { z } from 'zod'
import { empty, execute, select, sql, type Sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import {
  addDays,
  lastDays,
  parisDay,
  startOfDay,
  usualLengths,
  type Day,
  type Period,
  type UsualLength,
} from '@/lib/time'
import type { CommunityOrigin } from '@/prisma/client/enums'
import { factsOf } from './measures/facts'
import { dashboardOf, daysNeeded, type Dashboard } from './model/dashboard'
import { engagementVersion } from './model/figures'
import { hiddenIn } from './model/reading'

/** What must be known of a community to compute its figures. */
export interface Measured {
  id: string
  origin: CommunityOrigin
  /** The last day somebody did something; null when nobody has. */
  lastOn: Day | null
  revision: number
}

/**
 * The first day that is not wholly known: today for our own communities; for those of a file, the day after their last
 * act, because nobody knows what followed.
 */
export const knownUntil = ({ origin, lastOn }: Measured, now: Date): Day =>
  origin === 'imported' && lastOn !== null ? addDays(lastOn, 1) : parisDay(now)

export const usualPeriod = (community: Measured, days: UsualLength, now: Date): Period =>
  lastDays(days, startOfDay(knownUntil(community, now)))

/** Computed from the roll-ups, and not kept. */
export async function computed(community: Measured, period: Period, now: Date): Promise<Dashboard> {
  const known = knownUntil(community, now)
  const needed = daysNeeded(period, known)
  return dashboardOf(await factsOf(community, needed.start, needed.end, now), period, known, now)
}

const Stored = z.object({
  dashboard: z.custom<Dashboard>((value) => typeof value === 'object' && value !== null),
})

/** What was computed last for that period, if it still holds: same formulas, same days, same acts. */
export async function stored(community: Measured, days: UsualLength, end: Day): Promise<Dashboard | null> {
  const [row] = await select(
    Stored,
    sql`SELECT "dashboard" FROM "community_figure"
        WHERE "communityId" = ${community.id}::uuid AND "days" = ${days} AND "version" = ${engagementVersion}
          AND "revision" = ${community.revision} AND "end" = ${end}::date`,
  )
  return row?.dashboard ?? null
}

/** Keeps the result with the version of its formulas. Two processes computing at once write the same. */
export async function keep(community: Measured, days: UsualLength, dashboard: Dashboard): Promise<void> {
  const current = dashboard.windows.at(-1)
  if (!current) return
  const { figures, start, end } = current
  // The list sorts by this column: what may not be shown must not be sorted by either.
  const isHidden = dashboard.knows.reading && hiddenIn(figures, ruleInForce()).includes('active')
  await execute(
    sql`INSERT INTO "community_figure" ("communityId", "days", "version", "revision", "start", "end", "members", "active",
          "contributing", "contributions", "engaged", "new", "reactivated", "lost", "replyRate", "responseHours",
          "halfCarriedBy", "gini", "reciprocity", "dashboard", "computedAt")
        VALUES (${community.id}::uuid, ${days}, ${dashboard.version}, ${community.revision}, ${start}::date, ${end}::date,
          ${figures.members ?? 0}, ${isHidden ? null : (figures.active ?? 0)}, ${figures.contributing ?? 0}, ${figures.contributions ?? 0},
          ${figures.engaged}, ${figures.new ?? 0}, ${figures.reactivated ?? 0}, ${figures.lost ?? 0}, ${figures.replyRate},
          ${figures.responseTime}, ${figures.halfCarriedBy}, ${figures.gini}, ${figures.reciprocity},
          ${JSON.stringify(dashboard)}::jsonb, now())
        ON CONFLICT ("communityId", "days") DO UPDATE SET
          "version" = excluded."version", "revision" = excluded."revision", "start" = excluded."start", "end" = excluded."end",
          "members" = excluded."members", "active" = excluded."active", "contributing" = excluded."contributing",
          "contributions" = excluded."contributions", "engaged" = excluded."engaged", "new" = excluded."new",
          "reactivated" = excluded."reactivated", "lost" = excluded."lost", "replyRate" = excluded."replyRate",
          "responseHours" = excluded."responseHours", "halfCarriedBy" = excluded."halfCarriedBy", "gini" = excluded."gini",
          "reciprocity" = excluded."reciprocity", "dashboard" = excluded."dashboard", "computedAt" = now()`,
  )
}

const MeasuredRow = z.object({
  id: z.string(),
  origin: z.enum(['local', 'imported']),
  lastOn: z.string().nullable(),
  revision: z.number(),
})

export const measuredColumns: Sql = sql`c."id", c."origin", to_char(s."lastOn", 'YYYY-MM-DD') AS "lastOn", coalesce(s."revision", 0) AS "revision"`

/** Communities whose stored figures no longer hold, those of the fewest first so that most are soon right. */
export const outOfDate = (now: Date, most?: number): Promise<Measured[]> =>
  select(
    MeasuredRow,
    sql`SELECT ${measuredColumns}
        FROM "community" c LEFT JOIN "community_span" s ON s."communityId" = c."id"
        WHERE c."status" <> 'deleted' AND (
          SELECT count(*) FROM "community_figure" f
          WHERE f."communityId" = c."id" AND f."version" = ${engagementVersion} AND f."revision" = coalesce(s."revision", 0)
            AND f."end" = CASE WHEN c."origin" = 'imported' AND s."lastOn" IS NOT NULL THEN s."lastOn" + 1
                               ELSE ${parisDay(now)}::date END) < ${usualLengths.length}
        ORDER BY c."id" ${most ? sql`LIMIT ${most}` : empty}`,
  )

/** Computes and keeps the usual periods of a community, its facts read once. */
export async function refresh(community: Measured, now: Date): Promise<void> {
  const known = knownUntil(community, now)
  const periods = usualLengths.map((days) => ({ days, period: usualPeriod(community, days, now) }))
  const needed = periods.map(({ period }) => daysNeeded(period, known))
  const start = needed.map((each) => each.start).sort()[0] as Day
  const end = needed
    .map((each) => each.end)
    .sort()
    .at(-1) as Day
  const facts = await factsOf(community, start, end, now)
  for (const { days, period } of periods) await keep(community, days, dashboardOf(facts, period, known, now))
}

/** Brings every stored figure up to date. Stops between two communities when asked to. */
export async function refreshAll(
  now: Date,
  signal?: AbortSignal,
  onEach?: (left: number) => void,
): Promise<void> {
  const communities = await outOfDate(now)
  for (const [done, community] of communities.entries()) {
    if (signal?.aborted) return
    onEach?.(communities.length - done)
    await refresh(community, now)
  }
}
