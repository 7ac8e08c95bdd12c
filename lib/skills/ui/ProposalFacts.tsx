import { formatters, translator } from '@/lib/i18n'
import { Time } from '@/lib/ui/Time'
import type { Proposal } from '../queries/curation'

/** For reviewers: the kind of a free skill, who proposed it, when, and how many people have it. */
export async function ProposalFacts({
  proposal: { kind, proposer, at, holders },
  now,
}: {
  proposal: Proposal
  now: Date
}) {
  const [t, format] = await Promise.all([translator('skills'), formatters()])
  return (
    <p className="os-meta">
      <span>{t(`kind.${kind}`)}</span>
      <span>{t('curation.proposedBy', { name: proposer ?? t('curation.someone') })}</span>
      <Time at={at} format={format} now={now} />
      <span>{t('curation.holders', { count: holders })}</span>
    </p>
  )
}
