import { z } from 'zod'
import { select, sql } from '@/lib/db'
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
})
export type Kept = z.infer<typeof Kept>

export interface Plan {
  /** Each person read, with their account where there is one. */
  people: { person: LdapPerson; kept: Kept | null; isTwice: boolean }[]
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
               m."status" IN ('invited', 'active') AS "isOpen", m."unitId" IS NOT NULL AS "hasUnit"
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
  const gone = isWhole ? accounts.filter(({ id }) => !here.has(id)) : []
  return {
    people: placed,
    gone,
    book: new Map(accounts.map(({ said, id }) => [said.dn, id])),
    closing: gone.filter(({ isOpen }) => isOpen).length,
    most: mostClosings(accounts.length, directory.closePercent),
  }
}

/** Nothing new, and nothing left to do from last time: a unit or an account that was not there yet. */
export const isSettled = (person: LdapPerson, kept: Kept): boolean =>
  isSameWord(person, kept.said) && (kept.isOpen || kept.closedAt === null) && (kept.hasUnit || !person.unit)
