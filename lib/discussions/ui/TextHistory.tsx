import { formatters, translator } from '@/lib/i18n'
import { html, inner, type Markup } from '@/lib/ui/html'
import { Page } from '@/lib/ui/Page'
import type { Piece } from '../model/difference'
import { threadHref } from '../model/pages'
import type { textHistory } from '../queries/history'
import type { Words } from './words'

/** Every version of a text, with what each changed: seen by underline and strike, heard by a word. */
export async function TextHistory({ history }: { history: Awaited<ReturnType<typeof textHistory>> }) {
  const [t, format] = await Promise.all([translator('discussions'), formatters()])
  const { community, threadId, replyId, number, page, steps } = history
  const back = threadHref(community.slug, threadId, page, replyId)
  const step = (each: (typeof steps)[number]) =>
    html`<li>
      <section aria-labelledby="version-${each.version}">
        <h2 class="fr-h6" id="version-${each.version}">
          ${t('history.version', { version: each.version, when: format.dateTime(each.writtenAt) })}${each.version === 1 && html` · ${t('history.first')}`}
        </h2>
        ${each.title && html`<p class="os-difference"><strong>${t('history.titleIs')}</strong> ${pieces(each.title, t)}</p>`}
        <div class="os-difference">${pieces(each.body, t)}</div>
      </section>
    </li>`
  return (
    <Page
      title={replyId ? t('history.replyTitle', { number }) : t('history.title', { title: history.title })}
      lead={t('history.lead')}
      width="reading"
      trail={[
        { label: community.name, href: `/communautes/${community.slug}` },
        { label: history.title, href: back },
      ]}
      acts={
        <a className="fr-btn fr-btn--tertiary" href={back}>
          {t('history.back')}
        </a>
      }
    >
      <ol className="os-history" reversed {...inner(html`${steps.map(step)}`)} />
    </Page>
  )
}

const pieces = (of: Piece[], t: Words): Markup[] =>
  of.map(({ text, change }) => {
    if (change === 'same') return html`${text}`
    const said = html`<span class="fr-sr-only"
      >${change === 'added' ? t('history.added') : t('history.removed')}
    </span>`
    return change === 'added' ? html`<ins>${said}${text}</ins>` : html`<del>${said}${text}</del>`
  })
