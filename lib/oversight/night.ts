import { z } from 'zod'
import { execute, join, select, selectOne, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import {
  figureKeys,
  figures,
  periodOf,
  windowOf,
  windowsUpTo,
  type Figure,
  type Window,
} from '@/lib/engagement/schema'
import { computeNorms, hasNorms, outOfDate, refreshAll } from '@/lib/engagement'
import {
  addMonths,
  dayNumber,
  lastDays,
  parisDay,
  startOfMonth,
  usualLengths,
  type Day,
  type UsualLength,
} from '@/lib/time'
import { doMinistriesMeet } from './measures/doMinistriesMeet'
import { whatCommunitiesAddUpTo } from './measures/whatCommunitiesAddUpTo'
import { whoGives } from './measures/whoGives'
import { whoIsWhere } from './measures/whoIsWhere'
import { whoTakesPart } from './measures/whoTakesPart'
import { breakdownsOf, figureId, type Breakdown } from './model/breakdown'
import { bridgingOfMany, type TiedPeople } from './model/bridging'
import { Communities } from './model/communities'
import { figuresOfPeople, shownOfMinistries, type Count, type Counts } from './model/people'
import { shownWholes } from './model/places'
import { oversightVersion, type WholeReport } from './model/report'
import { kinds, platform, scopeKey, type Scope } from './model/scope'
import { shownOfTypes } from './model/types'

interface Turn {
  now: Date
  signal?: AbortSignal
}

/**
 * Adds communities up, whole by whole, over the usual windows that end today, then over those before them that nobody has
 * counted yet. What was counted stays: a figure that moved afterwards would tell who came or went. Stops between two
 * windows when asked to, and takes up from there.
 */
export async function countWholes({ now, signal }: Turn): Promise<void> {
  await refreshAll(now, signal)
  if (!(await hasNorms())) await computeNorms(now, signal)
  const today = parisDay(now)
  const [known, first] = await Promise.all([windowsCounted(), firstDay()])
  if (signal?.aborted || first === null) return
  const breakdowns = await breakdownsToday(today)
  for (const { days, window, back } of windowsToCount(now)) {
    if (signal?.aborted) return
    const { end } = periodOf(window)
    if (end <= first || known.has(`${days} ${end}`)) continue
    await keep(days, end, await reportsOf(days, window, { now, back, breakdowns }))
  }
}

/** The first count of a platform that begins, as soon as its communities have their figures: it need not wait for a night. */
export async function countFirst(turn: Turn): Promise<void> {
  if ((await windowsCounted()).size > 0 || (await outOfDate(turn.now, 1)).length > 0) return
  await countWholes(turn)
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

const Counted = z.object({ days: z.number(), end: z.string() })

async function windowsCounted(): Promise<Set<string>> {
  const rows = await select(
    Counted,
    sql`SELECT "days", to_char("end", 'YYYY-MM-DD') AS "end" FROM "whole_figure"
         WHERE "scope" = ${scopeKey(platform)} AND "version" = ${oversightVersion}`,
  )
  return new Set(rows.map(({ days, end }) => `${days} ${end}`))
}

/** The day our first community was opened; null as long as there is none. */
const firstDay = async (): Promise<Day | null> =>
  (
    await selectOne(
      z.object({ day: z.string().nullable() }),
      sql`SELECT to_char(min("createdAt") AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS "day" FROM "community"
           WHERE "origin" = 'local' AND "status" <> 'deleted'`,
    )
  ).day

type Context = { now: Date; back: number; breakdowns: ReadonlyMap<string, Breakdown> }

/** What may be said of every whole over one window. */
async function reportsOf(days: UsualLength, window: Window, { now, back, breakdowns }: Context) {
  const { start, end } = periodOf(window)
  const rule = ruleInForce()
  const crowd = await whoTakesPart(window)
  const given = await whoGives(window)
  const tied = await doMinistriesMeet(window)
  const wholes = await whatCommunitiesAddUpTo(days, { today: parisDay(now), end, back })
  const shown = shownWholes(given, rule)
  // What is told of a ministry's parts tonight says what may be told of it.
  const isWanted = (ministryId: string | null, count: Count) => {
    const breakdown = ministryId === null ? undefined : breakdowns.get(ministryId)
    return (
      back > 0 ||
      breakdown === undefined ||
      (count !== 'active' && count !== 'contributing') ||
      figureId({ by: 'all' }, count, days) in breakdown
    )
  }
  const { platform: ofPlatform, ministries } = shownOfMinistries(
    crowd.filter(({ kind }) => kind === null),
    rule,
    isWanted,
  )
  const types = shownOfTypes(crowd, rule)
  const knowsReading = window.start >= dayNumber(addMonths(startOfMonth(parisDay(now)), -12))
  const places = [null, ...new Set([...ministries.keys()].filter((id) => id !== null))]
  const scopes: Scope[] = [
    ...places.flatMap((ministryId) => [null, ...kinds].map((kind): Scope => ({ ministryId, kind }))),
    // Ministries of which nobody takes part, that carry communities.
    ...given
      .filter(({ ministryId }) => ministryId !== null && !places.includes(ministryId))
      .flatMap(({ ministryId, kind }) => [
        { ministryId, kind: null },
        { ministryId, kind },
      ]),
  ]
  const peopleOf = ({ ministryId, kind }: Scope): Counts =>
    kind === null
      ? ministryId === null
        ? ofPlatform
        : (ministries.get(ministryId) ?? {})
      : ministryId === null
        ? (types.get(kind) ?? {})
        : {}
  return new Map(
    scopes.map((scope): [string, WholeReport] => {
      const key = scopeKey(scope)
      return [
        key,
        reportOf({
          ...{ start, scope },
          communities: wholes.get(key) ?? new Communities(),
          isShown: shown.has(key),
          people: figuresOfPeople(peopleOf(scope), knowsReading),
          tied: scope.ministryId === null ? tied.get(scope.kind) : undefined,
        }),
      ]
    }),
  )
}

type Parts = {
  start: Day
  scope: Scope
  communities: Communities
  /** Whether what the communities add up to may be shown. */
  isShown: boolean
  people: ReturnType<typeof figuresOfPeople>
  tied: TiedPeople | undefined
}

function reportOf({ start, scope, communities, isShown, people, tied }: Parts): WholeReport {
  const { states, communities: count, ...added } = communities.report()
  // People are counted by ministry or by type, not by both: /mesures/ministeres does.
  const hasPeople = scope.ministryId === null || scope.kind === null
  const addedKeys = figureKeys.filter((key) =>
    ['sum', 'parts', 'middle'].includes((figures[key] as Figure).adds),
  )
  return {
    ...{ start, communities: count, states },
    figures: {
      ...(isShown ? added.figures : {}),
      ...(hasPeople ? people.figures : {}),
      ...(scope.ministryId === null ? bridging(tied) : {}),
    },
    spreads: isShown ? added.spreads : {},
    health: isShown ? added.health : null,
    hidden: [...(isShown ? [] : addedKeys), ...(hasPeople ? people.hidden : [])],
  }
}

function bridging(tied: TiedPeople | undefined): WholeReport['figures'] {
  const found = tied ? bridgingOfMany(tied) : null
  return {
    ministryPairs: tied?.pairs ?? 0,
    bridging: found?.excess ?? null,
    bridgingLow: found?.low ?? null,
    bridgingHigh: found?.high ?? null,
  }
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

/** Each ministry direction by direction, counted once a night; those of the night before go. */
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
