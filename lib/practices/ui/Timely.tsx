import { formatters, translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { dismissPracticeAction, restoreDismissedAction } from '../actions'
import type { ProposedThere } from '../commands/propose'
import type { adoptionsUnderWay } from '../queries/timely'
import { ProposedLine } from './ProposedLine'

/** What became of those that are tried, asked where one looks at what changed; and those of which it will be asked. */
export async function UnderWay({ toTell, trying }: Awaited<ReturnType<typeof adoptionsUnderWay>>) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  return (
    <>
      {toTell.length > 0 && (
        <Notice icon="fr-icon-question-line">
          {toTell.map(({ practiceId, title, isFailure, adoptedAt }) => (
            <p key={practiceId}>
              {t(isFailure ? 'timely.heeded' : 'timely.tell', { date: format.date(adoptedAt) })}{' '}
              <a href={`/pratiques/${practiceId}#adoption`}>
                {t(isFailure ? 'timely.heededWhat' : 'timely.tellWhat', { title })}
              </a>
            </p>
          ))}
        </Notice>
      )}
      {trying.length > 0 && (
        <Notice icon="fr-icon-seedling-line">
          {trying.map(({ practiceId, title, isFailure, adoptedAt, nextOn }) => (
            <p key={practiceId}>
              {t(isFailure ? 'timely.heeding' : 'timely.trying', { date: format.date(adoptedAt) })}{' '}
              <a href={`/pratiques/${practiceId}`}>{title}</a>.{' '}
              <span className="os-meta">
                {t(isFailure ? 'timely.heedingUntil' : 'timely.tryingUntil', { date: format.day(nextOn) })}
              </span>
            </p>
          ))}
        </Notice>
      )}
    </>
  )
}

const ofFigures = { id: 'pratiques', key: 'timely', isOfFigures: true, all: '/pratiques' } as const
const places = {
  alert: ofFigures,
  dashboard: ofFigures,
  first_weeks: { id: 'premieres-semaines', key: 'firstWeeks', isOfFigures: false, all: '/pratiques' },
  closing: { id: 'avant-de-clore', key: 'closing', isOfFigures: false, all: '/pratiques?moment=close' },
} as const satisfies Record<ProposedThere['place'], object>

/** Lessons whose moment has come here, each with the figures that say so; any can be put aside, and come back. */
export async function Timely({ proposed }: { proposed: ProposedThere }) {
  const { place, communityId, occasionId, practices, mayDismiss, dismissed } = proposed
  const { id, key, isOfFigures, all } = places[place]
  if (practices.length === 0 && (!isOfFigures || dismissed === 0 || !mayDismiss)) return null
  const t = await translator('proposals')
  return (
    <section className="os-timely" aria-labelledby={id}>
      <h2 id={id}>{t(key, { count: practices.length })}</h2>
      {key !== 'timely' && <p>{t(`${key}Text`)}</p>}
      <ul className="os-practices">
        {practices.map((practice) => (
          <ProposedLine key={practice.id} practice={practice} occasionId={occasionId}>
            {mayDismiss && (
              <Form action={dismissPracticeAction} className="os-no-print">
                <input type="hidden" name="practiceId" value={practice.id} />
                <input type="hidden" name="communityId" value={communityId} />
                <SubmitButton tone="quiet" size="sm">
                  {t('dismiss')}{' '}
                  <span className="fr-sr-only">{t('dismissOf', { title: practice.title })}</span>
                </SubmitButton>
              </Form>
            )}
          </ProposedLine>
        ))}
      </ul>
      <div className="os-timely__foot">
        <a href={all}>{t('all')}</a>
        {mayDismiss && isOfFigures && dismissed > 0 && (
          <Form action={restoreDismissedAction} className="os-no-print">
            <input type="hidden" name="communityId" value={communityId} />
            <SubmitButton tone="quiet" size="sm">
              {t('restore', { count: dismissed })}
            </SubmitButton>
          </Form>
        )}
      </div>
    </section>
  )
}
