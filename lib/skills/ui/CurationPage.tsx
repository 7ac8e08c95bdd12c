import { AdministrationTabs } from '@/lib/platform/ui/AdministrationTabs'
import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { EmptyState } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import type { FrameworkLine, ProposedSkill } from '../queries/curation'
import { ProposalFacts } from './ProposalFacts'

interface CurationPageProps {
  frameworks: FrameworkLine[]
  proposals: ProposedSkill[]
  now: Date
}

/** What there is to read over, and where skills come from. */
export async function CurationPage({ frameworks, proposals, now }: CurationPageProps) {
  const [t, format] = await Promise.all([translator('skills'), formatters()])
  return (
    <Page title={t('curation.title')} lead={t('curation.lead')}>
      <AdministrationTabs current="skills" />
      <section className="os-skill-part" aria-labelledby="libres">
        <h2 id="libres">{t('curation.proposals', { count: proposals.length })}</h2>
        {proposals.length === 0 ? (
          <EmptyState icon="fr-icon-check-line" title={t('curation.noneTitle')}>
            <p>{t('curation.none')}</p>
          </EmptyState>
        ) : (
          <ul className="os-skills">
            {proposals.map((proposal) => (
              <Proposal key={proposal.id} proposal={proposal} now={now} />
            ))}
          </ul>
        )}
      </section>
      <section className="os-skill-part" aria-labelledby="referentiels">
        <h2 id="referentiels">{t('curation.frameworks')}</h2>
        <DataTable
          caption={t('curation.frameworks')}
          captionHidden
          prose
          columns={[
            {
              key: 'name',
              header: t('curation.name'),
              rowHeader: true,
              cell: ({ id, name }) => <a href={`/administration/competences/${id}`}>{name}</a>,
            },
            { key: 'version', header: t('curation.version'), cell: ({ version }) => version },
            {
              key: 'skills',
              header: t('curation.skills'),
              numeric: true,
              cell: (row) => format.number(row.current),
            },
            {
              key: 'retired',
              header: t('curation.retired'),
              numeric: true,
              cell: (row) => format.number(row.retired),
            },
            {
              key: 'latest',
              header: t('curation.latest'),
              cell: ({ isFree, latest }) =>
                latest ? format.date(latest) : isFree ? '' : t('curation.never'),
            },
          ]}
          rows={frameworks}
          rowKey={({ id }) => id}
        />
        <p className="fr-hint-text">
          {t('curation.howTo')} <code>npm run import:skills -- --help</code>
        </p>
      </section>
    </Page>
  )
}

async function Proposal({ proposal, now }: { proposal: ProposedSkill; now: Date }) {
  const t = await translator('skills')
  const { id, label, nearest } = proposal
  return (
    <li className="os-skill">
      <h3 className="os-skill__name">{label}</h3>
      <ProposalFacts proposal={proposal} now={now} />
      {nearest.length > 0 && (
        <p className="os-skill__path">
          {t('curation.near', { labels: nearest.map((near) => near.label).join(', ') })}
        </p>
      )}
      <div className="os-skill__acts">
        <a className="fr-btn fr-btn--secondary fr-btn--sm" href={`/administration/competences/libres/${id}`}>
          {t('curation.review')}
          <span className="fr-sr-only"> {t('curation.reviewOf', { label })}</span>
        </a>
      </div>
    </li>
  )
}
