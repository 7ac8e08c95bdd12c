import { DataTable } from '@/lib/ui/DataTable'
import { EmptyState } from '@/lib/ui/feedback'
import { removeHeadcountAction } from '../../actions'
import type { EnteredData } from '../../entered/queries'
import type { EnteredWords } from './EnteredView'
import { RowActs } from './RowActs'
import { enteredWhen } from './enteredWhen'

const path = '/bilans/donnees/effectifs'

type HeadcountTableProps = { headcounts: EnteredData['headcounts'] } & EnteredWords

export function HeadcountTable({ headcounts, t, format }: HeadcountTableProps) {
  if (headcounts.length === 0)
    return (
      <EmptyState
        icon="fr-icon-team-line"
        title={t('headcount.none')}
        act={
          <a className="fr-btn fr-btn--secondary" href={`${path}/nouveau`}>
            {t('headcount.new')}
          </a>
        }
      >
        <p>{t('headcount.noneText')}</p>
      </EmptyState>
    )
  return (
    <>
      <p>
        <a className="fr-btn fr-btn--secondary" href={`${path}/nouveau`}>
          {t('headcount.new')}
        </a>
      </p>
      <DataTable
        prose
        caption={t('headcount.title')}
        captionHidden
        rows={headcounts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'ministry',
            header: t('headcount.ministry'),
            rowHeader: true,
            cell: ({ ministry }) => ministry ?? t('headcount.gone'),
          },
          {
            key: 'people',
            header: t('headcount.people'),
            numeric: true,
            cell: ({ people }) => format.number(people),
          },
          {
            key: 'countedOn',
            header: t('headcount.countedOn'),
            cell: ({ countedOn }) => format.day(countedOn),
          },
          { key: 'source', header: t('source'), cell: ({ source }) => source },
          { key: 'entered', header: t('enteredBy'), cell: (row) => enteredWhen(row, { t, format }) },
          {
            key: 'acts',
            header: t('acts'),
            cell: ({ id, ministry, countedOn }) => (
              <RowActs
                t={t}
                href={`${path}/${id}`}
                action={removeHeadcountAction}
                name="headcountId"
                id={id}
                of={`${ministry ?? t('headcount.gone')}, ${format.day(countedOn)}`}
              />
            ),
          },
        ]}
      />
    </>
  )
}
