import type { Page } from 'playwright-core'

/** What has the focus, as it is read aloud. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement
    if (!here || here === document.body) return ''
    const { labels } = here as HTMLInputElement
    const said = here.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? here.textContent
    return (said ?? '').replace(/\s+/g, ' ').trim()
  })

const isReached = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).tabIndex >= 0)

/** Goes on with Tab alone until something so called has the focus. */
export async function tabTo(page: Page, words: RegExp, within = 150) {
  const met: string[] = []
  for (let press = 0; press < within; press += 1) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    // While a page arrives, the focus goes to what its address names, whose text begins with that of its first field.
    if (words.test(here) && (await isReached(page))) return
    met.push(here)
  }
  throw new Error(`no way to ${words} by keyboard; met ${met.join(' | ')}`)
}
