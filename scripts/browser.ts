import { chromium, type Browser } from 'playwright-core'
import { findChromium } from './chromium'

/** A real Chromium, with nobody at the screen. */
export async function openBrowser(): Promise<Browser> {
  const { path, args } = await findChromium()
  return chromium.launch({ executablePath: path, args })
}
