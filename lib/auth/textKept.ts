import { headers } from 'next/headers'
import { locale, translator } from '@/lib/i18n'
import { html, type Markup } from '@/lib/ui/html'
import { plainPage } from '@/lib/ui/plainPage'
import { boundedForm } from './body'
import { requireSameOrigin } from './origin'
import { currentViewer, isPerson } from './session'

/** What one writes oneself, in the order it is given back: how it is asked again. */
const TEXTS = {
  title: 'line',
  purpose: 'line',
  body: 'area',
  description: 'area',
  welcome: 'area',
  about: 'area',
  recipients: 'area',
  message: 'area',
  motive: 'area',
  reason: 'area',
  help: 'area',
  lesson: 'area',
  situation: 'area',
  whenTo: 'area',
  whenNot: 'area',
  result: 'area',
  words: 'area',
  why: 'area',
  note: 'area',
  responsible: 'line',
  source: 'line',
  detail: 'line',
} as const
type TextName = keyof typeof TEXTS
const names = Object.keys(TEXTS) as TextName[]

/** What a form types as words, beside what it carries along. */
interface Typed {
  texts: [TextName, string][]
  carried: [string, string][]
}

/** Opened beside the page that holds the words, to which one comes back. */
export const SIGN_IN = '/connexion'

/** The longest draft, each letter written as a browser sends it. */
const LONGEST_KEPT = 600_000
const FIELDS = 100
const NEVER_BACK = /password|mot.?de.?passe/i

/** What was typed, but for what is not shown again. */
export const mayComeBack = (form: FormData): [string, string][] =>
  [...form].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !NEVER_BACK.test(field[0]),
  )

/** The words somebody typed in a form. `null`: none, or more than anybody types. */
export function wordsIn(form: FormData): Typed | null {
  const fields = mayComeBack(form)
  if (fields.length > FIELDS || fields.reduce((sum, [, value]) => sum + value.length, 0) > LONGEST_KEPT)
    return null
  const texts = names.flatMap((name) =>
    fields.filter(([each]) => each === name).map(([, value]): [TextName, string] => [name, value]),
  )
  if (!texts.some(([, value]) => value.trim())) return null
  return { texts, carried: fields.filter(([name]) => !(name in TEXTS)) }
}

/** Why words come back: whoever wrote them is no longer signed in, or what they were for is out of reach. */
type Why = 'signedOut' | 'gone'

/**
 * Gives the text back to whoever typed it: in this page and nowhere else (no cookie, no table, no address, no copy
 * in a cache), so that nothing is left on a shared machine once it is closed.
 */
export async function textKept(typed: Typed, why: Why, nonce: string): Promise<Response> {
  const { title, content } = await givenBack(typed, why)
  return new Response(plainPage(await locale(), nonce, title, content), {
    status: why === 'gone' ? 404 : 401,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' },
  })
}

/**
 * What somebody whose session has ended typed in a form that a browser sends by itself: nothing of the house has
 * begun to answer, so that the very same form can be sent again to the same address, after signing in from another
 * tab: whoever presses the button then is asked everything anew. `null`: signed in, no word of theirs, or not a form of
 * ours.
 */
export async function textOfEndedSession(request: Request, nonce: string): Promise<Response | null> {
  // Of a database that does not answer, the page itself will speak.
  const viewer = await currentViewer().catch(() => null)
  if (!viewer || isPerson(viewer)) return null
  try {
    requireSameOrigin(request.headers)
  } catch {
    return null
  }
  const form = await boundedForm(request, LONGEST_KEPT).catch(() => null)
  const typed = form && wordsIn(form)
  return typed && textKept(typed, 'signedOut', nonce)
}

/** The same in a page of ours: Next hands the same headers to an action and to what it then renders. */
const ofRequests = new WeakMap<object, Typed>()

/** Keeps the words of a form sent without script as long as this request, should its page have nothing to show. */
export async function keepText(typed: Typed): Promise<void> {
  ofRequests.set(await headers(), typed)
}

/** What the form sent by this very request typed, when its page cannot show it. */
export async function keptText() {
  const kept = ofRequests.get(await headers())
  return kept ? givenBack(kept, 'gone') : null
}

async function givenBack({ texts, carried }: Typed, why: Why): Promise<{ title: string; content: Markup }> {
  const t = await translator('auth')
  const fields = texts.map(([name, value]) => {
    const asked =
      TEXTS[name] === 'line'
        ? html`<input class="fr-input" name="${name}" value="${value}" />`
        : html`<textarea class="fr-input" name="${name}" rows="6">${'\n'}${value}</textarea>`
    return html`<p><label class="fr-label">${t(`kept.field.${name}`)} ${asked}</label></p>`
  })
  if (why === 'gone') {
    const content = html`<h1>${t('kept.goneTitle')}</h1>
      <p>${t('kept.goneText')}</p>
      ${fields}
      <p><a class="act fr-btn" href="/">${t('kept.home')}</a></p>`
    return { title: t('kept.goneTitle'), content }
  }
  const content = html`<h1>${t('kept.title')}</h1>
    <p>${t('kept.text')}</p>
    <h2>${t('kept.first')}</h2>
    <p>
      <a class="act act--first fr-btn" href="${SIGN_IN}" target="_blank" rel="noopener"
        >${t('kept.signIn')}</a
      >
    </p>
    <h2>${t('kept.second')}</h2>
    <form method="post" enctype="multipart/form-data" autocomplete="off">
      ${carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${fields}
      <button class="act fr-btn fr-btn--secondary" type="submit">${t('kept.send')}</button>
    </form>
    <p>${t('kept.privacy')}</p>`
  return { title: t('kept.title'), content }
}
