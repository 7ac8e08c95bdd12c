import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { Mistake, viewerOf } from '@/lib/auth'
import { communityPresentation, invitationByToken, pendingInvitations, thingsToDo } from '@/lib/communities'
import {
  acceptInvitation,
  createInvitationLink,
  renewInvitation,
  resendInvitation,
  revokeInvitation,
} from '@/lib/communities/commands/invitations'
import { invitePeople } from '@/lib/communities/commands/invite'
import { banMember, changeRole, removeMember } from '@/lib/communities/commands/people'
import { joinCommunity, requestToJoin } from '@/lib/communities/commands/entry'
import { forgetInvitations } from '@/lib/communities/forgotten'
import { endInvitedPlaces } from '@/lib/communities/invited'
import { invitationToken } from '@/lib/communities/tokens'
import { NotFound, Refused, type Person } from '@/lib/policy'
import { drain } from '../notifications/told'
import { community, makeWorld, type Name, type World, type WorldCommunity } from '../../world'

let world: World
let room: WorldCommunity
let rooms = 0

beforeAll(async () => {
  world = await makeWorld()
})

beforeEach(async () => {
  rooms += 1
  room = await community(world, 'secret', 'managed', `Cellule ${rooms}`)
})

const inTenDays = () => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
const mistake = (key: string) => (error: unknown) =>
  error instanceof Mistake && error.key === `communities.mistake.${key}`
const invite = async (who: Name, recipients: string, more: object = {}) =>
  invitePeople(await world.as(who), {
    slug: room.slug,
    recipients,
    role: 'member',
    message: '',
    guestUntil: null,
    ...more,
  })
const invitationFor = (email: string) =>
  db.invitation.findFirstOrThrow({ where: { communityId: room.id, email }, orderBy: { createdAt: 'desc' } })
const tokenFor = async (email: string) => invitationToken((await invitationFor(email)).id)
const ann = () => ({ slug: room.slug, memberId: world.ids.ann })
const placeOf = (memberId: string) =>
  db.membership.findUnique({ where: { communityId_memberId: { communityId: room.id, memberId } } })

describe('inviting a list', () => {
  it('counts what became of each address', async () => {
    await invite('ann', 'max@culture.gouv.example')
    const report = await invite(
      'ann',
      [
        'Eve MARTIN <eve@ecologie.gouv.example>',
        'nadia.benali@culture.gouv.example',
        'bob@culture.gouv.example',
        'max@culture.gouv.example',
        'pas une adresse',
        'eve@ecologie.gouv.example',
      ].join('\n'),
    )
    expect(report).toMatchObject({
      sent: 2,
      alreadyMembers: 1,
      alreadyInvited: 1,
      outside: 0,
      invalid: ['pas une adresse'],
    })
    expect(await placeOf(world.ids.eve)).toMatchObject({ status: 'invited', invitedById: world.ids.ann })
    expect(await db.outbox.count({ where: { communityId: room.id, kind: 'membership.invited' } })).toBe(3)
  })

  it('opens an account that waits, at the administration its address belongs to', async () => {
    await invite('ann', 'Nadia BENALI <n.benali@drac.culture.gouv.example>')
    const nadia = await db.member.findUniqueOrThrow({
      where: { email: 'n.benali@drac.culture.gouv.example' },
    })
    expect(nadia).toMatchObject({
      status: 'invited',
      name: 'Nadia BENALI',
      organisationId: world.culture,
      type: 'agent',
      emailVerified: false,
    })
    expect(await viewerOf(nadia.id)).toBeNull()
  })

  it('brings somebody from outside as a guest, with a sponsor and a last day', async () => {
    await expect(invite('ann', 'paul@association.example')).rejects.toSatisfy(mistake('noGuestEnd'))
    await invite('ann', 'paul@association.example', { guestUntil: inTenDays(), role: 'contributor' })
    const paul = await db.member.findUniqueOrThrow({ where: { email: 'paul@association.example' } })
    const place = await placeOf(paul.id)
    expect(place).toMatchObject({ status: 'invited', role: 'guest', sponsorId: world.ids.ann })
    expect(place?.endsAt?.getTime()).toBe(paul.accountEndsAt?.getTime())
    await db.member.update({ where: { id: paul.id }, data: { status: 'active' } })
    await acceptInvitation((await viewerOf(paul.id))!, { token: await tokenFor('paul@association.example') })
    expect(await placeOf(paul.id)).toMatchObject({
      status: 'member',
      role: 'guest',
      sponsorId: world.ids.ann,
      endsAt: place?.endsAt,
    })
    await expect(invite('ann', 'zoe@association.example', { guestUntil: '2020-01-01' })).rejects.toSatisfy(
      mistake('guestEndOutOfRange'),
    )
  })

  it('sends one invitation when two animators invite the same person at once', async () => {
    const reports = await Promise.all([
      invite('ann', 'eve@ecologie.gouv.example'),
      invite('olga', 'eve@ecologie.gouv.example'),
    ])
    expect(reports.map(({ sent }) => sent).sort()).toEqual([0, 1])
    expect(
      await db.invitation.count({ where: { communityId: room.id, email: 'eve@ecologie.gouv.example' } }),
    ).toBe(1)
  })

  it('says of a closed account what it says of an address nobody has, and never mails it', async () => {
    const closed = ['left', 'suspended', 'expired'] as const
    const addressOf = (status: string) => `${status}${rooms}@culture.gouv.example`
    await db.member.createMany({
      data: closed.map((status) => ({ id: newId(), email: addressOf(status), name: 'Parti', status })),
    })
    for (const address of [...closed, 'inconnu'].map(addressOf)) {
      const once = await invite('ann', address)
      expect([address, once]).toMatchObject([address, { sent: 1, alreadyInvited: 0, invalid: [] }])
      expect(await invite('ann', address)).toMatchObject({ sent: 0, alreadyInvited: 1, invalid: [] })
    }
    await drain()
    const mails = await db.mail.findMany({ where: { recipient: { in: closed.map(addressOf) } } })
    expect(mails).toEqual([])
    expect(await db.mail.count({ where: { recipient: addressOf('inconnu') } })).toBe(1)
  })

  it('never mails whoever is banned', async () => {
    expect((await invite('ann', 'ben@culture.gouv.example')).sent).toBe(0)
    expect(await db.outbox.count({ where: { communityId: room.id, kind: 'membership.invited' } })).toBe(0)
  })

  it('lets a member of a free community bring colleagues, as members, from inside only', async () => {
    rooms += 1
    room = await community(world, 'public', 'free', `Libre ${rooms}`)
    expect(await invite('bob', 'eve@ecologie.gouv.example')).toMatchObject({ sent: 1 })
    expect(await invite('bob', 'paul2@association.example', { guestUntil: inTenDays() })).toMatchObject({
      sent: 0,
      outside: 1,
    })
    await expect(invite('bob', 'max@culture.gouv.example', { role: 'animator' })).rejects.toSatisfy(
      mistake('roleAboveOwn'),
    )
    await expect(invite('eve', 'max@culture.gouv.example')).rejects.toBeInstanceOf(Refused)
  })

  it('belongs to those who run a closed community', async () => {
    await expect(invite('bob', 'eve@ecologie.gouv.example')).rejects.toBeInstanceOf(Refused)
    await expect(invite('eve', 'eve@ecologie.gouv.example')).rejects.toBeInstanceOf(NotFound)
  })
})

describe('an invitation by mail', () => {
  beforeEach(() => invite('ann', 'eve@ecologie.gouv.example', { role: 'contributor' }))

  it('opens the door to its own address, once', async () => {
    const token = await tokenFor('eve@ecologie.gouv.example')
    const eve = await world.as('eve')
    expect(await invitationByToken(eve, token, new Date())).toMatchObject({
      state: 'open',
      inviter: 'Ann Martin',
    })
    await Promise.all([acceptInvitation(eve, { token }), acceptInvitation(eve, { token })])
    expect(await placeOf(world.ids.eve)).toMatchObject({ status: 'member', role: 'contributor' })
    expect((await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })).members).toBe(5)
    expect(await invitationByToken(await world.as('eve'), token, new Date())).toMatchObject({
      state: 'inside',
    })
  })

  it('opens it to no other account, and shows no address in full', async () => {
    const token = await tokenFor('eve@ecologie.gouv.example')
    for (const persona of ['ada', 'rex'] as const) {
      const shown = await invitationByToken(await world.as(persona), token, new Date())
      expect(shown).toMatchObject({ state: 'otherAddress', address: 'e…e@ecologie.gouv.example' })
      await expect(acceptInvitation(await world.as(persona), { token })).rejects.toSatisfy(
        mistake('otherAddress'),
      )
    }
    expect(await invitationByToken(await world.as('nobody'), token, new Date())).toMatchObject({
      state: 'signedOut',
    })
    await expect(invitationByToken(await world.as('eve'), `${token}x`, new Date())).rejects.toBeInstanceOf(
      NotFound,
    )
  })

  it('expires after thirty days; the one it is for renews it, nobody else', async () => {
    const token = await tokenFor('eve@ecologie.gouv.example')
    await db.invitation.updateMany({
      where: { communityId: room.id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    const eve = await world.as('eve')
    expect(await invitationByToken(eve, token, new Date())).toMatchObject({ state: 'expired' })
    await expect(acceptInvitation(eve, { token })).rejects.toSatisfy(mistake('invitationExpired'))
    await expect(renewInvitation(await world.as('bob'), { token })).rejects.toBeInstanceOf(NotFound)
    await renewInvitation(eve, { token })
    await acceptInvitation(eve, { token })
  })

  it('holds no more once taken back, and the room is secret again', async () => {
    const { id } = await invitationFor('eve@ecologie.gouv.example')
    expect((await world.as('eve')).memberships.get(room.id)?.status).toBe('invited')
    await revokeInvitation(await world.as('olga'), { slug: room.slug, invitationId: id })
    const eve = await world.as('eve')
    expect(eve.memberships.has(room.id)).toBe(false)
    const token = invitationToken(id)
    expect(await invitationByToken(eve, token, new Date())).toMatchObject({
      state: 'revoked',
      isKnown: false,
    })
    await expect(acceptInvitation(eve, { token })).rejects.toSatisfy(mistake('invitationRevoked'))
    await expect(renewInvitation(eve, { token })).rejects.toSatisfy(mistake('invitationGone'))
  })

  it('is sent again at most once a day', async () => {
    const { id } = await invitationFor('eve@ecologie.gouv.example')
    const again = async () => resendInvitation(await world.as('ann'), { slug: room.slug, invitationId: id })
    await expect(again()).rejects.toSatisfy(mistake('sentToday'))
    await db.invitation.update({
      where: { id },
      data: { sentAt: new Date(Date.now() - 2 * 86_400_000), expiresAt: new Date(0) },
    })
    await again()
    expect((await invitationFor('eve@ecologie.gouv.example')).expiresAt.getTime()).toBeGreaterThan(
      Date.now() + 29 * 86_400_000,
    )
  })

  it.each([
    ['removed', async (olga: Person) => removeMember(olga, { ...ann(), reason: '' })],
    ['banned', async (olga: Person) => banMember(olga, { ...ann(), reason: 'Propos répétés', until: null })],
    ['made a plain member', async (olga: Person) => changeRole(olga, { ...ann(), role: 'member' })],
  ])('ends with the role of the one who sent it, once %s', async (_, act) => {
    await act(await world.as('olga'))
    expect((await invitationFor('eve@ecologie.gouv.example')).revokedAt).not.toBeNull()
    await opensNothing()
    expect(await placeOf(world.ids.eve)).toBeNull()
  })

  it('neither shows nor opens anything once expired, whether or not the night has passed', async () => {
    await db.invitation.updateMany({
      where: { communityId: room.id, email: 'eve@ecologie.gouv.example' },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    await opensNothing()
    await forgetInvitations(new Date())
    expect(await placeOf(world.ids.eve)).toBeNull()
  })

  it('leaves no role behind for whoever walks in by a free door, or asks', async () => {
    const eve = world.ids.eve
    await invite('ann', 'eve@ecologie.gouv.example', { role: 'animator' })
    for (const joining of ['free', 'request'] as const) {
      rooms += 1
      room = await community(world, 'public', joining, `Porte ${rooms}`)
      await invite('ann', 'eve@ecologie.gouv.example', { role: 'animator' })
      await db.invitation.updateMany({ where: { communityId: room.id }, data: { expiresAt: new Date(0) } })
      const viewer = await world.as('eve')
      if (joining === 'free') await joinCommunity(viewer, { slug: room.slug })
      else await requestToJoin(viewer, { slug: room.slug, message: '' })
      expect(await placeOf(eve)).toMatchObject({
        role: 'member',
        status: joining === 'free' ? 'member' : 'requested',
      })
    }
  })

  it('brings its place back when it is renewed or sent again', async () => {
    const { id } = await invitationFor('eve@ecologie.gouv.example')
    const lapse = async () => {
      await db.invitation.update({ where: { id }, data: { expiresAt: new Date(0), sentAt: new Date(0) } })
      await db.$transaction((tx) => endInvitedPlaces(tx, {}))
      expect(await placeOf(world.ids.eve)).toBeNull()
    }
    const waits = { status: 'invited', role: 'contributor', invitedById: world.ids.ann }
    await lapse()
    await resendInvitation(await world.as('olga'), { slug: room.slug, invitationId: id })
    expect(await placeOf(world.ids.eve)).toMatchObject(waits)
    await lapse()
    await renewInvitation(await world.as('eve'), { token: invitationToken(id) })
    expect(await placeOf(world.ids.eve)).toMatchObject(waits)
  })

  it('no longer opens to whoever had the page open before it was taken back', async () => {
    const eve = await world.as('eve')
    const { id } = await invitationFor('eve@ecologie.gouv.example')
    await revokeInvitation(await world.as('olga'), { slug: room.slug, invitationId: id })
    await expect(joinCommunity(eve, { slug: room.slug })).rejects.toSatisfy(mistake('invitationGone'))
  })

  /** Not by the button, not on the page, not in what waits. */
  async function opensNothing() {
    const eve = await world.as('eve')
    expect(eve.memberships.has(room.id)).toBe(false)
    await expect(joinCommunity(eve, { slug: room.slug })).rejects.toBeInstanceOf(NotFound)
    await expect(communityPresentation(eve, room.slug)).rejects.toBeInstanceOf(NotFound)
    expect((await thingsToDo(eve)).filter(({ slug }) => slug === room.slug)).toEqual([])
  }
})

describe('a link', () => {
  const link = async (maxUses: number) => {
    const { invitationId } = await createInvitationLink(await world.as('ann'), {
      slug: room.slug,
      role: 'member',
      days: 7,
      maxUses,
    })
    return { invitationId, token: invitationToken(invitationId) }
  }

  it('lets in as many people as planned, even when the last two come together', async () => {
    const { token } = await link(1)
    const answers = await Promise.allSettled([
      acceptInvitation(await world.as('eve'), { token }),
      acceptInvitation(await world.as('max'), { token }),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(answers.find((each) => each.status === 'rejected')?.reason).toSatisfy(mistake('linkUsedUp'))
    expect((await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })).members).toBe(5)
  })

  it('is used once by one person, and keeps out whoever is banned', async () => {
    const { token, invitationId } = await link(5)
    const eve = await world.as('eve')
    await Promise.all([1, 2, 3].map(() => acceptInvitation(eve, { token })))
    expect((await db.invitation.findUniqueOrThrow({ where: { id: invitationId } })).uses).toBe(1)
    await expect(acceptInvitation(await world.as('ben'), { token })).rejects.toSatisfy(mistake('banned'))
  })

  it('can be shown again to those who run the community, and to nobody else', async () => {
    const { token } = await link(5)
    const { invitations } = await pendingInvitations(await world.as('olga'), room.slug, new Date())
    expect(invitations.find(({ email }) => email === null)?.link).toMatch(new RegExp(`/invitation/${token}$`))
    await expect(pendingInvitations(await world.as('bob'), room.slug, new Date())).rejects.toBeInstanceOf(
      Refused,
    )
    await expect(
      createInvitationLink(await world.as('bob'), { slug: room.slug, role: 'member', days: 7, maxUses: 5 }),
    ).rejects.toBeInstanceOf(Refused)
  })

  it('opens nothing once expired, and only those who made it make another', async () => {
    const { token, invitationId } = await link(5)
    await db.invitation.update({
      where: { id: invitationId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    await expect(acceptInvitation(await world.as('eve'), { token })).rejects.toSatisfy(
      mistake('invitationExpired'),
    )
    await expect(renewInvitation(await world.as('eve'), { token })).rejects.toBeInstanceOf(NotFound)
  })
})
