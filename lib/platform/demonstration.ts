import { db } from '@/lib/db'

const key = 'demonstration'
/** Asked on every page: what is known is asked again only that often, so that a fresh demo shows without a restart. */
const keptMs = 10_000

let known = { is: false, until: 0 }

/** Are the people and texts here fictitious? Every screen then says so. Once true, it stays so. */
export async function isDemonstration(): Promise<boolean> {
  if (known.is || known.until > Date.now()) return known.is
  const setting = await db.platformSetting.findUnique({ where: { key }, select: { value: true } })
  known = { is: setting?.value === true, until: Date.now() + keptMs }
  return known.is
}
