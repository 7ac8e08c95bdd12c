import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { importById, shownAsked } from '@/lib/imports'
import { undoImport } from '@/lib/imports/commands/decide'
import { correctRow } from '@/lib/imports/commands/prepare'
import { linesToMend } from '@/lib/imports/toMend'
import { workOnImports } from '@/lib/imports/work'
import type { Person } from '@/lib/policy'
import {
  addSkill,
  changeOwnSkill,
  endorseSkill,
  MOST_SKILLS,
  removeOwnSkill,
  restoreOwnSkill,
  skillExactlyNamed,
  skillsNamedExactly,
} from '@/lib/skills'
import { answerSuggestion } from '@/lib/skills/commands/suggested'
import { loadStarter, starterSkills } from '@/lib/skills/starter'
import { makeWorld, type World } from '../../world'
import { apply, confirm, never, preview, verdicts } from './lists'

let world: World
let ada: Person
let bob: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-skills-'))
  await loadStarter()
  world = await makeWorld()
  ada = await world.as('ada')
  bob = await world.as('bob')
})

const email = (name: string) => `${name}@culture.gouv.example`
const list = (...rows: [name: string, skills: string][]) =>
  [
    'email;nom;prenom;competences',
    ...rows.map(([name, skills]) => `${email(name)};Martin;Zoé;${skills}`),
  ].join('\n')
const asked = () => ({ organisationId: world.culture })
const held = async (name: string) =>
  (
    await db.memberSkill.findMany({
      where: { member: { email: email(name) } },
      select: { source: true, level: true, visibility: true, skill: { select: { label: true } } },
    })
  )
    .map(({ skill, ...rest }) => ({ label: skill.label, ...rest }))
    .sort((one, other) => one.label.localeCompare(other.label))
const labels = async (name: string) => (await held(name)).map(({ label }) => label)
const idOf = async (label: string) => (await skillExactlyNamed(label))!.id
const undo = async (importId: string) => {
  await undoImport(ada, { importId })
  await workOnImports(never, importId)
  return (await db.accountImport.findUniqueOrThrow({ where: { id: importId } })).outcome
}

describe('skills that a list names', () => {
  it('are those of the frameworks: by code, by label or another name, whatever the accents and capitals', async () => {
    const { code } = await db.skill.findFirstOrThrow({ where: { label: 'Préparer un versement' } })
    const id = await apply(
      ada,
      list(['zoe', `${code}|CARTOGRAPHIE | analyser des offres|Cartographier`]),
      asked(),
    )
    expect(await verdicts(id)).toEqual(['created'])
    expect(await held('zoe')).toEqual(
      ['Analyser des offres', 'Cartographier', 'Préparer un versement'].map((label) => ({
        label,
        ...{ source: 'imported', level: null, visibility: 'everyone' },
      })),
    )
  })

  it('stand in the file of rows to mend where nobody knows them, though their row is taken', async () => {
    const id = await apply(
      ada,
      list(['eva', 'Cartographier'], ['yan', 'Poterie zen|Cartographier'], ['pas une adresse', '']),
      asked(),
    )
    expect((await verdicts(id)).map((said) => said.split(' ')[0])).toEqual(['created', 'created', 'refused'])
    const toMend = async (importId: string) => (await linesToMend(importId, -1)).map(({ line }) => line)
    expect(await toMend(id)).toEqual([3, 4])
    expect((await importById(ada, id, shownAsked({}))).hasErrors).toBe(true)
    const whole = await apply(ada, list(['eva', 'Cartographier']), asked())
    expect((await importById(ada, whole, shownAsked({}))).hasErrors).toBe(false)
  })

  it('are shown before anything is written, and are written as shown', async () => {
    const id = await preview(ada, list(['paul', 'Cartographier|Poterie zen']), asked())
    expect(await verdicts(id)).toEqual(['created skillUnknown'])
    expect(await db.accountImportRow.findFirst({ where: { importId: id } })).toMatchObject({
      difference: { competences: [null, 'Cartographier'] },
    })
    expect(await db.memberSkill.count({ where: { member: { email: email('paul') } } })).toBe(0)
    await confirm(ada, id)
    expect(await verdicts(id)).toEqual(['created skillUnknown'])
    expect(await labels('paul')).toEqual(['Cartographier'])
  })

  it('twice the same list changes nothing', async () => {
    expect(await verdicts(await preview(ada, list(['paul', 'Cartographier']), asked()))).toEqual([
      'unchanged',
    ])
  })

  it('are neither headings nor skills that a framework has retired', async () => {
    const heading = await db.skill.findFirstOrThrow({ where: { isHeading: true } })
    expect(await skillsNamedExactly([heading.label, heading.code, '', ' | '])).toEqual(new Map())
    const skill = await db.skill.findFirstOrThrow({ where: { label: 'Numériser un fonds' } })
    await db.skill.update({ where: { id: skill.id }, data: { state: 'retired' } })
    expect(await skillsNamedExactly(['Numériser un fonds', skill.code])).toEqual(new Map())
    await db.skill.update({ where: { id: skill.id }, data: { state: 'current' } })
  })
})

describe('a skill that nobody knows', () => {
  it('does not refuse the row: the nearest are shown, and replace it where it stands', async () => {
    const id = await preview(ada, list(['luc', 'Analyse des offres|Cartographie spatialle']), asked())
    const shown = await importById(ada, id, shownAsked({}))
    expect(shown.shown[0]).toMatchObject({ verdict: 'created' })
    expect(shown.nearest['Analyse des offres']).toHaveLength(3)
    expect(shown.nearest['Analyse des offres']![0]).toBe('Analyser des offres')
    expect(shown.nearest['Cartographie spatialle']).toContain('Cartographier')
    await correctRow(ada, { importId: id, line: 2, c3: 'Analyser des offres|Cartographier' })
    expect(await verdicts(id)).toEqual(['created'])
    await confirm(ada, id)
    expect(await labels('luc')).toEqual(['Analyser des offres', 'Cartographier'])
  })
})

describe('what somebody has made of a skill themselves', () => {
  it('stays as it is: held, taken away, or said no to', async () => {
    const [mine, gone, no] = [
      await idOf('Cartographier'),
      await idOf('Analyser des offres'),
      await idOf('Évaluer un fournisseur'),
    ]
    await addSkill(bob, { skillId: mine })
    const said = { level: 4, canHelp: true, wantsToLearn: false, visibility: 'communities' as const }
    await changeOwnSkill(bob, { skillId: mine, ...said })
    await addSkill(bob, { skillId: gone })
    await removeOwnSkill(bob, { skillId: gone })
    // What was taken away is kept a day only; the «no» is not forgotten with it.
    await db.removedMemberSkill.deleteMany({})
    await answerSuggestion(bob, { skillId: no, answer: 'refused' })
    const skills = 'Cartographier|Analyser des offres|Évaluer un fournisseur'
    const row = `${email('bob')};Martin;Bob;${skills}`
    const id = await preview(ada, `email;nom;prenom;competences\n${row}`, asked())
    expect(await verdicts(id)).toEqual(['unchanged'])
    await confirm(ada, id)
    expect(await held('bob')).toEqual([
      { label: 'Cartographier', source: 'declared', level: 4, visibility: 'communities' },
    ])
  })

  it('is a no only until they change their mind', async () => {
    const skillId = await idOf('Cartographier')
    await removeOwnSkill(bob, { skillId })
    await restoreOwnSkill(bob, { skillId })
    expect(await db.skillSuggestionAnswer.count({ where: { memberId: bob.id, skillId } })).toBe(0)
  })

  it('never goes beyond what a person may hold', async () => {
    const many = starterSkills()
      .filter(({ isHeading }) => !isHeading)
      .slice(0, MOST_SKILLS + 4)
    const codes = many.map(({ code }) => code)
    const rows = [codes.slice(0, 40), codes.slice(40)].map((some) => list(['max-skills', some.join('|')]))
    await apply(ada, rows[0]!, asked())
    const id = await apply(ada, rows[1]!, asked())
    expect(await verdicts(id)).toEqual(['updated skillsTooMany'])
    expect(await held('max-skills')).toHaveLength(MOST_SKILLS)
  })
})

describe('an import that is undone', () => {
  it('takes back what it gave and nobody has touched, and that alone', async () => {
    const ann = await world.as('ann')
    const olga = await world.as('olga')
    const [mine, touched, vouched] = [
      await idOf('Rédiger un tableau de gestion'),
      await idOf('Préparer un versement'),
      await idOf('Négocier avec un fournisseur'),
    ]
    await addSkill(ann, { skillId: mine })
    const skills = [
      ...['Rédiger un tableau de gestion', 'Préparer un versement', 'Négocier avec un fournisseur'],
      'Cartographier',
    ].join('|')
    const id = await apply(ada, `email;nom;prenom;competences\n${email('ann')};Martin;Ann;${skills}`, asked())
    expect(await labels('ann')).toHaveLength(4)
    const said = { level: 2, canHelp: false, wantsToLearn: false, visibility: 'everyone' as const }
    await changeOwnSkill(ann, { skillId: touched, ...said })
    await endorseSkill(olga, { skillId: vouched, memberId: ann.id })
    expect(await undo(id)).toMatchObject({ removed: 0, restored: 0, kept: 1 })
    expect(await labels('ann')).toEqual([
      'Négocier avec un fournisseur',
      'Préparer un versement',
      'Rédiger un tableau de gestion',
    ])
  })

  it('leaves an account that its owner has opened, without the skills they have not made theirs', async () => {
    const id = await apply(ada, list(['ida2', 'Cartographier'], ['ida3', 'Cartographier']), asked())
    await db.member.update({
      where: { email: email('ida2') },
      data: { status: 'active', lastSeenAt: new Date() },
    })
    expect(await undo(id)).toMatchObject({ removed: 1, kept: 1 })
    expect(await labels('ida2')).toEqual([])
    expect(await db.member.count({ where: { email: email('ida3') } })).toBe(0)
  })

  it('gives a whole account back as it was when all it gave is taken back', async () => {
    const row = `${email('bob')};Martin;Bob;Classer et décrire des archives`
    const id = await apply(ada, `email;nom;prenom;competences\n${row}`, asked())
    expect(await labels('bob')).toContain('Classer et décrire des archives')
    const mail = await db.mail.findFirst({ where: { recipient: email('bob') }, orderBy: { id: 'desc' } })
    expect(mail?.text).toContain('Classer et décrire des archives')
    expect(await undo(id)).toMatchObject({ restored: 1, kept: 0 })
    expect(await labels('bob')).toEqual(['Cartographier'])
  })
})

describe('a long list', () => {
  it('gives its skills batch by batch, in a few questions each', async () => {
    const rows = Array.from({ length: 2_500 }, (_, n): [string, string] => [
      `long${n}`,
      n % 2 === 0 ? 'Cartographier|Préparer un versement|inconnue en tout' : '',
    ])
    const id = await preview(ada, list(...rows), asked())
    await confirm(ada, id)
    const { counts } = await db.accountImport.findUniqueOrThrow({ where: { id } })
    expect(counts).toEqual({ created: 2_500 })
    const given = { source: 'imported' as const, member: { email: { startsWith: 'long' } } }
    expect(await db.memberSkill.count({ where: given })).toBe(2_500)
    expect(await undo(id)).toMatchObject({ removed: 2_500, kept: 0 })
    expect(await db.memberSkill.count({ where: given })).toBe(0)
  })
})
