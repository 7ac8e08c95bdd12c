import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import {
  acceptFreeSkill,
  addSkill,
  changeOwnSkill,
  justRemoved,
  mergeFreeSkill,
  ownSkills,
  proposalAnswers,
  proposalToReview,
  proposedSkills,
  proposeSkill,
  refuseFreeSkill,
  removeOwnSkill,
  restoreOwnSkill,
  skillSheet,
} from '@/lib/skills'
import { skillsNamed } from '@/lib/skills/find'
import { proposalNamed } from '@/lib/skills/free'
import { hold, MOST_SKILLS } from '@/lib/skills/holding'
import { moveSkills } from '@/lib/skills'
import { forgetRemoved } from '@/lib/skills/removal'
import { loadStarter } from '@/lib/skills/starter'
import type { Person } from '@/lib/policy'
import { isWaited } from '../../waited'
import { makeWorld, type World } from '../../world'

let world: World
let [ann, bob, eve, ada]: Person[] = []
const named = async (text: string) => (await skillsNamed(text, 1))[0]!.id
const said = { level: 4, canHelp: true, wantsToLearn: false, visibility: 'everyone' as const }

beforeAll(async () => {
  await loadStarter()
  world = await makeWorld()
  ;[ann, bob, eve, ada] = [
    await world.as('ann'),
    await world.as('bob'),
    await world.as('eve'),
    await world.as('ada'),
  ]
})

const people = async (viewer: Person, skillId: string) =>
  (await skillSheet(viewer, skillId)).people.map(({ name }) => name.split(' ')[0])

describe('Bob’s skills', () => {
  it('are added once, then said more precisely', async () => {
    const skillId = await named('cartographier')
    await addSkill(bob!, { skillId })
    await addSkill(bob!, { skillId })
    await changeOwnSkill(bob!, { skillId, ...said })
    expect(await ownSkills(bob!)).toMatchObject([
      { label: 'Cartographier', level: 4, canHelp: true, source: 'declared' },
    ])
    await expect(changeOwnSkill(ann!, { skillId, ...said })).rejects.toMatchObject({ status: 404 })
  })

  it('are found from what stands above them', async () => {
    const skillId = await named('traiter des données géographiques')
    await addSkill(eve!, { skillId })
    expect((await people(ann!, await named('cartographier'))).sort()).toEqual(['Bob', 'Eve'])
    const heading = await db.skill.findFirstOrThrow({
      where: { label: 'Environnement, territoires et agriculture' },
    })
    expect(await skillSheet(ann!, heading.id)).toMatchObject({ holders: 2, isHeading: true })
    await expect(addSkill(ann!, { skillId: heading.id })).rejects.toMatchObject({ status: 404 })
  })

  it('show those who offer to help first', async () => {
    expect((await people(ann!, await named('cartographier')))[0]).toBe('Bob')
  })

  it.each([
    ['everyone', ['Ann', 'Eve']],
    ['communities', ['Ann']],
    ['nobody', []],
  ] as const)('shown to %s are seen by %s', async (visibility, seers) => {
    const skillId = await named('rédiger un tableau de gestion')
    await addSkill(bob!, { skillId })
    await changeOwnSkill(bob!, { skillId, ...said, visibility })
    const seen = await Promise.all(
      [ann!, eve!].map(async (viewer) =>
        (await people(viewer, skillId)).includes('Bob') ? viewer.name.split(' ')[0] : null,
      ),
    )
    expect(seen.filter(Boolean)).toEqual(seers)
    expect(await people(bob!, skillId)).toEqual(['Bob'])
    // Who may see nobody with it is not told that somebody has it.
    expect((await skillSheet(eve!, skillId)).holders).toBe(seers.some((name) => name === 'Eve') ? 1 : 0)
  })

  it('of somebody who has left are shown to nobody', async () => {
    const skillId = await named('préparer un versement')
    await addSkill(eve!, { skillId })
    await db.member.update({ where: { id: eve!.id }, data: { status: 'suspended' } })
    expect(await skillSheet(ann!, skillId)).toMatchObject({ holders: 0, people: [] })
    await db.member.update({ where: { id: eve!.id }, data: { status: 'active' } })
  })

  it('are taken away, and taken back as they were within the day', async () => {
    const skillId = await named('cartographier')
    await db.skillEndorsement.create({ data: { memberId: bob!.id, skillId, endorserId: ann!.id } })
    await removeOwnSkill(bob!, { skillId })
    expect(await people(ann!, skillId)).toEqual(['Eve'])
    expect(await db.skillEndorsement.count({ where: { memberId: bob!.id, skillId } })).toBe(0)
    expect(await justRemoved(bob!, new Date())).toMatchObject([{ label: 'Cartographier' }])
    await restoreOwnSkill(bob!, { skillId })
    expect((await ownSkills(bob!)).find(({ id }) => id === skillId)).toMatchObject({
      ...{ level: 4, canHelp: true, endorsers: [{ name: 'Ann Martin' }] },
    })
  })

  it('are gone for good after a day, with what colleagues said of them', async () => {
    const skillId = await named('cartographier')
    await removeOwnSkill(bob!, { skillId })
    await forgetRemoved(new Date(Date.now() + 25 * 3_600_000))
    await expect(restoreOwnSkill(bob!, { skillId })).rejects.toMatchObject({ key: 'skills.mistake.tooLate' })
  })

  it('stay a list one can read', async () => {
    const skills = await db.skill.findMany({
      where: { state: 'current', isHeading: false },
      take: MOST_SKILLS + 1,
    })
    const gus = await world.as('gus')
    for (const { id } of skills.slice(0, MOST_SKILLS)) await addSkill(gus, { skillId: id })
    await expect(addSkill(gus, { skillId: skills.at(-1)!.id })).rejects.toMatchObject({
      key: 'skills.mistake.tooMany',
    })
  })
})

describe('a free skill', () => {
  it('that names a known one gives that one', async () => {
    expect(await proposeSkill(ann!, { label: 'QGIS', kind: 'ability' })).toMatchObject({
      label: 'Cartographier',
      isKnown: true,
    })
  })

  it('waits apart: only its holders know it, twice the same words are one', async () => {
    const { id } = await proposeSkill(ann!, { label: 'Fresque du climat', kind: 'ability' })
    expect(await proposeSkill(bob!, { label: 'fresque du CLIMAT', kind: 'knowledge' })).toMatchObject({ id })
    expect(await skillsNamed('fresque', 5)).toEqual([])
    expect((await ownSkills(ann!)).find((skill) => skill.id === id)?.state).toBe('proposed')
    await expect(skillSheet(eve!, id)).rejects.toMatchObject({ status: 404 })
    expect(await proposedSkills(ada!)).toMatchObject([{ label: 'Fresque du climat', holders: 2 }])
    expect(await proposalToReview(ada!, id, '')).toMatchObject({
      proposer: 'Ann Martin',
      kind: 'ability',
      holders: 2,
    })
    await expect(proposedSkills(bob!)).rejects.toMatchObject({ status: 404 })
    await expect(proposalToReview(bob!, id, '')).rejects.toMatchObject({ status: 404 })
  })

  it('accepted is picked by everybody, and its holders are told', async () => {
    const [proposal] = await proposedSkills(ada!)
    await acceptFreeSkill(ada!, {
      skillId: proposal!.id,
      label: 'Animer une fresque du climat',
      kind: 'ability',
    })
    expect((await skillsNamed('fresque', 5))[0]?.label).toBe('Animer une fresque du climat')
    expect(await people(eve!, proposal!.id)).toEqual(expect.arrayContaining(['Ann', 'Bob']))
    const mails = await db.mail.findMany({ where: { kind: 'skill_review' } })
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'ann@culture.gouv.example',
      'bob@culture.gouv.example',
    ])
    await expect(refuseFreeSkill(ada!, { skillId: proposal!.id, reason: 'Trop tard' })).rejects.toMatchObject(
      { key: 'skills.mistake.alreadyReviewed' },
    )
  })

  it('merged keeps the higher level, the endorsements, and its words as another name', async () => {
    const intoId = await named('protection des données personnelles')
    await addSkill(ann!, { skillId: intoId })
    await changeOwnSkill(ann!, { skillId: intoId, ...said, level: 2, canHelp: false })
    const { id } = await proposeSkill(ann!, { label: 'Conformité vie privée', kind: 'knowledge' })
    await changeOwnSkill(ann!, { skillId: id, ...said, level: 5 })
    await mergeFreeSkill(ada!, { skillId: id, intoId })
    const mine = (await ownSkills(ann!)).find((skill) => skill.id === intoId)
    expect(mine).toMatchObject({ level: 5, canHelp: true })
    expect((await skillsNamed('conformité vie', 5))[0]?.id).toBe(intoId)
    expect(await proposalAnswers(ann!, new Date())).toContainEqual(
      expect.objectContaining({ state: 'merged', into: { id: intoId, label: mine!.label } }),
    )
  })

  it('refused leaves the list, with a reason that the proposer reads', async () => {
    const { id } = await proposeSkill(eve!, { label: 'Être en avance', kind: 'attitude' })
    await refuseFreeSkill(ada!, { skillId: id, reason: 'La rigueur le dit déjà.' })
    expect((await ownSkills(eve!)).some((skill) => skill.id === id)).toBe(false)
    expect(await proposalAnswers(eve!, new Date())).toMatchObject([
      { state: 'refused', reason: 'La rigueur le dit déjà.' },
    ])
    const mail = await db.mail.findFirstOrThrow({ where: { recipient: eve!.email, kind: 'skill_review' } })
    expect(mail.text).toContain('La rigueur le dit déjà.')
  })
})

describe('while a free skill is reviewed', () => {
  it('what its holder had taken away is not given back, refused or merged', async () => {
    const intoId = await named('conduire un projet')
    for (const decide of [
      (skillId: string) => refuseFreeSkill(ada!, { skillId, reason: 'Ce n’est pas une compétence.' }),
      (skillId: string) => mergeFreeSkill(ada!, { skillId, intoId }),
    ]) {
      const { id } = await proposeSkill(eve!, { label: 'Ponctualité', kind: 'attitude' })
      await removeOwnSkill(eve!, { skillId: id })
      await decide(id)
      await expect(restoreOwnSkill(eve!, { skillId: id })).rejects.toMatchObject({
        key: 'skills.mistake.tooLate',
      })
      expect((await ownSkills(eve!)).map(({ id }) => id)).not.toContain(id)
    }
  })

  it('whoever proposes the same words at that moment has what they are merged into', async () => {
    const intoId = await named('animer une réunion')
    const said = { label: 'Tour de table', kind: 'ability' as const }
    const { id } = await proposeSkill(ann!, said)
    let merged: Promise<unknown> = Promise.resolve()
    await db.$transaction(async (tx) => {
      await proposalNamed(tx, { ...said, proposedById: bob!.id })
      let isOver = false
      merged = mergeFreeSkill(ada!, { skillId: id, intoId }).finally(() => (isOver = true))
      while (!isOver && !(await isWaited())) await pause(10)
      await hold(tx, bob!.id, id, 'declared')
    })
    await merged
    const ids = (await ownSkills(bob!)).map((skill) => skill.id)
    expect(ids).toContain(intoId)
    expect(ids).not.toContain(id)
  })
})

describe('two accounts of one person', () => {
  it('become one without losing a skill or an endorsement', async () => {
    const [skillId, other] = [await named('conduire un projet'), await named('accueillir le public')]
    const [ida, rex] = [await world.as('ida'), await world.as('rex')]
    for (const each of [ida, rex]) await addSkill(each, { skillId })
    await addSkill(ida, { skillId: other })
    await changeOwnSkill(ida, { skillId, ...said, level: 5, visibility: 'communities' })
    await db.skillEndorsement.createMany({
      data: [
        { memberId: ida.id, skillId, endorserId: ann!.id },
        { memberId: ida.id, skillId, endorserId: rex.id },
      ],
    })
    await db.$transaction((tx) => moveSkills(tx, ida.id, rex.id))
    expect(await ownSkills(ida)).toEqual([])
    expect((await ownSkills(rex)).map(({ label }) => label)).toEqual([
      'Accueillir le public',
      'Conduire un projet',
    ])
    expect((await ownSkills(rex))[1]).toMatchObject({
      ...{ level: 5, canHelp: true, visibility: 'communities', endorsers: [{ name: 'Ann Martin' }] },
    })
  })
})
