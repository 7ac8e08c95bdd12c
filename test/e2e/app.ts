import type { Browser, BrowserContext } from 'playwright-core'
import { sessionCookieName } from '@/lib/auth/session'
import { openBrowser } from '@/scripts/browser'
import { environment } from '@/scripts/environment'
import { signedSession } from '@/scripts/screens/session'
import { ensureBuilt } from '@/scripts/serve/build'
import { startWeb } from '@/scripts/serve/web'

/** The production site on this test file's own database, and a real browser to walk through it. */
export interface App {
  url: string
  /** A fresh browser profile, signed in as a member when told; 1280 px wide, in French. */
  visit(memberId?: string, options?: Parameters<Browser['newContext']>[0]): Promise<BrowserContext>
  /** What a program sends to be known as this member. */
  cookieOf(memberId: string): Promise<string>
  stop(): Promise<void>
}

/** Builds the site if its sources changed, starts it, and opens a browser. */
export async function openApp(more: Record<string, string> = {}): Promise<App> {
  const { folder } = await ensureBuilt()
  const env = { ...environment(), ...process.env, ...more }
  const web = await startWeb(folder, 3400, env)
  process.env.APP_URL = web.url
  const browser = await openBrowser()
  const cookieOf = async (memberId: string) =>
    `${sessionCookieName()}=${await signedSession({ id: memberId })}`
  return {
    url: web.url,
    cookieOf,
    async visit(memberId, options) {
      const context = await browser.newContext({
        baseURL: web.url,
        locale: 'fr-FR',
        viewport: { width: 1280, height: 800 },
        ...options,
      })
      if (memberId) {
        const value = await signedSession({ id: memberId })
        await context.addCookies([
          { name: sessionCookieName(), value, url: web.url, httpOnly: true, sameSite: 'Lax' },
        ])
      }
      return context
    },
    async stop() {
      await browser.close()
      await web.child.stop()
    },
  }
}
