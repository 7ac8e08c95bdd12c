import { z } from 'zod'
import { readdress } from '@/lib/accounts'
import type { Attribute } from '@/lib/accounts/schema'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import { addDays, startOfDay } from '@/lib/time'
import type { Writes } from '../model/judge'
import type { Said } from '../model/said'

/** A row that makes an account, or changes one. */
export interface Written {
  line: number
  memberId: string
  said: Said
  writes: Writes
  /** Whose number `externalId` is. */
  scope: string | null
  /** Where they work once it is written: where a unit is looked for. */
  organisationId: string | null
}

const Unit = z.object({ id: z.string(), organisationId: z.string(), key: z.string() })

/** The services that rows name, made where they are missing. `key`: their name in small letters. */
async function unitsOf(tx: Transaction, rows: Written[]): Promise<Map<string, string>> {
  const named = new Map<string, { organisationId: string; name: string }>()
  for (const { writes, organisationId } of rows)
    if (writes.unit && organisationId)
      named.set(`${organisationId} ${writes.unit.toLowerCase()}`, { organisationId, name: writes.unit })
  if (named.size === 0) return new Map()
  const asked = JSON.stringify([...named.values()])
  const found = await unitsNamed(tx, asked)
  const units = found.length === named.size ? found : await makeUnits(asked).then(() => unitsNamed(tx, asked))
  return new Map(units.map(({ id, organisationId, key }) => [`${organisationId} ${key}`, id]))
}

const unitsNamed = (tx: Transaction, asked: string) =>
  select(
    Unit,
    sql`SELECT DISTINCT ON (u."organisationId", lower(u."name")) u."id", u."organisationId", lower(u."name") AS "key"
          FROM jsonb_to_recordset(${asked}::jsonb) AS a("organisationId" uuid, "name" text)
          JOIN "unit" u ON u."organisationId" = a."organisationId" AND lower(u."name") = lower(a."name")
         ORDER BY u."organisationId", lower(u."name"), u."id"`,
    tx,
  )

/** Made aside and one after the other: two batches at once may name the same new service. */
const makeUnits = (asked: string) =>
  db.$transaction(async (tx) => {
    await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('import units', 0))`, tx)
    await execute(
      sql`INSERT INTO "unit" ("id", "organisationId", "name")
          SELECT osmose_new_id(), a."organisationId", a."name"
            FROM jsonb_to_recordset(${asked}::jsonb) AS a("organisationId" uuid, "name" text)
           WHERE NOT EXISTS (SELECT FROM "unit" u
                              WHERE u."organisationId" = a."organisationId" AND lower(u."name") = lower(a."name"))`,
      tx,
    )
  })

const ends = new Map<string, string>()

/** When a day is over. A list says few different days, thousands of times. */
function endOf(day: string): string {
  const known = ends.get(day) ?? startOfDay(addDays(day, 1)).toISOString()
  ends.set(day, known)
  return known
}

/** What is written of a row, as columns; `provenance` says that the list wrote them. */
function columnsOf({ writes, scope, organisationId }: Written, units: Map<string, string>) {
  const { attributes, unit, endsOn } = writes
  const columns: Partial<Record<Attribute | 'externalIdScope', string | null>> = { ...attributes }
  if (attributes.externalId !== undefined) columns.externalIdScope = attributes.externalId && scope
  if (endsOn !== undefined) columns.accountEndsAt = endsOn && endOf(endsOn)
  if (unit !== undefined)
    columns.unitId =
      unit && organisationId ? (units.get(`${organisationId} ${unit.toLowerCase()}`) ?? null) : null
  else if (attributes.organisationId !== undefined) columns.unitId = null
  return columns
}

const provenanceOf = (columns: object) =>
  Object.fromEntries(
    Object.entries(columns)
      .filter(([name, value]) => name !== 'externalIdScope' && value !== null)
      .map(([name]) => [name, 'import']),
  )

/** Opens accounts, that wait for their owner. */
export async function openAccounts(tx: Transaction, rows: Written[], now: Date): Promise<void> {
  if (rows.length === 0) return
  const units = await unitsOf(tx, rows)
  // A list fills the same columns row after row: who wrote them is said once for all those rows.
  const places = new Map<string, number>()
  const provenances: string[] = []
  const members = rows.map((row) => {
    const columns = columnsOf(row, units)
    let filled = ''
    for (const name in columns) if (columns[name as keyof typeof columns] !== null) filled += `${name} `
    let wrote = places.get(filled)
    if (wrote === undefined)
      places.set(filled, (wrote = provenances.push(JSON.stringify(provenanceOf(columns)))))
    return { id: row.memberId, ...columns, wrote }
  })
  await execute(
    sql`INSERT INTO "member" ("id", "email", "name", "givenName", "usualName", "status", "statusAt", "type", "level",
               "organisationId", "unitId", "jobTitle", "departement", "phone", "locale", "externalId",
               "externalIdScope", "accountEndsAt", "managerId", "provenance", "createdAt", "updatedAt")
        SELECT a."id", a."email", a."givenName" || ' ' || a."usualName", a."givenName", a."usualName", 'invited', ${now},
               coalesce(a."type", 'agent'), coalesce(a."level", 'agent'), a."organisationId", a."unitId",
               coalesce(a."jobTitle", ''), a."departement", a."phone", coalesce(a."locale", 'fr'), a."externalId",
               CASE WHEN a."externalId" IS NOT NULL THEN a."externalIdScope" END, a."accountEndsAt", a."managerId",
               (${provenances}::jsonb[])[a."wrote"], ${now}, ${now}
          FROM json_to_recordset(${JSON.stringify(members)}::json) AS a(
               "id" uuid, "email" text, "givenName" text, "usualName" text, "type" "MemberType", "level" "MemberLevel",
               "organisationId" uuid, "unitId" uuid, "jobTitle" text, "departement" text, "phone" text, "locale" text,
               "externalId" text, "externalIdScope" uuid, "accountEndsAt" timestamptz, "managerId" uuid, "wrote" int)`,
    tx,
  )
}

const Snapshot = z.object({ id: z.string(), columns: z.record(z.string(), z.unknown()) })

/** Accounts as the database has them now, column by column. */
export async function snapshots(
  tx: Transaction,
  ids: string[],
): Promise<Map<string, Record<string, unknown>>> {
  const rows = await select(
    Snapshot,
    sql`SELECT m."id", to_jsonb(m) AS "columns" FROM "member" m WHERE m."id" = ANY(${ids}::uuid[])
         ORDER BY m."id" FOR UPDATE`,
    tx,
  )
  return new Map(rows.map(({ id, columns }) => [id, columns]))
}

/** What undoing needs of a changed account. */
export interface Change {
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** Changes accounts, and says what each was. */
export async function changeAccounts(
  tx: Transaction,
  rows: Written[],
  now: Date,
): Promise<Map<string, Change>> {
  if (rows.length === 0) return new Map()
  const units = await unitsOf(tx, rows)
  const said = new Map(rows.map((row) => [row.memberId, columnsOf(row, units)]))
  const before = await snapshots(tx, [...said.keys()])
  await writeColumns(
    tx,
    [...said].map(([id, columns]) => ({ id, columns, provenance: provenanceOf(columns) })),
    now,
  )
  const after = await snapshots(tx, [...said.keys()])
  return new Map(
    [...said].map(([id, columns]) => {
      const names = Object.keys(columns)
      const of = (all: Record<string, unknown> = {}) =>
        Object.fromEntries(names.map((name) => [name, all[name]]))
      const provenance = (all: Record<string, unknown> = {}) => ({ provenance: all.provenance })
      return [
        id,
        {
          before: { ...of(before.get(id)), ...provenance(before.get(id)) },
          after: of(after.get(id)),
        },
      ]
    }),
  )
}

/**
 * Writes some columns of each account, and who wrote them; the name shown follows the names.
 * A provenance of null forgets who wrote it.
 */
export async function writeColumns(
  tx: Transaction,
  rows: { id: string; columns: Record<string, unknown>; provenance: Record<string, unknown> }[],
  now: Date,
): Promise<void> {
  await execute(
    sql`UPDATE "member" m SET
          "email" = coalesce(w."columns" ->> 'email', m."email"),
          "givenName" = coalesce(w."columns" ->> 'givenName', m."givenName"),
          "usualName" = coalesce(w."columns" ->> 'usualName', m."usualName"),
          "name" = CASE WHEN w."columns" ?| ARRAY['givenName', 'usualName']
                        THEN trim(coalesce(w."columns" ->> 'givenName', m."givenName") || ' ' ||
                                  coalesce(w."columns" ->> 'usualName', m."usualName")) ELSE m."name" END,
          "type" = coalesce((w."columns" ->> 'type')::"MemberType", m."type"),
          "level" = coalesce((w."columns" ->> 'level')::"MemberLevel", m."level"),
          "jobTitle" = CASE WHEN w."columns" ? 'jobTitle' THEN coalesce(w."columns" ->> 'jobTitle', '') ELSE m."jobTitle" END,
          "departement" = CASE WHEN w."columns" ? 'departement' THEN w."columns" ->> 'departement' ELSE m."departement" END,
          "phone" = CASE WHEN w."columns" ? 'phone' THEN w."columns" ->> 'phone' ELSE m."phone" END,
          "locale" = coalesce(w."columns" ->> 'locale', m."locale"),
          "externalId" = CASE WHEN w."columns" ? 'externalId' THEN w."columns" ->> 'externalId' ELSE m."externalId" END,
          "externalIdScope" = CASE WHEN w."columns" ? 'externalIdScope'
                                   THEN (w."columns" ->> 'externalIdScope')::uuid ELSE m."externalIdScope" END,
          "organisationId" = CASE WHEN w."columns" ? 'organisationId'
                                  THEN (w."columns" ->> 'organisationId')::uuid ELSE m."organisationId" END,
          "unitId" = CASE WHEN w."columns" ? 'unitId' THEN (w."columns" ->> 'unitId')::uuid ELSE m."unitId" END,
          "managerId" = CASE WHEN w."columns" ? 'managerId' THEN (w."columns" ->> 'managerId')::uuid ELSE m."managerId" END,
          "accountEndsAt" = CASE WHEN w."columns" ? 'accountEndsAt'
                                 THEN (w."columns" ->> 'accountEndsAt')::timestamptz ELSE m."accountEndsAt" END,
          "provenance" = jsonb_strip_nulls(m."provenance" || w."provenance"),
          "updatedAt" = ${now}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w("id" uuid, "columns" jsonb, "provenance" jsonb)
       WHERE m."id" = w."id"`,
    tx,
  )
  await readdress(
    tx,
    rows.flatMap(({ id, columns }) => (typeof columns.email === 'string' ? [id] : [])),
  )
}
