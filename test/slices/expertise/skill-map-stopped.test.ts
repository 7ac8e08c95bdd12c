import { beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { db, execute, selectOne, sql } from '@/lib/db'
import { remakeAside } from '@/lib/expertise/mapping/aside'
import { remakeMap } from '@/lib/expertise/mapping/remake'
import { makeWorld } from '../../world'
import { makeTrades, now } from './trades'

const weekAfter = new Date('2026-12-07T04:00:00Z')

beforeAll(async () => {
  await makeTrades(await makeWorld())
  await remakeMap({ now })
})

const waitingForALock = () =>
  selectOne(
    z.object({ count: z.number() }),
    sql`SELECT count(*)::int AS "count" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  ).then(({ count }) => count)

it(
  'leaves the last map whole when it is stopped, at once, between two skills or while it is made',
  { timeout: 60_000 },
  async () => {
    const before = await db.skillMap.findFirstOrThrow({
      include: { skills: true, ties: true, clusters: true },
    })
    const figures = await db.skillFigure.count()
    expect(await remakeMap({ now: weekAfter, signal: AbortSignal.abort() })).toBeNull()
    expect(await remakeAside({ now: weekAfter, signal: AbortSignal.abort() })).toBeNull()
    const stopped = new AbortController()
    await db.$transaction(
      async (tx) => {
        // It waits here with all it has made: neither begun nor done.
        await execute(sql`LOCK TABLE "skill_figure" IN SHARE MODE`, tx)
        const remade = remakeAside({ now: weekAfter, signal: stopped.signal })
        await vi.waitUntil(async () => (await waitingForALock()) > 0, { timeout: 50_000, interval: 50 })
        stopped.abort()
        expect(await remade).toBeNull()
      },
      { timeout: 60_000 },
    )
    expect(await db.skillMap.findMany({ include: { skills: true, ties: true, clusters: true } })).toEqual([
      before,
    ])
    expect(await db.skillFigure.count()).toBe(figures)
  },
)
