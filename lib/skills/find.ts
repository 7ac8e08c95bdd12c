import { z } from 'zod'
import { db, execute, join, select, sql, type Sql, type Transaction } from '@/lib/db'
import { SkillKind } from '@/prisma/client/enums'

const Row = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(SkillKind),
  framework: z.string(),
  /** The other name that was recognised, when it was not the label. */
  synonym: z.string().nullable(),
  path: z.array(z.string()),
})
/** A skill one may pick, with where it stands. */
export type FoundSkill = z.infer<typeof Row>

/** Words looked for; more of them do not make it clearer. */
const MOST_WORDS = 6
/** Names looked at before the best are kept: a letter begins thousands. */
const CANDIDATES = 400
/** Fewer letters than this begin too much. */
const SHORT = 3
/** From how many words found exactly we no longer guess. */
const ENOUGH = 3

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .slice(0, 120)
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)

/** Where a skill stands: «Données et statistique», «Analyser des données». */
export const pathOf = (skillId: Sql): Sql => sql`array(
  SELECT DISTINCT ON (a."depth") above."label" FROM "skill_ancestor" a JOIN "skill" above ON above."id" = a."ancestorId"
   WHERE a."skillId" = ${skillId} AND a."depth" > 0 ORDER BY a."depth" DESC, above."code")`

/** The best names among candidates `(skillId, name, isLabel, rank)`, one line a skill. */
const best = (candidates: Sql, limit: number): Sql => sql`
  WITH candidates AS (${candidates}),
  chosen AS (
    SELECT DISTINCT ON (c."skillId") c."skillId", c."name", c."isLabel", c."rank", f."name" AS "framework", f."key",
           s."label", s."kind"
      FROM candidates c JOIN "skill" s ON s."id" = c."skillId" JOIN "skill_framework" f ON f."id" = s."frameworkId"
     WHERE s."state" = 'current' AND NOT s."isHeading"
     ORDER BY c."skillId", c."rank", c."isLabel" DESC),
  kept AS (
    SELECT * FROM chosen ORDER BY "rank", "isLabel" DESC, "key" <> 'osmose', length("name"), "label" LIMIT ${limit})
  SELECT k."skillId" AS "id", k."label", k."kind", k."framework", CASE WHEN NOT k."isLabel" THEN k."name" END AS "synonym",
         ${pathOf(sql`k."skillId"`)} AS "path"
    FROM kept k ORDER BY k."rank", k."isLabel" DESC, k."key" <> 'osmose', length(k."name"), k."label"`

/** Asked once, whatever the plan: a plan made for any text would otherwise work it out again for each name. */
const asWords = (text: string): Sql => sql`(SELECT osmose_words(${text}))`

/** Skills of which a name begins with the text, then has words that begin with each of its words. */
function exactly(words: string[], limit: number): Promise<FoundSkill[]> {
  const text = words.join(' ')
  // A letter or two begin a word of nearly every name: only whole names are then looked at.
  const begun = text.length < SHORT ? sql`FALSE` : inside(words)
  return select(
    Row,
    best(
      sql`(SELECT n."skillId", n."name", n."isLabel", 0::float8 AS "rank" FROM "skill_name" n
            WHERE n."words" ~>=~ ${asWords(text)} AND n."words" ~<~ (SELECT osmose_words(${text}) || chr(1114111))
            ORDER BY length(n."words") LIMIT ${CANDIDATES})
          UNION ALL
          (SELECT n."skillId", n."name", n."isLabel", 1::float8 FROM "skill_name" n WHERE ${begun}
            ORDER BY length(n."words") LIMIT ${CANDIDATES})`,
      limit,
    ),
  )
}

/** Each word begins one of the name's, in any order. */
const inside = (words: string[]): Sql =>
  join(
    words.map((word) => sql`n."words" LIKE (SELECT '%' || osmose_words(${word}) || '%')`),
    ' AND ',
  )

/** Skills of which a name is nearly the text: typing errors, or words in another order. */
async function nearly(tx: Transaction, text: string, least: number, limit: number): Promise<FoundSkill[]> {
  await execute(sql`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(least)}, TRUE)`, tx)
  const nearness = sql`(word_similarity(${asWords(text)}, n."words") + similarity(${asWords(text)}, n."words"))`
  return select(
    Row,
    best(
      sql`SELECT n."skillId", n."name", n."isLabel", 2 - ${nearness} AS "rank" FROM "skill_name" n
           WHERE ${asWords(text)} <% n."words" ORDER BY "rank" LIMIT ${CANDIDATES}`,
      limit,
    ),
    tx,
  )
}

/** What somebody may mean by what they type: exact beginnings first, near names when they are few. */
export async function skillsNamed(text: string, limit: number): Promise<FoundSkill[]> {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const found = await exactly(words, limit)
  if (found.length >= ENOUGH || words.join('').length < 3) return found
  const near = await db.$transaction((tx) => nearly(tx, words.join(' '), 0.5, limit))
  const known = new Set(found.map(({ id }) => id))
  return [...found, ...near.filter(({ id }) => !known.has(id))].slice(0, limit)
}

/** The skill that this text names, label or synonym, exactly but for accents and capitals; null when there is none. */
export async function skillExactlyNamed(text: string): Promise<FoundSkill | null> {
  if (wordsOf(text).length === 0) return null
  const [found] = await select(
    Row,
    best(
      sql`SELECT n."skillId", n."name", n."isLabel", 0::float8 AS "rank" FROM "skill_name" n
           WHERE n."words" = ${asWords(text.slice(0, 300))}`,
      1,
    ),
  )
  return found ?? null
}

/** Words that say nothing of which skill it is. */
const NOISE =
  /^(de|des|du|d|la|le|les|l|un|une|et|ou|en|a|à|au|aux|pour|sur|dans|avec|ma[iî]trise|ma[iî]triser|connaissances?|conna[iî]tre|savoir|notions|outils?|bonnes?)$/i

/** The nearest skills to a text that names none of them, best first: what an import proposes beside a refused one. */
export async function nearestSkills(text: string, limit: number): Promise<FoundSkill[]> {
  const said = wordsOf(text)
  const telling = said.filter((word) => !NOISE.test(word))
  const words = telling.length > 0 ? telling : said
  if (words.length === 0) return []
  const near = await db.$transaction((tx) => nearly(tx, words.join(' '), 0.25, limit))
  if (near.length > 0) return near
  const [first, ...others] = words.toSorted((one, other) => other.length - one.length)
  return first && others.length > 0 ? skillsNamed(first, limit) : []
}
