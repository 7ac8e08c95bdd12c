import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { correctRow } from '@/lib/imports/commands/prepare'
import { CorrectRow } from '@/lib/imports/schema'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { apply, confirm, decide, preview, verdicts } from './lists'

let world: World
let ada: Person

/** The Ministry's own SIRET, and another that is right. */
const CULTURE = '11004601800013'
const ELSEWHERE = '13002526500013'

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-besides-'))
  world = await makeWorld()
  await db.organisation.update({ where: { id: world.culture }, data: { siret: CULTURE } })
  ada = await world.as('ada')
})

const list = (header: string, ...rows: string[]) => [header, ...rows].join('\n')
const member = (name: string) => db.member.findUnique({ where: { email: `${name}@culture.gouv.example` } })
const of = async (content: string, viewer = ada, asked = {}) =>
  verdicts(await preview(viewer, content, { organisationId: world.culture, ...asked }))

describe('what a list does besides', () => {
  it('lets people into communities, makes their unit, finds a manager lower in the list', async () => {
    await apply(
      ada,
      list(
        'email;nom;prenom;unite;communautes;email_responsable;date_fin;siret',
        `a1@culture.gouv.example;Blanc;Ugo;Bureau A;archives-private-managed:contributeur;a2@culture.gouv.example;31/12/2030;${CULTURE}`,
        'a2@culture.gouv.example;Vert;Inès;bureau a;;;;',
      ),
      { organisationId: null },
    )
    const [ugo, ines] = [await member('a1'), await member('a2')]
    expect(ugo).toMatchObject({ managerId: ines?.id, unitId: ines?.unitId, organisationId: world.culture })
    expect(ugo?.accountEndsAt?.toISOString()).toBe('2030-12-31T23:00:00.000Z')
    const community = world.communities['private-managed']!
    expect(
      await db.membership.findUnique({
        where: { communityId_memberId: { communityId: community.id, memberId: ugo!.id } },
      }),
    ).toMatchObject({ role: 'contributor', status: 'member' })
    expect((await db.communityCounter.findUnique({ where: { communityId: community.id } }))?.members).toBe(5)
    expect(await db.activity.count({ where: { memberId: ugo!.id, kind: 'join' } })).toBe(1)
  })

  it('deactivates whom it says, and opens again whom somebody accepts', async () => {
    const header = 'email;nom;prenom;action'
    const id = await apply(ada, list(header, 'rex@culture.gouv.example;Martin;Rex;desactiver'), {
      organisationId: world.culture,
    })
    expect(await verdicts(id)).toEqual(['deactivated'])
    expect((await member('rex'))?.status).toBe('suspended')
    const back = await preview(ada, list(header, 'rex@culture.gouv.example;Martin;Rex;'), {
      organisationId: world.culture,
    })
    expect(await verdicts(back)).toEqual(['to_check closed'])
    await decide(ada, back, 2, 'accept')
    await confirm(ada, back)
    expect((await member('rex'))?.status).toBe('invited')
  })

  it('corrects a row where it stands, and judges those that share its keys again', async () => {
    const id = await preview(
      ada,
      list('email;nom;prenom', 'c1@culture.gouv.example;Un;Éva', 'c1@culture.gouv.example;Deux;Paul'),
      { organisationId: world.culture },
    )
    expect(await verdicts(id)).toEqual(['created', 'duplicate firstCopy'])
    await correctRow(ada, CorrectRow.parse({ importId: id, line: '3', c0: 'c2@culture.gouv.example' }))
    expect(await verdicts(id)).toEqual(['created', 'created'])
    await confirm(ada, id)
    expect(await member('c2')).toMatchObject({ name: 'Paul Deux' })
  })
})

it('finds an administration by its SIRET, its SIREN or its name, and says what it does not know', async () => {
  expect(
    await of(
      list(
        'email;nom;prenom;siret;administration',
        `s1@culture.gouv.example;Un;A;${CULTURE};`,
        `s2@culture.gouv.example;Deux;B;;ministère de la culture`,
        `s3@culture.gouv.example;Trois;C;${ELSEWHERE};`,
      ),
      ada,
      { organisationId: null },
    ),
  ).toEqual(['created', 'created', 'created unknownPlace'])
})
