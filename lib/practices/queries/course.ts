import { db } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { lessons, stageCalled } from '../course'
import { resumeAt, type LessonKept } from '../model/progress'
import { present } from '../text'

const ORDER = lessons.map(({ key }) => key)

/** Where the viewer is in the course: their own lines, which no query gives to anybody else. */
export async function courseProgress(viewer: Person) {
  authorizePlatform(viewer, 'platform.use')
  const kept = await keptOf(viewer)
  const resume = resumeAt(ORDER, kept)
  return {
    read: kept.filter(({ isRead }) => isRead).map(({ lesson }) => lesson),
    noted: kept.filter(({ note }) => note !== '').map(({ lesson }) => lesson),
    isBegun: kept.length > 0,
    resume: lessons.find(({ key }) => key === resume) ?? null,
  }
}

/** One stage of the course, and what the viewer has read of it. */
export async function courseStage(viewer: Person, word: string) {
  authorizePlatform(viewer, 'platform.use')
  const stage = stageCalled(word)
  if (!stage) throw new NotFound()
  return { stage, ...(await courseProgress(viewer)) }
}

/** A lesson, what the viewer keeps of it, the practices it leads to, and what comes before and after. */
export async function courseLesson(viewer: Person, word: string, key: string) {
  authorizePlatform(viewer, 'platform.use')
  const stage = stageCalled(word)
  const lesson = stage?.lessons.find((one) => one.key === key)
  if (!stage || !lesson) throw new NotFound()
  const place = ORDER.indexOf(key)
  const [kept, practices] = await Promise.all([keptOf(viewer), practicesCalled(lesson.practices)])
  const own = kept.find((one) => one.lesson === key)
  return {
    ...{ stage, lesson, practices, isRead: own?.isRead ?? false, note: own?.note ?? '' },
    ...{ number: stage.lessons.indexOf(lesson) + 1, of: stage.lessons.length },
    previous: lessons[place - 1] ?? null,
    next: lessons[place + 1] ?? null,
  }
}

async function keptOf(viewer: Person): Promise<LessonKept[]> {
  const rows = await db.courseProgress.findMany({ where: { memberId: viewer.id } })
  return rows.map(({ lesson, at, readAt, note }) => ({ lesson, at, isRead: readAt !== null, note }))
}

/** Starter practices, in the order a lesson names them; without those that were retired. */
async function practicesCalled(keys: readonly string[]) {
  const found = await db.practice.findMany({
    where: { starterKey: { in: [...keys] }, retiredAt: null },
    select: {
      ...{ id: true, starterKey: true, isFailure: true },
      versions: { ...present, select: { title: true, situation: true } },
    },
  })
  return keys.flatMap((key) => {
    const practice = found.find(({ starterKey }) => starterKey === key)
    if (!practice) return []
    const { id, isFailure, versions } = practice
    return [{ id, isFailure, ...versions[0]! }]
  })
}
