import { z } from 'zod'
import { db, sql, type Sql } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import { hearAgain, letGo, takeIn, type KeptAccount } from '../admit'
import type { Directory } from '../directory'
import { personFromScim, type ScimUser } from '../model/scimPerson'
import { ScimError, type Json } from './answer'
import { keptAs, plain } from './kept'
import { patched } from './patch'
import { schemas, scimAddress } from './schemas'

const Row = z.object({
  id: z.string(),
  memberId: z.string(),
  userName: z.string(),
  externalId: z.string().nullable(),
  said: z.record(z.string(), z.unknown()),
  closedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  isOpen: z.boolean(),
  groups: z.array(z.object({ value: z.string(), display: z.string() })).nullable(),
})
type Row = z.infer<typeof Row>

const columns: Sql = sql`
  a."id", a."memberId", a."userName", a."externalId", a."said", a."closedAt", a."createdAt",
  greatest(a."updatedAt", m."statusAt") AS "updatedAt", m."status" IN ('invited', 'active') AS "isOpen",
  (SELECT json_agg(json_build_object('value', g."id", 'display', g."displayName") ORDER BY g."displayName")
     FROM "directory_group_member" x JOIN "directory_group" g ON g."id" = x."groupId"
    WHERE x."accountId" = a."id") AS "groups"`

/**
 * A directory reads back what it said itself, whether the account is open, and nothing that others wrote: what the
 * person or ProConnect say of them is not for it to know.
 */
const userFrom = (row: Row) => ({
  ...row.said,
  id: row.id,
  ...(row.externalId !== null && { externalId: row.externalId }),
  userName: row.userName,
  active: row.isOpen,
  ...(row.groups && {
    groups: row.groups.map((group) => ({
      ...group,
      $ref: scimAddress(`/Groups/${group.value}`),
      type: 'direct',
    })),
  }),
  meta: { resourceType: 'User', created: row.createdAt, lastModified: row.updatedAt },
})

type Source = ConstructorParameters<typeof schemas.User>[0]
const resourceOf = (row: Row) =>
  new schemas.User(userFrom(row) as unknown as Source, 'out', scimAddress('/Users'))

const { list, byId, rowToChange } = keptAs({
  name: 'user',
  row: Row,
  columns,
  ofDirectory: ({ id }) => sql`FROM "directory_account" a JOIN "member" m ON m."id" = a."memberId"
                               WHERE a."directoryId" = ${id}::uuid AND a."removedAt" IS NULL`,
  table: sql`a`,
  resourceOf,
})
export const userList = list
export const userById = (directory: Directory, id: string) => byId(directory, id)

export function createUser(directory: Directory, body: Json, now: Date): Promise<Json> {
  const word = wordFrom(body, now)
  return db.$transaction(async (tx) => {
    const { accountId } = await takeIn(tx, directory, word)
    return byId(directory, accountId, tx)
  })
}

/** PUT: all is said again; what is left out is said no more. */
export const replaceUser = (directory: Directory, id: string, body: Json, headers: Headers, now: Date) =>
  change(directory, id, headers, now, () => body)

/** PATCH: a part is said anew. */
export const patchUser = (directory: Directory, id: string, message: Json, headers: Headers, now: Date) =>
  change(directory, id, headers, now, async (row) => plain(await patched(resourceOf(row), message, 'User')))

function change(
  directory: Directory,
  id: string,
  headers: Headers,
  now: Date,
  next: (row: Row) => Json | Promise<Json>,
): Promise<Json> {
  return db.$transaction(async (tx) => {
    const row = await rowToChange(directory, id, headers, tx)
    const body = await next(row)
    // Who says nothing of `active` leaves it as it is.
    const word = wordFrom({ active: row.isOpen, ...body }, now)
    await hearAgain(tx, directory, keptFrom(row), word)
    return byId(directory, id, tx)
  })
}

/** DELETE: the account closes, and the directory has it no more. */
export function removeUser(directory: Directory, id: string, headers: Headers, now: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    const row = await rowToChange(directory, id, headers, tx)
    await letGo(tx, directory, row, now)
  })
}

const keptFrom = (row: Row): KeptAccount => ({
  id: row.id,
  memberId: row.memberId,
  closedAt: row.closedAt,
  before: personFromScim(userFrom(row) as unknown as ScimUser),
})

/** What a client says, checked against the schema and freed of what is ours to say. */
function wordFrom(body: Json, now: Date) {
  const user = parsed(body)
  const person = personFromScim(user as unknown as ScimUser)
  if (person.userName === '' || person.userName.length > 256)
    throw new ScimError(400, 'invalidValue', 'userName has 1 to 256 characters')
  if ((person.externalId?.length ?? 0) > 256)
    throw new ScimError(400, 'invalidValue', 'externalId has 256 characters at most')
  const { id: _id, meta: _meta, groups: _groups, userName: _name, active: _active, ...said } = user
  delete said.externalId
  return { person, said: said as Prisma.InputJsonObject, now }
}

function parsed(body: Json): Json {
  const { id: _id, meta: _meta, groups: _groups, ...written } = body
  try {
    return plain(new schemas.User(written as unknown as Source, 'in'))
  } catch (error) {
    if (error instanceof TypeError) throw new ScimError(400, 'invalidValue', error.message)
    throw error
  }
}
