import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe says of the page as it stands. */
export async function findings(page: Page): Promise<string[]> {
  // The title of a page comes with its data, a moment after its frame.
  await page.waitForFunction(() => document.title !== '')
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof Axe }
    const { violations } = await checker.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)
  })
}

/** How many pixels somebody would have to scroll sideways. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** axe says nothing, and nothing has to be scrolled sideways. */
export async function expectSound(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
}

/** What somebody does in a browser of their own, closed behind them. */
export async function as(context: Promise<BrowserContext>, story: (page: Page) => Promise<void>) {
  const opened = await context
  try {
    await story(await opened.newPage())
  } finally {
    await opened.close()
  }
}
