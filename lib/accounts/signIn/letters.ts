import { appUrl } from '@/lib/auth'
import { db } from '@/lib/db'
import { translatorIn, type Translate } from '@/lib/i18n'
import { compose, queueMail, type Letter } from '@/lib/mail'
import { LINK_MINUTES, PASSWORD_LINK_MINUTES, PROPOSAL_MINUTES } from '../model/links'

interface Addressee {
  id: string
  email: string
  givenName: string
  locale: string
}

const addressee = (id: string) =>
  db.member.findUniqueOrThrow({
    where: { id },
    select: { id: true, email: true, givenName: true, locale: true },
  })

type Words = Translate<'auth'>

/** A mail about one's own account: never news, so it always leaves. */
async function send(to: Addressee, kind: string, write: (t: Words) => Letter & { subject: string }) {
  const locale = to.locale === 'en' ? 'en' : 'fr'
  const { subject, ...letter } = write(translatorIn(locale, 'auth'))
  await queueMail(db, { recipient: to.email, memberId: to.id, kind, subject, ...compose(locale, letter) })
}

const hello = (t: Words, { givenName }: Addressee) =>
  givenName ? t('mail.helloName', { name: givenName }) : t('mail.hello')

/** The page that a link leads to. */
export const signInAddress = (token: string, returnTo = '/'): string =>
  `${appUrl()}/connexion/lien/${token}${returnTo === '/' ? '' : `?retour=${encodeURIComponent(returnTo)}`}`

export async function sendSignInLink(memberId: string, token: string, returnTo: string): Promise<void> {
  const to = await addressee(memberId)
  await send(to, 'sign_in', (t) => ({
    subject: t('mail.linkSubject'),
    title: t('mail.linkTitle'),
    paragraphs: [hello(t, to), t('mail.linkText')],
    act: { label: t('mail.linkAct'), href: signInAddress(token, returnTo) },
    after: [t('mail.linkHolds', { minutes: LINK_MINUTES }), t('mail.notYou')],
  }))
}

export async function sendPasswordLink(memberId: string, token: string): Promise<void> {
  const to = await addressee(memberId)
  await send(to, 'password', (t) => ({
    subject: t('mail.passwordSubject'),
    title: t('mail.passwordTitle'),
    paragraphs: [hello(t, to), t('mail.passwordText')],
    act: { label: t('mail.passwordAct'), href: `${appUrl()}/mot-de-passe/${token}` },
    after: [t('mail.passwordHolds', { minutes: PASSWORD_LINK_MINUTES }), t('mail.notYou')],
  }))
}

/** Said after each change, so that somebody else's does not stay unseen. */
export async function sendPasswordChanged(memberId: string): Promise<void> {
  const to = await addressee(memberId)
  await send(to, 'password_changed', (t) => ({
    subject: t('mail.changedSubject'),
    title: t('mail.changedTitle'),
    paragraphs: [hello(t, to), t('mail.changedText')],
    act: { label: t('mail.changedAct'), href: `${appUrl()}/mot-de-passe/oublie` },
  }))
}

/** `who`: how the unknown identity calls itself, so that its owner recognises it, and nobody else accepts it. */
export async function sendIdentityProposal(
  memberId: string,
  token: string,
  who: { name: string; organisation: string | null },
): Promise<void> {
  const to = await addressee(memberId)
  await send(to, 'identity_proposal', (t) => ({
    subject: t('mail.proposalSubject'),
    title: t('mail.proposalTitle'),
    paragraphs: [
      hello(t, to),
      t('mail.proposalText', {
        name: who.name,
        organisation: who.organisation ?? t('mail.unknownOrganisation'),
      }),
      t('mail.proposalMeans'),
    ],
    act: { label: t('mail.proposalAct'), href: `${appUrl()}/connexion/rattachement/${token}` },
    after: [t('mail.proposalHolds', { minutes: PROPOSAL_MINUTES }), t('mail.proposalNotYou')],
  }))
}
