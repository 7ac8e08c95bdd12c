import type { ThreadKind } from '@/prisma/client/enums'

/** What a list of threads shows: all of them, the questions that wait, one kind, or one's own. */
export const threadFilters = ['all', 'unanswered', 'questions', 'discussions', 'news', 'mine'] as const
export type ThreadFilter = (typeof threadFilters)[number]

/** In the address, in French. */
const words: Record<ThreadFilter, string> = {
  all: '',
  unanswered: 'sans-reponse',
  questions: 'questions',
  discussions: 'discussions',
  news: 'actualites',
  mine: 'les-miens',
}

export const kindOfFilter: Partial<Record<ThreadFilter, ThreadKind>> = {
  questions: 'question',
  discussions: 'discussion',
  news: 'news',
}

/** Where a page of the list begins: after the thread of that moment and key. */
export interface Cursor {
  at: Date
  id: string
}

export interface ThreadsAsked {
  filter: ThreadFilter
  after: Cursor | null
}

/** Reads `?fils=sans-reponse&apres=<moment>_<id>`; whatever else is written means the first page of all. */
export function threadsAskedFrom(asked: Record<string, string | string[] | undefined>): ThreadsAsked {
  const filter = threadFilters.find((name) => name !== 'all' && words[name] === asked.fils) ?? 'all'
  return { filter, after: cursorFrom(asked.apres) }
}

function cursorFrom(written: string | string[] | undefined): Cursor | null {
  const found = typeof written === 'string' ? /^(\d{1,15})_([0-9a-f-]{36})$/.exec(written) : null
  return found ? { at: new Date(Number(found[1])), id: found[2] as string } : null
}

/** The address of a list, from the community's page. */
export function threadsHref(slug: string, { filter, after }: ThreadsAsked): string {
  const query = new URLSearchParams()
  if (filter !== 'all') query.set('fils', words[filter])
  if (after) query.set('apres', `${after.at.getTime()}_${after.id}`)
  const asked = query.toString()
  return `/communautes/${slug}${asked && `?${asked}`}`
}
