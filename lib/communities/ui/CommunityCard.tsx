import { Badge } from '@/lib/ui/feedback'
import { Time } from '@/lib/ui/Time'
import type { Formatters, Translate } from '@/lib/i18n'
import { Form } from '@/lib/ui/forms/Form'
import { SubmitButton } from '@/lib/ui/forms'
import { cancelRequestAction, joinCommunityAction } from '../actions'
import type { CommunityCardFacts } from '../queries/discovery'

type CommunityCardProps = {
  community: CommunityCardFacts
  t: Translate<'communities'>
  format: Formatters
  now: Date
}

/** A community in a list: what it is, how alive, where one stands, and the one thing to do. */
export function CommunityCard({ community, t, format, now }: CommunityCardProps) {
  const { slug, name, purpose, kind, access, joining, status, organisation, members, lastActivityAt } =
    community
  return (
    <article className="os-card os-card--link os-community-card">
      <p className="os-meta">
        <Badge tone="accent">{t(`kind.${kind}.name`)}</Badge>
        <Badge>{t(`access.${access}.name`)}</Badge>
        {status !== 'active' && <Badge tone="warning">{t(`status.${status}`)}</Badge>}
        <Standing community={community} t={t} />
      </p>
      <h2>
        <a href={`/communautes/${slug}`}>{name}</a>
      </h2>
      <p className="os-community-card__purpose">{purpose}</p>
      <p className="os-meta">
        <span>{t('memberCount', { count: members, shown: format.number(members) })}</span>
        {organisation && <span>{organisation}</span>}
        <span>
          {lastActivityAt
            ? t.rich('card.active', { when: () => <Time at={lastActivityAt} format={format} now={now} /> })
            : t('card.quiet')}
        </span>
      </p>
      <div className="os-community-card__foot">
        <span className="os-entry__state">{t(`joining.${joining}.name`)}</span>
        <CardAct community={community} t={t} />
      </div>
    </article>
  )
}

function Standing({ community: { standing }, t }: Pick<CommunityCardProps, 'community' | 't'>) {
  if (standing === 'member') return <Badge tone="success">{t('standing.member')}</Badge>
  if (standing === 'invited') return <Badge tone="new">{t('standing.invited')}</Badge>
  if (standing === 'requested') return <Badge tone="info">{t('standing.requested')}</Badge>
  return null
}

function CardAct({ community: { act, slug, name }, t }: Pick<CommunityCardProps, 'community' | 't'>) {
  const named = <span className="fr-sr-only"> {t('card.of', { name })}</span>
  const here = <input type="hidden" name="slug" value={slug} />
  if (act === 'join' || act === 'accept') {
    return (
      <Form action={joinCommunityAction} className="os-entry">
        {here}
        <SubmitButton size="sm">
          {t(`entry.${act}`)}
          {named}
        </SubmitButton>
      </Form>
    )
  }
  if (act === 'cancelRequest') {
    return (
      <Form action={cancelRequestAction} className="os-entry">
        {here}
        <SubmitButton size="sm" tone="tertiary">
          {t('entry.cancelRequest')}
          {named}
        </SubmitButton>
      </Form>
    )
  }
  return (
    <a
      className={`fr-btn fr-btn--sm${act === 'request' ? '' : ' fr-btn--tertiary'}`}
      href={`/communautes/${slug}`}
    >
      {act === 'request' ? t('entry.request') : t('card.open')}
      {named}
    </a>
  )
}
