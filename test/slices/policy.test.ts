import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { db, select, sql, type Sql } from '@/lib/db'
import { can, visibleInSql, visibleTo, type CommunityFacts, type Viewer } from '@/lib/policy'
import type { Prisma } from '@/prisma/client/client'
import { community, makeWorld, PERSONAS, type World } from '../world'

let world: World
let everything: CommunityFacts[]

beforeAll(async () => {
  world = await makeWorld()
  const archived = await community(world, 'private', 'request', 'Marine archivée')
  const deleted = await community(world, 'public', 'free', 'Salle supprimée')
  const imported = await community(world, 'public', 'managed', 'Canal importé')
  await db.community.update({ where: { id: archived.id }, data: { status: 'archived' } })
  await db.community.update({ where: { id: deleted.id }, data: { status: 'deleted' } })
  await db.community.update({ where: { id: imported.id }, data: { origin: 'imported' } })
  everything = await db.community.findMany()
})

/** The rule and the `where` are written twice, for two uses: they must never differ. */
const twins: [
  string,
  (viewer: Viewer) => Prisma.CommunityWhereInput,
  (viewer: Viewer, c: CommunityFacts) => boolean,
][] = [
  ['community.see', visibleTo.communities, (viewer, c) => can(viewer, 'community.see', c)],
  ['community.read', visibleTo.communitiesToRead, (viewer, c) => can(viewer, 'community.read', c)],
  ['engagement.read', visibleTo.engagement, (viewer, c) => can(viewer, 'engagement.read', c)],
]

describe.each(twins)('%s', (_name, where, rule) => {
  it.each(PERSONAS)('says the same as a rule and as a where, for %s', async (persona) => {
    const viewer = await world.as(persona)
    const found = await db.community.findMany({ where: where(viewer) })
    const allowed = everything.filter((each) => rule(viewer, each))
    expect(found.map((each) => each.id).sort()).toEqual(allowed.map((each) => each.id).sort())
  })
})

const inSql: [string, (viewer: Viewer) => Sql, (viewer: Viewer, c: CommunityFacts) => boolean][] = [
  ['community.see', visibleInSql.communities, (viewer, c) => can(viewer, 'community.see', c)],
  ['community.read', visibleInSql.communitiesToRead, (viewer, c) => can(viewer, 'community.read', c)],
  ['practice.sift', visibleInSql.communitiesToSift, (viewer, c) => can(viewer, 'practice.sift', c)],
  ['engagement.read', visibleInSql.engagement, (viewer, c) => can(viewer, 'engagement.read', c)],
]

describe.each(inSql)('%s in SQL', (_name, condition, rule) => {
  it.each(PERSONAS)('says the same as the rule, for %s', async (persona) => {
    const viewer = await world.as(persona)
    const found = await select(
      z.object({ id: z.string() }),
      sql`SELECT c."id" FROM "community" c WHERE ${condition(viewer)}`,
    )
    const allowed = everything.filter((each) => rule(viewer, each))
    expect(found.map((each) => each.id).sort()).toEqual(allowed.map((each) => each.id).sort())
  })
})

describe('a stranger', () => {
  it('cannot see that a secret community exists', async () => {
    const eve = await world.as('eve')
    const secret = everything.find((each) => each.id === world.communities['secret-managed']?.id)
    expect(can(eve, 'community.see', secret)).toBe(false)
  })

  it('sees that a private community exists, and nothing of what is said there', async () => {
    const eve = await world.as('eve')
    const room = everything.find((each) => each.id === world.communities['private-request']?.id)
    expect(can(eve, 'community.see', room)).toBe(true)
    expect(can(eve, 'community.read', room)).toBe(false)
  })
})

describe('those who oversee', () => {
  it('know of every community, and open no private room', async () => {
    const ada = await world.as('ada')
    const rooms = everything.filter((each) => each.access !== 'public' && each.status !== 'deleted')
    expect(rooms.every((each) => can(ada, 'community.see', each))).toBe(true)
    expect(rooms.some((each) => can(ada, 'community.read', each))).toBe(false)
  })
})
