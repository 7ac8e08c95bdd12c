import { z } from 'zod'
import { select, sql, type Sql } from '@/lib/db'
import { startOfDay, type Day } from '@/lib/time'
import type { People } from './people'

const Row = z.object({
  memberId: z.string(),
  animates: z.boolean(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  formerStays: z.array(z.number()),
})

const dayOf = (at: Sql): Sql => sql`(${at} AT TIME ZONE 'Europe/Paris')::date - '1970-01-01'::date`

/**
 * Since when people are members, until when they were, and who runs the community today. Of those who did something,
 * of whoever came since `from`, and of those who run it: the others need only be counted (`membershipChanges`).
 */
export async function addStays(communityId: string, from: Day, people: People): Promise<void> {
  const rows = await select(
    Row,
    sql`SELECT s."memberId", s."status" = 'member' AND s."role" IN ('owner', 'animator') AS "animates",
               CASE WHEN s."status" = 'member' OR s."leftAt" IS NOT NULL THEN ${dayOf(sql`s."joinedAt"`)} END AS "from",
               CASE WHEN s."status" <> 'member' THEN ${dayOf(sql`s."leftAt"`)} END AS "to",
               ARRAY(SELECT ${dayOf(sql`f."at"`)} FROM unnest(s."formerStays") WITH ORDINALITY AS f("at", "n")
                      ORDER BY f."n") AS "formerStays"
          FROM "membership" s JOIN "member" m ON m."id" = s."memberId" AND NOT m."isService"
         WHERE s."communityId" = ${communityId}::uuid
           AND (s."memberId" = ANY (${people.ids}::uuid[]) OR s."joinedAt" >= ${startOfDay(from)}
             OR s."formerStays"[array_upper(s."formerStays", 1)] >= ${startOfDay(from)}
             OR (s."status" = 'member' AND s."role" IN ('owner', 'animator')))`,
  )
  for (const { memberId, animates, from: joined, to, formerStays } of rows) {
    const person = people.of(memberId)
    person.animates = animates
    for (let at = 0; at + 1 < formerStays.length; at += 2)
      person.stays.push({ from: formerStays[at] as number, to: formerStays[at + 1] as number })
    if (joined !== null) person.stays.push({ from: joined, to })
  }
}
