/** A stretch of the list of name keys: those that begin so, and hold a word that begins like each of `also`. */
export interface Range {
  from: string
  also: string[]
  /** What they begin with ends there: «martin», not «martinez». */
  isWhole?: boolean
}

/** A word that names are made of, and how many bear it. */
export interface KnownWord {
  word: string
  people: number
}

export interface NearWord extends KnownWord {
  errors: number
}

/** Between the word a key begins with and the others: a usual name, a given name (`osmose_name_keys`). */
const SIGNS = [' ', ','] as const

/** A letter alone is an initial: it goes with a word, it leads nowhere. */
const leads = (part: string, parts: string[]) => part.length > 1 || parts.every(({ length }) => length === 1)

/** «nadia ben», «ben nadia»: any of the words in full, the next as far as it was typed. */
export function rangesOf(parts: string[]): Range[] {
  if (parts.length === 1) return [{ from: parts[0]!, also: [] }]
  return pairsOf(parts).flatMap(({ lead, next, also }) =>
    SIGNS.map((sign) => ({ from: lead + sign + next, also })),
  )
}

/** «le roux», «jean de la tour»: particles written with the word behind them, as in «Leroux». `all`: with particles. */
export function attached(all: string[], parts: string[]): string[] {
  const words: string[] = []
  let held = ''
  for (const word of all) {
    if (parts.includes(word)) {
      words.push(held + word)
      held = ''
    } else held += word
  }
  return words
}

/** What is written in two words here and in one there: «Ben Ali», «Benali». */
export const joinedRanges = (parts: string[]): Range[] =>
  parts
    .slice(1)
    .flatMap((_, at) =>
      rangesOf([...parts.slice(0, at), parts[at]! + parts[at + 1]!, ...parts.slice(at + 2)]),
    )

/** «nadiabenali»: a space forgotten, wherever it was. */
export function splitRanges([part, ...others]: string[]): Range[] {
  if (part === undefined || others.length > 0 || part.length < 5) return []
  return Array.from({ length: part.length - 3 }, (_, at) => [
    part.slice(0, at + 2),
    part.slice(at + 2),
  ]).flatMap(rangesOf)
}

/** «ben nad»: words that begin as each part does, in place of it. `completions`: for each part, the most borne first. */
export function completedRanges(parts: string[], completions: KnownWord[][]): Range[] {
  if (parts.length === 1) return []
  return pairsOf(parts).flatMap(({ lead, next, also, place }) =>
    (completions[place] ?? [])
      .filter(({ word }) => word !== lead)
      .flatMap(({ word }) => SIGNS.map((sign) => ({ from: word + sign + next, also }))),
  )
}

/** Looked through word by word: more people than that under one word would take too long. */
const MOST_LOOKED_THROUGH = 30_000

/** «pierre tour» for Jean-Pierre Martin-Tour: everybody under the rarest word, if they are few enough. */
export function scannedRanges(parts: string[], completions: KnownWord[][]): Range[] {
  if (parts.length === 1) return []
  const borne = parts.map((part, place) => ({
    place,
    words: leads(part, parts) ? (completions[place] ?? []) : [],
    people: (completions[place] ?? []).reduce((sum, { people }) => sum + people, 0),
  }))
  const rarest = borne
    .filter(({ words }) => words.length > 0)
    .sort((one, other) => one.people - other.people)[0]
  if (!rarest || rarest.people > MOST_LOOKED_THROUGH) return []
  const also = parts.filter((_, place) => place !== rarest.place)
  return rarest.words.flatMap(({ word }) => SIGNS.map((sign) => ({ from: word + sign, also })))
}

/** One part replaced by what it nearly is, the least errors first. `near`: for each part, the nearest first. */
export function nearRanges(parts: string[], near: NearWord[][]): Range[] {
  const most = parts.length > 2 ? 10 : 25
  return parts
    .flatMap((_, place) => (near[place] ?? []).slice(0, most).map((word) => ({ ...word, place })))
    .sort((one, other) => one.errors - other.errors || other.people - one.people)
    .flatMap(({ word, place }) => {
      const words = parts.with(place, word)
      if (words.length === 1) return SIGNS.map((sign) => ({ from: word + sign, also: [] }))
      return rangesOf(words).map((range) => (range.from.endsWith(word) ? { ...range, isWhole: true } : range))
    })
}

/** A typing error in each of two words. */
export function bothNearRanges(parts: string[], near: NearWord[][]): Range[] {
  if (parts.length !== 2) return []
  const [ones = [], others = []] = near.map((words) => words.slice(0, 12))
  return ones.flatMap(({ word }) => others.flatMap((other) => rangesOf([word, other.word])))
}

function pairsOf(parts: string[]) {
  return parts.flatMap((lead, place) =>
    leads(lead, parts)
      ? parts.flatMap((next, other) =>
          other === place
            ? []
            : [{ lead, next, place, also: parts.filter((_, index) => index !== place && index !== other) }],
        )
      : [],
  )
}
