import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askErasure } from '@/lib/accounts/erasure/ask'
import { eraseDue } from '@/lib/accounts/erasure/erase'
import { db, execute, sql } from '@/lib/db'
import { confirmImport } from '@/lib/imports/commands/decide'
import { workOnImports } from '@/lib/imports/work'
import type { Person } from '@/lib/policy'
import { isWaited } from '../../waited'
import { makeWorld, type World } from '../../world'
import { apply, confirm, never, preview, stateOf, verdicts } from './lists'

/** Rows are read before they are written: what became of their people in between decides. */
let world: World
let ada: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-erased-'))
  world = await makeWorld()
  ada = await world.as('ada')
})
beforeEach(() => db.mail.deleteMany())

const HEADER = 'email;nom;prenom;fonction;email_responsable'
const list = (...rows: string[]) => [HEADER, ...rows].join('\n')
const ofCulture = () => ({ organisationId: world.culture, invites: true })

/** Applies a list, and stops it once its rows are read, until something else has happened. */
async function betweenReadingAndWriting(importId: string, happens: () => Promise<unknown>) {
  await confirmImport(ada, { importId, confirmation: '' })
  let work: Promise<void> = Promise.resolve()
  await db.$transaction(
    async (tx) => {
      await execute(sql`SELECT FROM "account_import" WHERE "id" = ${importId}::uuid FOR UPDATE`, tx)
      work = workOnImports(never, importId)
      while (!(await isWaited())) await pause(10)
      await happens()
    },
    { timeout: 20_000 },
  )
  await work
}

async function erased(person: Person) {
  await askErasure(person, { confirmation: person.email })
  await db.erasure.update({ where: { memberId: person.id }, data: { dueAt: new Date() } })
  expect(await eraseDue(new Date())).toBe(1)
}

describe('somebody erased while a list that names them is applied', () => {
  it('does not come back: neither as an account, nor as the address of somebody’s manager', async () => {
    const gus = await world.as('gus')
    const id = await preview(
      ada,
      list(
        'gus@culture.gouv.example;Martin;Gus;Archiviste;',
        'zoe@culture.gouv.example;Petit;Zoé;Juriste;gus@culture.gouv.example',
      ),
      ofCulture(),
    )
    expect(await verdicts(id)).toEqual(['updated', 'created'])
    await betweenReadingAndWriting(id, () => erased(gus))
    expect(await stateOf(id)).toBe('done')
    expect(await verdicts(id)).toEqual(['left_out email.missing', 'created'])
    expect(await db.member.count({ where: { email: gus.email } })).toBe(0)
    expect(JSON.stringify(await db.accountImportRow.findMany())).not.toContain(gus.email)
    expect(await db.accountInvitation.count({ where: { importId: id } })).toBe(1)
  })
})

describe('a row that was shown to change an account', () => {
  it('opens none, where that account has another address by now', async () => {
    const id = await preview(ada, list('bob@culture.gouv.example;Martin;Bob;Archiviste;'), ofCulture())
    expect(await verdicts(id)).toEqual(['updated'])
    await db.member.update({
      where: { id: world.ids.bob },
      data: { email: 'bob.martin@culture.gouv.example' },
    })
    await confirm(ada, id)
    expect(await verdicts(id)).toEqual(['to_check changedSince'])
    expect(await db.member.count({ where: { email: 'bob@culture.gouv.example' } })).toBe(0)
  })

  it('touches nobody else who has that address by now', async () => {
    const id = await preview(ada, list('ann@culture.gouv.example;Martin;Ann;Archiviste;'), ofCulture())
    expect(await verdicts(id)).toEqual(['updated'])
    const { ann, rex } = world.ids
    await db.member.update({ where: { id: ann }, data: { email: 'ann.autre@culture.gouv.example' } })
    await db.member.update({ where: { id: rex }, data: { email: 'ann@culture.gouv.example' } })
    await confirm(ada, id)
    expect(await verdicts(id)).toEqual(['to_check changedSince'])
    expect(await db.member.findUnique({ where: { id: rex } })).toMatchObject({ givenName: 'Rex' })
  })

  it('still changes it, where it was only written by somebody else meanwhile', async () => {
    const row = list('olga@culture.gouv.example;Martin;Olga;Archiviste;')
    const id = await preview(ada, row, ofCulture())
    await apply(ada, row, ofCulture())
    await db.member.update({ where: { id: world.ids.olga }, data: { jobTitle: 'Juriste' } })
    await confirm(ada, id)
    expect(await db.member.findUnique({ where: { id: world.ids.olga } })).toMatchObject({
      jobTitle: 'Archiviste',
    })
  })
})
