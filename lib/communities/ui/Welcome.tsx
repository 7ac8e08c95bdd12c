import { translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import type { CommunityPresentation } from '../queries/presentation'

/** Two weeks: long enough to be read by whoever joins before a holiday. */
const NEW_FOR_DAYS = 14

/** What the community says to whoever has just come in. */
export async function Welcome({ community, now }: { community: CommunityPresentation; now: Date }) {
  const { welcome, joinedAt, role } = community
  const isNew = joinedAt !== null && now.getTime() - joinedAt.getTime() < NEW_FOR_DAYS * 86_400_000
  if (!welcome || !isNew || role === null || role === 'owner') return null
  const t = await translator('communities')
  return (
    <Notice icon="fr-icon-shake-hands-line">
      <h2 className="os-card__title">{t('welcome.title')}</h2>
      <p className="os-description">{welcome}</p>
    </Notice>
  )
}
