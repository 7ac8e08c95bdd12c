import { initialsOf, toneOf } from '@/lib/ui/Avatar'
import { html, Markup } from '@/lib/ui/html'
import { threadHref } from '../model/pages'
import type { Post, ThreadPage } from '../queries/threadPage'
import type { AuthorRow } from '../threadRow'
import { reactions } from './reactions'
import { nameOf, said, time, type Speech } from './words'

/** The thread as its posts need it. */
export interface Around {
  slug: string
  thread: Pick<ThreadPage, 'id' | 'readNumber'> & {
    /** The text whose five signs are shown: its key, or «fil». Asked by the address, without script. */
    reactingTo: string | null
  }
  speech: Speech
}

const icon = (name: string) => html`<span class="${name} fr-icon--sm" aria-hidden="true"></span>`

/** Whoever is still here has a page in the directory. */
const whoWrote = (author: AuthorRow, speech: Speech) =>
  author.hasLeft
    ? nameOf(author, speech)
    : html`<a href="/annuaire/${author.id}">${nameOf(author, speech)}</a>`

function roleOf({ role, hasLeft }: AuthorRow, { words }: Speech) {
  if (hasLeft || role === null) return false
  const word =
    role === 'owner'
      ? words.owns
      : role === 'animator'
        ? words.animates
        : role === 'guest'
          ? words.guest
          : null
  return word !== null && html` <span class="os-badge os-badge--neutral">${word}</span>`
}

/** Who wrote, with their function and administration; when; and that it was corrected. */
function head(post: Post, { slug, thread, speech }: Around): Markup {
  const { t, words } = speech
  const { author, number } = post
  const about = author.hasLeft ? '' : [author.jobTitle, author.organisation].filter(Boolean).join(', ')
  const link =
    number === 0
      ? t('post.permalinkOpening', { when: said(post.createdAt, speech) })
      : `${words.permalink} ${number}, ${said(post.createdAt, speech)}`
  const here = number === 0 ? threadHref(slug, thread.id) : permalink(post.id)
  const versions = `${threadHref(slug, thread.id)}/${number === 0 ? '' : `reponses/${post.id}/`}historique`
  const edited =
    post.editedAt &&
    html` ·
      <a href="${versions}" title="${t('post.editedTitle', { when: said(post.editedAt, speech) })}"
        >${words.edited}</a
      >`
  return html`<header class="os-post__head">
    <span
      class="os-avatar os-avatar--m os-avatar--${author.hasLeft ? 0 : toneOf(author.name)}"
      aria-hidden="true"
      >${author.hasLeft ? '–' : initialsOf(author.name)}</span
    >
    <p class="os-post__who">
      <strong id="a${number}">${whoWrote(author, speech)}</strong
      >${roleOf(author, speech)}${about && html`<span class="os-post__about">${about}</span>`}
    </p>
    <p class="os-post__when">
      <a href="${here}" aria-label="${link}">${time(post.createdAt, speech)}</a>${edited}
    </p>
  </header>`
}

/** From the thread's own page, wherever in it one stands: twenty times shorter than the whole address. */
const permalink = (id: string) => `?reponse=${id}#reponse-${id}`

/** Said only when it is not plain from the place: «En réponse à Nadia Benali, nº 3». */
function answered(post: Post, { speech }: Around) {
  if (!post.parent || !post.parentId) return false
  return html`<p class="os-post__answered">
    ${icon('fr-icon-corner-down-right-line')} ${speech.words.answerTo}
    <a href="${permalink(post.parentId)}"
      >${post.parent.author ?? speech.words.byNobody}, nº ${post.parent.number}</a
    >
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
  const { words } = speech
  const { may, number, id } = post
  const target = number === 0 ? 'fil' : id
  const own = `${threadHref(slug, thread.id)}/${number === 0 ? '' : `reponses/${id}/`}`
  const link = (what: string, label: string) =>
    html`<a class="os-act" href="?${what}=${target}#repondre" data-do="${what}" aria-describedby="a${number}"
      >${label}</a
    >`
  const plain = (name: string, value: string, label: string) =>
    html`<button class="os-act" name="${name}" value="${value}" aria-describedby="a${number}">
      ${label}
    </button>`
  const page = (name: string, label: string) =>
    html`<a class="os-act" href="${own}${name}" aria-describedby="a${number}">${label}</a>`
  const all = [
    may.reply && link('citer', words.quote),
    reactions(post, thread.reactingTo === target, speech),
    may.reply && number > 0 && link('repondre', words.reply),
    may.accept &&
      (post.isAccepted ? plain('withdraw', 'oui', words.withdraw) : plain('accept', id, words.accept)),
    may.edit && page('modifier', words.edit),
    may.remove &&
      (post.isOwn && number > 0 ? plain('remove', target, words.remove) : page('retirer', words.remove)),
    may.restore && plain('restore', target, words.restore),
  ]
  return html`<footer class="os-post__acts">${all}</footer>`
}

/** One text of a thread. The HTML of its body was cleaned when it was written. */
export function postMarkup(post: Post, around: Around): Markup {
  const { speech, thread } = around
  const { number } = post
  const isNew = number > 0 && thread.readNumber !== null && number > thread.readNumber && !post.isOwn
  const names = [
    'os-post',
    post.isAccepted && 'os-post--accepted',
    post.removal && 'os-post--removed',
    isNew && 'os-post--new',
  ]
  const mark =
    post.isAccepted &&
    html`<p class="os-post__accepted">${icon('fr-icon-checkbox-circle-fill')} ${speech.words.accepted}</p>`
  const body =
    post.html !== null &&
    html`<div class="os-prose${post.removal ? ' os-prose--quiet' : ''}">${new Markup(post.html)}</div>`
  return html`<article
    class="${names.filter(Boolean).join(' ')}"
    id="${number === 0 ? 'fil' : `reponse-${post.id}`}"
    tabindex="-1"
    aria-labelledby="a${number}"
    data-number="${number}"
  >
    ${mark}${head(post, around)}${answered(post, around)}${removal(post, speech)}${body}${acts(post, around)}
  </article>`
}

/** The accepted answer, right under the question: its text, and the way to its place. */
export function acceptedMarkup(post: Post, { speech }: Around): Markup {
  const { t } = speech
  return html`<section class="os-accepted" aria-labelledby="reponse-retenue">
    <h2 class="os-accepted__title" id="reponse-retenue">
      ${icon('fr-icon-checkbox-circle-fill')} ${t('thread.acceptedTitle')}
    </h2>
    <p class="os-accepted__who">${nameOf(post.author, speech)}, ${time(post.createdAt, speech)}</p>
    <div class="os-prose">${new Markup(post.html ?? '')}</div>
    <p><a class="fr-link" href="${permalink(post.id)}">${t('thread.acceptedPlace')}</a></p>
  </section>`
}
