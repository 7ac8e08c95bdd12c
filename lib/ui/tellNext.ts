import { cookies } from 'next/headers'
import { toldCookie } from './toldCookie'

/** Says something on the page that comes next: «Votre fil est publié.» Call it before `redirect`. */
export async function tellNext(message: string) {
  const jar = await cookies()
  // The page's own script takes it away once said; without script it goes by itself.
  jar.set(toldCookie, message, { path: '/', maxAge: 20, sameSite: 'lax' })
}
