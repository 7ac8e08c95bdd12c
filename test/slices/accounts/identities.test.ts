import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptProposal, emailWithoutAccount, pendingEmail, proposalView } from '@/lib/accounts'
import { viewerOfToken } from '@/lib/auth/session'
import { closeDatabase, db, newId } from '@/lib/db'
import type { MemberStatus } from '@/prisma/client/enums'
import type { Agent, ProConnect } from '@/test/oidc/proconnect'
import { browser, linkInMailTo, type Browser } from './door'
import { ann, emptyHouse, signIn, trustProConnect } from './federation'

let proConnect: ProConnect
const EMAIL = 'ann.legoff@culture.gouv.example'
/** The same person, as the ministry she moved to knows her: another provider, another sub, the same address. */
const annElsewhere: Agent = {
  ...ann,
  sub: 'ann-chez-ecologie',
  idp_id: 'idp-ecologie',
  siret: '11006801200050',
}

beforeAll(async () => void (proConnect = await trustProConnect()))
afterAll(async () => {
  await proConnect.stop()
  await closeDatabase()
})
beforeEach(async () => {
  proConnect.agents = [ann, annElsewhere]
  await emptyHouse()
})

const MAIL = '/connexion/rattachement'

async function imported(
  status: MemberStatus = 'invited',
  more: { lastSeenAt?: Date; accountEndsAt?: Date } = {},
) {
  const id = newId()
  await db.member.create({
    data: {
      id,
      email: EMAIL,
      name: 'LEGOFF Anne',
      givenName: 'Anne',
      usualName: 'LEGOFF',
      status,
      platformRole: 'support',
      ...more,
    },
  })
  return id
}

const who = async (visit: Browser) => (await viewerOfToken(visit.token() ?? ''))?.id ?? null
const account = (id: string) =>
  db.member.findUniqueOrThrow({ where: { id }, include: { organisation: true, identities: true } })

describe('an identity that nobody knows', () => {
  it('opens an account when its administration is registered', async () => {
    const visit = browser()
    expect((await signIn(visit, ann)).path).toBe('/')
    const made = await account((await who(visit))!)
    expect(made).toMatchObject({
      email: EMAIL,
      name: 'Ann Le Goff',
      status: 'active',
      type: 'agent',
      platformRole: 'agent',
      emailVerified: true,
      organisation: { slug: 'culture' },
    })
    expect(made.identities).toMatchObject([
      { idpId: 'idp-culture', sub: 'ann-chez-culture', uid: '4711', siret: '11004601800013' },
    ])
    expect(await db.audit.count({ where: { subjectId: made.id, action: 'account.create' } })).toBe(1)
  })

  it('also from a department below its domain, but not from one that only ends alike', async () => {
    proConnect.agents = [
      { ...ann, sub: 'a', email: 'a@dac.culture.gouv.example', siret: '' },
      { ...ann, sub: 'b', email: 'b@faux-culture.gouv.example', siret: '' },
    ]
    expect((await signIn(browser(), proConnect.agents[0]!)).path).toBe('/')
    expect((await signIn(browser(), proConnect.agents[1]!)).path).toBe('/connexion/sans-compte')
  })

  it('opens none otherwise, and the page knows which address it was', async () => {
    proConnect.agents = [{ ...ann, email: 'ann@entreprise.example' }]
    const visit = browser()
    expect((await signIn(visit, proConnect.agents[0]!)).path).toBe('/connexion/sans-compte')
    expect(await emailWithoutAccount(visit.headers)).toBe('ann@entreprise.example')
    expect(visit.token()).toBeNull()
    expect(await db.member.count()).toBe(0)
  })

  it('twice at the same moment opens one account', async () => {
    const visits = [browser(), browser(), browser()]
    expect((await Promise.all(visits.map((visit) => signIn(visit, ann)))).map(({ path }) => path)).toEqual([
      '/',
      '/',
      '/',
    ])
    expect(new Set(await Promise.all(visits.map(who))).size).toBe(1)
    expect(await db.member.count()).toBe(1)
  })
})

describe('an address that is known', () => {
  it('activates an imported account that was never used, whatever its capitals', async () => {
    const id = await imported()
    const visit = browser()
    expect((await signIn(visit, ann)).path).toBe('/')
    expect(await who(visit)).toBe(id)
    expect(await account(id)).toMatchObject({
      status: 'active',
      name: 'Ann Le Goff',
      platformRole: 'support',
      organisation: { slug: 'culture' },
    })
    expect(await db.mail.count()).toBe(0)
  })

  it('proposes a link by mail when the account was used, and changes nothing meanwhile', async () => {
    const id = await imported('active', { lastSeenAt: new Date() })
    const visit = browser()
    expect((await signIn(visit, ann)).path).toBe('/connexion/rattachement')
    expect(visit.token()).toBeNull()
    expect(await pendingEmail(visit.headers)).toBe(EMAIL)
    expect(await account(id)).toMatchObject({ name: 'LEGOFF Anne', identities: [] })
    const mail = await db.mail.findFirstOrThrow()
    expect(mail).toMatchObject({ recipient: EMAIL, kind: 'identity_proposal' })
    expect(mail.text).toContain('Ann Le Goff (Ministère culture)')

    const token = await linkInMailTo(EMAIL, MAIL)
    expect(JSON.stringify(await db.identityProposal.findMany())).not.toContain(token)
    expect(await proposalView(visit.headers, token)).toMatchObject({ state: 'ready', name: 'Ann Le Goff' })
    await acceptProposal(visit, { token })
    expect(await who(visit)).toBe(id)
    expect(await account(id)).toMatchObject({
      name: 'Ann Le Goff',
      platformRole: 'support',
      identities: [{ sub: ann.sub }],
    })
    expect(await db.session.findFirst()).toMatchObject({
      method: 'proconnect',
      idToken: expect.stringMatching(/^ey/),
    })
    expect(await db.audit.count({ where: { subjectId: id, action: 'identity.link' } })).toBe(1)

    // Once linked, it simply opens.
    const later = browser()
    expect((await signIn(later, ann)).path).toBe('/')
    expect(await who(later)).toBe(id)
  })

  it('links neither with the mail alone nor with the identity alone', async () => {
    await imported('active', { lastSeenAt: new Date() })
    const eve = browser()
    await signIn(eve, ann)
    const token = await linkInMailTo(EMAIL, MAIL)
    // Ann opens the mail of an identity that is not hers, in her own browser.
    const annsBrowser = browser()
    expect(await proposalView(annsBrowser.headers, token)).toEqual({ state: 'otherBrowser' })
    await expect(acceptProposal(annsBrowser, { token })).rejects.toMatchObject({ key: 'auth.mistake.link' })
    // Eve has the identity, not the mail.
    await expect(acceptProposal(eve, { token: 'guess' })).rejects.toMatchObject({ key: 'auth.mistake.link' })
    // Another identity of this browser's does not do.
    const other = browser()
    await signIn(other, annElsewhere)
    expect(await proposalView(other.headers, token)).toEqual({ state: 'otherBrowser' })
    await expect(acceptProposal(other, { token })).rejects.toMatchObject({ key: 'auth.mistake.link' })
    expect(await db.externalIdentity.count()).toBe(0)
  })

  it('read on another device: ProConnect there brings one back to the link, without another mail', async () => {
    const id = await imported('active', { lastSeenAt: new Date() })
    await signIn(browser(), ann)
    const token = await linkInMailTo(EMAIL, MAIL)
    const phone = browser()
    expect((await signIn(phone, ann, { proposal: token })).path).toBe(`/connexion/rattachement/${token}`)
    expect(await db.mail.count()).toBe(1)
    await acceptProposal(phone, { token })
    expect(await who(phone)).toBe(id)
  })

  it('uses a link once, and for an hour', async () => {
    await imported('active', { lastSeenAt: new Date() })
    const visit = browser()
    await signIn(visit, ann)
    const token = await linkInMailTo(EMAIL, MAIL)
    const twice = await Promise.allSettled([
      acceptProposal(visit, { token }),
      acceptProposal(visit, { token }),
    ])
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.externalIdentity.count()).toBe(1)

    await db.externalIdentity.deleteMany()
    const late = browser()
    await signIn(late, ann)
    const second = await linkInMailTo(EMAIL, MAIL)
    await db.identityProposal.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await proposalView(late.headers, second)).toEqual({ state: 'over' })
    await expect(acceptProposal(late, { token: second })).rejects.toMatchObject({ key: 'auth.mistake.link' })
  })

  it('does not flood the mailbox', async () => {
    await imported('active', { lastSeenAt: new Date() })
    for (let i = 0; i < 5; i += 1) expect((await signIn(browser(), ann)).path).toBe('/connexion/rattachement')
    expect(await db.mail.count()).toBe(3)
  })

  it.each(['suspended', 'left', 'expired'] as const)('of a %s account opens nothing', async (status) => {
    const id = await imported(status)
    const visit = browser()
    expect((await signIn(visit, ann)).path).toBe('/connexion?motif=closed')
    expect(visit.token()).toBeNull()
    expect(await account(id)).toMatchObject({ status, identities: [] })
    expect(await db.mail.count()).toBe(0)
  })

  it('whose account ended yesterday opens nothing', async () => {
    await imported('invited', { accountEndsAt: new Date(Date.now() - 86_400_000) })
    expect((await signIn(browser(), ann)).path).toBe('/connexion?motif=closed')
  })
})

describe('an identity that is known', () => {
  it('changes ministry: the new sub is proposed, both then open the same account', async () => {
    const first = browser()
    await signIn(first, ann)
    const id = (await who(first))!
    const moved = browser()
    expect((await signIn(moved, annElsewhere)).path).toBe('/connexion/rattachement')
    expect(moved.token()).toBeNull()
    await acceptProposal(moved, { token: await linkInMailTo(EMAIL, MAIL) })
    expect(await who(moved)).toBe(id)
    expect(await account(id)).toMatchObject({ organisation: { slug: 'ecologie' } })
    expect(await db.externalIdentity.count({ where: { memberId: id } })).toBe(2)
    expect(await db.member.count()).toBe(1)
  })

  it('is the provider, its identity provider and the sub together: one of them alone is somebody else', async () => {
    await signIn(browser(), ann)
    proConnect.agents = [{ ...ann, idp_id: 'idp-autre', email: 'eve@entreprise.example' }]
    expect((await signIn(browser(), proConnect.agents[0]!)).path).toBe('/connexion/sans-compte')
  })

  it('refreshes name and administration at each sign-in, never a role nor the address', async () => {
    const first = browser()
    await signIn(first, ann)
    const id = (await who(first))!
    const unit = await db.unit.create({
      data: { id: newId(), name: 'Archives', organisationId: (await account(id)).organisationId! },
    })
    await db.member.update({
      where: { id },
      data: { platformRole: 'dinum', jobTitle: 'archiviste', unitId: unit.id },
    })
    proConnect.agents = [
      { ...ann, usual_name: 'Le Goff-Roy', email: 'ann.roy@ecologie.gouv.example', siret: '11006801200050' },
    ]
    const again = browser()
    expect((await signIn(again, proConnect.agents[0]!)).path).toBe('/')
    expect(await account(id)).toMatchObject({
      name: 'Ann Le Goff-Roy',
      email: EMAIL,
      platformRole: 'dinum',
      jobTitle: 'archiviste',
      unitId: null,
      organisation: { slug: 'ecologie' },
      identities: [{ email: 'ann.roy@ecologie.gouv.example', siret: '11006801200050' }],
    })
  })

  it('whose SIRET nobody knows keeps its administration, and empty claims erase nothing', async () => {
    const first = browser()
    await signIn(first, ann)
    proConnect.agents = [{ ...ann, given_name: '', usual_name: '', siret: '99999999999999' }]
    await signIn(browser(), proConnect.agents[0]!)
    expect(await account((await who(first))!)).toMatchObject({
      name: 'Ann Le Goff',
      organisation: { slug: 'culture' },
    })
  })

  it('opens nothing once its account is closed', async () => {
    const first = browser()
    await signIn(first, ann)
    await db.member.updateMany({ data: { status: 'suspended' } })
    expect(await who(first)).toBeNull()
    expect((await signIn(browser(), ann)).path).toBe('/connexion?motif=closed')
  })
})
