import { isId, threadHref } from './model/pages'

interface Place {
  slug: string
  threadId: string
  page: number
  replyId: string | null
}

type Word =
  | 'removed'
  | 'restored'
  | 'accepted'
  | 'withdrawn'
  | 'pinned'
  | 'unpinned'
  | 'locked'
  | 'unlocked'
  | 'followed'

/** Back to the text it was about, with what was done. */
export const saidAt = ({ slug, threadId, page, replyId }: Place, word: Word) => ({
  path: threadHref(slug, threadId, page, replyId),
  said: `discussions.told.${word}` as const,
})

/** The same for the buttons of the posts; a sign needs no words. */
export function actLed(done: Place & { said: Word | null }) {
  if (done.said) return saidAt(done, done.said)
  return { path: threadHref(done.slug, done.threadId, done.page, done.replyId) }
}

/** A name that nobody here bears is said at once: its author thinks that somebody was told. */
export function saidAfterWriting(
  path: string,
  word: 'opened' | 'replied' | 'edited',
  unknownNames: string[],
) {
  if (unknownNames.length === 0) return { path, said: `discussions.told.${word}` as const }
  const names = unknownNames
    .slice(0, 5)
    .map((name) => `@${name}`)
    .join(', ')
  return { path, said: { key: 'discussions.told.unknown' as const, values: { names } } }
}

export const replyLed = (done: Place & { unknownNames: string[] }) =>
  saidAfterWriting(
    threadHref(done.slug, done.threadId, done.page, done.replyId),
    'replied',
    done.unknownNames,
  )

export const openedLed = (done: { slug: string; threadId: string; unknownNames: string[] }) =>
  saidAfterWriting(threadHref(done.slug, done.threadId), 'opened', done.unknownNames)

export const backToNewThread = ({ slug }: { slug: string }): string => `/communautes/${slug}/fils/nouveau`

/** Where a plain form of a thread's page comes back to when it could not be carried out. */
export const backToThread = (
  { slug, id }: { slug: string; id: string },
  { page }: Record<string, unknown>,
): string => threadHref(slug, id, Number(page) || 1)

export const backToReply = (
  { slug, id }: { slug: string; id: string },
  { parentId }: Record<string, unknown>,
): string => {
  const answered = typeof parentId === 'string' && isId(parentId) ? `?repondre=${parentId}` : ''
  return `${threadHref(slug, id)}${answered}#repondre`
}
