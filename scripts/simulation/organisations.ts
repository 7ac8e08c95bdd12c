import { readTable } from '../table'
import { countPiece, sharePiece, sumOf, type Piece } from '@/lib/simulation/model/measured'

/** One rate, as real organisations have it: what each of them counted. */
export interface Seen {
  name: string
  is: 'share' | 'amount'
  organisations: Piece[]
  /** What chance adds to the count of an organisation of which the rate is known: its variance. */
  luck: (rate: number, exposure: number) => number
}

const MONTH = 365.25 / 12
const dayOf = (text: string) => Date.parse(text) / 86_400_000
/** An organisation is told of from so many communities on. */
const LEAST = 5
/** Births are counted over so many months, and survival is asked about after so many. */
const [BIRTHS_OVER, AFTER] = [36, 24]

const rowsOf = <Column extends string>(path: string, columns: readonly Column[]) =>
  readTable(path, [...columns]).map(
    (row) => Object.fromEntries(columns.map((column) => [column, row.get(column)])) as Record<Column, string>,
  )

const grouped = <Row>(rows: readonly Row[], by: (row: Row) => string | undefined): [string, Row[]][] =>
  [...Map.groupBy(rows, by)].flatMap(([key, group]) => (key ? [[key, group] as [string, Row[]]] : []))

/**
 * The incubators of beta.gouv.fr, which carry State products as ministries carry communities: how many are opened by
 * thousand members and month, and how many are not given up two years later.
 */
export function incubators(folder: string): Seen[] {
  const incubatorOf = new Map(
    rowsOf(`${folder}/startups.csv`, ['community', 'incubator']).map((row) => [row.community, row.incubator]),
  )
  const lives = grouped(
    rowsOf(`${folder}/phases.csv`, ['community', 'phase', 'start']),
    (row) => row.community,
  ).map(([community, phases]) => ({
    incubator: incubatorOf.get(community),
    openedOn: Math.min(...phases.map(({ start }) => dayOf(start))),
    givenUpOn: Math.min(
      Infinity,
      ...phases.filter(({ phase }) => phase.startsWith('abandon')).map(({ start }) => dayOf(start)),
    ),
  }))
  const until = Math.max(...lives.map(({ openedOn }) => openedOn))
  const from = until - BIRTHS_OVER * MONTH
  const stays = rowsOf(`${folder}/memberships.csv`, ['community', 'member', 'start', 'end'])
  const exposure = new Map(
    grouped(stays, (row) => incubatorOf.get(row.community)).map(([incubator, rows]) => [
      incubator,
      rows.reduce((sum, { start, end }) => {
        const [begin, finish] = [Math.max(from, dayOf(start)), Math.min(until, end ? dayOf(end) : until)]
        return sum + Math.max(0, finish - begin) / MONTH / 1000
      }, 0),
    ]),
  )
  const carriers = grouped(lives, ({ incubator }) => incubator).filter(([, of]) => of.length >= LEAST)
  const old = carriers.map(([, of]) => of.filter(({ openedOn }) => openedOn < until - AFTER * MONTH))
  return [
    {
      ...{ name: 'produits ouverts, par millier de membres et par mois', is: 'amount' },
      organisations: carriers.map(([incubator, of]) =>
        countPiece(of.filter(({ openedOn }) => openedOn >= from).length, exposure.get(incubator) ?? 0),
      ),
      luck: poisson,
    },
    {
      ...{ name: 'produits non abandonnés deux ans après', is: 'share' },
      organisations: old.map((of) =>
        sharePiece(
          of.filter(({ openedOn, givenUpOn }) => givenUpOn - openedOn >= AFTER * MONTH).length,
          of.length,
        ),
      ),
      luck: binomial,
    },
  ]
}

/** Organisations that talk in public, each in several places: which of these still live a year later, and how much is said. */
export function talkers(path: string): Seen[] {
  const columns = ['community', 'first_at', 'last_at', 'horizon_at', 'human_events', 'members'] as const
  const A_YEAR = 365 * 86_400
  const places = rowsOf(path, columns).filter((row) => /^(zulip|irc|ml)_/.test(row.community))
  const organisations = grouped(places, (row) => row.community.split('__')[0]).filter(
    ([, of]) => of.length >= LEAST,
  )
  return [
    {
      ...{ name: 'lieux d’échange encore vivants un an après', is: 'share' },
      organisations: organisations.map(([, of]) => {
        const old = of.filter((row) => Number(row.horizon_at) - Number(row.first_at) >= A_YEAR)
        const alive = old.filter((row) => Number(row.last_at) - Number(row.first_at) >= A_YEAR)
        return sharePiece(alive.length, old.length)
      }),
      luck: binomial,
    },
    {
      ...{ name: 'contributions par membre', is: 'amount' },
      organisations: organisations.map(([, of]) =>
        sumOf(
          of.map((row) => {
            const [x, e] = [Number(row.human_events), Number(row.members)]
            return { x, e, xx: x * x, xe: x * e, ee: e * e }
          }),
        ),
      ),
      luck: () => 0,
    },
  ]
}

const poisson = (rate: number, exposure: number) => rate * exposure
const binomial = (rate: number, exposure: number) => rate * (1 - rate) * exposure
