import { formatters, translator } from '@/lib/i18n'
import { Badge, EmptyState } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { KeysetPagination } from '@/lib/ui/navigation'
import { resendInvitationAction, revokeInvitationAction } from '../actions'
import type { PendingInvitation } from '../queries/invitations'
import { CopyButton } from '@/lib/ui/CopyButton'

type InvitationListProps = { slug: string; invitations: PendingInvitation[]; next: string | null }

/** Invitations that wait for an answer, and links that still open the door. */
export async function InvitationList({ slug, invitations, next }: InvitationListProps) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const path = `/communautes/${slug}/membres/invitations`
  if (invitations.length === 0) {
    return (
      <EmptyState icon="fr-icon-mail-line" title={t('invitations.none')}>
        <p>{t('invitations.noneText')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="os-people" aria-label={t('invitations.title')}>
        {invitations.map((invitation) => {
          const { id, email, role, expiresAt, isExpired, uses, maxUses, link, invitedBy, createdAt } =
            invitation
          const name = email ?? t('invitations.link')
          const here = (
            <>
              <input type="hidden" name="slug" value={slug} />
              <input type="hidden" name="invitationId" value={id} />
            </>
          )
          return (
            <li key={id}>
              <div className="os-people__who">
                <p className="os-people__name">
                  {name} {isExpired && <Badge tone="warning">{t('invitations.expired')}</Badge>}
                </p>
                <p className="os-meta">
                  <span>{t('invitations.as', { role: t(`role.${role}`) })}</span>
                  <span>
                    {t('invitations.by', {
                      name: invitedBy ?? t('history.nobody'),
                      date: format.date(createdAt),
                    })}
                  </span>
                  <span>
                    {t(isExpired ? 'invitations.since' : 'invitations.until', {
                      date: format.date(new Date(expiresAt.getTime() - 1)),
                    })}
                  </span>
                  {email === null && <span>{t('invitations.uses', { uses, max: maxUses })}</span>}
                </p>
                {link && !isExpired && (
                  <p className="os-invitation-link">
                    <code>{link}</code>
                  </p>
                )}
              </div>
              <div className="os-people__acts">
                {link && !isExpired && (
                  <CopyButton text={link} label={t('invitations.copy')} done={t('invitations.copied')} />
                )}
                {email !== null && (
                  <Form action={resendInvitationAction} className="os-entry">
                    {here}
                    <SubmitButton size="sm" tone="tertiary">
                      {t('invitations.resend')}
                      <span className="fr-sr-only"> {name}</span>
                    </SubmitButton>
                  </Form>
                )}
                <Form action={revokeInvitationAction} className="os-entry">
                  {here}
                  <SubmitButton size="sm" tone="tertiary">
                    {t('invitations.revoke')}
                    <span className="fr-sr-only"> {name}</span>
                  </SubmitButton>
                </Form>
              </div>
            </li>
          )
        })}
      </ul>
      <KeysetPagination next={next && `${path}?apres=${next}`} />
    </>
  )
}
