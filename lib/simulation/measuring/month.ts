import { db } from '@/lib/db'
import { ruleInForce, type DisclosureRule } from '@/lib/disclosure'
import { asDate, parisDay, startOfMonth } from '@/lib/time'
import { countPiece, measure, sumOf, type Measured } from '../model/measured'
import { ratesVersion, type MeasuredKey, type MeasuredRates } from '../model/rates'
import { survivalOf } from '../model/survival'
import { communitiesCounted, communityLives, type CommunitiesCounted } from './communities'
import { peopleCounted, type PeopleCounted } from './people'
import { mayBeSaid, type Sums } from './sums'

/**
 * Counts the rates of the twelve months that are over, once a month, and keeps only what may be shown: figures that moved
 * with each day would tell who came.
 */
export async function measureRates(now: Date): Promise<void> {
  const month = startOfMonth(parisDay(now))
  const at = asDate(month)
  const known = await db.simulationRates.findUnique({ where: { month: at }, select: { version: true } })
  if (known?.version === ratesVersion) return
  // One after the other: each reads everybody.
  const people = await peopleCounted(month)
  const communities = await communitiesCounted(month)
  const { atAYear, shape } = survivalOf(await communityLives(month))
  const rates = { ...ratesFrom(people, communities, ruleInForce()), survival: atAYear }
  const invited = sumOf(people.map(({ registration }) => registration)).e
  const counted: MeasuredRates = { accounts: rates.registration ? invited : null, rates, shape }
  const row = { version: ratesVersion, rates: counted, at: now }
  await db.simulationRates.upsert({ where: { month: at }, create: { month: at, ...row }, update: row })
}

const shares = ['registration', 'activity', 'contribution', 'departures'] as const
type OfPeople = (typeof shares)[number] | 'messages' | 'bytes' | 'visits'

function ratesFrom(
  people: readonly PeopleCounted[],
  communities: readonly CommunitiesCounted[],
  rule: DisclosureRule,
): Record<Exclude<MeasuredKey, 'survival'>, Measured | null> {
  const ofPeople = (key: OfPeople) =>
    measureSaid(
      people.map((row) => ({ ...row[key], ministryId: row.ministryId })),
      (shares as readonly string[]).includes(key),
      rule,
    )
  const members = new Map(people.map(({ ministryId, activity }) => [ministryId, activity.e / 1000]))
  // Members whose ministry carries no community were there, too.
  const births = [...new Set([...members.keys(), ...communities.map(({ ministryId }) => ministryId)])].map(
    (ministryId) => ({
      ministryId,
      piece: countPiece(
        communities.find((row) => row.ministryId === ministryId)?.births ?? 0,
        members.get(ministryId) ?? 0,
      ),
    }),
  )
  return {
    registration: ofPeople('registration'),
    activity: ofPeople('activity'),
    contribution: ofPeople('contribution'),
    departures: ofPeople('departures'),
    births: measure(
      'amount',
      sumOf(births.map(({ piece }) => piece)),
      births.filter(({ ministryId }) => ministryId !== null).map(({ piece }) => piece),
    ),
    animators: animatorsSaid(communities, rule),
    messages: ofPeople('messages'),
    bytes: ofPeople('bytes'),
    visits: ofPeople('visits'),
  }
}

/** The whole, and the ministries, of which it may be said. */
function measureSaid(
  rows: readonly (Sums & { ministryId: string | null })[],
  isShare: boolean,
  rule: DisclosureRule,
): Measured | null {
  const { x, ...whole } = sumOf(rows)
  const people = rows.reduce((sum, row) => sum + row.people, 0)
  const others = rows.reduce((sum, row) => sum + row.others, 0)
  const largest = rows.reduce((most, row) => Math.max(most, row.largest), 0)
  if (!mayBeSaid({ x, ...whole, people, others, largest }, isShare, rule)) return null
  const said = rows.filter((row) => row.ministryId !== null && mayBeSaid(row, isShare, rule))
  return measure(isShare ? 'share' : 'amount', { x, ...whole }, said)
}

/** Somebody who runs several communities is one animator. */
function animatorsSaid(communities: readonly CommunitiesCounted[], rule: DisclosureRule): Measured | null {
  const isSaid = ({ animators }: { animators: number }) => animators >= rule.minimum
  const piece = ({ animators, alive }: CommunitiesCounted) => countPiece(animators, alive)
  const whole = sumOf(communities.map(piece))
  if (!isSaid({ animators: whole.x })) return null
  return measure(
    'amount',
    whole,
    communities.filter((row) => row.ministryId !== null && isSaid(row)).map(piece),
  )
}
