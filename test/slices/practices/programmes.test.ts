import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { placesDrawn, programmeById, programmes, programmeToOpen } from '@/lib/practices'
import {
  askForPlace,
  cancelProgramme,
  openProgramme,
  withdrawRequest,
} from '@/lib/practices/commands/programmes'
import { fingerprintOf, listOf } from '@/lib/practices/model/draw/draw'
import { recipe } from '@/lib/practices/model/draw/recipe'
import { compareDue } from '@/lib/practices/programmes/comparing'
import { drawDue } from '@/lib/practices/programmes/drawing'
import { OpenProgramme } from '@/lib/practices/programmes/schema'
import { addDays, parisDay } from '@/lib/time'
import { makeWorld, type World, type WorldCommunity } from '../../world'
import { livelier, neighbourhood } from './neighbourhood'

const now = new Date()
const today = parisDay(now)
let world: World
let rooms: WorldCommunity[]

beforeAll(async () => {
  world = await makeWorld()
  rooms = await neighbourhood(world, 56, now)
}, 120_000)
beforeEach(() => db.practiceProgramme.deleteMany())

const fields = (changes: Record<string, unknown> = {}) => ({
  ...{ newId: newId(), name: 'Six rendez-vous', places: '2', practiceId: '' },
  purpose: 'Une animatrice expérimentée accompagne la vôtre pendant six semaines.',
  ...{ closesOn: addDays(today, 7), laterOn: addDays(today, 70) },
  ...changes,
})
const opened = async (changes: Record<string, unknown> = {}) =>
  (await openProgramme(await world.as('ada'), OpenProgramme.parse(fields(changes)))).id
const asks = async (programmeId: string, some: WorldCommunity[], name: 'ann' | 'olga' = 'ann') => {
  const viewer = await world.as(name)
  for (const { id: communityId } of some) await askForPlace(viewer, { programmeId, communityId })
}
/** The last day to ask was so many days ago. */
const closedAgo = (id: string, days: number) =>
  db.practiceProgramme.update({
    where: { id },
    data: { closesAt: new Date(now.getTime() - days * 86_400_000) },
  })
/** The list is frozen, and falls twelve hours later. */
const falls = async (at = now) => {
  await drawDue(new Date(at.getTime() - 12 * 3_600_000))
  await drawDue(at)
}
const shown = async (id: string, name: 'ann' | 'eve' | 'ada' = 'eve') =>
  programmeById(await world.as(name), id, new Date())
const audited = async (subjectId: string) =>
  (await db.audit.findMany({ where: { subjectId }, orderBy: { at: 'asc' } })).map(({ action }) => action)

describe('before the draw', () => {
  it('is opened by DINUM alone, once however often it is sent, with its fingerprint and never its seed', async () => {
    const form = OpenProgramme.parse(fields())
    for (const name of ['ann', 'max'] as const) {
      await expect(openProgramme(await world.as(name), form)).rejects.toThrow()
      await expect(programmeToOpen(await world.as(name))).rejects.toThrow()
    }
    const ada = await world.as('ada')
    const [{ id }, again] = await Promise.all([openProgramme(ada, form), openProgramme(ada, form)])
    expect(again.id).toBe(id)
    expect(await audited(id)).toEqual(['programme.open'])
    const kept = JSON.stringify(await db.practiceProgramme.findUniqueOrThrow({ where: { id } }))
    const before = await Promise.all((['eve', 'ada'] as const).map((name) => shown(id, name)))
    await closedAgo(id, 1)
    await falls()
    const { seed } = await shown(id)
    for (const page of before) {
      expect(page).toMatchObject({ state: 'open', fingerprint: fingerprintOf(seed!), seed: null })
      expect(JSON.stringify(page)).not.toContain(seed)
      expect(page).not.toHaveProperty('sealedSeed')
    }
    // Nor does whoever reads the database.
    expect(kept).not.toContain(seed)
  })

  it('stands first among those one may ask for', async () => {
    const id = await opened()
    expect((await programmes(await world.as('eve'), now)).open.map((each) => each.id)).toEqual([id])
  })

  it('takes no last day that is over, and nobody later before eight weeks', async () => {
    await expect(opened({ closesOn: addDays(today, -1) })).rejects.toThrow('past')
    const soon = OpenProgramme.safeParse(fields({ laterOn: addDays(today, 7 + 56) }))
    expect(soon.error?.issues.map(({ path }) => path[0])).toEqual(['laterOn'])
    expect(OpenProgramme.safeParse(fields({ laterOn: addDays(today, 7 + 57) })).success).toBe(true)
  })

  it('a community asks once, by two people at the same moment too, and steps back', async () => {
    const id = await opened()
    const [ann, olga] = [await world.as('ann'), await world.as('olga')]
    const one = { programmeId: id, communityId: rooms[0]!.id }
    await Promise.all([askForPlace(ann, one), askForPlace(olga, one), askForPlace(ann, one)])
    expect((await shown(id)).requests).toHaveLength(1)
    expect((await audited(id)).filter((action) => action === 'programme.ask')).toHaveLength(1)
    expect((await shown(id, 'ann')).mine.find(({ id: own }) => own === rooms[0]!.id)?.hasAsked).toBe(true)
    await withdrawRequest(olga, one)
    expect((await shown(id)).requests).toEqual([])
    await askForPlace(ann, one)
    expect((await shown(id)).requests).toHaveLength(1)
  })

  it('is asked for by those who run an open community that is no secret', async () => {
    const id = await opened()
    const ask = async (name: 'bob' | 'eve' | 'ada' | 'ann', communityId: string) =>
      askForPlace(await world.as(name), { programmeId: id, communityId })
    for (const name of ['bob', 'eve', 'ada'] as const) await expect(ask(name, rooms[0]!.id)).rejects.toThrow()
    await expect(ask('ann', world.communities['secret-managed']!.id)).rejects.toThrow('askForPlace')
    expect((await shown(id, 'ann')).mine.map(({ name }) => name)).not.toContain('Archives secret managed')
  })

  it('is cancelled with a reason that stays; nobody asks any more, and nothing is drawn', async () => {
    const id = await opened()
    await asks(id, rooms.slice(0, 3))
    const why = 'La personne qui accompagne est partie.'
    await expect(cancelProgramme(await world.as('ann'), { programmeId: id, why })).rejects.toThrow()
    await cancelProgramme(await world.as('ada'), { programmeId: id, why })
    await cancelProgramme(await world.as('ada'), { programmeId: id, why: 'Une autre raison encore.' })
    expect(await shown(id)).toMatchObject({ state: 'cancelled', cancelledWhy: why })
    await expect(asks(id, [rooms[4]!])).rejects.toThrow('cancelled')
    await closedAgo(id, 1)
    await falls()
    expect(await shown(id)).toMatchObject({ state: 'cancelled', drawnAt: null, seed: null })
  })
})

describe('the draw', () => {
  it('falls once, whoever draws at the same moment, as anybody can make it again', async () => {
    const id = await opened()
    await asks(id, rooms.slice(0, 6))
    await drawDue(now)
    expect((await shown(id)).state).toBe('open')
    await closedAgo(id, 1)
    const twelveBefore = new Date(now.getTime() - 12 * 3_600_000)
    await Promise.all([drawDue(twelveBefore), drawDue(twelveBefore)])
    // Frozen: nobody comes in or goes out, its fingerprint is published, and nothing is drawn for twelve hours.
    const frozen = await shown(id)
    const list = listOf(rooms.slice(0, 6).map((room) => room.id))
    expect(frozen).toMatchObject({ state: 'closed', list, listFingerprint: fingerprintOf(list), seed: null })
    expect(frozen.drawsAt).toEqual(now)
    await drawDue(new Date(now.getTime() - 1000))
    expect((await shown(id)).state).toBe('closed')
    await Promise.all([drawDue(now), drawDue(now), drawDue(now)])
    const page = await shown(id)
    expect(page).toMatchObject({ state: 'drawn', asked: 6, list, listFingerprint: frozen.listFingerprint })
    expect((await audited(id)).filter((action) => /freeze|draw$/.test(action)).toSorted()).toEqual([
      'programme.draw',
      'programme.freeze',
    ])
    // Made again by a terminal, from what is published alone.
    const { seed, listFingerprint } = page
    const lines = recipe({ seed: seed!, list: page.list!, listFingerprint: listFingerprint!, places: 2 })
    const cwd = mkdtempSync(join(tmpdir(), 'tirage-'))
    const [ofSeed, ofList, ...begin] = execFileSync('sh', ['-c', lines], { cwd, encoding: 'utf8' }).split(
      '\n',
    )
    expect([ofSeed, ofList]).toEqual([`${page.fingerprint}  -`, `${frozen.listFingerprint}  liste.txt`])
    const chosen = page.requests.filter(({ isChosen }) => isChosen)
    expect(begin.filter(Boolean)).toEqual(chosen.map(({ ticket, communityId }) => `${ticket} ${communityId}`))
    // What is drawn stays drawn.
    await expect(asks(id, [rooms[7]!])).rejects.toThrow('closed')
    const stepBack = { programmeId: id, communityId: rooms[0]!.id }
    await expect(withdrawRequest(await world.as('ann'), stepBack)).rejects.toThrow('closed')
    const cancel = { programmeId: id, why: 'Trop tard pour le dire.' }
    await expect(cancelProgramme(await world.as('ada'), cancel)).rejects.toThrow('drawn')
  })

  it('leaves nothing half done when its process is killed in the middle', async () => {
    const id = await opened()
    await asks(id, rooms.slice(0, 4))
    await closedAgo(id, 1)
    // The journal cannot be written: the whole transaction goes, as when the process dies there.
    await db.$executeRaw`ALTER TABLE "audit" ADD CONSTRAINT "no_draw" CHECK ("action" <> 'programme.draw') NOT VALID`
    await expect(falls()).rejects.toThrow()
    expect(await db.programmeRequest.count({ where: { programmeId: id, isChosen: { not: null } } })).toBe(0)
    await db.$executeRaw`ALTER TABLE "audit" DROP CONSTRAINT "no_draw"`
    await falls()
    expect(await db.programmeRequest.count({ where: { programmeId: id, isChosen: true } })).toBe(2)
  })

  it('is no draw where there is a place for all', async () => {
    const id = await opened({ places: '5' })
    await asks(id, rooms.slice(0, 3))
    await closedAgo(id, 1)
    await falls()
    const page = await shown(id)
    expect(page).toMatchObject({ state: 'drawn', isPlaceForAll: true, asked: 3 })
    expect(page.requests.every(({ isChosen }) => isChosen)).toBe(true)
  })

  it('a seed that the server can no longer open is never drawn, and the programme may be cancelled', async () => {
    const id = await opened()
    await asks(id, rooms.slice(0, 4))
    await closedAgo(id, 1)
    const secret = process.env.BETTER_AUTH_SECRET!
    const cancel = { programmeId: id, why: 'La clé du serveur a changé.' }
    try {
      process.env.BETTER_AUTH_SECRET = secret.split('').toReversed().join('')
      await falls()
      expect(await shown(id, 'ada')).toMatchObject({ state: 'closed', isLost: true, mayCancel: true })
      process.env.BETTER_AUTH_SECRET = secret
      expect(await shown(id, 'ada')).toMatchObject({ state: 'closed', isLost: false, mayCancel: false })
      await expect(cancelProgramme(await world.as('ada'), cancel)).rejects.toThrow('closed')
      process.env.BETTER_AUTH_SECRET = `${secret} another`
      await cancelProgramme(await world.as('ada'), cancel)
    } finally {
      process.env.BETTER_AUTH_SECRET = secret
    }
    expect((await shown(id)).state).toBe('cancelled')
  })

  it('leaves out a community that was closed meanwhile, and tells the others on their dashboard', async () => {
    const id = await opened()
    await asks(id, rooms.slice(0, 4))
    await db.community.update({ where: { id: rooms[3]!.id }, data: { status: 'archived' } })
    await closedAgo(id, 1)
    await falls()
    await db.community.update({ where: { id: rooms[3]!.id }, data: { status: 'active' } })
    const { requests } = await shown(id)
    expect(
      requests.filter(({ isChosen }) => isChosen === null).map(({ communityId }) => communityId),
    ).toEqual([rooms[3]!.id])
    const told = await placesDrawn(await world.as('ann'), rooms[0]!.slug, now)
    expect(told).toEqual([
      { id, name: 'Six rendez-vous', isChosen: expect.any(Boolean), laterOn: addDays(today, 70) },
    ])
    expect(await placesDrawn(await world.as('ann'), rooms[3]!.slug, now)).toEqual([])
    // Who waits is told again around their own day; who began long ago is not.
    const theirDay = new Date(now.getTime() + 72 * 86_400_000)
    for (const { communityId, isChosen } of requests.filter((each) => each.isChosen !== null)) {
      const { slug } = rooms.find((room) => room.id === communityId)!
      expect(await placesDrawn(await world.as('ann'), slug, theirDay)).toHaveLength(isChosen ? 0 : 1)
    }
  })
})

describe('a community that became secret, or is gone', () => {
  const become = (room: WorldCommunity, access: 'secret' | 'public') =>
    db.community.update({
      where: { id: room.id },
      data: { access, joining: access === 'secret' ? 'managed' : 'free' },
    })
  const counted = async (id: string) => {
    const { open, past } = await programmes(await world.as('eve'), new Date())
    return [...open, ...past].find((each) => each.id === id)!.asked
  }

  it('before the list is frozen is neither shown nor counted; afterwards it is one that one does not know', async () => {
    const id = await opened()
    const some = rooms.slice(0, 4)
    await asks(id, some)
    const [hidden, gone] = some as [WorldCommunity, WorldCommunity]
    await become(hidden, 'secret')
    expect([(await shown(id)).requests.length, await counted(id)]).toEqual([3, 3])
    await become(hidden, 'public')
    await closedAgo(id, 1)
    await falls()
    const before = (await shown(id)).requests
    await become(hidden, 'secret')
    await db.programmeRequest.deleteMany({ where: { programmeId: id, communityId: gone.id } })
    const after = (await shown(id)).requests
    await become(hidden, 'public')
    expect(await counted(id)).toBe(4)
    const given = (rows: typeof before) =>
      rows.map(({ communityId, ticket, rank, isChosen }) => ({ communityId, ticket, rank, isChosen }))
    expect(given(after)).toEqual(given(before))
    const of = (room: WorldCommunity) => after.find(({ communityId }) => communityId === room.id)
    expect(of(hidden)).toMatchObject({ community: null, at: null })
    expect(of(gone)).toMatchObject({ at: null })
  })
})

describe('eight weeks later', () => {
  it('those who began are compared with those who waited, once and for all', async () => {
    const id = await opened({ places: '8' })
    await asks(id, rooms.slice(0, 16))
    await closedAgo(id, 60)
    await falls(new Date(now.getTime() - 59 * 86_400_000))
    const { requests } = await shown(id)
    for (const room of rooms.slice(0, 16))
      if (requests.find(({ communityId }) => communityId === room.id)!.isChosen)
        await livelier(room, addDays(today, -59), 0.4, now)
    await compareDue(new Date(now.getTime() - 10 * 86_400_000))
    expect((await shown(id)).comparison).toBeNull()
    await compareDue(now)
    const { comparison } = await shown(id)
    expect(comparison).toMatchObject({ chosen: 8, waiting: 8, version: 'draw@1' })
    expect(comparison!.low!).toBeGreaterThan(0)
    expect(comparison!.share!).toBeGreaterThan(0.3)
    await db.memberMonth.deleteMany({ where: { communityId: rooms[0]!.id } })
    await compareDue(now)
    expect((await shown(id)).comparison).toEqual(comparison)
  }, 60_000)

  it('nothing is compared where the draw came too late for the others to wait until then', async () => {
    const id = await opened({ places: '8' })
    await asks(id, rooms.slice(20, 36))
    await closedAgo(id, 60)
    await falls(new Date(now.getTime() - 59 * 86_400_000))
    const waitUntil = (day: string) =>
      db.practiceProgramme.update({ where: { id }, data: { laterOn: new Date(day) } })
    await waitUntil(addDays(today, -59 + 55))
    await compareDue(now)
    expect(await shown(id)).toMatchObject({ isLate: true, comparison: null })
    expect(await db.programmeComparison.count()).toBe(0)
    await waitUntil(addDays(today, -59 + 56))
    await compareDue(now)
    expect(await shown(id)).toMatchObject({ isLate: false, comparison: { chosen: 8, waiting: 8 } })
  }, 60_000)

  it('of too few it is said that they are too few', async () => {
    const id = await opened({ places: '3' })
    await asks(id, rooms.slice(20, 26))
    await closedAgo(id, 60)
    await falls(new Date(now.getTime() - 59 * 86_400_000))
    await compareDue(now)
    expect((await shown(id)).comparison).toMatchObject({ chosen: 3, waiting: 3, difference: null })
  }, 60_000)
})
