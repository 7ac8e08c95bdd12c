import { ownSentences } from './ownWords'
import { forIt, shownBy, type Shown } from './signs'
import { otherwiseIn, valuesOf } from './terms'

/** A lesson is told in one sentence, or in a few that follow each other. */
const MOST_SENTENCES = 3

/** Some sentences that follow each other, and the value of each term for them. */
export interface Passage {
  shown: readonly Shown[]
  values: readonly number[]
}

/** Every passage of a message that tells something in its author’s words; where none does, its first sentence. */
export function passagesOf(text: string): Passage[] {
  const message = ownSentences(text)
    .map(shownBy)
    .filter((shown) => shown !== null)
  const around = otherwiseIn(message)
  const passage = (shown: readonly Shown[]) => ({ shown, values: valuesOf(shown, around) })
  const passages: Passage[] = []
  for (const [start, first] of message.entries()) {
    if (!tells(first)) continue
    for (let end = start + 1; end <= start + MOST_SENTENCES && end <= message.length; end += 1)
      if (tells(message[end - 1]!)) passages.push(passage(message.slice(start, end)))
  }
  return passages.length > 0 ? passages : message.slice(0, 1).map((first) => passage([first]))
}

/** A passage begins and ends with a sentence that tells something: it is what one would quote. */
const tells = ({ signs }: Shown) => forIt.some((sign) => signs.has(sign))
