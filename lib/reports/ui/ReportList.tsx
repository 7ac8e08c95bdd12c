import { MeasuresTabs } from '@/lib/engagement/ui/MeasuresTabs'
import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Badge, EmptyState, Notice } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Subnav } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import { Time } from '@/lib/ui/Time'
import { restoreReportAction } from '../actions'
import type { reportList, ReportRow } from '../queries/list'

type ReportListProps = Awaited<ReturnType<typeof reportList>> & {
  isAway: boolean
  /** The one that was just put away, to take back. */
  justAway: string | undefined
}

/** Every report one may read or write, and where one comes from: data entered, the simulator, the interface for programs. */
export async function ReportList({ rows, isAway, justAway, ...may }: ReportListProps) {
  const t = await translator('reports')
  const acts = (
    <>
      {may.mayEnter && <QuietLink href="/bilans/donnees">{t('list.data')}</QuietLink>}
      {may.maySimulate && <QuietLink href="/bilans/simulateur">{t('list.simulator')}</QuietLink>}
      {may.mayCreate && (
        <a className="fr-btn" href="/bilans/nouveau">
          {t('list.create')}
        </a>
      )}
    </>
  )
  return (
    <Page title={t('list.title')} lead={t('list.lead')} acts={acts}>
      <MeasuresTabs current="reports" />
      {justAway && (
        <Notice>
          <p>{t('list.undoText')}</p>
          <Form action={restoreReportAction}>
            <input type="hidden" name="reportId" value={justAway} />
            <SubmitButton tone="tertiary" size="sm">
              {t('list.undo')}
            </SubmitButton>
          </Form>
        </Notice>
      )}
      {(may.mayCreate || may.hasAway) && (
        <Subnav
          label={t('list.title')}
          tabs={[
            { label: t('list.current'), href: '/bilans', current: !isAway },
            { label: t('list.away'), href: '/bilans?rayon=ranges', current: isAway },
          ]}
        />
      )}
      {rows.length === 0 ? <Empty isAway={isAway} mayCreate={may.mayCreate} t={t} /> : <Rows rows={rows} />}
      {may.mayOpen && (
        <p>
          <a href="/bilans/interface">{t('list.interface')}</a>
        </p>
      )}
    </Page>
  )
}

const QuietLink = ({ href, children }: { href: string; children: string }) => (
  <a className="fr-btn fr-btn--tertiary" href={href}>
    {children}
  </a>
)

type EmptyProps = { isAway: boolean; mayCreate: boolean; t: Translate<'reports'> }

const Empty = ({ isAway, mayCreate, t }: EmptyProps) =>
  isAway ? (
    <EmptyState title={t('list.emptyAway')} />
  ) : (
    <EmptyState title={t('list.empty')} icon="fr-icon-article-line">
      <p>{t(mayCreate ? 'list.emptyCreate' : 'list.emptyRead')}</p>
    </EmptyState>
  )

async function Rows({ rows }: { rows: ReportRow[] }) {
  const [t, kinds, format] = await Promise.all([
    translator('reports'),
    translator('communities'),
    formatters(),
  ])
  const now = new Date()
  const about = ({ ministry, kind }: ReportRow) => {
    const perimeter = ministry ?? t('platform')
    return kind === null ? perimeter : t('perimeter', { perimeter, kind: kinds(`kind.${kind}.name`) })
  }
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'title', header: t('list.report'), rowHeader: true },
          cell: ({ id, title }) => <a href={`/bilans/${id}`}>{title}</a>,
        },
        { key: 'about', header: t('list.about'), cell: about },
        { key: 'state', header: t('list.state'), cell: (row) => <State row={row} t={t} format={format} /> },
        {
          ...{ key: 'changed', header: t('list.changed') },
          cell: ({ id, title, updatedAt, mayEdit }) => (
            <>
              <Time at={updatedAt} format={format} now={now} />
              {mayEdit && (
                <>
                  {' · '}
                  <a href={`/bilans/${id}/modifier`} aria-label={`${t('list.mayEdit')} ${title}`}>
                    {t('list.mayEdit')}
                  </a>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

type StateProps = { row: ReportRow; t: Translate<'reports'>; format: Formatters }

const State = ({ row: { published, isMonthly }, t, format }: StateProps) => (
  <>
    {published ? (
      t('list.published', { number: published.number, date: format.date(published.publishedAt) })
    ) : (
      <Badge>{t('list.draft')}</Badge>
    )}
    {isMonthly && <Badge tone="info">{t('list.monthly')}</Badge>}
  </>
)
