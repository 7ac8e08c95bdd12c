import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { undoImport } from '@/lib/imports/commands/decide'
import { workOnImports } from '@/lib/imports/work'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { apply, confirm, decide, never, preview, verdicts } from './lists'

let world: World
let ada: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-twice-'))
  world = await makeWorld()
  ada = await world.as('ada')
})

const list = (header: string, ...rows: string[]) => [header, ...rows].join('\n')
const member = (name: string) => db.member.findUnique({ where: { email: `${name}@culture.gouv.example` } })
const ofCulture = () => ({ organisationId: world.culture })
const applied = async (content: string) => verdicts(await apply(ada, content, ofCulture()))

describe('the same list again changes no row', () => {
  it('where a manager is new and stands below their people, who are known already', async () => {
    const content = list(
      'email;nom;prenom;email_responsable',
      'bob@culture.gouv.example;Martin;Bob;cheffe@culture.gouv.example',
      'cheffe@culture.gouv.example;Noir;Éva;',
    )
    const id = await apply(ada, content, ofCulture())
    expect(await verdicts(id)).toEqual(['updated', 'created'])
    const cheffe = await member('cheffe')
    expect(await member('bob')).toMatchObject({
      managerId: cheffe?.id,
      provenance: { managerId: 'import' },
    })
    expect(await applied(content)).toEqual(['unchanged', 'unchanged'])
    await undoImport(ada, { importId: id })
    await workOnImports(never, id)
    expect(await member('bob')).toMatchObject({ managerId: null, provenance: {} })
    expect(await member('cheffe')).toBeNull()
  })

  it('where it writes a service in other capitals than ours', async () => {
    await db.unit.create({
      data: { id: newId(), organisationId: world.culture, name: 'Bureau des Archives' },
    })
    const content = list('email;nom;prenom;unite', 'zoe@culture.gouv.example;Petit;Zoé;BUREAU DES ARCHIVES')
    expect(await applied(content)).toEqual(['created'])
    expect(await applied(content)).toEqual(['unchanged'])
  })

  it('where it would let in somebody who is banned: they stay out, and the row says so', async () => {
    const content = list(
      'email;nom;prenom;communautes',
      'ben@culture.gouv.example;Martin;Ben;archives-public-free:membre',
    )
    expect(await applied(content)).toEqual(['unchanged banned'])
    expect(await applied(content)).toEqual(['unchanged banned'])
  })
})

describe('two rows that lead to one account', () => {
  const header = 'identifiant_externe;email;nom;prenom'
  const open = (number: string, name: string) =>
    apply(ada, list(header, `${number};${name}@culture.gouv.example;Vieux;Paul`), ofCulture())

  it('one by its number, one by the address it had: the second is a copy, and nobody takes another’s name', async () => {
    await open('Z1', 'paul')
    const id = await preview(
      ada,
      list(header, 'Z1;paul.vieux@culture.gouv.example;Vieux;Paul', ';paul@culture.gouv.example;Autre;Marc'),
      ofCulture(),
    )
    expect(await verdicts(id)).toEqual(['updated', 'duplicate firstCopy'])
    await confirm(ada, id)
    expect(await verdicts(id)).toEqual(['updated', 'duplicate firstCopy'])
    expect(await member('paul.vieux')).toMatchObject({ name: 'Paul Vieux', externalId: 'Z1' })
    expect(await member('paul')).toBeNull()
  })

  it('the other way round too; left out, the first gives way to the second', async () => {
    await open('Z2', 'luc')
    const id = await preview(
      ada,
      list(header, ';luc@culture.gouv.example;Vieux;Luc', 'Z2;luc.vieux@culture.gouv.example;Vieux;Paul'),
      ofCulture(),
    )
    expect(await verdicts(id)).toEqual(['updated', 'duplicate firstCopy'])
    await decide(ada, id, 2, 'leave')
    expect(await verdicts(id)).toEqual(['left_out', 'updated'])
  })

  it('two people who exchange their addresses are no copies of each other', async () => {
    await open('Z3', 'un')
    await open('Z4', 'deux')
    const id = await preview(
      ada,
      list(header, 'Z4;un@culture.gouv.example;Vieux;Paul', 'Z3;trois@culture.gouv.example;Vieux;Paul'),
      ofCulture(),
    )
    expect(await verdicts(id)).toEqual(['refused emailTaken', 'updated'])
  })
})
