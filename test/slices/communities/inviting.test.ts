import { describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { viewerOf } from '@/lib/auth'
import { acceptInvitation } from '@/lib/communities/commands/invitations'
import { NotFound, Refused } from '@/lib/policy'
import { drain } from '../notifications/told'
import { invitationStories } from './inviting'
import { mistake } from './stories'

const { story, invite, tokenFor, placeOf } = invitationStories()

const inTenDays = () => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)

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
    expect(await placeOf(story.world.ids.eve)).toMatchObject({
      status: 'invited',
      invitedById: story.world.ids.ann,
    })
    expect(await db.outbox.count({ where: { communityId: story.room.id, kind: 'membership.invited' } })).toBe(
      3,
    )
  })

  it('opens an account that waits, at the administration its address belongs to', async () => {
    await invite('ann', 'Nadia BENALI <n.benali@drac.culture.gouv.example>')
    const nadia = await db.member.findUniqueOrThrow({
      where: { email: 'n.benali@drac.culture.gouv.example' },
    })
    expect(nadia).toMatchObject({
      status: 'invited',
      name: 'Nadia BENALI',
      organisationId: story.world.culture,
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
    expect(place).toMatchObject({ status: 'invited', role: 'guest', sponsorId: story.world.ids.ann })
    expect(place?.endsAt?.getTime()).toBe(paul.accountEndsAt?.getTime())
    await db.member.update({ where: { id: paul.id }, data: { status: 'active' } })
    await acceptInvitation((await viewerOf(paul.id))!, { token: await tokenFor('paul@association.example') })
    expect(await placeOf(paul.id)).toMatchObject({
      status: 'member',
      role: 'guest',
      sponsorId: story.world.ids.ann,
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
      await db.invitation.count({
        where: { communityId: story.room.id, email: 'eve@ecologie.gouv.example' },
      }),
    ).toBe(1)
  })

  it('says of a closed account what it says of an address nobody has, and never mails it', async () => {
    const closed = ['left', 'suspended', 'expired'] as const
    const addressOf = (status: string) => `parti.${status}@culture.gouv.example`
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
    expect(await db.outbox.count({ where: { communityId: story.room.id, kind: 'membership.invited' } })).toBe(
      0,
    )
  })

  it('lets a member of a free community bring colleagues, as members, from inside only', async () => {
    await story.open('public', 'free')
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
