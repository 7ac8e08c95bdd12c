import { unstable_rethrow } from 'next/navigation'
import { locale, translator } from '@/lib/i18n'
import { NotFound } from '@/lib/policy'
import { html } from '@/lib/ui/html'
import { plainPage } from '@/lib/ui/plainPage'
import { numbered } from './incident'
import { ownPath } from './ownPath'
import { problemOf } from './problem'
import { SignedOut } from './session'

/** Opened by a person, by a link or the address bar: what comes back is read, not parsed. */
export function isOpened({ headers }: Request): boolean {
  const mode = headers.get('sec-fetch-mode')
  return mode ? mode === 'navigate' : (headers.get('accept') ?? '').includes('text/html')
}

/**
 * What a person who followed a link to a file reads instead of it: why, and the way back. Whoever is not signed in goes
 * to sign in, and comes back.
 */
export async function insteadOfFile(error: unknown, request: Request): Promise<Response> {
  // A redirection is Next's own to carry out; what is not found is ours to say.
  if (!(error instanceof NotFound)) unstable_rethrow(error)
  const { pathname, search } = new URL(request.url)
  if (error instanceof SignedOut)
    return new Response(null, {
      status: 303,
      headers: { Location: `/connexion?retour=${encodeURIComponent(pathname + search)}` },
    })
  const language = await locale()
  const nonce = request.headers.get('x-nonce') ?? crypto.randomUUID()
  const t = await translator('errors')
  const said = (await problemOf(error)) ?? {
    status: 500,
    detail: t('fileFailed', { number: numbered(error, `${request.method} ${pathname}`) }),
  }
  const content = html`<h1>${t('fileTitle')}</h1>
    <p>${said.detail}</p>
    <p><a class="act act--first" href="${whereFrom(request)}">${t('back')}</a></p>`
  return new Response(plainPage(language, nonce, t('fileTitle'), content), {
    status: said.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'private, no-store',
    },
  })
}

/** The page of ours that holds the link; home, when none is known. */
function whereFrom({ url, headers }: Request): string {
  const from = headers.get('referer')
  if (!from || !URL.canParse(from) || new URL(from).host !== (headers.get('host') ?? new URL(url).host))
    return '/'
  const { pathname, search } = new URL(from)
  return ownPath(pathname + search)
}
