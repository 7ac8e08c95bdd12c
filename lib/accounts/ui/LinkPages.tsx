import { translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import { ActionForm } from '@/lib/ui/forms/ActionForm'
import { SubmitButton } from '@/lib/ui/forms'
import { Page } from '@/lib/ui/Page'
import { signInWithLinkAction } from '../actions'
import { LINK_MINUTES } from '../model/links'

/** After asking: the same page whether the account exists or not. `outbox`: where mails are written without a server. */
export async function LinkSent({ outbox }: { outbox: string | null }) {
  const t = await translator('auth')
  return (
    <Page width="reading" title={t('link.sentTitle')} lead={t('link.sentLead', { minutes: LINK_MINUTES })}>
      {outbox && (
        <Notice>
          <p>{t('link.outbox', { folder: outbox })}</p>
        </Notice>
      )}
      <h2 className="fr-h5">{t('link.nothing')}</h2>
      <ul>
        <li>{t('link.nothing1')}</li>
        <li>{t('link.nothing2')}</li>
      </ul>
      <p className="os-acts fr-mt-4w">
        <a className="fr-btn fr-btn--tertiary" href="/connexion">
          {t('link.again')}
        </a>
      </p>
    </Page>
  )
}

/** Where the mail leads: a gesture, so that whatever opens links in mails does not use it up. */
export async function LinkConfirm({ token, returnTo }: { token: string; returnTo: string }) {
  const t = await translator('auth')
  return (
    <Page width="reading" title={t('link.confirmTitle')} lead={t('link.confirmLead')}>
      <ActionForm action={signInWithLinkAction} words={{ problems: t('problems'), problem: t('problem') }}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <div className="os-form__acts">
          <SubmitButton size="lg" pendingLabel={t('sending')}>
            {t('link.confirm')}
          </SubmitButton>
        </div>
        <p className="fr-hint-text">{t('link.confirmWhy')}</p>
      </ActionForm>
    </Page>
  )
}

/** A link that was used, or is too old, and the way to another. */
export async function LinkOver({ of }: { of: 'link' | 'proposal' }) {
  const t = await translator('auth')
  return (
    <Page width="reading" title={t(`${of}.overTitle`)} lead={t(`${of}.overLead`)}>
      <p className="os-acts fr-mt-4w">
        <a className="fr-btn" href="/connexion">
          {t('forgot.back')}
        </a>
        <a className="fr-btn fr-btn--tertiary" href="/mot-de-passe/oublie">
          {t('forgot.title')}
        </a>
      </p>
    </Page>
  )
}
