import { db } from '@/lib/db'
import { NOBODY, published, ruleInForce, type Place } from '@/lib/disclosure'
import { addMonths, asDate, type Day, parisDay, startOfDay, startOfMonth } from '@/lib/time'
import type { GainFigure } from '@/prisma/client/enums'
import { partsBetween } from './measures'
import { FIGURES, GAINS_VERSION } from './model/gains'

/** The first day of the last month that is over. */
export const lastMonth = (now: Date): Day => addMonths(startOfMonth(parisDay(now)), -1)

/**
 * Counts the last month that is over, once, and keeps only what may be shown. Afterwards it never moves: a figure
 * that changed from one day to the next would tell of whoever came or went meanwhile.
 */
export async function countLastMonth(now: Date): Promise<void> {
  const start = lastMonth(now)
  const month = asDate(start)
  if (await db.gainMonth.findUnique({ where: { month } })) return
  const [parts, units] = await Promise.all([
    partsBetween(startOfDay(start), startOfDay(addMonths(start, 1))),
    db.unit.findMany({ select: { id: true, organisationId: true, parentId: true } }),
  ])
  const rule = ruleInForce()
  const rows = FIGURES.flatMap((figure) =>
    [...published(placesFor(figure, parts, units), rule)].map(([placeId, { total, people }]) => ({
      ...{ month, placeId, figure },
      ...{ value: total, people },
    })),
  )
  await db.$transaction(async (tx) => {
    // Two workers at once: the second one finds the month already there, and keeps nothing of its own.
    const { count } = await tx.gainMonth.createMany({
      data: [{ month, version: GAINS_VERSION, minimum: rule.minimum }],
      skipDuplicates: true,
    })
    if (count === 1) await tx.unitGain.createMany({ data: rows })
  })
}

type Parts = Awaited<ReturnType<typeof partsBetween>>
type UnitPlace = { id: string; organisationId: string; parentId: string | null }

/** Every administration with its units below it, and what their people add to one figure. */
function placesFor(figure: GainFigure, parts: Parts, units: UnitPlace[]): Place[] {
  const known = new Set(units.map(({ id }) => id))
  const placeOf = ({ organisationId, unitId }: Parts[number]) =>
    unitId !== null && known.has(unitId) ? unitId : organisationId
  const presentAt = new Map<string, number>()
  const madeAt = new Map<string, Parts[number][]>()
  for (const part of parts) {
    const place = placeOf(part)
    if (part.figure === null) presentAt.set(place, (presentAt.get(place) ?? 0) + part.people)
    else if (part.figure === figure) madeAt.set(place, [...(madeAt.get(place) ?? []), part])
  }
  const own = (id: string) => {
    const made = madeAt.get(id) ?? []
    return {
      ...NOBODY,
      present: presentAt.get(id) ?? 0,
      people: made.reduce((sum, { people }) => sum + people, 0),
      total: made.reduce((sum, { total }) => sum + total, 0),
      largest: Math.max(0, ...made.map(({ largest }) => largest)),
    }
  }
  const administrations = new Set([...parts, ...units].map(({ organisationId }) => organisationId))
  return [
    ...[...administrations].map((id) => ({ id, parentId: null, own: own(id) })),
    ...units.map(({ id, parentId, organisationId }) => ({
      id,
      parentId: parentId ?? organisationId,
      own: own(id),
    })),
  ]
}
