import fc from 'fast-check'
import { catchUp, record } from '@/lib/activity'
import { db, execute, newId, sql } from '@/lib/db'
import { addDays, dayNumber, parisDay, startOfMonth, type Day } from '@/lib/time'
import type { ActivityKind, CommunityKind } from '@/prisma/client/enums'

export const now = new Date('2026-03-20T12:00:00Z')
const people = [0, 1, 2, 3, 4, 5]
const joinedAt = new Date('2025-10-01T08:00:00Z')
const joinedOn = parisDay(joinedAt)

/** Three communities, of two types. The first person runs the first, the second the two others. */
export const rooms: readonly { kind: CommunityKind; runBy: number; members: readonly number[] }[] = [
  { kind: 'practice', runBy: 0, members: [0, 1, 2, 3] },
  { kind: 'practice', runBy: 1, members: [1, 2, 4] },
  { kind: 'project', runBy: 1, members: [1, 3, 4] },
]

/** What six people do in three communities; the last of them is a member of none. */
export interface Several {
  acts: { room: number; who: number; to: number | null; kind: ActivityKind; at: Date }[]
  readings: { room: number; who: number; at: Date }[]
}

export interface Place {
  ids: readonly string[]
  communities: readonly string[]
}

const moment = fc.date({
  min: new Date('2025-11-01'),
  max: new Date('2026-03-19T22:00:00Z'),
  noInvalidDate: true,
})
const room = fc.nat(rooms.length - 1)
const person = fc.nat(people.length - 1)
export const several: fc.Arbitrary<Several> = fc.record({
  acts: fc.array(
    fc.record({
      ...{ room, who: person, to: fc.option(person), at: moment },
      kind: fc.constantFrom<ActivityKind>('thread', 'reply', 'reply', 'comment', 'react', 'bot'),
    }),
    { maxLength: 90 },
  ),
  readings: fc.array(fc.record({ room, who: person, at: moment }), { maxLength: 25 }),
})

/** The three communities, with those who belong to them since long. */
export async function open(
  ids: readonly string[],
  organisationIds: readonly (string | null)[],
): Promise<string[]> {
  return Promise.all(
    rooms.map(async ({ kind, runBy, members }, number) => {
      const id = newId()
      await db.community.create({
        data: {
          ...{ id, kind, slug: `ensemble-${number}`, name: `Ensemble ${number}`, createdAt: joinedAt },
          ...{ organisationId: organisationIds[number] ?? null, createdById: ids[runBy] as string },
          memberships: {
            create: members.map((who) => ({
              ...{ memberId: ids[who] as string, joinedAt },
              role: who === runBy ? ('owner' as const) : ('member' as const),
            })),
          },
        },
      })
      return id
    }),
  )
}

export async function live({ acts, readings }: Several, { ids, communities }: Place): Promise<void> {
  for (const { room: number, who, to, kind, at } of acts)
    await record(db, {
      communityId: communities[number] as string,
      memberId: ids[who] as string,
      otherId: to === null ? null : (ids[to] as string),
      ...{ kind, at },
    })
  for (const { room: number, who, at } of readings)
    await execute(sql`INSERT INTO "presence_month" AS p ("communityId", "month", "memberId", "days")
      VALUES (${communities[number]}::uuid, ${startOfMonth(parisDay(at))}::date, ${ids[who]}::uuid, ${1 << (Number(parisDay(at).slice(8)) - 1)})
      ON CONFLICT ("communityId", "month", "memberId") DO UPDATE SET "days" = p."days" | excluded."days"`)
  await catchUp(now)
}

/** Nothing has happened yet, and nothing was counted. */
export async function forget(): Promise<void> {
  await execute(
    sql`TRUNCATE "activity", "presence_month", "community_figure", "whole_figure", "ministry_breakdown"`,
  )
  await execute(sql`UPDATE "rollup_mark" SET "version" = 0`)
}

const gives = ({ kind }: Several['acts'][number]) => kind !== 'react' && kind !== 'bot'
const within = (at: Date, from: Day, to: Day) => parisDay(at) >= from && parisDay(at) < to
const count = (is: (who: number) => boolean) => people.filter(is).length

/**
 * Whom each figure counts in those communities, person after person and act after act.
 * @param isHere whom to count
 */
export function slowly(
  { acts, readings }: Several,
  [start, end]: readonly [Day, Day],
  kind: CommunityKind | null,
  isHere: (who: number) => boolean,
) {
  const here = (number: number) => kind === null || rooms[number]?.kind === kind
  const gave = (who: number) => acts.filter((act) => act.who === who && here(act.room) && gives(act))
  const gaveIn = (who: number, from: Day, to: Day) => gave(who).filter(({ at }) => within(at, from, to))
  const contributes = (who: number) => gaveIn(who, start, end).length > 0
  const reacts = (who: number) =>
    acts.some(
      (act) => act.who === who && here(act.room) && act.kind === 'react' && within(act.at, start, end),
    )
  const reads = (who: number) =>
    readings.some((each) => each.who === who && here(each.room) && within(each.at, start, end))
  const active = (who: number) => contributes(who) || reacts(who) || reads(who)
  const hasBegun = end > joinedOn
  const belongs = (who: number) =>
    hasBegun && rooms.some(({ members }, number) => here(number) && members.includes(who))
  const days = (who: number) => new Set(gaveIn(who, start, end).map(({ at }) => parisDay(at))).size
  const others = (who: number) =>
    new Set(
      acts
        .filter(
          (act) =>
            here(act.room) &&
            gives(act) &&
            act.to !== null &&
            act.to !== act.who &&
            within(act.at, start, end),
        )
        .flatMap((act) => (act.who === who ? [act.to] : act.to === who ? [act.who] : [])),
    ).size
  const before = (who: number) =>
    gave(who)
      .map(({ at }) => parisDay(at))
      .filter((on) => on < start)
      .sort()
      .at(-1)
  const first = (who: number) =>
    gaveIn(who, start, end)
      .map(({ at }) => parisDay(at))
      .sort()[0]
  const isBack = (who: number) => {
    const [last, next] = [before(who), first(who)]
    return last !== undefined && next !== undefined && dayNumber(next) - dayNumber(last) > 90
  }
  const each = (is: (who: number) => boolean) => count((who) => isHere(who) && is(who))
  return {
    members: each(belongs),
    active: each(active),
    contributing: each(contributes),
    reacting: each((who) => reacts(who) && !contributes(who)),
    reading: each((who) => reads(who) && !reacts(who) && !contributes(who)),
    regular: each((who) => days(who) >= 4),
    engaged: each((who) => days(who) >= 4 && others(who) >= 3),
    new: each((who) => contributes(who) && before(who) === undefined),
    reactivated: each(isBack),
    lost: each((who) => !contributes(who) && gaveIn(who, addDays(start, -90), start).length >= 4),
  }
}

/** Pairs of people in a ministry of whom one answered the other. */
export function slowPairs(
  { acts }: Several,
  [start, end]: readonly [Day, Day],
  kind: CommunityKind | null,
  ministries: readonly (string | null)[],
) {
  const met = new Set<string>()
  for (const act of acts) {
    const { who, to } = act
    if (!gives(act) || to === null || to === who || !within(act.at, start, end)) continue
    if (kind !== null && rooms[act.room]?.kind !== kind) continue
    if (ministries[who] && ministries[to]) met.add(JSON.stringify([who, to].sort()))
  }
  const pairs = [...met].map((pair) => JSON.parse(pair) as [number, number])
  return {
    pairs,
    between: pairs.filter(([one, other]) => ministries[one] !== ministries[other]).length,
  }
}

/** What people gave in those communities: how many, how much, and the most of one. */
export function slowGiven({ acts }: Several, [start, end]: readonly [Day, Day], numbers: readonly number[]) {
  const given = people
    .map(
      (who) =>
        acts.filter(
          (act) => act.who === who && numbers.includes(act.room) && gives(act) && within(act.at, start, end),
        ).length,
    )
    .filter((each) => each > 0)
  return {
    people: given.length,
    total: given.reduce((sum, each) => sum + each, 0),
    largest: Math.max(0, ...given),
  }
}
