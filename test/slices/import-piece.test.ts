import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { catchUp, summariseNewActs } from '@/lib/activity'
import { closeDatabase, db, execute, sql } from '@/lib/db'
import { finish, load, prepare } from '@/scripts/import/load'
import { openSource, type Source } from '@/scripts/import/source'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'osmose-piece-'))
let client: pg.Client

beforeAll(async () => {
  client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
})
beforeEach(async () => {
  await execute(sql`TRUNCATE "activity", "activity_import"`)
  await db.community.deleteMany()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await client.end()
  await closeDatabase()
})

/** A file of acts of the far past, of one community: one every five seconds. */
async function acts(community: string, lines: number): Promise<Source> {
  const path = join(folder, `${community}.csv`)
  const rows = Array.from(
    { length: lines },
    (_, line) => `${community},m${line % 50},${1_500_000_000 + line * 5},message`,
  )
  writeFileSync(path, ['community,member,at,kind', ...rows, ''].join('\n'))
  return openSource(path)
}

async function importAll(...sources: Source[]) {
  await client.query('BEGIN')
  const session = await prepare(client, new Promise<never>(() => {}), sources)
  let added = 0
  for (const source of sources) added += (await load(session, source, () => {})).added
  return {
    added,
    piece: session.piece?.table.replaceAll('"', '') ?? '',
    end: async () => {
      await finish(session)
      await client.query('COMMIT')
    },
    giveUp: () => client.query('ROLLBACK'),
  }
}

/** How many acts each part of the past holds. */
async function past(): Promise<Record<string, number>> {
  const parts = await db.$queryRaw<{ part: string; n: number }[]>`
    SELECT tableoid::regclass::text AS part, count(*)::int AS n FROM "activity_past" GROUP BY 1`
  return Object.fromEntries(parts.map(({ part, n }) => [part, n]))
}

const MANY = 310_000

test('a large import has a piece of the past of its own, whatever its number of files; a small one goes with the rest', async () => {
  const large = await importAll(await acts('grande', MANY), await acts('petite', 10))
  await large.end()
  const small = await importAll(await acts('seule', 3))
  await small.end()
  expect(await past()).toEqual({ [large.piece]: MANY + 10, activity_past_rest: 3 })
})

test('a large file that brings little leaves no piece, and each act once', async () => {
  await (await importAll(await acts('grande', MANY))).end()
  const before = await past()
  const again = await importAll(await acts('grande', MANY + 100))
  await again.end()
  expect(await past()).toEqual({ ...before, activity_past_rest: 100 })
})

test('two files of one import that say the same say it once', async () => {
  const twice = await importAll(await acts('grande', MANY), await acts('grande', MANY + 1))
  expect(twice.added).toBe(MANY + 1)
  await twice.end()
  expect(Object.values(await past())).toEqual([MANY + 1])
})

test('an import given up leaves no piece', async () => {
  const { giveUp, piece } = await importAll(await acts('grande', MANY))
  await giveUp()
  expect(await past()).toEqual({})
  const [found] = await db.$queryRaw<{ name: string | null }[]>`SELECT to_regclass(${piece})::text AS name`
  expect(found?.name).toBeNull()
})

test('nobody who reads the past waits for an import, nor an import for them', async () => {
  const { end } = await importAll(await acts('grande', MANY))
  await db.$transaction(
    async (reader) => {
      await reader.$queryRaw`SELECT count(*)::int FROM "activity"`
      await end()
    },
    { timeout: 60_000 },
  )
  expect(await past()).toEqual({ activity_past_rest: MANY })
})

test('acts in a piece are counted once by the roll-ups, which then look at no piece again', async () => {
  const { end, piece } = await importAll(await acts('grande', MANY))
  await end()
  await summariseNewActs()
  expect(await catchUp(new Date())).toBe(true)
  const { _sum } = await db.communityDay.aggregate({ _sum: { contributions: true } })
  expect(_sum.contributions).toBe(MANY)
  const [mark] = await db.$queryRaw<{ id: bigint }[]>`SELECT "transactionId" AS id FROM "rollup_mark"`
  const plan = await db.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
    `EXPLAIN SELECT count(*) FROM "activity" WHERE "transactionId" >= ${mark?.id} AND "transactionId" < ${(mark?.id ?? 0n) + 9n}`,
  )
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toContain(piece)
})
