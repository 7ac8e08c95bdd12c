import { formatters, translator } from '@/lib/i18n'
import { AdministrationTabs } from '@/lib/platform/ui/AdministrationTabs'
import { Avatar } from '@/lib/ui/Avatar'
import { Badge, EmptyState } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { offerOrphanAction } from '../../actions'
import type { Orphan } from '../../orphans/list'
import { AccountPages } from '../administration/AccountPages'

/** Communities without an owner, each with whom to ask. */
export async function OrphanList({ orphans }: { orphans: Orphan[] }) {
  const [t, admin] = await Promise.all([translator('lifeCycle'), translator('admin')])
  return (
    <Page title={admin('title')}>
      <AdministrationTabs current="accounts" />
      <AccountPages current="orphans" />
      <h2>{t('orphans.title')}</h2>
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
  const [t, roles, format] = await Promise.all([
    translator('lifeCycle'),
    translator('communities'),
    formatters(),
  ])
  return (
    <section className="os-card" aria-labelledby={`orpheline-${orphan.id}`}>
      <h3 className="os-card__title" id={`orpheline-${orphan.id}`}>
        <a href={`/communautes/${orphan.slug}`}>{orphan.name}</a>
      </h3>
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
        <ul className="os-people" aria-label={t('orphans.candidates', { name: orphan.name })}>
          {orphan.candidates.map(({ id, name, jobTitle, organisation, role, joinedAt, isAsked }) => (
            <li key={id}>
              <Avatar name={name} />
              <div className="os-people__who">
                <p className="os-people__name">{name}</p>
                <p className="os-meta">
                  {role !== 'member' && <span>{roles(`role.${role}`)}</span>}
                  {jobTitle && <span>{jobTitle}</span>}
                  {organisation && <span>{organisation}</span>}
                  {joinedAt && <span>{t('orphans.joined', { date: format.date(joinedAt) })}</span>}
                </p>
              </div>
              <div className="os-people__acts">
                {isAsked ? (
                  <Badge tone="info">{t('orphans.asked')}</Badge>
                ) : (
                  <Form action={offerOrphanAction} label={t('orphans.offerTo', { name })}>
                    <input type="hidden" name="slug" value={orphan.slug} />
                    <input type="hidden" name="memberId" value={id} />
                    <SubmitButton tone="secondary" size="sm">
                      {t('orphans.offer')}
                      <span className="fr-sr-only">
                        {' '}
                        {t('orphans.offerAbout', { name, community: orphan.name })}
                      </span>
                    </SubmitButton>
                  </Form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
