import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import {
  addSkill,
  answerSuggestion,
  changeOwnSkill,
  confirmSuggestion,
  ownSkills,
  suggestedSkills,
} from '@/lib/skills'
import { skillsNamed } from '@/lib/skills/find'
import { learnSuggestions } from '@/lib/skills/learning'
import { loadStarter } from '@/lib/skills/starter'
import { makeWorld, type World } from '../../world'

let world: World
const now = new Date()
const ids: Record<string, string> = {}
const labels = [
  'Cartographier',
  'Traiter des données géographiques',
  'Recruter',
  'Rémunération',
  'Empathie',
  'Open data',
]
const mapping = labels.slice(0, 2)
const staff = labels.slice(2, 4)

beforeAll(async () => {
  await loadStarter()
  world = await makeWorld()
  for (const label of labels) ids[label] = (await skillsNamed(label, 1))[0]!.id
  // Ten people of each trade, who show both skills of it; four more know Empathie, and hide Open data.
  const made = Array.from({ length: 24 }, (_, index) => ({
    id: crypto.randomUUID(),
    email: `p${index}@culture.gouv.example`,
    ...{
      name: `P ${index}`,
      status: 'active' as const,
      organisationId: index < 10 ? world.culture : world.ecologie,
    },
  }))
  await db.member.createMany({ data: made })
  const holds = (from: number, to: number, names: string[]) =>
    made.slice(from, to).flatMap(({ id }) => names.map((name) => ({ memberId: id, skillId: ids[name]! })))
  await db.memberSkill.createMany({
    data: [
      ...holds(0, 10, mapping),
      ...holds(10, 20, staff),
      ...holds(20, 24, ['Empathie']),
      ...holds(0, 24, ['Open data']).map((each) => ({ ...each, visibility: 'nobody' as const })),
    ],
  })
})

const suggestedTo = async (viewer: Person) => (await suggestedSkills(viewer, now)).map(({ label }) => label)

describe('before anything was learnt', () => {
  it('Bob, who has said nothing, is shown what colleagues of his administration show', async () => {
    expect(await suggestedSkills(await world.as('bob'), now)).toMatchObject([
      { label: 'Cartographier', from: 'colleagues', because: [] },
      { label: 'Traiter des données géographiques', from: 'colleagues' },
    ])
  })
})

describe('once the night has learnt', () => {
  it('knows only what at least five people show', async () => {
    expect(await learnSuggestions({ now })).toBe(4)
    expect(await db.skillModel.findFirstOrThrow()).toMatchObject({ people: 20, version: 'ease@2' })
  })

  it('suggests what goes together, and says why', async () => {
    const eve = await world.as('eve')
    await addSkill(eve, { skillId: ids.Cartographier! })
    expect((await suggestedSkills(eve, now))[0]).toMatchObject({
      ...{ label: 'Traiter des données géographiques', because: ['Cartographier'], from: 'skills' },
    })
    expect(await suggestedTo(eve)).not.toContain('Open data')
  })

  it('a second night takes the place of the first', async () => {
    await learnSuggestions({ now: new Date(now.getTime() + 1000) })
    expect(await db.skillModel.count()).toBe(1)
  })

  it('confirmed, it is among one’s skills, and says that it was suggested', async () => {
    const ann = await world.as('ann')
    await addSkill(ann, { skillId: ids.Cartographier! })
    await confirmSuggestion(ann, { skillId: ids['Traiter des données géographiques']! })
    expect((await ownSkills(ann)).map(({ source }) => source).sort()).toEqual(['declared', 'suggested'])
    expect(await suggestedTo(ann)).not.toContain('Traiter des données géographiques')
  })

  it('refused, it never comes back; hidden, it comes back after some months', async () => {
    const gus = await world.as('gus')
    await addSkill(gus, { skillId: ids.Cartographier! })
    const skillId = ids['Traiter des données géographiques']!
    await answerSuggestion(gus, { skillId, answer: 'hidden' })
    expect(await suggestedTo(gus)).not.toContain('Traiter des données géographiques')
    const later = new Date(now.getTime() + 100 * 86_400_000)
    expect((await suggestedSkills(gus, later)).map(({ id }) => id)).toContain(skillId)
    await answerSuggestion(gus, { skillId, answer: 'refused' })
    expect((await suggestedSkills(gus, later)).map(({ id }) => id)).not.toContain(skillId)
  })

  it('never proposes a skill that was retired since', async () => {
    const olga = await world.as('olga')
    await addSkill(olga, { skillId: ids.Recruter! })
    await db.skill.update({ where: { id: ids.Rémunération! }, data: { state: 'retired' } })
    expect(await suggestedTo(olga)).not.toContain('Rémunération')
    await db.skill.update({ where: { id: ids.Rémunération! }, data: { state: 'current' } })
  })

  it('learns nothing from what its holder shows to nobody', async () => {
    const max = await world.as('max')
    await addSkill(max, { skillId: ids.Empathie! })
    await changeOwnSkill(max, {
      ...{ skillId: ids.Empathie!, level: null, canHelp: false, wantsToLearn: false, visibility: 'nobody' },
    })
    expect(await learnSuggestions({ now })).toBe(4)
  })
})
