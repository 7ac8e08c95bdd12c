/** A calendar day in Europe/Paris, «2026-03-05»: what people mean by a day, whatever the machine's own zone. */
export type Day = string

const dayMs = 86_400_000
const paris = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** «2026-03-05 14:02:31», the wall clock in Paris. */
const wallClock = (at: Date) => paris.format(at)

/** How far Paris is ahead of UTC at that instant, in milliseconds: one hour in winter, two in summer. */
export function parisOffset(at: Date): number {
  const wholeSeconds = Math.floor(at.getTime() / 1000) * 1000
  return Date.parse(`${wallClock(at).replace(' ', 'T')}Z`) - wholeSeconds
}

export const parisDay = (at: Date): Day => wallClock(at).slice(0, 10)

/** «14:02» */
export const parisClock = (at: Date): string => wallClock(at).slice(11, 16)

/** The instant at which that day begins in Paris. Clocks change at 01:00 UTC, never at midnight there. */
export function startOfDay(day: Day): Date {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`)
  return new Date(midnightUtc - parisOffset(new Date(midnightUtc - 3_600_000)))
}

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)

/** Whole days from the first to the second; negative when the second comes before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)

/** Days as whole numbers, so that windows cost comparisons and not calendars: days since 1970-01-01. */
export type DayNumber = number

const origin: Day = '1970-01-01'
export const dayNumber = (day: Day): DayNumber => daysBetween(origin, day)
export const dayOf = (number: DayNumber): Day => addDays(origin, number)

/** A calendar day, as the records take it. */
export const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** 1 for Monday … 7 for Sunday. */
export const weekday = (day: Day): number => asDate(day).getUTCDay() || 7

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day))

/** «2026-W10»: the year is that of the week's Thursday (ISO 8601). */
export function isoWeek(day: Day): string {
  const thursday = addDays(mondayOf(day), 3)
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`
}

/** «2026-03» */
export const monthOf = (day: Day): string => day.slice(0, 7)

export const startOfMonth = (day: Day): Day => `${monthOf(day)}-01`

/** The same day some months away; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}
