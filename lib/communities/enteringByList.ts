import { z } from 'zod'
import { execute, select, sql, type Transaction } from '@/lib/db'
import type { CommunityRole } from '@/prisma/client/enums'

interface Entry {
  communityId: string
  memberId: string
  role: CommunityRole
}

/** What a membership was before a list gave it: null where there was none that held. */
const Entered = z.object({
  communityId: z.string(),
  memberId: z.string(),
  before: z.string().nullable(),
  /** They had asked to come in, and nobody had answered. */
  wasAsking: z.boolean().optional(),
  /** The role that the list gave. */
  given: z.string().optional(),
})
export type Entered = z.infer<typeof Entered>

/**
 * Lets many people in at once, as an administrator's list says: memberships, counters and what happened, in one
 * statement. Who is in keeps the higher role; who is banned stays out.
 * @returns who came in, or rose, and the role they had
 */
export function enterAll(tx: Transaction, entries: Entry[], at: Date, byId: string) {
  return select(
    Entered,
    sql`WITH asked AS (
          SELECT * FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
                     AS a("communityId" uuid, "memberId" uuid, "role" "CommunityRole")),
        held AS (
          SELECT s."communityId", s."memberId", s."role", s."status" FROM "membership" s
            JOIN asked USING ("communityId", "memberId")),
        entered AS (
          INSERT INTO "membership" AS s ("communityId", "memberId", "role", "status", "joinedAt", "invitedById")
          SELECT "communityId", "memberId", "role", 'member', ${at}, ${byId}::uuid FROM asked
          ON CONFLICT ("communityId", "memberId") DO UPDATE SET
            "status" = 'member', "role" = excluded."role", "endsAt" = NULL, "sponsorId" = NULL, "leftAt" = NULL,
            "joinedAt" = CASE WHEN s."status" = 'member' THEN s."joinedAt" ELSE excluded."joinedAt" END
          WHERE s."status" <> 'banned' AND NOT (s."status" = 'member' AND s."role" IN ('animator', 'owner'))
          RETURNING s."communityId", s."memberId", s."role"::text AS "given"),
        came AS (
          SELECT e.*, CASE WHEN h."status" = 'member' THEN h."role"::text END AS "before",
                 coalesce(h."status" = 'requested', false) AS "wasAsking" FROM entered e
            LEFT JOIN held h USING ("communityId", "memberId")),
        counted AS (
          UPDATE "community_counter" c SET "members" = c."members" + n."count"
            FROM (SELECT "communityId", count(*)::int AS "count" FROM came WHERE "before" IS NULL GROUP BY 1) n
           WHERE c."communityId" = n."communityId"),
        acted AS (
          INSERT INTO "activity" ("communityId", "at", "id", "memberId", "kind")
          SELECT "communityId", ${at}, osmose_new_id(), "memberId", 'join' FROM came WHERE "before" IS NULL)
        SELECT "communityId", "memberId", "before", "wasAsking", "given" FROM came`,
    tx,
  )
}

/**
 * Takes back what `enterAll` gave: who came in leaves, or waits for an answer as before; who rose has
 * their former role. Whoever has been given another
 * role since keeps it.
 */
export async function leaveAll(tx: Transaction, given: Entered[], at: Date): Promise<void> {
  await execute(
    sql`WITH given AS (
          SELECT * FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
                     AS g("communityId" uuid, "memberId" uuid, "before" "CommunityRole", "wasAsking" boolean, "given" "CommunityRole")),
        lowered AS (
          UPDATE "membership" s SET "role" = g."before" FROM given g
           WHERE s."communityId" = g."communityId" AND s."memberId" = g."memberId" AND s."status" = 'member'
             AND s."role" <> 'owner' AND s."role" = coalesce(g."given", s."role") AND g."before" IS NOT NULL),
        gone AS (
          UPDATE "membership" s SET "role" = 'member',
                 "status" = CASE WHEN g."wasAsking" THEN 'requested' ELSE 'left' END::"MembershipStatus",
                 "joinedAt" = CASE WHEN g."wasAsking" THEN NULL ELSE s."joinedAt" END,
                 "leftAt" = CASE WHEN g."wasAsking" THEN NULL ELSE ${at}::timestamptz END FROM given g
           WHERE s."communityId" = g."communityId" AND s."memberId" = g."memberId" AND s."status" = 'member'
             AND s."role" <> 'owner' AND s."role" = coalesce(g."given", s."role") AND g."before" IS NULL
          RETURNING s."communityId", s."memberId"),
        counted AS (
          UPDATE "community_counter" c SET "members" = c."members" - n."count"
            FROM (SELECT "communityId", count(*)::int AS "count" FROM gone GROUP BY 1) n
           WHERE c."communityId" = n."communityId")
        INSERT INTO "activity" ("communityId", "at", "id", "memberId", "kind")
        SELECT "communityId", ${at}, osmose_new_id(), "memberId", 'leave' FROM gone`,
    tx,
  )
}
