import { Hidden } from '@/lib/engagement/ui/Hidden'
import { formatters, translator } from '@/lib/i18n'
import type { UsualLength } from '@/lib/time'
import { DataTable } from '@/lib/ui/DataTable'
import { Downloads } from '@/lib/ui/Downloads'
import { figureId, measures } from '../model/breakdown'
import type { Oversight } from '../queries'
import { lineName } from './words'

type PartsProps = { parts: NonNullable<Oversight['parts']>; days: UsualLength; fileHref: string }

/** A ministry by direction, by level and by place: what may be said of each. */
export async function Parts({ parts, days, fileHref }: PartsProps) {
  const [t, levels, format] = await Promise.all([
    translator('oversight'),
    translator('lifeCycle'),
    formatters(),
  ])
  const by = ['all', 'direction', 'level', 'place'] as const
  const ordered = by.flatMap((each) => parts.lines.filter(({ line }) => line.by === each))
  return (
    <section className="os-dashboard__part" aria-labelledby="repartition">
      <h2 id="repartition">{t('parts.title')}</h2>
      <p>{t('parts.lead', { count: parts.minimum })}</p>
      <DataTable
        dense
        captionHidden
        caption={t('parts.title')}
        rows={ordered}
        rowKey={({ line, name }) => JSON.stringify([line, name])}
        columns={[
          {
            key: 'part',
            header: t('parts.part'),
            rowHeader: true,
            cell: ({ line, name }) => lineName(line, name, t, levels),
          },
          { key: 'by', header: t('parts.by'), cell: ({ line }) => t(`parts.directions.${line.by}`) },
          ...measures.map((measure) => ({
            key: measure,
            header: t(`parts.measures.${measure}`, { days }),
            numeric: true,
            cell: ({ line }: (typeof ordered)[number]) => {
              const people = parts.breakdown[figureId(line, measure, days)]
              return people === undefined ? <Hidden /> : format.number(people)
            },
          })),
        ]}
      />
      <Downloads href={fileHref} of={t('parts.title')} />
    </section>
  )
}
