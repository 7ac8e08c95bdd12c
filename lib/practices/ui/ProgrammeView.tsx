import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { Alert, Badge } from '@/lib/ui/feedback'
import { Select, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { askForPlaceAction, cancelProgrammeAction, withdrawRequestAction } from '../actions'
import type { ProgrammeShown } from '../queries/programmes'
import { ProgrammeDraw } from './ProgrammeDraw'
import { lastDay, programmeTones } from './ProgrammeList'
import { ProgrammeResult } from './ProgrammeResult'

/** A programme: what it brings, until when one may ask, who asked, how it is drawn and what came of it. */
export async function ProgrammeView({ programme }: { programme: ProgrammeShown }) {
  const [t, library, format] = await Promise.all([
    translator('programmes'),
    translator('practices'),
    formatters(),
  ])
  const { name, purpose, state, places, closesAt, laterOn, practice, requests } = programme
  return (
    <Page
      title={name}
      trail={[
        { label: library('title'), href: '/pratiques' },
        { label: t('title'), href: '/pratiques/programmes' },
      ]}
    >
      <p className="os-meta os-programme__facts">
        <Badge tone={programmeTones[state]}>{t(`state.${state}`)}</Badge>
        <span>{t('places', { count: places })}</span>
        <span>{t('asked', { count: requests.length })}</span>
        <span>{t(state === 'open' ? 'until' : 'closedOn', { date: format.date(lastDay(closesAt)) })}</span>
      </p>
      {state === 'cancelled' && (
        <Alert tone="warning" title={t('cancelledWhy')}>
          <p>{programme.cancelledWhy}</p>
        </Alert>
      )}
      <div className="os-reading">
        {purpose.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index} className="os-practice__words">
            {paragraph}
          </p>
        ))}
        {practice && (
          <p>
            {t('brings')} <a href={`/pratiques/${practice.id}`}>{practice.title}</a>
          </p>
        )}
        {state !== 'cancelled' && <p>{t('promise', { date: format.day(laterOn) })}</p>}
      </div>
      {state === 'open' && <Ask programme={programme} t={t} />}
      {state === 'closed' && (
        <Alert tone={programme.isLost ? 'warning' : 'info'}>
          <p>
            {programme.isLost
              ? t('lost')
              : programme.drawsAt
                ? t('drawingAt', { at: format.dateTime(programme.drawsAt) })
                : t('drawingSoon')}
          </p>
        </Alert>
      )}
      <ProgrammeResult programme={programme} t={t} format={format} />
      {state !== 'cancelled' && <ProgrammeDraw programme={programme} t={t} format={format} />}
      {programme.mayCancel && <Cancel id={programme.id} t={t} />}
    </Page>
  )
}

export type ProgrammeWords = { t: Translate<'programmes'>; format: Formatters }

/** One asks for a community; those that have asked may step back. */
function Ask({ programme: { id, mine }, t }: { programme: ProgrammeShown; t: Translate<'programmes'> }) {
  const free = mine.filter(({ hasAsked }) => !hasAsked)
  const asking = mine.filter(({ hasAsked }) => hasAsked)
  return (
    <section id="demande" aria-labelledby="demander" className="os-no-print">
      <h2 id="demander">{t('ask.title')}</h2>
      {mine.length === 0 && <p>{t('ask.none')}</p>}
      {free.length > 0 && (
        <Form action={askForPlaceAction} className="os-form" label={t('ask.title')}>
          <input type="hidden" name="programmeId" value={id} />
          <p>{t('ask.hint')}</p>
          <Select
            name="communityId"
            label={t('ask.community')}
            placeholder={free.length > 1 ? t('ask.choose') : undefined}
            defaultValue={free.length === 1 ? free[0]!.id : undefined}
            options={free.map((community) => ({ value: community.id, label: community.name }))}
          />
          <SubmitButton>{t('ask.act')}</SubmitButton>
        </Form>
      )}
      {asking.length > 0 && (
        <ul className="os-practice__said">
          {asking.map(({ id: communityId, name }) => (
            <li key={communityId}>
              <p>{t('ask.asked', { name })}</p>
              <Form action={withdrawRequestAction}>
                <input type="hidden" name="programmeId" value={id} />
                <input type="hidden" name="communityId" value={communityId} />
                <SubmitButton tone="tertiary" size="sm">
                  {t('ask.withdraw')} <span className="fr-sr-only">{t('ask.withdrawOf', { name })}</span>
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Cancel({ id, t }: { id: string; t: Translate<'programmes'> }) {
  return (
    <details className="os-details os-no-print">
      <summary>{t('cancel.title')}</summary>
      <Form action={cancelProgrammeAction} className="os-form" label={t('cancel.title')}>
        <input type="hidden" name="programmeId" value={id} />
        <TextArea name="why" label={t('cancel.why')} rows={2} maxLength={500} />
        <SubmitButton tone="danger">{t('cancel.act')}</SubmitButton>
      </Form>
    </details>
  )
}
