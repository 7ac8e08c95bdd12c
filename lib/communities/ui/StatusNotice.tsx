import { formatters, translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import type { CommunityPresentation } from '../queries/presentation'

/** Why nothing can be written here any more, since when, and who can change it. */
export async function StatusNotice({ community }: { community: CommunityPresentation }) {
  const { status, statusAt, statusReason } = community
  if (status === 'active') return null
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  return (
    <Notice icon={status === 'locked' ? 'fr-icon-lock-line' : 'fr-icon-archive-line'}>
      <p>
        {statusAt ? t(`closed.${status}Since`, { date: format.date(statusAt) }) : t(`closed.${status}`)}
        {statusReason && ` ${t('closed.reason', { reason: statusReason })}`}
      </p>
    </Notice>
  )
}
