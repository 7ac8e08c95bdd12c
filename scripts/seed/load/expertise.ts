import { viewersOf } from '@/lib/auth'
import { db, execute, sql } from '@/lib/db'
import { countAnswers } from '@/lib/expertise/answering/counting'
import { askToAnswer } from '@/lib/expertise/commands/ask'
import { personas } from '../personas'

/** Of a hundred people who answer others, so many let it be understood what they know. */
const AGREE = 30
/** Those of the personas who do. */
const AGREED = ['Nadia', 'Sami', 'Claire']
/** How the question begins that Sami asks of Nadia by name. */
const ASKED = 'Plans et cartes numérisés'

const emailOf = (givenName: string) => personas.find(({ name }) => name.startsWith(givenName))!.email

/** Some let the platform understand what they know from what they answered; somebody waits for an answer from Nadia. */
export async function understandSome(now: Date): Promise<void> {
  await execute(
    sql`INSERT INTO "answering_consent" ("memberId", "at", "countedAt")
        SELECT m."id", ${now}::timestamptz - make_interval(days => 1 + mod(abs(hashtext(m."id"::text)), 90)), ${now}
          FROM "member" m
         WHERE m."status" = 'active' AND NOT m."isService" AND EXISTS (SELECT FROM "reply" r WHERE r."authorId" = m."id")
           AND (m."email" = ANY(${AGREED.map(emailOf)}::text[]) OR mod(abs(hashtext(m."email")), 100) < ${AGREE})
        ON CONFLICT DO NOTHING`,
  )
  // What weighs how much is learnt from the day the platform opens; here only what happened is counted.
  await countAnswers({ now, teaches: false })
  await ask()
}

async function ask(): Promise<void> {
  const [sami, nadia] = await Promise.all(
    ['Sami', 'Nadia'].map((name) =>
      db.member.findUniqueOrThrow({ where: { email: emailOf(name) }, select: { id: true } }),
    ),
  )
  const thread = await db.thread.findFirst({
    where: { title: { startsWith: ASKED }, authorId: sami!.id },
    select: { id: true, communityId: true },
  })
  const viewer = (await viewersOf([sami!.id])).get(sami!.id)
  if (thread && viewer)
    await askToAnswer(viewer, { communityId: thread.communityId, threadId: thread.id, memberId: nadia!.id })
}
