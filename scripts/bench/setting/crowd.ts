import pg from 'pg'

/** Adds people, members of every community of `fillThreads`; returns their keys. */
export async function addPeople(url: string, count: number): Promise<string[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "member" ("id", "email", "name", "status", "jobTitle", "organisationId", "emailVerified", "updatedAt")
       SELECT gen_random_uuid(), 'foule' || n || '@culture.gouv.example', 'Agent Foule' || n, 'active', 'archiviste', o."id", true, now()
         FROM generate_series(1, $1::int) n, (SELECT "id" FROM "organisation" LIMIT 1) o RETURNING "id"`,
      [count],
    )
    const ids = rows.map(({ id }) => id)
    await client.query(
      `INSERT INTO "membership" ("communityId", "memberId", "role", "status", "joinedAt")
       SELECT c."id", m, 'member', 'member', now() FROM "community" c, unnest($1::uuid[]) m`,
      [ids],
    )
    await client.query('VACUUM ANALYZE "member", "membership"')
    return ids
  } finally {
    await client.end()
  }
}
