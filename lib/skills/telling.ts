import type { Transaction } from '@/lib/db'
import { appUrl } from '@/lib/auth/settings'
import { translatorIn } from '@/lib/i18n/translate'
import { compose, queueMail } from '@/lib/mail'

/** Tells those who hold a free skill what became of it, and why: each gets one mail, in their language. */
export async function tellHolders(tx: Transaction, skillId: string, actorId: string): Promise<void> {
  const skill = await tx.skill.findUniqueOrThrow({
    where: { id: skillId },
    select: { label: true, state: true, reviewReason: true, mergedInto: { select: { label: true } } },
  })
  const held = await tx.memberSkill.findMany({
    where: { skillId, memberId: { not: actorId }, member: { status: 'active' } },
    select: { member: { select: { id: true, email: true, locale: true } } },
  })
  for (const { member } of held) {
    const locale = member.locale === 'en' ? 'en' : 'fr'
    const t = translatorIn(locale, 'skills')
    const decision = skill.state === 'merged' || skill.state === 'refused' ? skill.state : 'accepted'
    const values = { label: skill.label, into: skill.mergedInto?.label ?? '' }
    await queueMail(tx, {
      recipient: member.email,
      memberId: member.id,
      kind: 'skill_review',
      subject: t(`mail.${decision}.subject`, values),
      ...compose(locale, {
        title: t(`mail.${decision}.title`, values),
        paragraphs: [t(`mail.${decision}.text`, values)],
        ...(skill.reviewReason && { quote: { text: skill.reviewReason } }),
        act: { label: t('mail.act'), href: `${appUrl()}/competences` },
        reason: t('mail.reason'),
      }),
    })
  }
}
