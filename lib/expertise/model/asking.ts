/** Fewer answers on a word are chance: they are shown to the person apart, and never told of them. */
export const LEAST_ANSWERS = 2
/** People one asks by name for one thread: beyond, nobody feels asked. */
export const MOST_ASKED = 3
/** What one may choose: how often one lets oneself be asked in seven days. */
export const WEEKLY = [0, 1, 2, 3, 5, 10] as const
/** For how many days one says «pas en ce moment». */
export const PAUSES = [7, 30, 90] as const

/** Nobody answers a piece of news, a poll or an idea. */
export const mayBeAnswered = ({ kind }: { kind: string }): boolean =>
  kind === 'question' || kind === 'discussion'
