import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { db, execute, sql } from '@/lib/db'
import { importById, shownAsked } from '@/lib/imports'
import { confirmImport, resumeImport, undoImport } from '@/lib/imports/commands/decide'
import { abandonImport } from '@/lib/imports/commands/prepare'
import { forgetOldRows } from '@/lib/imports/retention'
import { workOnImports } from '@/lib/imports/work'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { deposit, never, preview, stateOf } from './lists'

/** A list that stops while it is written: the database refuses somebody of its second batch. */
let world: World
let ada: Person
let max: Person
const ROWS = 2_300
const FIRST_BATCH = 2_000

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-half-'))
  world = await makeWorld()
  ada = await world.as('ada')
  max = await world.as('max')
  await execute(sql`
    CREATE FUNCTION refuses_somebody() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF coalesce(NEW."email", OLD."email") LIKE '%-broken@%' THEN RAISE EXCEPTION 'this disk is full'; END IF;
      RETURN coalesce(NEW, OLD);
    END $$`)
})

const breaks = () =>
  execute(
    sql`CREATE TRIGGER "refuses_somebody" BEFORE INSERT OR DELETE ON "member" FOR EACH ROW EXECUTE FUNCTION refuses_somebody()`,
  )
const mended = () => execute(sql`DROP TRIGGER "refuses_somebody" ON "member"`)

const people = (name: string) => db.member.count({ where: { email: { startsWith: `${name}-` } } })
const shown = (id: string, viewer = ada) => importById(viewer, id, shownAsked({}))

/** The worker tries again by itself, from one second to the next, until it gives up. */
async function giveUp(id: string) {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  for (let tries = 0; tries < 5; tries += 1) await workOnImports(never, id).catch(() => {})
  expect(await stateOf(id)).toBe('failed')
}

/** A list of which the first batch is written, and the second could not be. */
async function halfWritten(name: string): Promise<string> {
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const who = n === ROWS - 1 ? 'broken' : String(n)
    return `${name}-${who}@culture.gouv.example;Nom${n};Zoé`
  })
  const id = await preview(ada, ['email;nom;prenom', ...rows].join('\n'), { organisationId: world.culture })
  await confirmImport(ada, { importId: id, confirmation: '' })
  await breaks()
  await giveUp(id)
  await mended()
  return id
}

describe('a list that could not be read', () => {
  const list = 'email;nom;prenom\nlost@culture.gouv.example;Petit;Zoé'

  it.each([
    ['lost', (path: string) => rmSync(path)],
    ['cut short', (path: string) => writeFileSync(path, 'email;nom')],
  ])(
    'because its bytes were %s after the deposit says so, and what to do, with the number of the log',
    async (_, lose) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {})
      const id = await deposit(ada, list, { organisationId: world.culture })
      const { fileKey } = await db.accountImport.findUniqueOrThrow({ where: { id } })
      lose(join(process.env.FILES_DIR!, fileKey!))
      await db.accountImport.update({ where: { id }, data: { state: 'reading' } })
      await workOnImports(never, id)
      const { problem, state } = (await shown(id)).list
      expect({ state, problem }).toMatchObject({
        state: 'failed',
        problem: { key: 'lost', during: 'reading' },
      })
      expect(String(log.mock.calls[0]?.[0])).toContain(`[incident ${problem?.values?.number}]`)
      expect((await shown(id)).halfDone).toBeNull()
    },
  )
})

describe('a list that stopped while it was written', () => {
  it('says what is written and what is not, and goes on from there', async () => {
    const id = await halfWritten('on')
    expect(await people('on')).toBe(FIRST_BATCH)
    expect(await shown(id)).toMatchObject({
      mayUndo: true,
      halfDone: {
        ...{ stopped: 'applying', mayResume: true },
        ...{ written: { created: FIRST_BATCH }, unwritten: { created: ROWS - FIRST_BATCH } },
      },
    })
    await resumeImport(max, { importId: id })
    await workOnImports(never, id)
    expect(await stateOf(id)).toBe('done')
    expect(await people('on')).toBe(ROWS)
    expect(await db.audit.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })).toMatchObject([
      { action: 'import.resume', actorId: max.id },
      { action: 'import.apply', actorId: max.id },
    ])
    await expect(resumeImport(max, { importId: id })).rejects.toMatchObject({
      key: 'imports.mistake.movedOn',
    })
  })

  it('or is taken back as far as it was written; that too can stop, and be resumed', async () => {
    const id = await halfWritten('back')
    await undoImport(max, { importId: id })
    await execute(
      sql`UPDATE "member" SET "email" = 'back-broken@culture.gouv.example' WHERE "email" = 'back-7@culture.gouv.example'`,
    )
    await breaks()
    await giveUp(id)
    await mended()
    expect(await shown(id)).toMatchObject({ mayUndo: false, halfDone: { stopped: 'undoing' } })
    await resumeImport(max, { importId: id })
    await workOnImports(never, id)
    expect(await stateOf(id)).toBe('undone')
    expect(await people('back')).toBe(0)
    expect((await shown(id)).list.outcome).toMatchObject({ removed: FIRST_BATCH, kept: 0 })
  })

  it('is not for others to resume, nor to be abandoned: its rows are what undoing needs', async () => {
    const id = await halfWritten('mine')
    const [bob, eve] = [await world.as('bob'), await world.as('eve')]
    for (const other of [bob, eve])
      await expect(resumeImport(other, { importId: id })).rejects.toMatchObject({ status: 404 })
    await expect(abandonImport(ada, { importId: id })).rejects.toMatchObject({
      key: 'imports.mistake.movedOn',
    })
    await db.accountImport.update({ where: { id }, data: { updatedAt: new Date('2020-01-01') } })
    await forgetOldRows({ now: new Date() })
    expect(await shown(id)).toMatchObject({ mayUndo: false, halfDone: { mayResume: false } })
    await expect(resumeImport(ada, { importId: id })).rejects.toMatchObject({
      key: 'imports.mistake.rowsForgotten',
    })
    await expect(undoImport(ada, { importId: id })).rejects.toMatchObject({
      key: 'imports.mistake.tooLateToUndo',
    })
  })

  it('stops when whoever confirmed it may no longer, and goes on in the name of somebody who may', async () => {
    const id = await preview(max, 'email;nom;prenom\nlate-1@culture.gouv.example;Petit;Zoé', {
      organisationId: world.culture,
    })
    await confirmImport(max, { importId: id, confirmation: '' })
    await db.member.update({ where: { id: max.id }, data: { platformRole: 'agent' } })
    await workOnImports(never, id)
    expect(await shown(id)).toMatchObject({
      list: { problem: { key: 'notAllowed' } },
      halfDone: { stopped: 'applying', written: {}, unwritten: { created: 1 } },
    })
    await resumeImport(ada, { importId: id })
    await workOnImports(never, id)
    expect(await people('late')).toBe(1)
    await db.member.update({ where: { id: max.id }, data: { platformRole: 'ministry_administrator' } })
  })
})
