import {
  figureKeys,
  figures,
  healthFactors,
  healthOf,
  normKeys,
  type Figure,
  type FigureKey,
  type Figures,
  type HealthFactor,
  type Norm,
  type NormKey,
} from '@/lib/engagement/schema'
import type { VitalityState } from '@/prisma/client/enums'
import type { HealthOfMany, WholeReport } from './report'
import { spreadOf } from './spread'

/** A community as it is added up. */
export interface OneCommunity {
  state: VitalityState | null
  /** Old enough and alive enough to be compared: what norms are made from, too. */
  isComparable: boolean
  figures: Figures
  /** Of its type and size; null where nothing is usual yet. */
  norms: ReadonlyMap<string, Norm> | null
}

/** What communities add up to, taken in one by one; what people do in several of them is counted elsewhere (./people). */
export class Communities {
  private count = 0
  private assessed = 0
  private readonly states = { newborn: 0, alive: 0, watch: 0, asleep: 0, closed: 0 }
  private readonly sums = new Map<FigureKey, number>()
  private readonly parts = new Map<FigureKey, { part: number; whole: number }>()
  private readonly values = new Map<NormKey, number[]>()
  private readonly ranks = new Map<HealthFactor, number[]>()
  private readonly indices: number[] = []

  add(community: OneCommunity): void {
    this.count += 1
    if (community.state) {
      this.assessed += 1
      this.states[community.state] += 1
    }
    for (const key of figureKeys) this.addFigure(key, community.figures)
    if (!community.isComparable) return
    for (const key of normKeys) note(this.values, key, community.figures[key])
    if (community.norms) this.addHealth(community.figures, community.norms)
  }

  private addFigure(key: FigureKey, of: Figures): void {
    const { adds, over }: Figure = figures[key]
    const value = of[key]
    if (value === null) return
    if (adds === 'sum') this.sums.set(key, (this.sums.get(key) ?? 0) + value)
    if (adds !== 'parts') return
    const whole = of[over as FigureKey] ?? 0
    const known = this.parts.get(key) ?? { part: 0, whole: 0 }
    this.parts.set(key, { part: known.part + value * whole, whole: known.whole + whole })
  }

  private addHealth(of: Figures, norms: ReadonlyMap<string, Norm>): void {
    const { factors, index } = healthOf(of, norms)
    for (const { key, quantile } of factors) note(this.ranks, key, quantile)
    if (index !== null) this.indices.push(index)
  }

  report(): Pick<WholeReport, 'communities' | 'states' | 'figures' | 'spreads' | 'health'> {
    const spreads = normKeys.flatMap((key) => {
      const spread = spreadOf(this.values.get(key) ?? [])
      return spread ? [[key, spread] as const] : []
    })
    return {
      communities: this.count,
      states: this.assessed > 0 ? { ...this.states } : null,
      figures: Object.fromEntries(figureKeys.flatMap((key) => this.said(key))),
      spreads: Object.fromEntries(spreads),
      health: this.healthOfMany(),
    }
  }

  private said(key: FigureKey): [FigureKey, number | null][] {
    const { adds }: Figure = figures[key]
    if (adds === 'sum') return [[key, this.sums.get(key) ?? null]]
    if (adds === 'middle') return [[key, spreadOf(this.values.get(key as NormKey) ?? [])?.middle ?? null]]
    if (adds !== 'parts') return []
    const { part, whole } = this.parts.get(key) ?? { part: 0, whole: 0 }
    return [[key, whole === 0 ? null : part / whole]]
  }

  private healthOfMany(): HealthOfMany | null {
    const factors = healthFactors.map((key) => [key, spreadOf(this.ranks.get(key) ?? [])] as const)
    if (factors.every(([, spread]) => spread === null)) return null
    return {
      factors: Object.fromEntries(factors) as HealthOfMany['factors'],
      index: spreadOf(this.indices),
    }
  }
}

function note<Key>(into: Map<Key, number[]>, key: Key, value: number | null): void {
  if (value === null) return
  const known = into.get(key)
  if (known) known.push(value)
  else into.set(key, [value])
}
