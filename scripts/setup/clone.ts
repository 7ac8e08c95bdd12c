import {
  cpSync,
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { checkout, inCheckout } from './checkout.mjs'

/** What git does not keep: what is generated has to come again by itself. */
const notCloned = [
  ...['.git', '.data', '.next', '.screens', '.env', '.env.local', 'node_modules'],
  ...['prisma/client', 'public/dsfr'],
].map((name) => inCheckout(name))

/**
 * Makes in `folder` a checkout as somebody else would have it once packages are there and the site is built: the same
 * sources, and nothing of what this one keeps. Packages and build are hard links, so the folder has to be on the same
 * disk.
 * @param build the folder that `ensureBuilt` gave
 */
export function cloneCheckout(folder: string, build: string): void {
  mkdirSync(folder, { recursive: true })
  const filter = (path: string) => !notCloned.includes(path)
  for (const name of readdirSync(checkout))
    cpSync(inCheckout(name), join(folder, name), { recursive: true, filter })
  linkAll(inCheckout('node_modules'), join(folder, 'node_modules'))
  linkAll(build, join(folder, '.data', 'builds', basename(build)))
}

function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [there, here] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkAll(there, here)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(there), here)
    else linkSync(there, here)
  }
}

/** Gives the clone to another user, but for the files that are links to ours. */
export function giveClone(folder: string, user: { uid: number; gid: number }): void {
  lchownSync(folder, user.uid, user.gid)
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const found = lstatSync(path)
    if (found.isDirectory()) giveClone(path, user)
    else if (found.nlink === 1) lchownSync(path, user.uid, user.gid)
  }
}

/** Removes the clone, and its database when that had to live elsewhere. */
export function removeClone(folder: string): void {
  removeCloneDatabase(folder)
  rmSync(folder, { recursive: true, force: true })
}

export function removeCloneDatabase(folder: string): void {
  rmSync(cloneServer(folder), { recursive: true, force: true })
  rmSync(join(folder, '.data', 'postgres'), { recursive: true, force: true })
}

/** The folder in which the clone's database server keeps its data. */
export function cloneServer(folder: string): string {
  const control = join(folder, '.data', 'postgres')
  const elsewhere = join(control, 'place.json')
  return existsSync(elsewhere)
    ? (JSON.parse(readFileSync(elsewhere, 'utf8')) as { home: string }).home
    : join(control, 'server')
}

const ours = ['APP_URL', 'BETTER_AUTH_SECRET', 'DATABASE_URL', 'FILES_DIR', 'MAIL_FOLDER', 'OSMOSE_BENCH']

/** The environment of somebody who has just opened a terminal: without what our own commands put in it. */
export function newcomersEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env }
  for (const name of ours) delete env[name]
  return env
}
