import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { catchUp } from '@/lib/activity'
import { closeDatabase, db } from '@/lib/db'
import { refreshAll } from '@/lib/engagement'
import { finish, load, prepare } from '@/scripts/import/load'
import { openSource } from '@/scripts/import/source'
import { inCheckout, inSharedData } from '@/scripts/setup/checkout.mjs'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const sample = inCheckout('test', 'samples', 'acts.csv')
const real = inSharedData('activity', 'activity.csv.gz')
const now = new Date()
let client: pg.Client

/** Imports the file, and puts its rows as they are in a table of their own, for SQL that knows nothing of our roll-ups. */
async function bothWays(path: string) {
  await client.query('BEGIN')
  const source = await openSource(path)
  const session = await prepare(client, new Promise<never>(() => {}), [source], now)
  await load(session, source, () => {})
  await finish(session)
  await client.query('COMMIT')
  await catchUp(now)
  await refreshAll(now)
  await asItIs(path)
}

async function asItIs(path: string) {
  await client.query('DROP TABLE IF EXISTS as_it_is')
  await client.query('CREATE TABLE as_it_is (community text, member text, at bigint, kind text)')
  await pipeline(
    (await openSource(path)).chunks(),
    client.query(copyFrom('COPY as_it_is FROM STDIN (FORMAT csv, HEADER)')),
  )
}

/** The figures of METRICS §2 that a file of acts can give, written in SQL over the file, window by window. */
const overTheFile = `
  WITH acts AS MATERIALIZED (
    SELECT community, member, (to_timestamp(at) AT TIME ZONE 'Europe/Paris')::date AS day FROM as_it_is
    WHERE kind NOT IN ('bot', 'mission_end')),
  windows AS (
    SELECT community, days, max(day) + 1 - days AS start, max(day) + 1 AS "end"
    FROM acts CROSS JOIN (VALUES (7), (28), (91), (365)) d(days) GROUP BY 1, 2),
  people AS MATERIALIZED (
    SELECT w.community, w.days, w.start, w."end", a.member,
           count(*) FILTER (WHERE day >= start AND day < "end") AS made,
           count(DISTINCT day) FILTER (WHERE day >= start AND day < "end") AS on_days,
           min(day) AS first_ever,
           min(day) FILTER (WHERE day >= start AND day < "end") AS first_in,
           max(day) FILTER (WHERE day < start) AS last_before,
           count(*) FILTER (WHERE day < start AND day >= start - 90) AS made_before
    FROM windows w JOIN acts a USING (community) GROUP BY 1, 2, 3, 4, 5),
  ranked AS (
    SELECT community, days, made, sum(made) OVER w AS upto, sum(made) OVER (PARTITION BY community, days) AS total
    FROM people WHERE made > 0 WINDOW w AS (PARTITION BY community, days ORDER BY made DESC, member)),
  shares AS (
    SELECT community, days, count(*) FILTER (WHERE upto - made < total * 0.5)::int AS a50,
           count(*) FILTER (WHERE upto - made < total * 0.8)::int AS core
    FROM ranked GROUP BY 1, 2),
  pairs AS (
    SELECT one.community, one.days, sum(abs(one.made - other.made))::float8 AS differences
    FROM people one JOIN people other USING (community, days) WHERE one.made > 0 AND other.made > 0 GROUP BY 1, 2)
  SELECT community, days, to_char(start, 'YYYY-MM-DD') AS start, to_char("end", 'YYYY-MM-DD') AS "end",
         count(*)::int AS members,
         count(*) FILTER (WHERE made > 0)::int AS contributing,
         sum(made)::int AS contributions,
         count(*) FILTER (WHERE on_days >= 4)::int AS regular,
         count(*) FILTER (WHERE first_ever >= start)::int AS "new",
         count(*) FILTER (WHERE first_in - last_before > 90)::int AS reactivated,
         count(*) FILTER (WHERE made = 0 AND made_before >= 4)::int AS lost,
         a50 AS "halfCarriedBy", core,
         differences / (2 * count(*) FILTER (WHERE made > 0) * sum(made)) AS gini
  FROM people JOIN shares USING (community, days) JOIN pairs USING (community, days)
  GROUP BY community, days, start, "end", a50, core, differences ORDER BY community, days`

type Figures = Record<string, number>

async function compare() {
  const { rows } = await client.query<
    { community: string; days: number; start: string; end: string } & Figures
  >(overTheFile)
  const kept = await db.communityFigure.findMany({ omit: { computedAt: true } })
  const names = new Map((await db.community.findMany()).map(({ id, name }) => [id, name]))
  const byName = new Map(kept.map((row) => [`${names.get(row.communityId)} ${row.days}`, row]))
  for (const { community, days, start, end, gini, ...expected } of rows) {
    const row = byName.get(`${community} ${days}`)
    const windows = (
      row?.dashboard as unknown as { windows: { start: string; end: string; figures: Figures }[] }
    ).windows
    const { figures, ...window } = windows.at(-1) ?? { figures: {} as Figures }
    expect(window, `${community} ${days}`).toEqual({ start, end })
    expect(figures, `${community} ${days}`).toMatchObject(expected)
    expect(figures.gini).toBeCloseTo(Number(gini), 9)
    expect(row).toMatchObject({
      contributing: expected.contributing,
      contributions: expected.contributions,
      new: expected.new,
    })
  }
  return rows.length
}

beforeAll(async () => {
  client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await closeDatabase()
})

test('the figures of a small sample are those of a separate SQL query over the file', async () => {
  await bothWays(sample)
  expect(await compare()).toBe(3 * 4)
  // The sample holds what the figures are about.
  const forum = await db.communityFigure.findFirstOrThrow({ where: { days: 28, reactivated: { gt: 0 } } })
  expect(forum).toMatchObject({ reactivated: 1, engaged: null, replyRate: null, reciprocity: null })
  expect(forum.lost).toBeGreaterThan(0)
})

/** Runs the command, and watches how much memory it takes (in MB; 0 where the system does not say). */
async function importByCommand(path: string) {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    inCheckout('scripts', 'import-activity.ts'),
    path,
  ])
  const status = `/proc/${child.pid}/status`
  let most = 0
  const watch = setInterval(() => {
    if (!existsSync(status)) return
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8')) ?? []
    most = Math.max(most, Number(kilobytes) / 1024)
  }, 50)
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  clearInterval(watch)
  return { code, said, most }
}

test.skipIf(!existsSync(real))(
  '../shared/data/activity/activity.csv.gz: so are those of 275 real communities; it takes little memory',
  async () => {
    await db.community.deleteMany()
    const { code, said, most } = await importByCommand(real)
    expect(code).toBe(0)
    expect(said).toContain('1\u202f606\u202f548 actes ajoutés, 275 communautés nouvelles')
    expect(most).toBeLessThan(500)
    await asItIs(real)
    expect(await compare()).toBe(275 * 4)
  },
  600_000,
)
