import { translator } from '@/lib/i18n'
import { PasswordField, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { askOwnPasswordAction, changePasswordAction } from '../actions'
import type { OwnAccount, OwnSession } from '../queries'
import { AccountTabs } from './AccountTabs'
import { LifeLinks } from './LifeLinks'
import { NewPassword } from './NewPassword'
import { newPasswordWords } from './newPasswordWords'
import { SessionList } from './SessionList'

type SecurityPageProps = { account: OwnAccount; sessions: OwnSession[]; now: Date }

/** Where I am signed in, and my password. */
export async function SecurityPage({ account, sessions, now }: SecurityPageProps) {
  const t = await translator('accounts')
  const own = sessions.find(({ isThisOne }) => isThisOne)
  return (
    <Page title={t('account')}>
      <AccountTabs current="security" />
      <section className="os-account-part" aria-labelledby="sessions">
        <h2 id="sessions">{t('sessions')}</h2>
        <p className="os-account-part__lead">{t('sessionsLead')}</p>
        <SessionList sessions={sessions} own={own} now={now} />
      </section>
      <section className="os-account-part" aria-labelledby="mot-de-passe">
        <h2 id="mot-de-passe">{t('password')}</h2>
        {account.hasPassword ? <ChangePassword account={account} keep={own?.id} /> : <FirstPassword />}
      </section>
      <LifeLinks />
    </Page>
  )
}

async function ChangePassword({ account, keep }: { account: OwnAccount; keep?: string }) {
  const [t, ui, words] = await Promise.all([translator('accounts'), translator('ui'), newPasswordWords()])
  return (
    <>
      <p className="os-account-part__lead">{t('passwordLead')}</p>
      <Form action={changePasswordAction}>
        {keep && <input type="hidden" name="keep" value={keep} />}
        <input type="email" name="username" value={account.email} autoComplete="username" readOnly hidden />
        <PasswordField
          name="currentPassword"
          label={t('currentPassword')}
          autoComplete="current-password"
          words={{ show: ui('showPassword'), hide: ui('hidePassword') }}
        />
        <NewPassword about={[account.email, account.name]} words={words} />
        <div className="os-form__acts">
          <SubmitButton pendingLabel={ui('sending')}>{t('changePassword')}</SubmitButton>
        </div>
      </Form>
    </>
  )
}

async function FirstPassword() {
  const [t, ui] = await Promise.all([translator('accounts'), translator('ui')])
  return (
    <>
      <p className="os-account-part__lead">{t('noPassword')}</p>
      <Form action={askOwnPasswordAction}>
        <SubmitButton tone="secondary" pendingLabel={ui('sending')}>
          {t('askPassword')}
        </SubmitButton>
      </Form>
    </>
  )
}
