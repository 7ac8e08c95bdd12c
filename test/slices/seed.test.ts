import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { closeDatabase, db, execute, select, selectOne, sql } from '@/lib/db'
import { isWhole } from '@/lib/files/storage'
import { isDemonstration } from '@/lib/platform'
import { storeFiles } from '@/scripts/seed/load/files'
import { clear, load } from '@/scripts/seed/load/load'
import { arrivals, expected } from '@/scripts/seed/people/growth'
import { demoPassword, personas } from '@/scripts/seed/personas'
import { tellStory } from '@/scripts/seed/story'
import { inCheckout } from '@/scripts/setup/checkout.mjs'

/** A Thursday afternoon: the whole of it is as always the same as any other. */
const now = new Date('2026-11-19T16:30:00Z')
const scale = 0.1
const folder = mkdtempSync(join(tmpdir(), 'osmose-seed-'))
process.env.FILES_DIR = folder

const tell = async () => {
  const story = tellStory(now, scale)
  await load(story, () => {})
  return story
}

const Count = z.object({ count: z.number() })
const counted = async (query: ReturnType<typeof sql>) => (await selectOne(Count, query)).count

beforeAll(async () => {
  await storeFiles(await tell())
})
afterAll(async () => {
  await closeDatabase()
  rmSync(folder, { recursive: true, force: true })
})

/** What is in every table, without what the database adds by itself and the salt of the password. */
async function fingerprints(): Promise<Record<string, string | null>> {
  const tables = [
    'organisation',
    'unit',
    'member',
    'community',
    'membership',
    'community_counter',
    'thread',
    'reply',
  ]
  const more = [
    'thread_counter',
    'answer_time',
    'platform_outage',
    'reaction',
    'revision',
    'thread_event',
    'thread_follow',
    'audit',
    'deposit',
    'notification',
  ]
  const others = ['deposit_version', 'comment', 'presence_month', 'draft', 'invitation', 'activity']
  // The first skills of a platform are brought by itself, once, at the hour it opens.
  const only: Record<string, string> = { audit: 'WHERE "communityId" IS NOT NULL' }
  const prints: Record<string, string | null> = {}
  for (const table of [...tables, ...more, ...others]) {
    const [row] = await db.$queryRawUnsafe<{ print: string | null }[]>(
      `SELECT md5(string_agg(line, '' ORDER BY line)) AS print
         FROM (SELECT md5((to_jsonb(t) - 'transactionId')::text) AS line FROM "${table}" t ${only[table] ?? ''}) lines`,
    )
    prints[table] = row?.print ?? null
  }
  return prints
}

describe('the demonstration', () => {
  it('says that its data are fictitious', async () => {
    expect(await isDemonstration()).toBe(true)
  })

  it('is the same story twice, down to the last row', async () => {
    const first = await fingerprints()
    await clear()
    await tell()
    expect(await fingerprints()).toEqual(first)
    expect(Object.values(first)).not.toContain(null)
  })

  it('never says the same thing twice', async () => {
    expect(
      await counted(sql`SELECT (count(*) - count(DISTINCT lower("title")))::int AS count FROM "thread"`),
    ).toBe(0)
    expect(
      await counted(sql`SELECT (count(*) - count(DISTINCT lower("body")))::int AS count FROM "thread"`),
    ).toBe(0)
    const unfilled = sql`"body" ~ '[{}]|undefined|\\|| {2}' OR "title" ~ '[{}|]|undefined'`
    expect(await counted(sql`SELECT count(*)::int AS count FROM "thread" WHERE ${unfilled}`)).toBe(0)
    expect(
      await counted(sql`SELECT count(*)::int AS count FROM "reply" WHERE "body" ~ '[{}]|undefined|\\|| {2}'`),
    ).toBe(0)
  })

  it('has an active owner in each community, and every access it may have', async () => {
    const orphans = sql`SELECT count(*)::int AS count FROM "community" c WHERE NOT EXISTS (
      SELECT FROM "membership" s JOIN "member" m ON m."id" = s."memberId"
       WHERE s."communityId" = c."id" AND s."role" = 'owner' AND s."status" = 'member' AND m."status" = 'active')`
    expect(await counted(orphans)).toBe(0)
  })

  it('answers after what it answers, and nothing happens tomorrow', async () => {
    const early = sql`SELECT count(*)::int AS count FROM "reply" r
      LEFT JOIN "reply" p ON p."communityId" = r."communityId" AND p."id" = r."parentId"
      JOIN "thread" t ON t."communityId" = r."communityId" AND t."id" = r."threadId"
      WHERE r."createdAt" <= t."createdAt" OR r."createdAt" <= p."createdAt" OR r."number" <= p."number"`
    expect(await counted(early)).toBe(0)
    expect(await counted(sql`SELECT count(*)::int AS count FROM "activity" WHERE "at" > ${now}`)).toBe(0)
    const strangers = sql`SELECT count(*)::int AS count FROM "activity" a WHERE a."kind" <> 'leave' AND NOT EXISTS (
      SELECT FROM "membership" s WHERE s."communityId" = a."communityId" AND s."memberId" = a."memberId"
         AND s."joinedAt" <= a."at" AND (s."leftAt" IS NULL OR s."leftAt" >= a."at"))`
    expect(await counted(strangers)).toBe(0)
  })
})

describe('its counters', () => {
  it('of threads equal their replies and reactions', async () => {
    const wrong = sql`SELECT count(*)::int AS count FROM "thread_counter" k
      JOIN "thread" t ON t."communityId" = k."communityId" AND t."id" = k."threadId"
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE r."removedAt" IS NULL)::int AS "replies", count(*)::int AS "all",
               min(r."createdAt") FILTER (WHERE r."removedAt" IS NULL AND r."authorId" <> t."authorId") AS "first",
               max(r."createdAt") FILTER (WHERE r."removedAt" IS NULL) AS "last"
          FROM "reply" r WHERE r."communityId" = k."communityId" AND r."threadId" = k."threadId") n
      WHERE k."replies" <> n."replies" OR k."lastNumber" <> n."all" OR k."firstReplyAt" IS DISTINCT FROM n."first"
         OR k."lastActivityAt" <> COALESCE(n."last", t."createdAt")
         OR k."useful" <> (SELECT count(*) FROM "reaction" x WHERE x."subjectId" = t."id" AND x."kind" = 'useful')`
    expect(await counted(wrong)).toBe(0)
    const replies = sql`SELECT count(*)::int AS count FROM "reply" r WHERE r."useful" <> (
      SELECT count(*) FROM "reaction" x WHERE x."communityId" = r."communityId" AND x."subjectId" = r."id" AND x."kind" = 'useful')`
    expect(await counted(replies)).toBe(0)
  })

  it('of communities equal their members, threads and files', async () => {
    const wrong = sql`SELECT count(*)::int AS count FROM "community_counter" k WHERE
      k."members" <> (SELECT count(*) FROM "membership" s WHERE s."communityId" = k."communityId" AND s."status" = 'member')
      OR k."threads" <> (SELECT count(*) FROM "thread" t WHERE t."communityId" = k."communityId" AND t."removedAt" IS NULL)
      OR k."deposits" <> (SELECT count(*) FROM "deposit" d WHERE d."communityId" = k."communityId" AND d."removedAt" IS NULL)
      OR k."storedBytes" <> (SELECT COALESCE(sum(v."size"), 0) FROM "deposit_version" v WHERE v."communityId" = k."communityId")`
    expect(await counted(wrong)).toBe(0)
  })

  it('match the acts that were recorded', async () => {
    const acts = (kinds: string[]) =>
      counted(sql`SELECT count(*)::int AS count FROM "activity" WHERE "kind"::text = ANY(${kinds})`)
    expect(await acts(['thread'])).toBe(await db.thread.count())
    expect(await acts(['reply', 'answer'])).toBe(await db.reply.count())
    expect(await acts(['react'])).toBe(await db.reaction.count())
    expect(await acts(['file_version'])).toBe(await db.depositVersion.count())
    expect(await acts(['comment'])).toBe(await db.comment.count())
  })

  it('and its files are there, whole', async () => {
    const versions = await db.depositVersion.findMany({ select: { storageKey: true, size: true } })
    const whole = await Promise.all(versions.map(({ storageKey, size }) => isWhole(storageKey, Number(size))))
    expect(versions.length).toBeGreaterThan(20)
    expect(whole).not.toContain(false)
  })
})

describe('its growth', () => {
  const day = '2026-11-19'

  it('goes from 500 people and 10 communities to 3,000 and 100, about +16 % and +21 % a month in the first year', () => {
    for (const [of, first, last, rate] of [
      ['members', 500, 3000, 1.16],
      ['communities', 10, 100, 1.21],
    ] as const) {
      expect(expected(of, '2025-05-19', day, 1)).toBe(first)
      expect(expected(of, day, day, 1)).toBe(last)
      const monthly = (expected(of, '2026-05-19', day, 1) / first) ** (1 / 12)
      expect(Math.abs(monthly - rate)).toBeLessThan(0.02)
    }
    expect(arrivals('communities', day, 1)).toHaveLength(100)
  })

  it('knows August, week-ends and Christmas', async () => {
    const acts = (from: string, to: string) =>
      counted(sql`SELECT count(*)::int AS count FROM "activity" WHERE "at" >= ${from}::timestamptz AND "at" < ${to}::timestamptz
                   AND "kind" IN ('thread', 'reply', 'answer')`)
    const june = await acts('2026-06-01', '2026-07-01')
    expect(await acts('2026-08-01', '2026-09-01')).toBeLessThan(june * 0.6)
    expect(await acts('2025-12-24', '2026-01-02')).toBeLessThan((await acts('2025-12-08', '2025-12-17')) / 2)
    const weekEnds = await counted(
      sql`SELECT count(*)::int AS count FROM "thread" WHERE extract(isodow FROM "createdAt" AT TIME ZONE 'Europe/Paris') > 5`,
    )
    expect(weekEnds).toBeLessThan((await db.thread.count()) * 0.05)
  })
})

describe('a newcomer who signs in', () => {
  const persona = (name: string) =>
    db.member.findFirstOrThrow({ where: { name: { startsWith: name }, status: 'active' } })

  it('does so with the password that is shown', async () => {
    for (const { email } of personas) {
      const member = await db.member.findUniqueOrThrow({ where: { email }, include: { credentials: true } })
      const [credential] = member.credentials
      expect(credential).toMatchObject({ providerId: 'credential', accountId: member.id })
      expect(await verifyPassword({ hash: credential?.password ?? '', password: demoPassword })).toBe(true)
    }
    expect(await db.credential.count()).toBe(personas.length)
  })

  it('as Nadia, finds answers to her question, an invitation and somebody who waits', async () => {
    const nadia = await persona('Nadia')
    const unread = await db.notification.groupBy({
      by: ['kind'],
      where: { memberId: nadia.id, readAt: null },
      _count: true,
    })
    expect(unread.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['reply', 'mention', 'invitation']))
    expect(await db.invitation.count({ where: { email: nadia.email, acceptedAt: null } })).toBe(1)
    expect(await db.draft.count({ where: { memberId: nadia.id } })).toBe(1)
  })

  it('as Sami, finds two questions without an answer and a request to accept', async () => {
    const sami = await persona('Sami')
    const late = sql`SELECT count(*)::int AS count FROM "thread" t
      JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"
      JOIN "membership" s ON s."communityId" = t."communityId" AND s."memberId" = ${sami.id}::uuid AND s."role" IN ('owner', 'animator')
      WHERE t."kind" = 'question' AND k."firstReplyAt" IS NULL AND t."removedAt" IS NULL
        AND t."createdAt" BETWEEN ${now}::timestamptz - interval '90 days' AND ${now}::timestamptz - interval '48 hours'`
    expect(await counted(late)).toBeGreaterThanOrEqual(2)
    const Asked = z.object({ memberId: z.string() })
    const asked = await select(
      Asked,
      sql`SELECT s."memberId" FROM "membership" s JOIN "membership" mine ON mine."communityId" = s."communityId"
           WHERE s."status" = 'requested' AND mine."memberId" = ${sami.id}::uuid AND mine."role" = 'owner'`,
    )
    expect(asked.length).toBeGreaterThanOrEqual(1)
  })
})

describe('npm run seed', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', inCheckout('scripts', 'seed.ts'), ...args], {
      encoding: 'utf8',
      env: process.env,
    })

  it('does nothing to a platform where people are', async () => {
    const before = await db.thread.count()
    const { status, stdout } = run()
    expect(status).toBe(0)
    expect(stdout).toContain('déjà habitée')
    expect(await db.thread.count()).toBe(before)
  })

  it('refuses to erase what is no demonstration', async () => {
    await execute(sql`DELETE FROM "platform_setting"`)
    const { status, stderr, stdout } = run('--again')
    expect(status).not.toBe(0)
    expect(stderr + stdout).toContain('n’est pas une démonstration')
    expect(await db.member.count()).toBe(Math.round(3000 * scale))
  })
})
