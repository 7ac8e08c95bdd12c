import { isIPv6 } from 'node:net'
import { cookies } from 'next/headers'

/** Somebody at the door, not signed in yet: what the browser sent, and how to give it cookies. */
export interface Visit {
  readonly headers: Headers
  keepCookies(answer: Headers): Promise<void>
}

export const visitFrom = (headers: Headers): Visit => ({ headers: new Headers(headers), keepCookies })

/** Passes on to the browser the cookies of an answer that it did not receive itself. */
export async function keepCookies(answer: Headers): Promise<void> {
  const jar = await cookies()
  for (const header of answer.getSetCookie()) {
    const [pair = '', ...attributes] = header.split(/;\s*/)
    const [name, value] = split(pair)
    const said = new Map(
      attributes.map((attribute) => split(attribute)).map(([key, text]) => [key.toLowerCase(), text]),
    )
    jar.set(name, decodeURIComponent(value), {
      path: said.get('path') ?? '/',
      httpOnly: said.has('httponly'),
      secure: said.has('secure'),
      sameSite: said.get('samesite')?.toLowerCase() === 'strict' ? 'strict' : 'lax',
      ...(said.has('max-age') && { maxAge: Number(said.get('max-age')) }),
    })
  }
}

function split(text: string): [string, string] {
  const at = text.indexOf('=')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/**
 * Where a request comes from, for limits: an IPv4 address, or the /64 of an IPv6 one, which one person holds whole.
 * TRUSTED_PROXIES says how many of our own proxies stand in front; what is left of them, anybody may have written.
 */
export function networkOf(headers: Headers): string {
  const said = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const proxies = Math.max(1, Number(process.env.TRUSTED_PROXIES) || 1)
  const address = (said.at(-proxies) ?? said[0] ?? '')
    .replace(/^\[|\](:\d+)?$/g, '')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(address)) return address.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1').slice(0, 45) || 'unknown'
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const whole =
    tail === undefined
      ? groups
      : [...groups, ...Array<string>(8 - groups.length - after.length).fill('0'), ...after]
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
