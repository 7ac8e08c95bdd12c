import { z } from 'zod'
import { cursorFrom, keysIn } from '@/lib/communities'
import { empty, literally, select, sql } from '@/lib/db'
import { authorizePlatform, visibleInSql, type Person } from '@/lib/policy'
import { MemberStatus, PlatformRole } from '@/prisma/client/enums'
import type { AccountsAsked } from './asked'

const PAGE = 50

const Row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  status: z.enum(MemberStatus),
  platformRole: z.enum(PlatformRole),
  organisation: z.string().nullable(),
  lastSeenAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  key: z.string(),
})

/** The accounts that this viewer administers, by name, a page at a time. Never a count: there may be millions. */
export async function accountsToAdminister(viewer: Person, asked: AccountsAsked) {
  authorizePlatform(viewer, 'accounts.administer')
  const { q, status, organisationId, after } = asked
  const left = keysIn(after, ['text', 'id'])
  const rows = await select(
    Row,
    sql`SELECT m."id", m."name", m."email", m."status", m."platformRole", o."shortName" AS "organisation",
               m."lastSeenAt", m."accountEndsAt" AS "endsAt", osmose_plain(m."name") AS "key"
          FROM "member" m LEFT JOIN "organisation" o ON o."id" = m."organisationId"
         WHERE ${visibleInSql.accounts(viewer)} AND m."erasedAt" IS NULL
           ${status ? sql`AND m."status" = ${status}::"MemberStatus"` : empty}
           ${
             organisationId
               ? sql`AND (o."id" = ${organisationId}::uuid OR o."parentId" = ${organisationId}::uuid)`
               : empty
           }
           ${
             q
               ? sql`AND m."status" <> 'pseudonym'
                     AND (osmose_words_of_name(m."name") @@ osmose_names_begun(${q}) OR m."email" LIKE ${`${literally(q.toLowerCase())}%`})`
               : empty
           }
           ${
             left
               ? sql`AND (osmose_plain(m."name") ~>~ ${left[0]} OR (osmose_plain(m."name") = ${left[0]} AND m."id" > ${left[1]}::uuid))`
               : empty
           }
         ORDER BY osmose_plain(m."name") USING ~<~, m."id" LIMIT ${PAGE + 1}`,
  )
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    accounts: rows.slice(0, PAGE).map(({ key: _, ...account }) => account),
    next: last ? cursorFrom([last.key, last.id]) : null,
  }
}

export type AccountLine = Awaited<ReturnType<typeof accountsToAdminister>>['accounts'][number]
