import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { directoryAsked } from '@/lib/directory'
import { directory } from '@/lib/directory/queries/directory'
import { makeWorld, type Name, type World } from '@/test/world'

/** Lou works in Saint-Brieuc; Bob shares a community with her, Eve none. */
let world: World
const lou = newId()

beforeAll(async () => {
  world = await makeWorld()
  await db.member.create({
    data: {
      ...{ id: lou, email: 'lou@culture.gouv.example', name: 'Lou Quéméner', status: 'active' },
      ...{ givenName: 'Lou', usualName: 'Quéméner', organisationId: world.culture, city: 'Saint-Brieuc' },
      memberships: {
        create: { communityId: world.communities['private-request']!.id, joinedAt: new Date() },
      },
    },
  })
})
afterAll(closeDatabase)

const look = async (who: Name, address: Record<string, string>) =>
  (await directory(await world.as(who), directoryAsked(address)))!
const proposed = async (who: Name, q: string) =>
  (await look(who, { q })).places.filter(({ kind }) => kind === 'city').map(({ name }) => name)
const found = async (who: Name, address: Record<string, string>) =>
  (await look(who, address)).people.map(({ id }) => id)

it('a town is proposed as it is written, and finds its people, hyphens and accents or not', async () => {
  for (const typed of ['saint brieuc', 'SAINT-BRIEUC']) {
    expect(await proposed('eve', typed)).toEqual(['Saint-Brieuc'])
    expect(await found('eve', { ville: typed })).toEqual([lou])
  }
  expect(await found('eve', { ville: 'Saint-Brieuc', administration: world.ecologie })).toEqual([])
})

it('a town that its person does not show finds nobody', async () => {
  await db.member.update({ where: { id: lou }, data: { fieldVisibility: { city: 'communities' } } })
  expect([await proposed('eve', 'saint brieuc'), await found('eve', { ville: 'Saint-Brieuc' })]).toEqual([
    [],
    [],
  ])
  expect([await proposed('bob', 'saint brieuc'), await found('bob', { ville: 'Saint-Brieuc' })]).toEqual([
    ['Saint-Brieuc'],
    [lou],
  ])
})
