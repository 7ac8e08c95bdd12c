import { execute, sql } from '@/lib/db'
import { parisDay, type Day } from '@/lib/time'
import { firstMonthKept } from './retention'

/** Somebody read something in a community: opened it ten seconds or more, or downloaded it. */
export type Mark = { communityId: string; memberId: string; at?: Date }

type Waiting = { communityId: string; memberId: string; day: Day }

// Written once a second at most: reading costs the page nothing, and a day's hundred readings are one mark.
const pauseBeforeWriting = 1_000
const mostWaiting = 10_000
const mostKnown = 500_000

const kept = globalThis as typeof globalThis & { osmosePresence?: Presence }
type Presence = {
  waiting: Map<string, Waiting>
  known: Set<string>
  knownDay: Day
  writing: Promise<void> | null
}
const presence: Presence = (kept.osmosePresence ??= {
  waiting: new Map(),
  known: new Set(),
  knownDay: '',
  writing: null,
})

/**
 * Notes that a member was there that day, in memory; it is in the database a second later. What is kept is one mark
 * per member, community and day: never which page, never how often. A process that dies loses its last second.
 */
export function recordPresence({ communityId, memberId, at = new Date() }: Mark): void {
  const day = parisDay(at)
  if (presence.knownDay !== day && day > presence.knownDay) {
    presence.known.clear()
    presence.knownDay = day
  }
  const key = `${communityId}${memberId}${day}`
  if (presence.known.has(key) || presence.waiting.has(key)) return
  presence.waiting.set(key, { communityId, memberId, day })
  if (presence.waiting.size >= mostWaiting) void writeDown()
  else presence.writing ??= later()
}

/** Writes down at once what waits, for who leaves or wants to see it. */
export async function flushPresence(): Promise<void> {
  while (presence.waiting.size > 0) await writeDown()
}

async function later() {
  await new Promise((done) => setTimeout(done, pauseBeforeWriting).unref())
  presence.writing = null
  await writeDown()
}

async function writeDown() {
  const marks = [...presence.waiting]
  presence.waiting.clear()
  if (marks.length === 0) return
  try {
    await write(marks.map(([, mark]) => mark))
    if (presence.known.size + marks.length > mostKnown) presence.known.clear()
    for (const [key, { day }] of marks) if (day === presence.knownDay) presence.known.add(key)
  } catch (error) {
    // The database is away: the marks wait for it, as many as fit.
    console.error('[presence] not written yet:', error instanceof Error ? error.message : error)
    for (const [key, mark] of marks) if (presence.waiting.size < mostWaiting) presence.waiting.set(key, mark)
    presence.writing ??= later()
  }
}

async function write(marks: Waiting[]) {
  await execute(
    sql`INSERT INTO "presence_month" AS p ("communityId", "month", "memberId", "days")
        SELECT c, date_trunc('month', d::timestamp)::date, m, bit_or(1 << (date_part('day', d)::int - 1))
        FROM unnest(${marks.map(({ communityId }) => communityId)}::uuid[], ${marks.map(({ memberId }) => memberId)}::uuid[],
                    ${marks.map(({ day }) => day)}::date[]) AS mark(c, m, d)
        WHERE NOT EXISTS (SELECT FROM "activity_objection" o WHERE o."memberId" = m
                             AND d <= (o."countedFrom" AT TIME ZONE 'Europe/Paris')::date)
        GROUP BY 1, 2, 3
        ORDER BY 1, 2, 3 -- two processes that write the same rows take them in the same order
        ON CONFLICT ("communityId", "month", "memberId") DO UPDATE SET "days" = p."days" | excluded."days"
          WHERE p."days" <> p."days" | excluded."days"`,
  )
}

/** This month, and those before it that are kept. */
export const forgetOldPresence = (now: Date): Promise<number> =>
  execute(sql`DELETE FROM "presence_month" WHERE "month" < ${firstMonthKept('presence', now)}::date`)
