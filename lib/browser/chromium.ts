import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

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
  const { default: packed } = await import('@sparticuz/chromium')
  // It unpacks itself in the shared temporary folder, where somebody else could have put a program of that name.
  const shared = process.env.TMPDIR
  process.env.TMPDIR = fileURLToPath(new URL('../../.data/chromium', import.meta.url))
  mkdirSync(process.env.TMPDIR, { recursive: true })
  const path = await packed.executablePath()
  if (shared === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = shared
  return (await runs(path)) ? { path, args } : null
}

/** Shows a page: a missing library, a wrong processor or a broken wrapper fails here and not later. */
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
