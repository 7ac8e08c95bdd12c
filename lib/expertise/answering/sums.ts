import { execute, sql, type Sql, type Transaction } from '@/lib/db'
import { contextsOf, type Context } from '../model/answering/contexts'
import { added, helpfulAdded } from '../model/answering/forward'
import type { Used } from '../model/answering/subject'
import { namingIn, stemsOf } from '@/lib/text'
import { NOBODY } from './threads'

/** A thread as it is counted, or was. */
interface Counted {
  communityId: string
  title: string
  realm: string
  /** `NOBODY`: they are not to be known. */
  asker: string
}

/** Somebody who consents and answered, and what they never want counted (`nameOf`). */
export interface Answerer {
  memberId: string
  isHelpful: boolean
  /** Seconds since 1970 from which it fades. */
  at: number
  hidden: ReadonlySet<string>
}

/** What finds a context again. */
export const nameOf = ({ kind, of }: Context): string => `${kind} ${of}`

interface Sum extends Context {
  realm: string
  fast: number
  slow: number
}
type TallySum = Sum & { memberId: string; helpful: number; answers: number; at: number }

/** What is to be added to what is stored, or taken from it: a batch of threads writes each row once. */
export class Sums {
  readonly #wholes = new Map<string, Sum & Used & { questions: number }>()
  readonly #tallies = new Map<string, TallySum>()

  get isEmpty(): boolean {
    return this.#wholes.size === 0
  }

  /** @param questions 0 where the question itself was counted before, and only somebody's share of it is new */
  count(
    { communityId, title, realm, asker }: Counted,
    answerers: readonly Answerer[],
    questions: 0 | 1,
  ): void {
    if (answerers.length === 0 && questions === 0) return
    const { told, named } = namingIn(title)
    for (const context of contextsOf({ community: communityId, terms: stemsOf(title), asker })) {
      if (context.kind === 'asker' && context.of === NOBODY) continue
      const key = `${nameOf(context)} ${realm}`
      const whole = this.#wholes.get(key) ?? {
        ...context,
        realm,
        fast: 0,
        slow: 0,
        questions: 0,
        told: 0,
        named: 0,
      }
      whole.questions += questions
      if (context.kind === 'term') {
        whole.told += told.has(context.of) ? questions : 0
        whole.named += named.has(context.of) ? questions : 0
      }
      this.#wholes.set(key, whole)
      for (const { memberId, isHelpful, at, hidden } of answerers) {
        if (hidden.has(nameOf(context))) continue
        const one = added(context.kind, at)
        whole.fast += one.fast
        whole.slow += one.slow
        const own = `${key} ${memberId}`
        const tally = this.#tallies.get(own) ?? {
          ...{ ...context, realm, memberId, fast: 0, slow: 0, helpful: 0, answers: 0, at },
        }
        tally.fast += one.fast
        tally.slow += one.slow
        tally.helpful += isHelpful ? helpfulAdded(at) : 0
        tally.answers += 1
        tally.at = Math.max(tally.at, at)
        this.#tallies.set(own, tally)
      }
    }
  }

  /** Adds all of it to what is stored, in an order that is always the same. */
  async write(tx: Transaction): Promise<void> {
    if (this.isEmpty) return
    const [tallies, wholes] = this.#rows()
    await execute(
      sql`WITH tallied AS (
            INSERT INTO "answering_tally" AS t ("kind", "of", "realm", "memberId", "fast", "slow", "helpful", "answers", "at")
            SELECT s."kind", s."of", s."realm", s."memberId", s."fast", s."slow", s."helpful", s."answers", to_timestamp(s."at")
              FROM ${tallies}
            ON CONFLICT ("kind", "of", "realm", "memberId") DO UPDATE SET
              "fast" = t."fast" + excluded."fast", "slow" = t."slow" + excluded."slow",
              "helpful" = t."helpful" + excluded."helpful", "answers" = t."answers" + excluded."answers",
              "at" = greatest(t."at", excluded."at")
            RETURNING "kind", "of", "realm", xmax = 0 AS "isNew"),
          fresh AS (SELECT "kind", "of", "realm", count(*)::int AS "people" FROM tallied WHERE "isNew" GROUP BY 1, 2, 3)
          INSERT INTO "answering_context" AS c ("kind", "of", "realm", "fast", "slow", "questions", "told", "named", "people")
          SELECT w."kind", w."of", w."realm", w."fast", w."slow", w."questions", w."told", w."named", coalesce(f."people", 0)
            FROM ${wholes} LEFT JOIN fresh f USING ("kind", "of", "realm")
          ON CONFLICT ("kind", "of", "realm") DO UPDATE SET
            "fast" = c."fast" + excluded."fast", "slow" = c."slow" + excluded."slow",
            "questions" = c."questions" + excluded."questions", "told" = c."told" + excluded."told",
            "named" = c."named" + excluded."named", "people" = c."people" + excluded."people"`,
      tx,
    )
    this.#clear()
  }

  /** Takes all of it from what is stored; what was forgotten otherwise meanwhile stays forgotten. */
  async take(tx: Transaction): Promise<void> {
    if (this.isEmpty) return
    const [tallies, wholes] = this.#rows()
    await execute(
      sql`WITH taken AS (
            UPDATE "answering_tally" t SET
              "fast" = greatest(0, t."fast" - s."fast"), "slow" = greatest(0, t."slow" - s."slow"),
              "helpful" = greatest(0, t."helpful" - s."helpful"), "answers" = greatest(0, t."answers" - s."answers")
              FROM ${tallies}
             WHERE t."kind" = s."kind" AND t."of" = s."of" AND t."realm" = s."realm" AND t."memberId" = s."memberId"
            RETURNING s."kind", s."of", s."realm", s."fast", s."slow"),
          sums AS (SELECT "kind", "of", "realm", sum("fast") AS "fast", sum("slow") AS "slow" FROM taken GROUP BY 1, 2, 3)
          UPDATE "answering_context" c SET
            "fast" = greatest(0, c."fast" - coalesce(x."fast", 0)), "slow" = greatest(0, c."slow" - coalesce(x."slow", 0)),
            "questions" = greatest(0, c."questions" - w."questions"), "told" = greatest(0, c."told" - w."told"),
            "named" = greatest(0, c."named" - w."named")
            FROM ${wholes} LEFT JOIN sums x USING ("kind", "of", "realm")
           WHERE c."kind" = w."kind" AND c."of" = w."of" AND c."realm" = w."realm"`,
      tx,
    )
    await execute(
      sql`DELETE FROM "answering_tally" t USING ${tallies}
           WHERE t."kind" = s."kind" AND t."of" = s."of" AND t."realm" = s."realm" AND t."memberId" = s."memberId"
             AND t."answers" = 0`,
      tx,
    )
    await execute(
      sql`DELETE FROM "answering_context" c USING ${wholes}
           WHERE c."kind" = w."kind" AND c."of" = w."of" AND c."realm" = w."realm" AND c."questions" = 0 AND c."people" = 0`,
      tx,
    )
    this.#clear()
  }

  /** As rows of SQL: somebody's as `s`, what everybody did as `w`. */
  #rows(): [tallies: Sql, wholes: Sql] {
    const tallies = inOrder(this.#tallies)
    const wholes = inOrder(this.#wholes)
    return [
      sql`unnest(${tallies.map(({ kind }) => kind)}::"AnsweringKind"[], ${tallies.map(({ of }) => of)}::text[],
            ${tallies.map(({ realm }) => realm)}::uuid[], ${tallies.map(({ memberId }) => memberId)}::uuid[],
            ${tallies.map(({ fast }) => fast)}::float8[], ${tallies.map(({ slow }) => slow)}::float8[],
            ${tallies.map(({ helpful }) => helpful)}::float8[], ${tallies.map(({ answers }) => answers)}::int[],
            ${tallies.map(({ at }) => at)}::float8[])
          AS s("kind", "of", "realm", "memberId", "fast", "slow", "helpful", "answers", "at")`,
      sql`unnest(${wholes.map(({ kind }) => kind)}::"AnsweringKind"[], ${wholes.map(({ of }) => of)}::text[],
            ${wholes.map(({ realm }) => realm)}::uuid[], ${wholes.map(({ fast }) => fast)}::float8[],
            ${wholes.map(({ slow }) => slow)}::float8[], ${wholes.map(({ questions }) => questions)}::int[],
            ${wholes.map(({ told }) => told)}::int[], ${wholes.map(({ named }) => named)}::int[])
          AS w("kind", "of", "realm", "fast", "slow", "questions", "told", "named")`,
    ]
  }

  #clear(): void {
    this.#wholes.clear()
    this.#tallies.clear()
  }
}

const inOrder = <Row>(rows: ReadonlyMap<string, Row>): Row[] =>
  [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
