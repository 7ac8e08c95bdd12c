import { addDays, isHoliday, isWorkingDay, parisOffset, startOfDay, weekday, type Day } from '@/lib/time'
import type { Chance } from './chance'

const dayMs = 86_400_000
const hourMs = 3_600_000

const saturdayOnOrAfter = (day: Day): Day => addDays(day, (6 - weekday(day) + 7) % 7)

/**
 * School holidays of the three zones together, by the rule that the official calendars have followed since 2015:
 * two weeks from the third Saturday of October, two at Christmas, four staggered weeks from February and from April.
 */
function isSchoolHoliday(day: Day): boolean {
  const year = day.slice(0, 4)
  const begins = [
    [saturdayOnOrAfter(`${year}-10-17`), 16],
    [saturdayOnOrAfter(`${year}-02-06`), 30],
    [saturdayOnOrAfter(`${year}-04-03`), 30],
  ] as const
  return begins.some(([first, length]) => day >= first && day < addDays(first, length))
}

/** How much of an ordinary day's work is done in that season. */
function seasonOf(day: Day): number {
  const date = day.slice(5)
  if (date >= '12-23' || date <= '01-02') return 0.18
  if (date >= '12-18') return 0.6
  if (date >= '07-27' && date <= '08-21') return 0.19
  if (date >= '07-13' && date <= '08-28') return 0.36
  if (date >= '07-04' && date <= '07-12') return 0.75
  if (date >= '09-05' && date <= '10-15') return 1.15
  return isSchoolHoliday(day) ? 0.78 : 1
}

/** From Monday to Friday; on Wednesday and Friday part of the people are off. */
const ofTheWeek = [1, 0.98, 1.08, 0.86, 1.05, 0.78]

/** What is asked of the same few hundred days a million times. */
type Known = { day: Day; working: boolean; activity: number; midnight: number }
const known = new Map<number, Known>()

function dayNumbered(number: number): Known {
  const seen = known.get(number)
  if (seen) return seen
  const day = new Date(number * dayMs).toISOString().slice(0, 10)
  const working = isWorkingDay(day)
  const isBridge =
    (weekday(day) === 5 && isHoliday(addDays(day, -1))) || (weekday(day) === 1 && isHoliday(addDays(day, 1)))
  const activity = working ? (ofTheWeek[weekday(day)] ?? 1) * seasonOf(day) * (isBridge ? 0.4 : 1) : 0.025
  // From noon, so that the two days of the year when clocks change are right for working hours.
  const midnight = number * dayMs - parisOffset(new Date(startOfDay(day).getTime() + 12 * hourMs))
  const found = { day, working, activity, midnight }
  known.set(number, found)
  return found
}

const numbers = new Map<Day, number>()

/** Days counted from 1970, to reckon with. */
export function numberOf(day: Day): number {
  let number = numbers.get(day)
  if (number === undefined) numbers.set(day, (number = Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs)))
  return number
}

export const dayAfter = (day: Day, count: number): Day => dayNumbered(numberOf(day) + count).day

/** How much is done on that day, 1 on a plain Tuesday: week-ends, holidays, bridges, August, Christmas. */
export const activityOf = (day: Day): number => dayNumbered(numberOf(day)).activity

/** The instant of a wall clock in Paris, in minutes after midnight; clocks change at night, when nobody writes. */
export const at = (day: Day, minutes: number): Date => instant(numberOf(day), minutes)

const instant = (number: number, minutes: number) =>
  new Date(dayNumbered(number).midnight + Math.round(minutes * 60_000))

/** A moment of that day at which an agent writes: two humps around ten and three, a few early birds and evenings. */
export function moment(day: Day, chance: Chance): Date {
  const throwOf = chance.next()
  const centre = throwOf < 0.5 ? 10.2 : throwOf < 0.93 ? 15.1 : throwOf < 0.97 ? 8.1 : 19.3
  const hour = Math.min(22, Math.max(6.8, centre + chance.normal() * (throwOf < 0.93 ? 1.1 : 0.5)))
  return at(day, hour * 60 + chance.next())
}

/**
 * When somebody answers who takes `hours` to find the time: that much later, and if people are then at home, at the
 * next moment when they work. Some answer at night or on a Sunday, as in life.
 */
export function later(from: Date, hours: number, chance: Chance): Date {
  const naive = new Date(from.getTime() + hours * hourMs)
  let number = numberIn(naive)
  const { working, activity, midnight } = dayNumbered(number)
  const minutes = (naive.getTime() - midnight) / 60_000
  const isOpen = working && minutes > 7.5 * 60 && minutes < 19.5 * 60
  if (isOpen && chance.happens(activity + 0.25)) return naive
  if (minutes > 6.5 * 60 && minutes < 23 * 60 && chance.happens(0.04)) return naive
  if (minutes >= 19.5 * 60) number += 1
  for (let tries = 0; tries < 40 && !chance.happens(dayNumbered(number).activity); tries += 1) number += 1
  const start = instant(number, (8 + chance.next() * 2.5 + (chance.happens(0.3) ? 5 : 0)) * 60)
  return start.getTime() > from.getTime()
    ? start
    : new Date(from.getTime() + (4 + chance.next() * 90) * 60_000)
}

const offsets = new Map<number, number>()

/** The distance to UTC is worked out once for each quarter of a day: clocks change within one, and not at midnight. */
function numberIn(moment: Date): number {
  const time = moment.getTime()
  const quarter = Math.floor(time / (6 * hourMs))
  let offset = offsets.get(quarter)
  if (offset === undefined) offsets.set(quarter, (offset = parisOffset(moment)))
  return Math.floor((time + offset) / dayMs)
}

/** The day in Paris of an instant. */
export const dayOf = (moment: Date): Day => dayNumbered(numberIn(moment)).day
