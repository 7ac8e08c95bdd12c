import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { inCheckout } from './setup/checkout.mjs'
import { Advice } from './setup/say.mjs'

/** A Chromium that runs on this machine, and what it has to be started with. */
export interface Chromium {
  path: string
  args: string[]
}

// In a container Chromium's own sandbox cannot start, and its shared memory is often 64 MB.
const args = ['--no-sandbox', '--disable-dev-shm-usage']
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const elsewhere = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The one named by CHROMIUM_PATH, one of the system, or the one npm brings; as a last resort, for root on Debian,
 * the distribution's, installed with these words on screen. Each is tried before it is trusted.
 */
export async function findChromium(say: (words: string) => void = () => {}): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (await runs(named)) return { path: named, args }
    throw new Advice(`CHROMIUM_PATH nomme ${named}, qui ne démarre pas. Corrigez-le, ou effacez la variable.`)
  }
  const onSystem = await ofSystem()
  if (onSystem) return onSystem
  const brought = await fromNpm()
  if (brought) return brought
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('aucun Chromium ne démarre ici : installation du paquet chromium de la distribution…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    if (
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env }).status !== 0
    ) {
      spawnSync('apt-get', ['update'], { env })
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
    }
    const installed = await ofSystem()
    if (installed) return installed
  }
  throw new Advice(
    'Aucun navigateur Chromium ne démarre sur cette machine.\n' +
      'Installez-en un (Debian, Ubuntu : apt-get install chromium), ou donnez son chemin dans CHROMIUM_PATH.',
  )
}

async function ofSystem(): Promise<Chromium | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const path of [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
  ]) {
    if (await runs(path)) return { path, args }
  }
  return undefined
}

async function fromNpm(): Promise<Chromium | undefined> {
  if (process.platform !== 'linux') return undefined
  const { default: packed } = await import('@sparticuz/chromium')
  // It unpacks itself in the shared temporary folder, where somebody else could have put a program of that name.
  const shared = process.env.TMPDIR
  process.env.TMPDIR = inCheckout('.data', 'chromium')
  mkdirSync(process.env.TMPDIR, { recursive: true })
  const path = await packed.executablePath()
  if (shared === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = shared
  return (await runs(path)) ? { path, args } : undefined
}

/** Shows a page: a missing library, a wrong processor or a broken wrapper fails here and not in a test. */
async function runs(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  try {
    const browser = await chromium.launch({ executablePath: path, args, timeout: 20_000 })
    const page = await browser.newPage()
    await page.goto('data:text/html,osmose')
    await browser.close()
    return true
  } catch {
    return false
  }
}
