import { z } from 'zod'
import { execute, select, selectOne, sql, type Transaction } from '@/lib/db'
import { visibleInSql, type Person } from '@/lib/policy'
import type { Question } from './model/question'
import { passages } from './sources'
import { tsqueryOf } from './tsquery'

const Word = z.object({ word: z.string() })

/**
 * The same question with its misspelt words put right, from the words of titles and names that the viewer may read:
 * a suggestion never tells that a word stands somewhere else. null: no word seems misspelt.
 */
export async function spelling(
  tx: Transaction,
  viewer: Person,
  typed: string,
  question: Question,
): Promise<string | null> {
  await execute(sql`SELECT set_config('pg_trgm.word_similarity_threshold', '0.45', TRUE)`, tx)
  let better = typed
  for (const word of question.words.filter((each) => /^\p{L}{4,40}$/u.test(each)).slice(0, 6)) {
    if (await isKnown(tx, viewer, word)) continue
    const near = await nearest(tx, viewer, word)
    if (near) better = better.replace(word, near)
  }
  return better === typed ? null : better
}

async function isKnown(tx: Transaction, viewer: Person, word: string): Promise<boolean> {
  const query = await tsqueryOf(tx, { words: [word], phrases: [], beginnings: [], excluded: [] })
  if (query === null) return true
  const { known } = await selectOne(
    z.object({ known: z.boolean() }),
    sql`SELECT EXISTS (${passages(viewer, { query, communityId: null, authorId: null, since: null })}) AS "known"`,
    tx,
  )
  return known
}

/** The word of a title most like it; of equals, the one that stands most often. */
async function nearest(tx: Transaction, viewer: Person, word: string): Promise<string | null> {
  const [found] = await select(
    Word,
    sql`WITH titles AS (
          (SELECT t."title" FROM "thread" t
            WHERE osmose_plain(${word}) <% osmose_plain(t."title") AND t."removedAt" IS NULL
              AND (t."communityId" IN (SELECT c."id" FROM "community" c WHERE ${visibleInSql.communitiesToRead(viewer)})) IS TRUE
            LIMIT 500)
          UNION ALL
          (SELECT d."name" FROM "deposit" d
            WHERE osmose_plain(${word}) <% osmose_plain(d."name") AND d."removedAt" IS NULL
              AND (d."communityId" IN (SELECT c."id" FROM "community" c WHERE ${visibleInSql.communitiesToRead(viewer)})) IS TRUE
            LIMIT 200)
          UNION ALL
          (SELECT c."name" || ' ' || c."purpose" FROM "community" c
            WHERE osmose_plain(${word}) <% osmose_plain(c."name" || ' ' || c."purpose")
              AND ${visibleInSql.communities(viewer)} LIMIT 200)),
        words AS (SELECT lower(regexp_split_to_table("title", '[^[:alnum:]]+')) AS "word" FROM titles)
        SELECT "word" FROM words
         WHERE length("word") > 3 AND similarity(osmose_plain("word"), osmose_plain(${word})) > 0.4
         GROUP BY "word"
         ORDER BY similarity(osmose_plain("word"), osmose_plain(${word})) DESC, count(*) DESC, "word" LIMIT 1`,
    tx,
  )
  return found && found.word !== word.toLowerCase() ? found.word : null
}
