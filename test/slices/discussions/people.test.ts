import { beforeAll, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { peopleToName } from '@/lib/discussions'
import { makeWorld, type World } from '../../world'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  const person = (usualName: string, more: object) => ({
    ...{ id: newId(), email: `${newId()}@culture.gouv.example`, name: `Ximena ${usualName}` },
    ...{ givenName: 'Ximena', usualName, status: 'active' as const, ...more },
  })
  await db.member.createMany({
    data: [
      person('Présente', {}),
      person('Automate', { isService: true }),
      person('Partie', { accountEndsAt: new Date(Date.now() - 1000) }),
      person('Suspendue', { status: 'suspended' }),
    ],
  })
})

it('whoever types a name is offered people who are here: neither bots nor accounts that have ended', async () => {
  const { people } = await peopleToName(await world.as('ann'), world.communities['public-free']!.id, 'ximena')
  expect(people.map(({ name }) => name)).toEqual(['Ximena Présente'])
})
