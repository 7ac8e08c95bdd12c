import { z } from 'zod'
import { appUrl } from '@/lib/auth'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import { formattersIn, translatorIn } from '@/lib/i18n'
import { compose, queueMail } from '@/lib/mail'
import { INVITATION_DAYS, invitationsAMinute, KEPT_DAYS } from './limits'
import { accountToken } from './token'

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

/** Handed over together: what a minute may hold is more than one transaction lasts. */
const AT_ONCE = 200

/** Hands to the post the invitations whose turn has come: so many a minute, so that no mail server takes fright. */
export async function sendInvitations(now: Date): Promise<number> {
  for (let sent = 0; ;) {
    const some = await sendSome(now)
    sent += some
    if (some < AT_ONCE) return sent
  }
}

async function sendSome(now: Date): Promise<number> {
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
             AND (m."accountEndsAt" IS NULL OR m."accountEndsAt" > ${now})
           ORDER BY i."createdAt" LIMIT ${Math.min(AT_ONCE, Math.max(0, invitationsAMinute() - lately))} FOR UPDATE OF i SKIP LOCKED`,
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
  const t = translatorIn(locale, 'invited')
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
  await tx.accountInvitation.update({ where: { id }, data: { sentAt: now, expiresAt } })
  const from = organisation
    ? inviter
      ? t('mail.from', { name: inviter, organisation })
      : t('mail.fromOrganisation', { organisation })
    : t('mail.fromUs')
  await queueMail(tx, {
    recipient: email,
    memberId,
    kind: 'account_invitation',
    subject: t('mail.subject'),
    ...compose(locale, {
      title: t('mail.title'),
      paragraphs: [
        to.givenName ? t('mail.helloName', { name: to.givenName }) : t('mail.hello'),
        from,
        t('mail.text'),
      ],
      act: { label: t('mail.act'), href: `${appUrl()}/bienvenue/${accountToken(id, email)}` },
      after: [t('mail.until', { until: formattersIn(locale).date(expiresAt) }), t('mail.notYou')],
    }),
  })
}

/** Invitations that have served, or are long over, are forgotten; one whose account still waits can be renewed. */
export const forgetOldInvitations = (now: Date): Promise<number> =>
  execute(
    sql`DELETE FROM "account_invitation"
         WHERE coalesce("usedAt", "expiresAt") < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})
           AND NOT EXISTS (SELECT FROM "member" m WHERE m."id" = "memberId" AND m."status" = 'invited')`,
  )
