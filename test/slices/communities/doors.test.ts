import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { communitiesToDiscover, communityMembers, communityPresentation } from '@/lib/communities'
import { joinCommunity, requestToJoin } from '@/lib/communities/commands/entry'
import { NotFound, Refused, visibleTo } from '@/lib/policy'
import { makeWorld, PAIRS, type Persona, type World } from '../../world'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const STRANGERS: Persona[] = ['eve', 'rex', 'ben']
const pairs = PAIRS.map(([access, joining]) => ({ access, joining, pair: `${access}-${joining}` }))

const place = (pair: string) => world.communities[pair]!
const notFound = (error: unknown) => error instanceof NotFound && !(error instanceof Refused)

describe.each(pairs)('a $pair community, for a stranger', ({ access, joining, pair }) => {
  it('has a page, unless it is secret', async () => {
    const eve = await world.as('eve')
    const asked = communityPresentation(eve, place(pair).slug)
    if (access === 'secret') return expect(asked).rejects.toSatisfy(notFound)
    const shown = await asked
    expect(shown.name).toBe(place(pair).name)
    expect(shown.may.read).toBe(access === 'public')
    expect(shown.faces.length > 0).toBe(access === 'public')
    expect(shown.act).toBe({ free: 'join', request: 'request', managed: null }[joining])
    expect(shown.welcome).toBe('')
    expect(shown.requests).toBe(0)
  })

  it.each(STRANGERS)('is listed, found and counted for %s exactly when it may be', async (persona) => {
    const viewer = await world.as(persona)
    const seen = access !== 'secret'
    const listed = await communitiesToDiscover(viewer, { limit: 100 })
    const found = await communitiesToDiscover(viewer, { q: 'archives', limit: 100 })
    const byKind = await communitiesToDiscover(viewer, { access, joining, limit: 100 })
    for (const { communities } of [listed, found, byKind]) {
      expect(communities.some(({ id }) => id === place(pair).id)).toBe(seen)
    }
    expect(
      await db.community.count({ where: { AND: [{ id: place(pair).id }, visibleTo.communities(viewer)] } }),
    ).toBe(seen ? 1 : 0)
  })

  it('shows its members only where what is said can be read', async () => {
    const eve = await world.as('eve')
    const asked = communityMembers(eve, place(pair).slug, {})
    if (access === 'public') return expect((await asked).members).toHaveLength(4)
    return expect(asked).rejects.toBeInstanceOf(NotFound)
  })

  it('is entered by its own door, and by no other', async () => {
    const eve = await world.as('eve')
    const slug = place(pair).slug
    if (joining !== 'free') await expect(joinCommunity(eve, { slug })).rejects.toBeInstanceOf(NotFound)
    if (joining !== 'request')
      await expect(requestToJoin(eve, { slug, message: '' })).rejects.toBeInstanceOf(NotFound)
    if (access === 'secret') await expect(joinCommunity(eve, { slug })).rejects.toSatisfy(notFound)
  })
})

describe('nobody', () => {
  it('finds no community at all before signing in', async () => {
    const nobody = await world.as('nobody')
    expect((await communitiesToDiscover(nobody, {})).communities).toEqual([])
    await expect(communityPresentation(nobody, place('public-free').slug)).rejects.toSatisfy(notFound)
  })
})

describe('somebody invited', () => {
  it('knows of a secret community, and reads nothing of it before coming in', async () => {
    const ida = await world.as('ida')
    const shown = await communityPresentation(ida, place('secret-managed').slug)
    expect(shown.act).toBe('accept')
    expect(shown.may.read).toBe(false)
    expect(shown.faces).toEqual([])
  })
})

describe('somebody banned', () => {
  it('sees a public community, and can do nothing about entering it', async () => {
    const ben = await world.as('ben')
    const shown = await communityPresentation(ben, place('public-free').slug)
    expect(shown.act).toBeNull()
    await expect(joinCommunity(ben, { slug: place('public-free').slug })).rejects.toBeInstanceOf(Refused)
  })

  it('comes in again once the ban has ended', async () => {
    const where = { communityId_memberId: { communityId: place('private-free').id, memberId: world.ids.ben } }
    await db.membership.update({ where, data: { banEndsAt: new Date(Date.now() - 1000) } })
    await joinCommunity(await world.as('ben'), { slug: place('private-free').slug })
    expect((await db.membership.findUniqueOrThrow({ where })).status).toBe('member')
  })
})

describe('finding a community', () => {
  it('forgives accents and typing errors', async () => {
    const eve = await world.as('eve')
    await db.community.update({
      where: { id: place('public-free').id },
      data: { name: 'Accessibilité numérique' },
    })
    for (const q of [
      'accessibilite',
      'ACCESSIBILITÉ',
      'acesibilité',
      'numerik',
      'l’accessibilité',
      'accessibilité numériques',
    ]) {
      const { communities } = await communitiesToDiscover(eve, { q })
      expect(communities[0]?.name, q).toBe('Accessibilité numérique')
    }
    for (const q of ["'", '%', '\\', '"', ':*', '<script>', '&|!']) {
      await expect(communitiesToDiscover(eve, { q }), q).resolves.toBeDefined()
    }
    expect((await communitiesToDiscover(eve, { q: 'zzzzzz' })).communities).toEqual([])
  })

  it.each(['active', 'name', 'new'] as const)(
    'turns its pages without losing or doubling any, by %s',
    async (sort) => {
      const olga = await world.as('olga')
      const seen: string[] = []
      let after: string | undefined
      do {
        const { communities, next } = await communitiesToDiscover(olga, { sort, after, limit: 2 })
        seen.push(...communities.map(({ id }) => id))
        after = next ?? undefined
      } while (after)
      expect(seen).toHaveLength(7)
      expect(new Set(seen).size).toBe(7)
    },
  )

  it('begins again when the cursor is not one of ours', async () => {
    const olga = await world.as('olga')
    for (const after of [
      'x',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from('{"a":1}').toString('base64url'),
    ]) {
      expect((await communitiesToDiscover(olga, { after })).communities).toHaveLength(7)
    }
  })

  it('narrows to one’s own, to a ministry, and leaves archived ones out until they are looked for', async () => {
    const [bob, eve] = [await world.as('bob'), await world.as('eve')]
    expect((await communitiesToDiscover(bob, { mine: true })).communities).toHaveLength(7)
    expect((await communitiesToDiscover(eve, { mine: true })).communities).toHaveLength(0)
    expect((await communitiesToDiscover(eve, { ministry: world.culture })).communities).toHaveLength(6)
    expect((await communitiesToDiscover(eve, { ministry: world.ecologie })).communities).toHaveLength(0)
    await db.community.update({ where: { id: place('public-request').id }, data: { status: 'archived' } })
    const has = (list: { communities: { id: string }[] }) =>
      list.communities.some(({ id }) => id === place('public-request').id)
    expect(has(await communitiesToDiscover(eve, {}))).toBe(false)
    expect(has(await communitiesToDiscover(eve, { archived: true }))).toBe(true)
    expect(has(await communitiesToDiscover(eve, { q: 'archives' }))).toBe(true)
  })
})
