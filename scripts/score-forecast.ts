import { parseArgs } from 'node:util'
import { forecast, limitsOf } from '@/lib/reports/model/forecast/forecast'
import { isDay } from '@/lib/time'
import { readSeries, type Series } from './reports/series'
import { Advice, giveUp, say } from './setup/say.mjs'
import { field, readTable } from './table'

const usage = `npm run -s score:forecast -- --series FICHIER.csv --origins FICHIER.csv

Lit les séries « series,kind,period,date,value » et les origines « series,origin_date,horizon_points », et écrit
« series,origin_date,point,forecast,low80,high80 » : une ligne par pas après l’origine (point : 1, 2… horizon_points),
sans rien lire de ce qui suit l’origine.`

const LONGEST = 600

function main(): void {
  const { values } = parseArgs({
    options: { series: { type: 'string' }, origins: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) return say(usage)
  if (!values.series || !values.origins) throw new Advice(usage)
  // All of them are read before a first line is written: a table cut short would be taken for a whole one.
  const origins = readOrigins(values.origins, readSeries(values.series), values.series)
  say('series,origin_date,point,forecast,low80,high80')
  for (const { name, kind, origin, past, horizon } of origins)
    for (let ahead = 1; ahead <= horizon; ahead += 1) {
      const { point, low, high } = forecast(past, ahead, limitsOf(kind, past))
      say([field(name), origin, ahead, ...[point, low, high].map((figure) => figure.toFixed(4))].join(','))
    }
}

/** @throws Advice that says which line is wrong */
function readOrigins(path: string, series: ReadonlyMap<string, Series>, from: string) {
  return readTable(path, ['series', 'origin_date', 'horizon_points']).map((row) => {
    const refuse = (why: string) => new Advice(`${path}, ligne ${row.line} : ${why}.`)
    const [name, origin] = [row.get('series'), row.get('origin_date')]
    const horizon = Number(row.get('horizon_points'))
    const known = series.get(name)
    if (!isDay(origin)) throw refuse(`« ${origin} » n’est pas une date (AAAA-MM-JJ)`)
    if (!known) throw refuse(`la série ${name} n’est pas dans ${from}`)
    if (!(Number.isInteger(horizon) && horizon >= 1 && horizon <= LONGEST))
      throw refuse(`horizon_points doit être un entier de 1 à ${LONGEST}`)
    const past = pastOf(known, origin)
    if (past.length === 0) throw refuse(`${name} n’a aucune valeur jusqu’au ${origin}`)
    return { name, kind: known.kind, origin, past, horizon }
  })
}

/** What was known on a day. */
const pastOf = ({ dates, values }: Series, until: string): number[] =>
  values.slice(0, dates.filter((date) => date <= until).length)

try {
  main()
} catch (error) {
  giveUp(error)
}
