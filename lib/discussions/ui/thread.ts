import { html, type Markup } from '@/lib/ui/html'
import { pagesShown } from '@/lib/ui/navigation'
import { threadHref } from '../model/pages'
import { followLevels } from '../schema'
import type { Happening, ThreadPage } from '../queries/threadPage'
import { acceptedMarkup, postMarkup, type Around } from './post'
import { nameOf, time, type Speech } from './words'

/** Where we are, what it is called, and in which state. */
export function threadHead(thread: ThreadPage, { t, format }: Speech): Markup {
  const { community, kind, title, lock, pinnedUntil } = thread
  const badge = (tone: string, label: string) =>
    html`<span class="os-badge os-badge--${tone}">${label}</span> `
  return html`<nav class="os-trail" aria-label="${t('thread.breadcrumb')}">
      <ol>
        <li><a href="/communautes">${t('thread.communities')}</a></li>
        <li><a href="/communautes/${community.slug}">${community.name}</a></li>
        <li aria-current="page">${title}</li>
      </ol>
    </nav>
    <p class="os-kicker">
      ${badge('neutral', t(`kind.${kind}`))}${thread.accepted && badge('success', t('list.solved'))}${thread.isLate && badge('warning', t('list.late'))}${pinnedUntil && badge('accent', t('list.pinnedUntil', { date: format.date(new Date(pinnedUntil.getTime() - 1)) }))}${lock && badge('neutral', t('list.locked'))}
    </p>
    <h1 class="os-thread__title">${title}</h1>`
}

function notices(thread: ThreadPage, { t }: Speech) {
  const { lock, opening } = thread
  const notice = (text: string | Markup) =>
    html`<div class="os-notice">
      <span class="fr-icon-information-line os-notice__icon" aria-hidden="true"></span>
      <div>${text}</div>
    </div>`
  return html`${opening.removal && notice(t('thread.removedNotice'))}${lock && notice(html`${t('thread.lockedNotice')}${lock.reason && html` ${t('thread.lockedReason', { reason: lock.reason })}`}`)}`
}

/** How closely one follows, what each level means; and the way to what those who run the community may do. */
function tools({ level, may, community, id }: ThreadPage, { t }: Speech): Markup {
  const choice = (each: (typeof followLevels)[number]) =>
    html`<li>
      <button
        class="os-choice-line"
        name="follow"
        value="${each}"
        aria-pressed="${each === level ? 'true' : 'false'}"
      >
        <strong>${t(`follow.${each}`)}</strong><span>${t(`follow.${each}Means`)}</span>
      </button>
    </li>`
  const menu =
    may.follow &&
    html`<details class="os-details os-thread__follow">
      <summary>${t('follow.current', { level: t(`follow.${level}`) })}</summary>
      <ul>
        ${followLevels.map(choice)}
      </ul>
    </details>`
  const run =
    may.moderate &&
    html`<a class="fr-link fr-link--sm" href="${threadHref(community.slug, id)}/animer"
      >${t('moderate.title')}</a
    >`
  const draw =
    may.draw &&
    html`<a class="fr-link fr-link--sm" href="/pratiques/nouvelle?communaute=${community.id}&amp;fil=${id}"
      >${t('thread.draw')}</a
    >`
  return html`<div class="os-thread__tools">${menu}${draw}${run}</div>`
}

/** What was done to the thread, in its place in time. */
function happening(event: Happening, speech: Speech): Markup {
  const { t } = speech
  const said = {
    actor: nameOf(event.actor, speech),
    number: event.subjectNumber ?? 0,
  }
  const key = event.kind === 'restored' && event.subjectId ? 'restoredReply' : event.kind
  return html`<li class="os-happening">
    <span class="fr-icon-flag-line fr-icon--sm" aria-hidden="true"></span>
    <span
      >${t(`event.${key}`, said)}${event.reason && html`, ${t('event.reason', { reason: event.reason })}`} ·
      ${time(event.at, speech)}</span
    >
  </li>`
}

function flow(thread: ThreadPage, around: Around): Markup {
  const { t } = around.speech
  const line = html`<li class="os-newline" id="nouveau" tabindex="-1">${t('thread.newLine')}</li>`
  const before = (id: string) => id === thread.firstUnreadId && line
  const items = thread.flow.map((each) => {
    if ('happening' in each) return happening(each.happening, around.speech)
    const { post, answers } = each.branch
    const under =
      answers.length > 0 &&
      html`<ol class="os-answers">
        ${answers.map(
          (answer) =>
            html`${before(answer.id)}
              <li>${postMarkup(answer, around)}</li>`,
        )}
      </ol>`
    return html`${before(post.id)}
      <li>${postMarkup(post, around)}${under}</li>`
  })
  return html`<ol class="os-flow">
    ${items}
  </ol>`
}

function pages(thread: ThreadPage, slug: string, { t }: Speech) {
  if (thread.pages <= 1) return false
  const { page, pages: count, id } = thread
  const to = (number: number, label: string, rel: string) =>
    html`<li>
      <a
        class="fr-pagination__link fr-pagination__link--${rel} fr-pagination__link--lg-label"
        href="${threadHref(slug, id, number)}"
        rel="${rel}"
        >${label}</a
      >
    </li>`
  const numbered = pagesShown(page, count).map((each) =>
    each === null
      ? html`<li><span class="fr-pagination__link" aria-hidden="true">…</span></li>`
      : html`<li>
          <a
            class="fr-pagination__link"
            href="${threadHref(slug, id, each)}"
            ${each === page && html` aria-current="page"`}
            aria-label="${t('thread.page', { page: each })}"
            >${each}</a
          >
        </li>`,
  )
  return html`<nav class="fr-pagination os-pages" aria-label="${t('thread.pages')}">
    <ul class="fr-pagination__list">
      ${page > 1 && to(page - 1, t('thread.previous'), 'prev')}${numbered}${page < count && to(page + 1, t('thread.next'), 'next')}
    </ul>
  </nav>`
}

/** The texts of the page: the question and what settles it first, then the replies and what was done between them. */
export function threadBody(thread: ThreadPage, reactingTo: string | null, speech: Speech): Markup {
  const around: Around = { slug: thread.community.slug, thread: { ...thread, reactingTo }, speech }
  const { t, format } = speech
  const top =
    thread.page === 1
      ? html`${postMarkup(thread.opening, around)}${thread.accepted && acceptedMarkup(thread.accepted, around)}`
      : html`<p>
          <a
            class="fr-link fr-icon-arrow-up-line fr-link--icon-left"
            href="${threadHref(around.slug, thread.id)}"
            >${t('thread.firstPage')}</a
          >
        </p>`
  const title = t('thread.repliesTitle', { count: thread.replies, shown: format.number(thread.replies) })
  const fields = { communityId: thread.community.id, threadId: thread.id, page: thread.page }
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )
  return html`<form method="post" action="${threadHref(around.slug, thread.id)}/actes">
    ${hidden}
    <p class="fr-error-text os-thread__alarm" id="alerte" role="alert"></p>
    ${tools(thread, speech)}${notices(thread, speech)}${top}
    <section aria-labelledby="reponses">
      <h2 class="os-thread__replies" id="reponses">${title}</h2>
      ${thread.flow.length > 0 && flow(thread, around)}
    </section>
    ${pages(thread, around.slug, speech)}${thread.may.reply && html`<p class="os-thread__reach"><a class="fr-btn fr-btn--icon-left fr-icon-chat-3-line" href="#repondre">${speech.words.reply}</a></p>`}
  </form>`
}
