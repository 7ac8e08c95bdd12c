import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  bounds,
  daysBetween,
  daysOf,
  frenchHolidays,
  isDay,
  isoWeek,
  isWorkingDay,
  lastDays,
  mondayOf,
  parisDay,
  periodFrom,
  previousPeriod,
  startOfDay,
  weeksOf,
  workingDaysBetween,
  workingTimeBetween,
} from '@/lib/time'

const at = (text: string) => new Date(text)
const hours = (count: number) => count * 3_600_000

describe('a day', () => {
  it('is a day in Paris, not in London', () => {
    expect(parisDay(at('2026-03-05T22:30:00Z'))).toBe('2026-03-05')
    expect(parisDay(at('2026-03-05T23:30:00Z'))).toBe('2026-03-06')
    expect(parisDay(at('2026-07-05T22:30:00Z'))).toBe('2026-07-06')
  })

  it('begins at midnight there, also on the days when clocks change', () => {
    expect(startOfDay('2026-03-05')).toEqual(at('2026-03-04T23:00:00Z'))
    expect(startOfDay('2026-03-29')).toEqual(at('2026-03-28T23:00:00Z'))
    expect(startOfDay('2026-03-30')).toEqual(at('2026-03-29T22:00:00Z'))
    expect(startOfDay('2026-10-25')).toEqual(at('2026-10-24T22:00:00Z'))
    expect(startOfDay('2026-10-26')).toEqual(at('2026-10-25T23:00:00Z'))
  })

  it('of any year gives itself back from its own beginning', () => {
    for (let day = '1999-01-01'; day < '2001-01-01'; day = addDays(day, 1)) {
      expect(parisDay(startOfDay(day))).toBe(day)
      expect(parisDay(new Date(startOfDay(day).getTime() - 1))).toBe(addDays(day, -1))
    }
  })

  it('is not any text with dashes', () => {
    expect(isDay('2026-02-28')).toBe(true)
    expect(isDay('2026-02-29')).toBe(false)
    expect(isDay('2026-2-8')).toBe(false)
    expect(isDay('hier')).toBe(false)
  })

  it('counts in whole days across the change of clocks', () => {
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  })

  it('a month later stays in that month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-11-15', 3)).toBe('2027-02-15')
  })

  it('knows its week, whose year is that of its Thursday', () => {
    expect(mondayOf('2026-03-08')).toBe('2026-03-02')
    expect(isoWeek('2026-01-01')).toBe('2026-W01')
    expect(isoWeek('2027-01-01')).toBe('2026-W53')
    expect(isoWeek('2024-12-30')).toBe('2025-W01')
  })
})

describe('a working day', () => {
  it('is neither a week-end nor one of the eleven holidays', () => {
    expect([...frenchHolidays(2026)].sort()).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
    expect([...frenchHolidays(2038)]).toContain('2038-04-26')
    expect(isWorkingDay('2026-05-25')).toBe(false)
    expect(isWorkingDay('2026-05-26')).toBe(true)
    expect(isWorkingDay('2026-05-30')).toBe(false)
  })

  it('two after the Thursday of a long week-end is the Tuesday', () => {
    // 14 May 2026 is Ascension Day.
    expect(addWorkingDays('2026-05-13', 2)).toBe('2026-05-18')
    expect(addWorkingDays('2026-05-16', 0)).toBe('2026-05-18')
    expect(workingDaysBetween('2026-05-11', '2026-05-18')).toBe(4)
  })

  it('makes an answer on Monday at 9 to a question of Friday at 17 sixteen hours late', () => {
    const asked = at('2026-03-06T16:00:00Z')
    expect(workingTimeBetween(asked, at('2026-03-09T08:00:00Z'))).toBe(hours(16))
    expect(workingTimeBetween(asked, at('2026-03-07T12:00:00Z'))).toBe(hours(7))
    expect(workingTimeBetween(asked, asked)).toBe(0)
  })
})

describe('a period', () => {
  const now = at('2026-03-12T15:00:00Z')

  it('stops before today, which is not over', () => {
    expect(lastDays(28, now)).toEqual({ start: '2026-02-12', end: '2026-03-12' })
    expect(daysOf(lastDays(7, now))).toHaveLength(7)
    expect(previousPeriod(lastDays(7, now))).toEqual({ start: '2026-02-26', end: '2026-03-05' })
  })

  it('is bounded by midnights in Paris', () => {
    expect(bounds({ start: '2026-03-28', end: '2026-03-31' })).toEqual({
      from: at('2026-03-27T23:00:00Z'),
      to: at('2026-03-30T22:00:00Z'),
    })
  })

  it('is read from an address, and an address that makes no sense gives 28 days', () => {
    expect(periodFrom({ jours: '91' }, now)).toEqual(lastDays(91, now))
    expect(periodFrom({ du: '2026-01-01', au: '2026-01-31' }, now)).toEqual({
      start: '2026-01-01',
      end: '2026-02-01',
    })
    expect(periodFrom({ du: '2026-02-01', au: '2026-01-01' }, now)).toEqual(lastDays(28, now))
    expect(periodFrom({ jours: '1000000' }, now)).toEqual(lastDays(28, now))
  })

  it('touches the weeks of its first and last days', () => {
    expect(weeksOf({ start: '2026-03-04', end: '2026-03-17' })).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ])
  })
})
