import { Code } from '@/lib/ui/Code'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { Badge, EmptyState } from '@/lib/ui/feedback'
import { listRecipe, recipe } from '../model/draw/recipe'
import type { ProgrammeShown } from '../queries/programmes'
import type { ProgrammeWords } from './ProgrammeView'

type Request = ProgrammeShown['requests'][number]

/** Who asked, what the draw gave them, and how anybody makes it again. */
export function ProgrammeDraw({ programme, t, format }: { programme: ProgrammeShown } & ProgrammeWords) {
  const { requests, state, seed, fingerprint, list, listFingerprint, isPlaceForAll, laterOn } = programme
  const isDrawn = state === 'drawn'
  const columns: Column<Request>[] = [
    ...(isDrawn && !isPlaceForAll
      ? [
          {
            key: 'rank',
            header: t('list.rank'),
            numeric: true,
            cell: ({ rank }: Request) => (rank === null ? t('list.notDrawn') : format.number(rank)),
          },
        ]
      : []),
    {
      key: 'community',
      header: t('list.community'),
      rowHeader: true,
      cell: ({ community }) =>
        community ? <a href={`/communautes/${community.slug}`}>{community.name}</a> : t('list.hidden'),
    },
    { key: 'at', header: t('list.at'), cell: ({ at }) => (at ? format.date(at) : '—') },
    ...(isDrawn
      ? [
          {
            key: 'result',
            header: t('list.result'),
            cell: ({ isChosen }: Request) =>
              isChosen === null ? (
                t('list.notDrawn')
              ) : (
                <Badge tone={isChosen ? 'success' : 'info'}>
                  {isChosen ? t('list.chosen') : t('list.later', { date: format.day(laterOn) })}
                </Badge>
              ),
          },
        ]
      : []),
  ]
  return (
    <>
      <section aria-labelledby="demandes">
        <h2 id="demandes">{t('list.title')}</h2>
        <DataTable
          prose
          caption={t('list.caption')}
          captionHidden
          rows={requests}
          rowKey={({ communityId }) => communityId}
          columns={columns}
          empty={<EmptyState title={t(state === 'open' ? 'list.empty' : 'list.nobody')} />}
        />
      </section>
      <section className="os-reading" aria-labelledby="tirage">
        <h2 id="tirage">{t('draw.title')}</h2>
        <p>
          {t(
            isPlaceForAll
              ? 'draw.forAll'
              : isDrawn
                ? 'draw.done'
                : state === 'open'
                  ? 'draw.open'
                  : 'draw.closed',
          )}
        </p>
        {!isPlaceForAll && (
          <details className="os-details">
            <summary>{t('draw.worth')}</summary>
            <ul>
              {(['seed', 'list', 'both', 'server', 'sham'] as const).map((each) => (
                <li key={each}>{t(`draw.proves.${each}`)}</li>
              ))}
            </ul>
          </details>
        )}
        <dl className="os-programme__seed">
          <dt>{t('draw.fingerprint')}</dt>
          <dd>
            <code>{fingerprint}</code>
          </dd>
          {listFingerprint && (
            <>
              <dt>{t('draw.list')}</dt>
              <dd>
                <code>{listFingerprint}</code>
              </dd>
            </>
          )}
          {seed && (
            <>
              <dt>{t('draw.seed')}</dt>
              <dd>
                <code>{seed}</code>
              </dd>
            </>
          )}
        </dl>
        {list && listFingerprint && !isPlaceForAll && (
          <Lines
            title={t(seed ? 'draw.again' : 'draw.check')}
            text={t(seed ? 'draw.againText' : 'draw.checkText')}
            lines={
              seed ? recipe({ seed, list, listFingerprint, places: programme.places }) : listRecipe(list)
            }
          />
        )}
      </section>
    </>
  )
}

/** What one types to check the list, or to make the draw again, on any machine. */
const Lines = ({ title, text, lines }: { title: string; text: string; lines: string }) => (
  <details className="os-details">
    <summary>{title}</summary>
    <p>{text}</p>
    <Code label={title}>{lines}</Code>
  </details>
)
