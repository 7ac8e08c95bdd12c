import { z } from 'zod'
import { select, sql, empty, type Transaction } from '@/lib/db'
import { plainText } from '@/lib/markdown'
import type { Person } from '@/lib/policy'
import { mark } from './marks'
import { piecesOn, withoutMarks, type Piece } from './model/highlight'
import { CANDIDATES, passages, type Filters } from './sources'

export const PER_PAGE = 20

const Found = z.object({
  kind: z.enum(['discussion', 'file']),
  passage: z.enum(['thread', 'reply', 'deposit']),
  communityId: z.string(),
  slug: z.string(),
  community: z.string(),
  objectId: z.string(),
  passageId: z.string(),
  author: z.string().nullable(),
  at: z.coerce.date(),
  solved: z.boolean(),
  title: z.string(),
  body: z.string(),
})
const Value = z.object({ id: z.string(), name: z.string().nullable(), count: z.number() })

const Answer = z.object({
  hits: z.array(Found).nullable(),
  total: z.number(),
  isCut: z.boolean(),
  kinds: z.record(z.string(), z.number()).nullable(),
  communities: z.array(Value).nullable(),
  authors: z.array(Value).nullable(),
  week: z.number(),
  month: z.number(),
  year: z.number(),
})

export type TextHit = Omit<z.infer<typeof Found>, 'title' | 'body'> & { title: Piece[]; excerpt: Piece[] }
export type FacetValue = z.infer<typeof Value>
export interface Texts {
  hits: TextHit[]
  total: number
  /** More was found than was looked at: the figures are those of the latest. */
  isCut: boolean
  kinds: { discussion: number; file: number }
  communities: FacetValue[]
  authors: FacetValue[]
  since: { semaine: number; mois: number; annee: number }
}

interface Shown {
  kind: 'discussion' | 'file' | null
  byDate: boolean
  page: number
  moments: { week: Date; month: Date; year: Date }
}

/**
 * Threads (with the best of their passages) and files, ranked, with the figures of what was found. Equally good
 * texts are those of one quarter: among them settled questions come first, then the score itself, then the latest.
 */
export async function findTexts(
  tx: Transaction,
  viewer: Person,
  filters: Filters,
  shown: Shown,
): Promise<Texts> {
  const order =
    shown.byDate || filters.query === null
      ? sql`"at" DESC, "objectId"`
      : sql`round(ln("score" + 1e-9) * 4) DESC, "solved" DESC, "score" DESC, "at" DESC, "objectId"`
  const { week, month, year } = shown.moments
  const most = Object.entries(CANDIDATES)
  const [answer] = await select(
    Answer,
    sql`WITH passages AS MATERIALIZED (${passages(viewer, filters)}),
        best AS (
          SELECT DISTINCT ON ("kind", "objectId") * FROM passages
           ORDER BY "kind", "objectId", "score" DESC, "at" DESC),
        chosen AS MATERIALIZED (
          SELECT *, row_number() OVER (ORDER BY ${order}) AS "rank" FROM best
          ${shown.kind === null ? empty : sql`WHERE "kind" = ${shown.kind}`}),
        page AS (
          SELECT h."kind", h."passage", h."communityId", c."slug", c."name" AS "community", h."objectId", h."passageId",
                 CASE WHEN a."status" <> 'left' THEN a."name" END AS "author", h."at", h."solved", h."rank",
                 coalesce(t."title", d."name", '') AS "title",
                 left(coalesce(r."body", t."body", d."description", ''), 10000) AS "body"
            FROM chosen h
            JOIN "community" c ON c."id" = h."communityId"
            LEFT JOIN "member" a ON a."id" = h."authorId"
            LEFT JOIN "thread" t ON h."kind" = 'discussion' AND t."communityId" = h."communityId" AND t."id" = h."objectId"
            LEFT JOIN "reply" r ON h."passage" = 'reply' AND r."communityId" = h."communityId" AND r."id" = h."passageId"
            LEFT JOIN "deposit" d ON h."kind" = 'file' AND d."communityId" = h."communityId" AND d."id" = h."objectId"
           WHERE h."rank" > ${(shown.page - 1) * PER_PAGE} AND h."rank" <= ${shown.page * PER_PAGE})
        SELECT (SELECT json_agg(page ORDER BY "rank") FROM page) AS "hits",
               (SELECT count(*)::int FROM chosen) AS "total",
               (SELECT coalesce(bool_or(CASE "passage" WHEN 'thread' THEN n >= ${most[0]![1]}
                                                       WHEN 'reply' THEN n >= ${most[1]![1]} ELSE n >= ${most[2]![1]} END), FALSE)
                  FROM (SELECT "passage", count(*) AS n FROM passages GROUP BY 1) p) AS "isCut",
               (SELECT json_object_agg("kind", n) FROM (SELECT "kind", count(*)::int AS n FROM best GROUP BY 1) k) AS "kinds",
               (SELECT json_agg(json_build_object('id', "id", 'name', "name", 'count', n) ORDER BY n DESC, "name") FROM (
                  SELECT c."id", c."name", count(*)::int AS n FROM chosen JOIN "community" c ON c."id" = "communityId"
                   GROUP BY 1, 2 ORDER BY n DESC LIMIT 8) f) AS "communities",
               (SELECT json_agg(json_build_object('id', "id", 'name', "name", 'count', n) ORDER BY n DESC, "name") FROM (
                  SELECT m."id", m."name", count(*)::int AS n FROM chosen
                    JOIN "member" m ON m."id" = "authorId" AND m."status" <> 'left'
                   GROUP BY 1, 2 ORDER BY n DESC LIMIT 8) f) AS "authors",
               (SELECT count(*)::int FROM chosen WHERE "at" >= ${week}) AS "week",
               (SELECT count(*)::int FROM chosen WHERE "at" >= ${month}) AS "month",
               (SELECT count(*)::int FROM chosen WHERE "at" >= ${year}) AS "year"`,
    tx,
  )
  const {
    hits,
    kinds,
    communities,
    authors,
    week: ofWeek,
    month: ofMonth,
    year: ofYear,
    ...figures
  } = answer!
  return {
    ...figures,
    hits: await marked(tx, hits ?? [], filters.query),
    kinds: { discussion: kinds?.discussion ?? 0, file: kinds?.file ?? 0 },
    communities: communities ?? [],
    authors: authors ?? [],
    since: { semaine: ofWeek, mois: ofMonth, annee: ofYear },
  }
}

async function marked(
  tx: Transaction,
  hits: z.infer<typeof Found>[],
  query: string | null,
): Promise<TextHit[]> {
  const titles = await mark(tx, query, hits.map(wordsOfTitle), 'whole')
  const excerpts = await mark(
    tx,
    query,
    hits.map(({ body }) => plainText(body)),
    'excerpt',
  )
  return hits.map((hit, index) => ({
    ...hit,
    title: piecesOn(withoutMarks(hit.title), titles[index]!),
    excerpt: excerpts[index]!,
  }))
}

/** The name of a file as it was read: words, not the address of a machine. */
const wordsOfTitle = ({ kind, title }: z.infer<typeof Found>): string =>
  kind === 'file' ? title.replace(/[._-]/g, ' ') : title
