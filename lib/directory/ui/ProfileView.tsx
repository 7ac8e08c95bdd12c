import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { Badge, Notice } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import { Time } from '@/lib/ui/Time'
import type { Source } from '@/lib/accounts'
import type { FieldName } from '../model/fields'
import type { Contribution, Profile } from '../queries/person'
import { photoAddress } from './address'
import { departementName, languageName } from './words'

/** Somebody: who they are, what they say of themselves, where one meets them. */
export async function ProfileView({ profile, now }: { profile: Profile; now: Date }) {
  const t = await translator('directory')
  const { name, jobTitle, organisation, unit, email, isSelf, about } = profile
  const act = isSelf ? (
    <a className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-edit-line" href="/compte">
      {t('profile.edit')}
    </a>
  ) : (
    email && (
      <a
        className="fr-btn fr-btn--icon-left fr-icon-mail-line"
        href={`mailto:${email}`}
        aria-label={t('writeTo', { name })}
      >
        {t('write')}
      </a>
    )
  )
  return (
    <Page
      title={
        <span className="os-profile__title">
          <Avatar name={name} size="xl" photo={photoAddress(profile.id, profile.photo)} /> {name}
        </span>
      }
      trail={[{ label: t('title'), href: '/annuaire' }]}
      lead={[jobTitle, unit, organisation].filter(Boolean).join(' · ')}
      {...(act && { acts: act })}
      aside={<InCommon profile={profile} />}
      asideLabel={t('profile.communities')}
    >
      {isSelf && <Notice>{t('profile.self')}</Notice>}
      {profile.status !== 'active' && (
        <p>
          <Badge tone="warning">{t('profile.notHere')}</Badge>
        </p>
      )}
      {about && (
        <section aria-labelledby="a-propos">
          <h2 id="a-propos">{t('profile.about')}</h2>
          <p className="os-profile__about">{about}</p>
          <Kept profile={profile} field="about" />
        </section>
      )}
      <Identity profile={profile} />
      <Contributions profile={profile} now={now} />
    </Page>
  )
}

const TYPES = ['public_partner', 'private_partner', 'contractor', 'intern'] as const

async function Identity({ profile }: { profile: Profile }) {
  const [t, accounts, format] = [
    await translator('directory'),
    await translator('accounts'),
    await formatters(),
  ]
  const type = TYPES.find((each) => each === profile.type)
  const { city, departement, email, phone, languages, sources } = profile
  const place = [city, departement && departementName(departement)].filter(Boolean).join(', ')
  const spoken = format.list(languages.map((code) => languageName(code, format.locale)))
  const rows: { label: string; value: ReactNode; field?: FieldName; from?: Source }[] = [
    { label: accounts('organisation'), value: profile.organisation, from: sources.organisationId },
    { label: accounts('unit'), value: profile.unit, from: sources.unitId },
    ...(type ? [{ label: accounts('type'), value: accounts(`types.${type}`) }] : []),
    {
      label: t('email'),
      value: email && <a href={`mailto:${email}`}>{email}</a>,
      field: 'email',
      from: sources.email,
    },
    {
      label: t('phone'),
      value: phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>,
      field: 'phone',
    },
    {
      label: t('place'),
      value: place,
      field: city ? 'city' : 'departement',
      from: city ? sources.city : sources.departement,
    },
    { label: t('languages'), value: spoken, field: 'languages' },
    { label: t('profile.since'), value: format.date(profile.since) },
  ]
  return (
    <section aria-labelledby="coordonnees">
      <h2 id="coordonnees">{t('profile.details')}</h2>
      <dl className="os-identity">
        {rows
          .filter(({ value }) => value)
          .map(({ label, value, field, from }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <span>
                  {value}
                  {from && <span className="os-profile__source">{t(`source.${from}`)}</span>}
                </span>
                {field && <Kept profile={profile} field={field} />}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

/** To oneself alone: this is not shown to everyone. */
async function Kept({ profile, field }: { profile: Profile; field: FieldName }) {
  const audience = profile.kept[field]
  if (!audience || audience === 'everyone') return null
  return <Badge>{(await translator('directory'))(`audience.${audience}`)}</Badge>
}

async function InCommon({ profile: { communities, isSelf, name } }: { profile: Profile }) {
  const t = await translator('directory')
  if (isSelf) return null
  return (
    <section className="os-card os-card--quiet">
      <h2 className="os-card__title">{t('profile.communities')}</h2>
      {communities.length === 0 ? (
        <p>{t('profile.noCommunity', { name })}</p>
      ) : (
        <ul>
          {communities.map((community) => (
            <li key={community.slug}>
              <a href={`/communautes/${community.slug}`}>{community.name}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const addressOf = ({ kind, slug, threadId, id }: Contribution) =>
  kind === 'thread'
    ? `/communautes/${slug}/fils/${threadId}`
    : `/communautes/${slug}/fils/${threadId}?reponse=${id}#reponse-${id}`

async function Contributions({
  profile: { id, contributions, isSelf },
  now,
}: {
  profile: Profile
  now: Date
}) {
  const [t, format] = [await translator('directory'), await formatters()]
  return (
    <section aria-labelledby="contributions">
      <h2 id="contributions">{t('profile.contributions')}</h2>
      {contributions.length === 0 ? (
        <p className="os-meta">{isSelf ? t('profile.noneOfMine') : t('profile.none')}</p>
      ) : (
        <>
          <ul className="os-hits">
            {contributions.map((contribution) => (
              <li key={contribution.id} className="os-hit">
                <h3 className="os-hit__title">
                  <a href={addressOf(contribution)}>{contribution.title}</a>
                </h3>
                <p className="os-meta">
                  <span>{t(`profile.wrote.${contribution.kind}`)}</span>
                  <a href={`/communautes/${contribution.slug}`}>{contribution.community}</a>
                  <Time at={contribution.at} format={format} now={now} />
                </p>
              </li>
            ))}
          </ul>
          <p>
            <a className="fr-link" href={`/recherche?auteur=${id}`}>
              {t('profile.all')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}
