import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, lchownSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../setup/port'
import { Advice } from '../setup/say.mjs'
import type { Place } from './place'
import { dismissOrphans, runningPort } from './running'
import { settings } from './settings'

const exe = process.platform === 'win32' ? '.exe' : ''

/** Makes the data folder, once. A first start cut short leaves nothing that the next one could take for a database. */
export async function initialise(place: Place, adminPassword: string): Promise<void> {
  if (existsSync(join(place.data, 'PG_VERSION'))) return
  const unfinished = `${place.data}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(place.data, { recursive: true, force: true })
  const passwordFile = join(place.home, `.${randomBytes(8).toString('hex')}`)
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 })
  if (place.owner) lchownSync(passwordFile, place.owner.uid, place.owner.gid)
  try {
    const common = [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ]
    let refusal = ''
    // French order comes from ICU everywhere; the text-search parser asks the C library what a letter is, and with
    // plain C it takes «’» and «—» for letters. C.UTF-8 is the one name most systems have; macOS knows another.
    for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      const locale = ['--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=icu', '--icu-locale=fr-FR']
      const run = await execute(place, 'initdb', [...common, ...locale, '--no-instructions'])
      if (run.code === 0) {
        renameSync(unfinished, place.data)
        return
      }
      refusal = run.output
      rmSync(unfinished, { recursive: true, force: true })
    }
    throw new Advice(`La base de données n’a pas pu être créée dans ${place.data} :\n${lastLines(refusal)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Starts the server and waits until it answers; returns its port: the wished one when it is free, else another. */
export async function start(place: Place, throwaway: boolean, wished: number): Promise<number> {
  hand(place, 'osmose.conf', settings(throwaway))
  hand(place, 'pg_hba.conf', 'host all all 127.0.0.1/32 scram-sha-256\n')
  const written = readFileSync(join(place.data, 'postgresql.conf'), 'utf8')
  const include = "include 'osmose.conf'"
  if (!written.includes(include)) hand(place, 'postgresql.conf', `${written}\n${include}\n`)
  if ((statSync(place.log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) rmSync(place.log)

  await dismissOrphans(place.data)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? wished : 0)
    const from = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0
    const run = await execute(place, 'pg_ctl', [
      'start',
      '--pgdata',
      place.data,
      '--log',
      place.log,
      '--wait',
      '--timeout=600',
      '--silent',
      '--options',
      `-p ${port}`,
    ])
    if (run.code === 0) return port
    const log = existsSync(place.log) ? readFileSync(place.log).subarray(from).toString() : run.output
    // Between our look and the server's, somebody took the port; or the last server's children are still leaving.
    const willPass =
      /could not bind|could not create any TCP|pre-existing shared memory|Address already in use/i.test(log)
    if (!willPass || attempt === 10)
      throw new Advice(`La base de données n’a pas démarré :\n${lastLines(log)}\nJournal : ${place.log}`)
    await new Promise((done) => setTimeout(done, 300 * attempt))
  }
}

/** Writes one of the server's files so that it can read it, whatever our umask, and never through a link. */
function hand(place: Place, name: string, content: string): void {
  const file = join(place.data, name)
  rmSync(file, { force: true })
  writeFileSync(file, content, { mode: 0o600, flag: 'wx' })
  if (place.owner) lchownSync(file, place.owner.uid, place.owner.gid)
}

export async function stop(place: Place): Promise<void> {
  const ask = (mode: string, wait: number) =>
    execute(place, 'pg_ctl', [
      'stop',
      '--pgdata',
      place.data,
      '--mode',
      mode,
      '--wait',
      `--timeout=${wait}`,
      '--silent',
    ])
  if ((await ask('fast', 20)).code !== 0 && runningPort(place) !== undefined) await ask('immediate', 10)
}

/** Runs one of PostgreSQL's programs as its owner, without the variables that would bend it. */
function execute(
  place: Place,
  program: 'initdb' | 'pg_ctl',
  args: string[],
): Promise<{ code: number | null; output: string }> {
  // pg_ctl leaves a server behind, which would hold our pipes open: it gets none, and tells its story in the log.
  const pipe = program === 'initdb' ? 'pipe' : 'ignore'
  return new Promise((done, failed) => {
    const child = spawn(join(place.bin, program + exe), args, {
      cwd: place.home,
      env: bareEnvironment(),
      stdio: ['ignore', pipe, pipe],
      windowsHide: true,
      ...place.owner,
    })
    let output = ''
    const hear = (chunk: Buffer) => (output += chunk.toString())
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', failed)
    child.once('exit', (code) => done({ code, output }))
  })
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env }
  for (const name of Object.keys(env)) if (/^(PG|LC_|LANG)/.test(name)) delete env[name]
  return { ...env, LC_ALL: 'C' }
}

const lastLines = (log: string) => log.trim().split('\n').slice(-6).join('\n')
