import { execute, failureOf, sql, type Transaction } from '@/lib/db'
import { mayWrite, type Provenance } from '@/lib/accounts'
import { hearAgain } from '../admit'
import type { Directory } from '../directory'
import { exchangesAmong, type Moving } from '../model/exchanges'
import type { LdapPerson } from '../model/ldapPerson'
import { lineOf, type Line } from './journal'
import { asKept, type Kept, type Placed } from './plan'

type Known = Placed & { kept: Kept }

const isKnown = (placed: Placed): placed is Known => placed.kept !== null && !placed.isTwice

/** An address that a directory may not give stays where it is, whoever waits for it. */
const givesEmail = ({ kept, person }: Known): boolean =>
  person.email !== kept.email &&
  kept.platformRole === 'agent' &&
  mayWrite('email', 'ldap', kept.provenance as Provenance)

const movingOf = (known: Known): Moving => ({
  id: known.kept.id,
  now: { userName: known.kept.userName, email: known.kept.email },
  next: {
    userName: known.person.userName,
    email: givesEmail(known) ? known.person.email : known.kept.email,
  },
})

/** People of whom some take what others leave, group by group. */
export function exchanges(people: readonly Placed[]): Known[][] {
  const known = people.filter(isKnown)
  const byId = new Map(known.map((each) => [each.kept.id, each]))
  return exchangesAmong(known.map(movingOf)).map((group) => group.map(({ id }) => byId.get(id)!))
}

/**
 * Writes a group whole: all let go of what they leave, then each gets what is theirs now. Accounts stay with the person
 * of their key.
 * @throws NotTaken, or what the database refuses: then nothing of the group is written
 */
export async function exchange(
  tx: Transaction,
  directory: Directory,
  group: readonly Known[],
  whole: (person: LdapPerson) => LdapPerson,
  now: Date,
): Promise<(Line & { accountId: string })[]> {
  await letGoOfNames(tx, group)
  const lines = []
  for (const { person, kept } of group) {
    const said = whole(person)
    const word = { person: said, said: asKept(said), now }
    const { verdict, changed } = await hearAgain(tx, directory, { ...kept, before: kept.said }, word)
    lines.push({ ...lineOf(person), verdict, changed, accountId: kept.id })
  }
  return lines
}

async function letGoOfNames(tx: Transaction, group: readonly Known[]): Promise<void> {
  await execute(
    sql`UPDATE "directory_account" SET "userName" = "id"::text WHERE "id" = ANY(${group.map(({ kept }) => kept.id)}::uuid[])`,
    tx,
  )
  const readdressed = group.filter(givesEmail).map(({ kept }) => kept.memberId)
  await execute(
    sql`UPDATE "member" SET "email" = "id" || '@exchanged.invalid' WHERE "id" = ANY(${readdressed}::uuid[])`,
    tx,
  )
}

/** Refused together, people are heard one by one, and each told why. @throws whatever ends the run */
export function refusedTogether(error: unknown): null {
  if (failureOf(error) === 'gone') throw error
  return null
}
