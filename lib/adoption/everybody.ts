import { db } from '@/lib/db'
import type { Day } from '@/lib/time'
import { lastCounted } from './counted'
import { figureId } from './model/figures'

/** What everybody may know: the ministries whose members may be counted, the most first. */
export async function membersByMinistry(): Promise<{
  month: Day
  /** All of them; null: too few. */
  members: number | null
  rows: { name: string; members: number }[]
} | null> {
  const counted = await lastCounted()
  if (!counted) return null
  const ministries = await db.organisation.findMany({
    where: { parentId: null },
    select: { id: true, name: true },
  })
  const rows = ministries.flatMap(({ id, name }) => {
    const members =
      counted.report[figureId('members', { ministryId: id, level: null }, { months: 1, kind: null })]
    return members === undefined || members === 0 ? [] : [{ name, members }]
  })
  const all =
    counted.report[figureId('members', { ministryId: null, level: null }, { months: 1, kind: null })]
  return {
    month: counted.month,
    members: all ?? null,
    rows: rows.sort((one, other) => other.members - one.members),
  }
}
