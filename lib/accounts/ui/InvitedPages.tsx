import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { openInvitedAccountAction, renewAccountInvitationAction } from '../actions'
import { ProConnectButton } from './ProConnectButton'

interface InvitedProps {
  token: string
  found: { state: 'open' | 'over' | 'active'; member: { givenName: string } } | null
  proConnect: boolean
  stateBrand: boolean
}

/** What is on the tab and above the page: whether the invitation holds, or why not. */
export const invitedTitle = (found: InvitedProps['found']) =>
  !found ? 'unknownTitle' : found.state === 'open' ? 'title' : (`${found.state}Title` as const)

/** Where an invitation leads: a gesture opens the account, so that whatever opens links in mails does not. */
export async function InvitedPage({ token, found, proConnect, stateBrand }: InvitedProps) {
  const t = await translator('invited')
  const title = t(invitedTitle(found))
  if (!found)
    return (
      <Page width="reading" title={title} lead={t('unknownLead')}>
        <p className="os-acts">
          <a className="fr-btn" href="/connexion">
            {t('signIn')}
          </a>
        </p>
      </Page>
    )
  if (found.state === 'active')
    return (
      <Page width="reading" title={title} lead={t('activeLead')}>
        <p className="os-acts fr-mt-4w">
          <a className="fr-btn" href="/connexion">
            {t('signIn')}
          </a>
        </p>
      </Page>
    )
  if (found.state === 'over')
    return (
      <Page width="reading" title={title} lead={t('overLead')}>
        <Form action={renewAccountInvitationAction} label={t('renew')}>
          <input type="hidden" name="token" value={token} />
          <div className="os-form__acts">
            <SubmitButton>{t('renew')}</SubmitButton>
          </div>
        </Form>
      </Page>
    )
  return (
    <Page width="reading" title={title} lead={`${t('hello', { name: found.member.givenName })} ${t('lead')}`}>
      <Form action={openInvitedAccountAction} label={t('open')}>
        <input type="hidden" name="token" value={token} />
        <div className="os-form__acts">
          <SubmitButton size="lg">{t('open')}</SubmitButton>
        </div>
        <p className="fr-hint-text">{t('why')}</p>
      </Form>
      {proConnect && (
        <>
          <p>{t('proconnect')}</p>
          <ProConnectButton href="/connexion/proconnect" stateBrand={stateBrand} />
        </>
      )}
    </Page>
  )
}
