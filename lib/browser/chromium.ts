import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'

/** A Chromium that runs on this machine, and what it has to be started with. */
export interface Chromium {
  path: string
  args: string[]
}

// In a container Chromium's own sandbox cannot start, and its shared memory is often 64 MB.
const args = ['--no-sandbox', '--disable-dev-shm-usage']
/** Milliseconds. */
const STARTS_WITHIN = 20_000
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const elsewhere = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The one named by CHROMIUM_PATH and no other, or else one of the system, or the one npm brings. Each is tried before it
 * is trusted. null: none starts here.
 */
export async function chromiumHere(): Promise<Chromium | null> {
  const named = process.env.CHROMIUM_PATH
  if (named) return (await runs(named)) ? { path: named, args } : null
  return (await chromiumOfSystem()) ?? (await fromNpm())
}

export async function chromiumOfSystem(): Promise<Chromium | null> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const path of [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
  ]) {
    if (await runs(path)) return { path, args }
  }
  return null
}

async function fromNpm(): Promise<Chromium | null> {
  if (process.platform !== 'linux') return null
  const path = await unpacked()
  return path !== null && (await runs(path)) ? { path, args } : null
}

/** Where it lies once unpacked; null where it cannot be: nothing may be written there, or there is no room. */
async function unpacked(): Promise<string | null> {
  // It unpacks itself in the shared temporary folder, where somebody else could have put a program of that name.
  const shared = process.env.TMPDIR
  const own = fileURLToPath(new URL('../../.data/chromium', import.meta.url))
  try {
    mkdirSync(own, { recursive: true })
    process.env.TMPDIR = own
    const { default: packed } = await import('@sparticuz/chromium')
    return await packed.executablePath()
  } catch (error) {
    console.error(`[browser] none could be unpacked in ${own}:`, error)
    return null
  } finally {
    if (shared === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = shared
  }
}

/** Starts it. A signal is ours to answer: of itself, it would end the whole process, whatever that is at. */
export const start = ({ path, args }: Chromium): Promise<Browser> =>
  chromium.launch({
    ...{ executablePath: path, args, timeout: STARTS_WITHIN },
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  })

/** Shows a page: a missing library, a wrong processor or a broken wrapper fails here and not later. */
async function runs(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  try {
    const browser = await start({ path, args })
    const page = await browser.newPage()
    await page.goto('data:text/html,osmose')
    await browser.close()
    return true
  } catch {
    return false
  }
}
