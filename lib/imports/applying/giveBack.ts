import { z } from 'zod'
import { select, selectOne, sql, type Transaction } from '@/lib/db'
import { writeColumns } from './write'

type Columns = Record<string, unknown>

/** What an account had before a list changed it, and who had said so. */
export interface Former {
  id: string
  columns: Columns
  provenance: Columns
  /** The account as it is now. */
  now: Columns
}

/**
 * Gives accounts back what they had, but for what cannot be theirs any more: an address or a number that somebody else
 * bears now, an administration, a unit or a manager that are gone.
 * @returns for each account, the names of what could not be given back
 */
export async function giveBack(
  tx: Transaction,
  accounts: Former[],
  now: Date,
): Promise<Map<string, string[]>> {
  const stands = await standing(tx, accounts)
  const left = new Map<string, string[]>()
  const together: Former[] = []
  for (const account of accounts) {
    const lost = ['organisationId', 'managerId', 'unitId'].filter((name) => !stands(account, name))
    leaveOut(account, lost, left)
    // What only one may bear is given back one by one: what the last row took, the row before may have left.
    if ('email' in account.columns || 'externalId' in account.columns) {
      leaveOut(account, await takenBy(tx, account), left)
      await writeColumns(tx, [account], now)
    } else together.push(account)
  }
  await writeColumns(tx, together, now)
  return left
}

function leaveOut(account: Former, names: string[], left: Map<string, string[]>) {
  if (names.length === 0) return
  const without = (all: Columns) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)))
  account.columns = without(account.columns)
  account.provenance = without(account.provenance)
  const shown = names.filter((name) => name !== 'externalIdScope')
  left.set(account.id, [...(left.get(account.id) ?? []), ...shown])
}

const Kept = z.object({ id: z.string(), organisationId: z.string().nullable() })

/** Is what a column names still there, and for a unit, in the administration that is given back with it? */
async function standing(tx: Transaction, accounts: Former[]) {
  const ids = (name: string) => [
    ...new Set(accounts.flatMap(({ columns }) => (columns[name] as string) ?? [])),
  ]
  const byId = (rows: z.infer<typeof Kept>[]) => new Map(rows.map(({ id, ...rest }) => [id, rest]))
  const kept: Record<string, Map<string, { organisationId: string | null }>> = {
    organisationId: byId(
      await select(
        Kept,
        sql`SELECT "id", NULL AS "organisationId" FROM "organisation"
             WHERE "id" = ANY(${ids('organisationId')}::uuid[]) FOR KEY SHARE`,
        tx,
      ),
    ),
    managerId: byId(
      await select(
        Kept,
        sql`SELECT "id", NULL AS "organisationId" FROM "member"
             WHERE "id" = ANY(${ids('managerId')}::uuid[]) AND "status" IN ('active', 'invited')`,
        tx,
      ),
    ),
    unitId: byId(
      await select(
        Kept,
        sql`SELECT "id", "organisationId" FROM "unit" WHERE "id" = ANY(${ids('unitId')}::uuid[]) FOR KEY SHARE`,
        tx,
      ),
    ),
  }
  return ({ columns, now }: Former, name: string): boolean => {
    const id = columns[name]
    if (typeof id !== 'string') return true
    const found = kept[name]!.get(id)
    return found !== undefined && (name !== 'unitId' || isIn(found.organisationId, columns, now))
  }
}

const isIn = (organisationId: string | null, columns: Columns, now: Columns) =>
  organisationId === ('organisationId' in columns ? columns.organisationId : now.organisationId)

/** Which of its former address and number somebody else bears now. */
async function takenBy(tx: Transaction, { id, columns, now }: Former): Promise<string[]> {
  const { email = null, externalId = null } = columns as Record<string, string | null>
  const scope = (columns.externalIdScope ?? now.externalIdScope ?? null) as string | null
  const taken = await selectOne(
    z.object({ email: z.boolean(), number: z.boolean() }),
    sql`SELECT EXISTS (SELECT FROM "member" WHERE "email" = ${email} AND "id" <> ${id}::uuid) AS "email",
               EXISTS (SELECT FROM "member" WHERE "externalIdScope" = ${scope}::uuid AND "externalId" = ${externalId}
                          AND "id" <> ${id}::uuid) AS "number"`,
    tx,
  )
  return [...(taken.email ? ['email'] : []), ...(taken.number ? ['externalId', 'externalIdScope'] : [])]
}
