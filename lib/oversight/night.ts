import { z } from 'zod'
import { execute, join, select, selectOne, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { computeNorms, hasNorms, outOfDate, refreshAll } from '@/lib/engagement'
import { periodOf, windowOf, windowsUpTo, type Window } from '@/lib/engagement/schema'
import {
  addDays,
  addMonths,
  dayNumber,
  lastDays,
  parisDay,
  usualLengths,
  type Day,
  type UsualLength,
} from '@/lib/time'
import { firstDay, windowsCountedUpTo } from './counted'
import { whoIsWhere } from './measures/whoIsWhere'
import { breakdownsOf, type Breakdown } from './model/breakdown'
import { oversightVersion, type WholeReport } from './model/report'
import { platform, scopeKey } from './model/scope'
import { reportsOf } from './reports'

interface Turn {
  now: Date
  signal?: AbortSignal
}

/**
 * Adds communities up, whole by whole, over the usual windows that end today, then over those before them that nobody has
 * counted yet: once a week, since two windows a day apart, one taken from the other, would tell of that day. What was
 * counted stays: a figure that moved afterwards would tell who came or went. Stops between two windows when asked to, and
 * takes up from there.
 */
export async function countWholes({ now, signal }: Turn): Promise<void> {
  await refreshAll(now, signal)
  if (!(await hasNorms())) await computeNorms(now, signal)
  const today = parisDay(now)
  const [known, first] = await Promise.all([windowsCounted(), firstDay()])
  if (signal?.aborted || first === null || !(await isItsWeek(today))) return
  const due = windowsToCount(now).filter(({ days, window }) => {
    const { end } = periodOf(window)
    return end > first && !isTold(known, days, end)
  })
  if (due.length === 0) return
  const breakdowns = await breakdownsToday(today)
  for (const { days, window, back } of due) {
    if (signal?.aborted) return
    const { end } = periodOf(window)
    await keep(days, end, await reportsOf(days, window, { now, back, breakdowns }))
  }
}

/**
 * The first count of a platform that begins, as soon as its communities have their figures: it need not wait for a night.
 * Stopped before its end, it is taken up again.
 */
export async function countFirst(turn: Turn): Promise<void> {
  const windows = windowsToCount(turn.now)
  const counted = await windowsCountedUpTo(windows.length)
  if (counted === windows.length) return
  const first = await firstDay()
  const isDone =
    counted >= windows.filter(({ window }) => first !== null && periodOf(window).end > first).length
  if (isDone || !(await isItsWeek(parisDay(turn.now)))) return
  if ((await outOfDate(turn.now, 1)).length === 0) await countWholes(turn)
}

/** The current windows first, then the past. */
function windowsToCount(now: Date): { days: UsualLength; window: Window; back: number }[] {
  return usualLengths
    .flatMap((days) =>
      windowsUpTo(windowOf(lastDays(days, now)))
        .toReversed()
        .map((window, back) => ({ days, window, back })),
    )
    .sort((one, other) => one.back - other.back || one.days - other.days)
}

/**
 * That window was counted, or one that ends within the same week: a year is one day longer than fifty-two weeks, and what
 * separates the two would tell of that day.
 */
const isTold = (known: ReadonlySet<string>, days: UsualLength, end: Day): boolean =>
  Array.from({ length: 13 }, (_, place) => addDays(end, place - 6)).some((near) =>
    known.has(`${days} ${near}`),
  )

/**
 * Whole weeks have passed since windows were last counted, of whatever length and by whatever formulas: they stand side by
 * side, never a day apart.
 */
async function isItsWeek(today: Day): Promise<boolean> {
  const { last } = await selectOne(
    z.object({ last: z.string().nullable() }),
    sql`SELECT to_char(max("end"), 'YYYY-MM-DD') AS "last" FROM "whole_figure" WHERE "scope" = ${scopeKey(platform)}`,
  )
  return last === null || (dayNumber(today) - dayNumber(last)) % 7 === 0
}

const Counted = z.object({ days: z.number(), end: z.string() })

async function windowsCounted(): Promise<Set<string>> {
  const rows = await select(
    Counted,
    sql`SELECT "days", to_char("end", 'YYYY-MM-DD') AS "end" FROM "whole_figure"
         WHERE "scope" = ${scopeKey(platform)} AND "version" = ${oversightVersion}`,
  )
  return new Set(rows.map(({ days, end }) => `${days} ${end}`))
}

/** All wholes of a window at once, so that a window is counted or is not. */
async function keep(days: UsualLength, end: Day, reports: ReadonlyMap<string, WholeReport>): Promise<void> {
  const rows = [...reports].map(
    ([scope, report]) =>
      sql`(${scope}, ${days}, ${end}::date, ${oversightVersion}, ${JSON.stringify(report)}::jsonb, now())`,
  )
  await execute(
    sql`INSERT INTO "whole_figure" ("scope", "days", "end", "version", "report", "countedAt") VALUES ${join(rows)}
        ON CONFLICT ("scope", "days", "end") DO UPDATE
          SET "version" = excluded."version", "report" = excluded."report", "countedAt" = excluded."countedAt"
        WHERE "whole_figure"."version" <> excluded."version"`,
  )
}

/** Each ministry direction by direction, counted once a week with the wholes; those of the week before go. */
async function breakdownsToday(today: Day): Promise<ReadonlyMap<string, Breakdown>> {
  const known = await select(
    Kept,
    sql`SELECT "ministryId", "report" FROM "ministry_breakdown" WHERE "end" = ${today}::date AND "version" = ${oversightVersion}`,
  )
  if (known.length > 0) return new Map(known.map(({ ministryId, report }) => [ministryId, report]))
  const rule = ruleInForce()
  const breakdowns = breakdownsOf(await whoIsWhere(today), rule)
  if (breakdowns.size === 0) return breakdowns
  const rows = [...breakdowns].map(
    ([ministryId, report]) =>
      sql`(${ministryId}::uuid, ${today}::date, ${oversightVersion}, ${rule.minimum}, ${JSON.stringify(report)}::jsonb)`,
  )
  await execute(
    sql`INSERT INTO "ministry_breakdown" ("ministryId", "end", "version", "minimum", "report") VALUES ${join(rows)}
        ON CONFLICT ("ministryId") DO UPDATE SET "end" = excluded."end", "version" = excluded."version",
          "minimum" = excluded."minimum", "report" = excluded."report"`,
  )
  await execute(sql`DELETE FROM "ministry_breakdown" WHERE "end" <> ${today}::date`)
  return breakdowns
}

const Kept = z.object({
  ministryId: z.string(),
  report: z.custom<Breakdown>((value) => typeof value === 'object' && value !== null),
})

/** How long the nights of the past are kept, as the weekly totals of METRICS §1: five years. */
const yearsKept = 5

/** Forgets the figures of nights that nobody compares with any more. */
export const forgetNights = ({ now }: Turn): Promise<number> =>
  execute(sql`DELETE FROM "whole_figure" WHERE "end" < ${addMonths(parisDay(now), -12 * yearsKept)}::date`)
