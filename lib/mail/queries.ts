import { z } from 'zod'
import { empty, select, sql } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { usesOutbox } from './transport'

const PAGE = 50

const Line = z.object({
  id: z.string(),
  recipient: z.string(),
  kind: z.string(),
  subject: z.string(),
  sentAt: z.date(),
})
export type OutboxLine = z.infer<typeof Line>

/**
 * Only in a demonstration without SMTP: elsewhere a sign-in link is nobody's business but the one who asked for it.
 */
function authorizeOutbox(viewer: Person) {
  authorizePlatform(viewer, 'mail.outbox')
  if (!usesOutbox() || process.env.OSMOSE_DEMO_DATA !== 'true') throw new NotFound()
}

/** What the demonstration would have sent, latest first. */
export async function outbox(viewer: Person, before: string | null) {
  authorizePlatform(viewer, 'mail.outbox')
  authorizeOutbox(viewer)
  const found = await select(
    Line,
    sql`SELECT "id", "recipient", "kind", "subject", "sentAt" FROM "mail"
         WHERE "state" = 'sent' AND "sentAt" IS NOT NULL ${before ? sql`AND "id" < ${before}::uuid` : empty}
         ORDER BY "id" DESC LIMIT ${PAGE + 1}`,
  )
  const mails = found.slice(0, PAGE)
  return { mails, next: found.length > PAGE ? mails.at(-1)!.id : null }
}

const Mail = Line.extend({ text: z.string(), html: z.string().nullable() })

/** One of them, with its words. */
export async function outboxMail(viewer: Person, id: string) {
  authorizePlatform(viewer, 'mail.outbox')
  authorizeOutbox(viewer)
  const [mail] = await select(
    Mail,
    sql`SELECT "id", "recipient", "kind", "subject", "sentAt", "text", "html" FROM "mail"
         WHERE "id" = ${id}::uuid AND "state" = 'sent'`,
  )
  if (!mail) throw new NotFound()
  return mail
}
