import { formatters, translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { EmptyState } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { liftBanAction } from '../actions'
import type { BannedMember } from '../queries/members'

/** Who is kept out, by whom, why, and until when. */
export async function BanList({ slug, bans }: { slug: string; bans: BannedMember[] }) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  if (bans.length === 0) {
    return (
      <EmptyState icon="fr-icon-check-line" title={t('bans.none')}>
        <p>{t('bans.noneText')}</p>
      </EmptyState>
    )
  }
  return (
    <ul className="os-people" aria-label={t('bans.title')}>
      {bans.map(({ memberId, name, decisionReason, decidedAt, decidedBy, banEndsAt, mayLift }) => (
        <li key={memberId}>
          <Avatar name={name} />
          <div className="os-people__who">
            <p className="os-people__name">{name}</p>
            <p className="os-meta">
              {decidedAt && (
                <span>
                  {t('bans.by', { date: format.date(decidedAt), name: decidedBy ?? t('history.nobody') })}
                </span>
              )}
              <span>
                {banEndsAt
                  ? t('bans.until', { date: format.date(new Date(banEndsAt.getTime() - 1)) })
                  : t('bans.forGood')}
              </span>
            </p>
          </div>
          {mayLift && (
            <Form action={liftBanAction} className="os-entry">
              <input type="hidden" name="slug" value={slug} />
              <input type="hidden" name="memberId" value={memberId} />
              <SubmitButton size="sm" tone="tertiary">
                {t('bans.lift')}
                <span className="fr-sr-only"> {name}</span>
              </SubmitButton>
            </Form>
          )}
          {decisionReason && <p className="os-people__said">{decisionReason}</p>}
        </li>
      ))}
    </ul>
  )
}
