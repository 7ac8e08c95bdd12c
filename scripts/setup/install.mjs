import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join, relative } from 'node:path'
import { checkout, dataFolder, inCheckout } from './checkout.mjs'
import { withLock } from './lock.mjs'
import { Advice, say, step } from './say.mjs'
import { hydrateSymlinks } from './symlinks.mjs'

const modules = inCheckout('node_modules')
const stamp = inCheckout('node_modules', '.osmose-installed')
/** Written by npm when everything is in place. */
const hidden = inCheckout('node_modules', '.package-lock.json')
const previous = inCheckout('.data', 'node_modules.previous')

/** Installs what package-lock.json asks for when it is not there yet. Says nothing when there is nothing to do. */
export async function ensureInstalled() {
  if (isUpToDate()) return
  await withLock(
    inCheckout('.data', 'install.lock'),
    async () => {
      if (isUpToDate()) return
      const isCurrent = matchesLock() || (await install())
      hydrateSymlinks(modules)
      if (isCurrent) writeFileSync(stamp, wanted())
    },
    () => say('  … une autre commande installe déjà les paquets dans ce dossier : on l’attend.'),
  )
}

/** What an install depends on: the lock, and the system the binaries are for. */
function wanted() {
  const lock = readFileSync(inCheckout('package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

function isUpToDate() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()
}

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @returns {Record<string, LockedPackage>}
 * @param {string} file
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** Whether somebody's own `npm install` has already put there what the lock asks for. */
function matchesLock() {
  if (!existsSync(hidden)) return false
  const present = packagesIn(hidden)
  return Object.entries(packagesIn(inCheckout('package-lock.json'))).every(
    ([path, { version, optional, link }]) =>
      path === '' ||
      link ||
      (present[path] ? present[path].version === version && existsSync(inCheckout(path)) : optional),
  )
}

/** True when the packages are those of the lock; false when we go on with what was there. */
async function install() {
  mkdirSync(dataFolder, { recursive: true })
  say(
    existsSync(modules)
      ? '  Les paquets attendus ont changé : mise à jour, une minute ou deux.'
      : '  Première installation : environ 1 Go de paquets, quelques minutes selon le réseau.',
  )
  setAside()
  let complaint = ''
  await step('paquets', async (progress) => {
    complaint = await npm('ci', progress)
    // A registry without other systems' binaries writes locks that `npm ci` finds incomplete; `install` does not mind.
    if (complaint.includes('EUSAGE')) complaint = await npm('install', progress)
    if (complaint === '') return 'installés'
    if (existsSync(previous)) {
      rmSync(modules, { recursive: true, force: true })
      renameSync(previous, modules)
    }
    if (!isUsable()) throw new Advice(adviceFor(complaint))
    return 'pas de mise à jour possible, on continue avec ceux qui sont là'
  })
  if (complaint) say(`    ${complaint.split('\n').slice(0, 3).join(' ')}`)
  rmSync(previous, { recursive: true, force: true })
  return complaint === ''
}

/** `npm ci` empties the folder before it knows whether it can fill it again: a whole one is kept meanwhile. */
function setAside() {
  if (!existsSync(modules)) return
  const isWhole = existsSync(hidden)
  if (isWhole) rmSync(previous, { recursive: true, force: true })
  if (isWhole) renameSync(modules, previous)
  else rmSync(modules, { recursive: true, force: true })
}

/**
 * @param {'ci' | 'install'} command
 * @param {(words: string) => void} progress
 * @returns {Promise<string>} empty, or what npm complained of
 */
function npm(command, progress) {
  const expected = Object.entries(packagesIn(inCheckout('package-lock.json')))
    .filter(([path, { optional }]) => path !== '' && !optional)
    .map(([path]) => inCheckout(path, 'package.json'))
  const count = setInterval(() => {
    const here = expected.filter((file) => existsSync(file)).length
    progress(`${here} sur ${expected.length}`)
  }, 1000)
  progress(`0 sur ${expected.length}…`)
  return new Promise((done) => {
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline']
    const args = [command, ...quiet, '--no-save', '--include=dev', '--include=optional']
    // The npm that runs us, when there is one: it may not be on the PATH under another name.
    const program = process.env.npm_execpath?.endsWith('.js')
      ? [nodeAside(), process.env.npm_execpath]
      : ['npm']
    const child = spawn(/** @type {string} */ (program[0]), [...program.slice(1), ...args], {
      cwd: checkout,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32' && program.length === 1,
    })
    let complaint = ''
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (complaint += chunk.toString()))
    child.once('error', (error) => (complaint += error.message))
    child.once('close', (code) => {
      clearInterval(count)
      done(code === 0 ? '' : readable(complaint) || `npm ci s’est terminé avec le code ${code}`)
    })
  })
}

/** The Node that runs us may be the project's own, which has just been set aside with everything else. */
function nodeAside() {
  if (existsSync(process.execPath)) return process.execPath
  const moved = join(previous, relative(modules, process.execPath))
  return existsSync(moved) ? moved : 'node'
}

/** npm's complaint without its manual. @param {string} complaint */
const readable = (complaint) =>
  complaint
    .split(/^npm error (?:Usage|Clean install)/m)[0]
    .replace(/^npm error ?/gm, '')
    .trim()

/** Enough is there to run: everything package.json names. */
function isUsable() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'))
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
    existsSync(inCheckout('node_modules', name, 'package.json')),
  )
}

/** @param {string} complaint */
function adviceFor(complaint) {
  const network = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network|ENETUNREACH|ERR_SOCKET/i
  const space = /ENOSPC/
  const way = network.test(complaint)
    ? 'Le réseau ne répond pas. Vérifiez la connexion (ou le registre npm de votre administration : npm config get registry), puis relancez.'
    : space.test(complaint)
      ? 'Le disque est plein. Libérez environ 2 Go, puis relancez.'
      : 'Relancez la commande ; si l’échec se répète, la raison que donne npm est ci-dessus.'
  return `${complaint}\n\nL’installation n’a pas abouti. ${way}`
}
