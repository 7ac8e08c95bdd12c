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

/** Goes on with Tab alone until something so called has the focus. */
export async function tabTo(page: Page, words: RegExp, within = 150) {
  const met: string[] = []
  for (let press = 0; press < within; press += 1) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    if (words.test(here)) return
    met.push(here)
  }
  throw new Error(`no way to ${words} by keyboard; met ${met.join(' | ')}`)
}
