import { z } from 'zod'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import { conductReviews } from '@/lib/vitality/reviews/clock'
import { holdReviewOf, type HeldReview } from '@/lib/vitality/reviews/held'
import { moveReview, openReviews } from '@/lib/vitality/reviews/moving'
import { personas } from '../personas'

const DAY = 86_400_000
const HELP = 'Deux ou trois sujets pour repartir, et quelqu’un d’un autre ministère pour animer avec moi.'

const Sleeping = z.object({ id: z.string(), ownerId: z.string(), otherId: z.string().nullable() })
type Sleeping = z.infer<typeof Sleeping>

/** Ours, asleep, answered for; with another community its owner is in, where there is one. */
const sleeping = (isAsked: boolean) =>
  select(
    Sleeping,
    sql`SELECT c."id", o."memberId" AS "ownerId", (
               SELECT s."communityId" FROM "membership" s JOIN "community" i ON i."id" = s."communityId"
                WHERE s."memberId" = o."memberId" AND s."status" = 'member' AND s."role" = 'member'
                  AND i."status" = 'active' AND i."access" <> 'secret' AND c."access" <> 'secret'
                ORDER BY i."id" LIMIT 1) AS "otherId"
          FROM "community" c JOIN "community_vitality" v ON v."communityId" = c."id" AND v."state" = 'asleep'
          JOIN LATERAL (SELECT s."memberId" FROM "membership" s JOIN "member" m ON m."id" = s."memberId"
                         WHERE s."communityId" = c."id" AND s."role" = 'owner' AND s."status" = 'member'
                           AND m."status" = 'active' ORDER BY s."memberId" LIMIT 1) o ON TRUE
         WHERE c."origin" = 'local' AND c."status" = 'active' AND c."orphanedAt" IS NULL
           AND ${isAsked} = EXISTS (SELECT FROM "vitality_review" r WHERE r."communityId" = c."id")
         ORDER BY c."name"`,
  )

/**
 * Some sleeping communities were asked what becomes of them, each at another point: by the very acts of the administrators,
 * of the owners and of the clock, at the hours when they would have been done.
 */
export async function reviewSome(now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const claire = await db.member.findFirstOrThrow({
    where: { email: personas[2]!.email },
    select: { id: true },
  })
  const [woken, silent, ...others] = await sleeping(false)
  const ask = (some: (Sleeping | undefined)[], days: number) =>
    db.$transaction((tx) =>
      openReviews(
        tx,
        some.flatMap((room) => room?.id ?? []),
        { now: ago(days), byId: claire.id },
      ),
    )
  await ask([woken, silent], 75)
  await conductReviews({ now: ago(54) })
  if (woken)
    await answering(woken.id, (tx, review) =>
      moveReview(tx, review, 'relaunching', {
        ...{ now: ago(41), byId: woken.ownerId, action: 'review.relaunch', reason: HELP },
        data: { help: HELP, answeredById: woken.ownerId },
      }),
    )
  await conductReviews({ now: ago(33) })
  await ask(others.slice(0, 1), 25)
  await conductReviews({ now: ago(3) })
  // Of those that the last nights have asked, one has answered.
  const joining = (await sleeping(true)).find(
    ({ id, otherId }) => otherId && id !== woken?.id && id !== silent?.id,
  )
  if (joining)
    await answering(joining.id, (tx, review) =>
      moveReview(tx, review, 'merging', {
        ...{ now: ago(1), byId: joining.ownerId, action: 'review.askMerge' },
        data: { intoId: joining.otherId, answeredById: joining.ownerId },
      }),
    )
  // What was said to people then is old news.
  await execute(sql`DELETE FROM "outbox" WHERE "kind" LIKE 'review.%'`)
}

const answering = (communityId: string, answer: (tx: Transaction, review: HeldReview) => Promise<void>) =>
  db.$transaction(async (tx) => {
    const review = await holdReviewOf(tx, communityId)
    if (review) await answer(tx, review)
  })
