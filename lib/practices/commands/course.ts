import type { z } from 'zod'
import { db } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { lessonPath, lessons } from '../course'
import type { KeepLesson } from '../schema'

/**
 * Keeps what the viewer makes of a lesson: their note, that they read it, or not any more. Nothing kept leaves nothing.
 * @returns where they go on
 */
export async function keepLesson(
  viewer: Person,
  { lesson: key, note, act }: z.output<typeof KeepLesson>,
): Promise<{ path: string }> {
  authorizePlatform(viewer, 'platform.use')
  const place = lessons.findIndex((one) => one.key === key)
  const lesson = lessons[place]
  if (!lesson) throw new NotFound()
  const at = new Date()
  const id = { memberId_lesson: { memberId: viewer.id, lesson: key } }
  const known = await db.courseProgress.findUnique({ where: id })
  const readAt = { read: known?.readAt ?? at, unread: null, keep: known?.readAt ?? null }[act]
  if (readAt === null && note === '')
    await db.courseProgress.deleteMany({ where: { memberId: viewer.id, lesson: key } })
  else
    await db.courseProgress.upsert({
      where: id,
      create: { memberId: viewer.id, lesson: key, at, readAt, note },
      update: { at, readAt, note },
    })
  const next = act === 'read' ? lessons[place + 1] : lesson
  return { path: next ? lessonPath(next) : '/pratiques/parcours' }
}
