import '@/test/own-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { jobs } from '@/lib/directory/jobs'
import { findByName } from '@/lib/directory/queries/names'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '@/test/world'

/** Eve looks for colleagues she has never met. */
let world: World
let eve: Person
const ids = new Map<string, string>()

const PEOPLE: [given: string, usual: string][] = [
  ['Nadia', 'Benali'],
  ['Nadège', 'Bénard'],
  ['Ali', 'Ben Ali'],
  ['Jean-Pierre', 'de La Tour'],
  ['Élise', 'Le Roux'],
  ['Pierre', 'Roux'],
  ['Anne', 'Lefèvre-Martin'],
  ['Zoé', 'd’Alméida'],
  ['Œdipe', 'Straße'],
  ['', 'Madonna'],
]

beforeAll(async () => {
  world = await makeWorld()
  eve = await world.as('eve')
  for (const [givenName, usualName] of PEOPLE) await arrive(givenName, usualName)
})
afterAll(closeDatabase)

async function arrive(givenName: string, usualName: string, more: Record<string, unknown> = {}) {
  const name = `${givenName} ${usualName}`.trim()
  const id = newId()
  ids.set(name, id)
  await db.member.create({
    data: { id, email: `${id}@culture.gouv.example`, name, givenName, usualName, status: 'active', ...more },
  })
  return id
}

async function found(typed: string, viewer = eve) {
  const people = await findByName(viewer, typed, 20)
  const names = await db.member.findMany({
    where: { id: { in: people.map(({ memberId }) => memberId) } },
    select: { id: true, name: true },
  })
  return people.map(({ memberId }) => names.find(({ id }) => id === memberId)?.name)
}

describe('somebody is found by name', () => {
  it.each([
    ['accents left out', 'nadege benard', 'Nadège Bénard'],
    ['accents added', 'Nàdia Bénali', 'Nadia Benali'],
    ['usual name first', 'benali nadia', 'Nadia Benali'],
    ['given name first, half typed', 'nadia ben', 'Nadia Benali'],
    ['both half typed', 'ben nad', 'Nadia Benali'],
    ['an initial', 'N. Benali', 'Nadia Benali'],
    ['an initial behind', 'Benali N', 'Nadia Benali'],
    ['a particle in full', 'de La Tour', 'Jean-Pierre de La Tour'],
    ['without its particle', 'tour', 'Jean-Pierre de La Tour'],
    ['a particle written together', 'latour', 'Jean-Pierre de La Tour'],
    ['one half of a given name', 'Pierre de la Tour', 'Jean-Pierre de La Tour'],
    ['a given name without its hyphen', 'jean pierre de la tour', 'Jean-Pierre de La Tour'],
    ['a given name written together', 'jeanpierre tour', 'Jean-Pierre de La Tour'],
    ['two words here, one there', 'ben ali nadia', 'Nadia Benali'],
    ['one word here, two there', 'benali ali', 'Ali Ben Ali'],
    ['the second of two usual names', 'martin anne', 'Anne Lefèvre-Martin'],
    ['an apostrophe', 'd’almeida', 'Zoé d’Alméida'],
    ['an apostrophe left out', 'dalmeida zoe', 'Zoé d’Alméida'],
    ['ligatures', 'oedipe strasse', 'Œdipe Straße'],
    ['a name of one word', 'madon', 'Madonna'],
  ])('%s: «%s»', async (_, typed, name) => {
    expect(await found(typed)).toContain(name)
  })

  it('before those who only share a part of it', async () => {
    expect((await found('le roux'))[0]).toBe('Élise Le Roux')
    expect(await found('le roux')).toContain('Pierre Roux')
  })

  it.each([
    ['a letter more', 'Nadia Benalli'],
    ['a letter less', 'nadia benli'],
    ['another letter', 'nadia benaki'],
    ['two letters exchanged', 'nadia beanli'],
    ['in the first letter', 'madia benali'],
    ['in each word', 'nadja bennali'],
    ['a space left out', 'nadiabenali'],
    ['alone', 'bennali'],
  ])('with a typing error: %s, «%s»', async (_, typed) => {
    expect(await found(typed)).toContain('Nadia Benali')
  })
})

describe('nobody is found', () => {
  it.each(['invited', 'suspended', 'expired', 'left', 'pseudonym'] as const)('who is %s', async (status) => {
    await arrive('Fantine', `Absente${status}`, { status })
    expect(await found(`Fantine Absente${status}`)).toEqual([])
  })

  it('who is a service account', async () => {
    await arrive('Robot', 'Passerelle', { isService: true })
    expect(await found('robot passerelle')).toEqual([])
  })

  it('under a name they no longer bear, and everybody under the one they bear', async () => {
    const id = await arrive('Colette', 'Dauvergne')
    await db.member.update({ where: { id }, data: { usualName: 'Quenouille', name: 'Colette Quenouille' } })
    expect(await found('dauvergne')).toEqual([])
    expect(await found('quenouille')).toEqual(['Colette Quenouille'])
  })

  it('once they have left, and again when they are back', async () => {
    const id = await arrive('Prosper', 'Vagabond')
    await db.member.update({ where: { id }, data: { status: 'left' } })
    expect(await found('vagabond')).toEqual([])
    await db.member.update({ where: { id }, data: { status: 'active' } })
    expect(await found('vagabond')).toEqual(['Prosper Vagabond'])
    await db.member.delete({ where: { id } })
    expect(await found('vagabond')).toEqual([])
    expect(await db.nameKey.count({ where: { memberId: id } })).toBe(0)
  })

  it('by somebody who has not signed in', async () => {
    await expect(findByName((await world.as('nobody')) as Person, 'nadia', 20)).rejects.toThrow()
  })

  it.each([
    '',
    '   ',
    '🙂',
    '%',
    '_',
    'a|b%',
    '\\',
    "';--",
    'x'.repeat(500),
    'un deux trois quatre cinq six',
  ])('by what is no name: «%s»', async (typed) => {
    expect(await found(typed)).toEqual([])
  })
})

it('every night, words are counted, and those that nobody bears are forgotten', async () => {
  const id = await arrive('Ysoline', 'Martin')
  await jobs[0]!.run({ now: new Date(), signal: new AbortController().signal })
  const count = async (word: string) => (await db.nameWord.findUnique({ where: { word } }))?.people
  expect(await count('ysoline')).toBe(1)
  expect(await count('martin')).toBe(12)
  await db.member.update({ where: { id }, data: { status: 'left' } })
  await jobs[0]!.run({ now: new Date(), signal: new AbortController().signal })
  expect(await count('ysoline')).toBeUndefined()
  expect(await count('martin')).toBe(11)
})
