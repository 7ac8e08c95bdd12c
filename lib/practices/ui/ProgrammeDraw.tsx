import { DataTable, type Column } from '@/lib/ui/DataTable'
import { Badge, EmptyState } from '@/lib/ui/feedback'
import type { ProgrammeShown } from '../queries/programmes'
import type { ProgrammeWords } from './ProgrammeView'

type Request = ProgrammeShown['requests'][number]

/** Who asked, what the draw gave them, and how anybody makes it again. */
export function ProgrammeDraw({ programme, t, format }: { programme: ProgrammeShown } & ProgrammeWords) {
  const { requests, state, seed, fingerprint, asked, isPlaceForAll, laterOn } = programme
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
        {asked !== null && requests.filter(({ isChosen }) => isChosen !== null).length < asked && (
          <p className="os-meta">{t('list.missing')}</p>
        )}
      </section>
      <section className="os-reading" aria-labelledby="tirage">
        <h2 id="tirage">{t('draw.title')}</h2>
        <p>{t(isPlaceForAll ? 'draw.forAll' : isDrawn ? 'draw.done' : 'draw.before')}</p>
        <dl className="os-programme__seed">
          <dt>{t('draw.fingerprint')}</dt>
          <dd>
            <code>{fingerprint}</code>
          </dd>
          {seed && (
            <>
              <dt>{t('draw.seed')}</dt>
              <dd>
                <code>{seed}</code>
              </dd>
            </>
          )}
        </dl>
        {seed && !isPlaceForAll && requests.length > 0 && <Again programme={programme} seed={seed} t={t} />}
      </section>
    </>
  )
}

/** What one types to make the draw again, on any machine. */
function Again({ programme, seed, t }: { programme: ProgrammeShown; seed: string; t: ProgrammeWords['t'] }) {
  const ids = programme.requests.filter(({ ticket }) => ticket !== null).map(({ communityId }) => communityId)
  const lines = [
    `printf '%s' '${seed}' | sha256sum`,
    '',
    `for id in \\`,
    ...ids.map((id, place) => `  ${id}${place === ids.length - 1 ? '' : ' \\'}`),
    `do printf '%s %s\\n' "$(printf '%s:%s' '${seed}' "$id" | sha256sum | cut -c 1-64)" "$id"; done | sort`,
  ]
  return (
    <details className="os-details">
      <summary>{t('draw.again')}</summary>
      <p>{t('draw.againText', { places: programme.places })}</p>
      <div className="os-programme__code" role="group" tabIndex={0} aria-label={t('draw.again')}>
        <pre>
          <code>{lines.join('\n')}</code>
        </pre>
      </div>
    </details>
  )
}
