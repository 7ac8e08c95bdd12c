import { addMonths, parisDay, startOfDay, startOfMonth } from '@/lib/time'
import { RISE_MONTHS } from '@/lib/expertise/model/map/figures'
import { countMonth, remakeMap } from '@/lib/expertise/mapping/remake'

const MONTHS = RISE_MONTHS

/** How many held each skill at the end of each of the last months, then the map of today. */
export async function drawSkills(now: Date): Promise<void> {
  const first = startOfMonth(parisDay(now))
  for (let ago = MONTHS; ago > 0; ago -= 1) {
    const after = startOfDay(addMonths(first, 1 - ago))
    await countMonth({ now: new Date(after.getTime() - 1) })
  }
  await remakeMap({ now })
}
