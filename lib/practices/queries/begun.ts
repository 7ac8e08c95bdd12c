import { db } from '@/lib/db'
import { authorizePlatform, ownCommunityIds, type Person } from '@/lib/policy'
import { draftsOf } from '../drafting'

/** Practices the viewer is still typing, the latest first, and lessons they left of which nobody made one. */
export async function practicesBegun(viewer: Person) {
  authorizePlatform(viewer, 'practice.write')
  const [drafts, lessons] = await Promise.all([draftsOf(viewer), lessonsLeft(viewer)])
  return { drafts, lessons }
}

async function lessonsLeft(viewer: Person) {
  const lessons = await db.closingLesson.findMany({
    where: { authorId: viewer.id, communityId: { in: ownCommunityIds(viewer) } },
    select: { id: true, communityId: true, lesson: true },
    orderBy: { at: 'desc' },
    take: 20,
  })
  const drawn = await db.practice.findMany({
    where: { lessonId: { in: lessons.map(({ id }) => id) } },
    select: { lessonId: true },
  })
  const known = new Set(drawn.map(({ lessonId }) => lessonId))
  return lessons.filter(({ id }) => !known.has(id))
}
