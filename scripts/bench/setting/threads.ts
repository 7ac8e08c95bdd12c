import { createHash } from 'node:crypto'
import pg from 'pg'

/** Twenty communities of two hundred people, and threads of twenty replies: `posts` texts in all. */
export async function fillThreads(url: string, posts: number): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(PEOPLE)
    // Its index is made again afterwards: kept up row by row, it takes ten times longer.
    await client.query('DROP INDEX IF EXISTS "reply_search_idx"')
    const { rows } = await client.query<{ threads: number }>(
      'SELECT count(*)::int AS "threads" FROM "thread"',
    )
    const wanted = Math.ceil(posts / (REPLIES + 1))
    for (let first = (rows[0]?.threads ?? 0) + 1; first <= wanted; first += 2000) {
      const last = Math.min(first + 1999, wanted)
      await client.query(THREADS, [first, last])
      await client.query(REPLIES_SQL, [first, last])
    }
    await client.query('CREATE INDEX "reply_search_idx" ON "reply" USING gin ("searchVector")')
    await client.query('VACUUM ANALYZE')
    await client.query('CHECKPOINT')
  } finally {
    await client.end()
  }
}

export const REPLIES = 20

/** The key of the nth thing of a kind, in SQL: the same at every fill, and shaped as ours are (a UUID, version 8). */
const key = (kind: string, n: string) =>
  `overlay(overlay(md5('${kind}' || (${n})) placing '8' from 13) placing '8' from 17)::uuid`

/** The key of the nth member. */
export function memberKey(n: number): string {
  const drawn = createHash('md5').update(`member${n}`).digest('hex')
  const shaped = `${drawn.slice(0, 12)}8${drawn.slice(13, 16)}8${drawn.slice(17)}`
  return shaped.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}

const PEOPLE = `
  WITH ministry AS (
    INSERT INTO "organisation" ("id", "name", "shortName", "slug", "kind")
    VALUES (${key('ministry', '1')}, 'Ministère de la Culture', 'Culture', 'culture', 'ministry') ON CONFLICT DO NOTHING),
  people AS (
    INSERT INTO "member" ("id", "email", "name", "status", "jobTitle", "organisationId", "emailVerified", "updatedAt")
    SELECT ${key('member', 'n')}, 'agent' || n || '@culture.gouv.example', 'Agent Numéro' || n, 'active', 'archiviste',
           ${key('ministry', '1')}, true, now() FROM generate_series(1, 200) n ON CONFLICT DO NOTHING),
  places AS (
    INSERT INTO "community" ("id", "slug", "name", "access", "joining", "organisationId", "updatedAt")
    SELECT ${key('community', 'n')}, 'communaute-' || n, 'Communauté ' || n, 'private', 'request', ${key('ministry', '1')}, now()
      FROM generate_series(0, 19) n ON CONFLICT DO NOTHING),
  counters AS (
    INSERT INTO "community_counter" ("communityId", "members", "lastActivityAt")
    SELECT ${key('community', 'n')}, 200, now() FROM generate_series(0, 19) n ON CONFLICT DO NOTHING)
  INSERT INTO "membership" ("communityId", "memberId", "role", "status", "joinedAt")
  SELECT ${key('community', 'c')}, ${key('member', 'm')}, CASE WHEN m = 1 THEN 'owner' ELSE 'member' END::"CommunityRole",
         'member', now() FROM generate_series(0, 19) c, generate_series(1, 200) m ON CONFLICT DO NOTHING`

const WORDS = `'Nous avons versé les courriels du cabinet avec le bordereau habituel, après le tri des doublons; la question des pièces jointes reste ouverte. ' || md5(n::text) || ' Merci pour ce retour: chez nous la convention est signée depuis le mois de mars, et le service informatique suit les dépôts chaque semaine.'`

/** Threads $1 to $2, each with its counter. */
const THREADS = `
  WITH threads AS (
    INSERT INTO "thread" ("communityId", "id", "kind", "title", "body", "bodyHtml", "authorId", "createdAt")
    SELECT ${key('community', 'n % 20')}, ${key('thread', 'n')}, CASE WHEN n % 3 = 0 THEN 'question' ELSE 'discussion' END::"ThreadKind",
           'Versement des courriels, étape ' || n, ${WORDS}, '<p>' || ${WORDS} || '</p>', ${key('member', '1 + n % 200')},
           now() - make_interval(mins => n) - interval '1 day' FROM generate_series($1::int, $2::int) n)
  INSERT INTO "thread_counter" ("communityId", "threadId", "replies", "lastNumber", "lastActivityAt", "lastReplyById", "firstReplyAt")
  SELECT ${key('community', 'n % 20')}, ${key('thread', 'n')}, ${REPLIES}, ${REPLIES}, now() - make_interval(mins => n),
         ${key('member', '1 + (n + 19) % 200')}, now() - make_interval(mins => n) FROM generate_series($1::int, $2::int) n`

/** Their replies, one in three to the one before, some with signs. */
const REPLIES_SQL = `
  INSERT INTO "reply" ("communityId", "id", "threadId", "number", "parentId", "body", "bodyHtml", "authorId", "createdAt", "reactions")
  SELECT ${key('community', 'n % 20')}, ${key('reply', "n || '.' || r")}, ${key('thread', 'n')}, r,
         CASE WHEN r % 3 = 0 THEN ${key('reply', "n || '.' || r - 1")} END,
         ${WORDS}, '<p>' || ${WORDS} || '</p>', ${key('member', '1 + (n + r) % 200')},
         now() - make_interval(mins => n) - make_interval(secs => 60 * (${REPLIES} - r)),
         CASE WHEN r % 4 = 0 THEN '{"useful": 2}' ELSE '{}' END::jsonb
    FROM generate_series($1::int, $2::int) n, generate_series(1, ${REPLIES}) r`

/** Addresses of threads spread over all of them, each with its community's key. */
export async function someThreads(url: string, count: number) {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ communityId: string; slug: string; id: string }>(
    `SELECT t."communityId", c."slug", t."id" FROM "thread" t JOIN "community" c ON c."id" = t."communityId"
      ORDER BY md5(t."id"::text) LIMIT $1`,
    [count],
  )
  await client.end()
  return rows
}
