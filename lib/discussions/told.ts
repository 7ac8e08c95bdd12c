import { threadHref } from './model/pages'

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
