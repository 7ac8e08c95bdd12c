import { z } from 'zod'
import { forgetActs } from '@/lib/activity'
import { db, execute, forgetRows, select, sql, type Leaving } from '@/lib/db'
import { restoreWithinDays } from './limits'

const DAY = 86_400_000
/** An hour more than anybody may restore: whoever presses at the last second is not erased at that second. */
const MARGIN = 3_600_000
/** For as many nights each slice looks for what it still holds: a night that fails is made up for. */
const NIGHTS = 30
const AT_ONCE = 50

type System = { now: Date } & Leaving
const Id = z.object({ id: z.string() })

/**
 * Ends the communities deleted longer ago than they can be restored. In one transaction the community becomes a
 * former one: its name, its words and its address are gone, and nobody can bring it back. From then on each slice
 * finds it among `communitiesToForget` and forgets what it holds, in any order; killed at any moment, all of this is
 * taken up the next night.
 *
 * The address may be taken again: it says the name, which was to be forgotten, and for thirty days whoever followed
 * a link has found that it leads nowhere.
 *
 * What stays is one line of figures without anybody in it (`FormerCommunity`), which the survival of communities
 * needs (METRICS §4), and the audit log, for its year. The acts go with the rest, raw and rolled up: they say who did
 * what on which day (METRICS §1: communities are measured, not people), under an identifier that the same person
 * bears elsewhere, so no pseudonym would hold; and a few people’s counts per day are theirs.
 */
export async function eraseCommunities(system: System): Promise<void> {
  const before = new Date(system.now.getTime() - restoreWithinDays * DAY - MARGIN)
  for (let some = AT_ONCE; some === AT_ONCE && !system.signal?.aborted;) {
    const over = await select(
      Id,
      sql`SELECT "id" FROM "community" WHERE "status" = 'deleted' AND "statusAt" < ${before} LIMIT ${AT_ONCE}`,
    )
    for (const { id } of over) if (await becomeFormer(id, before, system)) await end(id, system)
    some = over.length
  }
  const ids = await communitiesToForget(system)
  if (ids.length > 0) await forgetActs(ids, system)
}

/** @returns false when somebody has restored it in the meantime: it keeps everything. */
async function becomeFormer(id: string, before: Date, { now }: System): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const deleted = sql`c."id" = ${id}::uuid AND c."status" = 'deleted' AND c."statusAt" < ${before}`
    await execute(
      sql`INSERT INTO "former_community" ("id", "kind", "origin", "organisationId", "createdAt", "lastActivityAt",
                 "deletedAt", "erasedAt", "members", "threads", "deposits")
          SELECT c."id", c."kind", c."origin", c."organisationId", c."createdAt", k."lastActivityAt", c."statusAt",
                 ${now}::timestamptz, coalesce(k."members", 0), coalesce(k."threads", 0), coalesce(k."deposits", 0)
            FROM "community" c LEFT JOIN "community_counter" k ON k."communityId" = c."id"
           WHERE ${deleted} FOR UPDATE OF c
          ON CONFLICT ("id") DO NOTHING`,
      tx,
    )
    const renamed = await execute(
      sql`UPDATE "community" c SET "slug" = c."id"::text, "name" = '', "purpose" = '', "description" = '',
                 "welcome" = '', "statusReason" = NULL WHERE ${deleted}`,
      tx,
    )
    return renamed > 0
  })
}

/** Its people in bounded pieces, then the community itself. */
async function end(id: string, { signal }: System): Promise<void> {
  const ofIt = sql`"communityId" = ${id}::uuid`
  const leaving = { signal }
  await forgetRows(sql`"membership"`, [sql`"communityId"`, sql`"memberId"`], ofIt, leaving)
  await forgetRows(sql`"invitation"`, [sql`"id"`], ofIt, leaving)
  await forgetRows(sql`"ownership_transfer"`, [sql`"id"`], ofIt, leaving)
  if (!signal?.aborted) await db.community.deleteMany({ where: { id, status: 'deleted' } })
}

/**
 * Former communities of which a slice may still hold something. Not those that live again: an imported community has
 * its identifier from its name, and whoever imports it anew has it back, with acts that must stay.
 */
export async function communitiesToForget({ now }: { now: Date }): Promise<string[]> {
  const former = await select(
    Id,
    sql`SELECT f."id" FROM "former_community" f WHERE f."erasedAt" > ${new Date(now.getTime() - NIGHTS * DAY)}
           AND NOT EXISTS (SELECT FROM "community" c WHERE c."id" = f."id"
                              AND (c."status" <> 'deleted' OR c."statusAt" > f."erasedAt"))`,
  )
  return former.map(({ id }) => id)
}
