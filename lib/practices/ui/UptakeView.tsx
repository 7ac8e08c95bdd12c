import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { EmptyState } from '@/lib/ui/feedback'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import { Page } from '@/lib/ui/Page'
import type { Uptake } from '../queries/uptake'
import { OrderJudged } from './OrderJudged'

/** What NASA's own audit found of its library (report IG-12-012, 2012): the shares of managers, and the only mark there is. */
const nasa = { used: 0.57, contributed: 0.43 } as const

/** How the library is used: from what was shown to what is still applied, and whether the order helps. */
export async function UptakeView({ uptake }: { uptake: Uptake }) {
  const [t, library, format] = await Promise.all([
    translator('uptake'),
    translator('practices'),
    formatters(),
  ])
  return (
    <Page title={t('title')} lead={t('lead')} trail={[{ label: library('title'), href: '/pratiques' }]}>
      <Adopted uptake={uptake} t={t} format={format} />
      <Places uptake={uptake} t={t} format={format} />
      <OrderJudged order={uptake.order} t={t} format={format} />
      <Anchor uptake={uptake} t={t} format={format} />
      <NotForPeople />
    </Page>
  )
}

export type UptakeWords = { t: Translate<'uptake'>; format: Formatters }
type SectionProps = { uptake: Uptake } & UptakeWords

/** «12 (34 %)»; a share of nothing is not said. */
const among = (part: number, whole: number, { t, format }: UptakeWords) =>
  whole === 0
    ? format.number(part)
    : t('among', { count: format.number(part), share: format.percent(part / whole) })

function Adopted({ uptake: { adoptions, minimum }, t, format }: SectionProps) {
  if (adoptions === null)
    return (
      <section aria-labelledby="adoptions">
        <h2 id="adoptions">{t('adopted.title')}</h2>
        <p>{t('adopted.few', { minimum })}</p>
      </section>
    )
  const { communities, told, adapted, old, applied, abandoned, born, elsewhere } = adoptions
  const words = { t, format }
  const rows = [
    [t('adopted.all'), format.number(adoptions.adoptions), t('adopted.allOf', { count: communities })],
    [t('adopted.adapted'), among(adapted, told, words), t('adopted.adaptedOf', { count: told })],
    [t('adopted.applied'), among(applied, old, words), t('adopted.old', { count: old })],
    [t('adopted.abandoned'), among(abandoned, old, words), t('adopted.old', { count: old })],
    [t('adopted.unknown'), among(old - applied - abandoned, old, words), t('adopted.old', { count: old })],
    [t('adopted.elsewhere'), among(elsewhere, born, words), t('adopted.elsewhereOf', { count: born })],
  ] as const
  return (
    <section aria-labelledby="adoptions">
      <h2 id="adoptions">{t('adopted.title')}</h2>
      <DataTable
        prose
        caption={t('adopted.caption')}
        rows={[...rows]}
        rowKey={([name]) => name}
        columns={[
          { key: 'what', header: t('what'), rowHeader: true, cell: ([name]) => name },
          { key: 'count', header: t('count'), numeric: true, cell: ([, count]) => count },
          { key: 'of', header: t('of'), cell: ([, , of]) => of },
        ]}
      />
    </section>
  )
}

function Places({ uptake: { places, minimum }, t, format }: SectionProps) {
  const words = { t, format }
  return (
    <section aria-labelledby="lieux">
      <h2 id="lieux">{t('places.title')}</h2>
      <DataTable
        prose
        caption={t('places.caption')}
        rows={places}
        rowKey={({ place }) => place}
        empty={
          <EmptyState title={t('places.none')}>
            <p>{t('places.noneText')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'place',
            header: t('places.place'),
            rowHeader: true,
            cell: ({ place }) => t(`place.${place}`),
          },
          {
            key: 'communities',
            header: t('places.communities'),
            numeric: true,
            cell: ({ communities }) => format.number(communities),
          },
          {
            key: 'shown',
            header: t('places.shown'),
            numeric: true,
            cell: ({ shown }) => format.number(shown),
          },
          ...(['opened', 'adopted', 'dismissed'] as const).map((key) => ({
            key,
            header: t(`places.${key}`),
            numeric: true,
            cell: (row: Uptake['places'][number]) =>
              row[key] === null ? t('places.hidden') : among(row[key], row.shown, words),
          })),
        ]}
      />
      <p className="os-meta">{t('places.note', { minimum })}</p>
    </section>
  )
}

function Anchor({ uptake: { people, minimum }, t, format }: SectionProps) {
  return (
    <section aria-labelledby="repere">
      <h2 id="repere">{t('anchor.title')}</h2>
      {people === null ? (
        <p>{t('anchor.few', { minimum })}</p>
      ) : (
        <DataTable
          prose
          caption={t('anchor.caption')}
          rows={(['used', 'contributed'] as const).map((key) => ({ key, count: people[key] }))}
          rowKey={({ key }) => key}
          columns={[
            { key: 'what', header: t('what'), rowHeader: true, cell: ({ key }) => t(`anchor.${key}`) },
            {
              key: 'here',
              header: t('anchor.here', { count: people.animators }),
              numeric: true,
              cell: ({ count }) => format.percent(count / people.animators),
            },
            {
              key: 'nasa',
              header: t('anchor.nasa'),
              numeric: true,
              cell: ({ key }) => format.percent(nasa[key]),
            },
          ]}
        />
      )}
      <p className="os-reading">{t('anchor.caveat')}</p>
    </section>
  )
}
