import { beforeAll, describe, expect, it } from 'vitest'
import { db, select, sql } from '@/lib/db'
import { can, type Person } from '@/lib/policy'
import {
  addSkill,
  askedEndorsements,
  askEndorsement,
  changeOwnSkill,
  companionsFor,
  declineEndorsement,
  endorseSkill,
  givenEndorsements,
  ownSkills,
  removeOwnSkill,
  withdrawEndorsement,
} from '@/lib/skills'
import { heldFacts } from '@/lib/skills/facts'
import { skillsNamed } from '@/lib/skills/find'
import { loadStarter } from '@/lib/skills/starter'
import { skillSheet } from '@/lib/skills/queries/skill'
import { heldVisibleTo } from '@/lib/skills/visible'
import { z } from 'zod'
import { drainOutbox } from '@/lib/notifications/drain'
import { makeWorld, PEOPLE, type World } from '../../world'

let world: World
let skillId: string
let [ann, bob, eve]: Person[] = []
const shown = { level: null, canHelp: false, wantsToLearn: false, visibility: 'everyone' as const }

beforeAll(async () => {
  await loadStarter()
  world = await makeWorld()
  skillId = (await skillsNamed('préparer un versement', 1))[0]!.id
  ;[ann, bob, eve] = [await world.as('ann'), await world.as('bob'), await world.as('eve')]
  await addSkill(bob!, { skillId })
})

const endorsersOfBob = async () => (await ownSkills(bob!))[0]!.endorsers.map(({ name }) => name.split(' ')[0])
const of = (person: Person) => ({ skillId, memberId: person.id })

describe('Bob’s skill', () => {
  it('is vouched for by whoever shares a community with him, once', async () => {
    await endorseSkill(ann!, of(bob!))
    await endorseSkill(ann!, of(bob!))
    expect(await endorsersOfBob()).toEqual(['Ann'])
    expect(await givenEndorsements(ann!)).toMatchObject([
      { name: 'Bob Martin', label: 'Préparer un versement' },
    ])
  })

  it.each(['eve', 'bob', 'ida', 'ben', 'ada'] as const)('is not vouched for by %s', async (name) => {
    await expect(endorseSkill(await world.as(name), of(bob!))).rejects.toMatchObject({ status: 404 })
  })

  it('is not vouched for once he keeps it to himself', async () => {
    await changeOwnSkill(bob!, { skillId, ...shown, visibility: 'nobody' })
    await expect(endorseSkill(await world.as('olga'), of(bob!))).rejects.toMatchObject({ status: 404 })
    await changeOwnSkill(bob!, { skillId, ...shown })
  })

  it('loses the word of who takes it back', async () => {
    await withdrawEndorsement(ann!, of(bob!))
    expect(await endorsersOfBob()).toEqual([])
  })

  it('loses what was said of it when he takes it away', async () => {
    await endorseSkill(ann!, of(bob!))
    await removeOwnSkill(bob!, { skillId })
    expect(await db.skillEndorsement.count()).toBe(0)
    await addSkill(bob!, { skillId })
    expect(await endorsersOfBob()).toEqual([])
  })
})

describe('Bob asks', () => {
  it('a companion, who is told on the site and by mail', async () => {
    const { people } = await companionsFor(bob!, skillId, 'an')
    expect(people.map(({ name }) => name)).toEqual(['Ann Martin'])
    await askEndorsement(bob!, of(ann!))
    await drainOutbox({ now: new Date() })
    expect(await db.notification.count({ where: { memberId: ann!.id, kind: 'endorsement' } })).toBe(1)
    const mail = await db.mail.findFirstOrThrow({ where: { recipient: ann!.email, kind: 'endorsement' } })
    expect(mail.text).toContain('/competences/recommandations')
    expect(await askedEndorsements(ann!)).toMatchObject([
      { name: 'Bob Martin', label: 'Préparer un versement' },
    ])
  })

  it('once only, and nobody outside his communities', async () => {
    await expect(askEndorsement(bob!, of(ann!))).rejects.toMatchObject({ key: 'skills.mistake.alreadyAsked' })
    await expect(askEndorsement(bob!, of(eve!))).rejects.toMatchObject({
      key: 'skills.mistake.notACompanion',
    })
    await expect(askEndorsement(eve!, of(ann!))).rejects.toMatchObject({ status: 404 })
  })

  it('and Ann answers, or leaves it', async () => {
    await endorseSkill(ann!, of(bob!))
    expect(await askedEndorsements(ann!)).toEqual([])
    expect(await endorsersOfBob()).toEqual(['Ann'])
    const olga = await world.as('olga')
    await askEndorsement(bob!, of(olga))
    await declineEndorsement(olga, of(bob!))
    expect(await askedEndorsements(olga)).toEqual([])
  })

  it('is not told to somebody who answered meanwhile', async () => {
    await drainOutbox({ now: new Date() })
    expect(await db.notification.count({ where: { memberId: world.ids.olga } })).toBe(0)
  })
})

it.each(['active', 'deleted'] as const)(
  'who sees a skill is the same in SQL and in the rules: communities %s',
  async (status) => {
    const Id = z.object({ id: z.string() })
    for (const name of PEOPLE) await addSkill(await world.as(name), { skillId })
    const viewers = await Promise.all(PEOPLE.map((name) => world.as(name)))
    await db.community.updateMany({ data: { status } })
    for (const visibility of ['everyone', 'communities', 'nobody'] as const) {
      await db.memberSkill.updateMany({ data: { visibility } })
      for (const viewer of viewers) {
        const rows = await select(
          Id,
          sql`SELECT h."memberId" AS "id" FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId"
             WHERE h."skillId" = ${skillId}::uuid AND ${heldVisibleTo(viewer)}`,
        )
        const allowed: string[] = []
        for (const other of PEOPLE)
          if (can(viewer, 'skill.see', await heldFacts(world.ids[other], skillId)))
            allowed.push(world.ids[other])
        expect(rows.map(({ id }) => id).sort()).toEqual(allowed.sort())
      }
    }
    await db.community.updateMany({ data: { status: 'active' } })
  },
)

describe('a community is shared only while both are really in it', () => {
  const gus = () => world.as('gus')
  const alone = async (other: Person) => (await companionsFor(other, skillId, 'gus')).people.length

  it('a guest whose stay is over is neither vouched for, nor asked', async () => {
    const guest = await gus()
    await addSkill(guest, { skillId })
    await db.memberSkill.updateMany({ data: { visibility: 'everyone' } })
    expect(await alone(ann!)).toBe(1)
    await db.membership.updateMany({
      where: { memberId: guest.id },
      data: { endsAt: new Date(Date.now() - 60_000) },
    })
    await expect(endorseSkill(ann!, of(guest))).rejects.toMatchObject({ status: 404 })
    await expect(askEndorsement(ann!, of(guest))).rejects.toMatchObject({
      key: 'skills.mistake.notACompanion',
    })
    expect(await alone(ann!)).toBe(0)
  })

  it('nor does a community that was deleted bring anybody together', async () => {
    const communityId = world.communities['private-managed']!.id
    await db.membership.create({ data: { communityId, memberId: eve!.id, status: 'member' } })
    expect(await endorseSkill(await world.as('eve'), of(bob!))).toBeTruthy()
    await withdrawEndorsement(eve!, of(bob!))
    await db.community.update({ where: { id: communityId }, data: { status: 'deleted' } })
    await expect(endorseSkill(await world.as('eve'), of(bob!))).rejects.toMatchObject({ status: 404 })
    const sheet = await skillSheet(await world.as('eve'), skillId)
    expect(sheet.people.some(({ mayEndorse }) => mayEndorse)).toBe(false)
  })
})
