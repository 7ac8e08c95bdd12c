import { NextResponse, type NextRequest } from 'next/server'
import { keepOwnLanguage } from '@/lib/accounts'
import { isPerson, openToAll, ownPath, problem, requireSameOrigin } from '@/lib/auth'
import { languageCookie } from '@/lib/i18n'
import { isLocale } from '@/lib/i18n/catalogues'
import { isTheme, themeCookie } from '@/lib/ui/theme'

const aYear = 365 * 24 * 3600

/** Where the reader was, when that is a page of ours. */
function pageLeft(request: NextRequest) {
  const referer = request.headers.get('referer')
  const left = referer && URL.canParse(referer) ? new URL(referer) : null
  return left?.host === request.headers.get('host') ? ownPath(`${left.pathname}${left.search}`) : '/'
}

/** Language and appearance, kept in two cookies: a plain form, so it works before any script. */
export async function POST(request: NextRequest) {
  requireSameOrigin(request.headers)
  const viewer = await openToAll()
  const asked = await request.formData().catch(() => null)
  if (!asked) return problem(400, 'application/x-www-form-urlencoded')
  const response = new NextResponse(null, { status: 303, headers: { location: pageLeft(request) } })
  const language = String(asked.get('langue') ?? '')
  const theme = String(asked.get('theme') ?? '')
  const options = { path: '/', maxAge: aYear, sameSite: 'lax' as const, httpOnly: true }
  if (isLocale(language)) response.cookies.set(languageCookie, language, options)
  if (isLocale(language) && isPerson(viewer)) await keepOwnLanguage(viewer, language)
  if (isTheme(theme)) response.cookies.set(themeCookie, theme, options)
  return response
}
