import { initialsOf, toneOf } from '@/lib/ui/Avatar'
import { html, Markup } from '@/lib/ui/html'
import { threadHref } from '../model/pages'
import type { Post, ThreadPage } from '../queries/threadPage'
import type { AuthorRow } from '../threadRow'
import { reactions } from './reactions'
import { nameOf, time, type Speech } from './words'

/** The thread as its posts need it. */
export interface Around {
  slug: string
  thread: Pick<ThreadPage, 'id' | 'page' | 'readNumber'>
  speech: Speech
}

const icon = (name: string) => html`<span class="${name} fr-icon--sm" aria-hidden="true"></span>`

function roleOf({ role, hasLeft }: AuthorRow, { words }: Speech) {
  if (hasLeft || role === null) return false
  const said =
    role === 'owner'
      ? words.owns
      : role === 'animator'
        ? words.animates
        : role === 'guest'
          ? words.guest
          : null
  return said !== null && html` <span class="os-badge os-badge--neutral">${said}</span>`
}

/** Who wrote, with their function and administration; when; and that it was corrected. */
function head(post: Post, { slug, thread, speech }: Around): Markup {
  const { t, format, words, now } = speech
  const { author } = post
  const name = nameOf(author, speech)
  const about = author.hasLeft ? '' : [author.jobTitle, author.organisation].filter(Boolean).join(', ')
  const said = format.said(post.createdAt, now)
  const link =
    post.number === 0
      ? t('post.permalinkOpening', { when: said })
      : t('post.permalink', { number: post.number, when: said })
  const base = threadHref(slug, thread.id)
  const here = post.number === 0 ? base : `${base}?reponse=${post.id}#reponse-${post.id}`
  const versions = `${base}/${post.number === 0 ? '' : `reponses/${post.id}/`}historique`
  return html`<header class="os-post__head">
    <span
      class="os-avatar os-avatar--m os-avatar--${author.hasLeft ? 0 : toneOf(author.name)}"
      aria-hidden="true"
      >${author.hasLeft ? '–' : initialsOf(author.name)}</span
    >
    <p class="os-post__who">
      <strong id="auteur-${post.id}">${name}</strong
      >${roleOf(author, speech)}${about && html`<span class="os-post__about">${about}</span>`}
    </p>
    <p class="os-post__when">
      <a href="${here}" aria-label="${link}">${time(post.createdAt, speech)}</a
      >${post.editedAt && html` · <a href="${versions}" title="${t('post.editedTitle', { when: format.said(post.editedAt, now) })}">${words.edited}</a>`}
    </p>
  </header>`
}

/** Said only when it is not plain from the place: «En réponse à Nadia Benali, nº 3». */
function answered(post: Post, { slug, thread, speech }: Around) {
  if (!post.parent || !post.parentId) return false
  const href = `${threadHref(slug, thread.id)}?reponse=${post.parentId}#reponse-${post.parentId}`
  return html`<p class="os-post__answered">
    ${icon('fr-icon-corner-down-right-line')} ${speech.words.answerTo}
    <a href="${href}">${post.parent.author ?? speech.words.byNobody}, nº ${post.parent.number}</a>
  </p>`
}

function removal(post: Post, { t }: Speech) {
  if (!post.removal) return false
  const { byAuthor, reason } = post.removal
  return html`<p class="os-post__removed">
    ${byAuthor ? t('post.removedByAuthor') : t('post.removedByAnimator')}${reason && html` ${t('post.removedReason', { reason })}`}${post.html !== null && html` ${t('post.removedStill')}`}
  </p>`
}

/** What may be done, in the order of the keyboard: quote, react, answer, settle, then one's own text. */
function acts(post: Post, around: Around) {
  const { slug, thread, speech } = around
  const { words, t } = speech
  const { may } = post
  const base = threadHref(slug, thread.id)
  const author = nameOf(post.author, speech)
  const subject = post.number === 0 ? '' : `reponses/${post.id}/`
  const asked = `${base}?page=${thread.page}`
  const target = post.number === 0 ? 'fil' : post.id
  const plain = (name: string, value: string, label: string) =>
    html`<button class="os-act" type="submit" name="${name}" value="${value}">${label}</button>`
  return html`<footer class="os-post__acts">
    ${may.reply && html`<a class="os-act" href="${asked}&citer=${target}#repondre" data-quote="${target}" data-author="${author}" aria-label="${t('post.quoteOf', { author })}">${words.quote}</a>`}
    ${reactions(post, speech)}
    ${may.reply && post.number > 0 && html`<a class="os-act" href="${asked}&repondre=${target}#repondre" data-answer="${target}" data-author="${author}" aria-label="${t('post.replyTo', { author })}">${words.reply}</a>`}
    ${may.accept && (post.isAccepted ? plain('withdraw', 'oui', words.withdraw) : plain('accept', post.id, words.accept))}
    ${may.edit && html`<a class="os-act" href="${base}/${subject}modifier">${words.edit}</a>`}
    ${may.remove && (post.isOwn && post.number > 0 ? plain('remove', target, words.remove) : html`<a class="os-act" href="${base}/${subject}retirer">${words.remove}</a>`)}
    ${may.restore && plain('restore', target, words.restore)}
  </footer>`
}

/** One text of a thread. The HTML of its body was cleaned when it was written. */
export function postMarkup(post: Post, around: Around): Markup {
  const { speech, thread } = around
  const id = post.number === 0 ? 'fil' : `reponse-${post.id}`
  const isNew =
    post.number > 0 && thread.readNumber !== null && post.number > thread.readNumber && !post.isOwn
  const mark =
    post.isAccepted &&
    html`<p class="os-post__accepted">${icon('fr-icon-checkbox-circle-fill')} ${speech.words.accepted}</p>`
  const body =
    post.html !== null &&
    html`<div class="os-prose${post.removal ? ' os-prose--quiet' : ''}">${new Markup(post.html)}</div>`
  return html`<article
    class="os-post${post.isAccepted ? ' os-post--accepted' : ''}${post.removal ? ' os-post--removed' : ''}${isNew ? ' os-post--new' : ''}"
    id="${id}"
    tabindex="-1"
    aria-labelledby="auteur-${post.id}"
    data-number="${post.number}"
  >
    ${mark}${head(post, around)}${answered(post, around)}${removal(post, speech)}${body}${acts(post, around)}
  </article>`
}

/** The accepted answer, right under the question: its text, and the way to its place. */
export function acceptedMarkup(post: Post, { slug, thread, speech }: Around): Markup {
  const { t } = speech
  const href = `${threadHref(slug, thread.id)}?reponse=${post.id}#reponse-${post.id}`
  return html`<section class="os-accepted" aria-labelledby="reponse-retenue">
    <h2 class="os-accepted__title" id="reponse-retenue">
      ${icon('fr-icon-checkbox-circle-fill')} ${t('thread.acceptedTitle')}
    </h2>
    <p class="os-accepted__who">${nameOf(post.author, speech)}, ${time(post.createdAt, speech)}</p>
    <div class="os-prose">${new Markup(post.html ?? '')}</div>
    <p><a class="fr-link" href="${href}">${t('thread.acceptedPlace')}</a></p>
  </section>`
}
