import { isDay } from '@/lib/time'
import { Advice } from '../setup/say.mjs'
import { readTable } from '../table'

export interface Series {
  name: string
  kind: string
  period: string
  dates: string[]
  values: number[]
}

/**
 * Reads `series,kind,period,date,value`: each series in the order of its dates, whatever the order of the file.
 * @throws Advice that says which line is wrong
 */
export function readSeries(path: string): Map<string, Series> {
  const rows = new Map<string, { kind: string; period: string; points: Map<string, number> }>()
  for (const row of readTable(path, ['series', 'kind', 'period', 'date', 'value'])) {
    const [name, date, written] = [row.get('series'), row.get('date'), row.get('value')]
    const refuse = (why: string) => new Advice(`${path}, ligne ${row.line} : ${why}.`)
    if (name === '') throw refuse('la série n’a pas de nom')
    if (!isDay(date)) throw refuse(`« ${date} » n’est pas une date (AAAA-MM-JJ)`)
    const value = Number(written)
    if (written === '' || !Number.isFinite(value)) throw refuse(`« ${written} » n’est pas un nombre`)
    const known = rows.get(name) ?? { kind: row.get('kind'), period: row.get('period'), points: new Map() }
    rows.set(name, known)
    if (known.points.has(date)) throw refuse(`${name} a déjà une valeur le ${date}`)
    known.points.set(date, value)
  }
  return new Map(
    [...rows].map(([name, { kind, period, points }]) => {
      const ordered = [...points].sort(([a], [b]) => (a < b ? -1 : 1))
      return [
        name,
        {
          name,
          kind,
          period,
          dates: ordered.map(([date]) => date),
          values: ordered.map(([, value]) => value),
        },
      ]
    }),
  )
}
