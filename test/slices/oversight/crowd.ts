import { record } from '@/lib/activity'
import { db, newId } from '@/lib/db'

export const opened = new Date('2025-09-01T08:00:00Z')

type Crowd = {
  organisationId: string | null
  count: number
  kind: 'practice' | 'project'
  days: readonly string[]
}

/** A community of people who each answer on those days. */
export async function community({ count, kind, days, ...crowd }: Crowd, carriedBy: string | null) {
  const [id, number] = [newId(), await db.community.count()]
  const ids = Array.from({ length: count }, () => newId())
  await db.member.createMany({
    data: ids.map((member, place) => ({
      ...{ id: member, email: `p${number}-${place}@x.example`, name: `P${place}` },
      ...{ status: 'active' as const, organisationId: crowd.organisationId },
    })),
  })
  await db.community.create({
    data: {
      ...{ id, kind, slug: `s${number}`, name: `S${number}`, createdAt: opened, organisationId: carriedBy },
      createdById: ids[0],
      memberships: {
        create: ids.map((memberId, place) => ({
          ...{ memberId, joinedAt: opened, role: place === 0 ? ('owner' as const) : ('member' as const) },
        })),
      },
    },
  })
  for (const on of days)
    for (const memberId of ids)
      await record(db, { communityId: id, memberId, kind: 'reply', at: new Date(`${on}T09:00:00Z`) })
  return { id, ids }
}
