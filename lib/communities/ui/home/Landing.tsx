import { translator } from '@/lib/i18n'

/** For whoever comes by: what this is, for whom, and the door. */
export async function Landing() {
  const t = await translator('communities')
  return (
    <>
      <div className="os-landing">
        <div className="fr-container os-landing__body">
          <h1>{t('landing.title')}</h1>
          <p className="os-landing__lead">{t('landing.lead')}</p>
          <p className="os-acts">
            <a className="fr-btn fr-btn--lg" href="/connexion">
              {t('landing.signIn')}
            </a>
            <a className="fr-btn fr-btn--lg fr-btn--tertiary" href="/stats">
              {t('landing.stats')}
            </a>
          </p>
        </div>
      </div>
      <div className="fr-container os-page">
        <h2 className="fr-sr-only">{t('landing.what')}</h2>
        <ul className="os-cards os-landing__cards">
          {(['ask', 'share', 'gather'] as const).map((each) => (
            <li key={each}>
              <div className="os-card">
                <span className={`os-landing__icon ${icons[each]}`} aria-hidden="true" />
                <h3 className="os-card__title">{t(`landing.${each}.title`)}</h3>
                <p>{t(`landing.${each}.text`)}</p>
              </div>
            </li>
          ))}
        </ul>
        <section className="os-page--reading" aria-labelledby="acces">
          <h2 id="acces">{t('landing.who')}</h2>
          <p>{t('landing.whoText')}</p>
          <p>{t('landing.invited')}</p>
          <p>
            <a href="/encadrants">{t('landing.managers')}</a>
          </p>
        </section>
      </div>
    </>
  )
}

const icons = {
  ask: 'fr-icon-questionnaire-line',
  share: 'fr-icon-folder-2-line',
  gather: 'fr-icon-team-line',
}
