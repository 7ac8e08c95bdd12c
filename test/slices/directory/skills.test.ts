import '@/test/own-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { directoryAsked } from '@/lib/directory'
import { profileOf } from '@/lib/directory/queries/person'
import { directory } from '@/lib/directory/queries/directory'
import type { Person } from '@/lib/policy'
import type { Prisma } from '@/prisma/client/client'
import { makeWorld, type Name, type World } from '@/test/world'

/** Bob maps, Ann maps better and helps; Rex keeps it to himself, Olga to her communities; Eve shares none. */
let world: World
const viewers = {} as Record<Name, Person>
const ids = { geography: newId(), maps: newId(), gps: newId() }

beforeAll(async () => {
  world = await makeWorld()
  for (const name of ['ann', 'bob', 'eve'] as const) viewers[name] = await world.as(name)
  const frameworkId = newId()
  await db.skillFramework.create({ data: { id: frameworkId, key: 'essai', name: 'Référentiel d’essai' } })
  const labels = {
    geography: 'Géographie',
    maps: 'Cartographier un territoire',
    gps: 'Relever des positions',
  }
  for (const [code, label] of Object.entries(labels)) {
    await db.skill.create({
      data: {
        id: ids[code as keyof typeof ids],
        frameworkId,
        code,
        kind: 'ability',
        label,
        isHeading: code === 'geography',
      },
    })
  }
  await db.skillParent.createMany({
    data: ['maps', 'gps'].map((code) => ({ skillId: ids[code as 'maps'], parentId: ids.geography })),
  })
  await db.$executeRaw`SELECT osmose_skill_ancestors(${frameworkId}::uuid)`
  await db.$executeRaw`SELECT osmose_skill_names(ARRAY[${ids.maps}, ${ids.gps}]::uuid[])`
  await knows('bob', { level: 3 })
  await knows('ann', { level: 5, canHelp: true })
  await knows('rex', { level: 4, visibility: 'nobody' })
  await knows('olga', { level: 2, visibility: 'communities' })
  await knows('eve', { level: 1, skillId: ids.gps })
})
afterAll(closeDatabase)

const knows = (who: Name, more: Partial<Prisma.MemberSkillUncheckedCreateInput>) =>
  db.memberSkill.create({ data: { memberId: world.ids[who], skillId: ids.maps, ...more } })

async function look(who: Name, address: Record<string, string>) {
  const found = await directory(viewers[who], directoryAsked(address))
  return { ...found!, names: found!.people.map(({ name }) => name.split(' ')[0]) }
}

describe('who knows how', () => {
  it('comes with those who offer to help first, then the best', async () => {
    expect((await look('ann', { competence: ids.maps })).names).toEqual(['Ann', 'Bob', 'Olga'])
  })

  it('is found under what stands above their skill', async () => {
    expect((await look('ann', { competence: ids.geography })).names).toEqual(['Ann', 'Bob', 'Olga', 'Eve'])
  })

  it('shows it to whom they chose: a hidden skill finds nobody and counts nobody', async () => {
    const eve = await look('eve', { competence: ids.maps })
    expect(eve.names).toEqual(['Ann', 'Bob'])
    expect(eve.facets.level).toEqual([
      { id: '5', name: null, count: 1 },
      { id: '3', name: null, count: 2 },
    ])
    expect((await look('eve', { q: 'rex martin' })).people[0]?.skills).toEqual([])
    expect((await profileOf(viewers.ann, world.ids.rex)).skills).toEqual([])
    expect((await profileOf(viewers.eve, world.ids.olga)).skills).toEqual([])
    expect((await profileOf(viewers.bob, world.ids.olga)).skills.map(({ level }) => level)).toEqual([2])
  })

  it('is narrowed by level, by help, by administration and by name', async () => {
    expect((await look('ann', { competence: ids.maps, niveau: '3' })).names).toEqual(['Ann', 'Bob'])
    expect((await look('ann', { competence: ids.maps, aide: 'oui' })).names).toEqual(['Ann'])
    expect((await look('ann', { competence: ids.geography, administration: world.ecologie })).names).toEqual([
      'Eve',
    ])
    expect((await look('ann', { competence: ids.maps, q: 'bob' })).names).toEqual(['Bob'])
    expect((await look('eve', { competence: ids.maps, q: 'olga' })).names).toEqual([])
  })

  it('says it on their line, what one looks for first', async () => {
    const { people, skill, facets } = await look('bob', { competence: ids.maps })
    expect(skill).toBe('Cartographier un territoire')
    expect(people[0]?.skills[0]).toMatchObject({
      label: 'Cartographier un territoire',
      level: 5,
      canHelp: true,
    })
    expect(facets.canHelp).toEqual([{ id: 'oui', name: null, count: 1 }])
  })

  it('is proposed when the words are those of a skill', async () => {
    expect((await look('eve', { q: 'cartog' })).skills.map(({ id }) => id)).toEqual([ids.maps])
  })

  it('is found where they work now, as soon as they have moved', async () => {
    const inPlace = async (administration: string) =>
      (await look('ann', { competence: ids.gps, administration })).names
    await db.member.update({ where: { id: world.ids.eve }, data: { organisationId: world.culture } })
    expect(await inPlace(world.culture)).toEqual(['Eve'])
    expect(await inPlace(world.ecologie)).toEqual([])
    await db.member.update({ where: { id: world.ids.eve }, data: { organisationId: world.ecologie } })
    expect(await inPlace(world.ecologie)).toEqual(['Eve'])
  })

  it('is no longer found once they have left', async () => {
    await db.member.update({ where: { id: world.ids.bob }, data: { status: 'left' } })
    expect((await look('ann', { competence: ids.maps })).names).toEqual(['Ann', 'Olga'])
  })
})
