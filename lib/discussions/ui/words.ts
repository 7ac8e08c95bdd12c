import { formattersIn, translatorIn, type Formatters, type Locale, type Translate } from '@/lib/i18n'
import { html } from '@/lib/ui/html'
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

/** A moment as people say it; the exact one on hover, and for machines. */
export const time = (at: Date, { format, now }: Pick<Speech, 'format' | 'now'>) =>
  html`<time datetime="${at.toISOString()}" title="${format.full(at)}">${format.said(at, now)}</time>`

/** Whoever has left is no longer named. */
export const nameOf = (author: Pick<AuthorRow, 'name' | 'hasLeft'>, { words }: Pick<Speech, 'words'>) =>
  author.hasLeft ? words.byNobody : author.name
