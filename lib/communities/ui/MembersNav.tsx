import { translator } from '@/lib/i18n'
import { Subnav } from '@/lib/ui/navigation'
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
  const tabs = shown.map((view) => ({
    label: view === 'requests' ? t('members.requests', { count: requests }) : t(`members.${view}`),
    href: `/communautes/${slug}/membres${paths[view]}`,
    current: view === current,
  }))
  return <Subnav label={t('members.lists')} tabs={tabs} />
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
