import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorizePlatform, ownCommunityIds, stillAskedInSql, visibleInSql, type Person } from '@/lib/policy'
import { ownHelp, skillsIn } from '@/lib/skills'
import { stemOf, stemsOf, wordsOf } from '@/lib/text'
import { isSubject } from '../model/answering/subject'

/** Questions proposed at once, and requests shown. */
const SHOWN = 2
const REQUESTS = 3
/** The latest questions without an answer, of each community. */
const LOOKED_AT = 8
/** Older ones wait for somebody else. */
const LATELY_DAYS = 30
/** Fewer answers say nothing of what one knows. */
const LEAST = 2

const Question = z.object({
  id: z.string(),
  title: z.string(),
  slug: z.string(),
  access: z.string(),
  communityId: z.string(),
})
type Question = z.infer<typeof Question>

const Request = z.object({
  id: z.string(),
  title: z.string(),
  slug: z.string(),
  who: z.string().nullable(),
  at: z.date(),
})
export type WaitingRequest = z.infer<typeof Request>

/** A question the viewer might answer, and what they said or did for which it is proposed. */
export interface HelpWanted extends Pick<Question, 'id' | 'title' | 'slug'> {
  because: { kind: 'skill'; label: string } | { kind: 'term'; word: string; answers: number }
}

/** Who asks the viewer, and what they might answer: for those who said «je peux aider», or let it be understood. */
export async function helpWanted(viewer: Person, now: Date) {
  authorizePlatform(viewer, 'platform.use')
  const [requests, choice, helps, consent] = await Promise.all([
    waitingRequests(viewer),
    db.answeringChoice.findUnique({ where: { memberId: viewer.id } }),
    ownHelp(viewer),
    db.answeringConsent.findUnique({ where: { memberId: viewer.id } }),
  ])
  const isAway = (choice?.pausedUntil && choice.pausedUntil > now) || choice?.weekly === 0
  const accepts = helps.length > 0 || consent !== null
  const questions = isAway || !accepts ? [] : await questionsFor(viewer, helps, consent !== null)
  return { requests, questions }
}

const waitingRequests = (viewer: Person): Promise<WaitingRequest[]> =>
  select(
    Request,
    sql`SELECT t."id", t."title", c."slug", CASE WHEN b."status" <> 'left' THEN b."name" END AS "who", r."at"
          FROM "answer_request" r
          JOIN "thread" t ON t."communityId" = r."communityId" AND t."id" = r."threadId"
          JOIN "community" c ON c."id" = r."communityId" AND c."status" = 'active'
          LEFT JOIN "member" b ON b."id" = r."askedById"
         WHERE r."memberId" = ${viewer.id}::uuid AND r."at" > now() - make_interval(days => ${LATELY_DAYS})
           AND ${stillAskedInSql} AND ${visibleInSql.communitiesToRead(viewer)}
         ORDER BY r."at" DESC LIMIT ${REQUESTS}`,
  )

async function questionsFor(
  viewer: Person,
  helps: Awaited<ReturnType<typeof ownHelp>>,
  isUnderstood: boolean,
): Promise<HelpWanted[]> {
  const questions = await unanswered(viewer)
  const names = helps.flatMap(({ id, label, names: own }) =>
    own.map((name) => ({ id, name, isLabel: name === label })),
  )
  const answers = isUnderstood ? await answersOn(viewer, questions) : new Map<string, number>()
  const proposed = questions.flatMap((question): (HelpWanted & { weight: number })[] => {
    const { id, title, slug } = question
    const [skill] = skillsIn(title, names)
    const [term] = termsOf(question)
      .map((each) => ({ ...each, answers: answers.get(keyOf(question, each.stem)) ?? 0 }))
      .sort((one, other) => other.answers - one.answers)
    const known = helps.find((each) => each.id === skill)
    if (known) return [{ id, title, slug, because: { kind: 'skill', label: known.label }, weight: 1000 }]
    if (!term || term.answers < LEAST) return []
    const because = { kind: 'term' as const, word: term.word, answers: term.answers }
    return [{ id, title, slug, because, weight: term.answers }]
  })
  return proposed
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? 1 : -1))
    .slice(0, SHOWN)
    .map(({ weight: _, ...question }) => question)
}

/** Questions of the viewer's communities that nobody has answered, nor asked them to. */
const unanswered = (viewer: Person): Promise<Question[]> =>
  select(
    Question,
    sql`SELECT q."id", q."title", c."slug", c."access", c."id" AS "communityId"
          FROM "community" c CROSS JOIN LATERAL (
            SELECT t."id", t."title", t."createdAt" FROM "thread" t
              JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"
             WHERE t."communityId" = c."id" AND t."kind" = 'question' AND t."createdAt" > now() - make_interval(days => ${LATELY_DAYS})
               AND t."removedAt" IS NULL AND t."lockedAt" IS NULL AND t."acceptedReplyId" IS NULL AND k."firstReplyAt" IS NULL
               AND t."authorId" <> ${viewer.id}::uuid
               AND NOT EXISTS (SELECT FROM "answer_request" r WHERE r."communityId" = t."communityId" AND r."threadId" = t."id"
                                AND r."memberId" = ${viewer.id}::uuid)
             ORDER BY t."createdAt" DESC LIMIT ${LOOKED_AT}) q
         WHERE c."id" = ANY(${ownCommunityIds(viewer)}::uuid[]) AND c."status" = 'active' AND c."origin" = 'local'`,
  )

const termsOf = ({ title }: Question) =>
  wordsOf(title)
    .filter((word) => stemsOf(word).length > 0)
    .map((word) => ({ word, stem: stemOf(word) }))

const keyOf = ({ communityId }: Pick<Question, 'communityId'>, stem: string) => `${communityId} ${stem}`

const Known = z.object({
  communityId: z.string(),
  of: z.string(),
  answers: z.number(),
  told: z.number(),
  named: z.number(),
})

/** How often the viewer answered about each subject of these questions, where that may be said. */
async function answersOn(viewer: Person, questions: readonly Question[]): Promise<Map<string, number>> {
  const asked = questions.flatMap((question) => termsOf(question).map(({ stem }) => ({ ...question, stem })))
  const rows = await select(
    Known,
    sql`SELECT q."communityId", q."of", sum(t."answers")::int AS "answers", sum(c."told")::int AS "told",
               sum(c."named")::int AS "named"
          FROM (SELECT DISTINCT * FROM unnest(${asked.map(({ communityId }) => communityId)}::uuid[], ${asked.map(({ stem }) => stem)}::text[])
                  AS q("communityId", "of")) q
          JOIN "answering_tally" t ON t."kind" = 'term' AND t."of" = q."of" AND t."memberId" = ${viewer.id}::uuid
                AND t."realm" IN ('00000000-0000-0000-0000-000000000000', q."communityId")
          JOIN "answering_context" c ON c."kind" = t."kind" AND c."of" = t."of" AND c."realm" = t."realm"
         GROUP BY q."communityId", q."of"`,
  )
  return new Map(rows.filter(isSubject).map((row) => [keyOf(row, row.of), row.answers]))
}
