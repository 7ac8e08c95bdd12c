import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A story in a browser of its own, closed behind it whatever happens. */
export async function as(context: Promise<BrowserContext>, story: (page: Page) => Promise<void>) {
  const opened = await context
  try {
    await story(await opened.newPage())
  } finally {
    await opened.close()
  }
}

/** axe says nothing, and nothing has to be scrolled sideways. */
export async function expectSound(page: Page) {
  await page.evaluate(axe)
  const findings = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await checker.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
  expect(findings).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
}
