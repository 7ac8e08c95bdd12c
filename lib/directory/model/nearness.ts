import type { KnownWord, NearWord } from './ranges'

/**
 * How many typing errors lie between two words: a letter more, less, another, or two neighbours exchanged
 * (Damerau-Levenshtein, optimal string alignment).
 */
export function typingErrors(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      let least = Math.min(last[column]! + 1, line[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1))
      const isExchanged =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isExchanged) least = Math.min(least, before[column - 2]! + 1)
      line.push(least)
    }
    before = last
    last = line
  }
  return last[b.length]!
}

/** The nearest first; of equals, the one that more people bear. The word itself is not near: it is it. */
export function nearestFirst(part: string, known: KnownWord[]): NearWord[] {
  return known
    .map((each) => ({ ...each, errors: typingErrors(part, each.word) }))
    .filter(({ errors }) => errors > 0 && errors <= 2)
    .sort((one, other) => one.errors - other.errors || other.people - one.people)
}
