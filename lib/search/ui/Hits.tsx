import { formatters, translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { Badge } from '@/lib/ui/feedback'
import { Time } from '@/lib/ui/Time'
import type { CommunityHit, PersonHit } from '../names'
import type { TextHit } from '../texts'
import { hitAddress } from './address'
import { Marked } from './Marked'

/** Texts found: what it is, the place where the words stand, who wrote it, where and when. */
export async function TextHits({ hits, now }: { hits: TextHit[]; now: Date }) {
  const [t, format] = [await translator('search'), await formatters()]
  return (
    <ol className="os-hits">
      {hits.map((hit) => (
        <li key={hit.objectId} className="os-hit">
          <h3 className="os-hit__title">
            <span
              className={hit.kind === 'file' ? 'fr-icon-file-line' : 'fr-icon-discuss-line'}
              aria-hidden="true"
            />
            <span className="fr-sr-only">{t(`one.${hit.kind}`)} </span>
            <a href={hitAddress(hit)}>
              <Marked pieces={hit.title} />
            </a>
            {hit.solved && <Badge tone="success">{t('solved')}</Badge>}
          </h3>
          {hit.excerpt.length > 0 && (
            <p className="os-hit__excerpt">
              <Marked pieces={hit.excerpt} />
            </p>
          )}
          <p className="os-meta">
            <a href={`/communautes/${hit.slug}`}>{hit.community}</a>
            <span>{t('by', { name: hit.author ?? t('someone') })}</span>
            {hit.passage === 'reply' && <span>{t('reply')}</span>}
            <Time at={hit.at} format={format} now={now} />
          </p>
        </li>
      ))}
    </ol>
  )
}

export async function CommunityHits({ communities }: { communities: CommunityHit[] }) {
  const t = await translator('search')
  return (
    <ul className="os-hits">
      {communities.map(({ id, slug, name, purpose, members }) => (
        <li key={id} className="os-hit">
          <h3 className="os-hit__title">
            <span className="fr-icon-team-line" aria-hidden="true" />
            <a href={`/communautes/${slug}`}>{name}</a>
          </h3>
          <p className="os-hit__excerpt">
            <Marked pieces={purpose} />
          </p>
          <p className="os-meta">{t('members', { count: members })}</p>
        </li>
      ))}
    </ul>
  )
}

export async function PersonHits({ people }: { people: PersonHit[] }) {
  const t = await translator('search')
  return (
    <ul className="os-hits">
      {people.map(({ id, name, jobTitle, organisation }) => (
        <li key={id} className="os-hit os-hit--person">
          <Avatar name={name} />
          <div>
            <h3 className="os-hit__title">
              <a href={`/annuaire/${id}`}>{name}</a>
            </h3>
            <p className="os-meta">
              {jobTitle && <span>{jobTitle}</span>}
              {organisation && <span>{organisation}</span>}
              <a href={`/recherche?auteur=${id}`} aria-label={t('contributionsOf', { name })}>
                {t('contributions')}
              </a>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
