import { countAdoption } from '@/lib/adoption'
import { db, newId } from '@/lib/db'
import { addMonths, startOfDay, type Day } from '@/lib/time'
import { countMonths } from '@/lib/vitality/months'
import type { World } from '../../world'

const DAY = 86_400_000

/** So many people of a ministry whose accounts were opened in a month. */
export async function arrive(ministryId: string, month: Day, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, () => {
    const id = newId()
    return {
      ...{
        id,
        email: `${id}@x.example`,
        name: 'Agent',
        status: 'active' as const,
        organisationId: ministryId,
      },
      createdAt: new Date(startOfDay(month).getTime() + 3 * DAY),
    }
  })
  await db.member.createMany({ data: people })
  return people.map(({ id }) => id)
}

/** Counts months as the night after each would have, the oldest first. */
export async function countUpTo(months: readonly Day[]): Promise<void> {
  for (const month of months) await countAdoption(new Date(startOfDay(addMonths(month, 1)).getTime() + DAY))
}

/** So many communities of a ministry, said to live, and so many to sleep, at the end of each month. */
export async function live(
  { culture, ids }: World,
  states: readonly { month: Day; alive: number; asleep: number }[],
  now: Date,
): Promise<void> {
  const most = Math.max(...states.map(({ alive, asleep }) => alive + asleep))
  const communities = Array.from({ length: most }, () => newId())
  const createdAt = new Date(addMonths(states[0]!.month, -6))
  await db.$transaction([
    db.community.createMany({
      data: communities.map((id) => ({ id, slug: id, name: 'Archives', organisationId: culture, createdAt })),
    }),
    db.membership.createMany({
      data: communities.map((communityId) => ({ communityId, memberId: ids.olga, role: 'owner' as const })),
    }),
  ])
  await db.vitalityVerdict.createMany({
    data: states.flatMap(({ month, alive, asleep }) =>
      communities.slice(0, alive + asleep).map((communityId, place) => ({
        ...{ communityId, on: new Date(addMonths(month, 1)), version: 'test', lastOn: new Date(month) },
        ...{ state: place < alive ? ('alive' as const) : ('asleep' as const), risk90: 0.1, risk365: 0.2 },
      })),
    ),
  })
  await countMonths(now)
}

/** A ministry more. */
export async function ministry(name: string): Promise<string> {
  const id = newId()
  const slug = name.toLowerCase()
  await db.organisation.create({ data: { id, name, shortName: name, slug, kind: 'ministry' } })
  return id
}
