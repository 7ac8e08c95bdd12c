import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { sendInvitations } from '@/lib/accounts/invitation/send'
import { db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { addDays, parisDay } from '@/lib/time'
import { makeWorld, type World } from '../../world'
import { apply, confirm, decide, preview, verdicts } from './lists'

let world: World
let ada: Person
let max: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-confirmed-'))
  world = await makeWorld()
  ada = await world.as('ada')
  max = await world.as('max')
})

const list = (header: string, ...rows: string[]) => [header, ...rows].join('\n')
const ofCulture = () => ({ organisationId: world.culture })

it('a row that was refused when the list was confirmed stays so: nothing closes that nobody has counted', async () => {
  const people = Array.from({ length: 20 }, (_, n) => `agent${n}@culture.gouv.example`)
  const opening = await preview(
    ada,
    list('email;nom;prenom', ...people.map((email) => `${email};Un;Éva`)),
    ofCulture(),
  )
  const closing = await preview(
    max,
    list('email;nom;prenom;action', ...people.map((email) => `${email};Un;Éva;desactiver`)),
    ofCulture(),
  )
  await confirm(ada, opening)
  await confirm(max, closing)
  expect(new Set(await verdicts(closing))).toEqual(new Set(['refused unknownAccount']))
  expect(await db.member.count({ where: { email: { in: people }, status: 'invited' } })).toBe(20)
})

it('nor does an account that was closed then, and is open again', async () => {
  await db.member.update({ where: { id: world.ids.bob }, data: { status: 'suspended' } })
  const id = await preview(
    max,
    list('email;nom;prenom;statut', 'bob@culture.gouv.example;Martin;Bob;inactif'),
    ofCulture(),
  )
  expect(await verdicts(id)).toEqual(['unchanged'])
  await db.member.update({ where: { id: world.ids.bob }, data: { status: 'active' } })
  await confirm(max, id)
  expect(await verdicts(id)).toEqual(['to_check changedSince'])
  expect(await db.member.findUnique({ where: { id: world.ids.bob } })).toMatchObject({ status: 'active' })
})

it('somebody new whose last day has passed is looked at first, and never invited; today is still a day', async () => {
  const header = 'email;nom;prenom;date_fin'
  const yesterday = addDays(parisDay(new Date()), -1)
  const id = await preview(
    ada,
    list(
      header,
      `hier@culture.gouv.example;Un;Éva;${yesterday}`,
      `ce-jour@culture.gouv.example;Un;Ève;${parisDay(new Date())}`,
    ),
    { ...ofCulture(), invites: true },
  )
  expect(await verdicts(id)).toEqual(['to_check over', 'created'])
  await decide(ada, id, 2, 'accept')
  await confirm(ada, id)
  expect(await verdicts(id)).toEqual(['created', 'created'])
  await sendInvitations(new Date())
  const mails = await db.mail.findMany({ where: { kind: 'account_invitation' }, select: { recipient: true } })
  expect(mails).toEqual([{ recipient: 'ce-jour@culture.gouv.example' }])
})

it('a département that is none is refused', async () => {
  const id = await preview(
    ada,
    list(
      'email;nom;prenom;departement',
      'd20@culture.gouv.example;Un;Éva;20',
      'd2a@culture.gouv.example;Un;Ève;2a',
      'd21@culture.gouv.example;Un;Eva;21',
    ),
    ofCulture(),
  )
  expect(await verdicts(id)).toEqual(['refused departement.departement', 'created', 'created'])
})

it('a list that was applied is applied: another that follows finds what it wrote', async () => {
  await apply(ada, list('email;nom;prenom', 'suite@culture.gouv.example;Un;Éva'), ofCulture())
  const next = list('email;nom;prenom;statut', 'suite@culture.gouv.example;Un;Éva;inactif')
  expect(await verdicts(await apply(max, next, ofCulture()))).toEqual(['deactivated'])
})
