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
  // To answer, to quote, to react: on the page of that reply.
  const named = [asked.reponse, asked.repondre, asked.citer, asked.reagir].find((each) => each !== undefined)
  if (typeof named === 'string' && isId(named)) return named
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

/** What the links of the texts ask in a browser without script: answer, quote or react to that one. */
export interface Asking {
  answer: string | null
  quote: string | null
  reactingTo: string | null
}

export function askingFrom({ repondre, citer, reagir }: Asked): Asking {
  const one = (given: string | string[] | undefined) => (typeof given === 'string' ? given : null)
  return { answer: one(repondre) ?? one(citer), quote: one(citer), reactingTo: one(reagir) }
}
