import { appUrl } from '@/lib/auth/settings'
import { translatorIn } from '@/lib/i18n/translate'
import { resumeMails, stopMails } from './unsubscribe'

/** The page where one sees what a link stops, and stops it or takes it back. */
export const stopPageAt = (token: string): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: `${appUrl()}/desabonnement?lien=${encodeURIComponent(token)}` },
  })

/**
 * One click (RFC 8058) comes from the mail reader's own servers, without cookie, without origin, and is answered
 * without sending it elsewhere. The button of our page posts here too, and goes back to the page.
 */
export async function answerStop(token: string, request: Request): Promise<Response> {
  const body = new URLSearchParams((await request.text()).slice(0, 1000))
  const isDone = body.has('annuler') ? await resumeMails(token) : await stopMails(token)
  if (body.get('depuis') === 'page') return stopPageAt(token)
  const t = translatorIn('fr', 'notifications')
  return new Response(isDone ? t('stop.oneClick') : t('stop.brokenTitle'), {
    status: isDone ? 200 : 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  })
}
