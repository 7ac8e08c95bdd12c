import { translator } from '@/lib/i18n'
import type { CommunityPresentation } from '../queries/presentation'

export type MembersView = 'all' | 'requests' | 'invitations' | 'bans'

const paths: Record<MembersView, string> = {
  all: '',
  requests: '/demandes',
  invitations: '/invitations',
  bans: '/exclusions',
}

/** The lists about a community's people; most are for those who run it. */
export async function MembersNav({
  community,
  current,
}: {
  community: CommunityPresentation
  current: MembersView
}) {
  const { may, slug, requests } = community
  const shown: MembersView[] = [
    'all',
    ...(may.decide ? (['requests', 'invitations'] as const) : []),
    ...(may.settings ? (['bans'] as const) : []),
  ]
  if (shown.length === 1) return null
  const t = await translator('communities')
  return (
    <nav aria-label={t('members.lists')}>
      <ul className="os-subnav">
        {shown.map((view) => (
          <li key={view}>
            <a
              className="fr-tag"
              href={`/communautes/${slug}/membres${paths[view]}`}
              aria-current={view === current ? 'page' : undefined}
            >
              {view === 'requests' ? t('members.requests', { count: requests }) : t(`members.${view}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The button that invites, on each of these pages. */
export async function InviteButton({ community }: { community: CommunityPresentation }) {
  if (!community.may.invite) return null
  const t = await translator('communities')
  return (
    <a
      className="fr-btn fr-btn--icon-left fr-icon-user-add-line"
      href={`/communautes/${community.slug}/membres/inviter`}
    >
      {t('members.invite')}
    </a>
  )
}
