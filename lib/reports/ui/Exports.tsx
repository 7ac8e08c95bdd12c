import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { ProgressBar } from '@/lib/ui/feedback'
import { Form } from '@/lib/ui/forms/Form'
import { SubmitButton } from '@/lib/ui/forms/SubmitButton'
import { LookAgain } from '@/lib/ui/LookAgain'
import { Time } from '@/lib/ui/Time'
import type { ReportExportFormat } from '@/prisma/client/enums'
import { askExportAction, cancelExportAction } from '../actions'
import { KEPT_DAYS } from '../files/limits'
import type { ShownExport } from '../queries/exports'

/** In the order in which they are most often wanted. */
const ORDER: ReportExportFormat[] = ['pdf', 'ods', 'xlsx', 'csv', 'images', 'json', 'zip']

interface ExportsProps {
  reportId: string
  /** Of the version; null: the draft. */
  number: number | null
  /** The last one of each kind (`exportsOf`). */
  exports: ShownExport[]
  /** Where the page is, for who has no script. */
  path: string
}

/** The files of a report: what each is for, how far it is, and what one may do. The page looks again by itself. */
export async function Exports({ reportId, number, exports, path }: ExportsProps) {
  const [t, format] = [await translator('reportFiles'), await formatters()]
  const known = new Map(exports.map((each) => [each.format, each]))
  const isGoing = exports.some(isUnderWay)
  const rows = ORDER.map((kind) => ({ kind, made: known.get(kind) }))
  return (
    <section aria-labelledby="fichiers">
      <h2 className="fr-h4" id="fichiers">
        {t('title')}
      </h2>
      <p>{t(number === null ? 'draftLead' : 'lead', { days: KEPT_DAYS })}</p>
      <DataTable
        caption={t('list')}
        captionHidden
        prose
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: 'format',
            header: t('format'),
            rowHeader: true,
            cell: ({ kind }) => t('of', named(t, kind)),
          },
          {
            key: 'state',
            header: t('state'),
            cell: ({ made }) => made && <State {...{ made, t, format }} />,
          },
          {
            key: 'act',
            header: t('act'),
            cell: ({ kind, made }) => <Act {...{ kind, made, t, reportId, number }} />,
          },
        ]}
      />
      {isGoing && (
        <>
          <p className="fr-hint-text">{t('leave')}</p>
          <noscript>
            <a className="fr-link" href={path}>
              {t('refresh')}
            </a>
          </noscript>
          <LookAgain />
        </>
      )}
    </section>
  )
}

const isUnderWay = ({ state }: ShownExport) => state === 'waiting' || state === 'running'

type Words = Translate<'reportFiles'>
const named = (t: Words, kind: ReportExportFormat) => ({
  format: t(`formats.${kind}`),
  what: t(`whatFor.${kind}`),
})

function State({ made, t, format }: { made: ShownExport; t: Words; format: Formatters }) {
  const { state, step, progress, failure, bytes, askedAt } = made
  if (state === 'running') return <ProgressBar label={t(`steps.${step}`)} value={progress} />
  if (state === 'failed' && failure)
    return <p className="fr-error-text">{t(`failures.${failure.key}`, { number: failure.number ?? '' })}</p>
  if (state !== 'done') return t(state === 'waiting' ? 'waiting' : 'cancelled')
  return (
    <>
      {t('ready', { size: format.bytes(bytes ?? 0) })} <Time at={askedAt} format={format} now={new Date()} />
    </>
  )
}

interface ActProps {
  kind: ReportExportFormat
  made: ShownExport | undefined
  t: Words
  reportId: string
  number: number | null
}

function Act({ kind, made, t, reportId, number }: ActProps) {
  const words = { format: t(`formats.${kind}`) }
  if (made && isUnderWay(made))
    return made.mayCancel ? (
      <Form action={cancelExportAction} className="os-acts" label={`${t('cancel')} ${t('cancelOf', words)}`}>
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="exportId" value={made.id} />
        <SubmitButton tone="tertiary" size="sm">
          {t('cancel')} <span className="fr-sr-only">{t('cancelOf', words)}</span>
        </SubmitButton>
      </Form>
    ) : null
  const isReady = made?.state === 'done'
  const label = made ? t(isReady ? 'anew' : 'again') : t('prepare')
  return (
    <div className="os-acts">
      {isReady && (
        <a className="fr-btn fr-btn--sm" href={`/bilans/${reportId}/exports/${made.id}`} download>
          {t('download')} <span className="fr-sr-only">{t('downloadOf', words)}</span>
        </a>
      )}
      {(!isReady || number === null) && (
        <Form action={askExportAction} className="os-acts" label={`${label} ${t('downloadOf', words)}`}>
          <input type="hidden" name="reportId" value={reportId} />
          <input type="hidden" name="number" value={number ?? ''} />
          <input type="hidden" name="format" value={kind} />
          <SubmitButton tone={isReady ? 'tertiary' : 'secondary'} size="sm" pendingLabel={t('preparing')}>
            {label} <span className="fr-sr-only">{t('downloadOf', words)}</span>
          </SubmitButton>
        </Form>
      )}
    </div>
  )
}
