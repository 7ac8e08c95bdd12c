import { appUrl } from '@/lib/auth'
import type { Transaction } from '@/lib/db'
import { translatorIn } from '@/lib/i18n'
import { compose, queueMail } from '@/lib/mail'

interface Told {
  /** Accounts that the list brought into an administration. */
  attached: string[]
  /** Who was let into which community. */
  entered: { memberId: string; communityId: string }[]
  /** Who was given which skill: it is shown to colleagues from now on. */
  skilled: { memberId: string; skillId: string }[]
}

/** People who had an account already must hear what a list did with it, as those do who are new. */
export async function tellThoseWeKnow(tx: Transaction, { attached, entered, skilled }: Told): Promise<void> {
  const ids = [...new Set([...attached, ...[...entered, ...skilled].map(({ memberId }) => memberId)])]
  if (ids.length === 0) return
  const people = await tx.member.findMany({
    where: { id: { in: ids }, status: 'active' },
    select: {
      id: true,
      email: true,
      givenName: true,
      locale: true,
      organisation: { select: { name: true } },
    },
  })
  const communities = new Map(
    (
      await tx.community.findMany({
        where: { id: { in: [...new Set(entered.map(({ communityId }) => communityId))] } },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  )
  const skills = new Map(
    (
      await tx.skill.findMany({
        where: { id: { in: [...new Set(skilled.map(({ skillId }) => skillId))] } },
        select: { id: true, label: true },
      })
    ).map(({ id, label }) => [id, label]),
  )
  for (const person of people) {
    const locale = person.locale === 'en' ? 'en' : 'fr'
    const t = translatorIn(locale, 'imports')
    const names = entered
      .filter(({ memberId }) => memberId === person.id)
      .map(({ communityId }) => communities.get(communityId) ?? '')
    const labels = skilled
      .filter(({ memberId }) => memberId === person.id)
      .map(({ skillId }) => skills.get(skillId) ?? '')
    await queueMail(tx, {
      recipient: person.email,
      memberId: person.id,
      kind: 'account_list',
      subject: t('mail.knownSubject'),
      ...compose(locale, {
        title: t('mail.knownTitle'),
        paragraphs: [
          t('mail.hello', { name: person.givenName }),
          ...(attached.includes(person.id) && person.organisation
            ? [t('mail.knownAttached', { organisation: person.organisation.name })]
            : []),
          ...(names.length > 0
            ? [t('mail.knownEntered', { count: names.length, communities: names.join(', ') })]
            : []),
          ...(labels.length > 0
            ? [t('mail.knownSkills', { count: labels.length, skills: labels.join(', ') })]
            : []),
        ],
        act: { label: t('mail.knownAct'), href: appUrl() },
        reason: t('mail.knownReason'),
      }),
    })
  }
}
