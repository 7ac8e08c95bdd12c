import { db, newId } from '@/lib/db'
import { chanceFrom } from '@/lib/chance'
import { adoptPractice } from '@/lib/practices/commands/adopt'
import { addDays, dayNumber, dayOf, daysBetween, parisDay, startOfMonth, type Day } from '@/lib/time'
import { community, type World, type WorldCommunity } from '../../world'

/** How long they have lived, in days. */
const LIVED = 600
/** Who may write in any of them, and who of them does in a usual week. */
const WRITERS = 12
const USUAL = 0.4

/** Many communities where some of twelve people write each week, as the roll-ups keep it. */
export async function neighbourhood(world: World, count: number, now: Date): Promise<WorldCommunity[]> {
  const rooms: WorldCommunity[] = []
  for (let number = 0; number < count; number += 1)
    rooms.push(await community(world, 'public', 'free', `Voisine ${number}`))
  const writers = Array.from({ length: WRITERS }, newId)
  const chance = chanceFrom('neighbourhood')
  const rows = rooms.flatMap(({ id }) => monthsOf(id, writers, now, () => chance() < USUAL))
  await db.memberMonth.createMany({ data: rows })
  return rooms
}

/** From a day on, so much more of them write there each week. */
export async function livelier(room: WorldCommunity, from: Day, share: number, now: Date): Promise<void> {
  const newcomers = Array.from({ length: WRITERS }, newId)
  const chance = chanceFrom(room.id)
  await db.memberMonth.createMany({
    data: monthsOf(room.id, newcomers, now, (on) => on >= from && chance() < share),
  })
}

function monthsOf(communityId: string, writers: string[], now: Date, comes: (on: Day) => boolean) {
  const today = parisDay(now)
  const months = new Map<string, { memberId: string; month: string; days: number }>()
  for (let ago = LIVED; ago > 0; ago -= 7) {
    const on = addDays(today, -ago)
    for (const memberId of writers) {
      if (!comes(on)) continue
      const month = startOfMonth(on)
      const key = `${memberId} ${month}`
      const known = months.get(key) ?? { memberId, month, days: 0 }
      known.days |= 1 << daysBetween(month, on)
      months.set(key, known)
    }
  }
  return [...months.values()].map(({ memberId, month, days }) => ({
    ...{ communityId, memberId, month: new Date(`${month}T00:00:00Z`), contributionDays: days },
  }))
}

/** Ann takes up a practice there, so many days ago. */
export async function adoptedAgo(
  world: World,
  practiceId: string,
  room: WorldCommunity,
  days: number,
  now: Date,
) {
  await adoptPractice(await world.as('ann'), { practiceId, communityId: room.id })
  const adoptedAt = new Date(now.getTime() - days * 86_400_000)
  await db.practiceAdoption.updateMany({
    where: { practiceId, communityId: room.id },
    data: { adoptedAt },
  })
  return dayOf(dayNumber(parisDay(adoptedAt)))
}
