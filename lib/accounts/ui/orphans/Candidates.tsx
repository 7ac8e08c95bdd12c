import { formatters, translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { Badge } from '@/lib/ui/feedback'
import { SubmitButton, type FormAction } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import type { Candidate } from '../../orphans/candidates'

type CandidatesProps = {
  community: { slug: string; name: string }
  candidates: Candidate[]
  offer: FormAction
}

/** Whom to ask to answer for a community, one button each. */
export async function Candidates({ community, candidates, offer }: CandidatesProps) {
  const [t, roles, format] = await Promise.all([
    translator('lifeCycle'),
    translator('communities'),
    formatters(),
  ])
  return (
    <ul className="os-people" aria-label={t('orphans.candidates', { name: community.name })}>
      {candidates.map(({ id, name, jobTitle, organisation, role, joinedAt, isAsked }) => (
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
              <Form action={offer} label={t('orphans.offerTo', { name })}>
                <input type="hidden" name="slug" value={community.slug} />
                <input type="hidden" name="memberId" value={id} />
                <SubmitButton tone="secondary" size="sm">
                  {t('orphans.offer')}
                  <span className="fr-sr-only">
                    {' '}
                    {t('orphans.offerAbout', { name, community: community.name })}
                  </span>
                </SubmitButton>
              </Form>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
