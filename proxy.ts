import { NextResponse, type NextRequest } from 'next/server'
import { preferredLocale } from '@/lib/i18n/preferred'
import { nowherePage, nowhereProblem } from '@/lib/ui/nowherePage'
import { unavailablePage } from '@/lib/ui/unavailablePage'

const development = process.env.NODE_ENV === 'development'

/** Bytes that people have left here: their routes say what may be done with them, and Next keeps what comes first. */
const BYTES = /^\/(fichiers\/[^/]+\/[^/]+|annuaire\/[^/]+\/photo\/[^/]+)$/

/** Next falls over an address it cannot decode (`/%E0%A4`), and may not be led to another one behind an https server. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Addresses of programs, which come through here only where there is a sign to decode. */
const PROGRAMS = /^\/(api|scim)\//

/** A form that the browser sends by itself, before any script. */
const isPlainForm = ({ method, headers }: NextRequest) =>
  method === 'POST' &&
  !headers.has('next-action') &&
  /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(headers.get('content-type') ?? '')

/**
 * What a page may load, and who may keep a copy; and a text whose author is no longer signed in, given back before
 * anything loses it. It decides nothing about who may come in — the data layer does, because a proxy can be walked
 * around.
 */
export async function proxy(request: NextRequest) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const secure = (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https')
  const policy = [
    "default-src 'self'",
    // React needs eval to show errors while developing, never afterwards.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Charts place their marks with style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    secure && 'upgrade-insecure-requests',
  ]
    .filter(Boolean)
    .join('; ')

  const locale = preferredLocale(request.headers.get('accept-language'))
  const plain = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
  }
  // Set while the house is being worked on; whoever watches over it still gets its health.
  if (process.env.MAINTENANCE === 'true') {
    const page = unavailablePage(locale, nonce)
    return new NextResponse(page, { status: 503, headers: { ...plain, 'retry-after': '300' } })
  }
  const { pathname } = request.nextUrl
  if (PROGRAMS.test(pathname))
    return isReadable(pathname)
      ? NextResponse.next()
      : NextResponse.json(nowhereProblem(locale), {
          status: 404,
          headers: { 'content-type': 'application/problem+json', 'cache-control': 'private, no-store' },
        })
  if (!isReadable(pathname))
    return new NextResponse(nowherePage(locale, nonce), { status: 404, headers: plain })

  if (isPlainForm(request)) {
    const { textOfEndedSession } = await import('@/lib/auth/textKept')
    const kept = await textOfEndedSession(request, nonce)
    kept?.headers.set('Content-Security-Policy', policy)
    if (kept) return kept
  }

  const headers = new Headers(request.headers)
  // Next reads the nonce from this request header and puts it on its own scripts.
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-path', pathname)
  headers.set('x-search', request.nextUrl.search)

  const response = NextResponse.next({ request: { headers } })
  if (BYTES.test(pathname)) return response
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}

export const config = {
  // Neither static files, nor routes of programs: a proxy reads request bodies into memory, and deposits weigh gigabytes.
  matcher: [
    '/((?!api/|scim/|_next/static/|_next/image$|dsfr/|favicon\\.ico$|icon\\.svg$|apple-icon\\.png$|robots\\.txt$|healthz$).*)',
    // But where Next would fall over the address itself.
    '/((?:api|scim)/.*%.*)',
  ],
}
