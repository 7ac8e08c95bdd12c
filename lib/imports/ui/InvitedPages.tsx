import { ProConnectButton } from '@/lib/accounts/ui/ProConnectButton'
import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { openInvitedAccountAction, renewAccountInvitationAction } from '../actions'

interface InvitedProps {
  token: string
  found: { state: 'open' | 'over' | 'active'; member: { givenName: string } } | null
  proConnect: boolean
  stateBrand: boolean
}

/** Where an invitation leads: a gesture opens the account, so that whatever opens links in mails does not. */
export async function InvitedPage({ token, found, proConnect, stateBrand }: InvitedProps) {
  const t = await translator('imports')
  if (!found)
    return (
      <Page width="reading" title={t('invited.unknownTitle')} lead={t('invited.unknownLead')}>
        {null}
      </Page>
    )
  if (found.state === 'active')
    return (
      <Page width="reading" title={t('invited.activeTitle')} lead={t('invited.activeLead')}>
        <p className="os-acts fr-mt-4w">
          <a className="fr-btn" href="/connexion">
            {t('invited.signIn')}
          </a>
        </p>
      </Page>
    )
  if (found.state === 'over')
    return (
      <Page width="reading" title={t('invited.overTitle')} lead={t('invited.overLead')}>
        <Form action={renewAccountInvitationAction} label={t('invited.renew')}>
          <input type="hidden" name="token" value={token} />
          <div className="os-form__acts">
            <SubmitButton>{t('invited.renew')}</SubmitButton>
          </div>
        </Form>
      </Page>
    )
  return (
    <Page
      width="reading"
      title={t('invited.title')}
      lead={`${t('invited.hello', { name: found.member.givenName })} ${t('invited.lead')}`}
    >
      <Form action={openInvitedAccountAction} label={t('invited.open')}>
        <input type="hidden" name="token" value={token} />
        <div className="os-form__acts">
          <SubmitButton size="lg">{t('invited.open')}</SubmitButton>
        </div>
        <p className="fr-hint-text">{t('invited.why')}</p>
      </Form>
      {proConnect && (
        <>
          <p>{t('invited.proconnect')}</p>
          <ProConnectButton href="/connexion/proconnect" stateBrand={stateBrand} />
        </>
      )}
    </Page>
  )
}
