import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Mistake } from '@/lib/auth'
import {
  communitiesToDiscover,
  communityHistory,
  communitySettings,
  restorableCommunities,
} from '@/lib/communities'
import { presentAddress } from '@/lib/communities/address'
import { createCommunity } from '@/lib/communities/commands/create'
import {
  archiveCommunity,
  deleteCommunity,
  lockCommunity,
  reopenCommunity,
  restoreCommunity,
} from '@/lib/communities/commands/lifecycle'
import { changeAccess, changePostingRights, editCommunity } from '@/lib/communities/commands/settings'
import { CreateCommunity, pairNames } from '@/lib/communities/schema'
import { can, leastRoleFor, NotFound, Refused } from '@/lib/policy'
import { community, makeWorld, type World } from '../../world'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const wanted = (more: object = {}) =>
  CreateCommunity.parse({
    name: 'Achats responsables',
    purpose: 'Acheter mieux, ensemble.',
    kind: 'practice',
    opening: 'private-request',
    ...more,
  })
const mistake = (key: string) => (error: unknown) =>
  error instanceof Mistake && error.key === `communities.mistake.${key}`

describe('opening a community', () => {
  it('makes its author answer for it from the first moment', async () => {
    const { id, slug } = await createCommunity(
      await world.as('eve'),
      wanted({ organisationId: world.ecologie }),
    )
    expect(slug).toBe('achats-responsables')
    const eve = await world.as('eve')
    expect(eve.memberships.get(id)).toEqual({ role: 'owner', status: 'member' })
    expect(await db.communityCounter.findUnique({ where: { communityId: id } })).toMatchObject({ members: 1 })
    expect(await db.activity.count({ where: { communityId: id, kind: 'join' } })).toBe(1)
    const { acts } = await communityHistory(eve, slug)
    expect(acts.map(({ action, actor }) => [action, actor])).toEqual([['community.create', 'Eve Martin']])
  })

  it('gives each its own address, even to those opened at the same moment', async () => {
    const eve = await world.as('eve')
    const made = await Promise.all([1, 2, 3].map(() => createCommunity(eve, wanted({ name: 'Données' }))))
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(3)
  })

  it('hides the address of a secret one, and lets no name reveal it', async () => {
    const eve = await world.as('eve')
    const secret = await createCommunity(eve, wanted({ name: 'Cellule de crise', opening: 'secret-managed' }))
    expect(secret.slug).toMatch(/^communaute-[0-9a-f]{12}$/)
    const open = await createCommunity(await world.as('bob'), wanted({ name: 'Cellule de crise' }))
    expect(open.slug).toBe('cellule-de-crise')
  })

  it('takes a new address when it turns secret: the former one tells nobody that it exists', async () => {
    const olga = await world.as('olga')
    const before = await createCommunity(olga, wanted({ name: 'Audit interne' }))
    expect(before.slug).toBe('audit-interne')
    const owner = await world.as('olga')
    const secret = { slug: before.slug, opening: 'secret-managed' as const, understood: true }
    const after = await changeAccess(owner, secret)
    expect(after).toMatchObject({ id: before.id, moved: 'away' })
    expect(after.slug).toMatch(/^communaute-[0-9a-f]{12}$/)
    expect((await communitySettings(owner, after.slug)).name).toBe('Audit interne')
    await expect(communitySettings(owner, before.slug)).rejects.toBeInstanceOf(NotFound)
    const other = await createCommunity(await world.as('eve'), wanted({ name: 'Audit interne' }))
    expect(other.slug).toBe('audit-interne')
  })

  it('has an address that one can read, once it is secret no more: those who may see it are led there', async () => {
    const [olga, eve] = [await world.as('olga'), await world.as('eve')]
    const change = async (slug: string, opening: (typeof pairNames)[number]) =>
      changeAccess(await world.as('olga'), { slug, opening, understood: true })
    const hidden = (
      await createCommunity(olga, wanted({ name: 'Plan de reprise', opening: 'secret-managed' }))
    ).slug
    expect(await presentAddress(eve, hidden)).toBeNull()
    const open = await change(hidden, 'private-request')
    expect(open).toMatchObject({ slug: 'plan-de-reprise', moved: 'back' })
    expect(await presentAddress(eve, hidden)).toBe('plan-de-reprise')
    // Secret again: its readable address is nobody's, and what led there leads strangers nowhere.
    const again = await change(open.slug, 'secret-managed')
    expect(await presentAddress(await world.as('olga'), hidden)).toBe(again.slug)
    for (const slug of [hidden, open.slug, again.slug]) expect(await presentAddress(eve, slug)).toBeNull()
    expect(await presentAddress(await world.as('olga'), 'plan-de-reprise')).toBeNull()
    // Whoever takes the name meanwhile keeps it.
    expect((await createCommunity(eve, wanted({ name: 'Plan de reprise' }))).slug).toBe('plan-de-reprise')
    expect(await change(again.slug, 'public-free')).toMatchObject({ slug: 'plan-de-reprise-2' })
    expect(await presentAddress(eve, again.slug)).toBe('plan-de-reprise-2')
    expect(await presentAddress(eve, hidden)).toBe('plan-de-reprise-2')
  })

  it('takes the seven pairs, and no other', () => {
    expect(pairNames).toHaveLength(7)
    for (const opening of pairNames)
      expect(CreateCommunity.safeParse({ ...wanted(), organisationId: '', opening }).success).toBe(true)
    for (const opening of ['secret-free', 'secret-request', 'public', '']) {
      expect(CreateCommunity.safeParse({ ...wanted(), organisationId: '', opening }).success).toBe(false)
    }
  })

  it('is attached to one’s own administration only', async () => {
    await expect(
      createCommunity(await world.as('eve'), wanted({ organisationId: world.culture })),
    ).rejects.toBeInstanceOf(NotFound)
  })

  it('asks for a name that can be written in an address', async () => {
    await expect(createCommunity(await world.as('eve'), wanted({ name: '会議室の' }))).rejects.toSatisfy(
      mistake('unwritableName'),
    )
  })
})

describe('its settings', () => {
  it('are changed by those who run it, and what changed is kept', async () => {
    const room = await community(world, 'private', 'request', 'Réglages')
    const change = {
      slug: room.slug,
      name: 'Réglages précis',
      purpose: 'Partager nos pratiques, mieux.',
      kind: 'project' as const,
      description: '',
      welcome: 'Bienvenue',
    }
    await expect(editCommunity(await world.as('bob'), change)).rejects.toBeInstanceOf(Refused)
    await expect(editCommunity(await world.as('eve'), change)).rejects.toBeInstanceOf(Refused)
    await editCommunity(await world.as('ann'), change)
    await editCommunity(await world.as('ann'), change)
    const rows = await db.audit.findMany({ where: { communityId: room.id, action: 'community.edit' } })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.before).toMatchObject({ name: 'Réglages', kind: 'practice' })
    await expect(
      editCommunity(await world.as('ann'), { ...change, organisationId: null }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(communitySettings(await world.as('bob'), room.slug)).rejects.toBeInstanceOf(Refused)
  })

  it('say who may post what, from the next moment', async () => {
    const room = await community(world, 'private', 'request', 'Droits')
    await changePostingRights(await world.as('ann'), {
      slug: room.slug,
      thread: 'animator',
      news: 'animator',
      file: 'contributor',
      comment: 'member',
    })
    const kept = await db.community.findUniqueOrThrow({ where: { id: room.id } })
    expect(leastRoleFor(kept, 'thread')).toBe('animator')
    expect(can(await world.as('bob'), 'thread.create', { community: kept, kind: 'discussion' })).toBe(false)
    expect(can(await world.as('ann'), 'thread.create', { community: kept, kind: 'discussion' })).toBe(true)
  })

  it('change who sees it only when one says one knows, and keep what it touched', async () => {
    const room = await community(world, 'private', 'request', 'Ouverture')
    await db.communityCounter.update({ where: { communityId: room.id }, data: { threads: 12, deposits: 3 } })
    const olga = await world.as('olga')
    await expect(
      changeAccess(await world.as('ann'), { slug: room.slug, opening: 'public-free', understood: true }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(
      changeAccess(olga, { slug: room.slug, opening: 'public-free', understood: false }),
    ).rejects.toSatisfy(mistake('notUnderstood'))
    await changeAccess(olga, { slug: room.slug, opening: 'private-managed', understood: false })
    await changeAccess(olga, { slug: room.slug, opening: 'secret-managed', understood: true })
    const last = await db.audit.findFirstOrThrow({
      where: { communityId: room.id, action: 'community.changeAccess' },
      orderBy: { at: 'desc' },
    })
    expect(last.after).toMatchObject({ access: 'secret', touched: { members: 4, threads: 12, deposits: 3 } })
    const found = await communitiesToDiscover(await world.as('eve'), { q: 'Ouverture' })
    expect(found.communities).toEqual([])
  })
})

describe('closing', () => {
  it('locks, archives and reopens; reading goes on, writing stops', async () => {
    const room = await community(world, 'public', 'free', 'Fermeture')
    const olga = await world.as('olga')
    const facts = () => db.community.findUniqueOrThrow({ where: { id: room.id } })
    for (const close of [lockCommunity, archiveCommunity]) {
      await expect(
        close(await world.as('ann'), { slug: room.slug, reason: '', lesson: '' }),
      ).rejects.toBeInstanceOf(Refused)
      await close(olga, { slug: room.slug, reason: 'Fin du projet', lesson: '' })
      await close(olga, { slug: room.slug, reason: 'Fin du projet', lesson: '' })
      expect(can(await world.as('bob'), 'community.read', await facts())).toBe(true)
      expect(
        can(await world.as('ann'), 'thread.create', { community: await facts(), kind: 'discussion' }),
      ).toBe(false)
    }
    await reopenCommunity(olga, { slug: room.slug })
    expect((await facts()).status).toBe('active')
    expect(await db.audit.count({ where: { communityId: room.id } })).toBe(3)
  })

  it('deletes once its name is typed, hides it at once, and restores it as it was', async () => {
    const room = await community(world, 'public', 'free', 'Éphémère')
    const olga = await world.as('olga')
    await expect(
      deleteCommunity(olga, { slug: room.slug, confirmation: 'oui', reason: '' }),
    ).rejects.toSatisfy(mistake('wrongConfirmation'))
    await deleteCommunity(olga, { slug: room.slug, confirmation: 'éphémère', reason: '' })
    const eve = await world.as('eve')
    expect((await communitiesToDiscover(eve, { q: 'Éphémère' })).communities).toEqual([])
    await expect(communitySettings(olga, room.slug)).rejects.toBeInstanceOf(NotFound)
    expect((await restorableCommunities(olga, new Date())).map(({ slug }) => slug)).toContain(room.slug)
    expect(await restorableCommunities(await world.as('ann'), new Date())).toEqual([])
    await expect(restoreCommunity(await world.as('ann'), { slug: room.slug })).rejects.toBeInstanceOf(
      NotFound,
    )
    await restoreCommunity(olga, { slug: room.slug })
    expect((await communitiesToDiscover(eve, { q: 'Éphémère' })).communities).toHaveLength(1)
  })

  it('cannot be undone after thirty days', async () => {
    const room = await community(world, 'public', 'free', 'Ancienne')
    const olga = await world.as('olga')
    await deleteCommunity(olga, { slug: room.slug, confirmation: 'Ancienne', reason: '' })
    await db.community.update({
      where: { id: room.id },
      data: { statusAt: new Date(Date.now() - 31 * 86_400_000) },
    })
    expect(await restorableCommunities(olga, new Date())).toEqual([])
    await expect(restoreCommunity(olga, { slug: room.slug })).rejects.toSatisfy(mistake('tooLateToRestore'))
  })

  it('is also for the ministry it belongs to, and for no other', async () => {
    const room = await community(world, 'private', 'request', 'Tutelle')
    await lockCommunity(await world.as('max'), { slug: room.slug, reason: '' })
    await expect(
      lockCommunity(await world.as('eve'), { slug: room.slug, reason: '' }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
