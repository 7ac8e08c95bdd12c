import { readersInSql, type CommunityFacts } from '@/lib/policy'
import { isHereInSql } from '@/lib/policy'
import { sql, type Sql } from '@/lib/db'

/** Unless they say otherwise, nobody is asked more often in seven days. */
export const USUAL_WEEKLY = 3

/** Members `m` who may be asked now: they have not said «pas en ce moment», nor been asked as often as they accept. */
export const isAvailableInSql: Sql = sql`(
  (SELECT count(*) FROM "answer_request" r WHERE r."memberId" = m."id" AND r."at" > now() - interval '7 days')
  < coalesce((SELECT CASE WHEN a."pausedUntil" > now() THEN 0 ELSE a."weekly" END
                FROM "answering_choice" a WHERE a."memberId" = m."id"), ${USUAL_WEEKLY}))`

/** Members `m` whose answers were counted with their consent, and still say what they said. */
export const consentsInSql: Sql = sql`EXISTS (
  SELECT FROM "answering_consent" k WHERE k."memberId" = m."id" AND k."countedAt" IS NOT NULL)`

/** Members `m` who may read that community, are here, and are not those already in question. */
export const mayBeAskedInSql = (
  community: Pick<CommunityFacts, 'id' | 'access'>,
  but: readonly string[],
): Sql => sql`(${isHereInSql} AND ${readersInSql(community)} AND m."id" <> ALL(${[...but]}::uuid[]))`
