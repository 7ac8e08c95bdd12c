import { formatters, translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { DataTable } from '@/lib/ui/DataTable'
import { Downloads } from '@/lib/ui/Downloads'
import { Badge, EmptyState, type BadgeTone } from '@/lib/ui/feedback'
import type { PracticeVerdict } from '@/prisma/client/enums'
import type { MeasuredAsked } from '../asked'
import type { MeasuredPractice } from '../measures/effects'
import { chanceSaid, shareSaid } from './shareSaid'

const tones: Record<PracticeVerdict, BadgeTone> = {
  favourable: 'success',
  unfavourable: 'warning',
  entangled: 'info',
  slight: 'neutral',
  inconclusive: 'neutral',
}

interface MeasuredTableProps {
  asked: MeasuredAsked
  address: Asked
  rows: MeasuredPractice[]
  withheld: number
}

/** Every practice of which something may be said: those that changed nothing stand beside the others. */
export async function MeasuredTable({ asked, address, rows, withheld }: MeasuredTableProps) {
  const [t, format] = await Promise.all([translator('proof'), formatters()])
  return (
    <>
      {rows.length > 0 && <p>{t('chosen')}</p>}
      <DataTable
        prose
        caption={t('results.caption')}
        rows={rows}
        rowKey={({ id }) => id}
        sorting={{ sort: asked.sort, path: '/pratiques/preuve', asked: address }}
        empty={
          <EmptyState title={t('results.none')}>
            <p>{t('results.noneText')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            header: t('results.practice'),
            rowHeader: true,
            sortable: true,
            cell: ({ id, title, state }) => (
              <>
                <a href={`/pratiques/${id}`}>{title}</a>
                {state === 'retired' && <span className="os-meta">{t('results.retired')}</span>}
              </>
            ),
          },
          {
            key: 'verdict',
            header: t('results.verdict'),
            cell: ({ verdict }) => <Badge tone={tones[verdict!]}>{t(`short.${verdict!}`)}</Badge>,
          },
          {
            key: 'effect',
            header: t('results.effect'),
            hint: t('results.effectHint'),
            numeric: true,
            sortable: true,
            cell: ({ share, estimate }) => shareSaid(share, estimate!, t, format),
          },
          {
            key: 'interval',
            header: t('results.interval'),
            numeric: true,
            cell: ({ shareLow, shareHigh, low, high }) =>
              t('results.fromTo', {
                low: shareSaid(shareLow, low!, t, format),
                high: shareSaid(shareHigh, high!, t, format),
              }),
          },
          {
            key: 'chance',
            header: t('results.chance'),
            hint: t('results.chanceHint'),
            numeric: true,
            sortable: true,
            cell: ({ adjustedP }) => chanceSaid(adjustedP!, t, format),
          },
          {
            key: 'adopters',
            header: t('results.adopters'),
            numeric: true,
            sortable: true,
            cell: ({ adopters }) => format.number(adopters),
          },
          {
            key: 'controls',
            header: t('results.controls'),
            numeric: true,
            sortable: true,
            cell: ({ controls }) => format.number(controls),
          },
          { key: 'on', header: t('results.on'), cell: ({ on }) => format.day(on) },
        ]}
      />
      {rows.length > 0 && (
        <Downloads href={addressWith('/pratiques/preuve/export', address, {})} of={t('results.title')} />
      )}
      {withheld > 0 && <p className="os-meta">{t('results.withheld', { count: withheld })}</p>}
    </>
  )
}
