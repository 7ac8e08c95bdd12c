import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'
import type { OwnAccount } from '../queries'
import { AccountTabs } from './AccountTabs'

const TYPES = ['agent', 'public_partner', 'private_partner', 'contractor', 'intern'] as const

/** What the platform knows of me: what others vouch for, locked, with who does; then what I say myself (`children`). */
export async function ProfilePage({ account, children }: { account: OwnAccount; children: ReactNode }) {
  const [t, format] = await Promise.all([translator('accounts'), formatters()])
  const type = TYPES.find((each) => each === account.type) ?? 'agent'
  const rows: [label: string, value: string | null][] = [
    [t('givenName'), account.givenName],
    [t('usualName'), account.usualName],
    [t('email'), account.email],
    [t('organisation'), account.organisation],
    [t('unit'), account.unit],
    [t('type'), t(`types.${type}`)],
    ...(account.endsAt ? [[t('endsAt'), format.date(account.endsAt)] as [string, string]] : []),
    [t('since'), format.date(account.since)],
  ]
  return (
    <Page title={t('account')}>
      <AccountTabs current="profile" />
      <section className="os-account-part" aria-labelledby="identite">
        <h2 id="identite">{t('identity')}</h2>
        <p className="os-source">
          <span className="fr-icon-lock-line fr-icon--sm" aria-hidden="true" />{' '}
          {account.source === 'proconnect' ? t('fromProConnect') : t('fromAdministration')}
        </p>
        <dl className="os-identity">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {value || <span className="os-identity__none">{t('none')}</span>}
                <span
                  className="fr-icon-lock-line fr-icon--sm os-identity__lock"
                  title={t('locked')}
                  aria-hidden="true"
                />
              </dd>
            </div>
          ))}
        </dl>
        <p className="fr-hint-text">{t('identityAdvice')}</p>
      </section>
      {children}
      <section className="os-account-part" aria-labelledby="langue">
        <h2 id="langue">{t('language')}</h2>
        {/* The same door as the foot of every page: it works before any script. */}
        <form method="post" action="/preferences" className="os-form">
          <fieldset className="fr-segmented fr-segmented--no-legend">
            <legend className="fr-segmented__legend">{t('languageHint')}</legend>
            <div className="fr-segmented__elements">
              {(['fr', 'en'] as const).map((language) => (
                <div className="fr-segmented__element" key={language}>
                  <input
                    type="radio"
                    id={`langue-${language}`}
                    name="langue"
                    value={language}
                    defaultChecked={format.locale === language}
                  />
                  <label className="fr-label" htmlFor={`langue-${language}`} lang={language}>
                    {t(language)}
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
          <p className="fr-hint-text">{t('languageHint')}</p>
          <div className="os-form__acts">
            <button className="fr-btn fr-btn--secondary" type="submit">
              {t('save')}
            </button>
          </div>
        </form>
      </section>
    </Page>
  )
}
