import { formatters, translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { DataTable } from '@/lib/ui/DataTable'
import type { Listed } from '../queries/directory'
import { personAddress, photoAddress } from './address'
import { departementName, languageName } from './words'

const placeOf = ({ city, departement }: Listed) =>
  [city, departement && departementName(departement)].filter(Boolean)

/** One card a person: who they are, where, and how to reach them when they show it. */
export async function PeopleCards({ people }: { people: Listed[] }) {
  const [t, { locale, list }] = [await translator('directory'), await formatters()]
  return (
    <ul className="os-colleagues">
      {people.map((person) => (
        <li key={person.id} className="os-colleague">
          <Avatar name={person.name} size="l" photo={photoAddress(person.id, person.photo)} />
          <div className="os-colleague__words">
            <h3 className="os-colleague__name">
              <a href={personAddress(person.id)}>{person.name}</a>
            </h3>
            {person.jobTitle && <p>{person.jobTitle}</p>}
            <p className="os-meta">
              {person.organisation && <span>{person.organisation}</span>}
              {person.unit && <span>{person.unit}</span>}
              {placeOf(person).length > 0 && <span>{placeOf(person).join(', ')}</span>}
              {person.languages.length > 0 && (
                <span>
                  {t('speaks', {
                    languages: list(person.languages.map((code) => languageName(code, locale))),
                  })}
                </span>
              )}
            </p>
          </div>
          <Reach person={person} />
        </li>
      ))}
    </ul>
  )
}

async function Reach({ person: { email, phone, name } }: { person: Listed }) {
  if (!email && !phone) return null
  const t = await translator('directory')
  return (
    <p className="os-colleague__reach">
      {email && (
        <a
          className="fr-link fr-link--icon-left fr-icon-mail-line"
          href={`mailto:${email}`}
          aria-label={t('writeTo', { name })}
        >
          {t('write')}
        </a>
      )}
      {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
    </p>
  )
}

/** The same people, to compare and to copy a line from. */
export async function PeopleTable({ people }: { people: Listed[] }) {
  const t = await translator('directory')
  return (
    <DataTable
      caption={t('table.caption')}
      captionHidden
      prose
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('table.name'),
          rowHeader: true,
          cell: ({ id, name }) => <a href={personAddress(id)}>{name}</a>,
        },
        { key: 'jobTitle', header: t('jobTitle'), cell: ({ jobTitle }) => jobTitle || t('unsaid') },
        {
          key: 'organisation',
          header: t('facet.organisation'),
          cell: ({ organisation, unit }) => [organisation, unit].filter(Boolean).join(', ') || t('unsaid'),
        },
        { key: 'place', header: t('place'), cell: (person) => placeOf(person).join(', ') || t('unsaid') },
        {
          key: 'email',
          header: t('email'),
          cell: ({ email }) => (email ? <a href={`mailto:${email}`}>{email}</a> : t('unsaid')),
        },
        { key: 'phone', header: t('phone'), cell: ({ phone }) => phone ?? t('unsaid') },
      ]}
    />
  )
}
