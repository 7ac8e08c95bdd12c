import { formattersIn, translatorIn, type Formatters, type Locale, type Translate } from '@/lib/i18n'
import { html, type Markup } from '@/lib/ui/html'
import type { AuthorRow } from '../threadRow'

export type Words = Translate<'discussions'>

function fixed(t: Words) {
  return {
    byNobody: t('byNobody'),
    edited: t('post.edited'),
    permalink: t('post.permalink'),
    answerTo: t('post.answerTo'),
    quote: t('post.quote'),
    reply: t('post.reply'),
    edit: t('post.edit'),
    remove: t('post.remove'),
    restore: t('post.restore'),
    accept: t('post.accept'),
    withdraw: t('post.withdraw'),
    accepted: t('post.accepted'),
    react: t('post.react'),
    reactions: t('post.reactions'),
    animates: t('post.animates'),
    owns: t('post.owns'),
    guest: t('post.guest'),
    useful: t('react.useful'),
    thanks: t('react.thanks'),
    agree: t('react.agree'),
    insightful: t('react.insightful'),
    celebrate: t('react.celebrate'),
  }
}

/** What the markup of a page needs to speak: the words said twenty times a page are looked up once a process. */
export interface Speech {
  t: Words
  words: ReturnType<typeof fixed>
  format: Formatters
  now: Date
}

const made: Partial<Record<Locale, ReturnType<typeof fixed>>> = {}

export function speechIn(locale: Locale, now: Date): Speech {
  const t = translatorIn(locale, 'discussions')
  return { t, words: (made[locale] ??= fixed(t)), format: formattersIn(locale), now }
}

/** What was already said of a moment, this minute: a page says forty, and the next reader is told the same. */
const saidLately = new Map<string, { said: string; markup: Markup }>()
const MOST_MOMENTS = 20_000

function moment(at: Date, { format, now }: Pick<Speech, 'format' | 'now'>) {
  const key = `${format.locale}${Math.floor(now.getTime() / 60_000)}.${at.getTime()}`
  const known = saidLately.get(key)
  if (known) return known
  if (saidLately.size >= MOST_MOMENTS) saidLately.clear()
  const said = format.said(at, now)
  const markup = html`<time datetime="${at.toISOString()}" title="${format.full(at)}">${said}</time>`
  const made = { said, markup }
  saidLately.set(key, made)
  return made
}

/** A moment as people say it; the exact one on hover, and for machines. */
export const time = (at: Date, speech: Pick<Speech, 'format' | 'now'>): Markup => moment(at, speech).markup
export const said = (at: Date, speech: Pick<Speech, 'format' | 'now'>): string => moment(at, speech).said

/** Whoever has left is no longer named. */
export const nameOf = (author: Pick<AuthorRow, 'name' | 'hasLeft'>, { words }: Pick<Speech, 'words'>) =>
  author.hasLeft ? words.byNobody : author.name
