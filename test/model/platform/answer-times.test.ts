import { describe, expect, it } from 'vitest'
import { answerKindOf } from '@/lib/platform/model/answerKind'
import { ACCURACY, AnswerTimes, bucketOf, percentileOf } from '@/lib/platform/model/answerTimes'
import { availabilityIn } from '@/lib/platform/model/availability'
import { Chance } from '@/scripts/seed/chance'

/** Of those that succeeded, exactly: the lower of the two in the middle, as the classes say it. */
const exactly = (durations: readonly number[], share: number) =>
  durations.toSorted((one, other) => one - other)[Math.floor(share * (durations.length - 1))]!

const counted = (durations: readonly number[]) => {
  const times = new AnswerTimes()
  for (const ms of durations) times.add('page', ms, false)
  return times.take()
}

describe('percentiles of classes', () => {
  it('are within five per cent of the exact ones, whatever the shape', () => {
    const chance = new Chance('durations')
    const shapes = {
      usual: Array.from({ length: 20_000 }, () => chance.spread(90, 0.7)),
      even: Array.from({ length: 9_999 }, () => 1 + 4_000 * chance.next()),
      two: Array.from({ length: 5_000 }, () => (chance.happens(0.8) ? 20 : 3_000) * (1 + chance.next())),
      slow: Array.from({ length: 300 }, () => chance.spread(40_000, 1.2)),
      same: Array.from({ length: 50 }, () => 250),
      one: [17],
    }
    for (const [name, durations] of Object.entries(shapes))
      for (const share of [0, 0.05, 0.5, 0.9, 0.95, 0.99, 1]) {
        const [said, exact] = [percentileOf(counted(durations), share)!, exactly(durations, share)]
        expect(Math.abs(said - exact) / exact, `${name} ${share}: ${said} for ${exact}`).toBeLessThanOrEqual(
          ACCURACY + 1e-9,
        )
      }
  })

  it('are a millisecond for what took less, and nothing where nothing was answered', () => {
    expect(bucketOf(0)).toBe(0)
    expect(percentileOf(counted([0, 0.01, 0.4]), 0.5)).toBe(1)
    expect(percentileOf([], 0.5)).toBeNull()
    expect(percentileOf([{ bucket: 4, answers: 0 }], 0.5)).toBeNull()
  })

  it('lose nothing by being added up, in whatever order', () => {
    const chance = new Chance('parts')
    const durations = Array.from({ length: 4_000 }, () => chance.spread(120, 0.8))
    const parts = [...counted(durations.slice(0, 1_000)), ...counted(durations.slice(1_000))].reverse()
    for (const share of [0.1, 0.5, 0.95])
      expect(percentileOf(parts, share)).toBe(percentileOf(counted(durations), share))
  })

  it('leave out what failed, which often comes at once, and count it apart', () => {
    const times = new AnswerTimes()
    for (let each = 0; each < 90; each += 1) times.add('page', 1, true)
    for (let each = 0; each < 10; each += 1) times.add('page', 400, false)
    const all = times.take()
    expect(percentileOf(all, 0.5)! / 400).toBeCloseTo(1, 1)
    expect(all.reduce((sum, { failures }) => sum + failures, 0)).toBe(90)
    expect(times.take()).toEqual([])
    times.giveBack(all)
    times.add('page', 400, false)
    expect(times.take().reduce((sum, { answers }) => sum + answers, 0)).toBe(11)
  })
})

describe('what is asked for', () => {
  it('is a page, a file or a program; parts of pages and signs of life are not counted', () => {
    const kinds = {
      page: [
        '/',
        '/communautes/x',
        '/communautes/x/fichiers',
        '/recherche?q=a/export',
        '/bilans/export-x',
        '/bilans/donnees',
        '/%E0',
      ],
      file: [
        ...['/fichiers/a/b', '/stats/export?format=csv', '/annuaire/a/photo/3', '/compte/donnees'],
        ...['/bilans/a/exports/b', '/bilans/simulateur/export'],
        ...[
          '/api/communautes/a/fichiers?dossier=x',
          '/api/imports',
          '/api/imports/a/erreurs',
          '/comptes/depot',
        ],
      ],
      api: [
        '/api/presence',
        '/api/communautes/a/personnes?q=b',
        '/scim/v2/Users',
        '/api/communautes/a/fils/b/lecture',
      ],
    }
    for (const [kind, addresses] of Object.entries(kinds))
      for (const address of addresses) expect([address, answerKindOf(address)]).toEqual([address, kind])
    for (const part of ['/_next/static/x.js', '/dsfr/icons/a.svg', '/healthz', '/favicon.ico', '/icon.svg'])
      expect([part, answerKindOf(part)]).toEqual([part, null])
  })
})

describe('availability', () => {
  const at = (text: string) => new Date(`2026-03-${text}:00Z`)
  const march = { start: at('01T00:00'), end: at('31T00:00') }
  const outage = (from: string, to: string) => ({ from: at(from), to: at(to) })

  it('is the minutes without an outage over all of them', () => {
    const told = availabilityIn(
      [outage('10T08:00', '10T14:00'), outage('20T00:00', '20T01:12')],
      at('01T00:00'),
      march,
    )
    expect(told).toMatchObject({ minutes: 30 * 1440, down: 432, outages: 2, share: 0.99 })
  })

  it('counts the part of an outage that lies inside, and nothing of before anybody watched', () => {
    const outages = [outage('01T00:00', '04T12:00')]
    expect(
      availabilityIn(outages, at('04T00:00'), { start: at('01T00:00'), end: at('05T00:00') }),
    ).toMatchObject({
      ...{ minutes: 1440, down: 720, share: 0.5 },
    })
    expect(availabilityIn(outages, at('05T00:00'), { start: at('01T00:00'), end: at('05T00:00') })).toBeNull()
    expect(availabilityIn([], null, march)).toBeNull()
  })
})
