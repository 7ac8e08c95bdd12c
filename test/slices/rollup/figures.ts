import { expect } from 'vitest'
import { familyOf } from '@/lib/activity'
import { db } from '@/lib/db'
import { parisDay } from '@/lib/time'

/** What the roll-ups must say, computed the slow way: from every act, in plain loops. */
export async function slowly() {
  const services = new Set((await db.member.findMany({ where: { isService: true } })).map(({ id }) => id))
  const byDay: Record<
    string,
    {
      contributions: number
      reactions: number
      serviceActs: number
      contributors: Set<string>
      participants: Set<string>
    }
  > = {}
  const byMember: Record<string, Record<string, number>> = {}
  const ties = new Set<string>()
  const signs: Record<string, number> = {}
  for (const act of await db.activity.findMany()) {
    const family = familyOf[act.kind]
    if (family === 'life') continue
    const day = parisDay(act.at)
    const cell = (byDay[`${act.communityId} ${day}`] ??= {
      contributions: 0,
      reactions: 0,
      serviceActs: 0,
      contributors: new Set(),
      participants: new Set(),
    })
    if (family === 'service' || !act.memberId || services.has(act.memberId)) {
      cell.serviceActs += family === 'withdrawn' ? -1 : 1
      continue
    }
    if (family === 'react' || family === 'withdrawn') {
      const sign = family === 'react' ? 1 : -1
      cell.reactions += sign
      const key = `${act.communityId} ${act.memberId} ${day}`
      signs[key] = (signs[key] ?? 0) + sign
      continue
    }
    cell.participants.add(act.memberId)
    const days = (byMember[`${act.communityId} ${act.memberId}`] ??= {})
    cell.contributions += 1
    cell.contributors.add(act.memberId)
    days[day] = (days[day] ?? 0) + 1
    if (act.otherId && !services.has(act.otherId))
      ties.add(`${act.communityId} ${act.memberId} ${act.otherId} ${day}`)
  }
  for (const [key, left] of Object.entries(signs)) {
    const [communityId, memberId, day] = key.split(' ') as [string, string, string]
    if (left <= 0) continue
    byDay[`${communityId} ${day}`]!.participants.add(memberId)
    const days = (byMember[`${communityId} ${memberId}`] ??= {})
    days[`reacted ${day}`] = 1
  }
  return {
    byDay: Object.fromEntries(
      Object.entries(byDay).map(([key, cell]) => [
        key,
        { ...cell, contributors: cell.contributors.size, participants: cell.participants.size },
      ]),
    ),
    byMember,
    ties: [...ties].sort(),
  }
}

const dayIn = (month: Date, date: number) =>
  `${month.toISOString().slice(0, 8)}${String(date).padStart(2, '0')}`
const datesOf = (bits: number) =>
  Array.from({ length: 31 }, (_, at) => at + 1).filter((date) => bits & (1 << (date - 1)))

/** What the roll-ups do say, in the same shape. */
export async function rolledUp() {
  const byMember: Record<string, Record<string, number>> = {}
  for (const row of await db.memberMonth.findMany()) {
    const days = (byMember[`${row.communityId} ${row.memberId}`] ??= {})
    for (const date of datesOf(row.reactionDays)) days[`reacted ${dayIn(row.month, date)}`] = 1
    for (const packed of row.contributionsByDay) days[dayIn(row.month, packed & 31)] = packed >> 5
    expect(datesOf(row.contributionDays)).toEqual(
      row.contributionsByDay.map((packed) => packed & 31).sort((a, b) => a - b),
    )
  }
  for (const { communityId, memberId, firstOn } of await db.contributor.findMany()) {
    const days = Object.keys(byMember[`${communityId} ${memberId}`] ?? {}).filter(
      (day) => !day.startsWith('reacted'),
    )
    expect(days.sort()[0]).toBe(firstOn.toISOString().slice(0, 10))
  }
  return {
    byDay: Object.fromEntries(
      (await db.communityDay.findMany()).map(({ communityId, day, ...cell }) => [
        `${communityId} ${day.toISOString().slice(0, 10)}`,
        cell,
      ]),
    ),
    byMember,
    ties: (await db.tieMonth.findMany())
      .flatMap(({ communityId, memberId, otherId, month, days }) =>
        datesOf(days).map((date) => `${communityId} ${memberId} ${otherId} ${dayIn(month, date)}`),
      )
      .sort(),
  }
}

/** Every roll-up as it stands, in an order of its own; not how often it changed. */
export async function counted() {
  const [days, members, ties, firsts, spans] = await Promise.all([
    db.communityDay.findMany({ orderBy: [{ communityId: 'asc' }, { day: 'asc' }] }),
    db.memberMonth.findMany({ orderBy: [{ communityId: 'asc' }, { month: 'asc' }, { memberId: 'asc' }] }),
    db.tieMonth.findMany({ orderBy: [{ communityId: 'asc' }, { month: 'asc' }, { memberId: 'asc' }] }),
    db.contributor.findMany({ orderBy: [{ communityId: 'asc' }, { memberId: 'asc' }] }),
    db.communitySpan.findMany({ orderBy: { communityId: 'asc' }, omit: { revision: true } }),
  ])
  const sorted = members.map((each) => ({
    ...each,
    contributionsByDay: each.contributionsByDay.toSorted((a, b) => a - b),
  }))
  return { days, members: sorted, ties, firsts, spans }
}
