import { translator } from '@/lib/i18n'
import { ProgressBar } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { showStepsAction, skipStepAction } from '../actions'
import type { Step, StepTaken } from '../model/steps'
import type { FirstSteps } from '../queries'

/** The five first steps of somebody new: each leads to the one place where it is taken, and says what for. */
export async function Steps({ found }: { found: FirstSteps }) {
  const t = await translator('onboarding')
  const { steps, followHref, helloHref } = found
  const done = steps.filter(({ state }) => state === 'done').length
  const addresses: Record<Step, string> = {
    profile: '/compte',
    skills: '/competences',
    communities: '/communautes',
    follow: followHref,
    hello: helloHref,
  }
  return (
    <section className="os-first-steps" aria-labelledby="premiers-pas">
      <h2 id="premiers-pas">{t('title')}</h2>
      <ProgressBar
        label={t('progress')}
        value={done}
        max={steps.length}
        said={t('count', { done, total: steps.length })}
      />
      <ol>
        {steps.map((taken) => (
          <Line key={taken.step} taken={taken} href={addresses[taken.step]} />
        ))}
      </ol>
      <div className="os-first-steps__foot">
        <Form action={showStepsAction} className="os-entry">
          <input type="hidden" name="show" value={found.isDismissed ? 'oui' : 'non'} />
          <SubmitButton tone={found.isDismissed ? 'tertiary' : 'quiet'} size="sm">
            {t(found.isDismissed ? 'show' : 'dismiss')}
          </SubmitButton>
        </Form>
      </div>
    </section>
  )
}

const marks = {
  done: 'fr-icon-checkbox-circle-fill',
  skipped: 'fr-icon-arrow-right-line',
  open: 'fr-icon-circle-line',
}

async function Line({ taken: { step, state, count, least }, href }: { taken: StepTaken; href: string }) {
  const t = await translator('onboarding')
  const name = t(`${step}.name`)
  return (
    <li className={`os-first-steps__${state}`}>
      <span className={`os-first-steps__mark ${marks[state]}`} aria-hidden="true" />
      <div>
        <p className="os-first-steps__name">
          {state === 'open' ? <a href={href}>{name}</a> : name}
          {state !== 'open' && <span className="os-meta"> {t(`state.${state}`)}</span>}
        </p>
        {state !== 'done' && (
          <p className="os-first-steps__why">
            {t(`${step}.why`)}
            {count > 0 && ` ${t('soFar', { count, least })}`}
          </p>
        )}
      </div>
      {state !== 'done' && (
        <Form action={skipStepAction} className="os-entry" label={name}>
          <input type="hidden" name="step" value={step} />
          <input type="hidden" name="skip" value={state === 'open' ? 'oui' : 'non'} />
          <SubmitButton tone="quiet" size="sm">
            {t(state === 'open' ? 'skip' : 'resume')}
            <span className="fr-sr-only">{t('which', { name })}</span>
          </SubmitButton>
        </Form>
      )}
    </li>
  )
}
