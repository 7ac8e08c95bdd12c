import { z } from 'zod'
import { db, newId, select, sql, type Sql, type Transaction } from '@/lib/db'
import type { Directory } from '../directory'
import { changeMembers, giveUnits } from '../groupMembers'
import { ScimError, type Json } from './answer'
import { keptAs, plain } from './kept'
import { patched } from './patch'
import { limits, schemas, scimAddress } from './schemas'

const Row = z.object({
  id: z.string(),
  displayName: z.string(),
  externalId: z.string().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  members: z.array(z.object({ value: z.string(), display: z.string() })).nullable(),
})
type Row = z.infer<typeof Row>

const columns: Sql = sql`
  g."id", g."displayName", g."externalId", g."createdAt", g."updatedAt",
  (SELECT json_agg(json_build_object('value', a."id", 'display', a."userName") ORDER BY a."id")
     FROM "directory_group_member" x JOIN "directory_account" a ON a."id" = x."accountId"
    WHERE x."groupId" = g."id") AS "members"`

const groupFrom = (row: Row) => ({
  id: row.id,
  ...(row.externalId !== null && { externalId: row.externalId }),
  displayName: row.displayName,
  ...(row.members && {
    members: row.members.map((member) => ({
      ...member,
      $ref: scimAddress(`/Users/${member.value}`),
      type: 'User',
    })),
  }),
  meta: { resourceType: 'Group', created: row.createdAt, lastModified: row.updatedAt },
})

/** A group may bring its unit to some thousands at once. */
const LONG = { timeout: 60_000 }

type Source = ConstructorParameters<typeof schemas.Group>[0]
const resourceOf = (row: Row) =>
  new schemas.Group(groupFrom(row) as unknown as Source, 'out', scimAddress('/Groups'))

const { list, byId, rowToChange } = keptAs({
  name: 'group',
  row: Row,
  columns,
  ofDirectory: ({ id }) => sql`FROM "directory_group" g WHERE g."directoryId" = ${id}::uuid`,
  table: sql`g`,
  resourceOf,
})
export const groupList = list
export const groupById = (directory: Directory, id: string) => byId(directory, id)

export function createGroup(directory: Directory, body: Json): Promise<Json> {
  const said = parsed(body)
  return db.$transaction(async (tx) => {
    const id = newId()
    await requireFreeName(tx, directory, said.displayName)
    await tx.directoryGroup.create({
      data: { id, directoryId: directory.id, displayName: said.displayName, externalId: said.externalId },
    })
    await changeMembers(tx, directory, id, await known(tx, directory, said.members))
    return byId(directory, id, tx)
  }, LONG)
}

export const replaceGroup = (directory: Directory, id: string, body: Json, headers: Headers, now: Date) =>
  change(directory, id, headers, now, () => body)

export const patchGroup = (directory: Directory, id: string, message: Json, headers: Headers, now: Date) =>
  change(directory, id, headers, now, async (row) => plain(await patched(resourceOf(row), message, 'Group')))

function change(
  directory: Directory,
  id: string,
  headers: Headers,
  now: Date,
  next: (row: Row) => Json | Promise<Json>,
): Promise<Json> {
  return db.$transaction(async (tx) => {
    const row = await rowToChange(directory, id, headers, tx)
    const said = parsed(await next(row))
    await requireFreeName(tx, directory, said.displayName, id)
    await tx.directoryGroup.update({
      where: { id },
      data: { displayName: said.displayName, externalId: said.externalId, updatedAt: now },
    })
    await changeMembers(tx, directory, id, await known(tx, directory, said.members))
    return byId(directory, id, tx)
  }, LONG)
}

/** A group goes, its people stay; those who had its unit have it no more. */
export function removeGroup(directory: Directory, id: string, headers: Headers): Promise<void> {
  return db.$transaction(async (tx) => {
    const row = await rowToChange(directory, id, headers, tx)
    await tx.directoryGroup.delete({ where: { id } })
    await giveUnits(
      tx,
      directory,
      (row.members ?? []).map(({ value }) => value),
    )
  }, LONG)
}

async function requireFreeName(
  tx: Transaction,
  { id }: Directory,
  displayName: string,
  but: string | null = null,
) {
  const taken = await select(
    z.object({ id: z.string() }),
    sql`SELECT "id" FROM "directory_group" WHERE "directoryId" = ${id}::uuid
           AND lower("displayName") = lower(${displayName}) AND "id" IS DISTINCT FROM ${but}::uuid`,
    tx,
  )
  if (taken.length > 0) throw new ScimError(409, 'uniqueness', 'Another group has this name')
}

/** Whom a group names must be users of the same directory; groups in groups are not kept. */
async function known(tx: Transaction, { id }: Directory, members: readonly string[]): Promise<string[]> {
  const ids = [...new Set(members.map((each) => each.toLowerCase()))]
  const isId = (each: string) => z.uuid().safeParse(each).success
  const found = await tx.directoryAccount.findMany({
    where: { id: { in: ids.filter(isId) }, directoryId: id, removedAt: null },
    select: { id: true },
  })
  const unknown = ids.find((each) => !found.some((account) => account.id === each))
  if (unknown !== undefined) throw new ScimError(400, 'invalidValue', `No user ${unknown.slice(0, 100)}`)
  return ids
}

function parsed(body: Json) {
  const { id: _id, meta: _meta, ...written } = body
  let group: Json
  try {
    group = plain(new schemas.Group(written as unknown as Source, 'in'))
  } catch (error) {
    if (error instanceof TypeError) throw new ScimError(400, 'invalidValue', error.message)
    throw error
  }
  const { displayName, externalId, members } = group as {
    displayName: string
    externalId?: string
    members?: { value?: string }[]
  }
  if (displayName.trim() === '' || displayName.length > 256)
    throw new ScimError(400, 'invalidValue', 'displayName has 1 to 256 characters')
  if ((members?.length ?? 0) > limits.members)
    throw new ScimError(413, null, `A group has at most ${limits.members} members`)
  return {
    displayName: displayName.trim(),
    externalId: externalId ?? null,
    members: (members ?? []).flatMap(({ value }) => (value === undefined ? [] : [value])),
  }
}
