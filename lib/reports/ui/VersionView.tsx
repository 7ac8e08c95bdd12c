import { formatters, translator, type Translate } from '@/lib/i18n'
import { parisDay } from '@/lib/time'
import { Alert } from '@/lib/ui/feedback'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Breadcrumb } from '@/lib/ui/Page'
import { copyReportAction, withdrawVersionAction } from '../actions'
import type { ShownExport } from '../queries/exports'
import type { ReportVersion } from '../queries/version'
import { Exports } from './Exports'
import { ReportDocument } from './ReportDocument'

interface VersionViewProps {
  version: ReportVersion
  /** The last file of each kind that was made of it. */
  exports: ShownExport[]
}

/** A published version: the document itself, with what may be done around it. */
export async function VersionView({ version, exports }: VersionViewProps) {
  const [t, format] = await Promise.all([translator('reports'), formatters()])
  const { reportId: id, number, document, publishedAt, publishedBy, fingerprint, lastNumber } = version
  return (
    <div className="fr-container os-page os-page--wide">
      <div className="os-no-print">
        <Breadcrumb trail={[{ label: t('list.title'), href: '/bilans' }]} current={document.title} />
        <div className="os-page__head">
          <p className="os-meta">
            {t('version.kicker', { number, date: format.dateTime(publishedAt) })}{' '}
            {publishedBy ? t('version.by', { name: publishedBy }) : t('version.auto')}
          </p>
          {version.mayEdit && (
            <div className="os-acts">
              {version.mayPublish && (
                <Form action={copyReportAction}>
                  <input type="hidden" name="reportId" value={id} />
                  <input type="hidden" name="number" value={number} />
                  <input type="hidden" name="newId" value={version.copyId} />
                  <SubmitButton tone="tertiary">{t('version.copy')}</SubmitButton>
                </Form>
              )}
              <a className="fr-btn fr-btn--tertiary" href={`/bilans/${id}/modifier`}>
                {t('version.edit')}
              </a>
              <a className="fr-btn fr-btn--tertiary" href={`/bilans/${id}/diffusion`}>
                {t('version.sharing')}
              </a>
            </div>
          )}
        </div>
        {!version.withdrawnAt && lastNumber !== null && lastNumber > number && (
          <Alert title={t('version.newer')} level="p">
            <p>
              <a href={`/bilans/${id}/versions/${lastNumber}`}>
                {t('version.newerLink', { number: lastNumber })}
              </a>
            </p>
          </Alert>
        )}
      </div>
      {version.withdrawnAt ? (
        <Withdrawn version={version} t={t} />
      ) : (
        <>
          <details className="os-details os-no-print" open={exports.length > 0}>
            <summary>{t('version.download')}</summary>
            <Exports
              reportId={id}
              number={number}
              exports={exports}
              path={`/bilans/${id}/versions/${number}`}
            />
          </details>
          <ReportDocument
            document={document}
            published={{ number, fingerprint, on: parisDay(publishedAt) }}
          />
        </>
      )}
      {version.mayPublish && !version.withdrawnAt && <Withdraw id={id} number={number} t={t} />}
    </div>
  )
}

type PartProps = { t: Translate<'reports'> }

const Withdrawn = ({ version, t }: PartProps & { version: ReportVersion }) => (
  <>
    <h1>{version.document.title}</h1>
    <Alert tone="warning" title={t('version.withdrawn')}>
      <p>{version.withdrawnWhy}</p>
      <p>{t('version.withdrawnText')}</p>
      {version.lastNumber !== null && (
        <p>
          <a href={`/bilans/${version.reportId}/versions/${version.lastNumber}`}>
            {t('version.newerLink', { number: version.lastNumber })}
          </a>
        </p>
      )}
    </Alert>
  </>
)

const Withdraw = ({ id, number, t }: PartProps & { id: string; number: number }) => (
  <details className="os-details os-no-print">
    <summary>{t('version.withdraw')}</summary>
    <Form action={withdrawVersionAction} className="os-form" label={t('version.withdraw')}>
      <p className="fr-hint-text">{t('version.withdrawHint')}</p>
      <input type="hidden" name="reportId" value={id} />
      <input type="hidden" name="number" value={number} />
      <Field name="why" label={t('version.why')} maxLength={500} required />
      <SubmitButton tone="danger">{t('version.withdrawAct')}</SubmitButton>
    </Form>
  </details>
)
