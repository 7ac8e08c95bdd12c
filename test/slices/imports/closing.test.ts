import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { importById, importsOverview, shownAsked } from '@/lib/imports'
import { confirmImport, declineList, examineRequest, submitRequest } from '@/lib/imports/commands/decide'
import { closeAbsents } from '@/lib/imports/applying/absents'
import { NotOurs, whileApplied } from '@/lib/imports/list'
import { addDays, parisDay } from '@/lib/time'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { confirm, decide, preview, stateOf } from './lists'

/** A list that is not a full one can close a ministry too, row by row: forty people of Culture, ten of them named. */
let world: World
let ada: Person
let max: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-closing-'))
  world = await makeWorld()
  ada = await world.as('ada')
  max = await world.as('max')
  await db.member.createMany({
    data: Array.from({ length: 40 }, (_, n) => ({
      ...{ id: newId(), email: `q${n}@culture.gouv.example`, name: `Q ${n}`, givenName: 'Q' },
      ...{ usualName: String(n), status: 'active' as const, organisationId: world.culture },
    })),
  })
})

const today = () => parisDay(new Date())
const closing = (count: number, column: string, value: string) =>
  [
    `email;nom;prenom;${column}`,
    ...Array.from({ length: count }, (_, n) => `q${n}@culture.gouv.example;${n};Q;${value}`),
  ].join('\n')
const ofCulture = (content: string, asked = {}) =>
  preview(ada, content, { organisationId: world.culture, ...asked })
const shown = (id: string) => importById(ada, id, shownAsked({}))
/** To whom letters about lists have left, in the order in which they did. */
const lettersTo = async () =>
  (
    await db.mail.findMany({
      where: { kind: 'account_request' },
      orderBy: [{ createdAt: 'asc' }, { recipient: 'asc' }],
    })
  ).map(({ recipient }) => recipient)
const closed = () => db.member.count({ where: { email: { startsWith: 'q' }, status: 'suspended' } })

describe('a list that closes more than one account in ten', () => {
  it.each([
    ['whose status says so', 'statut', () => 'inactif'],
    ['whose action says so', 'action', () => 'desactiver'],
    ['whose last day has passed', 'date_fin', () => addDays(today(), -1)],
    ['whose last day is near', 'date_fin', () => addDays(today(), 20)],
  ])('%s takes a typed confirmation and a second administrator', async (_, column, value) => {
    const id = await ofCulture(closing(10, column, value()))
    expect((await shown(id)).closesTooMany).toMatchObject([{ shortName: 'Culture', closing: 10 }])
    await expect(confirmImport(ada, { importId: id, confirmation: '' })).rejects.toMatchObject({
      key: 'imports.mistake.typed',
    })
    expect(await confirmImport(ada, { importId: id, confirmation: 'Culture' })).toMatchObject({ waits: true })
    expect((await shown(id)).waitsForSecond).toBe(true)
    await expect(confirmImport(ada, { importId: id, confirmation: 'Culture' })).rejects.toMatchObject({
      key: 'imports.mistake.second',
    })
    expect(await confirmImport(max, { importId: id, confirmation: 'culture' })).toMatchObject({
      waits: false,
    })
    expect(await db.accountImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ state: 'applying', confirmedById: ada.id, secondById: max.id },
    })
    await db.accountImport.update({ where: { id }, data: { state: 'declined' } })
  })

  it('tells those who may be the second, and nobody else', async () => {
    const id = await ofCulture(closing(10, 'statut', 'inactif'))
    const before = await lettersTo()
    await confirmImport(max, { importId: id, confirmation: 'Culture' })
    const dinum = await db.member.findMany({ where: { platformRole: 'dinum', status: 'active' } })
    expect((await lettersTo()).slice(before.length)).toEqual(dinum.map(({ email }) => email).sort())
    expect((await importsOverview(ada)).waiting.map((list) => list.id)).toContain(id)
    expect((await importsOverview(max)).waiting.map((list) => list.id)).not.toContain(id)
    expect(await shown(id)).toMatchObject({ confirmedBy: max.name })
    await db.accountImport.update({ where: { id }, data: { state: 'abandoned', awaitsSecond: false } })
  })

  it('is refused by the second, with a reason that the first reads; nothing is written', async () => {
    const id = await ofCulture(closing(10, 'statut', 'inactif'))
    const reason = 'La moitié de ces personnes sont encore là'
    await expect(declineList(ada, { importId: id, reason })).rejects.toMatchObject({
      key: 'imports.mistake.movedOn',
    })
    await confirmImport(max, { importId: id, confirmation: 'Culture' })
    const before = await lettersTo()
    await declineList(ada, { importId: id, reason })
    expect(await db.accountImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ state: 'declined', decisionReason: reason, awaitsSecond: false },
    })
    expect((await lettersTo()).slice(before.length)).toEqual([
      (await db.member.findUniqueOrThrow({ where: { id: max.id } })).email,
    ])
    await expect(confirmImport(ada, { importId: id, confirmation: 'Culture' })).rejects.toMatchObject({
      key: 'imports.mistake.movedOn',
    })
    expect(await closed()).toBe(0)
  })

  it('asks the first again when a row is decided on meanwhile', async () => {
    const id = await ofCulture(closing(10, 'statut', 'inactif'))
    await confirmImport(ada, { importId: id, confirmation: 'Culture' })
    await decide(max, id, 2, 'leave')
    expect(await confirmImport(max, { importId: id, confirmation: 'Culture' })).toMatchObject({ waits: true })
  })

  it('is counted in each administration that loses them, not only in the one it is for', async () => {
    const id = await preview(ada, closing(10, 'statut', 'inactif'), { organisationId: world.ecologie })
    expect((await shown(id)).closesTooMany).toMatchObject([{ shortName: 'Culture', closing: 10 }])
  })

  it('is not applied by whoever examined it alone when it is a request', async () => {
    const bob = await world.as('bob')
    const id = await preview(bob, closing(10, 'statut', 'inactif'), {
      ...{ organisationId: world.culture, request: true },
    })
    await submitRequest(bob, { importId: id, motive: 'Ils sont partis en retraite' })
    await examineRequest(max, { importId: id })
    expect(await confirmImport(max, { importId: id, confirmation: 'Culture' })).toMatchObject({ waits: true })
    expect(await confirmImport(ada, { importId: id, confirmation: 'Culture' })).toMatchObject({
      waits: false,
    })
  })
})

describe('a list that closes few', () => {
  it('or gives a last day that is far, is confirmed by one administrator', async () => {
    const far = await ofCulture(closing(10, 'date_fin', addDays(today(), 300)))
    expect(await shown(far)).toMatchObject({ closesTooMany: [], toType: null })
    const id = await ofCulture(closing(2, 'statut', 'inactif'))
    await confirm(ada, id)
    expect(await stateOf(id)).toBe('done')
    expect(await closed()).toBe(2)
  })
})

it('whoever a list does not name stays open, once it is taken back while somebody still closes them', async () => {
  const id = await ofCulture('email;nom;prenom\nq0@culture.gouv.example;0;Q', { fullList: true })
  const close = () =>
    whileApplied(id, (tx) =>
      closeAbsents(tx, { importId: id, organisationId: world.culture }, ada, new Date()),
    )
  for (const state of ['failed', 'undoing', 'undone'] as const) {
    await db.accountImport.update({ where: { id }, data: { state } })
    await expect(close()).rejects.toThrow(NotOurs)
  }
  expect(await db.accountImportAbsent.count({ where: { importId: id, closed: true } })).toBe(0)
  await db.accountImport.update({ where: { id }, data: { state: 'applying' } })
  expect(await close()).toBeGreaterThan(0)
})
