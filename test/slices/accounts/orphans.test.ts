import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orphans } from '@/lib/accounts'
import { closeAccount } from '@/lib/accounts/closing'
import { offerOwnership } from '@/lib/communities'
import { acceptOwnership } from '@/lib/communities/commands/ownership'
import { closeDatabase, db } from '@/lib/db'
import { NotFound } from '@/lib/policy'
import { choicesOf, notificationsOf } from '@/lib/notifications'
import { drainOutbox } from '@/lib/notifications/drain'
import { community, makeWorld, type World, type WorldCommunity } from '@/test/world'

let world: World
let room: WorldCommunity
const now = new Date()

beforeAll(async () => {
  world = await makeWorld()
  room = await community(world, 'secret', 'managed', 'Salle sans personne')
  const place = (memberId: string) => ({ communityId_memberId: { communityId: room.id, memberId } })
  await db.membership.update({
    where: place(world.ids.bob),
    data: { joinedAt: new Date('2020-01-01T10:00:00Z') },
  })
  await db.membership.create({
    data: { communityId: room.id, memberId: world.ids.eve, role: 'contributor', joinedAt: now },
  })
  await db.$transaction((tx) =>
    closeAccount(tx, world.ids.olga, 'left', { actorId: null, reason: 'Retraite', now }),
  )
})
afterAll(closeDatabase)

const here = async (name: 'ada' | 'max') =>
  (await orphans(await world.as(name))).find(({ id }) => id === room.id)

describe('a community whose last owner leaves', () => {
  it('never disappears with a person: DINUM and the ministry hear of it, as an alert', async () => {
    await drainOutbox({ now })
    for (const name of ['ada', 'max'] as const) {
      const { told } = await notificationsOf(await world.as(name), null, new Date())
      expect(told.filter(({ kind }) => kind === 'orphan').map(({ place }) => place.id)).toContain(room.id)
    }
    const told = await db.notification.findMany({ where: { kind: 'orphan', communityId: room.id } })
    expect(told.map(({ level, memberId }) => [level, memberId]).sort()).toEqual(
      [world.ids.ada, world.ids.max].map((id) => ['alert', id]).sort(),
    )
    const mails = await db.mail.findMany({ where: { kind: 'orphan' } })
    expect(mails.some(({ recipient }) => recipient === 'ada@culture.gouv.example')).toBe(true)
    expect((await choicesOf(await world.as('bob'))).lines.map(({ kind }) => kind)).not.toContain('orphan')
  })

  it('is shown with three people who could take it over: who runs it, then who has been there longest', async () => {
    const found = await here('max')
    expect(found?.candidates.map(({ name }) => name)).toEqual(['Ann Martin', 'Bob Martin', 'Eve Martin'])
    await expect(orphans(await world.as('ann'))).rejects.toThrow(NotFound)
  })

  it('is offered in one click, and answered for again only once that person accepts', async () => {
    const max = await world.as('max')
    await offerOwnership(max, { slug: room.slug, memberId: world.ids.ann, formerRole: 'animator' })
    expect((await here('max'))?.candidates[0]).toMatchObject({ name: 'Ann Martin', isAsked: true })
    const offer = await db.ownershipTransfer.findFirstOrThrow({ where: { communityId: room.id } })
    await acceptOwnership(await world.as('ann'), { transferId: offer.id })
    expect(await here('ada')).toBeUndefined()
  })

  it('is not announced any more once somebody answers for it', async () => {
    await db.notification.deleteMany()
    await db.outbox.create({
      data: {
        id: crypto.randomUUID(),
        kind: 'community.orphaned',
        communityId: room.id,
        payload: { formerOwnerId: world.ids.olga },
      },
    })
    await drainOutbox({ now })
    expect(await db.notification.count({ where: { kind: 'orphan', communityId: room.id } })).toBe(0)
  })
})
