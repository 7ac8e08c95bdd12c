import { formatters, translator, type Translate } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Alert } from '@/lib/ui/feedback'
import { Checkbox, Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { addReaderAction, removeReaderAction, setMonthlyAction } from '../actions'
import type { Late } from '../publishing/late'
import type { ReportSharing } from '../queries/sharing'

type PartProps = { report: ReportSharing; t: Translate<'reports'> }

/** Who reads a report, when it leaves by itself, and what was published. */
export async function Sharing({ report }: { report: ReportSharing }) {
  const t = await translator('reports')
  const { id, title, mayPublish } = report
  return (
    <Page
      title={t('sharing.title')}
      lead={t('sharing.lead', { title })}
      trail={[
        { label: t('builder.list'), href: '/bilans' },
        { label: title, href: `/bilans/${id}/modifier` },
      ]}
    >
      <section aria-labelledby="lecteurs">
        <h2 id="lecteurs">{t('sharing.readers')}</h2>
        {report.readers.length === 0 ? <p>{t('sharing.noReaders')}</p> : <Readers report={report} t={t} />}
        {mayPublish && (
          <Form action={addReaderAction} className="os-form" label={t('sharing.add')}>
            <input type="hidden" name="reportId" value={id} />
            <Field name="email" type="email" label={t('sharing.email')} required />
            <Checkbox name="mayEdit" label={t('sharing.mayEdit')} />
            <SubmitButton>{t('sharing.addAct')}</SubmitButton>
          </Form>
        )}
      </section>
      {!report.isAway && <Monthly report={report} t={t} />}
      <section aria-labelledby="versions">
        <h2 id="versions">{t('sharing.versions')}</h2>
        {report.versions.length === 0 ? <p>{t('sharing.noVersions')}</p> : <Versions report={report} t={t} />}
      </section>
    </Page>
  )
}

const Readers = ({ report: { id, readers, mayPublish }, t }: PartProps) => (
  <DataTable
    caption={t('sharing.readers')}
    captionHidden
    rows={readers}
    rowKey={(reader) => reader.id}
    columns={[
      { key: 'name', header: t('sharing.name'), rowHeader: true, cell: ({ name }) => name },
      { key: 'email', header: t('sharing.email'), cell: ({ email }) => email },
      {
        ...{ key: 'right', header: t('sharing.right') },
        cell: ({ mayEdit, isHere }) =>
          isHere ? t(mayEdit ? 'sharing.edits' : 'sharing.reads') : t('sharing.gone'),
      },
      ...(mayPublish
        ? [
            {
              ...{ key: 'remove', header: <span className="fr-sr-only">{t('sharing.remove')}</span> },
              cell: (reader: (typeof readers)[number]) => (
                <Form action={removeReaderAction}>
                  <input type="hidden" name="reportId" value={id} />
                  <input type="hidden" name="memberId" value={reader.id} />
                  <SubmitButton tone="tertiary" size="sm">
                    <span aria-hidden="true">{t('sharing.remove')}</span>
                    <span className="fr-sr-only">{t('sharing.removeOf', { name: reader.name })}</span>
                  </SubmitButton>
                </Form>
              ),
            },
          ]
        : []),
    ]}
  />
)

const Monthly = ({ report: { id, isMonthly, late, mayPublish }, t }: PartProps) => (
  <section aria-labelledby="mensuel">
    <h2 id="mensuel">{t('sharing.monthly')}</h2>
    {late && <LateNotice late={late} />}
    <p className="os-reading">{t(isMonthly ? 'sharing.monthlyOn' : 'sharing.monthlyOff')}</p>
    {mayPublish && (
      <Form action={setMonthlyAction}>
        <input type="hidden" name="reportId" value={id} />
        <input type="hidden" name="isMonthly" value={isMonthly ? 'non' : 'oui'} />
        <SubmitButton tone="secondary">{t(isMonthly ? 'sharing.stop' : 'sharing.start')}</SubmitButton>
      </Form>
    )}
  </section>
)

async function LateNotice({ late: { month, why, isOver } }: { late: Late }) {
  const [t, format] = await Promise.all([translator('reports'), formatters()])
  return (
    <Alert tone="warning" title={t('late.title', { month: format.month(month) })}>
      <p>
        {t(`late.${why}`)} {t(isOver ? `late.then.${why}` : 'late.again')}
      </p>
    </Alert>
  )
}

async function Versions({ report: { id, versions }, t }: PartProps) {
  const format = await formatters()
  return (
    <DataTable
      caption={t('sharing.versions')}
      captionHidden
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          ...{ key: 'number', header: t('sharing.version'), rowHeader: true },
          cell: ({ number }) => <a href={`/bilans/${id}/versions/${number}`}>{number}</a>,
        },
        {
          ...{ key: 'date', header: t('sharing.date') },
          cell: ({ publishedAt }) => format.dateTime(publishedAt),
        },
        {
          ...{ key: 'state', header: t('sharing.state') },
          cell: ({ withdrawnAt }) => t(withdrawnAt ? 'sharing.withdrawn' : 'sharing.read'),
        },
        {
          ...{ key: 'fingerprint', header: t('sharing.fingerprint') },
          cell: ({ fingerprint }) => <code>{fingerprint.slice(0, 16)}</code>,
        },
      ]}
    />
  )
}
