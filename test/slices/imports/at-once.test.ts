import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, type Transaction } from '@/lib/db'
import { confirmImport } from '@/lib/imports/commands/decide'
import { abandonImport, correctRow } from '@/lib/imports/commands/prepare'
import { CorrectRow } from '@/lib/imports/schema'
import type { Person } from '@/lib/policy'
import { isWaited } from '../../waited'
import { makeWorld, type World } from '../../world'
import { decide, preview, stateOf } from './lists'

/** Two people act on one list at the same moment: the second acts on what the first has left. */
let world: World
let ada: Person
let max: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-at-once-'))
  world = await makeWorld()
  ada = await world.as('ada')
  max = await world.as('max')
})

/** What became of `ours`, begun while `theirs` was written and not there yet. */
async function meanwhile(theirs: (tx: Transaction) => Promise<unknown>, ours: () => Promise<unknown>) {
  let end: Promise<unknown> = Promise.resolve()
  await db.$transaction(async (tx) => {
    await theirs(tx)
    let isOver = false
    end = ours().then(
      () => 'done',
      (error: { key?: string }) => error.key ?? error,
    )
    void end.then(() => (isOver = true))
    while (!isOver && !(await isWaited())) await pause(10)
  })
  return end
}

const confirming = (id: string) => (tx: Transaction) =>
  tx.accountImport.update({ where: { id }, data: { state: 'applying', confirmedById: max.id } })
const abandoning = (id: string) => async (tx: Transaction) => {
  await tx.accountImport.update({ where: { id }, data: { state: 'abandoned' } })
  await tx.accountImportRow.deleteMany({ where: { importId: id } })
}

const people = (...names: string[]) =>
  preview(ada, ['email;nom;prenom', ...names.map((name) => `${name};Petit;Zoé`)].join('\n'), {
    organisationId: world.culture,
  })
const row = (importId: string) => db.accountImportRow.findFirstOrThrow({ where: { importId } })

describe('while somebody confirms a list', () => {
  it('a row is neither corrected nor left out any more: what was confirmed is what is written', async () => {
    const id = await people('z1@culture.gouv.example')
    const correction = CorrectRow.parse({ importId: id, line: '2', c0: 'z2@culture.gouv.example' })
    expect(await meanwhile(confirming(id), () => correctRow(ada, correction))).toBe('imports.mistake.movedOn')
    expect(await row(id)).toMatchObject({ email: 'z1@culture.gouv.example' })
    await db.accountImport.update({ where: { id }, data: { state: 'ready' } })
    expect(await meanwhile(confirming(id), () => decide(ada, id, 2, 'leave'))).toBe('imports.mistake.movedOn')
    expect(await row(id)).toMatchObject({ decision: null, verdict: 'created' })
  })

  it('it is not given up either, nor confirmed again', async () => {
    const id = await people('z3@culture.gouv.example')
    expect(await meanwhile(confirming(id), () => abandonImport(ada, { importId: id }))).toBe(
      'imports.mistake.movedOn',
    )
    expect(await db.accountImportRow.count({ where: { importId: id } })).toBe(1)
    await db.accountImport.update({ where: { id }, data: { state: 'ready' } })
    const again = () => confirmImport(ada, { importId: id, confirmation: '' })
    expect(await meanwhile(confirming(id), again)).toBe('imports.mistake.movedOn')
    expect(await db.accountImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      confirmedById: max.id,
    })
  })
})

it('a row is not taken any more while the list is given up', async () => {
  const id = await people('z4@ailleurs.example')
  expect(await row(id)).toMatchObject({ verdict: 'to_validate' })
  expect(await meanwhile(abandoning(id), () => decide(ada, id, 2, 'accept'))).toBe('imports.mistake.movedOn')
  expect(await stateOf(id)).toBe('abandoned')
  expect(await db.accountImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
    counts: { to_validate: 1 },
  })
})

it('whoever confirms confirms what others have just made of its rows', async () => {
  const header = 'email;nom;prenom;action'
  const names = ['bob', 'ann', 'rex', 'gus']
  const rows = names.map((name) => `${name}@culture.gouv.example;Martin;${name};desactiver`)
  const id = await preview(ada, [header, ...rows].join('\n'), { organisationId: world.culture })
  await db.accountImportRow.updateMany({
    where: { importId: id, line: { not: 2 } },
    data: { verdict: 'left_out' },
  })
  const takenBackIn = (tx: Transaction) =>
    Promise.all([
      tx.accountImportRow.updateMany({ where: { importId: id }, data: { verdict: 'deactivated' } }),
      tx.accountImport.update({ where: { id }, data: { counts: { deactivated: 4 } } }),
    ])
  const confirm = () => confirmImport(ada, { importId: id, confirmation: '' })
  expect(await meanwhile(takenBackIn, confirm)).toBe('imports.mistake.typed')
  expect(await stateOf(id)).toBe('ready')
})
