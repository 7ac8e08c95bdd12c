import { beforeAll, describe, expect, it } from 'vitest'
import { db, select, sql } from '@/lib/db'
import { can, visibleInSql, type Person } from '@/lib/policy'
import { libraryAsked, practicesPage } from '@/lib/practices'
import { reviewPractice, retirePractice } from '@/lib/practices/commands/judge'
import { proposePractice } from '@/lib/practices/commands/proposal'
import { writePractice } from '@/lib/practices/commands/write'
import { heldColumns, heldFrom } from '@/lib/practices/held'
import { WritePractice } from '@/lib/practices/schema'
import { z } from 'zod'
import { makeWorld, PEOPLE, type World } from '../../world'
import { fields, written } from './written'

let world: World
let people: Record<'olga' | 'ann' | 'bob' | 'eve', Person>

beforeAll(async () => {
  world = await makeWorld()
  const [olga, ann, bob, eve] = await Promise.all(
    (['olga', 'ann', 'bob', 'eve'] as const).map((name) => world.as(name)),
  )
  people = { olga, ann, bob, eve } as typeof people
})

const library = async (viewer: Person, address: Record<string, string> = {}) =>
  (await practicesPage(viewer, libraryAsked(address))).rows.map(({ id }) => id)

async function proposed(changes: Record<string, unknown> = {}) {
  const { id } = await writePractice(people.bob, written(changes))
  await proposePractice(people.bob, { practiceId: id })
  return id
}

async function shared(changes: Record<string, unknown> = {}) {
  const practiceId = await proposed(changes)
  for (const reader of [people.ann, people.olga])
    await reviewPractice(reader, { practiceId, version: 1, verdict: 'ready', words: '' })
  return practiceId
}

it('shows in SQL what the rules let each person read', async () => {
  const { id: idea } = await writePractice(people.bob, written())
  const { id: givenUp } = await writePractice(people.bob, written())
  const gone = await shared()
  for (const practiceId of [givenUp, gone])
    await retirePractice(people.bob, { practiceId, why: 'Elle ne vaut plus' })
  const known = [idea, givenUp, gone, await proposed(), await shared()]
  const rows = await db.practice.findMany({ where: { id: { in: known } }, select: heldColumns })
  const all = await Promise.all(rows.map((row) => heldFrom(row)))
  for (const name of PEOPLE) {
    const viewer = await world.as(name)
    const seen = await select(
      z.object({ id: z.string() }),
      sql`SELECT p."id" FROM "practice" p WHERE ${visibleInSql.practices(viewer)}`,
    )
    const read = all.filter((each) => can(viewer, 'practice.read', each))
    expect(seen.map(({ id }) => id).toSorted(), name).toEqual(read.map(({ id }) => id).toSorted())
  }
})

describe('the library', () => {
  it('is found by words, problem, moment, type and size', async () => {
    const { eve } = people
    const id = await shared({
      title: 'Un café des nouveaux',
      problem: 'newcomers',
      kinds: ['project'],
      stages: ['grow'],
      fewestMembers: '20',
      mostMembers: '80',
    })
    type Address = Record<string, string>
    const finds = async (address: Address) => (await library(eve, address)).includes(id)
    for (const address of [
      { q: 'cafés nouveau' },
      { probleme: 'newcomers' },
      { moment: 'grow' },
      { type: 'project' },
      { membres: '40' },
      { issue: 'reussites' },
    ] as Address[])
      expect(await finds(address), JSON.stringify(address)).toBe(true)
    for (const address of [
      { q: 'budget' },
      { probleme: 'silence' },
      { moment: 'close' },
      { type: 'practice' },
      { membres: '10' },
      { issue: 'echecs' },
    ] as Address[])
      expect(await finds(address), JSON.stringify(address)).toBe(false)
  })

  it('takes any words without a fault', async () => {
    for (const q of ["'", '"', '\\', '& | !', '((', ':*', '-', '« »', '%_'])
      await expect(practicesPage(people.eve, libraryAsked({ q }))).resolves.toBeDefined()
  })
})

describe('the form', () => {
  it('reads shares as percentages, commas as points, and leaves empty lines out', () => {
    const { text } = written({ signal1Than: '12,5', signal2: 'authors', signal2Is: 'over', signal2Than: '3' })
    expect(text.trigger).toEqual([
      { signal: 'replyRate', is: 'under', than: 0.125 },
      { signal: 'authors', is: 'over', than: 3 },
    ])
    expect(text.steps).toEqual([{ what: 'Relever les questions', minutes: 20 }])
  })

  it('says what is wrong beside its line', () => {
    const wrong = {
      step1Minutes: 'beaucoup',
      evidence1Address: 'javascript:alert(1)',
      signal1Than: '',
      fewestMembers: '9',
      mostMembers: '3',
    }
    const paths = WritePractice.safeParse(fields(wrong)).error?.issues.map(({ path }) => path.join())
    expect(paths?.toSorted()).toEqual(['evidence1Address', 'mostMembers', 'signal1Than', 'step1Minutes'])
  })
})
