import { basename } from 'node:path'
import type { Client } from 'pg'
import { newId } from '@/lib/db'
import { Advice } from '../setup/say.mjs'
import { Copies } from './copies'
import { Dictionary } from './dictionary'
import { Packer, packedColumns } from './pack'
import { Piece } from './piece'
import { makeCommunities, makeMembers, noteMembers } from './places'
import { Refusals } from './refusals'
import { readRows } from './reading'
import type { Refusal, Row } from './rows'
import { fingerprint, type Source } from './source'
import { Taking } from './taking'

/** Packed buffers: sixteen megabytes. */
const mostWaiting = 64
/** Bytes of files, from which an import fills a piece of the far past aside. */
const mayBeAPiece = 4 << 20

export interface Loaded {
  /** Rows of the file, good and bad. */
  rows: number
  added: number
  communities: number
  members: number
  refusals: Refusals
  ignored: string[]
  /** The very same file was loaded before: nothing was read. */
  before: boolean
}

/** One transaction that loads files. */
export interface Session {
  client: Client
  transactionId: bigint
  piece: Piece | undefined
  /** Rejects when the connection is lost. */
  lost: Promise<never>
  now: Date
}

/** Prepares what the transaction under way needs to load these files. */
export async function prepare(
  client: Client,
  lost: Promise<never>,
  sources: Source[],
  now = new Date(),
): Promise<Session> {
  await client.query(`CREATE TEMP TABLE import_row (LIKE "activity") ON COMMIT DROP`)
  await client.query(
    `CREATE TEMP TABLE import_member (id uuid, pseudonym text, bot boolean, person boolean) ON COMMIT DROP`,
  )
  const { rows } = await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id')
  const transactionId = BigInt(rows[0]?.id ?? 0)
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0)
  const piece = bytes < mayBeAPiece ? undefined : new Piece(client, transactionId)
  return { client, transactionId, piece, lost, now }
}

/** All files are loaded: what was filled aside joins the rest. The transaction can then commit. */
export async function finish({ piece }: Session): Promise<void> {
  await piece?.join()
}

/**
 * Loads one file in the transaction of `session`. Rows of communities met for the first time go straight to
 * `activity`; rows of communities that have some go aside, and only those the database has not yet are added.
 */
export async function load(
  session: Session,
  source: Source,
  progress: (rows: number) => void,
): Promise<Loaded> {
  const { client } = session
  const sha256 = await fingerprint(source.path)
  const refusals = new Refusals(source.path)
  if (await isLoaded(client, sha256))
    return { rows: 0, added: 0, communities: 0, members: 0, refusals, ignored: [], before: true }
  const read = await readAll(session, source, await importedCommunities(client), refusals, progress).catch(
    (error: unknown) => {
      refusals.discard()
      throw error
    },
  )
  refusals.close()
  if (read.rows === 0)
    throw new Advice(`${source.path} n’a que sa première ligne : il n’y a rien à importer.`)
  if (refusals.count === read.rows)
    throw new Advice(
      [
        `Aucune ligne de ${source.path} n’a pu être lue :`,
        ...refusals.summary(),
        `Voyez ${refusals.path}`,
      ].join('\n  '),
    )
  try {
    const added = read.copied + (read.staged > 0 ? await addMissing(session) : 0)
    const communities = await makeCommunities(client, read.taking.communities, read.taking.lastAt)
    await noteMembers(client, read.taking.members)
    const members = await makeMembers(client)
    await client.query(
      `INSERT INTO "activity_import" ("id", "sha256", "fileName", "rows", "refused", "communityIds")
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ("sha256") DO UPDATE SET "communityIds" = excluded."communityIds", "at" = now()`,
      [newId(), sha256, basename(source.path), read.rows, refusals.count, idsOf(read.taking.communities)],
    )
    return { rows: read.rows, added, communities, members, refusals, ignored: read.ignored, before: false }
  } catch (error) {
    refusals.discard()
    throw error
  }
}

async function readAll(
  { client, transactionId, piece, lost, now }: Session,
  source: Source,
  there: Set<string>,
  refusals: Refusals,
  progress: (rows: number) => void,
) {
  await piece?.make()
  const copies = new Copies(client, packedColumns, lost)
  // Most rows are of the far past: that PostgreSQL need not look for their place, nor index them, makes them faster.
  const packers = {
    past: new Packer(piece?.table ?? '"activity_past"', transactionId),
    recent: new Packer('"activity"', transactionId),
    staged: new Packer('import_row', transactionId),
  }
  const leaving: { packer: Packer; packed: Buffer }[] = []
  // The few rows for other tables wait for each other: to go from one table to another and back takes longer than them.
  const waiting: typeof leaving = []
  const leave = (packer: Packer) => {
    if (packer.isEmpty) return
    const into = packer === packers.past ? leaving : waiting
    into.push({ packer, packed: packer.take() })
    if (waiting.length >= mostWaiting) leaving.push(...waiting.splice(0))
  }
  const sendAll = async () => {
    for (const { packer, packed } of leaving.splice(0)) {
      await copies.send(packer.table, packed)
      packer.giveBack(packed)
    }
  }
  const seconds = Math.floor(now.getTime() / 1000)
  const isThere = (id: string) => there.has(id)
  const pastEnds = await endOfPast(client)
  const taking = new Taking(new Dictionary('community'), seconds, pastEnds, isThere, packers, leave)
  const reader = {
    row: (row: Row) => taking.row(row),
    refuse: (line: number, reason: Refusal, text: Buffer) => refusals.add(line, reason, text),
  }
  let read = { rows: 0, ignored: [] as string[] }
  // While PostgreSQL takes some rows, the next are read.
  let sent = Promise.resolve()
  for await (read of readRows(source, reader)) {
    if (leaving.length > 0) {
      await sent
      sent = sendAll()
      sent.catch(() => {})
    }
    if (taking.mustForgetMembers) {
      await sent
      await copies.finish()
      await noteMembers(client, taking.members)
      taking.members.clear()
    }
    progress(read.rows)
  }
  for (const packer of Object.values(packers)) leave(packer)
  leaving.push(...waiting.splice(0))
  await sent
  await sendAll()
  await copies.finish()
  if (piece) piece.acts += packers.past.rows
  const copied = packers.past.rows + packers.recent.rows
  return { taking, ...read, copied, staged: packers.staged.rows }
}

/** When the one piece of the far past ends, in Unix seconds. */
async function endOfPast(client: Client): Promise<number> {
  const { rows } = await client.query<{ ends: number }>(
    `SELECT extract(epoch FROM (regexp_match(pg_get_expr(relpartbound, oid), 'TO \\(''([^'']+)'''))[1]::timestamptz)::float8
       AS ends FROM pg_class WHERE oid = '"activity_past"'::regclass`,
  )
  return rows[0]?.ends ?? 0
}

async function isLoaded(client: Client, sha256: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM "activity_import" i WHERE i."sha256" = $1
       AND cardinality(i."communityIds") = (SELECT count(*) FROM "community" c WHERE c."id" = ANY(i."communityIds"))`,
    [sha256],
  )
  return rowCount === 1
}

async function importedCommunities(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT "id" FROM "community" WHERE "origin" = 'imported'`,
  )
  return new Set(rows.map(({ id }) => id))
}

/**
 * Adds the rows set aside that the database has not yet. The same act may happen twice in a second: a row that comes
 * three times in the file and is there twice is added once.
 */
async function addMissing({ client, piece }: Session): Promise<number> {
  await client.query(`ANALYZE import_row`)
  const aside = piece ? `UNION ALL SELECT ${packedColumns} FROM ${piece.table}` : ''
  const { rowCount } = await client.query(
    `WITH there AS (
       SELECT "communityId", "memberId", "at", "kind", count(*) AS n
       FROM (SELECT ${packedColumns} FROM "activity" ${aside}) known
       WHERE "communityId" IN (SELECT "communityId" FROM import_row)
         AND "at" BETWEEN (SELECT min("at") FROM import_row) AND (SELECT max("at") FROM import_row)
       GROUP BY 1, 2, 3, 4),
     coming AS (
       SELECT *, row_number() OVER (PARTITION BY "communityId", "memberId", "at", "kind") AS nth FROM import_row)
     INSERT INTO "activity" (${packedColumns})
     SELECT ${packedColumns} FROM coming LEFT JOIN there USING ("communityId", "memberId", "at", "kind")
     WHERE nth > coalesce(n, 0)`,
  )
  await client.query('TRUNCATE import_row')
  return rowCount ?? 0
}

const idsOf = (dictionary: Dictionary): string[] =>
  Array.from({ length: dictionary.size }, (_, number) => dictionary.id(number))
