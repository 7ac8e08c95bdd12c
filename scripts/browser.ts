import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
]

/** A real Chromium: the one named by CHROMIUM_PATH, one of the system, or the one npm brings. */
export async function openBrowser(): Promise<Browser> {
  const found = [process.env.CHROMIUM_PATH, ...USUAL].find((path) => path && existsSync(path))
  // Inside a container, Chromium's own sandbox cannot start as root.
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  if (found) return chromium.launch({ executablePath: found, args })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...args] })
}
