import { formatters, translator } from '@/lib/i18n'
import { Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { limitRequestsAction, pauseRequestsAction, resumeRequestsAction } from '../actions'
import { PAUSES, WEEKLY } from '../model/asking'
import type { OwnExpertise } from '../queries/own'

type OwnLimitsProps = { own: Pick<OwnExpertise, 'weekly' | 'pausedUntil' | 'asked'> }

/** How often, and not now: for whatever one is proposed. */
export async function OwnLimits({ own: { weekly, pausedUntil, asked } }: OwnLimitsProps) {
  const [t, format] = await Promise.all([translator('expertise'), formatters()])
  return (
    <section className="os-account-part os-limits" aria-labelledby="demandes">
      <h2 id="demandes">{t('own.limits')}</h2>
      <p>{t('own.askedWeek', { count: asked })}</p>
      <Form action={limitRequestsAction} label={t('own.weekly')}>
        <Select
          name="weekly"
          label={t('own.weekly')}
          hint={t('own.weeklyHint')}
          defaultValue={String(weekly)}
          options={WEEKLY.map((count) => ({ value: String(count), label: t('own.weeklyOption', { count }) }))}
        />
        <div className="os-form__acts">
          <SubmitButton tone="secondary">{t('own.save')}</SubmitButton>
        </div>
      </Form>
      <h3>{t('own.pause')}</h3>
      {pausedUntil ? (
        <>
          <p>{t('own.paused', { date: format.date(pausedUntil) })}</p>
          <Form action={resumeRequestsAction} className="os-entry">
            <SubmitButton tone="secondary">{t('own.resume')}</SubmitButton>
          </Form>
        </>
      ) : (
        <Form action={pauseRequestsAction} label={t('own.pause')}>
          <Select
            name="days"
            label={t('own.pauseFor')}
            hint={t('own.pauseHint')}
            defaultValue={String(PAUSES[0])}
            options={PAUSES.map((days) => ({
              value: String(days),
              label: t('own.pauseOption', { count: days }),
            }))}
          />
          <div className="os-form__acts">
            <SubmitButton tone="secondary">{t('own.pauseAct')}</SubmitButton>
          </div>
        </Form>
      )}
    </section>
  )
}
