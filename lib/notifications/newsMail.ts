import type { Transaction } from '@/lib/db'
import { appUrl } from '@/lib/auth/settings'
import { formattersIn } from '@/lib/i18n/formatters'
import { translatorIn } from '@/lib/i18n/translate'
import { compose, queueMail, siteHost, type Letter } from '@/lib/mail'
import { plainText } from '@/lib/markdown'
import type { Person } from '@/lib/policy'
import { pathOf, proposalPath } from './model/address'
import type { Kind, NewsKind } from './model/kinds'
import type { News } from './news'
import type { Subject } from './subject'
import { stopToken, type Stop } from './token'

/** Kinds whose title does not say all: what it changes, what one may do. */
const EXPLAINED = [
  'request',
  'decision',
  'ownership',
  'handover',
  'access',
  'endorsement',
  'ask',
  'orphan',
  'sleep',
  'asleep',
  'review',
  'help',
  'merge',
  'reading',
  'practice',
  'adoption',
  'programme',
  'quotation',
] as const
const isExplained = (kind: Kind): kind is (typeof EXPLAINED)[number] =>
  (EXPLAINED as readonly Kind[]).includes(kind)

/** Long enough to answer many replies from the mail itself, short enough to remain a notification. */
const EXCERPT = 600

/** Owes one person one mail about one thing, with the ways to stop it. */
export async function queueNewsMail(
  tx: Transaction,
  viewer: Person,
  kind: NewsKind,
  news: News,
  subject: Subject,
): Promise<void> {
  const actor = await actorName(tx, viewer, news.actorId)
  const t = translatorIn(viewer.locale, 'notifications')
  const { place, title } = subject
  const community = place?.name ?? t('platform')
  const accepted = news.accepted === false ? 'refused' : 'accepted'
  const values = { ...said(news, viewer), actor, title, community, accepted }
  const letter: Letter = {
    kicker: community,
    title: t(`mail.${kind}.title`, values),
    paragraphs: [
      ...(isExplained(kind) ? [t(`mail.${kind}.text`, values)] : []),
      ...(news.reason ? [t('ruling.reasonGiven')] : []),
    ],
    // Whoever would quote it did not write it: its author knows their own words.
    ...(subject.body &&
      kind !== 'quotation' && { quote: { author: actor, text: plainText(subject.body, EXCERPT) } }),
    ...(news.reason && { quote: { text: news.reason } }),
    ...(news.words && { quote: { author: actor, text: news.words } }),
    ...readingOf(news, viewer),
    act: {
      label: t(`mail.${kind}.act`, values),
      href: appUrl() + pathOf(kind, place?.slug ?? '', news.about, subject.depositId),
    },
    reason: t(`mail.${kind}.reason`, values),
    links: stopLinks(viewer, kind, news),
  }
  await queueMail(tx, {
    recipient: viewer.email,
    memberId: viewer.id,
    kind,
    subject: t(`mail.${kind}.subject`, values),
    ...compose(viewer.locale, letter),
    headers: headersOf(viewer, kind, news, subject),
    about: news.about,
  })
}

/** The numbers that made a verdict, as this person reads them; what became of a review; who sees the community now. */
function said(
  { verdict, step = 'asked', from = '', words = '', access = 'private', isReminder = false, laterOn }: News,
  { locale }: Person,
) {
  const { state = 'watch', silentDays = 0, authors = 0, activeMonths = 0, risk = 0 } = verdict ?? {}
  const review = { step, from, asks: words === '' ? 'no' : 'yes', again: isReminder ? 'yes' : 'no' }
  const format = formattersIn(locale)
  return {
    access,
    later: laterOn ? format.day(laterOn) : '',
    state,
    silentDays,
    authors,
    activeMonths,
    risk: format.percent(risk),
    ...review,
  }
}

/** What others did where a community falls asleep: at most three practices. */
function readingOf({ proposed }: News, { locale }: Person): Pick<Letter, 'reading'> {
  if (!proposed || proposed.practices.length === 0) return {}
  const t = translatorIn(locale, 'notifications')
  return {
    reading: {
      title: t('mail.practices', { count: proposed.practices.length }),
      links: proposed.practices.map(({ id, title }) => ({
        label: title,
        href: appUrl() + proposalPath(id, proposed.occasionId),
      })),
    },
  }
}

async function actorName(tx: Transaction, { locale }: Person, actorId: string | null): Promise<string> {
  const actor =
    actorId && (await tx.member.findUnique({ where: { id: actorId }, select: { name: true, status: true } }))
  return actor && actor.status !== 'left' ? actor.name : translatorIn(locale, 'notifications')('someone')
}

export const stopAddress = (stop: Stop): string => `${appUrl()}/desabonnement/${stopToken(stop)}`

function stopLinks({ id, locale }: Person, kind: Kind, { about }: News): NonNullable<Letter['links']> {
  const t = translatorIn(locale, 'notifications')
  const { communityId, threadId } = about
  return [
    ...(communityId && threadId
      ? [
          {
            label: t('mail.stopThread'),
            href: stopAddress({ memberId: id, what: 'thread', communityId, threadId }),
          },
        ]
      : []),
    { label: t('mail.stopKind'), href: stopAddress({ memberId: id, what: 'kind', kind }) },
    { label: t('mail.settings'), href: `${appUrl()}/notifications/reglages` },
  ]
}

/** RFC 8058: one click in the mail reader stops this kind of mail. Mails of one thread stay together. */
function headersOf({ id }: Person, kind: Kind, { about }: News, { place }: Subject): Record<string, string> {
  const thread = about.threadId && `<fil.${about.threadId}@${siteHost()}>`
  return {
    'List-Unsubscribe': `<${stopAddress({ memberId: id, what: 'kind', kind })}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `<${place?.slug ?? 'pratiques'}.${siteHost()}>`,
    ...(thread && { 'In-Reply-To': thread, References: thread }),
  }
}
