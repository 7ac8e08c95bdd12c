import { expect, test } from 'vitest'
import { chanceFrom, normalDraw } from '@/lib/chance'
import { around } from '@/lib/simulation/model/draw'
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

/** A ministry of a world: from a few hundred agents to tens of thousands, each with its own ways. */
function ministry() {
  const invited = Math.round(Math.exp(7.5 + 1.2 * normalDraw(chance))) + 100
  const members = some(invited, around('share', 0.45, 0.12 ** 2, chance))
  return { invited, members, active: some(members, around('share', 0.3, 0.09 ** 2, chance)) }
}

test('the band holds a ministry that was left out eight times in ten, give or take five in a hundred', () => {
  const held = { members: 0, active: 0 }
  for (let world = 0; world < WORLDS; world += 1) {
    const ministries = Array.from({ length: MINISTRIES }, ministry)
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
  for (const times of Object.values(held)) {
    const share = times / (WORLDS * MINISTRIES)
    expect(share).toBeGreaterThanOrEqual(0.75)
    expect(share).toBeLessThanOrEqual(0.85)
  }
})
