import { rowsAFile } from '@/lib/engagement/schema'
import { ListFoot } from '@/lib/engagement/ui/ListFoot'
import { MeasuresTabs } from '@/lib/engagement/ui/MeasuresTabs'
import { formatters, translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { EmptyState, Notice } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import { reviewFilters, type SleepingAsked } from '../asked'
import type { Calibration } from '../model/calibration'
import type { MonthOfStates } from '../measures/monthsOfStates'
import type { ReviewCounts, SleepingRow, tonight } from '../queries/sleeping'
import { reasonsFor, saidRisk } from './reasons'
import { BulkActs, RowBox } from './review/BulkActs'
import { isLeftAlone, reviewInList } from './review/reviewWords'
import { StatesByMonth } from './StatesByMonth'
import { SleepingFilters } from './SleepingFilters'
import { VitalityBadge } from './VitalityBadge'

const path = '/mesures/sommeil'

type SleepingListProps = {
  asked: SleepingAsked
  address: Asked
  rows: SleepingRow[]
  hasNext: boolean
  night: Awaited<ReturnType<typeof tonight>>
  reviews: ReviewCounts
  months: MonthOfStates[]
  calibration: Calibration | null
  /** How many practices each of them has now. */
  practices: ReadonlyMap<string, number>
}

/** The communities that fall asleep: which, since when, at what risk and why. */
export async function SleepingList({
  asked,
  address,
  rows,
  hasNext,
  night,
  reviews,
  months,
  calibration,
  practices,
}: SleepingListProps) {
  const [t, measures, format, kinds] = await Promise.all([
    translator('vitality'),
    translator('engagement'),
    formatters(),
    translator('communities'),
  ])
  const isNarrowed = Boolean(asked.q ?? asked.kind ?? asked.state ?? asked.review)
  const mayConduct = rows.some((row) => row.mayConduct)
  const reviewed = reviewFilters.filter((filter) => reviews[filter] > 0)
  const now = new Date()
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      trail={[{ label: measures('list.title'), href: '/mesures' }]}
    >
      <MeasuresTabs current="sleeping" />
      <Notice icon="fr-icon-moon-line">
        <p>{night.assessed === 0 ? t('list.notYet') : t('list.tonight', night)}</p>
        <p>
          <a href="/mesures/fiabilite">
            {calibration === null
              ? t('list.reliabilityNone')
              : t('list.reliability', { right: calibration.right, alarms: calibration.alarms })}
          </a>
        </p>
      </Notice>
      <StatesByMonth months={months} kind={asked.kind ?? null} />
      {reviewed.length > 0 && (
        <nav aria-label={t('list.reviewsNow')}>
          <ul className="os-review-counts">
            {reviewed.map((filter) => (
              <li key={filter}>
                <a
                  href={`${path}?revue=${filter}`}
                  aria-current={asked.review === filter ? 'true' : undefined}
                >
                  {t(`list.reviews.${filter}`)} <b>{reviews[filter]}</b>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <SleepingFilters asked={asked} address={address} />
      {mayConduct ? <BulkActs>{table()}</BulkActs> : table()}
      <ListFoot
        {...{ path, address, page: asked.page, hasNext, isEmpty: rows.length === 0 }}
        most={rowsAFile.usual}
        label={t('list.download')}
        of={t('list.title')}
      />
    </Page>
  )

  function table() {
    return (
      <DataTable
        prose
        caption={t('list.caption')}
        rows={rows}
        rowKey={({ slug }) => slug}
        sorting={{ sort: asked.sort, path, asked: address }}
        columns={columns()}
        empty={
          <EmptyState
            icon={isNarrowed ? undefined : 'fr-icon-sun-line'}
            title={isNarrowed ? t('list.noneFound') : t('list.none')}
            act={
              <a href={isNarrowed ? path : '/mesures'}>{isNarrowed ? t('list.reset') : t('list.measures')}</a>
            }
          >
            <p>{isNarrowed ? t('list.noneFoundText') : t('list.noneText')}</p>
          </EmptyState>
        }
      />
    )
  }

  function columns(): Column<SleepingRow>[] {
    const share = (value: number | null) =>
      value === null ? measures('nothing') : saidRisk(value, t, format)
    const boxes: Column<SleepingRow> = {
      key: 'box',
      header: <span className="fr-sr-only">{t('bulk.column')}</span>,
      cell: (row) => row.mayConduct && <RowBox id={row.id} label={t('bulk.tick', { name: row.name })} />,
    }
    return [
      ...(mayConduct ? [boxes] : []),
      {
        key: 'name',
        header: t('list.community'),
        rowHeader: true,
        sortable: true,
        cell: ({ slug, name, origin, kind }) => (
          <>
            <a href={`${path}/${slug}`}>{name}</a>
            <span className="os-meta">
              {kinds(`kind.${kind}.name`)}
              {origin === 'imported' && ` · ${t('list.imported')}`}
            </span>
          </>
        ),
      },
      { key: 'state', header: t('list.state'), cell: ({ state }) => <VitalityBadge state={state} /> },
      {
        key: 'since',
        header: t('list.since'),
        sortable: true,
        cell: ({ since }) => format.day(since),
      },
      {
        key: 'risk90',
        header: t('list.risk90'),
        hint: t('list.risk90Hint'),
        numeric: true,
        sortable: true,
        cell: ({ risk90 }) => share(risk90),
      },
      {
        key: 'risk365',
        header: t('list.risk365'),
        hint: t('list.risk365Hint'),
        numeric: true,
        sortable: true,
        cell: ({ risk365 }) => share(risk365),
      },
      {
        key: 'lastOn',
        header: t('list.lastOn'),
        sortable: true,
        cell: ({ lastOn }) => (lastOn ? format.day(lastOn) : measures('nothing')),
      },
      {
        key: 'why',
        header: t('list.why'),
        cell: (row) => (
          <ul className="os-reasons">
            {reasonsFor(row, t, format).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ),
      },
      {
        key: 'review',
        header: t('list.propose'),
        cell: (row) => {
          const count = practices.get(row.id) ?? 0
          const said = reviewInList(row, now, t, format)
          const isToPlace = row.mayConduct && isLeftAlone(row)
          return (
            <>
              {isToPlace ? <a href="/administration/orphelines">{said}</a> : said}
              {count > 0 && (
                <p className="os-sleeping__practices">
                  <a href={`${path}/${row.slug}#pratiques`}>
                    {t('list.practices', { count })}{' '}
                    <span className="fr-sr-only">{t('list.practicesFor', { name: row.name })}</span>
                  </a>
                </p>
              )}
            </>
          )
        },
      },
    ]
  }
}
