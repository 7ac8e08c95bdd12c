import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { activateInvited, enterAs, takeOrSay } from '@/lib/accounts'
import { appUrl, Mistake, networkOf, type Visit } from '@/lib/auth'
import { secret } from '@/lib/auth/settings'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import { formattersIn, translatorIn } from '@/lib/i18n'
import { compose, queueMail } from '@/lib/mail'
import { INVITATION_DAYS, invitationsAMinute } from './limits'
import type { OpenAccount } from './schema'

/**
 * The address of an invitation: its key, and a signature that only the server can make. It is for one mail address:
 * once that is corrected, whoever had the wrong one opens nothing with it.
 */
export const accountToken = (invitationId: string, email: string): string =>
  `${invitationId}.${createHmac('sha256', secret()).update(`account:${invitationId}:${email}`).digest('base64url')}`

function isSigned(token: string, invitationId: string, email: string): boolean {
  const expected = Buffer.from(accountToken(invitationId, email))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

const Waiting = z.object({
  id: z.string(),
  memberId: z.string(),
  email: z.string(),
  givenName: z.string(),
  locale: z.string(),
  organisation: z.string().nullable(),
  inviter: z.string().nullable(),
})
type Waiting = z.infer<typeof Waiting>

/** Hands to the post the invitations whose turn has come: so many a minute, so that no mail server takes fright. */
export async function sendInvitations(now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const { count: lately } = (
      await select(
        z.object({ count: z.number() }),
        sql`SELECT count(*)::int AS "count" FROM "account_invitation" WHERE "sentAt" > ${now}::timestamptz - interval '1 minute'`,
        tx,
      )
    )[0] ?? { count: 0 }
    const waiting = await select(
      Waiting,
      sql`SELECT i."id", i."memberId", m."email", m."givenName", m."locale", o."name" AS "organisation", b."name" AS "inviter"
            FROM "account_invitation" i JOIN "member" m ON m."id" = i."memberId"
            LEFT JOIN "organisation" o ON o."id" = m."organisationId"
            LEFT JOIN "member" b ON b."id" = i."invitedBy"
           WHERE i."sentAt" IS NULL AND m."status" = 'invited'
           ORDER BY i."createdAt" LIMIT ${Math.max(0, invitationsAMinute() - lately)} FOR UPDATE OF i SKIP LOCKED`,
      tx,
    )
    for (const each of waiting) await send(tx, each, now)
    return waiting.length
  })
}

async function send(
  tx: Transaction,
  { id, memberId, email, organisation, inviter, ...to }: Waiting,
  now: Date,
) {
  const locale = to.locale === 'en' ? 'en' : 'fr'
  const t = translatorIn(locale, 'imports')
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
  await tx.accountInvitation.update({ where: { id }, data: { sentAt: now, expiresAt } })
  await queueMail(tx, {
    recipient: email,
    memberId,
    kind: 'account_invitation',
    subject: t('mail.invitationSubject'),
    ...compose(locale, {
      title: t('mail.invitationTitle'),
      paragraphs: [
        t('mail.hello', { name: to.givenName }),
        organisation && inviter
          ? t('mail.invitationFrom', { name: inviter, organisation })
          : t('mail.invitationFromUs'),
        t('mail.invitationText'),
      ],
      act: { label: t('mail.invitationAct'), href: `${appUrl()}/bienvenue/${accountToken(id, email)}` },
      after: [
        t('mail.invitationUntil', { until: formattersIn(locale).date(expiresAt) }),
        t('mail.invitationNotYou'),
      ],
    }),
  })
}

/** What an invitation opens: `open` it can be used, `over` it can be asked for again; null: it is none of ours. */
export async function invitedAccount(token: string, now: Date) {
  const [id = ''] = token.split('.')
  const isKey = z.uuid().safeParse(id).success
  const invitation = isKey ? await db.accountInvitation.findUnique({ where: { id } }) : null
  if (!invitation) return null
  const member = await db.member.findUnique({
    where: { id: invitation.memberId },
    select: { id: true, givenName: true, status: true, accountEndsAt: true, email: true },
  })
  if (!member || !isSigned(token, invitation.id, member.email)) return null
  if (member.accountEndsAt && member.accountEndsAt <= now) return null
  const holds = !invitation.usedAt && invitation.expiresAt !== null && invitation.expiresAt > now
  const state =
    member.status === 'invited' ? (holds ? ('open' as const) : ('over' as const)) : ('active' as const)
  return member.status === 'invited' || member.status === 'active'
    ? { state, member, invitationId: invitation.id }
    : null
}

/**
 * Opens an account with its invitation, once, and signs its owner in.
 * @throws Mistake the invitation was used, or is too old
 */
export async function openInvitedAccount(
  visit: Visit,
  { token }: z.output<typeof OpenAccount>,
): Promise<void> {
  await takeOrSay('tokenFromNetwork', networkOf(visit.headers))
  const now = new Date()
  const found = await invitedAccount(token, now)
  if (found?.state !== 'open') throw new Mistake('imports.mistake.invitationOver', { status: 410 })
  const used = await db.$transaction(async (tx) => {
    const { count } = await tx.accountInvitation.updateMany({
      where: { id: found.invitationId, usedAt: null },
      data: { usedAt: now },
    })
    if (count > 0) await activateInvited(found.member.id, tx)
    return count > 0
  })
  if (!used || !(await enterAs(visit, found.member.id, { method: 'magic_link' })))
    throw new Mistake('imports.mistake.invitationOver', { status: 410 })
}

/** Sends a new link to the same address, when the first holds no more. */
export async function renewAccountInvitation(
  visit: Visit,
  { token }: z.output<typeof OpenAccount>,
): Promise<void> {
  await takeOrSay('mailFromNetwork', networkOf(visit.headers))
  const found = await invitedAccount(token, new Date())
  if (found?.state !== 'over') throw new Mistake('imports.mistake.invitationOver', { status: 410 })
  await takeOrSay('mailToAddress', found.member.email)
  await execute(
    sql`INSERT INTO "account_invitation" ("id", "memberId", "importId", "invitedBy", "createdAt")
        SELECT osmose_new_id(), "memberId", "importId", "invitedBy", now() FROM "account_invitation"
         WHERE "id" = ${found.invitationId}::uuid
           AND NOT EXISTS (SELECT FROM "account_invitation" i WHERE i."memberId" = "account_invitation"."memberId" AND i."sentAt" IS NULL)`,
  )
}
