import { translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { EmptyState } from '@/lib/ui/feedback'
import { KeysetPagination } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import type { DiscoveryAsked } from '../discoveryAsked'
import type { CommunityCardFacts } from '../queries/discovery'
import { CommunityCards } from './CommunityCards'
import { DiscoveryFilters } from './DiscoveryFilters'
import { Restorable } from './Restorable'

type Found = { communities: CommunityCardFacts[]; next: string | null }

type DiscoveryProps = {
  asked: DiscoveryAsked
  address: Asked
  /** null once something is looked for: then one list answers. */
  mine: Found | null
  found: Found
  ministries: { id: string; name: string }[]
  restorable: { slug: string; name: string; until: Date }[]
}

/** All the communities one may know of: one's own first, then what there is to discover. */
export async function Discovery({ asked, address, mine, found, ministries, restorable }: DiscoveryProps) {
  const t = await translator('communities')
  const create = (
    <a className="fr-btn fr-btn--icon-left fr-icon-add-line" href="/communautes/nouvelle">
      {t('discover.create')}
    </a>
  )
  return (
    <Page title={t('discover.title')} lead={t('discover.lead')} acts={create} width="wide">
      {mine && mine.communities.length > 0 && (
        <section aria-labelledby="les-miennes">
          <h2 id="les-miennes">{t('discover.mine')}</h2>
          <CommunityCards communities={mine.communities} />
          {mine.next && (
            <p>
              <a href="/communautes?miennes=oui">{t('discover.allMine')}</a>
            </p>
          )}
        </section>
      )}
      <section aria-labelledby="decouvrir">
        <h2 id="decouvrir">{asked.isNarrowed ? t('discover.results') : t('discover.others')}</h2>
        <DiscoveryFilters asked={asked} ministries={ministries} />
        {asked.isNarrowed && (
          <p className="os-meta" role="status">
            <span>
              {found.next || asked.after
                ? t('discover.many')
                : t('discover.count', { count: found.communities.length })}
            </span>
            <a href="/communautes">{t('discover.reset')}</a>
          </p>
        )}
        {found.communities.length > 0 ? (
          <CommunityCards communities={found.communities} />
        ) : (
          <EmptyState
            title={asked.isNarrowed ? t('discover.noneFound') : t('discover.none')}
            act={asked.isNarrowed ? <a href="/communautes">{t('discover.reset')}</a> : create}
          >
            <p>{asked.isNarrowed ? t('discover.noneFoundText') : t('discover.noneText')}</p>
          </EmptyState>
        )}
        <KeysetPagination next={found.next && addressWith('/communautes', address, { apres: found.next })} />
      </section>
      {!asked.isNarrowed && (
        <p className="os-meta">
          <a href="/communautes?archivees=oui">{t('discover.withArchived')}</a>
        </p>
      )}
      <Restorable communities={restorable} />
    </Page>
  )
}
