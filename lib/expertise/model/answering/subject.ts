/** In how many questions a word stood where one can tell how it is used, and in how many of them something was named by it. */
export interface Used {
  told: number
  named: number
}

/**
 * Of what people write about, nouns follow an article or a preposition two times in three, and verbs, dates and adverbs
 * («dites», «novembre», «mieux») hardly ever do: between them there is little.
 */
const NAMED_FROM = 0.3

/** Is a word a subject that somebody may know about? Where nothing is known of its use, it is none. */
export const isSubject = ({ told, named }: Used): boolean => named > 0 && named >= NAMED_FROM * told
