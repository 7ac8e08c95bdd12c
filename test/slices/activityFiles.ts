import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach } from 'vitest'
import { rebuild } from '@/lib/activity'
import { closeDatabase, db, execute, sql } from '@/lib/db'
import { inCheckout } from '@/scripts/setup/checkout.mjs'

/** Where its files lie, and what is said beside them. */
export const folder = mkdtempSync(join(tmpdir(), 'osmose-import-'))

type Ended = { code: number | null; said: string }

export function start(...files: string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', inCheckout('scripts', 'import-activity.ts'), ...files],
    {
      env: { ...process.env, INIT_CWD: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, said })))
  return { child, ended, said: () => said }
}
export const run = (...files: string[]): Promise<Ended> => start(...files).ended

export function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return name
}
export const header = 'community,member,at,kind\n'
export const acts = () => db.activity.count()

/** One act a line, every five seconds: enough lines for something to happen while they are read. */
export function manyActs(lines: number, member = (line: number) => `m${line % 500}`): string {
  let text = header
  for (let line = 0; line < lines; line += 1)
    text += `big,${member(line)},${1_500_000_000 + line * 5},message\n`
  return text
}

export const importing = sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name = 'osmose import' AND datname = current_database()`

/** Waits until that many backends of imports are writing. */
export async function untilWriting() {
  for (;;) {
    const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE application_name = 'osmose import' AND datname = current_database() AND query LIKE 'COPY%'`
    if (row?.n) return
    await new Promise((done) => setTimeout(done, 5))
  }
}

/** Each test of the file begins with nothing, and leaves no file behind. */
export function fromNothing() {
  beforeEach(async () => {
    await execute(sql`TRUNCATE "activity", "activity_import"`)
    await db.community.deleteMany()
    await db.member.deleteMany()
    await rebuild(new Date())
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await closeDatabase()
  })
}
