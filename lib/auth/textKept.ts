import { headers } from 'next/headers'
import { locale, translator } from '@/lib/i18n'
import { html, type Markup } from '@/lib/ui/html'
import { plainPage } from '@/lib/ui/plainPage'

/** What a form types as words, beside what it carries along. `null`: nothing was typed, or too much came. */
interface Typed {
  title: string | null
  body: string
  carried: [string, string][]
}

/** The longest draft, each letter written as a browser sends it. */
const LONGEST = 600_000
const FIELDS = 30

/**
 * What somebody typed in a plain form whose session has ended. Read only from a form of ours (`requireSameOrigin`
 * comes first) of a bounded size, since anybody may send one.
 */
export async function typedIn(request: Request): Promise<Typed | null> {
  if (!(Number(request.headers.get('content-length') ?? NaN) <= LONGEST)) return null
  const form = await request.formData().catch(() => null)
  const fields = [...(form ?? [])].filter((field): field is [string, string] => typeof field[1] === 'string')
  const value = (name: string) => fields.find(([each]) => each === name)?.[1] ?? null
  const body = value('body')
  if (!body?.trim() || fields.length > FIELDS) return null
  const carried = fields.filter(([name]) => name !== 'body' && name !== 'title')
  return { title: value('title'), body, carried }
}

/**
 * Gives the text back to whoever typed it: in this page and nowhere else (no cookie, no table, no address, no copy
 * in a cache), so that nothing is left on a shared machine once it is closed. The same form sends it again, after
 * signing in from another tab: whoever presses the button then is asked everything anew.
 */
export async function textKept(action: string, signIn: string, typed: Typed): Promise<Response> {
  const [t, nonce] = [await translator('auth'), (await headers()).get('x-nonce') ?? '']
  const content = html`<h1>${t('kept.title')}</h1>
    <p>${t('kept.text')}</p>
    <h2>${t('kept.first')}</h2>
    <p>
      <a class="act act--first" href="${signIn}" target="_blank" rel="noopener">${t('kept.signIn')}</a>
    </p>
    <h2>${t('kept.second')}</h2>
    <form method="post" action="${action}" autocomplete="off">
      ${typed.carried.map(carried)}
      ${
        typed.title !== null &&
        html`<label>${t('kept.titleField')} <input name="title" value="${typed.title}" /></label>`
      }
      <label>${t('kept.bodyField')} <textarea name="body" required>${'\n'}${typed.body}</textarea></label>
      <button class="act" type="submit">${t('kept.send')}</button>
    </form>
    <p>${t('kept.privacy')}</p>`
  return new Response(plainPage(await locale(), nonce, t('kept.title'), content), {
    status: 401,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' },
  })
}

const carried = ([name, value]: [string, string]): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" />`
