import { z } from 'zod'
import { select, sql, type Transaction } from '@/lib/db'
import { CLOSE, OPEN, piecesOf, withoutMarks, type Piece } from './model/highlight'

const Marked = z.object({ text: z.string() })
const SIGNS = `StartSel=${OPEN}, StopSel=${CLOSE}`
const WAYS = {
  whole: `${SIGNS}, HighlightAll=true`,
  excerpt: `${SIGNS}, MaxFragments=2, MinWords=8, MaxWords=26, FragmentDelimiter=" … "`,
} as const

/** Shorter where nothing is to be marked: the beginning of the text. */
const BEGINNING = 220

/** The texts with what was found in them set apart; of long ones, the places where it stands. */
export async function mark(
  tx: Pick<Transaction, '$queryRaw'>,
  query: string | null,
  texts: string[],
  way: keyof typeof WAYS,
): Promise<Piece[][]> {
  const clean = texts.map(withoutMarks)
  if (query === null) return clean.map((text) => piecesOf(way === 'whole' ? text : beginning(text)))
  if (clean.length === 0) return []
  const rows = await select(
    Marked,
    sql`SELECT ts_headline('osmose_french', x."text", ${query}::tsquery, ${WAYS[way]}) AS "text"
          FROM unnest(${clean}::text[]) WITH ORDINALITY AS x("text", "place") ORDER BY x."place"`,
    tx,
  )
  return rows.map(({ text }, index) => {
    const whole = clean[index]!
    if (way === 'whole') return piecesOf(text)
    return piecesOf(text.includes(OPEN) ? cutFrom(text, whole) : beginning(whole))
  })
}

/** An excerpt says that something stands before it, and after it. */
function cutFrom(excerpt: string, whole: string): string {
  const words = withoutMarks(excerpt)
  return `${whole.startsWith(words.slice(0, 20)) ? '' : '… '}${excerpt}${whole.endsWith(words.slice(-20)) ? '' : ' …'}`
}

const beginning = (text: string) =>
  text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text
