import { formatters, translator } from '@/lib/i18n'
import { AdministrationTabs } from '@/lib/platform/ui/AdministrationTabs'
import { EmptyState } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import { offerOrphanAction } from '../../actions'
import type { Orphan } from '../../orphans/list'
import { AccountPages } from '../administration/AccountPages'
import { Candidates } from './Candidates'

/** Communities without an owner, each with whom to ask. */
export async function OrphanList({ orphans }: { orphans: Orphan[] }) {
  const t = await translator('lifeCycle')
  return (
    <Page title={t('orphans.title')}>
      <AdministrationTabs current="accounts" />
      <AccountPages current="orphans" />
      {orphans.length === 0 ? (
        <EmptyState icon="fr-icon-team-line" title={t('orphans.none')}>
          <p>{t('orphans.noneText')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="os-reading">{t('orphans.lead')}</p>
          <div className="os-stack">
            {orphans.map((orphan) => (
              <OrphanCard key={orphan.id} orphan={orphan} />
            ))}
          </div>
        </>
      )}
    </Page>
  )
}

async function OrphanCard({ orphan }: { orphan: Orphan }) {
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  return (
    <section className="os-card" aria-labelledby={`orpheline-${orphan.id}`}>
      <h2 className="os-card__title" id={`orpheline-${orphan.id}`}>
        <a href={`/communautes/${orphan.slug}`}>{orphan.name}</a>
      </h2>
      <p className="os-meta">
        {orphan.organisation && <span>{orphan.organisation}</span>}
        <span>{t('orphans.members', { count: orphan.members })}</span>
        <span>{t('orphans.since', { date: format.date(orphan.orphanedAt) })}</span>
      </p>
      {orphan.candidates.length === 0 ? (
        <p>
          {t('orphans.nobody')} <a href={`/communautes/${orphan.slug}/reglages`}>{t('orphans.settings')}</a>
        </p>
      ) : (
        <Candidates community={orphan} candidates={orphan.candidates} offer={offerOrphanAction} />
      )}
    </section>
  )
}
