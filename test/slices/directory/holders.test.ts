import '@/test/own-database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { directoryAsked } from '@/lib/directory'
import { directory } from '@/lib/directory/queries/directory'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '@/test/world'

/** Two skills below one heading: many sail, few row. The crowd is one hundred and thirty people who just arrived. */
let world: World
let eve: Person
const ids = { boats: newId(), sail: newId(), row: newId() }
const crowd = Array.from({ length: 130 }, () => newId())

beforeAll(async () => {
  world = await makeWorld()
  eve = await world.as('eve')
  const frameworkId = newId()
  await db.skillFramework.create({ data: { id: frameworkId, key: 'essai', name: 'Référentiel d’essai' } })
  for (const [code, id] of Object.entries(ids)) {
    await db.skill.create({
      data: { id, frameworkId, code, kind: 'ability', label: code, isHeading: code === 'boats' },
    })
  }
  await db.skillParent.createMany({
    data: [ids.sail, ids.row].map((skillId) => ({ skillId, parentId: ids.boats })),
  })
  await db.$executeRaw`SELECT osmose_skill_ancestors(${frameworkId}::uuid)`
  await db.member.createMany({
    data: crowd.map((id, place) => ({
      id,
      email: `${id}@culture.gouv.example`,
      name: `Solène Le Hir ${place}`,
      givenName: 'Solène',
      usualName: `Le Hir ${place}`,
      status: 'active' as const,
      organisationId: place % 2 ? world.culture : world.ecologie,
      departement: '29',
    })),
  })
})
beforeEach(() => db.memberSkill.deleteMany())
afterAll(closeDatabase)

const know = (skillId: string, who: string[], more: { level?: number; canHelp?: boolean } = {}) =>
  db.memberSkill.createMany({ data: who.map((memberId) => ({ memberId, skillId, ...more })) })

const look = async (address: Record<string, string>) => {
  const found = await directory(eve, directoryAsked(address))
  if (!found) throw new Error('nothing was asked')
  return found
}

async function everybody(address: Record<string, string>) {
  const all: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const page = await look({ ...address, ...(after && { apres: after }) })
    all.push(...page.people.map(({ id }) => id))
    after = page.next
  }
  return all
}

describe('many who know how', () => {
  it('are a hundred and no more, or more than a hundred', async () => {
    await know(ids.sail, crowd.slice(0, 100))
    expect(await look({ competence: ids.sail })).toMatchObject({ count: 100, isCut: false })
    await know(ids.sail, crowd.slice(100, 101))
    expect(await look({ competence: ids.sail })).toMatchObject({ count: 100, isCut: true })
    expect(await look({ competence: ids.boats })).toMatchObject({ count: 100, isCut: true })
  })

  it('are all found above their skill, be they under one of many', async () => {
    await know(ids.sail, crowd.slice(0, 90))
    expect(await look({ competence: ids.boats })).toMatchObject({ count: 90, isCut: false })
    const { count, facets } = await look({ competence: ids.boats, administration: world.culture })
    expect(count).toBe(45)
    expect(facets.organisation).toMatchObject([{ id: world.culture, count: 45 }])
    expect(facets.departement).toEqual([{ id: '29', name: null, count: 45 }])
  })

  it('come with all who offer to help first, then the best, whichever skill it is', async () => {
    const [helpers, experts, others] = [crowd.slice(0, 75), crowd.slice(75, 80), crowd.slice(80)]
    await know(ids.sail, helpers, { level: 1, canHelp: true })
    await know(ids.row, experts, { level: 5 })
    await know(ids.row, others, { level: 2 })
    const found = await everybody({ competence: ids.boats })
    expect(found).toHaveLength(100)
    expect(found.slice(0, 75).toSorted()).toEqual(helpers.toSorted())
    expect(found.slice(75, 80).toSorted()).toEqual(experts.toSorted())
  })

  it('are each found once, and counted with the best they can do', async () => {
    await know(ids.sail, crowd.slice(0, 3), { level: 2 })
    await know(ids.row, crowd.slice(0, 2), { level: 4, canHelp: true })
    const { count, facets } = await look({ competence: ids.boats })
    expect(count).toBe(3)
    expect(facets).toMatchObject({
      level: [
        { id: '4', count: 2 },
        { id: '2', count: 3 },
      ],
      canHelp: [{ id: 'oui', count: 2 }],
    })
  })

  it('are counted by level as choosing that level finds them', async () => {
    for (const level of [1, 2, 3])
      await know(ids.sail, crowd.slice(10 * level, 10 * level + level), { level })
    const addresses: Record<string, string>[] = [{}, { q: 'solene' }]
    for (const narrowed of addresses) {
      const address = { competence: ids.sail, ...narrowed }
      const { facets } = await look(address)
      expect(facets.level.map(({ id }) => id)).toEqual(['3', '2', '1'])
      for (const { id, count } of facets.level)
        expect((await look({ ...address, niveau: id })).count).toBe(count)
    }
  })

  it('leave the list, and its figures, with those who have gone', async () => {
    await know(ids.sail, crowd.slice(0, 4), { level: 3 })
    await db.member.update({ where: { id: crowd[0]! }, data: { status: 'left' } })
    const { count, facets } = await look({ competence: ids.sail })
    expect([count, facets.level[0]?.count, facets.departement[0]?.count]).toEqual([3, 3, 3])
    await db.member.update({ where: { id: crowd[0]! }, data: { status: 'active' } })
  })
})
