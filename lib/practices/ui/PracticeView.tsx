import { formatters, translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { Form } from '@/lib/ui/forms/Form'
import { SubmitButton } from '@/lib/ui/forms'
import { Page } from '@/lib/ui/Page'
import { PrintButton } from '@/lib/ui/PrintButton'
import { reopenPracticeAction } from '../actions'
import type { PracticeShown } from '../queries/practice'
import { Adoption } from './Adoption'
import { Idea } from './Idea'
import { Marks } from './marks'
import { Proof } from './Proof'
import { Quotations } from './Quotations'
import { Remarks } from './Remarks'
import { Reviews } from './Reviews'
import { What } from './What'

interface PracticeViewProps {
  practice: PracticeShown
  now: Date
}

/** One lesson: the problem, how, what is known of it, when not to, and what others say. */
export async function PracticeView({ practice, now }: PracticeViewProps) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  const { id, text, state, isFailure, may, version, shown } = practice
  return (
    <Page
      kicker={t(`problem.${text.problem}`)}
      title={text.title}
      lead={text.situation}
      trail={[{ label: t('title'), href: '/pratiques' }]}
      acts={
        <>
          {may.edit && (
            <a className="fr-btn fr-btn--secondary" href={`/pratiques/${id}/modifier`}>
              {t('edit')}
            </a>
          )}
          <PrintButton label={t('page.print')} />
        </>
      }
      aside={<Proof practice={practice} />}
      asideLabel={t('page.proof')}
    >
      <Marks state={state} isFailure={isFailure} />
      {shown !== version && (
        <Alert tone="info">
          <p>
            {t('page.oldVersion', { number: shown })}{' '}
            <a href={`/pratiques/${id}`}>{t('page.currentVersion')}</a>
          </p>
        </Alert>
      )}
      {shown === version && state === 'proposed' && practice.sharedAt && <WrittenAnew practice={practice} />}
      {practice.retiredAt && (
        <Alert tone="warning" title={t('page.retiredWhy')}>
          <p>{practice.retiredWhy}</p>
          {may.reopen && (
            <Form action={reopenPracticeAction}>
              <input type="hidden" name="practiceId" value={id} />
              <SubmitButton tone="secondary" size="sm">
                {t('retire.reopen')}
              </SubmitButton>
            </Form>
          )}
        </Alert>
      )}
      {(may.propose || may.removeIdea) && <Idea practice={practice} />}
      <What text={text} isFailure={isFailure} />
      <Quotations quotations={practice.quotations} />
      {state !== 'idea' && <Adoption practice={practice} now={now} />}
      <Reviews practice={practice} now={now} />
      <Remarks practice={practice} now={now} />
      <details className="os-details">
        <summary>{t('page.versions')}</summary>
        <ol className="os-practice__versions" reversed>
          {practice.versions.map(({ number, note, at, author }) => (
            <li key={number}>
              <a
                href={`/pratiques/${id}?version=${number}`}
                aria-current={number === shown ? 'page' : undefined}
              >
                {t('page.versionAt', { number, date: format.date(at) })}
              </a>
              {author && ` · ${author}`} {note && <span className="os-meta">{note}</span>}
            </li>
          ))}
        </ol>
      </details>
    </Page>
  )
}

/** Everybody may read it, and what it says today has not been read over. */
async function WrittenAnew({ practice: { id, sameSince } }: { practice: PracticeShown }) {
  const t = await translator('practices')
  return (
    <Alert tone="info" title={t('page.anew', { number: sameSince })}>
      <p>
        {t('page.anewText')}{' '}
        {sameSince > 1 && (
          <a href={`/pratiques/${id}?version=${sameSince - 1}`}>
            {t('page.anewFormer', { number: sameSince - 1 })}
          </a>
        )}
      </p>
    </Alert>
  )
}
