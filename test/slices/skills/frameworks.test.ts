import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { addSkill, frameworkHistory, mergeFreeSkill, ownSkills, proposeSkill, skillSheet } from '@/lib/skills'
import { importFramework } from '@/lib/skills/framework'
import { entry, type SkillEntry } from '@/lib/skills/model/entry'
import { skillsNamed } from '@/lib/skills/find'
import { makeWorld, type World } from '../../world'

const source = (version: string) => ({
  ...{
    key: 'essai',
    name: 'Essai',
    publisher: 'Ministère',
    sourceUrl: 'https://exemple.gouv.example',
    levels: [],
  },
  ...{ licence: 'Licence Ouverte 2.0', version },
})
const skill = (code: string, label: string, more: Partial<SkillEntry> = {}) =>
  entry({ code, kind: 'ability', label, ...more })

const first = [
  skill('D', 'Archives', { isHeading: true }),
  skill('1', 'Classer un fonds', { parents: ['D'], synonyms: ['classement'] }),
  skill('2', 'Trier des archives', { parents: ['1'] }),
  skill('3', 'Relier des registres', { parents: ['D'] }),
]
const second = [
  skill('D', 'Archives', { isHeading: true }),
  skill('1', 'Classer et décrire un fonds', { parents: ['D'] }),
  skill('2', 'Trier des archives', { parents: ['1'] }),
  skill('4', 'Verser dans un SAE', { parents: ['D'] }),
]

let world: World
const idOf = async (code: string) =>
  (await db.skill.findFirstOrThrow({ where: { code, framework: { key: 'essai' } } })).id

beforeAll(async () => {
  world = await makeWorld()
})

describe('a framework', () => {
  it('is only looked at until somebody says to write it', async () => {
    const { plan, isWritten } = await importFramework(source('1'), first, { apply: false })
    expect([plan.added.length, isWritten]).toEqual([4, false])
    expect(await db.skillFramework.count({ where: { key: 'essai' } })).toBe(0)
  })

  it('comes in with its codes, hierarchy, names, licence and version', async () => {
    await importFramework(source('1'), first, { apply: true })
    const [sorting] = await skillsNamed('trier', 5)
    expect(sorting).toMatchObject({ label: 'Trier des archives', path: ['Archives', 'Classer un fonds'] })
    expect((await skillsNamed('classement', 5))[0]?.label).toBe('Classer un fonds')
    const ann = await world.as('ann')
    expect((await skillSheet(ann, await idOf('1'))).framework).toEqual({
      ...{ name: 'Essai', publisher: 'Ministère', version: '1', licence: 'Licence Ouverte 2.0' },
    })
  })

  it('read twice changes nothing, and leaves no version behind', async () => {
    const { plan, isWritten } = await importFramework(source('1'), first, { apply: true })
    expect([plan.changes, plan.unchanged, isWritten]).toEqual([[], 4, false])
    expect(await db.skillFrameworkVersion.count()).toBe(1)
  })

  it('changes with a second version, and nobody loses a skill: it is retired, kept, and no longer picked', async () => {
    const bob = await world.as('bob')
    const [kept, gone] = [await idOf('1'), await idOf('3')]
    await addSkill(bob, { skillId: kept })
    await addSkill(bob, { skillId: gone })
    const { holdersOfRetired } = await importFramework(source('2'), second, { apply: true })
    expect(holdersOfRetired).toBe(1)
    const mine = await ownSkills(bob)
    expect(mine.map(({ label, state }) => [label, state])).toEqual([
      ['Classer et décrire un fonds', 'current'],
      ['Relier des registres', 'retired'],
    ])
    expect(await skillsNamed('relier', 5)).toEqual([])
    await expect(addSkill(await world.as('ann'), { skillId: gone })).rejects.toMatchObject({ status: 404 })
  })

  it('says to the curator what each version changed', async () => {
    const { id } = await db.skillFramework.findUniqueOrThrow({ where: { key: 'essai' } })
    const { versions } = await frameworkHistory(await world.as('ada'), id)
    expect(versions.map(({ version }) => version)).toEqual(['2', '1'])
    expect(versions[0]).toMatchObject({ added: 1, changed: 1, retired: 1, restored: 0 })
    expect(versions[0]?.changes).toContainEqual({
      ...{ what: 'changed', code: '1', label: 'Classer et décrire un fonds', before: 'Classer un fonds' },
    })
    await expect(frameworkHistory(await world.as('ann'), id)).rejects.toMatchObject({ status: 404 })
  })

  it('takes a skill back under the same key when it returns', async () => {
    const before = await idOf('3')
    await importFramework(source('3'), [...second, ...first.slice(3)], { apply: true })
    expect(await idOf('3')).toBe(before)
    expect((await skillsNamed('relier', 5))[0]?.id).toBe(before)
  })

  it('survives a ring in its hierarchy', async () => {
    const ring = [skill('a', 'Alpha', { parents: ['b'] }), skill('b', 'Bêta', { parents: ['a'] })]
    await importFramework({ ...source('1'), key: 'anneau' }, ring, { apply: true })
    expect((await skillsNamed('alpha', 5))[0]?.label).toBe('Alpha')
  })
})

describe('a skill of a framework into which a free one was merged', () => {
  it('keeps its words, which no version says, and which change nothing of what is read again', async () => {
    const of = (version: string) => ({ ...source(version), key: 'mots' })
    const sorting = (label: string, synonyms: string[] = []) => [skill('T', label, { synonyms })]
    await importFramework(of('1'), sorting('Trier des fonds clos'), { apply: true })
    const [ann, ada] = [await world.as('ann'), await world.as('ada')]
    const { id: intoId } = await db.skill.findFirstOrThrow({ where: { framework: { key: 'mots' } } })
    const { id } = await proposeSkill(ann, { label: 'Écrémage de cartons', kind: 'ability' })
    await mergeFreeSkill(ada, { skillId: id, intoId })
    const again = await importFramework(of('1'), sorting('Trier des fonds clos'), { apply: true })
    expect([again.plan.changes, again.isWritten]).toEqual([[], false])
    await importFramework(of('2'), sorting('Trier les fonds', ['tri']), { apply: true })
    expect((await skillsNamed('ecremage', 5))[0]).toMatchObject({ id: intoId })
    expect((await skillSheet(ann, intoId)).synonyms).toEqual(['Écrémage de cartons', 'tri'])
    expect(await proposeSkill(ann, { label: 'écrémage de CARTONS', kind: 'ability' })).toMatchObject({
      ...{ id: intoId, isKnown: true },
    })
  })
})
