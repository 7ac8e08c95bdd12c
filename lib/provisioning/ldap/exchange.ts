import { execute, failureOf, sql, type Transaction } from '@/lib/db'
import { mayWrite, type Provenance } from '@/lib/accounts'
import { hearAgain } from '../admit'
import type { Directory } from '../directory'
import { exchangesAmong, type Moving } from '../model/exchanges'
import type { LdapPerson } from '../model/ldapPerson'
import { mayReaddress } from '../write'
import { lineOf, type Line } from './journal'
import { asKept, type Kept, type Placed } from './plan'

type Known = Placed & { kept: Kept }

const isKnown = (placed: Placed): placed is Known => placed.kept !== null && !placed.isTwice

/** An address, a number that a directory may not give stays where it is, whoever waits for it. */
const givesEmail = ({ kept, person }: Known): boolean => mayReaddress('ldap', kept, person.email)
/** What was said before and is said no more is given up (`writePerson`). */
const numberSaid = ({ kept, person }: Known): string | null =>
  person.number ?? (kept.said.number === undefined ? kept.number : null)
const givesNumber = (known: Known): boolean =>
  numberSaid(known) !== known.kept.number &&
  mayWrite('externalId', 'ldap', known.kept.provenance as Provenance)

const bearing = (userName: string, email: string | null, number: string | null): string[] => [
  `name ${userName.toLowerCase()}`,
  ...(email ? [`email ${email}`] : []),
  ...(number ? [`number ${number}`] : []),
]

const movingOf = (known: Known): Moving => {
  const { kept, person } = known
  return {
    id: kept.id,
    has: bearing(kept.userName, kept.email, kept.number),
    takes: bearing(
      person.userName,
      givesEmail(known) ? person.email : kept.email,
      givesNumber(known) ? numberSaid(known) : kept.number,
    ),
  }
}

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
  await letGo(tx, group)
  const lines = []
  for (const { person, kept } of leaversFirst(group)) {
    const said = whole(person)
    const word = { person: said, said: asKept(said), now }
    const { verdict, changed } = await hearAgain(tx, directory, { ...kept, before: kept.said }, word)
    lines.push({ ...lineOf(person), verdict, changed, accountId: kept.id })
  }
  return lines
}

/** Whoever gives up a number and takes none is heard as such, before whoever takes it. */
const leaversFirst = (group: readonly Known[]) =>
  group.toSorted((one, other) => Number(numberSaid(one) !== null) - Number(numberSaid(other) !== null))

async function letGo(tx: Transaction, group: readonly Known[]): Promise<void> {
  await execute(
    sql`UPDATE "directory_account" SET "userName" = "id"::text WHERE "id" = ANY(${group.map(({ kept }) => kept.id)}::uuid[])`,
    tx,
  )
  const members = (which: (known: Known) => boolean) => group.filter(which).map(({ kept }) => kept.memberId)
  await execute(
    sql`UPDATE "member" SET "email" = "id" || '@exchanged.invalid' WHERE "id" = ANY(${members(givesEmail)}::uuid[])`,
    tx,
  )
  await execute(
    sql`UPDATE "member" SET "externalId" = NULL, "externalIdScope" = NULL
         WHERE "id" = ANY(${members((known) => givesNumber(known) && numberSaid(known) !== null)}::uuid[])`,
    tx,
  )
}

/** Refused together, people are heard one by one, and each told why. @throws whatever ends the run */
export function refusedTogether(error: unknown): null {
  if (failureOf(error) === 'gone') throw error
  return null
}
