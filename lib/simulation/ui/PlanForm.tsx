import { translator } from '@/lib/i18n'
import { Field, Radios, Select, SubmitButton } from '@/lib/ui/forms'
import type { Answered } from '../asked'
import { paces } from '../model/plan'
import type { Scenario } from '../model/scenario'
import { AssumptionFields } from './AssumptionFields'

/** What one wants to try: a plain form, whose address can be kept and sent. */
export async function PlanForm({ answered, known }: { answered: Answered; known: Scenario }) {
  const t = await translator('simulator')
  const { fields, wrong } = answered
  const mistakes = Object.values(wrong)
  const number = (name: 'agents' | 'mois' | 'combien', label: string, hint: string) => (
    <Field
      {...{ name, label, hint }}
      defaultValue={fields[name]}
      error={wrong[name] && t(`mistake.${wrong[name]}`)}
      inputMode="numeric"
      autoComplete="off"
    />
  )
  return (
    <form
      className="os-form os-simulator__form"
      action="/bilans/simulateur#resultats"
      aria-label={t('form.title')}
    >
      {mistakes.length > 0 && (
        <div className="fr-alert fr-alert--error os-alert" role="alert">
          <p className="fr-alert__title">{t('form.wrong')}</p>
          <ul>
            {[...new Set(mistakes)].map((because) => (
              <li key={because}>{t(`mistake.${because}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <h2 className="fr-h5">{t('form.title')}</h2>
      {number('agents', t('form.agents'), t('form.agentsHint'))}
      {number('mois', t('form.months'), t('form.monthsHint'))}
      <Select
        name="rythme"
        label={t('form.pace')}
        defaultValue={fields.rythme}
        options={paces.map((pace) => ({ value: pace, label: t(`form.paces.${pace}`) }))}
      />
      <Radios
        name="ministeres"
        legend={t('form.where')}
        defaultValue={fields.ministeres === 'ici' ? 'ici' : 'nouveaux'}
        options={[
          { value: 'nouveaux', label: t('form.new'), hint: t('form.newHint') },
          { value: 'ici', label: t('form.here'), hint: t('form.hereHint') },
        ]}
      />
      {number('combien', t('form.ministries'), t('form.ministriesHint'))}
      <h3 className="fr-h6">{t('form.assumptions')}</h3>
      <p className="os-meta">{t('form.assumptionsText')}</p>
      <AssumptionFields {...{ known, fields, wrong }} />
      <div className="os-form__acts">
        <SubmitButton>{t('form.act')}</SubmitButton>
      </div>
    </form>
  )
}
