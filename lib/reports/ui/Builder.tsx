import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { Field, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { KeptForm } from '@/lib/ui/forms/KeptForm'
import { Page } from '@/lib/ui/Page'
import { changeReportAction } from '../actions'
import { MOST_COMMENT, MOST_TARGET } from '../model/settings'
import type { ReportToEdit } from '../queries/builder'
import type { ShownExport } from '../queries/exports'
import { BuilderActs, Publishing } from './BuilderActs'
import { BuilderNotices } from './BuilderNotices'
import { Exports } from './Exports'
import { FirstSeen } from './FirstSeen'
import { PeriodFields } from './PeriodFields'
import { SectionFields } from './SectionFields'

interface BuilderProps {
  report: ReportToEdit
  /** The last file of each kind that was made of the draft. */
  exports: ShownExport[]
  /** The page of the document. */
  children: ReactNode
}

/** What a report says, chosen at left; the page it makes, at right. What is typed is kept, and the page follows. */
export async function Builder({ report, exports, children }: BuilderProps) {
  const [t, kinds] = await Promise.all([translator('reports'), translator('communities')])
  const { id, title, ministry, kind, settings, revision } = report
  const { mayChange } = report
  const mayPublish = report.mayPublish && mayChange
  const whole = ministry?.name ?? t('platform')
  const perimeter =
    kind === null ? whole : t('perimeter', { perimeter: whole, kind: kinds(`kind.${kind}.name`) })
  return (
    <Page
      title={t('builder.title')}
      lead={t('builder.lead', { perimeter })}
      width="wide"
      trail={[{ label: t('builder.list'), href: '/bilans' }]}
      acts={
        <>
          <a className="fr-btn fr-btn--tertiary" href={`/bilans/${id}/diffusion`}>
            {t('builder.sharing')}
          </a>
          {mayPublish && (
            <a className="fr-btn" href="#publier">
              {t('builder.toPublish')}
            </a>
          )}
        </>
      }
    >
      <BuilderNotices report={report} />
      <div className="os-builder">
        <div className="os-builder__settings">
          <Form action={changeReportAction} className="os-form" label={t('builder.form')}>
            <fieldset disabled={!mayChange} className="os-builder__fields">
              <input type="hidden" name="reportId" value={id} />
              <FirstSeen name="revision" value={String(revision)} />
              <input type="hidden" name="number" value={report.nextNumber} />
              {/* Enter in a field saves, and moves no section. */}
              <button type="submit" className="fr-sr-only" tabIndex={-1} aria-hidden="true" />
              <Field name="title" label={t('create.name')} defaultValue={title} maxLength={140} required />
              <details className="os-details" open>
                <summary>{t('builder.what')}</summary>
                <PeriodFields {...settings} />
              </details>
              <details className="os-details" open={settings.target !== null}>
                <summary>{t('builder.goal')}</summary>
                <Field
                  name="targetMembers"
                  type="number"
                  min={1}
                  max={MOST_TARGET}
                  label={t('builder.target')}
                  hint={t('builder.targetHint')}
                  defaultValue={settings.target ? String(settings.target.members) : ''}
                />
                <Field
                  name="targetBy"
                  type="month"
                  label={t('builder.targetBy')}
                  defaultValue={settings.target?.by.slice(0, 7) ?? ''}
                  placeholder="2027-01"
                />
              </details>
              <TextArea
                name="foreword"
                label={t('builder.words')}
                hint={t('builder.wordsHint')}
                defaultValue={settings.foreword}
                rows={3}
                maxLength={MOST_COMMENT}
              />
              <SectionFields order={report.order} />
            </fieldset>
            {mayChange && (
              <>
                <KeptForm
                  address={`/api/bilans/brouillons/${id}`}
                  words={{ saved: t('builder.saved', { clock: '{clock}' }), failed: t('builder.failed') }}
                  refreshes
                />
                <SubmitButton tone="secondary">{t('builder.save')}</SubmitButton>
              </>
            )}
            {mayPublish && <Publishing report={report} />}
          </Form>
          <details className="os-details" open={exports.length > 0}>
            <summary>{t('version.download')}</summary>
            <Exports reportId={id} number={null} exports={exports} path={`/bilans/${id}/modifier`} />
          </details>
          <BuilderActs report={report} />
        </div>
        <section className="os-builder__page" aria-label={t('builder.page')}>
          {children}
        </section>
      </div>
    </Page>
  )
}
