import { diffLines, diffWordsWithSpace } from 'diff'

/** A stretch of text, and what became of it. */
export interface Piece {
  text: string
  change: 'same' | 'added' | 'removed'
}

/** Beyond, comparing word by word would take seconds; lines are enough to see. */
const WORDS_UP_TO = 8000

/** What changed from one version of a text to the next, word by word; all of it is there for the first. */
export function differences(before: string, after: string, isFirst = false): Piece[] {
  if (isFirst) return [{ text: after, change: 'same' }]
  const isLong = before.length + after.length > WORDS_UP_TO
  const changes = isLong ? diffLines(before, after) : diffWordsWithSpace(before, after)
  return changes.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
