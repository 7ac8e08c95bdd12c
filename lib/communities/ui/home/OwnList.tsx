import { formatters, translator } from '@/lib/i18n'
import { Time } from '@/lib/ui/Time'
import type { OwnCommunity } from '../../queries/mine'

/** Where one is at home. */
export async function OwnList({ own, hasMore, now }: { own: OwnCommunity[]; hasMore: boolean; now: Date }) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  return (
    <section className="os-card" aria-labelledby="mes-communautes">
      <h2 className="os-card__title" id="mes-communautes">
        {t('discover.mine')}
      </h2>
      {own.length > 0 && (
        <ul className="os-own">
          {own.map(({ id, slug, name, lastActivityAt }) => (
            <li key={id}>
              <a href={`/communautes/${slug}`}>{name}</a>
              {lastActivityAt && (
                <span className="os-news__when">
                  <Time at={lastActivityAt} format={format} now={now} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={hasMore ? '/communautes?miennes=oui' : '/communautes'}>
          {t(hasMore ? 'discover.allMine' : 'home.discover')}
        </a>
      </p>
    </section>
  )
}
