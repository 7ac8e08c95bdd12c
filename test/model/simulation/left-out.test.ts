import { expect, test } from 'vitest'
import { chanceFrom, normalDraw } from '@/lib/chance'
import { measure, sharePiece, sumOf } from '@/lib/simulation/model/measured'
import { rateOf } from '@/lib/simulation/model/rate'
import { simulate } from '@/lib/simulation/model/simulate'
import { inputs, ratesOf, typed } from './someRates'

const WORLDS = 80
const MINISTRIES = 9
const chance = chanceFrom('worlds of ministries')
const nothing = { value: null, spread: null, source: '' }

/** So many of so many, each with that chance. */
const some = (count: number, share: number) =>
  Math.min(
    count,
    Math.max(0, Math.round(count * share + normalDraw(chance) * Math.sqrt(count * share * (1 - share)))),
  )

/** From 0 to 1, as a bell of that mean and deviation that stays between. */
const bell = (mean: number, deviation: number, place: number) =>
  Math.min(0.98, Math.max(0.02, mean + deviation * place))

/**
 * A ministry of a world: from a few hundred agents to tens of thousands, each with its own ways.
 * @param together how much those who register and those who take part go together: a correlation
 */
function ministry(together: number) {
  const invited = Math.round(Math.exp(7.5 + 1.2 * normalDraw(chance))) + 100
  const [keen, other] = [normalDraw(chance), normalDraw(chance)]
  const members = some(invited, bell(0.45, 0.12, keen))
  const taking = together * keen + Math.sqrt(1 - together ** 2) * other
  return { invited, members, active: some(members, bell(0.3, 0.09, taking)) }
}

/** How often the band that the others give holds a ministry left out. */
function heldWhere(together: number) {
  const held = { members: 0, active: 0 }
  for (let world = 0; world < WORLDS; world += 1) {
    const ministries = Array.from({ length: MINISTRIES }, () => ministry(together))
    for (const left of ministries) {
      const others = ministries.filter((each) => each !== left)
      const registered = others.map(({ members, invited }) => sharePiece(members, invited))
      const came = others.map(({ active, members }) => sharePiece(active, members))
      const rates = ratesOf(0, {
        registration: rateOf('registration', measure('share', sumOf(registered), registered), nothing),
        activity: rateOf('activity', measure('share', sumOf(came), came), nothing),
        departures: typed(0),
      })
      const plan = { agents: left.invited, months: 1, pace: 'once', newMinistries: 1 } as const
      const { bands } = simulate(inputs({ plan, rates }), 250)
      for (const outcome of ['members', 'active'] as const) {
        const { low, high } = bands[outcome]!.at(-1)!
        if (left[outcome] >= low && left[outcome] <= high) held[outcome] += 1
      }
    }
  }
  const all = WORLDS * MINISTRIES
  return { members: held.members / all, active: held.active / all }
}

test('the band holds a ministry that was left out eight times in ten, give or take five in a hundred', () => {
  for (const share of Object.values(heldWhere(0))) {
    expect(share).toBeGreaterThanOrEqual(0.75)
    expect(share).toBeLessThanOrEqual(0.85)
  }
})

test('where rates go together the band of what hangs on both is too narrow, as the limits say', () => {
  const { members, active } = heldWhere(0.6)
  expect(members).toBeGreaterThanOrEqual(0.75)
  expect(active).toBeGreaterThanOrEqual(0.6)
  expect(active).toBeLessThan(0.75)
})
