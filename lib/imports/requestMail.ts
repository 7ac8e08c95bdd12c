import { appUrl } from '@/lib/auth'
import { select, sql, type Transaction } from '@/lib/db'
import { translatorIn, type Locale } from '@/lib/i18n'
import { compose, queueMail, type Letter } from '@/lib/mail'
import type { Person } from '@/lib/policy'
import type { AccountImport } from '@/prisma/client/client'
import { z } from 'zod'

const localeOf = (locale: string): Locale => (locale === 'en' ? 'en' : 'fr')

type Words = ReturnType<typeof translatorIn<'imports'>>

async function write(
  tx: Transaction,
  to: { id: string; email: string; locale: string },
  letter: (t: Words) => Letter & { subject: string },
) {
  const locale = localeOf(to.locale)
  const { subject, ...rest } = letter(translatorIn(locale, 'imports'))
  await queueMail(tx, {
    recipient: to.email,
    memberId: to.id,
    kind: 'account_request',
    subject,
    ...compose(locale, rest),
  })
}

const Decider = z.object({ id: z.string(), email: z.string(), locale: z.string() })

/** Who may decide for an administration: its ministry's administrators but one, or DINUM where there is none. */
async function deciders(tx: Transaction, organisationId: string | null, but: string | null = null) {
  const ministry = await select(
    Decider,
    sql`WITH RECURSIVE above("id", "parentId") AS (
          SELECT "id", "parentId" FROM "organisation" WHERE "id" = ${organisationId}::uuid
          UNION SELECT o."id", o."parentId" FROM "organisation" o JOIN above a ON o."id" = a."parentId")
        SELECT m."id", m."email", m."locale" FROM "member" m JOIN above ON above."id" = m."administersOrganisationId"
         WHERE m."id" IS DISTINCT FROM ${but}::uuid AND m."platformRole" = 'ministry_administrator' AND m."status" = 'active'`,
    tx,
  )
  if (ministry.length > 0) return ministry
  return tx.member.findMany({
    where: { platformRole: 'dinum', status: 'active', ...(but && { id: { not: but } }) },
    select: { id: true, email: true, locale: true },
  })
}

/** A request waits: those who decide are told. */
export async function tellThoseWhoDecide(
  tx: Transaction,
  list: AccountImport,
  requester: Person,
): Promise<void> {
  const organisation = await tx.organisation.findUnique({ where: { id: list.organisationId ?? '' } })
  for (const decider of await deciders(tx, list.organisationId)) {
    await write(tx, decider, (t) => ({
      subject: t('mail.requestSubject', { name: requester.name }),
      title: t('mail.requestTitle', { count: list.rows, organisation: organisation?.name ?? '' }),
      paragraphs: [],
      quote: { author: requester.name, text: list.motive ?? '' },
      act: { label: t('mail.requestAct'), href: ofList(list) },
    }))
  }
}

const ofList = ({ id }: AccountImport) => `${appUrl()}/administration/imports/${id}`

/** A list closes more accounts than one administrator may alone: those who may be the second are told. */
export async function tellSecond(tx: Transaction, list: AccountImport, first: Person): Promise<void> {
  for (const decider of await deciders(tx, list.organisationId, first.id)) {
    await write(tx, decider, (t) => ({
      subject: t('mail.secondSubject'),
      title: t('mail.secondTitle', { file: list.fileName }),
      paragraphs: [t('mail.secondText', { name: first.name })],
      act: { label: t('mail.secondAct'), href: ofList(list) },
    }))
  }
}

/** The second administrator has said no: whoever had confirmed learns why. */
export async function tellFirst(tx: Transaction, list: AccountImport): Promise<void> {
  const to = await tx.member.findUnique({
    where: { id: list.confirmedById ?? list.createdById },
    select: { id: true, email: true, locale: true },
  })
  if (!to) return
  await write(tx, to, (t) => ({
    subject: t('mail.refusedSubject'),
    title: t('mail.declinedTitle', { file: list.fileName }),
    paragraphs: [t('mail.refusedText')],
    ...(list.decisionReason && { quote: { text: list.decisionReason } }),
    act: { label: t('mail.refusedAct'), href: ofList(list) },
  }))
}

/** What became of a request, for whoever made it. */
export async function tellRequester(
  tx: Transaction,
  list: AccountImport,
  outcome: 'accepted' | 'declined',
): Promise<void> {
  const to = await tx.member.findUnique({
    where: { id: list.createdById },
    select: { id: true, email: true, locale: true },
  })
  if (!to) return
  await write(tx, to, (t) => ({
    subject: t(`mail.${outcome}Subject`),
    title: t(`mail.${outcome}Title`, { file: list.fileName }),
    paragraphs: [
      outcome === 'accepted' && !list.invites ? t('mail.acceptedSilently') : t(`mail.${outcome}Text`),
    ],
    ...(list.decisionReason && { quote: { text: list.decisionReason } }),
    act: { label: t('mail.followAct'), href: `${appUrl()}/comptes/demandes/${list.id}` },
  }))
}
