import { beforeAll, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { libraryAsked, practiceById, practicesPage, practiceToBegin, practiceToChange } from '@/lib/practices'
import { adoptPractice, sayOutcome } from '@/lib/practices/commands/adopt'
import { reviewPractice } from '@/lib/practices/commands/judge'
import { proposePractice } from '@/lib/practices/commands/proposal'
import { writePractice } from '@/lib/practices/commands/write'
import { parisDay } from '@/lib/time'
import { revisedUntil } from '@/lib/practices/model/life'
import { forgetPractices } from '@/lib/practices/forgetting'
import { countKeepers } from '@/lib/practices/moving'
import { community, makeWorld, type World, type WorldCommunity } from '../../world'
import { written } from './written'
import { isFor, libraryOf, peopleOf, ready, sharedBy, stateOf, type People } from './reading'

let world: World
let people: People

beforeAll(async () => {
  world = await makeWorld()
  people = await peopleOf(world)
})

const shared = (changes?: Record<string, unknown>) => sharedBy(people, changes)

describe('from an idea to the library', () => {
  it('is found by its key alone: any other address is none', async () => {
    for (const find of [practiceById, practiceToChange])
      await expect(find(people.bob, 'abc')).rejects.toThrow('not found')
  })

  it('is its author’s, then its reviewers’, then everybody’s', async () => {
    const { bob, ann, olga, eve, ada } = people
    const { id } = await writePractice(bob, written())
    expect(await Promise.all([bob, ann, eve, ada].map((one) => isFor(one, id)))).toEqual([
      true,
      false,
      false,
      false,
    ])
    await proposePractice(bob, { practiceId: id })
    expect(await Promise.all([bob, ann, eve, ada].map((one) => isFor(one, id)))).toEqual([
      true,
      true,
      false,
      true,
    ])
    expect(await libraryOf(ann, { rayon: 'a-relire' })).toContain(id)
    expect(await libraryOf(eve, { rayon: 'a-relire' })).not.toContain(id)
    await reviewPractice(ann, ready(id))
    await reviewPractice(ann, ready(id))
    expect(await stateOf(id)).toBe('proposed')
    await reviewPractice(olga, ready(id))
    expect(await stateOf(id)).toBe('reviewed')
    expect(await isFor(eve, id)).toBe(true)
    expect(await libraryOf(eve)).toContain(id)
  })

  it('asks what is missing before others read it', async () => {
    const { bob } = people
    const { id } = await writePractice(bob, written({ whenNot: '', evidence1: '' }))
    await expect(proposePractice(bob, { practiceId: id })).rejects.toThrow('incomplete')
    expect((await practiceById(bob, id)).missing).toEqual(['whenNot', 'evidence'])
    expect(await stateOf(id)).toBe('idea')
  })

  it('is not judged by who wrote it, nor by who runs nothing', async () => {
    const { bob, ann, eve } = people
    const { id } = await writePractice(ann, written())
    await proposePractice(ann, { practiceId: id })
    for (const viewer of [ann, bob, eve]) await expect(reviewPractice(viewer, ready(id))).rejects.toThrow()
  })

  it('is not judged by who only runs what its author runs', async () => {
    const { ann } = people
    const { id } = await writePractice(ann, written())
    await proposePractice(ann, { practiceId: id })
    await expect(reviewPractice(await world.as('olga'), ready(id))).rejects.toThrow()
    const room = await community(world, 'public', 'free', 'Olga seule')
    await db.membership.updateMany({
      where: { communityId: room.id, memberId: world.ids.ann },
      data: { role: 'member' },
    })
    await expect(reviewPractice(await world.as('olga'), ready(id))).resolves.toBeDefined()
  })

  it('is not judged by who runs the community where it happened, even if they run another', async () => {
    const { bob, ann, olga } = people
    const room = await community(world, 'public', 'free', 'Là où cela s’est passé')
    const { id } = await writePractice(bob, written())
    await db.practice.update({ where: { id }, data: { communityId: room.id } })
    await proposePractice(bob, { practiceId: id })
    for (const name of ['ann', 'olga'] as const)
      await expect(reviewPractice(await world.as(name), ready(id))).rejects.toThrow()
    await db.membership.updateMany({
      where: { communityId: room.id, memberId: world.ids.ann },
      data: { role: 'member' },
    })
    await reviewPractice(await world.as('ann'), ready(id))
    expect((await practiceById(ann, id)).reviews).toHaveLength(1)
    await expect(reviewPractice(olga, ready(id))).resolves.toBeDefined()
  })

  it('sent twice by the same form is one', async () => {
    const input = written()
    const [one, other] = [await writePractice(people.bob, input), await writePractice(people.bob, input)]
    expect(other).toEqual(one)
    expect(await db.practice.count({ where: { id: one.id } })).toBe(1)
  })
})

describe('in a community', () => {
  it('three that keep it replicate it; one that gives it up does not count any more', async () => {
    const { ann, bob } = people
    const id = await shared()
    const places = ['public-free', 'private-free', 'private-managed'].map(
      (pair) => world.communities[pair]!.id,
    )
    await expect(adoptPractice(bob, { practiceId: id, communityId: places[0]! })).rejects.toThrow()
    for (const communityId of places) await adoptPractice(ann, { practiceId: id, communityId })
    await adoptPractice(ann, { practiceId: id, communityId: places[0]! })
    expect([await stateOf(id), await db.practiceAdoption.count({ where: { practiceId: id } })]).toEqual([
      'replicated',
      3,
    ])
    await sayOutcome(ann, {
      practiceId: id,
      communityId: places[0]!,
      outcome: 'abandoned',
      words: 'Trop long.',
    })
    expect(await stateOf(id)).toBe('reviewed')
  })

  it('that said by mistake it had given up says otherwise; that tries again keeps what it had told', async () => {
    const { ann } = people
    const id = await shared()
    const place = { practiceId: id, communityId: world.communities['public-free']!.id }
    await adoptPractice(ann, place)
    await sayOutcome(ann, { ...place, outcome: 'abandoned', words: 'Trop long.' })
    await sayOutcome(ann, { ...place, outcome: 'kept', words: 'Trop long, mais utile.' })
    const tried = async () => (await practiceById(ann, id)).triedIn.rows
    expect(await tried()).toMatchObject([{ outcome: 'kept', words: 'Trop long, mais utile.' }])
    await sayOutcome(ann, { ...place, outcome: 'abandoned', words: 'Trop long.' })
    await adoptPractice(ann, place)
    expect(await tried()).toMatchObject([{ outcome: null, words: 'Trop long.' }])
  })

  it('that is secret is neither named nor counted for those who must not know it', async () => {
    const { ann, eve } = people
    const id = await shared({ title: 'Ouvrir une salle de plus' })
    await adoptPractice(ann, { practiceId: id, communityId: world.communities['secret-managed']!.id })
    const [seen, hidden] = [await practiceById(ann, id), await practiceById(eve, id)]
    expect([seen.triedIn.rows.length, hidden.triedIn.rows.length]).toEqual([1, 0])
    expect([seen.keepers, hidden.keepers]).toEqual([0, 0])
    const counted = async (viewer: Person) =>
      (await practicesPage(viewer, libraryAsked({ q: 'salle de plus' }))).rows.map(({ keepers }) => keepers)
    expect([await counted(ann), await counted(eve)]).toEqual([[0], [0]])
  })

  it('that many try is read a page at a time, one’s own first, and each is counted once', async () => {
    const { ann, eve } = people
    const id = await shared()
    const own = world.communities['private-free']!
    await adoptPractice(ann, { practiceId: id, communityId: own.id })
    const rooms = await Promise.all(
      Array.from({ length: 45 }, (_, number) => community(world, 'public', 'free', `Salle ${number}`)),
    )
    // Ann runs none of them.
    await db.membership.deleteMany({
      where: { memberId: world.ids.ann, communityId: { in: rooms.map((room) => room.id) } },
    })
    await db.practiceAdoption.createMany({
      data: rooms.map((room, number) => ({
        ...{ id: newId(), practiceId: id, communityId: room.id, adoptedById: world.ids.ann, version: 1 },
        // Two by two at the same moment: the key parts them.
        adoptedAt: new Date(Date.now() + 1000 * Math.floor(number / 2)),
      })),
    })
    const pages = async (viewer: Person) => {
      const lists: string[][] = []
      let after: string | undefined
      do {
        const { rows, next } = (await practiceById(viewer, id, undefined, after)).triedIn
        lists.push(rows.map((row) => row.community.name))
        after = next ?? undefined
      } while (after)
      return lists
    }
    const [anns, eves] = [await pages(await world.as('ann')), await pages(eve)]
    expect(anns.map((names) => names.length)).toEqual([21, 20, 5])
    expect(anns[0]![0]).toBe(own.name)
    expect(eves.map((names) => names.length)).toEqual([20, 20, 6])
    for (const names of [anns.flat(), eves.flat()]) expect(new Set(names).size).toBe(46)
    // One that becomes secret, or goes, is no longer counted after the night.
    const become = (
      room: WorldCommunity,
      data: { access: 'secret'; joining: 'managed' } | { status: 'deleted' },
    ) => db.community.update({ where: { id: room.id }, data })
    await become(rooms[0]!, { access: 'secret', joining: 'managed' })
    await become(rooms[1]!, { status: 'deleted' })
    await countKeepers()
    expect((await practiceById(eve, id)).keepers).toBe(44)
    expect((await pages(eve)).flat()).toHaveLength(44)
  })

  it('where it happened is named to those who may know it', async () => {
    const { bob, eve } = people
    const secret = world.communities['secret-managed']!
    const id = await shared()
    await db.practice.update({ where: { id }, data: { communityId: secret.id } })
    expect([(await practiceById(bob, id)).origin?.name, (await practiceById(eve, id)).origin]).toEqual([
      secret.name,
      null,
    ])
    await expect(writePractice(eve, written({ communityId: secret.id }))).rejects.toThrow()
    await expect(practiceToBegin(eve, { communityId: secret.id })).rejects.toThrow()
  })
})

it('a year later it is to be read again, without anybody doing anything', async () => {
  const id = await shared()
  const { reviseOn } = await db.practice.findUniqueOrThrow({ where: { id }, select: { reviseOn: true } })
  expect(reviseOn.toISOString().slice(0, 10)).toBe(revisedUntil(parisDay(new Date())))
  await db.practice.update({ where: { id }, data: { reviseOn: new Date(Date.now() - 86_400_000) } })
  const { jobs } = await import('@/lib/practices/jobs')
  await jobs
    .find(({ name }) => name === 'practices.revise')!
    .run({ now: new Date(), signal: new AbortController().signal })
  expect(await stateOf(id)).toBe('to_revise')
})

it('a former community takes along what it tried, and not what was learnt there', async () => {
  const { bob, ann } = people
  const room = await community(world, 'public', 'free', 'Bientôt partie')
  const id = await shared()
  await db.practice.update({ where: { id }, data: { communityId: room.id } })
  await adoptPractice(await world.as('ann'), { practiceId: id, communityId: room.id })
  expect((await practiceById(bob, id)).triedIn.rows.length).toBe(1)
  await db.community.update({
    where: { id: room.id },
    data: { status: 'deleted', statusAt: new Date(Date.now() - 40 * 86_400_000) },
  })
  const { eraseCommunities } = await import('@/lib/communities/erasing')
  await eraseCommunities({ now: new Date() })
  await forgetPractices({ now: new Date() })
  expect(await db.practiceAdoption.count({ where: { communityId: room.id } })).toBe(0)
  expect((await practiceById(ann, id)).communityId).toBeNull()
})
