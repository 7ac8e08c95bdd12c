import {
  figureGroups,
  figures,
  normKeys,
  type FigureGroup,
  type FigureKey,
  type NormKey,
} from '@/lib/engagement/schema'
import { definitionOf, fairnessOf, saidFigure } from '@/lib/engagement/ui/words'
import { formatters, translator } from '@/lib/i18n'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { Downloads } from '@/lib/ui/Downloads'
import type { Oversight } from '../queries'
import { Said } from './Said'

const isCompared = (key: FigureKey): key is NormKey => (normKeys as readonly FigureKey[]).includes(key)

/** Every figure beside the window before, the middle half of communities, and the platform; each opens what it means. */
export async function AllFigures({ oversight, fileHref }: { oversight: Oversight; fileHref: string }) {
  const [t, measured, format] = await Promise.all([
    translator('oversight'),
    translator('engagement'),
    formatters(),
  ])
  const { windows, days, beside, ministry } = oversight
  const [current, before] = [windows.at(-1)?.report ?? null, windows.at(-2)?.report ?? null]
  const usual = (key: FigureKey) => {
    const spread = isCompared(key) ? current?.spreads[key] : undefined
    return spread
      ? measured('norm.range', {
          low: saidFigure(key, spread.low, measured, format),
          high: saidFigure(key, spread.high, measured, format),
        })
      : measured('nothing')
  }
  const columns: Column<FigureKey>[] = [
    {
      key: 'figure',
      header: measured('figures.figure'),
      rowHeader: true,
      cell: (key) => (
        <details className="os-definition">
          <summary>{measured(`figure.${key}.name`)}</summary>
          <p>{definitionOf(key, days, measured)}</p>
          <p>{t(`adds.${figures[key].adds}`)}</p>
          <p>{fairnessOf(key, measured)}</p>
          <p>
            <a href={`/mesures/formules#${key}`}>{t('formula')}</a>
          </p>
        </details>
      ),
    },
    {
      key: 'current',
      header: measured('figures.current'),
      numeric: true,
      cell: (key) => <Said report={current} figure={key} />,
    },
    {
      key: 'before',
      header: measured('figures.before'),
      numeric: true,
      cell: (key) => <Said report={before} figure={key} />,
    },
    { key: 'usual', header: t('middle.half'), numeric: true, cell: usual },
    ...(ministry
      ? [
          {
            key: 'beside',
            header: t('beside'),
            numeric: true,
            cell: (key: FigureKey) => <Said report={beside} figure={key} />,
          },
        ]
      : []),
  ]
  return (
    <section className="os-dashboard__part" aria-labelledby="chiffres">
      <h2 id="chiffres">{t('figures.title')}</h2>
      {(Object.keys(figureGroups) as FigureGroup[]).map((group) => (
        <DataTable
          key={group}
          caption={measured(`figures.group.${group}`)}
          rows={[...figureGroups[group]] as FigureKey[]}
          rowKey={(key) => key}
          columns={columns}
        />
      ))}
      <Downloads href={fileHref} of={t('figures.title')} />
    </section>
  )
}
