import type { ReactNode } from 'react'
import { PresenceMark } from '@/lib/activity/ui/PresenceMark'
import { formatters, translator } from '@/lib/i18n'
import { html, inner, type Markup } from '@/lib/ui/html'
import type { CommunityPresentation } from '../queries/presentation'
import { EntryAct } from './EntryAct'
import { Faces } from './Faces'
import { StatusNotice } from './StatusNotice'

export type CommunityTab = 'discussions' | 'files' | 'members' | 'dashboard' | 'settings'

type CommunityFrameProps = {
  /** From `communityPresentation(viewer, slug)`. */
  community: CommunityPresentation
  tab: CommunityTab
  /** The page's own heading, under the tabs. Left out on the first tab, where the community's name is the heading. */
  title?: string
  /** One primary button beside the title. */
  acts?: ReactNode
  children: ReactNode
}

/** What stands around every page of a community: what it is, who is in it, its tabs, and the one thing to do about it. */
export async function CommunityFrame({ community, tab, title, acts, children }: CommunityFrameProps) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const isFirst = tab === 'discussions' && !title
  const { slug, name, purpose, kind, access, organisation, status } = community
  const badges: Markup = html`<p class="os-community__badges">
    <span class="os-badge os-badge--accent">${t(`kind.${kind}.name`)}</span>
    <span class="os-badge os-badge--neutral">${t(`access.${access}.name`)}</span
    >${status !== 'active' && html`<span class="os-badge os-badge--warning">${t(`status.${status}`)}</span>`}
    ${organisation && html`<span class="os-community__organisation">${organisation}</span>`}
  </p>`
  const heading = isFirst
    ? html`${badges}
        <h1>${name}</h1>
        ${purpose && html`<p class="os-lead">${purpose}</p>`}`
    : html`<p class="os-community__name"><a href="/communautes/${slug}">${name}</a></p>`
  return (
    <div className={`fr-container os-page os-community${isFirst ? '' : ' os-community--compact'}`}>
      <header className="os-community__head">
        <div className="os-community__title" {...inner(heading)} />
        <div className="os-community__side">
          <Faces
            faces={community.faces}
            words={t('memberCount', { count: community.members, shown: format.number(community.members) })}
            href={community.may.members ? `/communautes/${slug}/membres` : undefined}
          />
          <EntryAct community={community} />
        </div>
      </header>
      <nav className="os-tabs" aria-label={t('tabs.label')} {...inner(tabs(community, tab, t))} />
      <StatusNotice community={community} />
      {title && (
        <div className="os-page__head">
          <h1 className="os-community__page">{title}</h1>
          {acts && <div className="os-acts">{acts}</div>}
        </div>
      )}
      {children}
      {community.may.read && <PresenceMark communityId={community.id} />}
    </div>
  )
}

type Words = Awaited<ReturnType<typeof translator<'communities'>>>

/** Each tab is a page. Those the viewer may not open are not shown. */
function tabs({ slug, may, requests }: CommunityPresentation, current: CommunityTab, t: Words): Markup {
  const base = `/communautes/${slug}`
  const shown: [CommunityTab, string, boolean][] = [
    ['discussions', base, true],
    ['files', `${base}/fichiers`, may.read],
    ['members', `${base}/membres`, may.members],
    ['dashboard', `${base}/tableau-de-bord`, may.measure],
    ['settings', `${base}/reglages`, may.settings],
  ]
  const label = (tab: CommunityTab) =>
    tab === 'discussions' && !may.read ? t('tabs.presentation') : t(`tabs.${tab}`)
  const waiting = (tab: CommunityTab) =>
    tab === 'members' &&
    requests > 0 &&
    html`<span class="os-tabs__count"
      ><span aria-hidden="true">${requests}</span
      ><span class="fr-sr-only">${t('tabs.requests', { count: requests })}</span></span
    >`
  return html`<ul>
    ${shown
      .filter(([, , isOpen]) => isOpen)
      .map(
        ([tab, href]) =>
          html`<li>
            <a href="${href}" ${tab === current ? html` aria-current="page"` : ''}
              >${label(tab)}${waiting(tab)}</a
            >
          </li>`,
      )}
  </ul>`
}
