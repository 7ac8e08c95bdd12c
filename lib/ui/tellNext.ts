import { cookies } from 'next/headers'
import { refusal, toldCookie } from './toldCookie'

/** Says something on the page that comes next: «Votre fil est publié.» Call it before `redirect`. */
export async function tellNext(message: string, tone: 'done' | 'refused' = 'done') {
  const jar = await cookies()
  // The page's own script takes it away once said; without script it goes by itself.
  jar.set(toldCookie, tone === 'refused' ? refusal + message : message, {
    path: '/',
    maxAge: 20,
    sameSite: 'lax',
  })
}
