import { monthsKept } from '@/lib/activity'
import { monthsCounted } from '@/lib/adoption'
import {
  periods,
  toldOf,
  type Measure,
  type MonthTold,
  type Narrowing,
  type PeriodMonths,
  type Place,
} from '@/lib/adoption/schema'
import { db } from '@/lib/db'
import { addMonths } from '@/lib/time'
import { valueOf } from '../model/derived'
import type { Span, Value } from '../model/document'
import { monthsOf } from '../model/span'
import type { Scope } from './section'

/** What was counted month by month, for the sections that tell who is there and who takes part. */
export interface Adoption {
  /** Those of the span, the oldest first. */
  months: MonthTold[]
  /** The month just before the span, to grow from; null: nobody counted it. */
  start: MonthTold | null
  /** Those it is compared with. */
  before: MonthTold[]
  /** The one before those. */
  startBefore: MonthTold | null
  /** Those of the perimeter, by the names one says. */
  ministries: { id: string; name: string }[]
}

export async function adoptionOver({ span, before, ministry }: Scope): Promise<Adoption> {
  const [now, earlier, ministries] = await Promise.all([
    countedOver(span),
    before ? countedOver(before) : null,
    ministry ? [ministry] : allMinistries(),
  ])
  return {
    ...{ months: now.months, start: now.start, ministries },
    ...{ before: earlier?.months ?? [], startBefore: earlier?.start ?? null },
  }
}

/** Of the formulas that counted these months: what was counted by older ones stays as it is. Nothing where none was counted. */
export async function adoptionVersions(scope: Scope): Promise<{ adoption?: string }> {
  const { start, months, startBefore, before } = await adoptionOver(scope)
  const versions = [startBefore, ...before, start, ...months].flatMap((counted) => counted?.version ?? [])
  return versions.length === 0 ? {} : { adoption: [...new Set(versions)].sort().join(', ') }
}

async function allMinistries(): Promise<Adoption['ministries']> {
  const ministries = await db.organisation.findMany({
    where: { parentId: null },
    select: { id: true, shortName: true },
    orderBy: { shortName: 'asc' },
  })
  return ministries.map(({ id, shortName }) => ({ id, name: shortName }))
}

async function countedOver({ from, until }: Span): Promise<Pick<Adoption, 'months' | 'start'>> {
  const all = await monthsCounted(addMonths(from, -1), until)
  return {
    months: all.filter(({ month }) => month >= from),
    start: all.find(({ month }) => month < from) ?? null,
  }
}

/** Over how many months, up to the last one, deeds are told: the longest that the span holds. */
export const periodIn = (span: Span): PeriodMonths =>
  periods.findLast((months) => months <= monthsOf(span).length) ?? 1

/**
 * How many people, as was counted that month; null: it was not counted, or nobody could know.
 * @param over so many months, over all types of communities; or what else one asks for
 */
export const peopleIn = (
  counted: MonthTold | null | undefined,
  measure: Measure,
  place: Place,
  over: Narrowing | PeriodMonths = 1,
): Value => {
  const narrowing = typeof over === 'number' ? { months: over, kind: null } : over
  return counted ? valueOf(toldOf(counted, { measure, place, narrowing }, monthsKept.presence)) : null
}
