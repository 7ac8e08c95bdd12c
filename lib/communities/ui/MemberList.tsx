import { formatters, translator } from '@/lib/i18n'
import { capital } from '@/lib/ui/capital'
import { addressWith, type Asked } from '@/lib/ui/address'
import { Avatar } from '@/lib/ui/Avatar'
import { Badge, EmptyState } from '@/lib/ui/feedback'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { KeysetPagination } from '@/lib/ui/navigation'
import { Time } from '@/lib/ui/Time'
import type { MembersAsked } from '../membersAsked'
import type { CommunityMember } from '../queries/members'

const roles = ['owner', 'animator', 'contributor', 'member', 'guest'] as const

type MemberListProps = {
  slug: string
  asked: MembersAsked
  address: Asked
  members: CommunityMember[]
  next: string | null
}

/** Who is in a community: found by name, by role, by arrival. */
export async function MemberList({ slug, asked, address, members, next }: MemberListProps) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const path = `/communautes/${slug}/membres`
  const now = new Date()
  return (
    <>
      <search>
        <form className="os-filters" action={path} aria-label={t('members.filters')}>
          <Field name="q" type="search" label={t('members.search')} defaultValue={asked.q} maxLength={100} />
          <Select
            name="role"
            label={t('members.role')}
            defaultValue={asked.role ?? ''}
            options={[
              { value: '', label: t('discover.any') },
              ...roles.map((role) => ({ value: role, label: capital(t(`role.${role}`)) })),
            ]}
          />
          <Select
            name="tri"
            label={t('discover.sort')}
            defaultValue={asked.sort ?? 'role'}
            options={(['role', 'name', 'new'] as const).map((sort) => ({
              value: sort,
              label: t(`members.sorts.${sort}`),
            }))}
          />
          <SubmitButton tone="secondary">{t('members.apply')}</SubmitButton>
        </form>
      </search>
      {members.length === 0 ? (
        <EmptyState
          icon="fr-icon-user-search-line"
          title={t('members.nobody')}
          act={<a href={path}>{t('members.all')}</a>}
        />
      ) : (
        <ul className="os-people" aria-label={t('tabs.members')}>
          {members.map((member) => (
            <li key={member.id}>
              <Avatar name={member.name} />
              <div className="os-people__who">
                <p className="os-people__name">
                  <a href={`/annuaire/${member.id}`}>{member.name}</a>{' '}
                  {member.isViewer && <span className="os-people__you">{t('members.you')}</span>}
                </p>
                <p className="os-meta">
                  {member.jobTitle && <span>{member.jobTitle}</span>}
                  {member.organisation && <span>{member.organisation}</span>}
                  {member.joinedAt && (
                    <span>
                      {t.rich('members.joined', {
                        when: () => <Time at={member.joinedAt!} format={format} now={now} as="date" />,
                      })}
                    </span>
                  )}
                  {member.endsAt && (
                    <span>
                      {t('members.guestUntil', {
                        date: format.date(new Date(member.endsAt.getTime() - 1)),
                        sponsor: member.sponsor ?? '',
                      })}
                    </span>
                  )}
                </p>
              </div>
              <div className="os-people__acts">
                {member.role !== 'member' && (
                  <Badge tone={member.role === 'owner' ? 'accent' : 'neutral'}>
                    {t(`role.${member.role}`)}
                  </Badge>
                )}
                {member.isManageable && (
                  <a className="fr-btn fr-btn--tertiary fr-btn--sm" href={`${path}/${member.id}`}>
                    {t('members.manage')}
                    <span className="fr-sr-only"> {member.name}</span>
                  </a>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <KeysetPagination next={next && addressWith(path, address, { apres: next })} />
    </>
  )
}
