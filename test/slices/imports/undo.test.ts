import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { importById, shownAsked } from '@/lib/imports'
import { undoImport } from '@/lib/imports/commands/decide'
import { workOnImports } from '@/lib/imports/work'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { apply, never, stateOf, verdicts } from './lists'

let world: World
let ada: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-undo-'))
  world = await makeWorld()
  ada = await world.as('ada')
})

const list = (header: string, ...rows: string[]) => [header, ...rows].join('\n')
const member = (name: string) => db.member.findUnique({ where: { email: `${name}@culture.gouv.example` } })
const undone = async (importId: string) => {
  await undoImport(ada, { importId })
  await workOnImports(never, importId)
  expect(await stateOf(importId)).toBe('undone')
  return (await db.accountImport.findUniqueOrThrow({ where: { id: importId } })).outcome
}

describe('«Annuler l’import», for seven days', () => {
  it('takes back what nobody has used or changed since, and says what stays', async () => {
    const id = await apply(
      ada,
      list(
        'email;nom;prenom;departement;communautes',
        'u1@culture.gouv.example;Un;Éva;75;archives-public-managed:membre',
        'u2@culture.gouv.example;Deux;Paul;75;',
        'bob@culture.gouv.example;Martin;Bob;33;',
        'ann@culture.gouv.example;Martin;Ann;33;',
      ),
      { organisationId: world.culture },
    )
    await db.member.updateMany({
      where: { email: 'u2@culture.gouv.example' },
      data: { status: 'active', lastSeenAt: new Date() },
    })
    await db.member.update({ where: { id: world.ids.ann }, data: { departement: '69' } })
    const outcome = await undone(id)
    expect(await member('u1')).toBeNull()
    expect(await member('u2')).not.toBeNull()
    expect((await member('bob'))?.departement).toBeNull()
    expect((await member('ann'))?.departement).toBe('69')
    expect(outcome).toEqual({ removed: 1, restored: 1, kept: 2, taken: 0 })
    const community = world.communities['public-managed']!
    expect((await db.communityCounter.findUnique({ where: { communityId: community.id } }))?.members).toBe(4)
  })

  it('not after seven days', async () => {
    const id = await apply(ada, list('email;nom;prenom', 'tard@culture.gouv.example;Un;Éva'), {
      organisationId: world.culture,
    })
    await db.accountImport.update({
      where: { id },
      data: { appliedAt: new Date(Date.now() - 8 * 86_400_000) },
    })
    await expect(undoImport(ada, { importId: id })).rejects.toMatchObject({
      key: 'imports.mistake.tooLateToUndo',
    })
  })
})

describe('what cannot be given back any more', () => {
  const header = 'identifiant_externe;email;nom;prenom;unite;fonction'
  const first = (number: string, name: string, unit: string) =>
    list(header, `${number};${name}@culture.gouv.example;Roux;Léa;${unit};Juriste`)
  const changed = (number: string, name: string, unit: string) =>
    list(header, `${number};${name}@culture.gouv.example;Roux;Léa;${unit};Cheffe`)
  const ofCulture = () => ({ organisationId: world.culture })

  it('an address that somebody else has taken stays theirs; the rest comes back, and the row says so', async () => {
    await apply(ada, first('L1', 'lea', 'Bureau A'), ofCulture())
    const id = await apply(ada, changed('L1', 'lea.roux', 'Bureau A'), ofCulture())
    const other = newId()
    await db.member.create({ data: { id: other, email: 'lea@culture.gouv.example', name: 'Léa Autre' } })
    expect(await undone(id)).toEqual({ removed: 0, restored: 0, kept: 1, taken: 1 })
    expect(await member('lea.roux')).toMatchObject({ jobTitle: 'Juriste', provenance: { email: 'import' } })
    expect(await member('lea')).toMatchObject({ id: other })
    expect(await verdicts(id)).toEqual(['updated notGivenBack'])
    const { list: said, shown } = await importById(ada, id, shownAsked({}))
    expect(said.outcome).toMatchObject({ kept: 1, taken: 1 })
    expect(shown[0]?.reasons).toMatchObject([{ values: { fields: 'email' } }])
  })

  it('a unit that is gone, a number that somebody else bears', async () => {
    await apply(ada, first('L2', 'luc', 'Bureau B'), ofCulture())
    await apply(
      ada,
      list('identifiant_externe;email;nom;prenom', 'L3;eva@culture.gouv.example;Noir;Éva'),
      ofCulture(),
    )
    const id = await apply(
      ada,
      list(
        'email;nom;prenom;identifiant_externe;unite;fonction',
        'luc@culture.gouv.example;Roux;Léa;;Bureau C;Cheffe',
        'eva@culture.gouv.example;Noir;Éva;#VIDE;;',
      ),
      ofCulture(),
    )
    await db.unit.deleteMany({ where: { name: 'Bureau B' } })
    await db.member.create({
      data: {
        ...{ id: newId(), email: 'zoe@culture.gouv.example', name: 'Zoé' },
        ...{ externalIdScope: world.culture, externalId: 'L3' },
      },
    })
    expect(await undone(id)).toEqual({ removed: 0, restored: 0, kept: 2, taken: 2 })
    const unit = await db.unit.findFirstOrThrow({ where: { name: 'Bureau C' } })
    expect(await member('luc')).toMatchObject({ jobTitle: 'Juriste', unitId: unit.id })
    expect(await member('eva')).toMatchObject({ externalId: null, externalIdScope: null })
  })
})

it('gives back an address that two rows have passed on, from the last to the first', async () => {
  const header = 'identifiant_externe;email;nom;prenom'
  const asFirst = list(header, 'P1;p1@culture.gouv.example;Un;Éva', 'P2;p2@culture.gouv.example;Deux;Paul')
  await apply(ada, asFirst, { organisationId: world.culture })
  const one = await member('p1')
  const id = await apply(ada, list(header, 'P1;p0@culture.gouv.example;Un;Éva'), {
    organisationId: world.culture,
  })
  const next = await apply(ada, list(header, 'P2;p1@culture.gouv.example;Deux;Paul'), {
    organisationId: world.culture,
  })
  expect(await undone(next)).toMatchObject({ restored: 1, taken: 0 })
  expect(await undone(id)).toMatchObject({ restored: 1, taken: 0 })
  expect(await member('p1')).toMatchObject({ id: one?.id, externalId: 'P1' })
})

describe('what others have done since', () => {
  it('a role that an animator has given since stays', async () => {
    const id = await apply(
      ada,
      list(
        'email;nom;prenom;communautes',
        'rex@culture.gouv.example;Martin;Rex;archives-public-managed:membre',
        'ann@culture.gouv.example;Martin;Ann;archives-public-free:membre',
      ),
      { organisationId: world.culture },
    )
    const communityId = world.communities['public-managed']!.id
    const place = { communityId_memberId: { communityId, memberId: world.ids.rex } }
    await db.membership.update({ where: place, data: { role: 'contributor' } })
    await undone(id)
    expect(await db.membership.findUnique({ where: place })).toMatchObject({
      ...{ role: 'contributor', status: 'member' },
    })
  })

  it('an account that another list has changed since, or let in somewhere, stays', async () => {
    const id = await apply(
      ada,
      list('email;nom;prenom', 'max1@culture.gouv.example;Un;Éva', 'max2@culture.gouv.example;Un;Ève'),
      { organisationId: world.culture },
    )
    await apply(
      ada,
      list(
        'email;nom;prenom;fonction;communautes',
        'max1@culture.gouv.example;Un;Éva;Juriste;',
        'max2@culture.gouv.example;Un;Ève;;archives-public-managed:membre',
      ),
      { organisationId: world.culture },
    )
    expect(await undone(id)).toMatchObject({ removed: 0, kept: 2 })
    expect(await member('max1')).toMatchObject({ jobTitle: 'Juriste' })
    expect(await member('max2')).not.toBeNull()
  })

  it('is kept in the name of whoever takes it back', async () => {
    const id = await apply(ada, list('email;nom;prenom', 'qui@culture.gouv.example;Un;Éva'), {
      organisationId: world.culture,
    })
    await undoImport(await world.as('max'), { importId: id })
    await workOnImports(never, id)
    const said = await db.audit.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(said.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['import.apply', world.ids.ada],
      ['import.undo', world.ids.max],
    ])
  })
})
