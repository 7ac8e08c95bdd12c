import { beforeAll, describe, expect, it, vi } from 'vitest'
import { db, newId } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { confirm, preview } from './lists'

vi.setConfig({ testTimeout: 60_000 })

let world: World
let ada: Person

beforeAll(async () => {
  world = await makeWorld()
  ada = await world.as('ada')
})

const ROWS = 4_100
const address = (name: string, n: number) => `${name}.${n}@culture.gouv.example`
const list = (name: string, extra: (n: number) => string = () => ';') =>
  [
    'email;nom;prenom;unite;responsable;langue',
    ...Array.from(
      { length: ROWS },
      (_, n) => `${address(name, n)};Nom ${n};Ida;Bureau ${name} ${n % 7};${extra(n)}`,
    ),
  ].join('\n')

const opened = (name: string) =>
  db.member.findMany({
    where: { email: { startsWith: `${name}.` }, organisationId: world.culture },
    select: { email: true, unitId: true },
  })

/** A list of people nobody knows, as it was shown, with what comes before it is confirmed. */
async function applied(name: string, content: string, meanwhile: () => Promise<unknown> = async () => {}) {
  const importId = await preview(ada, content, { organisationId: world.culture })
  await meanwhile()
  await confirm(ada, importId)
  const { state, progress, counts } = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
  expect({ state, progress }).toEqual({ state: 'done', progress: ROWS })
  return { counts: counts as Record<string, number>, people: await opened(name) }
}

describe('several batches of a list at once', () => {
  it('open each account once, and make each service they both name once', async () => {
    const { counts, people } = await applied('cote', list('cote'))
    expect(counts).toMatchObject({ created: ROWS })
    expect(new Set(people.map(({ email }) => email)).size).toBe(ROWS)
    expect(new Set(people.map(({ unitId }) => unitId)).size).toBe(7)
    expect(await db.unit.count({ where: { name: { startsWith: 'Bureau cote' } } })).toBe(7)
  })

  it('join whoever came by another door in the meantime, in either batch', async () => {
    const early = [12, 2_500].map((n) => ({
      id: newId(),
      email: address('porte', n),
      name: 'Ida Venue',
      givenName: 'Ida',
      usualName: 'Venue',
      status: 'active' as const,
    }))
    const { counts, people } = await applied('porte', list('porte'), () =>
      db.member.createMany({ data: early }),
    )
    expect(counts).toMatchObject({ created: ROWS - 2, attached: 2 })
    expect(people).toHaveLength(ROWS)
    const there = await db.member.findMany({ where: { email: { in: early.map(({ email }) => email) } } })
    expect(there.map(({ id, status }) => ({ id, status }))).toEqual(
      expect.arrayContaining(early.map(({ id }) => ({ id, status: 'active' }))),
    )
  })

  it('find the person in charge, wherever the list speaks of them', async () => {
    const chief = (n: number) => `${address('chef', n === 3_999 ? 0 : 3_999)};`
    await applied('chef', list('chef', chief))
    const [last, first] = await Promise.all(
      [3_999, 0].map((n) => db.member.findUniqueOrThrow({ where: { email: address('chef', n) } })),
    )
    expect(await db.member.count({ where: { managerId: last!.id } })).toBe(ROWS - 1)
    expect(last!.managerId).toBe(first!.id)
  })
})
