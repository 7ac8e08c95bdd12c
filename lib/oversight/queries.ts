import { z } from 'zod'
import { db, isId, select, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { authorize, authorizePlatform, type Viewer } from '@/lib/policy'
import type { Day, UsualLength } from '@/lib/time'
import type { CommunityKind } from '@/prisma/client/enums'
import type { OversightAsked } from './asked'
import { levels, measures, places, type Breakdown, type Line } from './model/breakdown'
import { oversightVersion, type WholeReport } from './model/report'
import { kinds, platform, scopeKey } from './model/scope'
import { countedRows, endsAsked, isStillCounting, type CountedRow } from './counted'

/** A window, and what may be said of it; null: nobody has counted it. */
export interface Told {
  end: Day
  report: WholeReport | null
}

export interface Ministry {
  id: string
  name: string
}

/** What a dashboard of many communities shows. */
export interface Oversight {
  ministry: Ministry | null
  days: UsualLength
  /** The oldest first, the last one the current; none: nothing was counted in those dates. */
  windows: Told[]
  /** Each type of communities over the current window. */
  types: { kind: CommunityKind; report: WholeReport | null }[]
  /** The platform over the current window, for a ministry to compare with. */
  beside: WholeReport | null
  /** Every ministry over the current window, for the platform. */
  ministries: { ministry: Ministry; report: WholeReport }[]
  /** The parts of the ministry as of last night; null: for a platform, for a type, or in other dates. */
  parts: { minimum: number; breakdown: Breakdown; lines: { line: Line; name: string | null }[] } | null
  /** The filter would tell of a few people, of those it keeps or of those it leaves out. */
  isRefused: boolean
  /** The platform was just opened: more windows come within minutes. */
  isCounting: boolean
  /** The fewest people behind a figure. */
  minimum: number
}

/** The whole platform, or one type of its communities. */
export async function platformOversight(viewer: Viewer, asked: OversightAsked): Promise<Oversight> {
  authorizePlatform(viewer, 'oversight.platform')
  const ends = await endsAsked(asked)
  const last = ends.at(-1)
  const scope = { ministryId: null, kind: asked.kind }
  const ministries = last === undefined ? [] : await allMinistries()
  const [windows, current] = await Promise.all([
    countedRows({ scopes: [scopeKey(scope)], days: [asked.days], ends }),
    countedRows({
      scopes: [
        ...kinds.map((kind) => scopeKey({ ministryId: null, kind })),
        ...ministries.map(({ id }) => scopeKey({ ministryId: id, kind: asked.kind })),
      ],
      days: [asked.days],
      ends: last === undefined ? [] : [last],
    }),
  ])
  const told = ends.map((end) => ({ end, report: reportAt(windows, scopeKey(scope), end) }))
  return {
    ...{ ministry: null, days: asked.days, windows: told, beside: null, parts: null },
    types: kinds.map((kind) => ({
      kind,
      report: reportAt(current, scopeKey({ ministryId: null, kind }), last),
    })),
    ministries: ministries.flatMap((ministry) => {
      const report = reportAt(current, scopeKey({ ministryId: ministry.id, kind: asked.kind }), last)
      return report ? [{ ministry, report }] : []
    }),
    isRefused: isRefused(asked, told),
    isCounting: await isStillCounting(asked, told, new Date()),
    minimum: ruleInForce().minimum,
  }
}

/** One ministry: its people wherever they take part, and the communities it carries. */
export async function ministryOversight(
  viewer: Viewer,
  ministryId: string,
  asked: OversightAsked,
): Promise<Oversight> {
  authorize(viewer, 'oversight.ministry', { ministryId })
  const ministry = isId(ministryId)
    ? await db.organisation.findFirst({
        where: { id: ministryId, parentId: null },
        select: { id: true, name: true },
      })
    : null
  authorize(viewer, 'oversight.ministry', ministry && { ministryId: ministry.id })
  const ends = await endsAsked(asked)
  const last = ends.at(-1)
  const own = { ministryId, kind: null }
  const [windows, current, parts] = await Promise.all([
    countedRows({ scopes: [scopeKey({ ministryId, kind: asked.kind })], days: [asked.days], ends }),
    countedRows({
      scopes: [
        ...kinds.map((kind) => scopeKey({ ministryId, kind })),
        scopeKey(own),
        scopeKey({ ...platform, kind: asked.kind }),
      ],
      days: [asked.days],
      ends: last === undefined ? [] : [last],
    }),
    asked.kind === null && last !== undefined ? partsOf(ministryId, last) : null,
  ])
  const key = scopeKey({ ministryId, kind: asked.kind })
  const told = ends.map((end) => ({ end, report: reportAt(windows, key, end) }))
  return {
    ...{ ministry, days: asked.days, windows: told, ministries: [] },
    parts: parts && withoutHidden(parts, asked.days, told.at(-1)?.report ?? null),
    types: kinds.map((kind) => ({ kind, report: reportAt(current, scopeKey({ ministryId, kind }), last) })),
    beside: reportAt(current, scopeKey({ ...platform, kind: asked.kind }), last),
    isRefused: isRefused(asked, told),
    isCounting: await isStillCounting(asked, told, new Date()),
    minimum: ruleInForce().minimum,
  }
}

/** Where the figures of the communities of a type may not be shown, the filter is refused. */
const isRefused = ({ kind }: OversightAsked, windows: readonly Told[]): boolean =>
  kind !== null && (windows.at(-1)?.report?.hidden.includes('contributions') ?? false)

const reportAt = (rows: readonly CountedRow[], scope: string, end: Day | undefined): WholeReport | null =>
  rows.find((row) => row.scope === scope && row.end === end)?.report ?? null

/** What may not be said of the whole, beside what was said of it other nights, is not said of its parts. */
function withoutHidden(
  { breakdown, ...parts }: NonNullable<Oversight['parts']>,
  days: UsualLength,
  whole: WholeReport | null,
): Oversight['parts'] {
  const hidden = measures.filter((measure) => measure !== 'accounts' && whole?.hidden.includes(measure))
  const isHidden = (id: string) => hidden.some((measure) => id.endsWith(`/${measure}/${days}`))
  return {
    ...parts,
    breakdown: Object.fromEntries(Object.entries(breakdown).filter(([id]) => !isHidden(id))),
  }
}

const Parts = z.object({
  minimum: z.number(),
  report: z.custom<Breakdown>((value) => typeof value === 'object' && value !== null),
})

async function partsOf(ministryId: string, end: Day): Promise<Oversight['parts']> {
  const [[row], directions] = await Promise.all([
    select(
      Parts,
      sql`SELECT "minimum", "report" FROM "ministry_breakdown"
           WHERE "ministryId" = ${ministryId}::uuid AND "end" = ${end}::date AND "version" = ${oversightVersion}`,
    ),
    db.organisation.findMany({
      where: { parentId: ministryId },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ])
  if (!row) return null
  return {
    minimum: row.minimum,
    breakdown: row.report,
    lines: [
      { line: { by: 'all' }, name: null },
      ...(directions.length > 0
        ? [
            ...directions.map(({ id, name }) => ({
              line: { by: 'direction' as const, directionId: id },
              name,
            })),
            { line: { by: 'direction' as const, directionId: null }, name: null },
          ]
        : []),
      ...levels.map((level) => ({ line: { by: 'level' as const, level }, name: null })),
      ...places.map((place) => ({ line: { by: 'place' as const, place }, name: null })),
    ],
  }
}

/** By the names one says. */
async function allMinistries(): Promise<Ministry[]> {
  const ministries = await db.organisation.findMany({
    where: { parentId: null },
    select: { id: true, shortName: true },
    orderBy: { shortName: 'asc' },
  })
  return ministries.map(({ id, shortName }) => ({ id, name: shortName }))
}
