import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { formattersIn, translatorIn } from '@/lib/i18n'
import { measuredAsked, measuredPractices, measuredTable, practiceById } from '@/lib/practices'
import { adoptPractice, sayOutcome } from '@/lib/practices/commands/adopt'
import { retirePractice } from '@/lib/practices/commands/judge'
import { estimateEffects } from '@/lib/practices/effects/night'
import { starterPractices } from '@/lib/practices/starter'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { chanceSaid, shareSaid } from '@/lib/practices/ui/shareSaid'
import { tableResponse } from '@/lib/ui/tableFile'
import { read, write } from '../../model/imports/reading'
import { community, makeWorld, type World, type WorldCommunity } from '../../world'
import { adoptedAgo, livelier, neighbourhood } from './neighbourhood'

const now = new Date()
const nights = (count: number) => new Date(now.getTime() + count * 86_400_000)
let world: World
let rooms: WorldCommunity[]
/** What goes with more people, what goes with nothing, and what two communities try. */
let helps: string, idle: string, young: string

beforeAll(async () => {
  world = await makeWorld()
  await loadStarterPractices(now)
  rooms = await neighbourhood(world, 62, now)
  const ids = await Promise.all(
    starterPractices
      .slice(0, 3)
      .map(({ key }) => db.practice.findUniqueOrThrow({ where: { starterKey: key } })),
  )
  ;[helps, idle, young] = ids.map(({ id }) => id) as [string, string, string]
  for (const [place, room] of rooms.slice(0, 24).entries()) {
    const practiceId = place < 12 ? helps : idle
    const on = await adoptedAgo(world, practiceId, room, 120 + 5 * place, now)
    if (place < 12) await livelier(room, on, 0.3, now)
  }
  for (const room of rooms.slice(24, 26)) await adoptedAgo(world, young, room, 200, now)
}, 120_000)

const effectOn = (practiceId: string) =>
  db.practiceEffect.findFirst({ where: { practiceId }, orderBy: { on: 'desc' } })
const results = async (address = {}) => measuredPractices(await world.as('eve'), measuredAsked(address))

describe('the night', () => {
  it('publishes nothing before it has looked at all of them, and goes on where it was stopped', async () => {
    // The worker leaves once the first one is kept.
    let left = 1
    const stopping = {
      get aborted() {
        left -= 1
        return left < 0
      },
    } as AbortSignal
    await estimateEffects(now, stopping)
    expect(await db.practiceEffect.count()).toBe(1)
    expect((await results()).rows).toEqual([])
    const [first] = await db.practiceEffect.findMany()
    await db.practiceEffect.updateMany({ data: { aside: { again: 7 } } })
    await estimateEffects(now)
    expect(await effectOn(first!.practiceId)).toMatchObject({ aside: { again: 7 } })
    expect(await db.practiceEffect.count({ where: { publishedAt: null } })).toBe(0)
    await db.practiceEffect.deleteMany()
    await estimateEffects(now)
  }, 120_000)

  it('finds what is there, and says of what is not that one cannot tell', async () => {
    const found = await effectOn(helps)
    expect(found).toMatchObject({ verdict: 'favourable', adopters: 12, version: 'effect@1', withheld: null })
    expect(found!.controls).toBeGreaterThanOrEqual(30)
    expect(found!.low!).toBeGreaterThan(0)
    const nothing = await effectOn(idle)
    expect(nothing).toMatchObject({ adopters: 12, withheld: null })
    expect(['inconclusive', 'slight']).toContain(nothing!.verdict)
    expect(nothing!.low! < 0 && nothing!.high! > 0).toBe(true)
  })

  it('says of what two communities try that they are too few', async () => {
    expect(await effectOn(young)).toMatchObject({ withheld: 'few-adopters', adopters: 2, estimate: null })
    expect((await practiceById(await world.as('eve'), young)).effect).toMatchObject({
      withheld: 'few-adopters',
    })
  })

  it('makes a practice «measured», an estimate that shows nothing too; others are not', async () => {
    const stateOf = async (id: string) => (await db.practice.findUniqueOrThrow({ where: { id } })).state
    expect(await Promise.all([helps, idle, young].map(stateOf))).toEqual(['measured', 'measured', 'reviewed'])
  })

  it('gives the same figures again the same day, and keeps those of the nights before', async () => {
    const before = await effectOn(helps)
    await estimateEffects(now)
    expect(await effectOn(helps)).toEqual(before)
    await estimateEffects(nights(1))
    expect(await db.practiceEffect.count({ where: { practiceId: helps } })).toBe(2)
    // A month later the nights that are not the first of a month go; the last one of each stays.
    await estimateEffects(nights(40))
    const kept = await db.practiceEffect.findMany({ where: { practiceId: helps }, orderBy: { on: 'asc' } })
    expect(kept.at(-1)!.on.getTime()).toBeGreaterThan(nights(38).getTime())
    expect(kept.slice(0, -1).every(({ on }) => on.getUTCDate() === 1)).toBe(true)
  }, 120_000)
})

describe('what is published', () => {
  it('shows null results beside the others, to everybody, in any order, and those of what was retired since', async () => {
    const { rows, withheld } = await results()
    expect(rows.map(({ id }) => id).toSorted()).toEqual([helps, idle].toSorted())
    expect(withheld).toBe(1)
    const titles = rows.map(({ title }) => title)
    expect(titles).toEqual(titles.toSorted((one, other) => one.localeCompare(other, 'fr')))
    expect((await results({ tri: '-effect' })).rows.map(({ id }) => id)).toEqual([helps, idle])
    expect((await results({ tri: 'effect' })).rows.map(({ id }) => id)).toEqual([idle, helps])
    await retirePractice(await world.as('ada'), {
      practiceId: idle,
      why: 'Elle ne change rien, dit la mesure',
    })
    expect((await results()).rows.find(({ id }) => id === idle)).toMatchObject({ state: 'retired' })
  })

  it('leaves as a file of the same rows, in their order, no more precise than the page', async () => {
    const { rows } = await results({ tri: '-effect' })
    const table = measuredTable(rows, 'fr')
    const [format, t] = [formattersIn('fr'), translatorIn('fr', 'proof')]
    const share = (figure: number | null, effect: number | null) => shareSaid(figure, effect!, t, format)
    expect(
      table.rows.map(([title, , verdict, ...figures]) => [
        ...[title, verdict, ...figures.slice(0, 3).map((figure) => format.change(figure as number))],
        ...figures.slice(3, 5).map((figure) => chanceSaid(figure as number, t, format)),
        ...figures.slice(5),
      ]),
    ).toEqual(
      rows.map((row) => [
        ...[row.title, t(`short.${row.verdict!}`), share(row.share, row.estimate)],
        ...[share(row.shareLow, row.low), share(row.shareHigh, row.high)],
        ...[chanceSaid(row.adjustedP!, t, format), chanceSaid(row.placeboP!, t, format)],
        ...[row.adopters, row.controls, row.on, t('chosen')],
      ]),
    )
    expect(
      table.rows.flat().filter((cell) => typeof cell === 'number' && /\.\d{4}/.test(String(cell))),
    ).toEqual([])
    expect(table.rows.map((cells) => cells.length)).toEqual(rows.map(() => table.header.length))
    // The practice of which nothing may be said is in neither.
    const { title } = (await practiceById(await world.as('eve'), young)).text
    const files = await Promise.all(
      (['csv', 'ods'] as const).map(async (ending) => {
        const bytes = await tableResponse(table, ending).arrayBuffer()
        return read(write(`preuve.${ending}`, new Uint8Array(bytes)))
      }),
    )
    const [asCsv, asOds] = files.map(({ rows: lines }) => lines.map(({ cells }) => cells))
    expect(asOds!.map((cells) => cells.map((cell) => cell.replace(/(?<=\d)\.(?=\d)/, ',')))).toEqual(asCsv)
    expect(asCsv!.map(([first]) => first)).toEqual(rows.map((row) => row.title))
    expect(JSON.stringify(files)).not.toContain(title)
  })

  it('says a fall or a rise that no share tells in words one reads in the same sentence', () => {
    const said = (effect: number) => shareSaid(null, effect, translatorIn('fr', 'proof'), formattersIn('fr'))
    expect([said(-2), said(2)].map((words) => words.replace(/\s/g, ' '))).toEqual([
      'près de −100 %',
      'plus de +1 000 %',
    ])
  })

  it('tells nothing of a secret community: it counts on neither side', async () => {
    const secret = await community(world, 'secret', 'managed', 'Cachée')
    const ann = await world.as('ann')
    await adoptPractice(ann, { practiceId: young, communityId: secret.id })
    await estimateEffects(nights(41))
    expect(await effectOn(young)).toMatchObject({ adopters: 2, aside: {} })
  }, 60_000)

  it('counts what adopters took up beside it of those alone of which something is said', async () => {
    // Seven adopters of last week, whose eight weeks are not over, took up another practice the same day.
    for (const room of rooms.slice(30, 37)) {
      await adoptedAgo(world, helps, room, 7, now)
      await adoptedAgo(world, young, room, 7, now)
    }
    await estimateEffects(nights(42))
    const { adopters, together, aside, verdict } = (await effectOn(helps))!
    expect({ adopters, together, aside }).toEqual({ adopters: 12, together: 0, aside: { 'not-over': 7 } })
    expect(verdict).toBe('favourable')
  }, 60_000)

  it('judges a practice that was given up and taken up again from the first time', async () => {
    const ann = await world.as('ann')
    const one = { practiceId: helps, communityId: rooms[0]!.id }
    const first = await db.practiceAdoption.findFirstOrThrow({ where: one })
    for (let times = 0; times < 2; times += 1) {
      await sayOutcome(ann, { ...one, outcome: 'abandoned', words: '' })
      await adoptPractice(ann, one)
    }
    const again = await db.practiceAdoption.findFirstOrThrow({ where: one })
    expect(again.firstAt).toEqual(first.adoptedAt)
    expect(again.adoptedAt.getTime()).toBeGreaterThan(first.adoptedAt.getTime())
  })
})
