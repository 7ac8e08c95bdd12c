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

/** The address we are known by, or the very host the browser reached. */
function isOurs(origin: string, host: string | null): boolean {
  if (origin === new URL(appUrl()).origin) return true
  if (process.env.NODE_ENV === 'production' && process.env.APP_URL) return false
  return URL.canParse(origin) && new URL(origin).host === host
}
