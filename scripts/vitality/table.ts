import { falseAlarmsPerYear, leadQuantile, shareInAlarm, type Track } from '@/lib/vitality/model/alarms'
import { areaUnderCurve, averagePrecision, bootstrap, brierScore, f1At } from '@/lib/vitality/model/judging'
import { Chance } from '../seed/chance'
import { parisDayNumber } from './history'
import type { Said } from './rules'

const three = (value: number | null) => (value === null ? '' : value.toFixed(3).replace('0.', '.'))

export const byCommunity = (said: readonly Said[]): Said[][] => [
  ...Map.groupBy(said, ({ decision }) => decision.community).values(),
]

/** The same draws for every figure. */
export const drawing = () => {
  const chance = new Chance('bootstrap')
  return () => chance.next()
}

/** F1 where each part has the threshold of what it was learnt on. */
export const f1Of = (said: readonly Said[]): number =>
  f1At(
    said.map(({ risk, threshold, happened }) => ({ risk: Number(risk >= threshold), happened })),
    1,
  )

export const header = `${'règle'.padEnd(28)}${'AUC'.padEnd(20)}${'AP'.padEnd(8)}${'F1'.padEnd(8)}Brier`

/** One line of the table of a task. */
export function line(name: string, said: readonly Said[], isProbability: boolean): string {
  const interval = bootstrap(byCommunity(said), (drawn) => areaUnderCurve(drawn.flat()), drawing(), 200)
  const auc = `${three(areaUnderCurve(said))} [${interval?.map(three).join(' ; ') ?? '?'}]`
  const brier = isProbability ? brierScore(said).toFixed(4).replace('0.', '.') : ''
  return `${name.padEnd(28)}${auc.padEnd(20)}${three(averagePrecision(said)).padEnd(8)}${three(f1Of(said)).padEnd(8)}${brier}`
}

/** Alarms of a probability, or of a rule of thumb, from a threshold on. */
const tracksOf = (said: readonly Said[], threshold: number): Track[] =>
  byCommunity(said).map((group) =>
    group
      .toSorted((one, other) => one.decision.cutoff - other.decision.cutoff)
      .map(({ decision, risk, happened }) => {
        const on = parisDayNumber(decision.cutoff)
        const lastOn = on - 1 - decision.signs.silentDays
        return { on, lastOn, isAlarm: risk >= threshold, silent: happened }
      }),
  )

const PER_YEAR = 12
/** What one asks of an alarm: half of the silences announced so many days before the last act. */
const LEAD = 40
const THRESHOLDS = Array.from({ length: 99 }, (_, place) => (99 - place) / 100)

/** The highest threshold at which alarms come early enough. */
export const earlyThreshold = (said: readonly Said[]): number | undefined =>
  THRESHOLDS.find((threshold) => leadQuantile(tracksOf(said, threshold), 0.5) >= LEAD)

const days = (value: number) => (Number.isFinite(value) ? `${value > 0 ? '+' : ''}${value}` : 'jamais')

export const leadHeader = `${'alerte'.padEnd(30)}${'seuil'.padEnd(8)}${'pour rien'.padEnd(12)}${'en alerte'.padEnd(12)}avance, en jours (quartiles)`

/** How early the alarm comes at a threshold, and what it costs: false alarms a year, time spent in alarm. */
export function leadLine(name: string, said: readonly Said[], threshold: number): string {
  const tracks = tracksOf(said, threshold)
  const quartiles = [0.25, 0.5, 0.75].map((share) => days(leadQuantile(tracks, share)))
  const alarms = falseAlarmsPerYear(tracks, PER_YEAR).toFixed(2)
  const share = `${(100 * shareInAlarm(tracks)).toFixed(0)} %`
  return `${name.padEnd(30)}${three(threshold).padEnd(8)}${alarms.padEnd(12)}${share.padEnd(12)}${quartiles.join(' / ')}`
}

/** AUC of two rules on the same decisions, and the interval of their difference. */
export function compare(ours: readonly Said[], theirs: readonly Said[]) {
  const key = ({ decision }: Said) => `${decision.community} ${decision.cutoff}`
  const other = new Map(theirs.map((said) => [key(said), said.risk]))
  const both = byCommunity(ours).map((group) =>
    group.map((said) => ({ said, theirs: { ...said, risk: other.get(key(said))! } })),
  )
  const difference = (groups: typeof both) => {
    const [one, two] = [
      areaUnderCurve(groups.flat().map(({ said }) => said)),
      areaUnderCurve(groups.flat().map((each) => each.theirs)),
    ]
    return one === null || two === null ? null : one - two
  }
  return {
    ours: areaUnderCurve(ours),
    theirs: areaUnderCurve(theirs),
    difference: difference(both),
    interval: bootstrap(both, difference, drawing(), 200),
  }
}

export { three }
