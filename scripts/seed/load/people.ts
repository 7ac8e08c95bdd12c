import type { Credentials } from './password'
import { profileRow } from '../people/profiles'
import type { Story } from '../story'
import type { Value } from '@/lib/db/copy'

type Row = Record<string, Value>

export function* organisationRows({ places, firstDay }: Story): Generator<Row> {
  const createdAt = `${firstDay}T06:00:00Z`
  for (const { id, name, shortName, slug, kind, parentId, domain } of places.organisations)
    yield { id, name, shortName, slug, kind, parentId, domains: `{${domain}}`, createdAt }
}

export function* unitRows({ places }: Story): Generator<Row> {
  for (const { id, organisationId, parentId, name } of places.units)
    yield { id, organisationId, parentId, name }
}

export function* memberRows(story: Story): Generator<Row> {
  const seen = new Map<string, number>()
  for (const { lastVisit } of story.chapters)
    for (const [{ person }, at] of lastVisit)
      seen.set(person.id, Math.max(seen.get(person.id) ?? 0, at.getTime()))
  for (const person of story.people) {
    const hasCome = person.status !== 'invited'
    const lastSeenAt = seen.get(person.id) ?? person.createdAt.getTime() + 86_400_000
    yield {
      ...{ id: person.id, email: person.email, emailVerified: hasCome, name: person.name },
      ...{
        givenName: person.givenName,
        usualName: person.usualName,
        status: person.status,
        type: person.type,
      },
      ...{ level: person.level, platformRole: person.platformRole },
      administersOrganisationId: person.administersOrganisationId,
      organisationId: person.workplace.organisation.id,
      ...{
        unitId: person.workplace.unit.id,
        jobTitle: person.jobTitle,
        departement: person.workplace.departement?.code,
      },
      ...{ accountEndsAt: person.endsAt, createdAt: person.createdAt, updatedAt: person.createdAt },
      ...profileRow(person),
      lastSeenAt: hasCome ? new Date(Math.min(lastSeenAt, story.now.getTime())) : null,
    }
  }
}

export function* credentialRows({ people }: Story, { id, hash }: Credentials): Generator<Row> {
  for (const person of people) {
    if (!person.isCast) continue
    yield {
      ...{
        id: id(person.createdAt),
        memberId: person.id,
        providerId: 'credential',
        accountId: person.id,
        password: hash,
      },
      ...{ createdAt: person.createdAt, updatedAt: person.createdAt },
    }
  }
}
