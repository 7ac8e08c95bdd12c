import { z } from 'zod'
import { db, execute, newId, select, sql, type Transaction } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { addMonths, parisDay, startOfMonth } from '@/lib/time'
import { continued } from '../model/clusters/kept'
import type { Drawn } from '../model/map/draw'
import { MAP_VERSION } from '../model/map/figures'
import { radiusFor } from '../model/map/layout'
import { drawAside } from './aside'
import type { Night } from './counted'
import { countFigures, type Figures } from './figures'
import { readHoldings } from './holdings'
import { questionsAbout } from './questions'

/** Beyond, a map shows nothing any more; the table has them all. */
const MOST_MAPPED = 600
/** How long months are kept, as the weekly totals of METRICS §1: five years. */
const MONTHS_KEPT = 60
/** Rows written together. */
const TOGETHER = 2000

/**
 * Counts how many hold each skill, and draws the map of those that enough people hold. All of it takes the place of
 * what was there in one transaction: whoever is killed before leaves the last map whole.
 * @returns how many skills are on the map; null when asked to stop
 */
export async function remakeMap({ now, signal }: Night): Promise<number | null> {
  const rule = ruleInForce()
  const figures = await countFigures({ now, signal }, rule, await questionsAbout(now))
  if (figures === null) return null
  const mapped = mostHeld(figures)
  const ids = mapped.map(({ id }) => id)
  const holdings = await readHoldings(ids, { now, signal })
  if (holdings === null) return null
  const drawn = await drawAside({ holdings, radii: mapped.map(({ holders }) => radiusFor(holders)) }, signal)
  if (drawn === null || signal?.aborted) return null
  await db.$transaction(
    async (tx) => {
      await keepFigures(tx, figures, now)
      await keepMap(tx, { drawn, mapped, minimum: rule.minimum, now })
    },
    { maxWait: 60_000, timeout: 600_000 },
  )
  return mapped.length
}

/** Counts the people of a month alone, as a demonstration does of those before it began. */
export async function countMonth({ now, signal }: Night): Promise<void> {
  const figures = await countFigures({ now, signal }, ruleInForce(), new Map())
  if (figures !== null) await db.$transaction((tx) => keepFigures(tx, figures, now), { timeout: 600_000 })
}

interface Mapped {
  id: string
  holders: number
}

const mostHeld = ({ skills }: Figures): Mapped[] =>
  skills
    .flatMap(({ skillId, known }) => {
      const holders = known.get('platform')?.holders ?? null
      return holders === null ? [] : [{ id: skillId, holders }]
    })
    .sort((one, other) => other.holders - one.holders || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_MAPPED)

async function keepFigures(tx: Transaction, { skills, crowds }: Figures, now: Date): Promise<void> {
  const day = startOfMonth(parisDay(now))
  const month = new Date(`${day}T00:00:00Z`)
  await tx.skillFigure.deleteMany({ where: { month } })
  await tx.skillCrowd.deleteMany({ where: { month } })
  const forgotten = new Date(`${addMonths(day, -MONTHS_KEPT)}T00:00:00Z`)
  await tx.skillFigure.deleteMany({ where: { month: { lt: forgotten } } })
  await tx.skillCrowd.deleteMany({ where: { month: { lt: forgotten } } })
  const rows = skills.flatMap(({ skillId, known, questions }) => {
    // On the platform every skill that somebody shows has its line, whatever may be told of it.
    const scopes = new Set(['platform', ...known.keys(), ...questions.keys()])
    return [...scopes].map((scope) => ({
      ...{ scope, month, skillId, questions: questions.get(scope) ?? 0 },
      ...(known.get(scope) ?? { holders: null, seekers: null, recent: null, leaving: null }),
    }))
  })
  for (let from = 0; from < rows.length; from += TOGETHER)
    await tx.skillFigure.createMany({ data: rows.slice(from, from + TOGETHER) })
  const said = new Map([
    ['platform', null],
    ...[...crowds].map(([scope, { holders }]) => [scope, holders] as const),
  ])
  await tx.skillCrowd.createMany({
    data: [...said].map(([scope, people]) => ({
      scope,
      month,
      people,
      version: MAP_VERSION,
      countedAt: now,
    })),
  })
}

interface Made {
  drawn: Drawn
  mapped: readonly Mapped[]
  minimum: number
  now: Date
}

async function keepMap(tx: Transaction, { drawn, mapped, minimum, now }: Made): Promise<void> {
  const mapId = newId()
  const clusterOf = new Map<number, number>(
    drawn.groups.flatMap(({ members }, group) => members.map((skill) => [skill, group] as const)),
  )
  const clusterIds = await idsKept(tx, mapped, clusterOf, drawn.groups.length)
  await tx.skillMap.deleteMany({})
  const { width, height, agreement } = drawn
  await tx.skillMap.create({
    data: { id: mapId, at: now, version: MAP_VERSION, minimum, width, height, agreement },
  })
  await tx.skillCluster.createMany({
    data: drawn.groups.map(({ names, steadiness, x, y }, place) => ({
      ...{ mapId, id: clusterIds[place] as string, place, steadiness, x, y },
      skillIds: names.map((skill) => mapped[skill]!.id),
    })),
  })
  await tx.mappedSkill.createMany({
    data: mapped.map(({ id, holders }, skill) => {
      const group = clusterOf.get(skill)
      return {
        ...{ mapId, skillId: id, ...drawn.points[skill]!, radius: radiusFor(holders) },
        clusterId: group === undefined ? null : clusterIds[group]!,
      }
    }),
  })
  await tx.skillTie.createMany({
    data: drawn.ties.map(({ one, other, strength }) => ({
      ...{ mapId, skillId: mapped[one]!.id, otherId: mapped[other]!.id, strength },
    })),
  })
}

const Earlier = z.object({ skillId: z.string(), clusterId: z.string() })

/** A group that continues one of the last map keeps its key, and so the name that somebody gave it. */
async function idsKept(
  tx: Transaction,
  mapped: readonly Mapped[],
  clusterOf: ReadonlyMap<number, number>,
  clusters: number,
): Promise<string[]> {
  const earlier = await select(
    Earlier,
    sql`SELECT k."skillId", k."clusterId" FROM "mapped_skill" k WHERE k."clusterId" IS NOT NULL ORDER BY k."clusterId", k."skillId"`,
    tx,
  )
  const ids = [...new Set(earlier.map(({ clusterId }) => clusterId))]
  const was = new Map(earlier.map(({ skillId, clusterId }) => [skillId, ids.indexOf(clusterId)]))
  const grouped = [...clusterOf.keys()]
  const kept = continued(
    grouped.map((skill) => was.get(mapped[skill]!.id)),
    grouped.map((skill) => clusterOf.get(skill)!),
  )
  return Array.from({ length: clusters }, (_, group) => {
    const before = kept.get(group)
    return before === undefined ? newId() : (ids[before] as string)
  })
}

/** Counted again a week later: figures that move every night would tell who came. */
const DAYS_BETWEEN = 7
/** A night later than the hour it was due. */
const PATIENCE_HOURS = 12

/** Once a week; a platform that begins, of which there is nothing to show yet, is looked at every night. */
export async function remakeWhenDue(turn: Night): Promise<void> {
  const map = await db.skillMap.findFirst({ select: { at: true, _count: { select: { skills: true } } } })
  const due = map && map.at.getTime() + (DAYS_BETWEEN * 24 - PATIENCE_HOURS) * 3_600_000
  if (map && map._count.skills > 0 && due !== null && turn.now.getTime() < due) return
  await remakeMap(turn)
}

/** Forgets the figures of communities that are no more. */
export async function forgetFormer(): Promise<void> {
  const isFormer = sql`f."scope" LIKE 'community/%'
    AND NOT EXISTS (SELECT FROM "community" c WHERE 'community/' || c."id" = f."scope")`
  await execute(sql`DELETE FROM "skill_figure" f WHERE ${isFormer}`)
  await execute(sql`DELETE FROM "skill_crowd" f WHERE ${isFormer}`)
}
