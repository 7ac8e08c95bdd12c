import { idAt } from '@/lib/db'
import { LDAP_ATTRIBUTES } from '@/lib/provisioning/model/ldapSettings'
import { Chance } from './chance'
import type { Value } from '@/lib/db/copy'
import type { Story } from './story'

type Row = Record<string, Value>

const hour = 3_600_000
const day = 24 * hour

/** Two directories that write accounts: one that calls, one that is read. Their people are those of two ministries. */
function connected({ places, people, now }: Story) {
  const ministries = places.organisations.filter(({ kind }) => kind === 'ministry')
  const answeredFor = (organisationId: string | undefined, most: number) =>
    people
      .filter(
        ({ workplace, status, isCast }) =>
          workplace.organisation.id === organisationId && status === 'active' && !isCast,
      )
      .slice(0, most)
  const made = (organisation: (typeof ministries)[number] | undefined, daysAgo: number, most: number) =>
    organisation && {
      id: idAt(new Date(now.getTime() - daysAgo * day)),
      organisation,
      createdAt: new Date(now.getTime() - daysAgo * day),
      people: answeredFor(organisation.id, most),
    }
  return { scim: made(ministries[0], 40, 80), ldap: made(ministries[1], 21, 60) }
}

/** One story, one set of keys. */
const kept = new WeakMap<Story, ReturnType<typeof connected>>()
function directoriesOf(story: Story) {
  const known = kept.get(story) ?? connected(story)
  kept.set(story, known)
  return known
}

export function* directoryRows(story: Story): Generator<Row> {
  const { scim, ldap } = directoriesOf(story)
  const at = (hours: number) => new Date(story.now.getTime() - hours * hour)
  const row = (directory: NonNullable<typeof scim>, kind: 'scim' | 'ldap', name: string) => ({
    ...{ id: directory.id, kind, name: `${name}, ${directory.organisation.shortName}` },
    ...{ organisationId: directory.organisation.id, createdAt: directory.createdAt },
    ...{ calledAt: kind === 'scim' ? at(0.5) : null, readWholeAt: kind === 'ldap' ? at(2) : null },
    // No server answers at that address: paused, it is never read, and nothing fails in a fresh demonstration.
    ...(kind === 'ldap' ? { state: 'paused', ldap: reading } : { state: 'active', ldap: null }),
  })
  if (scim) yield row(scim, 'scim', 'Entra ID')
  if (ldap) yield row(ldap, 'ldap', 'Annuaire LDAP fictif')
}

const reading = {
  ...{ url: 'ldaps://annuaire.example', security: 'tls', secret: 'LDAP_DEMONSTRATION' },
  ...{ bindDn: 'cn=osmose,ou=services,dc=example', base: 'ou=agents,dc=example' },
  ...{ filter: '(objectClass=inetOrgPerson)', attributes: LDAP_ATTRIBUTES },
}

export function* directoryTokenRows(story: Story): Generator<Row> {
  const { scim } = directoriesOf(story)
  if (!scim) return
  const { now } = story
  const token = (name: string, daysAgo: number, lastUsedAt: Date | null, revokedAt: Date | null) => {
    const createdAt = new Date(now.getTime() - daysAgo * day)
    const expiresAt = new Date(createdAt.getTime() + 365 * day)
    const id = idAt(createdAt)
    // No token has this for its hash: the demonstration's open nothing.
    const hash = `démonstration ${id}`
    return { id, directoryId: scim.id, name, hash, createdAt, expiresAt, lastUsedAt, revokedAt }
  }
  const longAgo = new Date(now.getTime() - 30 * day)
  yield token('Entra ID, recette', 40, longAgo, longAgo)
  yield token('Entra ID, production', 32, new Date(now.getTime() - hour / 2), null)
}

export function* directoryAccountRows(story: Story): Generator<Row> {
  const { scim, ldap } = directoriesOf(story)
  for (const directory of [scim, ldap])
    for (const { id: memberId, email, givenName, usualName } of directory?.people ?? []) {
      if (!directory) continue
      yield {
        ...{ id: memberId, directoryId: directory.id, memberId, userName: email, externalId: memberId },
        ...{ createdAt: directory.createdAt, updatedAt: directory.createdAt },
        said:
          directory === scim
            ? { name: { givenName, familyName: usualName }, emails: [{ value: email, primary: true }] }
            : { key: memberId, dn: `uid=${email},ou=agents,dc=example`, givenName, usualName },
      }
    }
}

export function* directoryGroupRows(story: Story): Generator<Row> {
  const { scim } = directoriesOf(story)
  const unit = story.places.units.find(({ organisationId }) => organisationId === scim?.organisation.id)
  if (!scim) return
  for (const [displayName, unitId] of [
    ['GRP-Numerique', unit?.id],
    ['GRP-Tous-les-agents', null],
  ])
    yield {
      ...{ id: idAt(scim.createdAt), directoryId: scim.id, displayName, unitId: unitId ?? null },
      ...{ createdAt: scim.createdAt, updatedAt: scim.createdAt },
    }
}

export function* directoryRunRows(story: Story): Generator<Row> {
  const { ldap } = directoriesOf(story)
  for (const { id, at, ...run } of ldap ? runsOf(story) : [])
    yield {
      ...{ id, directoryId: ldap?.id, state: 'done', createdAt: at, startedAt: at },
      ...{ endedAt: new Date(at.getTime() + 12_000), total: run.total, done: run.total },
      ...{ isTrial: run.isTrial, isWhole: run.isWhole, counts: run.counts },
    }
}

/** The trial of the first day, the first reading, and this morning's. */
function runsOf(story: Story) {
  const known = runs.get(story)
  if (known) return known
  const { ldap } = directoriesOf(story)
  const many = ldap?.people.length ?? 0
  const [created, updated] = [Math.min(4, many), Math.min(3, many)]
  const at = (hours: number) => new Date(story.now.getTime() - hours * hour)
  const run = (hours: number, isTrial: boolean, isWhole: boolean, total: number, counts: Row) => ({
    ...{ id: idAt(at(hours)), at: at(hours), isTrial, isWhole, total, counts },
  })
  const made = [
    run(500, true, true, many, { attached: many - created, created }),
    run(499, false, true, many, { attached: many - created, created }),
    run(2, false, true, many, { updated, unchanged: many - updated }),
  ]
  runs.set(story, made)
  return made
}
const runs = new WeakMap<
  Story,
  { id: string; at: Date; isTrial: boolean; isWhole: boolean; total: number; counts: Row }[]
>()

export function* directoryVerdictRows(story: Story): Generator<Row> {
  const { ldap } = directoriesOf(story)
  if (!ldap) return
  const chance = new Chance('annuaires')
  const [trial, first, latest] = runsOf(story)
  const line = ({ email, name }: (typeof ldap.people)[number]) => ({ userName: email, name })
  for (const run of [trial, first])
    for (const [index, person] of ldap.people.entries())
      yield {
        ...{ runId: run?.id, number: index + 1, ...line(person) },
        ...{ verdict: index < 4 ? 'created' : 'attached', reason: null, changed: '{jobTitle,unitId}' },
      }
  for (const [index, person] of ldap.people.slice(-3).entries())
    yield {
      ...{ runId: latest?.id, number: index + 1, ...line(person), verdict: 'updated', reason: null },
      changed: chance.happens(0.5) ? '{jobTitle}' : '{phone,unitId}',
    }
}
