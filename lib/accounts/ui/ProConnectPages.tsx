import { translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import { ActionForm } from '@/lib/ui/forms/ActionForm'
import { SubmitButton } from '@/lib/ui/forms'
import { Page } from '@/lib/ui/Page'
import { acceptProposalAction } from '../actions'
import { PROPOSAL_MINUTES } from '../model/links'
import { ProConnectButton } from './ProConnectButton'

/** An unknown identity gave a known address: a mail has left to it. */
export async function ProposalSent({ email }: { email: string }) {
  const t = await translator('auth')
  return (
    <Page width="reading" title={t('proposal.title')} lead={t('proposal.lead', { email })}>
      <Notice icon="fr-icon-mail-line">
        <p>{t('proposal.sent', { minutes: PROPOSAL_MINUTES })}</p>
      </Notice>
      <p className="fr-mt-3w">{t('proposal.notReachable')}</p>
      <p className="os-acts fr-mt-4w">
        <a className="fr-btn fr-btn--tertiary" href="/connexion">
          {t('forgot.back')}
        </a>
      </p>
    </Page>
  )
}

type Ready = { email: string; name: string; organisation: string | null }

/** Where the mail leads, in the browser that has proven the identity. */
export async function ProposalConfirm({ token, proposal }: { token: string; proposal: Ready }) {
  const t = await translator('auth')
  const organisation = proposal.organisation ?? t('proposal.unknownOrganisation')
  return (
    <Page
      width="reading"
      title={t('proposal.confirmTitle')}
      lead={t('proposal.confirmLead', { email: proposal.email })}
    >
      <p className="os-card os-card--quiet">{t('proposal.who', { name: proposal.name, organisation })}</p>
      <ActionForm action={acceptProposalAction} words={{ problems: t('problems'), problem: t('problem') }}>
        <input type="hidden" name="token" value={token} />
        <div className="os-form__acts">
          <SubmitButton pendingLabel={t('sending')}>{t('proposal.confirm')}</SubmitButton>
          <a className="fr-btn fr-btn--tertiary" href="/connexion">
            {t('proposal.refuse')}
          </a>
        </div>
        <p className="fr-hint-text">{t('proposal.refuseHint')}</p>
      </ActionForm>
    </Page>
  )
}

/** The mail was opened elsewhere: the identity has to be proven here too. */
export async function ProposalElsewhere({ token, stateBrand }: { token: string; stateBrand: boolean }) {
  const t = await translator('auth')
  return (
    <Page width="reading" title={t('proposal.otherBrowserTitle')} lead={t('proposal.otherBrowserLead')}>
      <ProConnectButton
        href={`/connexion/proconnect?rattachement=${encodeURIComponent(token)}`}
        stateBrand={stateBrand}
      />
    </Page>
  )
}

/** Known to ProConnect, not to us: how to become so. */
export async function NoAccount({ email }: { email: string | null }) {
  const t = await translator('auth')
  return (
    <Page width="reading" title={t('noAccount.title')} lead={t('noAccount.lead')}>
      {email && <p className="os-card os-card--quiet">{t('noAccount.address', { email })}</p>}
      <p className="fr-mt-3w">{t('noAccount.reason')}</p>
      <h2 className="fr-h5">{t('noAccount.howTitle')}</h2>
      <ul>
        <li>{t('noAccount.how1')}</li>
        <li>{t('noAccount.how2')}</li>
      </ul>
      <p className="os-acts fr-mt-4w">
        <a className="fr-btn fr-btn--tertiary" href="/connexion">
          {t('noAccount.back')}
        </a>
      </p>
    </Page>
  )
}

/** Between our sign-out and ProConnect's: the browser goes on by itself, or at a press. */
export async function LeavingProConnect({ href }: { href: string }) {
  const t = await translator('auth')
  return (
    <Page width="reading" title={t('signOut.title')} lead={t('signOut.lead')}>
      {/* A form may not lead to another site (form-action 'self'); a page may go there. */}
      <meta httpEquiv="refresh" content={`0;url=${href}`} />
      <p className="os-acts fr-mt-4w">
        <a className="fr-btn" href={href}>
          {t('signOut.continue')}
        </a>
      </p>
    </Page>
  )
}
