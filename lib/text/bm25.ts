import { counts } from './counts'

/** Usual constants (Robertson and Zaragoza, 2009): how soon a repeated word stops counting, how much a long text pays. */
const repeated = 1.2
const long = 0.75

/** A text found, by its place among those given. */
export interface Found {
  index: number
  score: number
}

/**
 * Okapi BM25 over texts given as stems: how well each answers a question, idf = ln(1 + (n − df + ½) / (df + ½)).
 * @returns a function that ranks the texts which hold a stem of the question, the best first; equals in their order
 */
export function bm25Over(texts: readonly (readonly string[])[]): (question: readonly string[]) => Found[] {
  const average = texts.reduce((sum, stems) => sum + stems.length, 0) / Math.max(1, texts.length)
  const holders = new Map<string, { index: number; weight: number }[]>()
  for (const [index, stems] of texts.entries()) {
    const pays = repeated * (1 - long + (long * stems.length) / average)
    for (const [stem, times] of counts(stems)) {
      const weight = (times * (repeated + 1)) / (times + pays)
      const known = holders.get(stem)
      if (known) known.push({ index, weight })
      else holders.set(stem, [{ index, weight }])
    }
  }
  return (question) => {
    const scores = new Map<number, number>()
    for (const stem of new Set(question)) {
      const having = holders.get(stem) ?? []
      const idf = Math.log(1 + (texts.length - having.length + 0.5) / (having.length + 0.5))
      for (const { index, weight } of having) scores.set(index, (scores.get(index) ?? 0) + idf * weight)
    }
    return [...scores]
      .map(([index, score]) => ({ index, score }))
      .sort((one, other) => other.score - one.score || one.index - other.index)
  }
}
