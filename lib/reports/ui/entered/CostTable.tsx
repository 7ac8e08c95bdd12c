import { DataTable } from '@/lib/ui/DataTable'
import { EmptyState } from '@/lib/ui/feedback'
import { removeCostAction } from '../../actions'
import type { EnteredData } from '../../entered/queries'
import { sayer } from '../../said'
import type { EnteredWords } from './EnteredView'
import { RowActs } from './RowActs'
import { enteredWhen } from './enteredWhen'

const path = '/bilans/donnees/couts'

export function CostTable({ costs, t, format }: { costs: EnteredData['costs'] } & EnteredWords) {
  const say = sayer(format.locale)
  if (costs.length === 0)
    return (
      <EmptyState
        icon="fr-icon-money-euro-circle-line"
        title={t('cost.none')}
        act={
          <a className="fr-btn" href={`${path}/nouveau`}>
            {t('cost.new')}
          </a>
        }
      >
        <p>{t('cost.noneText')}</p>
      </EmptyState>
    )
  return (
    <>
      <p>
        <a className="fr-btn fr-btn--secondary" href={`${path}/nouveau`}>
          {t('cost.new')}
        </a>
      </p>
      <DataTable
        prose
        caption={t('cost.title')}
        captionHidden
        rows={costs}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'kind',
            header: t('cost.kind'),
            rowHeader: true,
            cell: ({ kind, detail }) => (
              <>
                {t(`kind.${kind}`)}
                {detail && <span className="os-meta"> {detail}</span>}
              </>
            ),
          },
          {
            key: 'period',
            header: t('cost.period'),
            cell: ({ from, until }) => t('cost.fromTo', { from: format.day(from), until: format.day(until) }),
          },
          {
            key: 'euros',
            header: t('cost.euros'),
            numeric: true,
            cell: ({ euros }) => say(euros, 'euros'),
          },
          { key: 'source', header: t('source'), cell: ({ source }) => source },
          { key: 'entered', header: t('enteredBy'), cell: (cost) => enteredWhen(cost, { t, format }) },
          {
            key: 'acts',
            header: t('acts'),
            cell: ({ id, kind, from, until }) => (
              <RowActs
                t={t}
                href={`${path}/${id}`}
                action={removeCostAction}
                name="costId"
                id={id}
                of={`${t(`kind.${kind}`)}, ${t('cost.fromTo', { from: format.day(from), until: format.day(until) })}`}
              />
            ),
          },
        ]}
      />
    </>
  )
}
