/** What a person keeps of one lesson of the course. */
export interface LessonKept {
  lesson: string
  /** When they last touched it. */
  at: Date
  isRead: boolean
  note: string
}

/**
 * Where somebody goes on: the lesson they last touched, as long as they have not read it to its end; otherwise the next
 * unread one, from there round to the beginning.
 * @param order keys of all lessons, in their order
 * @returns null: all is read
 */
export function resumeAt(order: readonly string[], kept: readonly LessonKept[]): string | null {
  const known = kept.filter(({ lesson }) => order.includes(lesson))
  const read = new Set(known.filter(({ isRead }) => isRead).map(({ lesson }) => lesson))
  const last = known.reduce<LessonKept | null>((late, one) => (late && late.at >= one.at ? late : one), null)
  if (last && !last.isRead) return last.lesson
  const from = last ? order.indexOf(last.lesson) + 1 : 0
  return [...order.slice(from), ...order.slice(0, from)].find((lesson) => !read.has(lesson)) ?? null
}
