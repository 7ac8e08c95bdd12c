import { scaleLinear } from 'd3-scale'
import type { Locale } from '@/lib/i18n'
import type { Unit } from '../../model/document'
import { sayer } from '../../said'

/** An axis of values; what nothing would be is always on it. */
export interface Levels {
  at: (value: number) => number
  marks: { at: number; value: number; said: string }[]
}

const MILLION = 1_000_000
const regions = { fr: 'fr-FR', en: 'en-GB' } as const

/** What an axis has room for: «2,5 M» where a table says «2 500 000». */
function briefly(language: Locale, unit: Unit): (value: number) => string {
  const said = sayer(language)
  const brief = new Intl.NumberFormat(regions[language], {
    ...{ notation: 'compact', maximumFractionDigits: 1 },
    ...(unit === 'euros' && { style: 'currency', currency: 'EUR' }),
  })
  const canBeBrief = unit === 'count' || unit === 'euros' || unit === 'ratio'
  return (value) => (canBeBrief && Math.abs(value) >= MILLION ? brief.format(value) : said(value, unit))
}

interface Asked {
  unit: Unit
  language: Locale
  /** Where the lowest and the highest of the axis are drawn. */
  between: [number, number]
  /** About so many marks. */
  most?: number
  /** What nothing would be: one for ratios. */
  nothing?: number
  /** Whether it ends at a round value; without marks it need not, and bars are as long as there is room. */
  isRound?: boolean
}

/** Round values from the lowest to the highest. */
export function levelsFor(
  values: number[],
  { unit, language, between, most = 5, nothing = 0, isRound = true }: Asked,
): Levels {
  const lowest = values.reduce((one, other) => Math.min(one, other), nothing)
  const highest = values.reduce((one, other) => Math.max(one, other), nothing)
  const exact = scaleLinear([lowest, lowest === highest ? lowest + 1 : highest], between).clamp(true)
  const scale = isRound ? exact.nice(most) : exact
  const say = briefly(language, unit)
  const areWhole = unit === 'count' || unit === 'milliseconds' || unit === 'bytes'
  const marks = scale
    .ticks(most)
    .filter((value) => !areWhole || Number.isInteger(value))
    .map((value) => ({ value, at: scale(value), said: say(value) }))
  return { at: (value) => scale(value), marks }
}
