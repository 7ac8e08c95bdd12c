import { translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { ActionForm } from '@/lib/ui/forms/ActionForm'
import { Field, PasswordField, SubmitButton } from '@/lib/ui/forms'
import { Page } from '@/lib/ui/Page'
import { signInAction } from '../actions'
import { Personas, type Persona } from './Personas'
import { ProConnectButton } from './ProConnectButton'

const REASONS = [
  'signedOut',
  'proconnect_cancelled',
  'proconnect_expired',
  'proconnect_refused',
  'proconnect_acr',
  'proconnect_unreachable',
  'closed',
  'crossSite',
] as const
const isReason = (text: string | undefined): text is (typeof REASONS)[number] =>
  REASONS.includes(text as never)

type SignInPageProps = {
  returnTo: string
  /** Why one is here, when something happened before (`?motif=`). */
  reason?: string
  /** ProConnect is set up: the first way in. */
  proConnect: boolean
  stateBrand: boolean
  /** Fictitious people to try the demonstration with. */
  personas: Persona[]
}

/** The way in: ProConnect where there is one, then a password, or a link by mail. */
export async function SignInPage({ returnTo, reason, proConnect, stateBrand, personas }: SignInPageProps) {
  const [t, ui] = await Promise.all([translator('auth'), translator('ui')])
  const leadsTo = returnTo === '/' ? '' : `?retour=${encodeURIComponent(returnTo)}`
  return (
    <Page
      title={t('signIn')}
      lead={t('signInLead')}
      asideLabel={personas.length > 0 ? t('demo.title') : t('noAccount.question')}
      aside={
        personas.length > 0 ? (
          <Personas
            personas={personas}
            words={{ title: t('demo.title'), lead: t('demo.lead') }}
            filledWords={personas.map(({ name }) => t('demo.filled', { name }))}
          />
        ) : (
          <section className="os-card os-card--quiet">
            <h2 className="os-card__title">{t('noAccount.question')}</h2>
            <p>{t('noAccount.answer')}</p>
          </section>
        )
      }
    >
      <div className="os-signin">
        {isReason(reason) && (
          <Alert tone={reason === 'signedOut' ? 'success' : 'warning'} assertive={reason !== 'signedOut'}>
            <p>{t(`reason.${reason}`)}</p>
          </Alert>
        )}
        {proConnect && (
          <>
            <ProConnectButton href={`/connexion/proconnect${leadsTo}`} stateBrand={stateBrand} />
            <h2 className="os-signin__other">{t('proConnect.otherWay')}</h2>
          </>
        )}
        <ActionForm action={signInAction} words={{ problems: t('problems'), problem: t('problem') }}>
          <input type="hidden" name="returnTo" value={returnTo} />
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
          <PasswordField
            name="password"
            label={t('password_')}
            autoComplete="current-password"
            words={{ show: ui('showPassword'), hide: ui('hidePassword') }}
          />
          <p className="os-signin__forgotten">
            <a href="/mot-de-passe/oublie">{t('forgotten')}</a>
          </p>
          <div className="os-form__acts">
            <SubmitButton
              name="by"
              value="password"
              tone={proConnect ? 'secondary' : 'primary'}
              pendingLabel={t('sending')}
            >
              {t('submit')}
            </SubmitButton>
            <SubmitButton name="by" value="link" tone="quiet" icon="fr-icon-mail-line" formNoValidate>
              {t('byLink')}
            </SubmitButton>
          </div>
          <p className="fr-hint-text">{t('byLinkHint')}</p>
        </ActionForm>
      </div>
    </Page>
  )
}
