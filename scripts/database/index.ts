import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { withLock } from '../setup/lock.mjs'
import { Advice } from '../setup/say.mjs'
import { initialise, start, stop } from './cluster'
import { Leases } from './leases'
import { placeFor, type Place } from './place'
import { runningPort, settledPort } from './running'
import { givenDatabase } from './given'

export interface Database {
  url: string
  /** A few words for the screen: which server, where. */
  words: string
  /** True when the server was already running, or is not ours. */
  attached: boolean
  /** Starts the server again, at the same address, when something killed it; true when it had to. */
  revive(): Promise<boolean>
  /** Leaves the server; the last one who leaves stops it. */
  stop(): Promise<void>
}

/**
 * The database of this checkout, started when it does not run yet. `osmose` keeps what people write; `test` is a
 * second server, in its own folder, that trades safety for speed. With DATABASE_URL, that server is used instead.
 */
export async function startDatabase({ name }: { name: 'osmose' | 'test' }): Promise<Database> {
  const given = process.env.DATABASE_URL
  if (given) return givenDatabase(given)

  const place = placeFor(name === 'osmose' ? 'postgres' : 'postgres-test')
  const open = (wished: number) => start(place, name === 'test', wished)
  const leases = new Leases(place.control)
  const lock = join(place.control, 'lock')
  const opened = await withLock(lock, async () => {
    const passwords = passwordsOf(place)
    await initialise(place, passwords.postgres)
    const port = await settledPort(place)
    const database = { attached: port !== undefined, port: port ?? (await open(name === 'test' ? 0 : 5432)) }
    leases.take()
    await prepare(database.port, passwords)
    return { ...database, passwords }
  })

  const { port, attached, passwords } = opened
  const isElsewhere = name === 'osmose' && !attached && port !== 5432
  const words = [
    `PostgreSQL 18, port ${port}`,
    isElsewhere ? ' (le port 5432 est déjà pris)' : '',
    place.movedTo ? `, dans ${place.movedTo}` : '',
    attached ? ', déjà démarrée' : '',
  ].join('')
  return {
    url: address('osmose', passwords.osmose, port, 'osmose'),
    words,
    attached,
    async revive() {
      if (runningPort(place) !== undefined) return false
      await withLock(lock, async () => (await settledPort(place)) ?? (await open(port)))
      return true
    },
    stop: () => withLock(lock, async () => void (leases.giveBack() && (await stop(place)))),
  }
}

type Passwords = { postgres: string; osmose: string }

function passwordsOf(place: Place): Passwords {
  const file = join(place.control, 'passwords.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Passwords
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES') throw error
    if (code !== 'ENOENT' || existsSync(join(place.data, 'PG_VERSION'))) {
      throw new Advice(
        `Les mots de passe de la base (${file}) sont perdus ou illisibles.\n` +
          `Remettez ce fichier depuis une sauvegarde ; ou, pour repartir d’une base vide, effacez ${place.home}`,
      )
    }
  }
  const fresh = {
    postgres: randomBytes(24).toString('base64url'),
    osmose: randomBytes(24).toString('base64url'),
  }
  writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 })
  return fresh
}

const address = (user: string, password: string, port: number, database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

/** The site's own role and database. It owns its database and may make others (tests, shadows), nothing more. */
async function prepare(port: number, passwords: Passwords): Promise<void> {
  const admin = new pg.Client(address('postgres', passwords.postgres, port, 'postgres'))
  await admin.connect()
  try {
    const roles = await admin.query(`select 1 from pg_roles where rolname = 'osmose'`)
    if (roles.rowCount === 0) {
      await admin.query(`create role osmose login createdb password ${pg.escapeLiteral(passwords.osmose)}`)
      await admin.query('grant pg_monitor, pg_checkpoint to osmose')
    }
    const databases = await admin.query(`select 1 from pg_database where datname = 'osmose'`)
    if (databases.rowCount === 0) await admin.query('create database osmose owner osmose')
  } finally {
    await admin.end()
  }
}
