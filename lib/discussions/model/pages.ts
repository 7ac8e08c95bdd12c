import { limits } from './limits'

const size = limits.repliesPerPage

/** Replies are numbered from 1 in the order they were written, so a page is known without counting. */
export const pageOfReply = (number: number): number => Math.max(1, Math.ceil(number / size))

/** Numbers of the first and last reply of a page. */
export const numbersOfPage = (page: number): { from: number; to: number } => ({
  from: (page - 1) * size + 1,
  to: page * size,
})

/** A thread without a reply has one page: its own text. */
export const pageCount = (lastNumber: number): number => pageOfReply(lastNumber)

/** What the address asks for: a page, the page of one reply, or where one stopped reading. */
export interface Place {
  page: number | null
  replyId: string | null
  firstUnread: boolean
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isId = (text: string | undefined): text is string => text !== undefined && uuid.test(text)

type Asked = Record<string, string | string[] | undefined>

/** What `?page=2`, `?reponse=<id>` or `?nouveau=1` asks for, in one word; whatever else means the first page. */
export function placeAsked(asked: Asked): string {
  const page = Number(asked.page)
  if (typeof asked.reponse === 'string' && isId(asked.reponse)) return asked.reponse
  if (asked.nouveau !== undefined) return 'nouveau'
  return Number.isInteger(page) && page > 0 && page < 1_000_000 ? String(page) : '1'
}

export const placeFrom = (word: string): Place => ({
  page: /^\d+$/.test(word) ? Number(word) : null,
  replyId: isId(word) ? word : null,
  firstUnread: word === 'nouveau',
})

/** The address of a page of a thread, and of one reply in it when told. */
export function threadHref(slug: string, threadId: string, page = 1, replyId: string | null = null): string {
  return `/communautes/${slug}/fils/${threadId}${page > 1 ? `?page=${page}` : ''}${replyId ? `#reponse-${replyId}` : ''}`
}

/** Which text is answered or quoted, as the links of the posts say in a browser without script. */
export function answeringAsked(asked: Asked): { answer?: string; quote?: string } {
  const { repondre, citer } = asked
  return {
    ...(typeof repondre === 'string' && { answer: repondre }),
    ...(typeof citer === 'string' && { quote: citer, answer: citer }),
  }
}
