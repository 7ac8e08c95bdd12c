import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { checkout, inCheckout } from '../setup/checkout.mjs'
import { withLock } from '../setup/lock.mjs'
import { Advice } from '../setup/say.mjs'

const builds = inCheckout('.data', 'builds')
const sources = ['app', 'lib', 'prisma/schema', 'public', 'scripts/dsfr.ts']
const settings = ['next.config.js', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json', 'package-lock.json']

/**
 * The production site built from the sources as they are: a folder with its `server.js`. Each state of the sources
 * has its own, so that building again (for the tests, say) never pulls the pages from under a site that runs.
 */
export async function ensureBuilt(
  progress: (words: string) => void = () => {},
): Promise<{ folder: string; isNew: boolean }> {
  const built = () => join(builds, stateOfSources())
  if (existsSync(built())) return { folder: built(), isNew: false }
  return withLock(
    inCheckout('.data', 'build.lock'),
    async () => {
      const folder = built()
      if (existsSync(folder)) return { folder, isNew: false }
      await makeStyles(progress)
      await run([inCheckout('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], progress)
      keep(folder)
      return { folder, isNew: true }
    },
    () => progress('une autre commande construit déjà le site : on l’attend…'),
  )
}

/** Writes public/dsfr/, which the pages import and git does not keep. */
export const makeStyles = (progress: (words: string) => void = () => {}) =>
  run(['--import', 'tsx', inCheckout('scripts', 'dsfr.ts')], progress)

/** What the pages are made from, in one word. */
function stateOfSources(): string {
  // The build of benchmarks has one page more.
  const hash = createHash('sha256').update(process.env.OSMOSE_BENCH ?? '')
  for (const file of [...sources.flatMap(filesIn), ...settings]) {
    const path = inCheckout(file)
    if (existsSync(path)) hash.update(`${file}\n`).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}

function filesIn(name: string): string[] {
  const path = inCheckout(name)
  // public/dsfr/ is made by the build.
  if (!existsSync(path) || name === 'public/dsfr') return []
  if (statSync(path).isFile()) return [name]
  return readdirSync(path)
    .sort()
    .flatMap((child) => filesIn(`${name}/${child}`))
}

/** Puts beside the server the two folders Next leaves out of it, then gives it its name in one move. */
function keep(folder: string): void {
  const standalone = inCheckout('.next', 'standalone')
  cpSync(inCheckout('.next', 'static'), join(standalone, '.next', 'static'), { recursive: true })
  cpSync(inCheckout('public'), join(standalone, 'public'), { recursive: true })
  mkdirSync(builds, { recursive: true })
  renameSync(standalone, folder)
  // The one before may still be serving; those before it are not worth their room.
  const byAge = readdirSync(builds).sort(
    (a, b) => statSync(join(builds, b)).ctimeMs - statSync(join(builds, a)).ctimeMs,
  )
  for (const old of byAge.slice(3)) rmSync(join(builds, old), { recursive: true, force: true })
}

function run(args: string[], progress: (words: string) => void): Promise<void> {
  return new Promise((done, failed) => {
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
    const child = spawn(process.execPath, args, { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const stopTogether = () => child.kill('SIGTERM')
    process.once('exit', stopTogether)
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      const words = chunk.toString().trim().split('\n').at(-1)?.trim()
      if (words) progress(words.slice(0, 80))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', failed)
    child.once('close', (code) => {
      process.removeListener('exit', stopTogether)
      if (code === 0) done()
      else
        failed(new Advice(`${output.trim()}\n\nLe site n’a pas pu être construit : la raison est ci-dessus.`))
    })
  })
}
