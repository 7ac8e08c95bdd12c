import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { catchUp, openMonths, record } from '@/lib/activity'
import { closeDatabase, db, execute, idAt, newId, sql } from '@/lib/db'
import {
  askedPeriod,
  communityEngagement,
  dashboardCsv,
  listAsked,
  measuredPage,
  measuredRows,
  refreshAll,
} from '@/lib/engagement'
import { addDays, parisDay, startOfDay, startOfMonth, workingTimeBetween } from '@/lib/time'
import type { ActivityKind } from '@/prisma/client/enums'
import { makeWorld, type Persona, type World } from '../world'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const now = new Date('2026-03-20T12:00:00Z')
const day = 86_400_000
let world: World
let room: { id: string; slug: string }

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request'] as typeof room
  await openMonths('activity', new Date('2025-06-01'), now)
})
beforeEach(() =>
  execute(sql`TRUNCATE "activity", "thread", "thread_counter", "presence_month", "community_figure"`).then(
    () => execute(sql`UPDATE "rollup_mark" SET "version" = 0`),
  ),
)
afterAll(closeDatabase)

interface Life {
  acts: { who: number; to: number | null; kind: ActivityKind; at: Date }[]
  threads: { who: number; openedAt: Date; answeredAt: Date | null }[]
  readings: { who: number; at: Date }[]
}

const team = () => [world.ids.ann, world.ids.bob, world.ids.olga, world.ids.gus, world.ids.eve] as string[]

async function live({ acts, threads, readings }: Life) {
  const ids = team()
  const id = (who: number) => ids[who % ids.length] as string
  for (const { who, to, kind, at } of acts)
    await record(db, {
      communityId: room.id,
      memberId: id(who),
      otherId: to === null ? null : id(to),
      kind,
      at,
    })
  for (const { who, openedAt, answeredAt } of threads) {
    const thread = { communityId: room.id, id: idAt(openedAt) }
    await db.thread.create({
      data: { ...thread, title: 'x', body: 'x', bodyHtml: 'x', authorId: id(who), createdAt: openedAt },
    })
    await db.threadCounter.create({
      data: { communityId: room.id, threadId: thread.id, lastActivityAt: openedAt, firstReplyAt: answeredAt },
    })
  }
  // Written down as `flushPresence` does; this process would remember the marks of a life that is gone.
  for (const { who, at } of readings)
    await execute(sql`INSERT INTO "presence_month" AS p ("communityId", "month", "memberId", "days")
      VALUES (${room.id}::uuid, ${startOfMonth(parisDay(at))}::date, ${id(who)}::uuid, ${1 << (Number(parisDay(at).slice(8)) - 1)})
      ON CONFLICT ("communityId", "month", "memberId") DO UPDATE SET "days" = p."days" | excluded."days"`)
  await catchUp(now)
}

const contributes = (kind: ActivityKind) => !['react', 'join', 'bot'].includes(kind)

/** The figures of METRICS §2 again, straight from what was done, day after day and pair after pair. */
function slowly({ acts, threads, readings }: Life, start: string, end: string) {
  const people = [0, 1, 2, 3, 4]
  const within = (at: Date, from = start, to = end) => parisDay(at) >= from && parisDay(at) < to
  const gave = (who: number) => acts.filter((act) => act.who % 5 === who && contributes(act.kind))
  const here = (who: number) => gave(who).filter(({ at }) => within(at))
  const reacted = (who: number) =>
    acts.some((act) => act.who % 5 === who && act.kind === 'react' && within(act.at))
  const read = (who: number) => readings.some((reading) => reading.who % 5 === who && within(reading.at))
  const answered = (one: number, other: number) =>
    here(one).some(({ to }) => to !== null && to % 5 === other && other !== one)
  const tied = (one: number, other: number) => answered(one, other) || answered(other, one)
  const pairs = people.flatMap((one) =>
    people.filter((other) => other > one).map((other) => [one, other] as const),
  )
  const any = pairs.filter(([one, other]) => tied(one, other))
  const dayNumber = (at: Date) => Date.parse(parisDay(at)) / day
  const back = (who: number) => {
    const before = gave(who).filter(({ at }) => parisDay(at) < start)
    if (before.length === 0 || here(who).length === 0) return false
    return (
      Math.min(...here(who).map(({ at }) => dayNumber(at))) -
        Math.max(...before.map(({ at }) => dayNumber(at))) >
      90
    )
  }
  const judged = threads.filter(
    ({ openedAt }) => within(openedAt) && now.getTime() - openedAt.getTime() >= 7 * day,
  )
  const opened = threads.filter(({ openedAt }) => within(openedAt))
  const couldBeSoon = opened.filter(
    ({ openedAt, answeredAt }) =>
      (answeredAt && workingTimeBetween(openedAt, answeredAt) <= 2 * day) ||
      workingTimeBetween(openedAt, now) >= 2 * day,
  )
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  const who = (is: (person: number) => boolean) => people.filter(is).length
  return {
    active: who((one) => here(one).length > 0 || reacted(one) || read(one)),
    reading: who((one) => here(one).length === 0 && !reacted(one) && read(one)),
    reacting: who((one) => here(one).length === 0 && reacted(one)),
    contributing: who((one) => here(one).length > 0),
    contributions: people.reduce((sum, one) => sum + here(one).length, 0),
    engaged: who(
      (one) =>
        new Set(here(one).map(({ at }) => parisDay(at))).size >= 4 &&
        people.filter((other) => tied(one, other)).length >= 3,
    ),
    new: who((one) => here(one).length > 0 && !gave(one).some(({ at }) => parisDay(at) < start)),
    reactivated: who(back),
    lost: who(
      (one) =>
        here(one).length === 0 &&
        gave(one).filter(({ at }) => within(at, addDays(start, -90), start)).length >= 4,
    ),
    pairs: any.length,
    reciprocity: share(
      any.filter(([one, other]) => answered(one, other) && answered(other, one)).length,
      any.length,
    ),
    judgedThreads: judged.length,
    replyRate: share(
      judged.filter(
        (thread) => thread.answeredAt && thread.answeredAt.getTime() - thread.openedAt.getTime() <= 7 * day,
      ).length,
      judged.length,
    ),
    neverAnswered: share(judged.filter(({ answeredAt }) => answeredAt === null).length, judged.length),
    answeredSoon: share(
      couldBeSoon.filter(
        ({ openedAt, answeredAt }) => answeredAt && workingTimeBetween(openedAt, answeredAt) <= 2 * day,
      ).length,
      couldBeSoon.length,
    ),
  }
}

const moment = fc.date({
  min: new Date('2025-09-01'),
  max: new Date('2026-03-19T22:00:00Z'),
  noInvalidDate: true,
})
const person = fc.nat(4)
const life: fc.Arbitrary<Life> = fc.record({
  acts: fc.array(
    fc.record({
      who: person,
      to: fc.option(person),
      kind: fc.constantFrom<ActivityKind>('thread', 'reply', 'comment', 'react', 'join', 'bot'),
      at: moment,
    }),
    { maxLength: 60 },
  ),
  threads: fc.array(
    fc.tuple(person, moment, fc.option(fc.nat(20 * 24))).map(([who, openedAt, hours]) => ({
      who,
      openedAt,
      answeredAt:
        hours === null ? null : new Date(Math.min(openedAt.getTime() + hours * 3_600_000, now.getTime())),
    })),
    { maxLength: 12 },
  ),
  readings: fc.array(fc.record({ who: person, at: moment }), { maxLength: 20 }),
})

test('whatever people do, every window shows what a slow count from the raw acts shows', async () => {
  const ann = await world.as('ann')
  await fc.assert(
    fc
      .asyncProperty(life, fc.constantFrom<string>('7', '28', '91'), async (lived, jours) => {
        await live(lived)
        const { dashboard } = await communityEngagement(ann, room.slug, askedPeriod({ jours }, now), now)
        expect(dashboard.windows.at(-1)?.end).toBe('2026-03-20')
        for (const { start, end, figures } of dashboard.windows.slice(-4))
          expect(figures, `${start} – ${end}`).toMatchObject(slowly(lived, start, end))
        const free = { du: '2026-01-15', au: '2026-02-28' }
        const asked = await communityEngagement(ann, room.slug, askedPeriod(free, now), now)
        expect(asked.dashboard.windows.at(-1)?.figures).toMatchObject(
          slowly(lived, '2026-01-15', '2026-03-01'),
        )
      })
      .beforeEach(async () => {
        await execute(
          sql`TRUNCATE "activity", "thread", "thread_counter", "presence_month", "community_figure"`,
        )
        await execute(sql`UPDATE "rollup_mark" SET "version" = 0`)
      }),
    { numRuns: 25 },
  )
})

test('what happens today is told apart, and counts from tomorrow', async () => {
  const ann = await world.as('ann')
  const asked = askedPeriod({}, now)
  await live({
    acts: [
      { who: 1, to: 0, kind: 'reply', at: new Date('2026-03-20T08:00:00Z') },
      { who: 0, to: 1, kind: 'react', at: new Date('2026-03-20T08:01:00Z') },
    ],
    threads: [],
    readings: [
      { who: 1, at: new Date('2026-03-20T08:00:00Z') },
      { who: 2, at: new Date('2026-03-20T08:00:00Z') },
    ],
  })
  const { today, dashboard } = await communityEngagement(ann, room.slug, asked, now)
  expect(today).toMatchObject({
    contributors: 1,
    reactors: 1,
    readers: 1,
    contributions: 1,
    on: '2026-03-20',
  })
  expect(dashboard.windows.at(-1)?.figures.active).toBe(0)
  const tomorrow = new Date(now.getTime() + day)
  const next = await communityEngagement(ann, room.slug, asked, tomorrow)
  expect(next.dashboard.windows.at(-1)?.figures).toMatchObject({
    active: 3,
    contributing: 1,
    reacting: 1,
    reading: 1,
  })
})

test('a stored dashboard serves until a finished day changes, or the formulas do', async () => {
  const ann = await world.as('ann')
  const asked = askedPeriod({}, now)
  const seen = async () => (await communityEngagement(ann, room.slug, asked, now)).dashboard
  await live({
    acts: [{ who: 0, to: null, kind: 'thread', at: new Date('2026-03-10T08:00:00Z') }],
    threads: [],
    readings: [],
  })
  await seen()
  const mark = { computedAt: 'kept' }
  await execute(
    sql`UPDATE "community_figure" SET "dashboard" = "dashboard" || ${JSON.stringify(mark)}::jsonb`,
  )
  expect((await seen()).computedAt).toBe('kept')
  await live({
    acts: [{ who: 1, to: null, kind: 'reply', at: new Date('2026-03-20T08:00:00Z') }],
    threads: [],
    readings: [],
  })
  expect((await seen()).computedAt).toBe('kept')
  await live({
    acts: [{ who: 1, to: null, kind: 'reply', at: new Date('2026-03-11T08:00:00Z') }],
    threads: [],
    readings: [],
  })
  expect((await seen()).windows.at(-1)?.figures.contributing).toBe(2)
  await execute(
    sql`UPDATE "community_figure" SET "dashboard" = "dashboard" || ${JSON.stringify(mark)}::jsonb, "version" = 'engagement@0'`,
  )
  expect((await seen()).computedAt).not.toBe('kept')
})

describe('who may read the measures', () => {
  const reads = async (persona: Persona, slug: string) =>
    communityEngagement(await world.as(persona), slug, askedPeriod({}, now), now).then(
      () => 'reads',
      (error: { status?: number }) => error.status,
    )

  test('those who run the community, DINUM and its ministry; nobody else', async () => {
    for (const [persona, outcome] of [
      ['ann', 'reads'],
      ['olga', 'reads'],
      ['ada', 'reads'],
      ['max', 'reads'],
      ['bob', 403],
      ['gus', 403],
      ['eve', 403],
      ['nobody', 404],
    ] as const)
      expect(await reads(persona, room.slug), persona).toBe(outcome)
    expect(await reads('eve', 'secret-managed')).toBe(404)
    expect(await reads('ann', 'absent')).toBe(404)
  })

  test('an imported community is read by DINUM and ministries’ administrators, and is in the list of nobody else', async () => {
    const id = newId()
    await db.community.create({
      data: {
        id,
        slug: 'irc-raku',
        name: 'irc_raku',
        origin: 'imported',
        access: 'private',
        joining: 'managed',
      },
    })
    for (const persona of ['ada', 'max'] as const) expect(await reads(persona, 'irc-raku')).toBe('reads')
    for (const persona of ['ann', 'olga', 'eve', 'nobody'] as const)
      expect(await reads(persona, 'irc-raku')).toBe(404)
    const listed = async (persona: Persona) =>
      (await measuredRows(await world.as(persona), listAsked({}, now), now)).map(({ slug }) => slug)
    expect(await listed('ada')).toContain('irc-raku')
    expect(await listed('max')).toContain('irc-raku')
    expect(await listed('ann')).not.toContain('irc-raku')
    expect(await listed('eve')).toEqual([])
    await db.community.delete({ where: { id } })
  })
})

describe('the list', () => {
  beforeEach(async () => {
    for (const [index, { id }] of Object.values(world.communities).entries())
      for (let act = 0; act <= index; act += 1)
        await record(db, {
          communityId: id,
          memberId: team()[act % 5] as string,
          kind: 'reply',
          at: new Date('2026-03-10T08:00:00Z'),
        })
    await catchUp(now)
    await refreshAll(now)
  })
  const page = async (persona: Persona, asked: Record<string, string>) =>
    measuredPage(await world.as(persona), listAsked(asked, now), now)

  test('is sorted by any column, filtered, and tells whether a page follows', async () => {
    const { rows, hasNext } = await page('ada', { tri: '-contributions' })
    expect(rows.map(({ contributions }) => contributions).slice(0, 3)).toEqual([7, 6, 5])
    expect(hasNext).toBe(false)
    const least = await page('ada', { tri: 'contributions' })
    expect(least.rows[0]?.contributions).toBe(1)
    expect((await page('ada', { tri: '-name' })).rows[0]?.name).toBe('Archives secret managed')
    expect((await page('ada', { q: 'PRIVATE' })).rows).toHaveLength(3)
    expect((await page('ada', { q: '%' })).rows).toHaveLength(0)
    expect((await page('ada', { origine: 'imported' })).rows).toHaveLength(0)
    expect((await page('ada', { ministere: world.culture })).rows).toHaveLength(7)
    expect((await page('ada', { ministere: world.ecologie })).rows).toHaveLength(0)
    expect((await page('ada', { page: '2' })).rows).toHaveLength(0)
  })

  test('over dates of one’s own, says the same as the dashboards', async () => {
    const asked = { du: '2026-03-01', au: '2026-03-12' }
    const { rows } = await page('ada', asked)
    expect(rows.map(({ name }) => name)).toEqual([...rows.map(({ name }) => name)].sort())
    for (const row of rows) {
      const { dashboard } = await communityEngagement(
        await world.as('ada'),
        row.slug,
        askedPeriod(asked, now),
        now,
      )
      expect(dashboard.windows.at(-1)?.figures).toMatchObject({
        contributions: row.contributions,
        members: row.members,
      })
    }
  })
})

test('a file says what the screen says, with decimal commas, and nothing for what is unknown', async () => {
  const ann = await world.as('ann')
  await live({
    acts: [0, 1, 2].map((who) => ({
      who,
      to: null,
      kind: 'thread',
      at: new Date(startOfDay('2026-03-10').getTime() + who * 1000),
    })),
    threads: [],
    readings: [],
  })
  const engagement = await communityEngagement(ann, room.slug, askedPeriod({}, now), now)
  const figures = dashboardCsv(engagement, 'chiffres', 'fr') ?? ''
  expect(figures.startsWith('\ufeffChiffre;Unité;')).toBe(true)
  const line = (name: string) =>
    figures
      .split('\r\n')
      .find((each) => each.startsWith(`${name};`))
      ?.split(';')
  expect(line('Contributions')?.slice(1, 15)).toEqual(['contributions', ...Array<string>(12).fill('0'), '3'])
  expect(line('Taux de réponse')?.slice(2, 15)).toEqual(Array<string>(13).fill(''))
  const presence = dashboardCsv(engagement, 'presence', 'fr') ?? ''
  expect(presence).toContain('2026-03-10;2026-03-10;3;0;0;non')
  expect(presence).toContain('2026-03-20;2026-03-20;0;0;0;oui')
  expect(dashboardCsv(engagement, 'unheard-of', 'fr')).toBe(null)
})
