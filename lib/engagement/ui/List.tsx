import { formatters, translator } from '@/lib/i18n'
import { addDays } from '@/lib/time'
import { addressWith, type Asked } from '@/lib/ui/address'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { EmptyState, Notice } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import { isActiveHidden, type ListAsked, type ListColumn } from '../list'
import type { MeasuredRow } from '../queries/list'
import { Hidden } from './Hidden'
import { ListFilters } from './ListFilters'
import { ListFoot } from './ListFoot'
import { rowsAFile } from '../schema'
import { MeasuresTabs } from './MeasuresTabs'
import { PeriodChooser } from './PeriodChooser'
import { saidFigure } from './words'
import type { FigureKey } from '../model/figures'

const path = '/mesures'

type ListProps = {
  asked: ListAsked
  address: Asked
  rows: MeasuredRow[]
  hasNext: boolean
  /** Of fewer people, nothing is told of their reading. */
  minimum: number
  choices: { sources: string[]; ministries: { id: string; name: string }[] }
}

/** Every community whose measures one may read, with its figures: sorted, filtered, paged by its address. */
export async function MeasuredList({ asked, address, rows, hasNext, minimum, choices }: ListProps) {
  const [t, format, kinds] = await Promise.all([
    translator('engagement'),
    formatters(),
    translator('communities'),
  ])
  const { free, usual } = asked.period
  const isNarrowed = Boolean(asked.q ?? asked.kind ?? asked.origin ?? asked.from ?? asked.ministry)
  return (
    <Page title={t('list.title')} lead={t('list.lead')} width="wide">
      <MeasuresTabs current="communities" />
      <PeriodChooser path={path} address={address} asked={asked.period} period={free ?? undefined} />
      <ListFilters asked={asked} address={address} choices={choices} />
      {free && (
        <Notice>
          <p>{t('list.datesNote')}</p>
        </Notice>
      )}
      {rows.some(isActiveHidden) && (
        <Notice icon="fr-icon-lock-line">
          <p>{free ? t('hidden.dates') : t('hidden.few', { count: minimum })}</p>
        </Notice>
      )}
      <DataTable
        dense
        caption={
          free ? t('list.captionDates', { period: format.period(free) }) : t('list.caption', { days: usual })
        }
        rows={rows}
        rowKey={({ slug }) => slug}
        sorting={free ? undefined : { sort: asked.sort, path, asked: address }}
        columns={columns()}
        empty={
          <EmptyState
            title={isNarrowed ? t('list.noneFound') : t('list.none')}
            act={
              <a href={isNarrowed ? path : '/communautes'}>
                {isNarrowed ? t('list.reset') : t('list.browse')}
              </a>
            }
          >
            <p>{isNarrowed ? t('list.noneFoundText') : t('list.noneText')}</p>
          </EmptyState>
        }
      />
      <ListFoot
        {...{ path, address, page: asked.page, hasNext, isEmpty: rows.length === 0 }}
        most={asked.period.usual ? rowsAFile.usual : rowsAFile.free}
        label={t('list.download')}
        of={t('list.title')}
      />
    </Page>
  )

  function columns(): Column<MeasuredRow>[] {
    const figure = (
      key: Exclude<ListColumn, 'name' | 'end'>,
      of: FigureKey,
      unknownWhenImported = false,
    ): Column<MeasuredRow> => ({
      key,
      header: t(`list.columns.${key}`),
      hint: t(`figure.${of}.name`),
      numeric: true,
      sortable: true,
      cell: (row) =>
        row.end === null ? (
          t('nothing')
        ) : key === 'active' && isActiveHidden(row) ? (
          <Hidden />
        ) : unknownWhenImported && row.origin === 'imported' ? (
          t('list.unknown')
        ) : (
          saidFigure(of, row[key], t, format)
        ),
    })
    return [
      {
        key: 'name',
        header: t('list.community'),
        rowHeader: true,
        sortable: true,
        cell: ({ slug, name, origin, end }) => (
          <>
            <a href={addressWith(`/communautes/${slug}/tableau-de-bord`, {}, periodOf())}>{name}</a>
            {origin === 'imported' && (
              <span className="os-badge os-badge--neutral">{t('list.imported')}</span>
            )}
            {end === null && <span className="os-meta">{t('list.notYet')}</span>}
          </>
        ),
      },
      { key: 'kind', header: t('list.kind'), cell: ({ kind }) => kinds(`kind.${kind}.name`) },
      { key: 'ministry', header: t('list.ministry'), cell: ({ ministry }) => ministry ?? t('nothing') },
      figure('members', 'members'),
      figure('active', 'active'),
      figure('contributing', 'contributing'),
      figure('contributions', 'contributions'),
      figure('engaged', 'engaged', true),
      figure('new', 'new'),
      figure('reactivated', 'reactivated'),
      figure('lost', 'lost'),
      figure('replyRate', 'replyRate', true),
      figure('responseHours', 'responseTime', true),
      figure('halfCarriedBy', 'halfCarriedBy'),
      figure('gini', 'gini'),
      figure('reciprocity', 'reciprocity', true),
      {
        key: 'end',
        header: t('list.until'),
        sortable: true,
        cell: ({ end }) => (end ? format.day(addDays(end, -1)) : t('nothing')),
      },
    ]
  }

  function periodOf(): Record<string, string | number> {
    return usual ? { jours: usual } : { du: free.start, au: addDays(free.end, -1) }
  }
}
