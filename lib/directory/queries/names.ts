import { z } from 'zod'
import { empty, select, selectOne, sql, type Sql, type Transaction } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { nearestFirst } from '../model/nearness'
import { nameWords, type NameWords } from '../model/nameWords'
import {
  attached,
  bothNearRanges,
  completedRanges,
  joinedRanges,
  nearRanges,
  rangesOf,
  scannedRanges,
  splitRanges,
  type KnownWord,
  type NearWord,
  type Range,
} from '../model/ranges'

/** Nobody types more words than this to find somebody; what is longer is no name. */
const MOST_WORDS = 5
const LONGEST_WORD = 40
/** Less than that, and one looks for what was nearly typed. */
const FEW = 10

export interface Found {
  memberId: string
  /** «nearly»: a typing error was forgiven. */
  how: 'as typed' | 'nearly'
}

/**
 * People who are here, by their name: at most `most`, the best first. `narrowed`: a condition on the member `m`. What is
 * costly is done only when what is cheap has found few.
 */
export async function findByName(
  viewer: Person,
  typed: string,
  most: number,
  narrowed: Sql = empty,
  tx?: Transaction,
): Promise<Found[]> {
  authorizePlatform(viewer, 'directory.read')
  const { all, parts } = await wordsOf(typed, tx)
  if (parts.length === 0) return []
  const found = new Map<string, Found>()
  let isBorne = false
  const look = async (ranges: Range[], how: Found['how']) => {
    const keys = (await peopleIn(ranges, most, narrowed, tx)).map((row) => ({
      ...row,
      missing: missingIn(row.key),
    }))
    isBorne ||= keys.some(({ missing }) => missing === 0)
    const ranked = how === 'nearly' ? keys : keys.toSorted((one, other) => one.missing - other.missing)
    for (const { memberId } of ranked) if (!found.has(memberId)) found.set(memberId, { memberId, how })
  }
  const written = attached(all, parts)
  const missingIn = (key: string) => {
    const words = key.split(/[ ,]/)
    const missing = (asked: string[]) => asked.filter((word) => !words.includes(word)).length
    return Math.min(missing(parts), missing(written))
  }
  // Nobody bears it as it is, names begin so: it is being typed, not mistyped.
  const isBeginning = () => found.size > 0 && !isBorne
  const isEnough = () => found.size >= FEW || isBeginning()
  const inOrder = () => [...found.values()].slice(0, most)

  const asWritten = written.join() === parts.join() ? [] : rangesOf(written)
  await look([...asWritten, ...rangesOf(parts), ...joinedRanges(parts)], 'as typed')
  if (isEnough()) return inOrder()
  if (parts.length > 1) {
    const completions = await completionsOf(parts, tx)
    await look([...completedRanges(parts, completions), ...scannedRanges(parts, completions)], 'as typed')
    if (isEnough()) return inOrder()
  }
  const near = await wordsNear(parts, tx)
  await look([...splitRanges(parts), ...nearRanges(parts, near)], 'nearly')
  if (found.size === 0) await look(bothNearRanges(parts, near), 'nearly')
  return inOrder()
}

/** The words of a name as keys have them, with their particles and without; none when it is no name. */
async function wordsOf(typed: string, tx?: Transaction): Promise<NameWords> {
  const short = typed.slice(0, 200)
  const { all, parts } = nameWords(short) ?? (await wordsSaidByTheDatabase(short, tx))
  const isName = parts.length <= MOST_WORDS && all.every(({ length }) => length <= LONGEST_WORD)
  return isName ? { all, parts } : { all: [], parts: [] }
}

const wordsSaidByTheDatabase = (typed: string, tx?: Transaction): Promise<NameWords> =>
  selectOne(
    z.object({ all: z.array(z.string()), parts: z.array(z.string()) }),
    sql`SELECT "words" AS "all", osmose_without_particles("words") AS "parts"
          FROM osmose_name_words(${typed}) AS "words"`,
    tx,
  )

const Key = z.object({ key: z.string(), memberId: z.string() })
/** After every key that begins so; after every key whose words begin so. */
const [LAST, NEXT] = ['\u{10FFFF}', '!']

/** In the order of the ranges, then of the names; none of them takes all the room. */
function peopleIn(
  ranges: Range[],
  most: number,
  narrowed: Sql,
  tx?: Transaction,
): Promise<z.infer<typeof Key>[]> {
  if (ranges.length === 0) return Promise.resolve([])
  const from = ranges.map((range) => range.from)
  const until = ranges.map((range) => range.from + (range.isWhole ? NEXT : LAST))
  const also = ranges.map((range) => range.also.map((word) => `% ${word}%`).join('|'))
  const each = ranges.length === 1 ? most : Math.ceil(most / 2)
  return select(
    Key,
    sql`SELECT found."key", found."memberId"
          FROM unnest(${from}::text[], ${until}::text[], ${also}::text[]) AS r("from", "until", "also"),
               LATERAL (
                 SELECT k."key", k."memberId" FROM "name_key" k
                        ${narrowed === empty ? empty : sql`JOIN "member" m ON m."id" = k."memberId"`}
                  WHERE k."key" >= r."from" COLLATE "C" AND k."key" < r."until" COLLATE "C"
                    AND translate(k."key", ',', ' ') LIKE ALL (string_to_array(r."also", '|'))
                        ${narrowed === empty ? empty : sql`AND ${narrowed}`}
                  ORDER BY k."key", k."memberId" LIMIT ${each}) found
         LIMIT ${most}`,
    tx,
  )
}

const Word = z.object({ place: z.number(), word: z.string(), people: z.number() })

const byPart = (parts: string[], words: z.infer<typeof Word>[]): KnownWord[][] =>
  parts.map((_, index) => words.filter(({ place }) => place === index + 1))

/** The words that begin as each part does, the most borne first. */
async function completionsOf(parts: string[], tx?: Transaction): Promise<KnownWord[][]> {
  const words = await select(
    Word,
    sql`SELECT p."place"::int, w."word", w."people"
          FROM unnest(${parts}::text[]) WITH ORDINALITY AS p("part", "place"),
               LATERAL (SELECT w."word", w."people" FROM "name_word" w
                         WHERE length(p."part") > 1
                           AND w."word" >= p."part" COLLATE "C" AND w."word" < p."part" || ${LAST} COLLATE "C"
                         ORDER BY w."people" DESC LIMIT 40) w`,
    tx,
  )
  return byPart(parts, words)
}

/** The words that each part may be, with a typing error. */
async function wordsNear(parts: string[], tx?: Transaction): Promise<NearWord[][]> {
  const words = await select(
    Word,
    sql`SELECT p."place"::int, w."word", w."people"
          FROM unnest(${parts}::text[]) WITH ORDINALITY AS p("part", "place"),
               LATERAL (SELECT w."word", w."people" FROM "name_word" w
                         WHERE length(p."part") > 2 AND osmose_deletions(w."word") && osmose_deletions(p."part")
                           AND abs(length(w."word") - length(p."part")) <= 1) w`,
    tx,
  )
  return byPart(parts, words).map((near, place) => nearestFirst(parts[place]!, near))
}
