import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { chooseFirstPasswordAction } from '../actions'
import { NewPassword } from './NewPassword'
import { newPasswordWords } from './newPasswordWords'

interface FirstPasswordPageProps {
  email: string
  name: string
  proConnect: boolean
}

/** Right after an invitation: how one will come back. A password, or none: nobody is left without a way in. */
export async function FirstPasswordPage({ email, name, proConnect }: FirstPasswordPageProps) {
  const [t, ui, words] = await Promise.all([translator('invited'), translator('ui'), newPasswordWords()])
  return (
    <Page width="reading" title={t('next.title')} lead={t('next.lead')}>
      <div className="os-stack">
        <section className="os-card" aria-labelledby="sans-mot-de-passe">
          <h2 className="os-card__title" id="sans-mot-de-passe">
            {t('next.without')}
          </h2>
          <p>{t('next.link', { email })}</p>
          {proConnect && <p>{t('next.proconnect')}</p>}
          <p className="os-acts">
            <a className="fr-btn" href="/">
              {t('next.goOn')}
            </a>
          </p>
        </section>
        <section className="os-card" aria-labelledby="mot-de-passe">
          <h2 className="os-card__title" id="mot-de-passe">
            {t('next.password')}
          </h2>
          <p>{t('next.passwordText')}</p>
          <Form action={chooseFirstPasswordAction} label={t('next.password')}>
            {/* Tells password managers whose it is. */}
            <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
            <NewPassword about={[email, name]} words={words} />
            <div className="os-form__acts">
              <SubmitButton tone="secondary" pendingLabel={ui('sending')}>
                {t('next.choose')}
              </SubmitButton>
            </div>
          </Form>
        </section>
      </div>
    </Page>
  )
}
