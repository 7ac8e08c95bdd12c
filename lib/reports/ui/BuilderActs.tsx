import { translator } from '@/lib/i18n'
import { Checkbox, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { archiveReportAction, copyReportAction, restoreReportAction } from '../actions'
import type { ReportToEdit } from '../queries/builder'

/** The one button that cannot be taken back, and what it does: in the builder's own form, so that the last words go with it. */
export async function Publishing({ report }: { report: ReportToEdit }) {
  const t = await translator('reports')
  const { nextNumber, readers } = report
  return (
    <section className="os-builder__publish" id="publier" tabIndex={-1} aria-labelledby="publication">
      <h2 id="publication">{t('builder.toPublish')}</h2>
      <p className="fr-hint-text">{t('builder.publishHint')}</p>
      {readers > 0 ? (
        <Checkbox name="tells" label={t('builder.tells', { count: readers })} defaultChecked />
      ) : (
        <p className="fr-hint-text">{t('builder.noReaders')}</p>
      )}
      <SubmitButton name="act" value="publish">
        {t('builder.publish', { number: nextNumber })}
      </SubmitButton>
    </section>
  )
}

/** What else may be done with a report. */
export async function BuilderActs({ report }: { report: ReportToEdit }) {
  const t = await translator('reports')
  const { id, copyId, isAway, mayPublish } = report
  if (!mayPublish) return null
  return (
    <div className="os-acts">
      <Form action={copyReportAction}>
        <input type="hidden" name="reportId" value={id} />
        <input type="hidden" name="newId" value={copyId} />
        <SubmitButton tone="tertiary" size="sm">
          {t('builder.copy')}
        </SubmitButton>
      </Form>
      <Form action={isAway ? restoreReportAction : archiveReportAction}>
        <input type="hidden" name="reportId" value={id} />
        <SubmitButton tone="tertiary" size="sm">
          {t(isAway ? 'builder.restore' : 'builder.archive')}
        </SubmitButton>
      </Form>
    </div>
  )
}
