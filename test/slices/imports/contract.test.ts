import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { keepOwnLanguage } from '@/lib/accounts'
import { db, newId } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { apply, confirm, decide, preview, verdicts } from './lists'

let world: World
let ada: Person
let max: Person

/** The Ministry's own SIRET. */
const CULTURE = '11004601800013'

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-imports-'))
  world = await makeWorld()
  await db.organisation.update({ where: { id: world.culture }, data: { siret: CULTURE } })
  ada = await world.as('ada')
  max = await world.as('max')
})

const list = (header: string, ...rows: string[]) => [header, ...rows].join('\n')
const member = (name: string) => db.member.findUnique({ where: { email: `${name}@culture.gouv.example` } })
const of = async (content: string, viewer = ada, asked = {}) =>
  verdicts(await preview(viewer, content, { organisationId: world.culture, ...asked }))

describe('a dry run is always first', () => {
  it('says of each row what would become of it, and writes nothing', async () => {
    const before = await db.member.findMany({ orderBy: { id: 'asc' } })
    expect(
      await of(
        list(
          'email;nom;prenom;fonction',
          'nouvelle@culture.gouv.example;Durand;Camille;Archiviste',
          'bob@culture.gouv.example;Martin;Bob;Adjoint',
          'ann@culture.gouv.example;Martin;Ann;',
          'nouvelle@culture.gouv.example;Durand;Camille;Bis',
          'pas une adresse;Petit;Luc;',
        ),
      ),
    ).toEqual(['created', 'updated', 'unchanged', 'duplicate firstCopy', 'refused email.email'])
    expect(await db.member.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  })

  it('applies what was confirmed, and the same file again changes no row', async () => {
    const content = list('email;nom;prenom;fonction', 'luc@culture.gouv.example;Petit;Luc;Juriste')
    await apply(ada, content, { organisationId: world.culture })
    const luc = await member('luc')
    expect(luc).toMatchObject({
      name: 'Luc Petit',
      status: 'invited',
      jobTitle: 'Juriste',
      organisationId: world.culture,
      provenance: { email: 'import', usualName: 'import', jobTitle: 'import' },
    })
    const again = await apply(ada, content, { organisationId: world.culture })
    expect(await verdicts(again)).toEqual(['unchanged'])
    expect(await member('luc')).toEqual(luc)
  })
})

describe('keys', () => {
  it('an external identifier comes before the address; the address follows', async () => {
    const header = 'identifiant_externe;email;nom;prenom'
    await apply(ada, list(header, 'M1;lea@culture.gouv.example;Roux;Léa'), { organisationId: world.culture })
    const moved = await apply(ada, list(header, 'M1;lea.roux@culture.gouv.example;Roux;Léa'), {
      organisationId: world.culture,
    })
    expect(await verdicts(moved)).toEqual(['updated'])
    expect(await member('lea')).toBeNull()
    expect(await member('lea.roux')).toMatchObject({ externalId: 'M1', externalIdScope: world.culture })
  })

  it('another administration may give the same number to somebody else', async () => {
    const row = 'identifiant_externe;email;nom;prenom\nM1;lou@ecologie.gouv.example;Noir;Lou'
    await apply(ada, row, { organisationId: world.ecologie })
    expect(await db.member.count({ where: { externalId: 'M1' } })).toBe(2)
  })

  it('also in one list: only the same number in the same administration is a copy', async () => {
    const id = await preview(
      ada,
      list(
        'identifiant_externe;administration;email;nom;prenom',
        'N1;Ministère de la Culture;n1@culture.gouv.example;Noir;Lou',
        'N1;Ministère de la Transition écologique;n2@ecologie.gouv.example;Noir;Éva',
        'N1;;n3@ecologie.gouv.example;Noir;Luc',
        'N1;;n4@culture.gouv.example;Noir;Paul',
      ),
    )
    expect(await verdicts(id)).toEqual(['created', 'created', 'duplicate firstCopy', 'duplicate firstCopy'])
    await confirm(ada, id)
    expect(await db.member.count({ where: { externalId: 'N1' } })).toBe(2)
  })

  it('an address is the same in capitals, and a number that meets another person’s address is refused', async () => {
    expect(await of(list('email;nom;prenom', 'ANN@Culture.gouv.example;Martin;Ann'))).toEqual(['unchanged'])
    expect(
      await of(list('identifiant_externe;email;nom;prenom', 'M1;bob@culture.gouv.example;Roux;Léa')),
    ).toEqual(['refused emailTaken'])
  })

  it('an account without a number is attached to it', async () => {
    expect(
      await of(list('identifiant_externe;email;nom;prenom', 'M2;ann@culture.gouv.example;Martin;Ann')),
    ).toEqual(['attached'])
  })

  it('same name and SIRET under another address: to check, and written only once somebody has looked', async () => {
    const id = await preview(
      ada,
      list('email;nom;prenom;siret', `a.martin@culture.gouv.example;Martin;Ann;${CULTURE}`),
      { organisationId: world.culture },
    )
    expect(await verdicts(id)).toEqual(['to_check namesake'])
    await decide(ada, id, 2, 'accept')
    expect(await verdicts(id)).toEqual(['created'])
    await decide(ada, id, 2, 'undecide')
    await confirm(ada, id)
    expect(await member('a.martin')).toBeNull()
  })
})

describe('what is refused, and why', () => {
  it.each([
    ['siret', '13002526500014', 'refused siret.siret'],
    ['siret', '130025265', 'refused siret.siret'],
    ['niveau', 'chef', 'refused niveau.level'],
    ['departement', '99', 'refused departement.departement'],
    ['type', 'robot', 'refused type.type'],
    ['date_fin', '31/02/2027', 'refused date_fin.date'],
    ['statut', 'peut-être', 'refused statut.status'],
    ['action', 'supprimer', 'refused action.action'],
    ['communautes', 'archives-public-free:propriétaire', 'refused communautes.ownerRole'],
    ['communautes', 'inconnue:membre', 'refused unknownCommunity'],
    ['telephone', '12', 'refused telephone.phone'],
    ['langue', 'klingon', 'refused langue.locale'],
    ['email_responsable', 'chef', 'refused email_responsable.manager'],
    ['action', 'maj', 'refused unknownAccount'],
  ])('%s «%s»', async (column, value, said) => {
    expect(
      await of(list(`email;nom;prenom;${column}`, `x${newId()}@culture.gouv.example;Petit;Zoé;${value}`)),
    ).toEqual([said])
  })

  it('a name, an address that are missing; a name of signs only', async () => {
    expect(await of(list('email;nom;prenom', ';;Zoé', 'zoe@culture.gouv.example;…;Zoé'))).toEqual([
      'refused email.missing nom.missing',
      'refused nom.name',
    ])
  })

  it('a row that has not as many cells as the header', async () => {
    expect(await of(list('email;nom;prenom', 'zoe@culture.gouv.example;Petit'))).toEqual([
      'refused row.ragged prenom.missing',
    ])
  })

  it('a domain that belongs to no administration is to validate', async () => {
    expect(await of(list('email;nom;prenom', 'zoe@ailleurs.example;Petit;Zoé'))).toEqual([
      'to_validate domain',
    ])
  })
})

describe('what a list may not do', () => {
  it('nobody grants a role above their own', async () => {
    const header = 'email;nom;prenom;communautes'
    const row = 'bob@culture.gouv.example;Martin;Bob;archives-private-request:animateur'
    await db.member.update({
      where: { id: world.ids.gus },
      data: { platformRole: 'ministry_administrator', administersOrganisationId: world.culture },
    })
    await db.community.updateMany({
      where: { slug: 'archives-private-request' },
      data: { organisationId: world.ecologie },
    })
    const gus = await world.as('gus')
    expect(await of(list(header, row), gus)).toEqual(['refused roleAbove'])
    await db.community.updateMany({
      where: { slug: 'archives-private-request' },
      data: { organisationId: world.culture },
    })
    expect(await of(list(header, row), await world.as('gus'))).toEqual(['updated'])
    await db.member.update({
      where: { id: world.ids.gus },
      data: { platformRole: 'agent', administersOrganisationId: null },
    })
  })

  it('a ministry’s administrator touches neither another ministry nor those above', async () => {
    expect(
      await of(
        list(
          'email;nom;prenom;administration',
          'eve@ecologie.gouv.example;Martin;Eve;',
          'neuf@ecologie.gouv.example;Neuf;Ida;Ministère de la Transition écologique',
          'ada@culture.gouv.example;Martin;Ada;',
          'max@culture.gouv.example;Martin;Maxime;',
        ),
        max,
      ),
    ).toEqual(['refused aboveYou', 'refused outsideScope', 'refused aboveYou', 'unchanged yourself'])
  })

  it('an address of another ministry, in theirs, is looked at first', async () => {
    const newcomers = list(
      'email;nom;prenom;siret',
      'ida.neuf@ecologie.gouv.example;Neuf;Ida;',
      'venue@ecologie.gouv.example;Venue;Ida;',
    )
    await db.member.create({
      data: {
        ...{ id: crypto.randomUUID(), email: 'venue@ecologie.gouv.example', name: 'Ida Venue' },
        ...{ givenName: 'Ida', usualName: 'Venue', status: 'active' },
      },
    })
    expect(await of(newcomers, max)).toEqual(['to_validate domainOfOther', 'to_validate domainOfOther'])
    // DINUM answers for both.
    expect(await of(newcomers, ada)).toEqual(['created', 'attached'])
    await db.member.deleteMany({ where: { email: 'venue@ecologie.gouv.example' } })
  })

  it('writes nothing over what a surer source has said', async () => {
    await db.member.update({
      where: { id: world.ids.bob },
      data: { jobTitle: 'Chargé d’études', provenance: { usualName: 'proconnect', jobTitle: 'self' } },
    })
    const id = await apply(
      ada,
      list('email;nom;prenom;fonction;telephone', 'bob@culture.gouv.example;Autre;Bob;Chef;0123456789'),
      { organisationId: world.culture },
    )
    expect(await verdicts(id)).toEqual(['updated kept'])
    expect(await member('bob')).toMatchObject({
      usualName: 'Martin',
      jobTitle: 'Chargé d’études',
      phone: '01 23 45 67 89',
    })
  })

  it('gives people who are here a language, but not over the one they have chosen', async () => {
    const asked = (name: string) =>
      list('email;nom;prenom;langue', `${name}@culture.gouv.example;Martin;${name};en`)
    const ofCulture = { organisationId: world.culture }
    expect(await verdicts(await apply(ada, asked('ann'), ofCulture))).toEqual(['updated'])
    expect(await member('ann')).toMatchObject({ locale: 'en', provenance: { locale: 'import' } })
    // Chosen though it is the one they had.
    await keepOwnLanguage(await world.as('bob'), 'fr')
    expect(await verdicts(await apply(ada, asked('bob'), ofCulture))).toContain('updated kept')
    expect(await member('bob')).toMatchObject({ locale: 'fr' })
    await apply(ada, asked('nouvelle-langue'), ofCulture)
    expect(await member('nouvelle-langue')).toMatchObject({ locale: 'en', provenance: { locale: 'import' } })
  })

  it('empty keeps, #VIDE erases', async () => {
    await apply(
      ada,
      list('email;nom;prenom;telephone;departement', 'bob@culture.gouv.example;Martin;Bob;#VIDE;'),
      {
        organisationId: world.culture,
      },
    )
    expect((await member('bob'))?.phone).toBeNull()
    expect(await of(list('email;nom;prenom', 'bob@culture.gouv.example;#VIDE;Bob'))).toEqual([
      'refused nom.cannotErase',
    ])
  })

  it('formula cells are neutralised', async () => {
    await apply(
      ada,
      list('email;nom;prenom;fonction', `formule@culture.gouv.example;Petit;Zoé;"=HYPERLINK(""http://x"")"`),
      {
        organisationId: world.culture,
      },
    )
    expect((await member('formule'))?.jobTitle).toBe(`'=HYPERLINK("http://x")`)
  })
})
