import { formatters, translator } from '@/lib/i18n'
import { Alert, Badge } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { acceptInvitationAction, renewInvitationAction } from '../actions'
import type { InvitationForHolder } from '../queries/invitation'

type InvitationSheetProps = {
  token: string
  invitation: InvitationForHolder
  viewer: { id: string | null; email: string }
}

/** What stands in the way, if anything does: on the tab, and above the page of an invitation that opens nothing. */
export async function invitationTitle({ state, isLink, expiresAt }: InvitationForHolder): Promise<string> {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  switch (state) {
    case 'expired':
      return isLink
        ? t('invitation.linkExpiredTitle')
        : t('invitation.expiredTitle', { date: format.date(lastDay(expiresAt)) })
    case 'revoked':
    case 'used':
    case 'closed':
    case 'banned':
      return t(`invitation.${state}Title`)
    default:
      return t('invitation.pageTitle')
  }
}

const OPENS_NOTHING: readonly InvitationForHolder['state'][] = [
  'revoked',
  'used',
  'closed',
  'banned',
  'expired',
]

const lastDay = (end: Date) => new Date(end.getTime() - 1)

/** What whoever holds an invitation reads: who invites to what, and the one thing to do now. */
export async function InvitationSheet({ token, invitation, viewer }: InvitationSheetProps) {
  return OPENS_NOTHING.includes(invitation.state) ? (
    <Over token={token} invitation={invitation} viewer={viewer} />
  ) : (
    <Standing token={token} invitation={invitation} viewer={viewer} />
  )
}

async function Standing({ token, invitation, viewer }: InvitationSheetProps) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const { community, inviter, role, message, expiresAt, guestEndsAt } = invitation
  return (
    <Page
      width="reading"
      kicker={inviter ? t('invitation.from', { name: inviter.name }) : t('invitation.fromSomeone')}
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
        {guestEndsAt && t('invitation.guestUntil', { date: format.date(lastDay(guestEndsAt)) })}
      </p>
      <Next token={token} invitation={invitation} viewer={viewer} until={format.date(lastDay(expiresAt))} />
    </Page>
  )
}

/** Where one signs in, and comes back. */
const signInPath = (token: string) => `/connexion?retour=${encodeURIComponent(`/invitation/${token}`)}`

async function Next({ token, invitation, viewer, until }: InvitationSheetProps & { until: string }) {
  const t = await translator('communities')
  const { state, community, isLink, address } = invitation
  switch (state) {
    case 'open':
      return (
        <Form action={acceptInvitationAction}>
          <input type="hidden" name="token" value={token} />
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
          <a className="fr-btn fr-btn--lg" href={signInPath(token)}>
            {t('invitation.signIn')}
          </a>
        </>
      )
    case 'otherAddress':
      return (
        <Alert tone="warning" title={t('invitation.otherTitle')}>
          <p>{t('invitation.otherText', { address: address ?? '', own: viewer.email })}</p>
          <p>{t('invitation.otherWay')}</p>
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
    default:
      return null
  }
}

/** An invitation that opens nothing: why, and the way to another, or to whoever can give one. */
async function Over({ token, invitation, viewer }: InvitationSheetProps) {
  const t = await translator('communities')
  const { state, community, isTold, isKnown, isLink, inviter } = invitation
  const isTheirs = state === 'expired' && !isLink
  return (
    <Page
      width="reading"
      kicker={isTold ? community.name : undefined}
      title={await invitationTitle(invitation)}
      lead={t(whyKey(invitation))}
    >
      {isTheirs ? (
        <Form action={renewInvitationAction}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton size="lg">{t('invitation.renew')}</SubmitButton>
        </Form>
      ) : (
        <p className="os-acts">
          {isKnown && (
            <a className="fr-btn" href={`/communautes/${community.slug}`}>
              {t('invitation.see')}
            </a>
          )}
          {viewer.id && inviter && (
            <a className="fr-btn fr-btn--secondary" href={`/annuaire/${inviter.id}`}>
              {t('invitation.reach', { name: inviter.name })}
            </a>
          )}
          {!viewer.id && (
            <a className="fr-btn fr-btn--secondary" href={signInPath(token)}>
              {t('invitation.signInToAsk')}
            </a>
          )}
        </p>
      )}
    </Page>
  )
}

function whyKey({ state, isLink }: InvitationForHolder) {
  switch (state) {
    case 'expired':
      return isLink ? 'invitation.linkExpiredText' : 'invitation.expiredText'
    case 'used':
      return isLink ? 'invitation.usedText' : 'invitation.answeredText'
    case 'closed':
    case 'banned':
      return `invitation.${state}Text` as const
    default:
      return 'invitation.revokedText'
  }
}
