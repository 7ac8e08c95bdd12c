import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { canReach } from '@/scripts/database/owner'
import { ensureBuilt } from '@/scripts/serve/build'
import { inCheckout } from '@/scripts/setup/checkout.mjs'
import {
  cloneCheckout,
  cloneServer,
  giveClone,
  newcomersEnvironment,
  removeClone,
  removeCloneDatabase,
} from '@/scripts/setup/clone'
import { freePort } from '@/scripts/setup/port'

/** `npm start` in a checkout of its own, with the database it brings: where people put things, and after accidents. */
const clone = inCheckout('.data', 'essais', `Dossier d’à côté, été ${process.pid}`)

interface Opened {
  command: ChildProcess
  url: string
  screen: () => string
}
let opened: Opened | undefined

/** Resolves when the site is open. */
async function start(user?: { uid: number; gid: number }): Promise<Opened> {
  const command = spawn(process.execPath, [join(clone, 'scripts', 'start.mjs')], {
    cwd: clone,
    env: { ...newcomersEnvironment(), PORT: String(await freePort()), OSMOSE_DEMO: 'non' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
  let screen = ''
  const url = await new Promise<string>((done, failed) => {
    const hear = (chunk: Buffer) => {
      screen += chunk.toString()
      const address = /Osmose est ouvert : (http:\S+)/.exec(screen)?.[1]
      if (address) done(address)
    }
    command.stdout.on('data', hear)
    command.stderr.on('data', hear)
    command.once('exit', () => failed(new Error(screen)))
  })
  return (opened = { command, url, screen: () => screen })
}

async function close({ command, screen }: Opened) {
  const ended = new Promise((done) => command.once('exit', done))
  command.kill('SIGINT')
  expect(await ended).toBe(0)
  expect(screen()).toContain('Tout est arrêté.')
  opened = undefined
}

async function query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const { osmose } = JSON.parse(readFileSync(join(clone, '.data', 'postgres', 'passwords.json'), 'utf8')) as {
    osmose: string
  }
  const client = new pg.Client(`postgres://osmose:${osmose}@127.0.0.1:${postmaster().port}/osmose`)
  await client.connect()
  const { rows } = await client.query<Row>(text)
  await client.end()
  return rows
}

/** What the clone's database server wrote about itself. */
function postmaster(): { pid: number; port: number } {
  const written = readFileSync(join(cloneServer(clone), 'data', 'postmaster.pid'), 'utf8')
  const [pid, , , port] = written.split('\n')
  return { pid: Number(pid), port: Number(port) }
}

/** That process, its children, and theirs. */
function familyOf(pid: number): number[] {
  const children = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid
    } catch {
      return false
    }
  })
  return [pid, ...children.flatMap((name) => familyOf(Number(name)))]
}

function killEverything() {
  const family = [...familyOf(opened?.command.pid ?? 0), ...familyOf(postmaster().pid)]
  for (const pid of family)
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // A child may have left with its parent.
    }
}

beforeAll(async () => cloneCheckout(clone, (await ensureBuilt()).folder))
afterEach(() => opened && close(opened))
afterAll(() => removeClone(clone))

const onLinux = process.platform === 'linux'
const isRoot = process.getuid?.() === 0
/** Whom Debian, Fedora and Alpine call «nobody». */
const nobody = { uid: 65534, gid: 65534 }
const isClosedToOthers = isRoot && !canReach(inCheckout(), nobody)

describe('npm start, elsewhere', () => {
  it('opens from a folder with spaces and accents', async () => {
    const { url } = await start()
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect((await fetch(url)).status).toBe(200)
  })

  it.skipIf(!onLinux)(
    `finds everything again after kill -9 of all its processes${onLinux ? '' : ' (skipped: they are found through /proc)'}`,
    async () => {
      await start()
      await query(`INSERT INTO "organisation" ("id", "name", "shortName", "slug", "kind")
        VALUES (gen_random_uuid(), 'Ministère de la Culture', 'Culture', 'culture', 'ministry')`)
      killEverything()
      opened = undefined
      const { url, screen } = await start()
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
      expect(await query('SELECT "slug" FROM "organisation"')).toEqual([{ slug: 'culture' }])
      expect(screen()).not.toContain('déjà démarrée')
    },
  )

  const why = !isRoot
    ? ' (skipped: only root can become another)'
    : isClosedToOthers
      ? ' (skipped: nobody but root can reach this folder)'
      : ''
  it.skipIf(why !== '')(`opens for another user than root${why}`, async () => {
    removeCloneDatabase(clone)
    giveClone(clone, nobody)
    const { url } = await start(nobody)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(statSync(join(cloneServer(clone), 'data')).uid).toBe(nobody.uid)
  })
})
