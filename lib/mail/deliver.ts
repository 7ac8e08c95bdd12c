import { z } from 'zod'
import { db, execute, select, selectOne, sql, type Transaction } from '@/lib/db'
import { mailLimits, retryAfter } from './limits'
import type { MailAbout } from './queue'
import { handOver, usesOutbox } from './transport'

const Row = z.object({
  id: z.string(),
  memberId: z.string().nullable(),
  recipient: z.string(),
  kind: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  about: z.record(z.string(), z.unknown()),
  attempts: z.number(),
  createdAt: z.date(),
})
type Row = z.infer<typeof Row>

/** News about to leave, for the one who says whether they still may. */
export interface LeavingMail {
  /** null: somebody who is not one of ours. */
  memberId: string | null
  kind: string
  about: MailAbout
}
export type Allowed = (mail: LeavingMail) => Promise<boolean>
export type Delivered = { sent: number; cancelled: number; delayed: number; failed: number }

/**
 * Sends what is due, one mail at a time, until nothing is left or the server does not answer. Several workers may do
 * it at once. A worker that dies between the server's «yes» and our noting it sends that mail again, under the same
 * Message-ID; nothing else can double, and nothing is lost.
 */
export async function deliverMail(
  stillAllowed: Allowed,
  { signal, atMost = 500 }: { signal?: AbortSignal; atMost?: number } = {},
): Promise<Delivered> {
  const done: Delivered = { sent: 0, cancelled: 0, delayed: 0, failed: 0 }
  for (let handled = 0; handled < atMost && !signal?.aborted; handled += 1) {
    const mail = await take()
    if (!mail) break
    if (mail === 'over the limit') {
      done.cancelled += 1
      continue
    }
    const address = await addressFor(mail, stillAllowed)
    if (address === null) {
      await close(mail, 'cancelled', 'not wanted, or not allowed any more')
      done.cancelled += 1
      continue
    }
    try {
      await handOver({ ...mail, recipient: address })
    } catch (error) {
      const refused = await putBack(mail, error as SmtpError)
      done[refused ? 'failed' : 'delayed'] += 1
      // The server itself is unwell: the others would meet the same.
      if (!refused && !(error as SmtpError).responseCode) break
      continue
    }
    await close(mail, 'sent')
    done.sent += 1
  }
  return done
}

const isNews = (mail: Row) => Object.keys(mail.about).length > 0

/** Leases the oldest mail that is due. The day's limit is counted under a lock, so that two workers agree. */
function take(): Promise<Row | 'over the limit' | null> {
  return db.$transaction(async (tx) => {
    const [mail] = await select(
      Row,
      sql`WITH due AS (
            SELECT "id" FROM "mail"
             WHERE "state" = 'queued' AND "notBefore" <= now() AND ("leasedUntil" IS NULL OR "leasedUntil" <= now())
             ORDER BY "notBefore" LIMIT 1 FOR UPDATE SKIP LOCKED)
          UPDATE "mail" m SET "attempts" = m."attempts" + 1,
                 "leasedUntil" = now() + ${mailLimits.lease}::float8 * interval '1 millisecond'
            FROM due WHERE m."id" = due."id"
          RETURNING m."id", m."memberId", m."recipient", m."kind", m."subject", m."text", m."html", m."headers",
                    m."about", m."attempts", m."createdAt"`,
      tx,
    )
    if (!mail) return null
    if (!isNews(mail) || mail.memberId === null || (await isWithinLimit(tx, mail))) return mail
    await close(mail, 'cancelled', 'daily limit', tx)
    return 'over the limit'
  })
}

async function isWithinLimit(tx: Transaction, { id, memberId }: Row): Promise<boolean> {
  await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('mail ' || ${memberId}, 0))`, tx)
  const { count } = await selectOne(
    z.object({ count: z.number() }),
    sql`SELECT (SELECT count(*) FROM "mail" WHERE "memberId" = ${memberId}::uuid AND "state" = 'sent'
                   AND "sentAt" > now() - ${mailLimits.day}::float8 * interval '1 millisecond')::int
             + (SELECT count(*) FROM "mail" WHERE "memberId" = ${memberId}::uuid AND "state" = 'queued'
                   AND "leasedUntil" > now() AND "id" <> ${id}::uuid)::int AS "count"`,
    tx,
  )
  return count < mailLimits.perPersonAndDay
}

const Account = z.object({ email: z.string(), status: z.string(), isOver: z.boolean() })

/** Where it goes now; null when it must not leave: the account is closed, or what it tells is no longer theirs to read. */
async function addressFor(mail: Row, stillAllowed: Allowed): Promise<string | null> {
  const { memberId, kind } = mail
  const isStillTrue = async () =>
    !isNews(mail) || stillAllowed({ memberId, kind, about: mail.about as unknown as MailAbout })
  if (memberId === null) return (await isStillTrue()) ? mail.recipient : null
  const [account] = await select(
    Account,
    sql`SELECT "email", "status", coalesce("accountEndsAt" <= now(), false) AS "isOver"
          FROM "member" WHERE "id" = ${memberId}::uuid`,
  )
  if (!account || account.isOver) return null
  // Somebody invited has not come yet: only the mail that lets them in.
  if (!isNews(mail)) return ['active', 'invited'].includes(account.status) ? mail.recipient : null
  return account.status === 'active' && (await isStillTrue()) ? account.email : null
}

/** Done with it. What was said is not kept longer than needed, except where the outbox page shows it. */
async function close(
  mail: Row,
  state: 'sent' | 'cancelled' | 'failed',
  error: string | null = null,
  tx?: Transaction,
) {
  const keepsWords = state === 'sent' && usesOutbox()
  await execute(
    sql`UPDATE "mail" SET "state" = ${state}::"MailState", "error" = ${error}, "leasedUntil" = NULL,
               "sentAt" = CASE WHEN ${state} = 'sent' THEN now() END,
               "text" = CASE WHEN ${keepsWords} THEN "text" ELSE '' END,
               "html" = CASE WHEN ${keepsWords} THEN "html" END,
               "headers" = CASE WHEN ${keepsWords} THEN "headers" ELSE '{}'::jsonb END
         WHERE "id" = ${mail.id}::uuid`,
    tx,
  )
}

type SmtpError = Error & { code?: string; responseCode?: number }

/** Tries again later; true when there is no point: this address or this mail is refused for good, or it is too old. */
async function putBack(mail: Row, error: SmtpError): Promise<boolean> {
  const isRefused =
    (error.responseCode ?? 0) >= 500 && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')
  const isTooOld = Date.now() - mail.createdAt.getTime() > mailLimits.giveUpAfter
  if (isRefused || isTooOld) {
    await close(mail, 'failed', error.message)
    return true
  }
  await execute(
    sql`UPDATE "mail" SET "error" = ${error.message}, "leasedUntil" = NULL,
               "notBefore" = now() + ${retryAfter(mail.attempts)}::float8 * interval '1 millisecond'
         WHERE "id" = ${mail.id}::uuid`,
  )
  return false
}
