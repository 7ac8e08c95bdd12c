import { formatters, translator } from '@/lib/i18n'
import { Badge } from '@/lib/ui/feedback'
import { Radios, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Time } from '@/lib/ui/Time'
import { addRemarkAction, removeRemarkAction, retirePracticeAction } from '../actions'
import type { PracticeShown } from '../queries/practice'

type RemarksProps = { practice: PracticeShown; now: Date }

/** What others say of it, the opposite they met, and the end of it. */
export async function Remarks({ practice, now }: RemarksProps) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  const { id, remarks, may } = practice
  if (!may.remark) return may.retire && practice.proposedAt ? <Retire id={id} /> : null
  return (
    <section id="remarques" aria-labelledby="remarques-titre">
      <h2 id="remarques-titre">{t('page.remarks')}</h2>
      {remarks.length === 0 ? (
        <p className="os-meta">{t('page.noRemark')}</p>
      ) : (
        <ul className="os-practice__said">
          {remarks.map(
            ({ id: remarkId, author, at, body, isCounterExample, answeredIn, mayRemove, isOwn }) => (
              <li key={remarkId} id={`remarque-${remarkId}`}>
                <p>
                  <strong>{author}</strong>{' '}
                  {isCounterExample && <Badge tone="warning">{t('page.counterExample')}</Badge>}{' '}
                  <span className="os-meta">
                    <Time at={at} format={format} now={now} />
                    {answeredIn !== null && <span>{t('page.answeredIn', { number: answeredIn })}</span>}
                  </span>
                </p>
                <p className="os-practice__words">{body}</p>
                {mayRemove && <Remove practiceId={id} remark={{ id: remarkId, author, isOwn }} />}
              </li>
            ),
          )}
        </ul>
      )}
      <details className="os-details os-no-print">
        <summary>{t('remark.title')}</summary>
        <Form action={addRemarkAction} className="os-form" label={t('remark.title')}>
          <input type="hidden" name="practiceId" value={id} />
          <input type="hidden" name="remarkId" value={practice.nextRemarkId} />
          <Radios
            name="kind"
            legend={t('remark.kind')}
            defaultValue="remark"
            options={(['remark', 'counter_example'] as const).map((each) => ({
              value: each,
              label: t(`remark.${each}`),
            }))}
          />
          <TextArea name="body" label={t('remark.body')} rows={3} maxLength={2000} />
          <SubmitButton tone="secondary">{t('remark.act')}</SubmitButton>
        </Form>
      </details>
      {may.retire && <Retire id={id} />}
    </section>
  )
}

interface RemoveProps {
  practiceId: string
  remark: { id: string; author: string; isOwn: boolean }
}

/** One’s own, at once; somebody else’s, with a reason they are told. */
async function Remove({ practiceId, remark: { id, author, isOwn } }: RemoveProps) {
  const t = await translator('practices')
  const form = (
    <Form action={removeRemarkAction} className="os-no-print" label={t('remark.removeOf', { name: author })}>
      <input type="hidden" name="practiceId" value={practiceId} />
      <input type="hidden" name="remarkId" value={id} />
      {!isOwn && (
        <TextArea
          name="reason"
          label={t('remark.reason')}
          hint={t('remark.reasonHint')}
          rows={2}
          maxLength={500}
        />
      )}
      <SubmitButton tone="tertiary" size="sm">
        {t('remark.remove')} <span className="fr-sr-only">{t('remark.removeOf', { name: author })}</span>
      </SubmitButton>
    </Form>
  )
  if (isOwn) return form
  return (
    <details className="os-details os-no-print">
      <summary>
        {t('remark.remove')} <span className="fr-sr-only">{t('remark.removeOf', { name: author })}</span>
      </summary>
      {form}
    </details>
  )
}

async function Retire({ id }: { id: string }) {
  const t = await translator('practices')
  return (
    <details className="os-details os-no-print">
      <summary>{t('retire.title')}</summary>
      <Form action={retirePracticeAction} className="os-form" label={t('retire.title')}>
        <input type="hidden" name="practiceId" value={id} />
        <TextArea name="why" label={t('retire.why')} rows={2} maxLength={500} />
        <SubmitButton tone="secondary">{t('retire.act')}</SubmitButton>
      </Form>
    </details>
  )
}
