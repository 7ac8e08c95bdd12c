import { formattersIn, type Locale } from '@/lib/i18n'
import { daysBetween, isDay } from '@/lib/time'
import type { Unit, Value } from '../../model/document'
import { sayer } from '../../said'
import { widthOf, wrapped, SIZE } from './lettering'

/** A word under the axis, at the row it names. */
export interface Mark {
  row: number
  lines: string[]
}

const ORIGIN = '2000-01-01'
/** What a name of a month takes, with some air. */
const MONTH_ROOM = 40
const DAY_ROOM = 62
const MONTH_STEPS = [1, 2, 3, 6, 12]

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** Where each row is on the axis, from 0 to 1: as far apart as in time, or one step each where they are names. */
export function placesAlong(values: Value[], unit: Unit): number[] {
  const asNumbers = values.map((value) => {
    if (typeof value === 'number') return Number.isFinite(value) ? value : null
    if (typeof value !== 'string' || !isDay(value)) return null
    return unit === 'month' ? monthNumber(value) : daysBetween(ORIGIN, value)
  })
  const isTold = unit !== 'text' && asNumbers.every((each) => each !== null)
  const numbers = isTold ? asNumbers.map(Number) : values.map((_, row) => row)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const span = last - first
  return numbers.map((each) => (span > 0 && Number.isFinite(span) ? (each - first) / span : 0.5))
}

/** «sept.» */
function monthNames(language: Locale): (month: string) => string {
  const short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  return (month) => short.format(new Date(`${month.slice(0, 7)}-15`))
}

/** «mars», the year under the first and under each January; fewer of them where there is no room. */
function monthMarks(values: string[], room: number, language: Locale): Mark[] {
  const name = monthNames(language)
  const rows = values.map((value, row) => ({ row, value, month: monthNumber(value) }))
  const fits = (step: number) => rows.filter(({ month }) => month % step === 0).length * MONTH_ROOM <= room
  const step = MONTH_STEPS.find(fits) ?? 12
  const chosen = rows.filter(({ month }) => month % step === 0)
  const shown = chosen.length > 0 ? chosen : rows.slice(0, 1)
  return shown.map(({ row, value, month }, place) => {
    const isNewYear = place === 0 || month % 12 < shown[place - 1]!.month % 12 || step === 12
    const lines = [name(value)]
    return { row, lines: isNewYear ? [...lines, value.slice(0, 4)] : lines }
  })
}

/** «5 mars», the year under the first and under each that begins one. */
function dayMarks(days: string[], room: number, language: Locale): Mark[] {
  const format = formattersIn(language)
  const step = Math.max(1, Math.ceil((days.length * DAY_ROOM) / room))
  const rows = days.flatMap((value, row) => (row % step === 0 ? [{ row, value }] : []))
  return rows.map(({ row, value }, place) => {
    const year = value.slice(0, 4)
    const isNewYear = rows[place - 1]?.value.slice(0, 4) !== year
    return { row, lines: [format.dayShort(value), ...(isNewYear ? [year] : [])] }
  })
}

/** What is written under the axis so that no two words touch. */
export function marksAlong(values: Value[], unit: Unit, room: number, language: Locale): Mark[] {
  const days = values.filter((value) => typeof value === 'string' && isDay(value)) as string[]
  if (days.length === values.length && unit === 'month') return monthMarks(days, room, language)
  if (days.length === values.length && unit === 'day') return dayMarks(days, room, language)
  const say = sayer(language)
  const said = values.map((value) => say(value, unit))
  const each = room / Math.max(1, values.length)
  const widest = Math.min(110, Math.max(0, ...said.map((words) => widthOf(words, SIZE.small)))) + 12
  // Names are worth two lines before any is left out.
  const step = unit === 'text' && each >= 44 ? 1 : Math.max(1, Math.ceil(widest / each))
  return said.flatMap((words, row) =>
    row % step === 0 ? [{ row, lines: wrapped(words, each * step - 6, 2, SIZE.small) }] : [],
  )
}

/** A moment where there is little room: «sept. 2026». */
export function briefDate(unit: Unit, language: Locale): (value: Value) => string {
  const [say, name] = [sayer(language), monthNames(language)]
  return (value) => {
    if (unit !== 'month' || typeof value !== 'string' || !isDay(value)) return say(value, unit)
    return `${name(value)} ${value.slice(0, 4)}`
  }
}
