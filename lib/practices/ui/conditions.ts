import type { Formatters, translator } from '@/lib/i18n'
import { signals, type Condition, type SignalUnit } from '../model/signals'

type Words = Awaited<ReturnType<typeof translator<'practices'>>>

/** What a practice waits for, as one says it: «part des fils qui ont une réponse sous sept jours : moins de 50 %». */
export const conditionSaid = (t: Words, format: Formatters, { signal, is, than }: Condition): string =>
  t(`condition.${is}`, { signal: t(`signal.${signal}`), than: valueSaid(t, format, signals[signal], than) })

/** A figure with its unit. */
export const valueSaid = (t: Words, format: Formatters, unit: SignalUnit, value: number): string =>
  unit === 'share' ? format.percent(value) : t(`unit.${unit}`, { value: Math.round(value) })
