import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { LookAgain } from '@/lib/ui/LookAgain'
import type { ReportExportFormat } from '@/prisma/client/enums'
import { KEPT_DAYS } from '../files/limits'
import type { ShownExport } from '../queries/exports'
import { ExportAct, ExportState, isUnderWay } from './ExportRow'

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
            cell: ({ kind }) => (
              <>
                {t(`formats.${kind}`)} <span className="fr-hint-text">{t(`whatFor.${kind}`)}</span>
              </>
            ),
          },
          {
            key: 'state',
            header: t('state'),
            cell: ({ made }) => made && <ExportState {...{ made, t, format }} />,
          },
          {
            key: 'act',
            header: t('act'),
            cell: ({ kind, made }) => <ExportAct {...{ kind, made, t, reportId, number }} />,
          },
        ]}
      />
      {isGoing && (
        <>
          {exports.some((each) => isUnderWay(each) && each.isTheirs) && (
            <p className="fr-hint-text">{t('leave')}</p>
          )}
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
