import { translator } from '@/lib/i18n'
import { ActionForm } from '@/lib/ui/forms/ActionForm'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Page } from '@/lib/ui/Page'
import { askForPasswordAction, choosePasswordAction } from '../actions'
import { newPasswordWords } from './newPasswordWords'
import { NewPassword } from './NewPassword'

/** Asks for the mail that lets one choose a password, the first or a new one. */
export async function AskPasswordPage() {
  const [t, ui] = await Promise.all([translator('auth'), translator('ui')])
  return (
    <Page width="reading" title={t('forgot.title')} lead={t('forgot.lead')}>
      <ActionForm action={askForPasswordAction} words={{ problems: t('problems'), problem: t('problem') }}>
        <Field
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          required
        />
        <div className="os-form__acts">
          <SubmitButton pendingLabel={ui('sending')}>{t('forgot.submit')}</SubmitButton>
          <a className="fr-btn fr-btn--tertiary-no-outline" href="/connexion">
            {t('forgot.back')}
          </a>
        </div>
      </ActionForm>
    </Page>
  )
}

/** Where the mail leads. `about`: what the password must not contain. */
export async function ChoosePasswordPage({ token, about }: { token: string; about: string[] }) {
  const [t, ui, words] = await Promise.all([translator('auth'), translator('ui'), newPasswordWords()])
  return (
    <Page width="reading" title={t('choose.title')} lead={t('choose.lead')}>
      <ActionForm action={choosePasswordAction} words={{ problems: t('problems'), problem: t('problem') }}>
        <input type="hidden" name="token" value={token} />
        {/* Tells password managers whose it is. */}
        <input type="email" name="username" value={about[0]} autoComplete="username" readOnly hidden />
        <NewPassword about={about} words={words} />
        <div className="os-form__acts">
          <SubmitButton pendingLabel={ui('sending')}>{t('choose.submit')}</SubmitButton>
        </div>
      </ActionForm>
    </Page>
  )
}
