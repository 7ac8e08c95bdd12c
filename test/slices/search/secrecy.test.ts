import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { can } from '@/lib/policy'
import { ask, found, peopleAndTexts, titles, world, write } from './asking'

beforeAll(peopleAndTexts)

test('what a secret place says is nowhere: not a title, a count, a facet, a suggestion, a name', async () => {
  const says = async (persona: Parameters<typeof ask>[0], text: string, more = {}) =>
    JSON.stringify(await ask(persona, text, more))
  for (const persona of ['eve', 'ida', 'rex', 'ben', 'ada', 'max'] as const) {
    for (const typed of [
      'Minotaure',
      'labyrinthe',
      'minotaur',
      'minautore',
      'labirinthe',
      'opération',
      'Archives secret',
      'archiv*',
    ]) {
      const answer = await says(persona, typed)
      expect(answer, `${persona} ${typed}`).not.toMatch(/Opération|labyrinthe est/)
      if (persona === 'eve')
        expect(answer, `${persona} ${typed}`).not.toMatch(/secret-managed|Archives secret managed/)
    }
  }
  const secret = world.communities['secret-managed']!.id
  const narrowed = await ask('eve', 'archives', { communaute: secret })
  expect(narrowed).toMatchObject({ community: null, texts: { total: 0, communities: [] } })
  expect((await ask('eve', '', { communaute: secret })).texts.total).toBe(0)
  expect(await found('bob', 'labyrinthe')).toEqual(['Opération Minotaure'])
  expect((await ask('bob', 'labirinthe minotaure')).suggestion).toBeNull()
})

test('every persona finds exactly what the rules let them read', async () => {
  for (const place of Object.values(world.communities)) {
    await write(place.id, `Zanzibar ${place.slug}`, 'Une épice.')
  }
  for (const persona of ['olga', 'ann', 'bob', 'gus', 'ida', 'rex', 'ben', 'eve', 'ada', 'max'] as const) {
    const viewer = await world.as(persona)
    const communities = await db.community.findMany()
    const readable = communities
      .filter((each) => can(viewer, 'community.read', each))
      .map(({ slug }) => `Zanzibar ${slug}`)
    const answer = await ask(persona, 'zanzibar')
    expect(titles(answer).sort()).toEqual(readable.sort())
    expect(answer.texts.total).toBe(readable.length)
    expect(answer.texts.communities.length).toBe(readable.length)
    const visible = communities.filter((each) => can(viewer, 'community.see', each)).map(({ id }) => id)
    expect((await ask(persona, 'archives')).communities.map(({ id }) => id).sort()).toEqual(visible.sort())
  }
})
