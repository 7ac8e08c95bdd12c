import { z } from 'zod'
import type { Transaction } from '@/lib/db'

/** What a person says of themselves, and their photograph: nobody types it twice, nothing of it is lost. */
export const FILLED = {
  jobTitle: true,
  phone: true,
  departement: true,
  city: true,
  about: true,
  languages: true,
  photoKey: true,
  image: true,
  managerId: true,
} as const
type Filled = keyof typeof FILLED

const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What the kept account lacks and the other has; the kept one's own words always stay. */
export function fillings<Profile extends Partial<Record<Filled, unknown>>>(kept: Profile, other: Profile) {
  const names = (Object.keys(FILLED) as Filled[]).filter(
    (name) => isEmpty(kept[name]) && !isEmpty(other[name]),
  )
  return Object.fromEntries(names.map((name) => [name, other[name]]))
}

const profileOf = (tx: Transaction, id: string) =>
  tx.member.findUniqueOrThrow({
    where: { id },
    select: { ...FILLED, status: true, statusReason: true, statusAt: true, lastSeenAt: true },
  })

/** What both said before, as the journal keeps it. */
export const Before = z.object({
  filled: z.record(z.string(), z.unknown()),
  status: z.enum(['invited', 'active', 'suspended', 'expired', 'left', 'pseudonym']),
  statusReason: z.string().nullable(),
})
export type Before = z.output<typeof Before>

/** Fills the kept account with what only the other says. Returns what to remember. */
export async function fillProfile(tx: Transaction, keptId: string, closedId: string): Promise<Before> {
  const [kept, closed] = [await profileOf(tx, keptId), await profileOf(tx, closedId)]
  const filled = fillings(kept, closed)
  await tx.member.update({ where: { id: keptId }, data: filled })
  // One photograph, one owner: whoever erases the closed account must not take the picture away.
  if ('photoKey' in filled) {
    await tx.member.update({ where: { id: closedId }, data: { photoKey: null } })
    await tx.memberPhoto.updateMany({ where: { memberId: closedId }, data: { memberId: keptId } })
  }
  return { filled, status: closed.status, statusReason: closed.statusReason }
}

/** Takes back what was filled, unless the person has changed it since. */
export async function emptyProfile(tx: Transaction, keptId: string, closedId: string, { filled }: Before) {
  const kept = await profileOf(tx, keptId)
  const unchanged = (Object.keys(filled) as Filled[]).filter(
    (name) => JSON.stringify(kept[name]) === JSON.stringify(filled[name]),
  )
  const empty = Object.fromEntries(
    unchanged.map((name) => [
      name,
      name === 'languages' ? [] : typeof filled[name] === 'string' && TEXTS.includes(name) ? '' : null,
    ]),
  )
  await tx.member.update({ where: { id: keptId }, data: empty })
  if (unchanged.includes('photoKey')) {
    await tx.memberPhoto.updateMany({ where: { memberId: keptId }, data: { memberId: closedId } })
    await tx.member.update({ where: { id: closedId }, data: { photoKey: filled.photoKey as string } })
  }
}

/** Columns whose emptiness is an empty text. */
const TEXTS: readonly Filled[] = ['jobTitle', 'city', 'about']
