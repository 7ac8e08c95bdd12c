import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { EmptyState } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import { Time } from '@/lib/ui/Time'
import type { ImportLine } from '../queries/overview'
import { Counted, StateBadge } from './Counted'

interface OverviewProps {
  waiting: ImportLine[]
  history: ImportLine[]
  tabs: ReactNode
}

/** Lists of accounts: the requests that wait for a decision, then what was done. */
export async function Overview({ waiting, history, tabs }: OverviewProps) {
  const t = await translator('imports')
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <>
          <a className="fr-btn fr-btn--icon-left fr-icon-upload-line" href="/administration/imports/nouveau">
            {t('new')}
          </a>
          <a className="fr-btn fr-btn--tertiary" href="/api/imports/modele">
            {t('template')}
          </a>
        </>
      }
    >
      {tabs}
      {waiting.length > 0 && (
        <section aria-labelledby="demandes">
          <h2 className="fr-h4" id="demandes">
            {t('waiting')}
          </h2>
          <p>{t('waitingCount', { count: waiting.length })}</p>
          <Lines lines={waiting} base="/administration/imports" caption={t('waiting')} showsWho />
        </section>
      )}
      <section aria-labelledby="historique">
        <h2 className="fr-h4" id="historique">
          {t('history')}
        </h2>
        <Lines
          lines={history}
          base="/administration/imports"
          caption={t('history')}
          showsWho
          empty={
            <EmptyState icon="fr-icon-team-line" title={t('historyEmpty')}>
              {t('historyEmptyWhy')}
            </EmptyState>
          }
        />
      </section>
    </Page>
  )
}

/** One's own requests. */
export async function OwnRequests({ requests }: { requests: ImportLine[] }) {
  const t = await translator('imports')
  return (
    <Page
      title={t('ownTitle')}
      lead={t('ownLead')}
      acts={
        <>
          <a className="fr-btn fr-btn--icon-left fr-icon-upload-line" href="/comptes/demandes/nouvelle">
            {t('ownNew')}
          </a>
          <a className="fr-btn fr-btn--tertiary" href="/api/imports/modele">
            {t('template')}
          </a>
        </>
      }
    >
      <Lines
        lines={requests}
        base="/comptes/demandes"
        caption={t('ownHistory')}
        empty={
          <EmptyState icon="fr-icon-team-line" title={t('ownEmpty')}>
            {t('ownEmptyWhy')}
          </EmptyState>
        }
      />
    </Page>
  )
}

interface LinesProps {
  lines: ImportLine[]
  base: string
  caption: string
  showsWho?: boolean
  empty?: ReactNode
}

async function Lines({ lines, base, caption, showsWho = false, empty }: LinesProps) {
  const [t, format] = [await translator('imports'), await formatters()]
  const now = new Date()
  const columns: Column<ImportLine>[] = [
    {
      key: 'file',
      header: t('file'),
      rowHeader: true,
      cell: (line) => <a href={`${base}/${line.id}`}>{line.fileName}</a>,
    },
    { key: 'for', header: t('for'), cell: (line) => line.organisation ?? t('everywhere') },
    ...(showsWho
      ? [
          {
            key: 'by',
            header: t('by'),
            cell: (line: ImportLine) =>
              line.isRequest
                ? t('demand', { of: format.of(line.by ?? t('someone')) })
                : (line.by ?? t('someone')),
          },
        ]
      : []),
    { key: 'at', header: t('at'), cell: (line) => <Time at={line.createdAt} format={format} now={now} /> },
    {
      key: 'state',
      header: t('state'),
      cell: (line) => <StateBadge state={line.awaitsSecond ? 'second' : line.state} />,
    },
    { key: 'rows', header: t('rows'), numeric: true, cell: (line) => format.number(line.rows) },
    {
      key: 'result',
      header: t('result'),
      cell: (line) => (
        <Counted
          counts={line.state === 'undone' ? {} : line.counts}
          isBlind={line.isRequest && line.state === 'requested'}
        />
      ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      empty={empty}
      prose
    />
  )
}
