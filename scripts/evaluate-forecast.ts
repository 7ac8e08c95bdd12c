import { parseArgs } from 'node:util'
import { quantile } from '@/lib/chance'
import { usualMove } from '@/lib/reports/model/forecast/band'
import { bass, bassFromHere, gompertz, logistic } from '@/lib/reports/model/forecast/scenarios'
import { parts } from '@/lib/reports/model/forecast/shipped'
import { drift, type Trend } from '@/lib/reports/model/forecast/trends'
import { forecastVersion } from '@/lib/reports/model/forecast/forecast'
import { horizonOf, replay, type Replayed } from './reports/replay'
import { readSeries } from './reports/series'
import { inSharedData } from './setup/checkout.mjs'
import { giveUp, say } from './setup/say.mjs'

const usage = `npm run evaluate:forecast [-- FICHIER.csv] [--learn]

Rejoue des séries réelles : à chaque origine, ce qui aurait été dit un an (cinq ans) plus tard sans rien voir de la suite,
à côté de règles simples ; puis combien de fois ce qui vint était dans la bande des huit dixièmes.
--learn écrit les erreurs de ces séries, par dixièmes, telles que lib/reports/model/forecast/shipped.ts les garde.`

const others: { name: string; way: Trend }[] = [
  { name: 'dernière valeur', way: (past) => past.at(-1)! },
  { name: 'dérive de 6 pas', way: drift(6, 1) },
  { name: 'dérive amortie (0,95)', way: drift(6, 0.95) },
  { name: 'logistique', way: logistic },
  { name: 'Gompertz', way: gompertz },
  { name: 'Bass', way: bass },
  { name: 'Bass depuis le dernier', way: bassFromHere },
]

function main(): void {
  const { values, positionals } = parseArgs({
    options: { learn: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.help) return say(usage)
  const series = [...readSeries(positionals[0] ?? inSharedData('adoption/series.csv')).values()]
  if (values.learn) return printErrorsLearnt(series.flatMap((each) => replay(each, LEARNT, [])))
  const replayed = series.flatMap((each) =>
    replay(
      each,
      [horizonOf(each)],
      others.map(({ way }) => way),
    ),
  )
  say(
    `${forecastVersion} : ${replayed.length} prévisions, ${new Set(replayed.map((each) => each.series)).size} séries, un an (cinq ans) plus tard`,
  )
  say('façon                    | MAPE médiane des séries | erreur médiane | erreur moyenne (100 % au plus)')
  others.forEach(({ name }, place) => printErrors(name, replayed, ({ others: said }) => said[place]!))
  printErrors('Osmose', replayed, ({ said }) => said.point)
  const inside = replayed.filter(({ came, said }) => said.low <= came && came <= said.high)
  say(`Bande : ${percent(inside.length / replayed.length)} de ce qui vint y était (à atteindre : 75 à 85 %).`)
}

const LEARNT = [1, 2, 3, 6, 9, 12]

const percent = (part: number) => `${(100 * part).toFixed(1)} %`

function printErrors(name: string, replayed: Replayed[], said: (each: Replayed) => number): void {
  const bySeries = new Map<string, number[]>()
  for (const each of replayed) {
    if (each.came === 0) continue
    const error = Math.abs(said(each) - each.came) / Math.abs(each.came)
    bySeries.set(each.series, [...(bySeries.get(each.series) ?? []), error])
  }
  const all = [...bySeries.values()].flat()
  const figures = [
    median([...bySeries.values()].map(mean)),
    median(all),
    mean(all.map((error) => Math.min(1, error))),
  ]
  say([name.padEnd(24), ...figures.map((figure) => percent(figure).padStart(8))].join(' | '))
}

/** By distance, how large the errors of all series are, in usual moves: one figure for each of the parts. */
function printErrorsLearnt(replayed: Replayed[]): void {
  for (const ahead of LEARNT) {
    const errors = replayed
      .filter((each) => each.ahead === ahead)
      .map(({ came, said, past }) => (came - said.point) / usualMove(past, ahead))
      .sort((a, b) => a - b)
    if (errors.length === 0) continue
    const figures = parts.map((part) => quantile(errors, part).toFixed(2))
    say(`  { ahead: ${ahead}, errors: [${figures.join(', ')}] },`)
  }
}

const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length
const median = (of: readonly number[]) =>
  quantile(
    [...of].sort((a, b) => a - b),
    0.5,
  )

try {
  main()
} catch (error) {
  giveUp(error)
}
