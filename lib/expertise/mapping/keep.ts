import { z } from 'zod'
import { newId, select, sql, type Transaction } from '@/lib/db'
import { addMonths, parisDay, startOfMonth } from '@/lib/time'
import { continued } from '../model/clusters/kept'
import type { Drawn } from '../model/map/draw'
import { MAP_VERSION } from '../model/map/figures'
import { radiusFor } from '../model/map/layout'
import type { Figures } from './figures'

/** How long months are kept, as the weekly totals of METRICS §1: five years. */
const MONTHS_KEPT = 60
/** Rows written together. */
const TOGETHER = 2000

/** A skill that is on the map, and how many hold it, as it is told. */
export interface Mapped {
  id: string
  holders: number
}

/** The figures of the month under way take the place of those of last week; finished months stay. */
export async function keepFigures(tx: Transaction, { skills, crowds }: Figures, now: Date): Promise<void> {
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

/** The new map takes the place of the old one. */
export async function keepMap(tx: Transaction, { drawn, mapped, minimum, now }: Made): Promise<void> {
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
