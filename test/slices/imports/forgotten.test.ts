import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { askErasure } from '@/lib/accounts/erasure/ask'
import { eraseDue } from '@/lib/accounts/erasure/erase'
import { db, newId } from '@/lib/db'
import { importById, shownAsked } from '@/lib/imports'
import { undoImport } from '@/lib/imports/commands/decide'
import { abandonImport, chooseColumns } from '@/lib/imports/commands/prepare'
import { forgetOldRows } from '@/lib/imports/retention'
import { ChooseColumns } from '@/lib/imports/schema'
import { workOnImports } from '@/lib/imports/work'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { apply, confirm, decide, deposit, never, preview, stateOf, verdicts } from './lists'

/** What a list says of people is kept only as long as somebody needs it. */
let world: World
let ada: Person
let max: Person
const folder = mkdtempSync(join(tmpdir(), 'osmose-forgotten-'))

beforeAll(async () => {
  process.env.FILES_DIR = folder
  world = await makeWorld()
  ada = await world.as('ada')
  max = await world.as('max')
})

const LIST = 'email;nom;prenom\nneuf@culture.gouv.example;Neuf;Ida'
/** Its name on the disk, which its history forgets with it. */
async function fileOf(id: string): Promise<string> {
  const { fileKey } = await db.accountImport.findUniqueOrThrow({ where: { id } })
  return fileKey!.slice('imports/'.length)
}
const isKept = (file: string) => readdirSync(join(folder, 'imports')).includes(file)
const chosen = (importId: string) => ChooseColumns.parse({ importId, c0: 'email', c1: 'nom', c2: 'prenom' })
const asAdministrator = (role: 'agent' | 'ministry_administrator') =>
  db.member.update({ where: { id: max.id }, data: { platformRole: role } })

describe('the file of a list', () => {
  it('goes, with its rows, when whoever deposited it loses the right to while it is read', async () => {
    const id = await deposit(max, LIST, { organisationId: world.culture })
    await chooseColumns(max, chosen(id))
    const file = await fileOf(id)
    expect(isKept(file)).toBe(true)
    await asAdministrator('agent')
    await workOnImports(never, id)
    expect(await db.accountImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ state: 'failed', fileKey: null, problem: { key: 'notAllowed', during: 'reading' } },
    })
    expect(isKept(file)).toBe(false)
    expect(await db.accountImportRow.count({ where: { importId: id } })).toBe(0)
    await asAdministrator('ministry_administrator')
  })

  it('goes too when they lose it between two batches', async () => {
    const rows = Array.from({ length: 4_500 }, (_, n) => `n${n}@culture.gouv.example;Nom${n};Zoé`)
    const id = await deposit(max, ['email;nom;prenom', ...rows].join('\n'), { organisationId: world.culture })
    await chooseColumns(max, chosen(id))
    const file = await fileOf(id)
    const work = workOnImports(never, id)
    for (;;) {
      const { progress, state } = await db.accountImport.findUniqueOrThrow({ where: { id } })
      if (progress > 0 || state !== 'reading') break
    }
    await asAdministrator('agent')
    await work
    expect(await stateOf(id)).toBe('failed')
    expect(isKept(file)).toBe(false)
    expect(await db.accountImportRow.count({ where: { importId: id } })).toBe(0)
    await asAdministrator('ministry_administrator')
  })

  it('goes within two days when a process died just before removing it; one that waits stays', async () => {
    const waiting = await fileOf(await deposit(ada, LIST, { organisationId: world.culture }))
    const stray = newId()
    mkdirSync(join(folder, 'imports'), { recursive: true })
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
    for (const file of [waiting, stray]) {
      writeFileSync(join(folder, 'imports', file), LIST)
      utimesSync(join(folder, 'imports', file), twoDaysAgo, twoDaysAgo)
    }
    const justCame = newId()
    writeFileSync(join(folder, 'imports', justCame), LIST)
    await forgetOldRows({ now: new Date() })
    expect([waiting, stray, justCame].map(isKept)).toEqual([true, false, true])
  })

  it('its first people serve to recognise columns, and are forgotten once these are chosen', async () => {
    const sampleOf = async (id: string) =>
      JSON.stringify((await db.accountImport.findUniqueOrThrow({ where: { id } })).reading)
    const id = await deposit(ada, LIST, { organisationId: world.culture })
    expect(await sampleOf(id)).toContain('neuf@culture')
    await chooseColumns(ada, chosen(id))
    expect(await sampleOf(id)).not.toContain('neuf@culture')
    const given = await deposit(ada, LIST, { organisationId: world.culture })
    await abandonImport(ada, { importId: given })
    expect(await sampleOf(given)).not.toContain('neuf@culture')
  })
})

describe('the rows of a list', () => {
  const old = (id: string) =>
    db.accountImport.update({ where: { id }, data: { updatedAt: new Date(Date.now() - 31 * 86_400_000) } })
  const rowsOf = (importId: string) => db.accountImportRow.count({ where: { importId } })

  it('go thirty days after anybody last touched it, were it given up for that very reason', async () => {
    const half = await preview(ada, LIST, { organisationId: world.culture })
    // Read halfway, when the worker went away for good.
    await db.accountImport.update({
      where: { id: half },
      data: { state: 'reading', fileKey: 'imports/gone' },
    })
    const shown = await preview(ada, LIST, { organisationId: world.culture })
    const recent = await preview(ada, LIST, { organisationId: world.culture })
    for (const id of [half, shown]) await old(id)
    await forgetOldRows({ now: new Date() })
    expect(await stateOf(half)).toBe('abandoned')
    // Without its rows, nothing could be decided of it any more: a full list would miss everybody.
    expect(await stateOf(shown)).toBe('abandoned')
    expect(await stateOf(recent)).toBe('ready')
    expect([await rowsOf(half), await rowsOf(shown), await rowsOf(recent)]).toEqual([0, 0, 1])
  })
})

describe('somebody who is erased', () => {
  const HEADER = 'email;nom;prenom;identifiant_externe;fonction;email_responsable'
  const rows = (...all: string[]) => [HEADER, ...all].join('\n')
  const kept = async () => JSON.stringify(await db.accountImportRow.findMany())

  it('is in no list any more: neither in their own rows, nor where others name them', async () => {
    const bob = await world.as('bob')
    const applied = await apply(
      ada,
      rows(
        'bob@culture.gouv.example;Martin;Bob;M-77;Archiviste;',
        'zoe@culture.gouv.example;Petit;Zoé;M-78;Juriste;Bob@Culture.gouv.example',
      ),
      { organisationId: world.culture },
    )
    const waiting = await preview(
      ada,
      rows(
        'bob@culture.gouv.example;Martin;Bob;M-77;Conservateur;',
        'luc@culture.gouv.example;Durand;Luc;M-77;Juriste;bob@culture.gouv.example',
        'jim-bob@culture.gouv.example;Roy;Jim-Bob;M-79;"Suppléant de\nbob@culture.gouv.example.";',
      ),
      { organisationId: world.culture },
    )
    expect(await kept()).toMatch(/bob@culture/i)
    await askErasure(bob, { confirmation: bob.email })
    expect(await eraseDue(new Date(Date.now() + 31 * 86_400_000))).toBe(1)
    expect(await kept()).not.toMatch(/(?<!jim-)bob/i)
    const other = await db.accountImportRow.findFirstOrThrow({ where: { importId: waiting, line: 4 } })
    expect((other.said as { email: string }).email).toBe('jim-bob@culture.gouv.example')
    const zoe = await db.accountImportRow.findFirstOrThrow({ where: { importId: applied, line: 3 } })
    expect(zoe.cells).toEqual(['zoe@culture.gouv.example', 'Petit', 'Zoé', 'M-78', 'Juriste', ''])

    // The list that waits is still one: their row is left out, and cannot be taken in again.
    const shown = await importById(ada, waiting, shownAsked({}))
    expect(shown.shown).toHaveLength(3)
    await decide(ada, waiting, 2, 'undecide')
    expect((await verdicts(waiting))[0]).toBe('refused email.missing')
    // Who was a copy of it is looked at again: nothing is taken that was shown otherwise.
    await decide(ada, waiting, 3, 'undecide')
    expect((await verdicts(waiting))[1]).toBe('created')
    await confirm(ada, waiting)
    expect(await db.member.count({ where: { email: bob.email } })).toBe(0)
    expect(await db.member.count({ where: { email: 'luc@culture.gouv.example' } })).toBe(1)
    expect(await db.member.count({ where: { email: 'jim-bob@culture.gouv.example' } })).toBe(1)

    // And the one that was applied can be undone, for the others.
    await undoImport(ada, { importId: applied })
    await workOnImports(never, applied)
    expect((await db.accountImport.findUniqueOrThrow({ where: { id: applied } })).outcome).toMatchObject({
      removed: 1,
    })
    expect(await db.member.findUnique({ where: { id: bob.id } })).toMatchObject({
      status: 'left',
      jobTitle: '',
    })
  })
})
