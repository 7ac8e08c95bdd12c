import { locale } from '@/lib/i18n'
import { html, inner, type Markup } from '@/lib/ui/html'
import { threadFilters, threadsHref } from '../model/filter'
import { threadHref } from '../model/pages'
import type { CommunityThreads, ThreadLine } from '../queries/threads'
import { speechIn, time, type Speech } from './words'

/** The threads of a community: what waits for an answer first, then what is pinned, then the rest. */
export async function ThreadList({ list, mayAsk = false }: { list: CommunityThreads; mayAsk?: boolean }) {
  const speech = speechIn(await locale(), list.now)
  return <div className="os-threads" {...inner(listMarkup(list, mayAsk, speech))} />
}

function listMarkup(list: CommunityThreads, mayAsk: boolean, speech: Speech): Markup {
  const { t } = speech
  const place = { slug: list.slug, mayAsk }
  const isEmpty = list.unanswered.length + list.pinned.length + list.threads.length === 0
  const title = list.filter === 'all' ? t('list.recentTitle') : t(`list.${list.filter}`)
  return html`${composer(list, t)}${isEmpty && list.filter === 'all' && list.isFirstPage ? false : filters(list, t)}
  ${section('attente', t('list.waitingTitle'), list.unanswered, place, speech)}
  ${section('epingles', t('list.pinnedTitle'), list.pinned, place, speech)}
  ${section('recents', title, list.threads, place, speech)} ${isEmpty && empty(list, t)}${further(list, t)}`
}

/** One line that leads to the page where one writes: the kind is chosen there. */
function composer({ slug, mayOpen }: CommunityThreads, t: Speech['t']) {
  if (mayOpen.length === 0) return false
  const href = `/communautes/${slug}/fils/nouveau`
  return html`<div class="os-threads__new">
    <a class="os-threads__line" href="${href}">${t('list.composer')}</a
    >${mayOpen.includes('question') && html`<a class="fr-btn fr-btn--secondary" href="${href}?type=question">${t('list.newQuestion')}</a>`}<a
      class="fr-btn"
      href="${href}"
      >${t('list.new')}</a
    >
  </div>`
}

function filters({ slug, filter }: CommunityThreads, t: Speech['t']): Markup {
  const link = (name: (typeof threadFilters)[number]) =>
    html`<li>
      <a
        class="fr-tag fr-tag--sm"
        href="${threadsHref(slug, { filter: name, after: null })}"
        ${name === filter && html` aria-current="true"`}
        >${t(`list.${name}`)}</a
      >
    </li>`
  return html`<nav aria-label="${t('list.filters')}">
    <ul class="os-threads__filters">
      ${threadFilters.map(link)}
    </ul>
  </nav>`
}

/** Where the lines are, and whether those who run it may ask somebody to answer a late one. */
type Place = { slug: string; mayAsk: boolean }

function section(id: string, title: string, lines: ThreadLine[], place: Place, speech: Speech) {
  if (lines.length === 0) return false
  return html`<section class="os-threads__part" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <ul class="os-threads__list">
      ${lines.map((line) => threadLine(line, place, speech))}
    </ul>
  </section>`
}

function threadLine(line: ThreadLine, { slug, mayAsk }: Place, speech: Speech): Markup {
  const { t, format, words } = speech
  const badge = (tone: string, label: string) =>
    html`<span class="os-badge os-badge--${tone}">${label}</span> `
  const by = line.lastAuthor ?? words.byNobody
  const key = line.replies > 0 ? 'repliedBy' : 'openedBy'
  const href = `${threadHref(slug, line.id)}${line.isUnread && line.replies > 0 ? '?nouveau=1#nouveau' : ''}`
  const state = line.isLate
    ? badge('warning', t('list.late'))
    : line.isWaiting
      ? badge('info', t('list.waiting'))
      : line.isSolved && badge('success', t('list.solved'))
  // The sentence is made whole, so that each language orders it as it likes; the moment in it keeps its machine form.
  const [before = '', after = ''] = t(`list.${key}`, {
    author: line.replies > 0 ? format.of(by) : by,
    when: '\u0000',
  }).split('\u0000')
  return html`<li class="os-line${line.isUnread ? ' os-line--unread' : ''}">
    <p class="os-line__title"><a href="${href}">${line.title}</a></p>
    <p class="os-line__badges">
      ${line.isUnread && badge('new', t('list.unread'))}${line.kind !== 'discussion' && badge('neutral', t(`kind.${line.kind}`))}${state}${line.pinnedUntil && badge('accent', t('list.pinnedUntil', { date: format.date(new Date(line.pinnedUntil.getTime() - 1)) }))}${line.isLocked && badge('neutral', t('list.locked'))}
    </p>
    <p class="os-line__who">
      ${before}${time(line.replies > 0 ? line.lastActivityAt : line.createdAt, speech)}${after}
    </p>
    <p class="os-line__count">
      ${t('list.replies', { count: line.replies, shown: format.number(line.replies) })}${line.useful > 0 && html` · ${t('list.useful', { shown: format.number(line.useful) })}`}
    </p>
    ${
      line.isLate &&
      mayAsk &&
      html`<p class="os-line__ask">
        <a href="${threadHref(slug, line.id)}/demander"
          >${t('list.ask')}<span class="fr-sr-only"> ${t('list.askOf', { title: line.title })}</span></a
        >
      </p>`
    }
  </li>`
}

function empty({ slug, filter, mayOpen }: CommunityThreads, t: Speech['t']): Markup {
  const all = mayOpen.length > 0 ? t('list.emptyAll') : t('list.emptyReader')
  const text =
    filter === 'all'
      ? all
      : filter === 'unanswered'
        ? t('list.emptyUnanswered')
        : filter === 'mine'
          ? t('list.emptyMine')
          : t('list.emptyFilter')
  const act =
    filter !== 'all' &&
    html`<div class="os-acts">
      <a class="fr-btn fr-btn--tertiary" href="/communautes/${slug}">${t('list.seeAll')}</a>
    </div>`
  return html`<div class="os-empty">
    <span class="fr-icon-discuss-line os-empty__icon" aria-hidden="true"></span>
    <p class="os-empty__title">${t('list.emptyTitle')}</p>
    <div class="os-empty__text"><p>${text}</p></div>
    ${act}
  </div>`
}

function further({ slug, filter, next, isFirstPage }: CommunityThreads, t: Speech['t']): Markup {
  return html`<div class="os-acts os-threads__further">
    ${!isFirstPage && html`<a class="fr-btn fr-btn--tertiary" href="${threadsHref(slug, { filter, after: null })}">${t('list.first')}</a>`}${next && html`<a class="fr-btn fr-btn--tertiary" href="${threadsHref(slug, { filter, after: next })}" rel="next">${t('list.next')}</a>`}
  </div>`
}
