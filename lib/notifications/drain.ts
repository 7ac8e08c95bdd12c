import { z } from 'zod'
import type { Tellable } from '@/lib/activity'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import {
  accessChanged,
  membershipDecided,
  membershipRequested,
  ownershipAnswered,
  ownershipOffered,
} from './hearers/communities'
import { commentCreated, commentEdited, fileAdded } from './hearers/files'
import { communityOrphaned } from './hearers/orphans'
import {
  adoptionAsked,
  practiceMoved,
  practiceProposed,
  programmeMoved,
  quotationAsked,
} from './hearers/practices'
import { reviewHelp, reviewMerge, reviewMoved } from './hearers/reviews'
import { membershipRuled, remarkRemoved, textModerated } from './hearers/rulings'
import { answerAsked, endorsementAsked } from './hearers/asked'
import { vitalityFell } from './hearers/vitality'
import { answerAccepted, replyCreated, textEdited, threadCreated } from './hearers/threads'
import { sendInvitation } from './invitation'
import type { News } from './news'
import { notify } from './notify'
import { tellRuling } from './tellRuling'

type Told = keyof Tellable
type Find<Kind extends Told> = (
  tx: Transaction,
  communityId: string,
  payload: Tellable[Kind],
) => Promise<News | null>

type OwnWay =
  | 'membership.invited'
  | 'membership.ruled'
  | 'text.moderated'
  | 'remark.removed'
  | 'practice.proposed'
  | 'practice.moved'

/**
 * Whom each thing said may concern. An invitation goes to an address, not to a member, a decision about somebody to
 * that person whatever they may still see, and a practice is of no community: these have their own way.
 */
const hearersOf: { [Kind in Exclude<Told, OwnWay>]: Find<Kind> } = {
  'thread.created': threadCreated,
  'reply.created': replyCreated,
  'text.edited': textEdited,
  'answer.accepted': answerAccepted,
  'comment.created': commentCreated,
  'comment.edited': commentEdited,
  'file.added': fileAdded,
  'membership.requested': membershipRequested,
  'membership.decided': membershipDecided,
  'ownership.offered': ownershipOffered,
  'community.orphaned': communityOrphaned,
  'vitality.fell': vitalityFell,
  'review.moved': reviewMoved,
  'review.help': reviewHelp,
  'review.merge': reviewMerge,
  'ownership.answered': ownershipAnswered,
  'access.changed': accessChanged,
  'endorsement.asked': endorsementAsked,
  'answer.asked': answerAsked,
  'adoption.asked': adoptionAsked,
  'programme.moved': programmeMoved,
  'quotation.asked': quotationAsked,
}

const Row = z.object({
  id: z.string(),
  kind: z.string(),
  communityId: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()),
  attempts: z.number(),
})
type Row = z.infer<typeof Row>

/** A room of thousands may take a while. */
const LONGEST = { maxWait: 10_000, timeout: 60_000 }

/**
 * Tells what waits in the outbox, oldest first, one transaction each: the lines, the mails and the end of the waiting
 * hold together or not at all, so a worker that dies leaves nothing half-told and nothing is told twice.
 * @returns how many were told
 */
export async function drainOutbox({ now, signal, atMost = 1000 }: DrainOptions): Promise<number> {
  for (let told = 0; told < atMost; told += 1) {
    if (signal?.aborted) return told
    const taken: { row?: Row } = {}
    try {
      const found = await db.$transaction(async (tx) => {
        const row = (taken.row = await oldest(tx))
        if (!row) return false
        await tell(tx, row, now)
        await execute(sql`DELETE FROM "outbox" WHERE "id" = ${row.id}::uuid`, tx)
        return true
      }, LONGEST)
      if (!found) return told
    } catch (error) {
      if (!taken.row) throw error
      await putBack(taken.row, error)
    }
  }
  return atMost
}

export interface DrainOptions {
  now: Date
  signal?: AbortSignal
  atMost?: number
}

async function oldest(tx: Transaction): Promise<Row | undefined> {
  const [row] = await select(
    Row,
    sql`SELECT "id", "kind", "communityId", "payload", "attempts" FROM "outbox"
         WHERE "notBefore" <= now() ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED`,
    tx,
  )
  return row
}

async function tell(tx: Transaction, { kind, communityId, payload }: Row, now: Date): Promise<void> {
  if (kind === 'remark.removed')
    return tellRuling(tx, await remarkRemoved(tx, payload as Tellable['remark.removed']), now)
  const ofPractice =
    kind === 'practice.proposed'
      ? await practiceProposed(tx, payload as Tellable['practice.proposed'], now)
      : kind === 'practice.moved' && (await practiceMoved(tx, payload as Tellable['practice.moved']))
  if (kind === 'practice.proposed' || kind === 'practice.moved')
    return ofPractice ? notify(tx, ofPractice, now) : undefined
  if (communityId === null) throw new Error(`«${kind}» happened nowhere`)
  if (kind === 'membership.invited') {
    return sendInvitation(tx, communityId, payload as Tellable['membership.invited'], now)
  }
  if (kind === 'membership.ruled')
    return tellRuling(tx, membershipRuled(communityId, payload as Tellable['membership.ruled']), now)
  if (kind === 'text.moderated')
    return tellRuling(tx, await textModerated(tx, communityId, payload as Tellable['text.moderated']), now)
  if (!Object.hasOwn(hearersOf, kind)) throw new Error(`nobody knows whom «${kind}» concerns`)
  const find = hearersOf[kind as keyof typeof hearersOf] as Find<Told>
  const news = await find(tx, communityId, payload as unknown as Tellable[Told])
  if (news) await notify(tx, news, now)
}

/** Later: 10 s, 30 s, 90 s… at most an hour. It waits, with its reason, until it can be told; the others go on. */
async function putBack({ id, kind, attempts }: Row, error: unknown): Promise<void> {
  console.error(`[notifications] ${kind} could not be told, it will be tried again:`, error)
  const wait = Math.min(3600, 10 * 3 ** attempts)
  await execute(
    sql`UPDATE "outbox" SET "attempts" = "attempts" + 1, "error" = ${String(error).slice(0, 500)},
               "notBefore" = now() + make_interval(secs => ${wait}) WHERE "id" = ${id}::uuid`,
  )
}
