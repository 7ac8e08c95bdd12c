import type { Tellable } from '@/lib/activity'
import { appUrl } from '@/lib/auth/settings'
import { newId, type Transaction } from '@/lib/db'
import { formattersIn } from '@/lib/i18n/formatters'
import { translatorIn } from '@/lib/i18n/translate'
import { compose, queueMail } from '@/lib/mail'
import { levelOf } from './model/kinds'
import { EVERYTHING, PLATFORM, wanted } from './model/wanted'
import { stopAddress } from './newsMail'

/**
 * Invites by mail: somebody who is not one of us yet, or a member, who also finds it on the site. Whoever has left
 * or was suspended gets nothing.
 */
export async function sendInvitation(
  tx: Transaction,
  communityId: string,
  { invitationId, token }: Tellable['membership.invited'],
  now: Date,
): Promise<void> {
  const invitation = await tx.invitation.findUnique({
    where: { id: invitationId },
    include: { community: true },
  })
  if (!invitation?.email || !isOpenInvitation(invitation, now)) return
  const member = await tx.member.findUnique({ where: { email: invitation.email.toLowerCase() } })
  if (member && member.status !== 'active' && member.status !== 'invited') return
  const known = member?.status === 'active' ? member : null
  const about = { communityId, subjectKind: 'invitation', subjectId: invitationId, threadId: null } as const
  const choices = known
    ? await tx.notificationChoice.findMany({
        where: {
          memberId: known.id,
          scope: { in: [PLATFORM, communityId] },
          kind: { in: ['invitation', EVERYTHING] },
        },
      })
    : []
  const { onSite, byMail } = wanted('invitation', invitation.community, choices)
  if (known && onSite) {
    await tx.notification.create({
      data: {
        ...{ memberId: known.id, at: now, id: newId(), kind: 'invitation', level: levelOf.invitation },
        ...{ ...about, actorId: invitation.createdById },
      },
    })
  }
  if (known && !byMail) return
  const locale = (member?.locale ?? 'fr') === 'en' ? 'en' : 'fr'
  const t = translatorIn(locale, 'notifications')
  const inviter = await tx.member.findUnique({
    where: { id: invitation.createdById },
    select: { name: true },
  })
  const values = {
    actor: inviter?.name ?? t('someone'),
    community: invitation.community.name,
    until: formattersIn(locale).date(invitation.expiresAt),
  }
  await queueMail(tx, {
    recipient: invitation.email,
    ...(known && { memberId: known.id }),
    kind: 'invitation',
    subject: t('mail.invitation.subject', values),
    ...compose(locale, {
      kicker: invitation.community.name,
      title: t('mail.invitation.title', values),
      paragraphs: [invitation.community.purpose].filter(Boolean),
      ...(invitation.message && { quote: { author: values.actor, text: invitation.message } }),
      act: { label: t('mail.invitation.act'), href: `${appUrl()}/invitation/${token}` },
      after: [t('mail.invitation.until', values)],
      reason: t('mail.invitation.reason', values),
      ...(known && {
        links: [
          {
            label: t('mail.stopKind'),
            href: stopAddress({ memberId: known.id, what: 'kind', kind: 'invitation' }),
          },
        ],
      }),
    }),
    headers: known
      ? {
          'List-Unsubscribe': `<${stopAddress({ memberId: known.id, what: 'kind', kind: 'invitation' })}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }
      : {},
    about,
  })
}

/** Can it still be accepted? */
export const isOpenInvitation = (
  {
    acceptedAt,
    revokedAt,
    expiresAt,
    community,
  }: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date; community: { status: string } },
  now: Date,
): boolean => !acceptedAt && !revokedAt && expiresAt > now && community.status === 'active'
