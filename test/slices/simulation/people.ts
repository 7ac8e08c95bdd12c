import { flushPresence, record, recordPresence } from '@/lib/activity'
import { db, newId } from '@/lib/db'
import { addMonths, parisDay, startOfDay, startOfMonth, type Day } from '@/lib/time'

export const now = new Date()
/** The first of this month: rates are those of the twelve months before. */
export const month = startOfMonth(parisDay(now))
const during = (day: Day) => new Date(startOfDay(day).getTime() + 5 * 86_400_000)
const date = (day: Day) => new Date(`${day}T00:00:00Z`)

export interface Crowd {
  name: string
  /** Here since three months ago: none of them left. */
  members: number
  /** Of whom so many read in two of these months, and so many more wrote three times in one. */
  readers: number
  writers: number
  /** Invited three months ago, and never come. */
  waiting: number
}

/** How many run a community that lives; the first of them owns all. */
const ANIMATORS = 12
/** Of each ministry: communities born this year, and older ones that still lived at a year, or did not. */
const communities = { born: 3, lived: 6, died: 4 }

/** A ministry: its people, the communities it carries, and what was done there in the last three months. */
export async function gather({ name, members, readers, writers, waiting }: Crowd): Promise<void> {
  const ministryId = newId()
  await db.organisation.create({
    data: { id: ministryId, name, shortName: name, slug: name.toLowerCase(), kind: 'ministry' },
  })
  const person = (status: 'active' | 'invited') => {
    const id = newId()
    const createdAt = startOfDay(addMonths(month, -3))
    return { id, email: `${id}@x.example`, name: 'Agent', status, organisationId: ministryId, createdAt }
  }
  const here = Array.from({ length: members }, () => person('active'))
  await db.member.createMany({ data: [...here, ...Array.from({ length: waiting }, () => person('invited'))] })
  const communityId = await carry(ministryId, here[0]!.id)
  await db.membership.createMany({
    data: here
      .slice(1, ANIMATORS)
      .map(({ id: memberId }) => ({ communityId, memberId, role: 'animator' as const })),
  })
  for (const [place, { id: memberId }] of here.entries()) {
    if (place < writers)
      for (let each = 0; each < 3; each += 1)
        await record(db, { communityId, memberId, kind: 'reply', at: during(addMonths(month, -1)) })
    else if (place < writers + readers)
      for (const back of [-1, -2])
        recordPresence({ communityId, memberId, at: during(addMonths(month, back)) })
  }
  await flushPresence()
}

const spans: { communityId: string; lastOn: Date }[] = []

/** Until when each community lived: after the roll-ups, which know of acts only. */
export async function rememberLives(): Promise<void> {
  for (const { communityId, lastOn } of spans)
    await db.communitySpan.upsert({
      where: { communityId },
      create: { communityId, lastOn },
      update: { lastOn },
    })
}

/** @returns one that lives */
async function carry(organisationId: string, ownerId: string): Promise<string> {
  const community = async (opened: number, lived: number) => {
    const id = newId()
    const createdAt = startOfDay(addMonths(month, opened))
    await db.$transaction([
      db.community.create({ data: { id, slug: id, name: 'Une communauté', organisationId, createdAt } }),
      db.membership.create({ data: { communityId: id, memberId: ownerId, role: 'owner' } }),
    ])
    spans.push({ communityId: id, lastOn: date(addMonths(month, lived)) })
    return id
  }
  let last = ''
  for (let each = 0; each < communities.died; each += 1) await community(-20, -16)
  for (let each = 0; each < communities.lived; each += 1) await community(-20, -2)
  for (let each = 0; each < communities.born; each += 1) last = await community(-2, -1)
  return last
}
