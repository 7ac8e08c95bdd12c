/** Two texts that say nearly the same, by their places among those given. */
export interface Pair {
  one: number
  other: number
  /** The part of their runs of words that they share, from 0 to 1 (Jaccard). */
  likeness: number
}

const RUN = 3
/** 32 bands of 4: pairs alike at .6 are met 98 times in 100, those at .2 once in 20 (1 − (1 − s⁴)³²). */
const bands = { count: 32, rows: 4 }

/**
 * Pairs of texts at least so alike, the most alike first: MinHash of their runs of three stems, met in one band at
 * least (Broder 1997; Leskovec, Rajaraman, Ullman, *Mining of Massive Datasets*, ch. 3), then compared for good.
 * @param texts the stems of each
 */
export function nearDuplicates(texts: readonly (readonly string[])[], atLeast: number): Pair[] {
  const runs = texts.map(runsOf)
  const met = new Map<string, number[]>()
  const pairs = new Map<string, Pair>()
  for (const [index, set] of runs.entries()) {
    if (set.size === 0) continue
    for (const band of bandsOf(set)) {
      const before = met.get(band) ?? []
      for (const one of before) {
        const key = `${one} ${index}`
        if (!pairs.has(key)) pairs.set(key, { one, other: index, likeness: jaccard(runs[one]!, set) })
      }
      met.set(band, [...before, index])
    }
  }
  return [...pairs.values()]
    .filter(({ likeness }) => likeness >= atLeast)
    .sort((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other)
}

/** The runs of a text as numbers; a text shorter than a run is one run. */
function runsOf(stems: readonly string[]): Set<number> {
  const runs = new Set<number>()
  for (let start = 0; start < Math.max(1, stems.length - RUN + 1) && stems.length > 0; start += 1)
    runs.add(hash(stems.slice(start, start + RUN).join(' ')))
  return runs
}

function* bandsOf(runs: ReadonlySet<number>): Generator<string> {
  for (let band = 0; band < bands.count; band += 1) {
    const least = Array.from({ length: bands.rows }, (_, row) => leastOf(runs, band * bands.rows + row))
    yield `${band} ${least.join(' ')}`
  }
}

function leastOf(runs: ReadonlySet<number>, seed: number): number {
  let least = Infinity
  for (const run of runs) least = Math.min(least, mixed(run ^ Math.imul(seed + 1, 0x9e3779b1)))
  return least
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}

/** The finaliser of MurmurHash3: every bit counts in every other. */
function mixed(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

function jaccard(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0
  for (const run of one) if (other.has(run)) shared += 1
  return shared / (one.size + other.size - shared)
}
