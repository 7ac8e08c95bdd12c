import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { confirmImport, declineList, examineRequest, submitRequest } from '@/lib/imports/commands/decide'
import { errorFile, importById, importsOverview, ownRequests } from '@/lib/imports'
import { workOnImports } from '@/lib/imports/work'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { apply, confirm, decide, never, preview, stateOf, verdicts } from './lists'

let world: World
let ada: Person
let bob: Person
let max: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-requests-'))
  world = await makeWorld()
  ada = await world.as('ada')
  bob = await world.as('bob')
  max = await world.as('max')
})

const LIST = 'email;nom;prenom\nann@culture.gouv.example;Martin;Annie\nneuf@culture.gouv.example;Neuf;Ida'
const motive = 'Deux collègues rejoignent le projet'
const ask = (content = LIST) => preview(bob, content, { organisationId: world.culture, request: true })
const lastMailTo = (email: string) =>
  db.mail.findFirst({ where: { recipient: email }, orderBy: { id: 'desc' } })

describe('a request for accounts', () => {
  it('tells its author nothing of who has an account', async () => {
    const id = await ask()
    expect(await verdicts(id)).toEqual(['created', 'created'])
    expect((await ownRequests(bob)).map((line) => line.id)).toContain(id)
    const rows = await db.accountImportRow.findMany({ where: { importId: id } })
    expect(rows.every(({ difference }) => Object.keys(difference as object).length === 0)).toBe(true)
  })

  it('is nobody else’s to see before it is sent, nor to write', async () => {
    const id = await ask()
    const eve = await world.as('eve')
    await expect(importById(eve, id, { verdict: null, page: 1 })).rejects.toMatchObject({ status: 404 })
    await expect(confirmImport(bob, { importId: id, confirmation: '' })).rejects.toMatchObject({
      status: 404,
    })
    const { waiting, history } = await importsOverview(max)
    expect([...waiting, ...history].map((line) => line.id)).not.toContain(id)
  })

  it('is sent with its motive to those who decide, who examine it with their own eyes, row by row', async () => {
    const id = await ask()
    await submitRequest(bob, { importId: id, motive })
    expect((await lastMailTo('max@culture.gouv.example'))?.text).toContain(motive)
    expect((await importsOverview(max)).waiting.map((line) => line.id)).toContain(id)
    await examineRequest(max, { importId: id })
    expect(await verdicts(id)).toEqual(['updated', 'created'])
    // What it shows now is for those who decide; counts would say as much of who has an account.
    const toBob = async () => {
      const { shown, list, invitations } = await importById(bob, id, { verdict: null, page: 1 })
      const line = (await ownRequests(bob)).find((each) => each.id === id)
      return { shown, counts: list.counts, invitations, line: line?.counts }
    }
    const nothing = { shown: [], counts: {}, invitations: null, line: {} }
    expect(await toBob()).toEqual(nothing)
    expect((await importById(max, id, { verdict: null, page: 1 })).list.counts).toEqual({
      updated: 1,
      created: 1,
    })
    await expect(decide(bob, id, 2, 'leave')).rejects.toMatchObject({ key: 'imports.mistake.notYours' })
    await expect(errorFile(bob, id)).rejects.toMatchObject({ status: 404 })
    await decide(max, id, 2, 'leave')
    expect(await verdicts(id)).toEqual(['left_out', 'created'])
    await confirm(max, id)
    expect(await stateOf(id)).toBe('done')
    expect((await lastMailTo('bob@culture.gouv.example'))?.text).toContain('Aucune invitation ne part')
    expect(await toBob()).toEqual(nothing)
    expect(await db.member.findUnique({ where: { id: world.ids.ann } })).toMatchObject({ givenName: 'Ann' })
    expect(await db.member.count({ where: { email: 'neuf@culture.gouv.example', status: 'invited' } })).toBe(
      1,
    )
    expect((await lastMailTo('bob@culture.gouv.example'))?.subject).toBe(
      'Votre demande de comptes est acceptée',
    )
  })

  it('says nothing of who has an account while it is being examined, were the machine to die there', async () => {
    const id = await ask()
    await submitRequest(bob, { importId: id, motive })
    const before = await verdicts(id)
    // A kill after the rows were judged and before the request moves on.
    await db.$executeRaw`CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW."state" = 'ready' THEN RAISE EXCEPTION 'killed'; END IF; RETURN NEW; END $$`
    await db.$executeRaw`CREATE TRIGGER stop_here BEFORE UPDATE ON "account_import" FOR EACH ROW EXECUTE FUNCTION stop_here()`
    await expect(examineRequest(max, { importId: id })).rejects.toThrow('killed')
    await db.$executeRaw`DROP TRIGGER stop_here ON "account_import"`
    expect(await verdicts(id)).toEqual(before)
    expect(before).toEqual(['created', 'created'])
    expect(await stateOf(id)).toBe('requested')
    await examineRequest(max, { importId: id })
    expect(await stateOf(id)).toBe('ready')
  })

  it('promises an invitation to each only where they leave', async () => {
    const id = await preview(bob, 'email;nom;prenom\nlea@ecologie.gouv.example;Roux;Léa', {
      ...{ organisationId: world.ecologie, request: true, invites: true },
    })
    await submitRequest(bob, { importId: id, motive })
    await examineRequest(ada, { importId: id })
    await confirm(ada, id)
    expect((await lastMailTo('bob@culture.gouv.example'))?.text).toContain('chacun reçoit son invitation')
  })

  it('is declined with a reason that its author reads', async () => {
    const id = await ask('email;nom;prenom\nautre@culture.gouv.example;Autre;Ida')
    await submitRequest(bob, { importId: id, motive })
    await declineList(max, { importId: id, reason: 'Ces comptes existent déjà' })
    expect(await stateOf(id)).toBe('declined')
    expect((await lastMailTo('bob@culture.gouv.example'))?.text).toContain('Ces comptes existent déjà')
    await expect(examineRequest(max, { importId: id })).rejects.toMatchObject({
      key: 'imports.mistake.movedOn',
    })
  })

  it('for another ministry is not his to decide', async () => {
    const id = await preview(bob, 'email;nom;prenom\nx@ecologie.gouv.example;X;Ida', {
      organisationId: world.ecologie,
      request: true,
    })
    await submitRequest(bob, { importId: id, motive })
    await expect(examineRequest(max, { importId: id })).rejects.toMatchObject({ status: 404 })
    expect((await lastMailTo('ada@culture.gouv.example'))?.text).toContain(motive)
  })
})

describe('a full list', () => {
  const everybody = (...left: string[]) =>
    [
      'email;nom;prenom',
      ...['olga', 'ann', 'bob', 'gus', 'ida', 'rex', 'ben', 'ada', 'max', 'neuf']
        .filter((name) => !left.includes(name))
        .map((name) => `${name}@culture.gouv.example;;`),
    ].join('\n')
  const full = { fullList: true }
  const fill = async () => {
    for (let n = 0; n < 20; n += 1)
      await db.member.create({
        data: {
          id: crypto.randomUUID(),
          email: `f${n}@culture.gouv.example`,
          name: `F ${n}`,
          givenName: 'F',
          usualName: `${n}`,
          status: 'active',
          organisationId: world.culture,
        },
      })
  }
  const withFillers = (text: string, count: number) =>
    [text, ...Array.from({ length: count }, (_, n) => `f${n}@culture.gouv.example;${n};F`)].join('\n')

  const closedRows = Array.from({ length: 15 }, (_, n) => `f${n}@culture.gouv.example;${n};F;inactif`).join(
    '\n',
  )

  it('shows who is missing, and closes them only after a typed confirmation', async () => {
    await fill()
    const id = await preview(ada, withFillers(everybody(), 19), { ...full, organisationId: world.culture })
    const shown = await importById(ada, id, { verdict: null, page: 1 })
    expect(shown.absents?.people.map(({ email }) => email)).toEqual(['f19@culture.gouv.example'])
    await expect(confirmImport(ada, { importId: id, confirmation: 'oui' })).rejects.toMatchObject({
      key: 'imports.mistake.typed',
    })
    await confirm(ada, id, 'Culture')
    expect(await db.member.findUnique({ where: { email: 'f19@culture.gouv.example' } })).toMatchObject({
      status: 'suspended',
    })
  })

  it('never closes more than one account in ten without a second administrator', async () => {
    const id = await preview(ada, withFillers(everybody(), 5), { ...full, organisationId: world.culture })
    await confirm(ada, id, 'Culture')
    expect(await stateOf(id)).toBe('ready')
    await expect(confirmImport(ada, { importId: id, confirmation: 'Culture' })).rejects.toMatchObject({
      key: 'imports.mistake.second',
    })
    expect(await db.member.count({ where: { email: { startsWith: 'f' }, status: 'suspended' } })).toBe(1)
    await confirm(max, id, 'Culture')
    expect(await stateOf(id)).toBe('done')
    expect(await db.member.count({ where: { email: { startsWith: 'f' }, status: 'suspended' } })).toBe(15)
    expect(await importById(ada, id, { verdict: null, page: 1 })).toMatchObject({ closed: 14 })
    expect(await db.accountImport.findUnique({ where: { id } })).toMatchObject({
      confirmedById: world.ids.ada,
      secondById: world.ids.max,
    })
  })

  it('counts what its rows close with what it does not name, and asks the first administrator again when it changes', async () => {
    const id = await preview(ada, `${everybody()}\n${closedRows}`.replace('prenom\n', 'prenom;statut\n'), {
      ...full,
      organisationId: world.culture,
    })
    expect((await importById(ada, id, { verdict: null, page: 1 })).closesTooMany).toHaveLength(1)
    await confirm(ada, id, 'Culture')
    expect(await stateOf(id)).toBe('ready')
    await decide(max, id, 2, 'leave')
    await confirm(max, id, 'Culture')
    expect(await stateOf(id)).toBe('ready')
    expect(await db.accountImport.findUnique({ where: { id } })).toMatchObject({
      confirmedById: world.ids.max,
    })
  })

  it('closes neither those who administer nor whoever brings the list', async () => {
    const id = await preview(ada, withFillers(everybody('ada', 'max'), 5), {
      ...full,
      organisationId: world.culture,
    })
    const shown = await importById(ada, id, { verdict: null, page: 1 })
    expect(shown.absents?.people.map(({ email }) => email)).toEqual([])
  })

  it('leaves in place whoever has moved, or was made an administrator, since it was counted', async () => {
    const [moved, raised] = ['moved', 'raised'].map((name) => `${name}@culture.gouv.example`)
    for (const email of [moved!, raised!])
      await db.member.create({
        data: {
          ...{ id: crypto.randomUUID(), email, name: email, givenName: 'M', usualName: 'M' },
          ...{ status: 'active', organisationId: world.culture },
        },
      })
    const id = await preview(ada, withFillers(everybody(), 20), { ...full, organisationId: world.culture })
    const said = { importId: id, confirmation: 'Culture' }
    if ((await confirmImport(ada, said)).waits) await confirmImport(max, said)
    await db.member.update({ where: { email: moved! }, data: { organisationId: world.ecologie } })
    await db.member.update({ where: { email: raised! }, data: { platformRole: 'ministry_administrator' } })
    await workOnImports(never, id)
    expect(await stateOf(id)).toBe('done')
    const now = await db.member.findMany({ where: { email: { in: [moved!, raised!] } } })
    expect(now.map(({ status }) => status)).toEqual(['active', 'active'])
  })
})

it('does not open again an account that a directory has closed, and says so', async () => {
  const email = 'closed@culture.gouv.example'
  const memberId = crypto.randomUUID()
  const directoryId = crypto.randomUUID()
  await db.member.create({
    data: {
      ...{ id: memberId, email, name: 'Clo Sed', givenName: 'Clo', usualName: 'Sed' },
      ...{ status: 'suspended', organisationId: world.culture },
    },
  })
  await db.directory.create({
    data: { id: directoryId, kind: 'scim', name: 'Annuaire', organisationId: world.culture },
  })
  await db.directoryAccount.create({
    data: { id: crypto.randomUUID(), directoryId, memberId, userName: email, said: {}, closedAt: new Date() },
  })
  const id = await apply(ada, `email;nom;prenom;statut;fonction\n${email};Sed;Clo;actif;Juriste`, {
    organisationId: world.culture,
  })
  expect((await verdicts(id))[0]).toBe('updated kept')
  expect(await db.member.findUnique({ where: { id: memberId } })).toMatchObject({
    ...{ status: 'suspended', jobTitle: 'Juriste' },
  })
})

it('goes on only as long as who confirmed it may', async () => {
  const id = await preview(max, 'email;nom;prenom\nlate@culture.gouv.example;Late;Ida', {
    organisationId: world.culture,
  })
  await confirmImport(max, { importId: id, confirmation: '' })
  await db.member.update({ where: { id: world.ids.max }, data: { platformRole: 'agent' } })
  await workOnImports(never, id)
  expect(await db.member.count({ where: { email: 'late@culture.gouv.example' } })).toBe(0)
  // It stops there, for somebody who may to go on with it (half-done.test.ts).
  expect(await stateOf(id)).toBe('failed')
})
