import { formatters, translator } from '@/lib/i18n'
import type { CommunityPresentation } from '../queries/presentation'

/** What a community says of itself, who may see what in it, and how one comes in: for those who are not in it. */
export async function Presentation({ community }: { community: CommunityPresentation }) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const { description, kind, access, joining, createdAt, organisation, origin } = community
  // Nobody is in it, nobody runs it: what opens others would promise what cannot be.
  if (origin === 'imported') return <p className="os-reading">{t('presentation.imported')}</p>
  return (
    <div className="os-reading">
      {description && <p className="os-description">{description}</p>}
      <dl className="os-facts">
        <dt>{t(`kind.${kind}.name`)}</dt>
        <dd>{t(`kind.${kind}.means`)}</dd>
        <dt>{t(`access.${access}.name`)}</dt>
        <dd>{t(`access.${access}.means`)}</dd>
        <dt>{t(`joining.${joining}.name`)}</dt>
        <dd>{t(community.role ? `joining.${joining}.means` : `presentation.${joining}`)}</dd>
        <dt>{t('presentation.since')}</dt>
        <dd>
          {organisation
            ? t('presentation.createdBy', { date: format.date(createdAt), organisation })
            : t('presentation.created', { date: format.date(createdAt) })}
        </dd>
      </dl>
    </div>
  )
}

/** The same for members, folded at the foot of the first page. */
export async function About({ community }: { community: CommunityPresentation }) {
  const t = await translator('communities')
  return (
    <details className="os-details os-about">
      <summary>{t('presentation.about')}</summary>
      <Presentation community={community} />
    </details>
  )
}
