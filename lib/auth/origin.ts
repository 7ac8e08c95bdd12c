import { NotFound } from '@/lib/policy'
import { appUrl } from './settings'

/** The request comes from another site: it is not what the person asked for. */
export class ForeignOrigin extends NotFound {
  override readonly status = 403
}

/**
 * Stands before every change. Next accepts a missing Origin: we don't. A browser always sends one with a POST,
 * and `Sec-Fetch-Site` says whether the page that asks is ours.
 * @throws ForeignOrigin
 */
export function requireSameOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') throw new ForeignOrigin(`sec-fetch-site: ${site}`)
  const origin = headers.get('origin')
  if (origin === null || !isOurs(origin, headers.get('host'))) throw new ForeignOrigin(`origin: ${origin}`)
}

const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** The address we are known by, or the very host the browser reached; on one's own machine, by any of its names. */
function isOurs(origin: string, host: string | null): boolean {
  const known = new URL(appUrl())
  if (origin === known.origin) return true
  if (!URL.canParse(origin) || new URL(origin).host !== host) return false
  if (process.env.NODE_ENV !== 'production' || !process.env.APP_URL) return true
  return THIS_MACHINE.test(known.hostname) && THIS_MACHINE.test(new URL(origin).hostname)
}
