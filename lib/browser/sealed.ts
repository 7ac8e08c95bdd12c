import { errors, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { chromiumHere, start, type Chromium } from './chromium'

/** No browser starts on this machine. */
export class NoBrowser extends Error {}
/** The page was not ready in time. */
export class TooLong extends Error {}

/** Found once: looking for one starts it. A machine where none started is looked at again. */
let found: Chromium | null = null

interface Showing {
  /** Raised when it is no longer wanted. */
  signal: AbortSignal
  /** Milliseconds after which it is given up. */
  within: number
  /** Pixels of a picture for one of the page. */
  scale?: number
}

/**
 * Shows a page of ours to a browser of its own, which is closed whatever happens. Nothing runs in it and nothing leaves
 * it: no script, no network, no address but what the page carries itself.
 * @throws NoBrowser, TooLong; the signal's own reason when it is raised; that of a start that failed where one did before
 */
export async function inBrowser<Result>(
  { signal, within, scale = 1 }: Showing,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted()
  const over = AbortSignal.any([signal, AbortSignal.timeout(within)])
  const browser = await launch()
  const close = () => void browser.close().catch(() => {})
  over.addEventListener('abort', close, { once: true })
  try {
    over.throwIfAborted()
    const page = await (await sealed(browser, scale)).newPage()
    page.setDefaultTimeout(within)
    return await work(page)
  } catch (error) {
    // A browser that was closed under its work complains of that.
    signal.throwIfAborted()
    if (over.aborted) throw new TooLong('the browser took too long', { cause: error })
    throw error
  } finally {
    over.removeEventListener('abort', close)
    await browser.close().catch(() => {})
  }
}

async function launch(): Promise<Browser> {
  found ??= await chromiumHere()
  if (!found) throw new NoBrowser('no Chromium starts here')
  try {
    return await start(found)
  } catch (error) {
    // It started here before, and may again: who asked tries again. If it is gone, that is found out then.
    if (!(error instanceof errors.TimeoutError)) found = null
    throw error
  }
}

async function sealed(browser: Browser, deviceScaleFactor: number): Promise<BrowserContext> {
  const closed = { javaScriptEnabled: false, offline: true, serviceWorkers: 'block' } as const
  const context = await browser.newContext({ ...closed, deviceScaleFactor })
  await context.route('**/*', (request) => request.abort())
  return context
}
