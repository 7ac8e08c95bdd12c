import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { PlatformRole } from '@/prisma/client/enums'
import type { Prisma } from '@/prisma/client/client'
import type { Directory } from '../directory'
import { mostClosings } from '../model/floor'
import { isSameWord, type LdapPerson } from '../model/ldapPerson'

const Kept = z.object({
  id: z.string(),
  memberId: z.string(),
  externalId: z.string().nullable(),
  userName: z.string(),
  said: z.custom<LdapPerson>((value) => typeof value === 'object' && value !== null),
  closedAt: z.date().nullable(),
  isOpen: z.boolean(),
  hasUnit: z.boolean(),
  email: z.string(),
  /** Their number in the administration of the directory. */
  number: z.string().nullable(),
  platformRole: z.enum(PlatformRole),
  provenance: z.record(z.string(), z.unknown()),
})
export type Kept = z.infer<typeof Kept>

/** Somebody read, with their account where there is one. */
export interface Placed {
  person: LdapPerson
  kept: Kept | null
  isTwice: boolean
}

export interface Plan {
  people: Placed[]
  /** Whom the directory speaks of no more: only a whole reading can say so. */
  gone: Kept[]
  /** Which account is whose entry, to find managers. */
  book: Map<string, string>
  /** How many accounts that are open would close, and how many may. */
  closing: number
  most: number
}

/**
 * Puts what was read beside what is kept. Only the key tells who is who: a name that serves again is another person.
 * A second copy counts for nothing.
 */
export async function planOf(
  directory: Directory,
  people: readonly LdapPerson[],
  isWhole: boolean,
): Promise<Plan> {
  const accounts = await select(
    Kept,
    sql`SELECT a."id", a."memberId", a."externalId", a."userName", a."said", a."closedAt",
               m."status" IN ('invited', 'active') AS "isOpen", m."unitId" IS NOT NULL AS "hasUnit",
               m."email", m."platformRole", m."provenance",
               CASE WHEN m."externalIdScope" = ${directory.organisationId}::uuid THEN m."externalId" END AS "number"
          FROM "directory_account" a JOIN "member" m ON m."id" = a."memberId"
         WHERE a."directoryId" = ${directory.id}::uuid AND a."removedAt" IS NULL`,
  )
  const byKey = new Map(accounts.map((account) => [account.externalId, account]))
  const seen = new Set<string>()
  const placed = people.map((person) => {
    const names = [`key ${person.key}`, `name ${person.userName.toLowerCase()}`]
    const isTwice = names.some((name) => seen.has(name))
    for (const name of names) seen.add(name)
    return { person, kept: byKey.get(person.key) ?? null, isTwice }
  })
  const here = new Set(placed.map(({ kept }) => kept?.id))
  const book = new Map(accounts.map(({ said, id }) => [said.dn, id]))
  // Who was renamed leaves a name that another may have now.
  for (const { person, kept } of placed) if (kept) book.set(person.dn, kept.id)
  const held = new Set(accounts.flatMap(({ userName, email }) => [userName.toLowerCase(), email]))
  /** Somebody new, of a name that another has not left yet: heard after them. */
  const waits = ({ kept, person: { userName, email } }: Placed) =>
    kept === null && (held.has(userName.toLowerCase()) || held.has(email ?? ''))
  const gone = isWhole ? accounts.filter(({ id }) => !here.has(id)) : []
  return {
    people: [...placed].sort((one, other) => Number(waits(one)) - Number(waits(other))),
    gone,
    book,
    closing: gone.filter(({ isOpen }) => isOpen).length,
    most: mostClosings(accounts.length, directory.closePercent),
  }
}

export const asKept = (person: LdapPerson) => JSON.parse(JSON.stringify(person)) as Prisma.InputJsonObject

/** Nothing new, and nothing left to do from last time: a unit or an account that was not there yet. */
export const isSettled = (person: LdapPerson, kept: Kept): boolean =>
  isSameWord(person, kept.said) && (kept.isOpen || kept.closedAt === null) && (kept.hasUnit || !person.unit)
