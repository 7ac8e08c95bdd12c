import { formatters, translator } from '@/lib/i18n'
import { Alert, Badge } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { acceptInvitationAction, renewInvitationAction } from '../actions'
import type { InvitationForHolder } from '../queries/invitation'

type InvitationSheetProps = { token: string; invitation: InvitationForHolder; viewerEmail: string }

/** On the tab: what stands in the way, if anything does. */
export function invitationTitle(state: InvitationForHolder['state']) {
  switch (state) {
    case 'expired':
      return 'linkExpiredTitle'
    case 'revoked':
    case 'used':
    case 'closed':
    case 'banned':
      return `${state}Title` as const
    default:
      return 'pageTitle'
  }
}

/** What whoever holds an invitation reads: who invites to what, and the one thing to do now. */
export async function InvitationSheet({ token, invitation, viewerEmail }: InvitationSheetProps) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const { community, inviter, role, message, expiresAt, guestEndsAt } = invitation
  return (
    <Page
      width="reading"
      kicker={inviter ? t('invitation.from', { name: inviter }) : t('invitation.fromSomeone')}
      title={community.name}
      lead={community.purpose}
    >
      <p className="os-community__badges">
        <Badge tone="accent">{t(`kind.${community.kind}.name`)}</Badge>
        <Badge>{t(`access.${community.access}.name`)}</Badge>
      </p>
      {message && <blockquote className="os-people__said">{message}</blockquote>}
      <p>
        {t('invitation.as', { role: t(`role.${role}`) })}{' '}
        {guestEndsAt &&
          t('invitation.guestUntil', { date: format.date(new Date(guestEndsAt.getTime() - 1)) })}
      </p>
      <Next
        token={token}
        invitation={invitation}
        viewerEmail={viewerEmail}
        until={format.date(new Date(expiresAt.getTime() - 1))}
      />
    </Page>
  )
}

async function Next({ token, invitation, viewerEmail, until }: InvitationSheetProps & { until: string }) {
  const t = await translator('communities')
  const { state, community, isLink, address, isKnown } = invitation
  const signIn = `/connexion?retour=${encodeURIComponent(`/invitation/${token}`)}`
  const here = <input type="hidden" name="token" value={token} />
  switch (state) {
    case 'open':
      return (
        <Form action={acceptInvitationAction}>
          {here}
          <p>{t(`access.${community.access}.means`)}</p>
          <SubmitButton size="lg">{t('invitation.accept')}</SubmitButton>
          <p className="fr-hint-text">{t('invitation.until', { date: until })}</p>
        </Form>
      )
    case 'signedOut':
      return (
        <>
          <p>
            {isLink ? t('invitation.signInLink') : t('invitation.signInMail', { address: address ?? '' })}
          </p>
          <a className="fr-btn fr-btn--lg" href={signIn}>
            {t('invitation.signIn')}
          </a>
        </>
      )
    case 'otherAddress':
      return (
        <Alert tone="warning" title={t('invitation.otherTitle')}>
          <p>{t('invitation.otherText', { address: address ?? '', own: viewerEmail })}</p>
          <p>{t('invitation.otherWay')}</p>
        </Alert>
      )
    case 'expired':
      return isLink ? (
        <Alert tone="warning" title={t('invitation.linkExpiredTitle')}>
          <p>{t('invitation.linkExpiredText')}</p>
        </Alert>
      ) : (
        <Alert tone="info" title={t('invitation.expiredTitle', { date: until })}>
          <p>{t('invitation.expiredText')}</p>
          <Form action={renewInvitationAction}>
            {here}
            <SubmitButton>{t('invitation.renew')}</SubmitButton>
          </Form>
        </Alert>
      )
    case 'inside':
      return (
        <>
          <p>{t('invitation.inside')}</p>
          <a className="fr-btn" href={`/communautes/${community.slug}`}>
            {t('invitation.goThere')}
          </a>
        </>
      )
    case 'revoked':
    case 'used':
    case 'closed':
    case 'banned':
      return (
        <Alert tone="warning" title={t(`invitation.${state}Title`)}>
          <p>{t(`invitation.${state}Text`)}</p>
          {isKnown && state === 'used' && (
            <p>
              <a href={`/communautes/${community.slug}`}>{t('invitation.see')}</a>
            </p>
          )}
        </Alert>
      )
  }
}
