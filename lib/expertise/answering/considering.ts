import { z } from 'zod'
import { select, sql, type Sql, type Transaction } from '@/lib/db'
import type { CommunityFacts } from '@/lib/policy'
import { MOST_TERMS, THOUGHT_OF } from '../model/answering/answerers'
import { contextsOf, type Asking, type Context, type Kind } from '../model/answering/contexts'
import {
  evidenceOf,
  rarity,
  type Known,
  type Own,
  type Share,
  type Whole,
  type Wholes,
} from '../model/answering/evidence'
import { leftOf, shownLeft } from '../model/answering/forward'
import { isSubject, type Used } from '../model/answering/subject'
import { DAY } from '../model/answering/tally'
import { EVERYBODYS, realmOf, realmsFor } from './realms'
import { consentsInSql, mayBeAskedInSql } from './whom'

/** A question in the community where it is asked. */
export interface Question extends Asking {
  place: Pick<CommunityFacts, 'id' | 'access'>
}

/** What is known of somebody in a context: how often they answered there, and how much of it was helpful, faded. */
export interface Seen extends Share {
  answers: number
  helpful: number
}

export interface Considered {
  person: string
  /** In the order of `signs`; null: they consent, and have answered nobody yet. */
  evidence: readonly number[] | null
  everywhere: Seen
  community: Seen
  asker: Seen
  /** By term. */
  terms: ReadonlyMap<string, Seen>
}

export interface Consideration {
  people: Considered[]
  /** How much each term tells, from 0 to 1: those of the question that somebody has answered before, the most telling first. */
  rarities: ReadonlyMap<string, number>
  /** Those of them that are subjects (`isSubject`). */
  subjects: ReadonlySet<string>
}

/**
 * Looked at in a list before those who may not be asked are left out: a few more than one wants where nearly everybody
 * reads; many where the list is everybody's and the community a few people's.
 */
const LOOKED_AT = { few: 4, many: 25 }

const unseen: Seen = { fast: 0, slow: 0, answers: 0, helpful: 0 }

/**
 * Whom one thinks of for a question, with what speaks for each; a bounded number of reads, whatever the platform holds.
 * @param available left out: whoever consents is thought of, as one learns from what happened
 * @param others thought of for another reason, looked for meanwhile
 */
export async function consider(
  question: Question,
  { available, others, tx }: { available?: Sql; others?: Promise<readonly string[]>; tx?: Transaction } = {},
): Promise<Consideration> {
  const rooms = await roomsOf(question, tx)
  const found = await leaders(question, rooms, available, tx)
  const people = [...new Set([...found, ...((await others) ?? [])])].filter(
    (person) => person !== question.asker,
  )
  const seen = await seenOf(question, rooms, people, tx)
  const rarities = new Map(
    rooms.terms.map(({ of, whole }) => [of, rarity(rooms.everywhere.whole.questions, whole.questions)]),
  )
  return {
    people: people.map((person) => consideredFrom(person, seen.get(person), rooms, question.at)),
    rarities,
    subjects: new Set(rooms.terms.filter(isSubject).map(({ of }) => of)),
  }
}

interface Room extends Context, Used {
  whole: Whole
}
interface Rooms {
  everywhere: Room
  community: Room
  asker: Room
  terms: Room[]
  people: number
}

const WholeRow = z.object({
  kind: z.enum(['everywhere', 'community', 'asker', 'term']),
  of: z.string(),
  fast: z.number(),
  slow: z.number(),
  questions: z.number(),
  told: z.number(),
  named: z.number(),
  people: z.number(),
})

/** The contexts of a question as a whole: what everybody may know of them, and what is this community's own. */
async function roomsOf(question: Question, tx?: Transaction): Promise<Rooms> {
  const contexts = contextsOf(question)
  const rows = await select(
    WholeRow,
    sql`SELECT c."kind", c."of", sum(c."fast") AS "fast", sum(c."slow") AS "slow",
               sum(c."questions")::int AS "questions", sum(c."told")::int AS "told", sum(c."named")::int AS "named",
               sum(c."people")::int AS "people"
          FROM unnest(${contexts.map(({ kind }) => kind)}::"AnsweringKind"[], ${contexts.map(({ of }) => of)}::text[]) AS k("kind", "of")
          JOIN "answering_context" c ON c."kind" = k."kind" AND c."of" = k."of"
         WHERE c."realm" = ANY(${realmsFor(question.place)}::uuid[])
         GROUP BY c."kind", c."of"`,
    tx,
  )
  const known = new Map(rows.map((row) => [`${row.kind} ${row.of}`, row]))
  const room = ({ kind, of }: Context): Room => {
    const row = known.get(`${kind} ${of}`)
    const whole = row
      ? { ...leftOf(kind, row, question.at), questions: row.questions }
      : { fast: 0, slow: 0, questions: 0 }
    return { kind, of, whole, told: row?.told ?? 0, named: row?.named ?? 0 }
  }
  const [everywhere, community, asker, ...terms] = contexts.map(room) as [Room, Room, Room, ...Room[]]
  const telling = ({ whole }: Room) => rarity(everywhere.whole.questions, whole.questions)
  return {
    ...{ everywhere, community, asker },
    terms: terms
      .filter(({ whole }) => whole.questions > 0)
      .sort((one, other) => telling(other) - telling(one) || (one.of < other.of ? -1 : 1))
      .slice(0, MOST_TERMS),
    people: Math.max(1, known.get('everywhere ')?.people ?? 0),
  }
}

const Id = z.object({ id: z.string() })

/** The first people of each context: of all time, and, in the community, of late. */
async function leaders(
  question: Question,
  rooms: Rooms,
  available?: Sql,
  tx?: Transaction,
): Promise<string[]> {
  const { place, asker } = question
  const realms = realmsFor(place)
  const lists = [
    { ...rooms.community, most: THOUGHT_OF.community },
    { ...rooms.everywhere, most: THOUGHT_OF.everywhere },
    { ...rooms.asker, most: THOUGHT_OF.asker },
    ...rooms.terms.map((term) => ({ ...term, most: THOUGHT_OF.term })),
  ].flatMap(({ kind, of, most }) =>
    (kind === 'community' ? [realmOf(place)] : realms).map((realm) => {
      const looked = realm === EVERYBODYS && place.access !== 'public' ? LOOKED_AT.many : LOOKED_AT.few
      return { kind, of, realm, most, looked: most * looked }
    }),
  )
  const may = sql`${mayBeAskedInSql(place, asker ? [asker] : [])} AND ${consentsInSql} ${available ? sql`AND ${available}` : sql``}`
  const rows = await select(
    Id,
    sql`SELECT DISTINCT "id" FROM (
          SELECT s."id" FROM unnest(${lists.map(({ kind }) => kind)}::"AnsweringKind"[], ${lists.map(({ of }) => of)}::text[],
                   ${lists.map(({ realm }) => realm)}::uuid[], ${lists.map(({ most }) => most)}::int[],
                   ${lists.map(({ looked }) => looked)}::int[]) AS k("kind", "of", "realm", "most", "looked")
            CROSS JOIN LATERAL (
              SELECT m."id" FROM (
                SELECT t."memberId", t."slow" FROM "answering_tally" t
                 WHERE t."kind" = k."kind" AND t."of" = k."of" AND t."realm" = k."realm"
                 ORDER BY t."slow" DESC, t."memberId" LIMIT k."looked") f
                JOIN "member" m ON m."id" = f."memberId"
               WHERE ${may} ORDER BY f."slow" DESC, m."id" LIMIT k."most") s
          UNION ALL
          SELECT s."id" FROM (
            SELECT m."id" FROM (
              SELECT t."memberId", t."fast" FROM "answering_tally" t
               WHERE t."kind" = 'community' AND t."of" = ${rooms.community.of} AND t."realm" = ${realmOf(place)}::uuid
               ORDER BY t."fast" DESC, t."memberId" LIMIT ${THOUGHT_OF.communityFast * LOOKED_AT.few}) f
              JOIN "member" m ON m."id" = f."memberId"
             WHERE ${may} ORDER BY f."fast" DESC, m."id" LIMIT ${THOUGHT_OF.communityFast}) s) thought`,
    tx,
  )
  return rows.map(({ id }) => id)
}

const SeenRow = z.object({
  memberId: z.string(),
  kind: z.enum(['everywhere', 'community', 'asker', 'term']),
  of: z.string(),
  fast: z.number(),
  slow: z.number(),
  helpful: z.number(),
  answers: z.number(),
  at: z.date(),
})
type SeenRow = z.infer<typeof SeenRow>

/** What each of them did in each context: so many lookups of one row. */
async function seenOf(
  question: Question,
  rooms: Rooms,
  people: string[],
  tx?: Transaction,
): Promise<Map<string, SeenRow[]>> {
  if (people.length === 0) return new Map()
  const keys = [rooms.everywhere, rooms.community, rooms.asker, ...rooms.terms].flatMap(({ kind, of }) =>
    (kind === 'community' ? [realmOf(question.place)] : realmsFor(question.place)).map((realm) => ({
      kind,
      of,
      realm,
    })),
  )
  const rows = await select(
    SeenRow,
    sql`SELECT p."id" AS "memberId", k."kind", k."of", sum(t."fast") AS "fast", sum(t."slow") AS "slow",
               sum(t."helpful") AS "helpful", sum(t."answers")::int AS "answers", max(t."at") AS "at"
          FROM unnest(${people}::uuid[]) AS p("id")
          CROSS JOIN unnest(${keys.map(({ kind }) => kind)}::"AnsweringKind"[], ${keys.map(({ of }) => of)}::text[],
                            ${keys.map(({ realm }) => realm)}::uuid[]) AS k("kind", "of", "realm")
          CROSS JOIN LATERAL (
            SELECT t.* FROM "answering_tally" t
             WHERE t."kind" = k."kind" AND t."of" = k."of" AND t."realm" = k."realm" AND t."memberId" = p."id" LIMIT 1) t
          JOIN "answering_consent" c ON c."memberId" = p."id" AND c."countedAt" IS NOT NULL
         GROUP BY p."id", k."kind", k."of"`,
    tx,
  )
  return Map.groupBy(rows, ({ memberId }) => memberId)
}

function consideredFrom(person: string, rows: SeenRow[] = [], rooms: Rooms, at: number): Considered {
  const seen = (kind: Kind, of: string): Seen => {
    const row = rows.find((each) => each.kind === kind && each.of === of)
    if (!row) return unseen
    return { ...leftOf(kind, row, at), answers: row.answers, helpful: shownLeft(row.helpful, at) }
  }
  const known: Known<Seen> = {
    everywhere: seen('everywhere', ''),
    community: seen('community', rooms.community.of),
    asker: seen('asker', rooms.asker.of),
    terms: rooms.terms.map(({ of }) => seen('term', of)),
  }
  const last = rows.find(({ kind }) => kind === 'everywhere')?.at
  const own: Own = { ...known, absent: last ? Math.max(0, at - last.getTime() / 1000) / DAY : 0 }
  return {
    ...{ person, everywhere: known.everywhere, community: known.community, asker: known.asker },
    terms: new Map(rooms.terms.map(({ of }, place) => [of, known.terms[place]!])),
    evidence: known.everywhere.answers > 0 ? evidenceOf(own, wholesFrom(rooms)) : null,
  }
}

const wholesFrom = ({ everywhere, community, asker, terms, people }: Rooms): Wholes => ({
  ...{ everywhere: everywhere.whole, community: community.whole, asker: asker.whole },
  ...{ terms: terms.map(({ whole }) => whole), people },
})
