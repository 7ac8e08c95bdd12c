import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorizePlatform, visibleInSql, type Person } from '@/lib/policy'
import { mayName, namingIn, stemOf, stemsOf, wordsOf } from '@/lib/text'
import { USUAL_WEEKLY } from '../answering/whom'
import { rarity } from '../model/answering/evidence'
import { LEAST_ANSWERS } from '../model/asking'
import { leftOf } from '../model/answering/forward'
import { isSubject } from '../model/answering/subject'
import { ownHidden, ownParts } from './ownParts'

/** Of each subject, its latest threads. */
const EVIDENCE = 3
const LOOKED_AT = { terms: 500, threads: 500 }

const Term = z.object({
  of: z.string(),
  slow: z.number(),
  answers: z.number(),
  questions: z.number(),
  everywhere: z.number(),
  told: z.number(),
  named: z.number(),
})
const Thread = z.object({
  id: z.string(),
  title: z.string(),
  slug: z.string(),
  community: z.string(),
  access: z.string(),
})
type Thread = z.infer<typeof Thread>

export interface Subject {
  term: string
  /** As the titles say it. */
  word: string
  answers: number
  threads: Thread[]
  /** Words that name nothing, or were met once, count as well, for little: they are told apart. */
  isSubject: boolean
}

/** What the platform understands of what the viewer knows, from what; and how often they let themselves be asked. */
export async function ownExpertise(viewer: Person, now: Date) {
  authorizePlatform(viewer, 'platform.use')
  const week = new Date(now.getTime() - 7 * 86_400_000)
  const [consent, choice, asked, helps, hidden] = await Promise.all([
    db.answeringConsent.findUnique({ where: { memberId: viewer.id } }),
    db.answeringChoice.findUnique({ where: { memberId: viewer.id } }),
    db.answerRequest.count({ where: { memberId: viewer.id, at: { gt: week } } }),
    db.memberSkill.count({ where: { memberId: viewer.id, canHelp: true } }),
    ownHidden(viewer),
  ])
  const pausedUntil = choice?.pausedUntil && choice.pausedUntil > now ? choice.pausedUntil : null
  return {
    consents: consent !== null,
    since: consent?.at ?? null,
    isCounted: Boolean(consent?.countedAt),
    subjects: consent ? await subjectsOf(viewer, now) : [],
    ...(consent ? await ownParts(viewer) : { total: 0, parts: [] }),
    hidden,
    ...{ weekly: choice?.weekly ?? USUAL_WEEKLY, pausedUntil, asked, helps },
  }
}

export type OwnExpertise = Awaited<ReturnType<typeof ownExpertise>>

async function subjectsOf(viewer: Person, now: Date): Promise<Subject[]> {
  const [terms, threads] = await Promise.all([ownTerms(viewer), answeredBy(viewer)])
  const at = now.getTime() / 1000
  const titles = threads.map((thread) => ({
    ...{ thread, stems: new Set(stemsOf(thread.title)) },
    ...namingIn(thread.title),
  }))
  return terms
    .map((term) => ({
      term,
      weight: leftOf('term', { fast: 0, slow: term.slow }, at).slow * rarity(term.everywhere, term.questions),
    }))
    .sort((one, other) => other.weight - one.weight || (one.term.of < other.term.of ? -1 : 1))
    .map(({ term }) => {
      const those = titles.filter(({ stems }) => stems.has(term.of))
      const about = those.map(({ thread }) => thread)
      // «Présentez-vous» makes nobody know about presentations.
      const isNamed =
        those.some(({ named }) => named.has(term.of)) ||
        (those.every(({ told }) => !told.has(term.of)) && mayName(wordOf(term.of, about)))
      return {
        term: term.of,
        word: wordOf(term.of, about),
        answers: term.answers,
        threads: about.slice(0, EVIDENCE),
        isSubject: isSubject(term) && isNamed && term.answers >= LEAST_ANSWERS,
      }
    })
}

/** Their terms in all realms, with how common each is there, and how it is used. */
const ownTerms = (viewer: Person) =>
  select(
    Term,
    sql`SELECT t."of", sum(t."slow") AS "slow", sum(t."answers")::int AS "answers",
               coalesce(max(c."questions"), 0)::int AS "questions",
               coalesce(sum(c."told"), 0)::int AS "told", coalesce(sum(c."named"), 0)::int AS "named",
               coalesce((SELECT sum(e."questions") FROM "answering_context" e JOIN "answering_tally" o
                           ON o."kind" = e."kind" AND o."of" = e."of" AND o."realm" = e."realm"
                        WHERE o."memberId" = ${viewer.id}::uuid AND o."kind" = 'everywhere'), 0)::int AS "everywhere"
          FROM "answering_tally" t
          LEFT JOIN "answering_context" c ON c."kind" = t."kind" AND c."of" = t."of" AND c."realm" = t."realm"
         WHERE t."memberId" = ${viewer.id}::uuid AND t."kind" = 'term'
         GROUP BY t."of"
         ORDER BY sum(t."slow") DESC LIMIT ${LOOKED_AT.terms}`,
  )

/** Threads they answered and may still read, the latest first. */
const answeredBy = (viewer: Person): Promise<Thread[]> =>
  select(
    Thread,
    sql`SELECT t."id", t."title", c."slug", c."name" AS "community", c."access"
          FROM (SELECT DISTINCT r."communityId", r."threadId" FROM "reply" r
                 WHERE r."authorId" = ${viewer.id}::uuid AND r."removedAt" IS NULL) r
          JOIN "thread" t ON t."communityId" = r."communityId" AND t."id" = r."threadId"
          JOIN "community" c ON c."id" = t."communityId"
         WHERE t."removedAt" IS NULL AND t."kind" IN ('question', 'discussion') AND t."authorId" <> ${viewer.id}::uuid
           AND ${visibleInSql.communitiesToRead(viewer)}
         ORDER BY t."createdAt" DESC LIMIT ${LOOKED_AT.threads}`,
  )

/** The form of it that titles use most: «présentations» rather than «présentez». */
function wordOf(term: string, threads: readonly Thread[]): string {
  const counts = new Map<string, number>()
  for (const word of threads.flatMap(({ title }) => wordsOf(title)))
    if (stemOf(word) === term) counts.set(word, (counts.get(word) ?? 0) + 1)
  const names = (word: string) => Number(mayName(word))
  return (
    [...counts].sort(
      ([a, one], [b, other]) => names(b) - names(a) || other - one || (a < b ? -1 : 1),
    )[0]?.[0] ?? term
  )
}
