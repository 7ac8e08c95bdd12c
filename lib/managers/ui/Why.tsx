import { translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import { ManagersFrame } from './ManagersFrame'

const gains = {
  answer: 'fr-icon-questionnaire-line',
  reuse: 'fr-icon-file-text-line',
  people: 'fr-icon-team-line',
}
const steps = ['say', 'choose', 'agree', 'ask'] as const
const questions = ['time', 'part', 'secret', 'busy'] as const

/** Why a manager has something to gain, how, and what they will never see. */
export async function Why() {
  const t = await translator('managers')
  return (
    <ManagersFrame
      current="why"
      lead={t('why.lead')}
      acts={
        <a className="fr-btn" href="/encadrants/textes">
          {t('why.act')}
        </a>
      }
    >
      <h2>{t('why.gainsTitle')}</h2>
      <ul className="os-cards os-managers__gains">
        {(Object.keys(gains) as (keyof typeof gains)[]).map((each) => (
          <li key={each}>
            <div className="os-card">
              <span className={`os-landing__icon ${gains[each]}`} aria-hidden="true" />
              <h3 className="os-card__title">{t(`why.gain.${each}.title`)}</h3>
              <p>{t(`why.gain.${each}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <div className="os-managers__words">
        <h2>{t('why.timeTitle')}</h2>
        <p>{t('why.timeText')}</p>
        <p>
          <a href="/encadrants/charte">{t('why.toCharter')}</a>
        </p>
        <h2>{t('why.stepsTitle')}</h2>
        <ol className="os-managers__steps">
          {steps.map((step) => (
            <li key={step}>
              <strong>{t(`why.step.${step}.title`)}</strong> {t(`why.step.${step}.text`)}
            </li>
          ))}
        </ol>
        <h2>{t('why.neverTitle')}</h2>
        <Notice icon="fr-icon-eye-off-line">
          <p>{t('why.neverText')}</p>
          <p>
            <strong>{t('notFor')}</strong>
          </p>
        </Notice>
        <h2>{t('why.questionsTitle')}</h2>
        {questions.map((question) => (
          <details key={question} className="os-managers__question">
            <summary>{t(`why.question.${question}.asked`)}</summary>
            <p>{t(`why.question.${question}.answer`)}</p>
          </details>
        ))}
      </div>
    </ManagersFrame>
  )
}
