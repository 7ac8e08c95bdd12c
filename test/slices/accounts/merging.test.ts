import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { record, rollUp } from '@/lib/activity'
import { reopenAccount } from '@/lib/accounts/closing'
import { carryOn, mergeAccounts, unmergeAccounts } from '@/lib/accounts/merging/merge'
import { moveRows } from '@/lib/accounts/merging/rows'
import { KEYS, PARTS } from '@/lib/accounts/model/parts'
import { STAYS } from '@/lib/accounts/model/stays'
import { Mistake } from '@/lib/auth'
import { openThread, react, writeReply } from '@/lib/discussions'
import { closeDatabase, db, newId, select, sql } from '@/lib/db'
import { makeWorld, type World, type WorldCommunity } from '@/test/world'

let world: World
let room: WorldCommunity
const now = new Date()
const why = () => ({ askedById: world.ids.ada, motive: 'Deux comptes', now })

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['public-free']!
  await db.member.updateMany({ data: { lastSeenAt: now } })
})
afterAll(closeDatabase)

/** Everything that speaks of a person, table by table, as it stands: a merge undone must give exactly this again. */
async function picture() {
  const tables = [
    ...new Set([...PARTS, ...KEYS].map(({ table }) => table)),
    'membership',
    'community_counter',
  ]
  const state: Record<string, unknown> = {}
  for (const table of new Set(tables)) {
    const rows = await db.$queryRawUnsafe<{ row: unknown }[]>(
      `SELECT to_jsonb(r) - 'updatedAt' - 'searchVector' - 'statusAt' - 'statusReason' - 'sessionVersion' AS row FROM "${table}" r ORDER BY 1`,
    )
    state[table] = rows.map(({ row }) => row)
  }
  return state
}

const Pair = z.object({ column: z.string() })

it('every column that speaks of a member moves, or says why it stays', async () => {
  const found = await select(
    Pair,
    sql`SELECT c.table_name || '.' || c.column_name AS "column"
          FROM information_schema.columns c JOIN pg_class k ON k.relname = c.table_name AND k.relispartition = false
         WHERE c.table_schema = 'public' AND k.relkind IN ('r', 'p') AND c.udt_name = 'uuid'
           AND c.column_name ~ '^(memberId|authorId|actorId|otherId|managerId|sponsorId|fromId|toId|keptId|closedId|endorserId|askedId|invitedBy|.*ById)$'`,
  )
  const known = new Set([
    ...[...PARTS, ...KEYS].map(({ table, column }) => `${table}.${column}`),
    ...Object.keys(STAYS),
  ])
  expect(found.map(({ column }) => column).filter((column) => !known.has(column))).toEqual([])
})

describe('two accounts of one person', () => {
  it('become one: nothing is lost, the higher role holds, and undoing it gives both back exactly', async () => {
    const { ann, bob, eve } = world.ids
    const [asAnn, asBob] = [await world.as('ann'), await world.as('bob')]
    const open = async (viewer: typeof asAnn, title: string) => {
      const key = newId()
      await openThread(viewer, {
        communityId: room.id,
        kind: 'question',
        title,
        body: 'Bonjour',
        key,
        confirmed: true,
      })
      return (await db.thread.findFirstOrThrow({ where: { communityId: room.id, title } })).id
    }
    const [bobs, olgas] = [await open(asBob, 'Où ranger ?'), await open(await world.as('olga'), 'Qui sait ?')]
    const answer = (viewer: typeof asAnn, threadId: string) =>
      writeReply(viewer, {
        communityId: room.id,
        threadId,
        parentId: null,
        body: 'Ici',
        key: newId(),
        confirmed: true,
      })
    await answer(asAnn, bobs)
    for (const viewer of [asAnn, asBob])
      await react(viewer, { communityId: room.id, threadId: olgas, replyId: null, kind: 'useful', on: true })
    await db.member.update({
      where: { id: bob },
      data: { photoKey: 'photo-de-bob', about: 'Archiviste', languages: ['br'] },
    })
    await db.externalIdentity.create({
      data: {
        id: newId(),
        memberId: bob,
        issuer: 'i',
        idpId: 'x',
        sub: 's',
        email: 'bob@culture.gouv.example',
      },
    })
    for (const [memberId, scope] of [
      [ann, 'platform'],
      [bob, 'platform'],
      [bob, room.id],
    ] as const)
      await db.notificationChoice.create({
        data: { memberId, scope, kind: 'thread', byMail: memberId === bob },
      })
    const framework = newId()
    await db.skillFramework.create({ data: { id: framework, key: 'essai', name: 'Essai' } })
    const [both, only] = [newId(), newId()]
    await db.skill.createMany({
      data: [both, only].map((each) => ({
        id: each,
        frameworkId: framework,
        code: each,
        kind: 'ability' as const,
        label: each,
      })),
    })
    await db.memberSkill.createMany({
      data: [
        { memberId: ann, skillId: both, level: 2 },
        { memberId: bob, skillId: both, level: 4, canHelp: true },
        { memberId: bob, skillId: only, level: 3 },
      ],
    })
    await db.skillEndorsement.createMany({
      data: [
        { memberId: bob, skillId: both, endorserId: eve },
        { memberId: bob, skillId: only, endorserId: eve },
        { memberId: bob, skillId: both, endorserId: ann },
        { memberId: ann, skillId: both, endorserId: bob },
      ],
    })
    const month = new Date('2026-11-01')
    for (const [memberId, days] of [
      [ann, 1],
      [bob, 6],
    ] as const)
      await db.presenceMonth.create({ data: { communityId: room.id, month, memberId, days } })
    await rollUp(now)
    const before = await picture()

    const id = await mergeAccounts({ keptId: ann, closedId: bob }, why())

    expect(await db.thread.findMany({ where: { authorId: ann } })).toHaveLength(1)
    expect(await db.membership.count({ where: { memberId: bob } })).toBe(0)
    const kept = await db.member.findUniqueOrThrow({ where: { id: ann }, include: { identities: true } })
    expect(kept).toMatchObject({ photoKey: 'photo-de-bob', about: 'Archiviste', languages: ['br'] })
    expect(kept.identities).toHaveLength(1)
    expect((await db.member.findUniqueOrThrow({ where: { id: bob } })).status).toBe('left')
    const skills = await db.memberSkill.findMany({
      where: { memberId: ann },
      include: { endorsements: true },
    })
    expect(
      skills
        .map(({ level, canHelp, endorsements }) => [
          level,
          canHelp,
          endorsements.map((each) => each.endorserId),
        ])
        .sort(),
    ).toEqual([
      [3, false, [eve]],
      [4, true, [eve]],
    ])
    // Two signs of one person are one; one's own answer is not an answer; one member fewer.
    expect(await counter(olgas)).toMatchObject({ useful: 1, reactions: { useful: 1 } })
    expect(await counter(bobs)).toMatchObject({ replies: 1, firstReplyById: null })
    const members = { communityId: room.id, status: 'member' as const }
    expect((await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })).members).toBe(
      await db.membership.count({ where: members }),
    )
    expect(await db.presenceMonth.findMany({ where: { memberId: ann } })).toMatchObject([{ days: 7 }])
    expect(await db.tieMonth.count({ where: { memberId: ann, otherId: ann } })).toBe(0)
    expect(await db.activity.count({ where: { OR: [{ memberId: bob }, { otherId: bob }] } })).toBe(0)
    const choice = await db.notificationChoice.findMany({
      where: { memberId: ann },
      orderBy: { scope: 'asc' },
    })
    expect(choice.map(({ scope, byMail }) => [scope === 'platform', byMail]).sort()).toEqual([
      [false, true],
      [true, false],
    ])

    await unmergeAccounts(id, { ...why(), now: new Date() })
    expect(await picture()).toEqual(
      expect.objectContaining({ ...before, community_counter: expect.anything() }),
    )
    expect((await db.member.findUniqueOrThrow({ where: { id: bob } })).photoKey).toBe('photo-de-bob')
    expect((await db.tieMonth.findMany({ where: { memberId: ann } })).map(({ otherId }) => otherId)).toEqual([
      bob,
    ])
    expect(await db.accountMergeRow.count()).toBe(0)
  })

  it('keep what was done since with the kept account', async () => {
    const { gus, ben } = world.ids
    await db.membership.updateMany({ where: { memberId: ben }, data: { status: 'left' } })
    const id = await mergeAccounts({ keptId: gus, closedId: ben }, why())
    await record(db, { communityId: room.id, memberId: gus, kind: 'comment' })
    await unmergeAccounts(id, { ...why(), now: new Date() })
    expect(await db.activity.count({ where: { memberId: gus, kind: 'comment' } })).toBe(1)
  })

  it('go on where a killed process stopped', async () => {
    const { olga, ida } = world.ids
    for (let n = 0; n < 5; n += 1)
      await record(db, {
        communityId: room.id,
        memberId: ida,
        kind: 'comment',
        at: new Date(now.getTime() - n),
      })
    const id = await mergeAccounts({ keptId: olga, closedId: ida }, why())
    await db.accountMerge.update({ where: { id }, data: { state: 'moving' } })
    await db.activity.updateMany({ where: { memberId: olga, kind: 'comment' }, data: { memberId: ida } })
    await db.accountMergeRow.deleteMany({ where: { mergeId: id, part: 'acts' } })
    const acts = PARTS.find(({ name }) => name === 'acts')!
    await db.$transaction((tx) => moveRows(tx, { id, keptId: olga, closedId: ida }, acts))
    await carryOn(id, now)
    expect(await db.activity.count({ where: { memberId: olga, kind: 'comment' } })).toBe(5)
    expect(await db.accountMergeRow.count({ where: { mergeId: id, part: 'acts' } })).toBe(5)
    await expect(mergeAccounts({ keptId: world.ids.ann, closedId: ida }, why())).rejects.toThrow(Mistake)
    const late = new Date(now.getTime() + 8 * 86_400_000)
    await expect(unmergeAccounts(id, { ...why(), now: late })).rejects.toThrow(Mistake)
  })

  it('stay one: the closed account is opened again by nobody, until they are parted', async () => {
    const { rex, max } = world.ids
    const id = await mergeAccounts({ keptId: max, closedId: rex }, why())
    const open = () => db.$transaction((tx) => reopenAccount(tx, rex, { actorId: null, reason: '', now }))
    expect(await open()).toBe(false)
    await unmergeAccounts(id, { ...why(), now: new Date() })
    expect(await db.member.findUnique({ where: { id: rex } })).toMatchObject({ status: 'active' })
  })

  it('go back from the last to the first, so that each gives back what it moved', async () => {
    const { ann, bob, eve } = world.ids
    const before = await picture()
    const first = await mergeAccounts({ keptId: ann, closedId: bob }, why())
    const second = await mergeAccounts({ keptId: eve, closedId: ann }, why())
    await expect(unmergeAccounts(first, { ...why(), now: new Date() })).rejects.toMatchObject({
      key: 'lifeCycle.mistake.undoLastFirst',
    })
    await unmergeAccounts(second, { ...why(), now: new Date() })
    await unmergeAccounts(first, { ...why(), now: new Date() })
    expect(await picture()).toEqual(
      expect.objectContaining({ ...before, community_counter: expect.anything() }),
    )
    const people = await db.member.findMany({ where: { id: { in: [ann, bob, eve] } } })
    expect(people.map(({ status }) => status)).toEqual(['active', 'active', 'active'])
  })

  it('never lose a community: what the closed account owned has its owner', async () => {
    const { eve, olga } = world.ids
    await mergeAccounts({ keptId: eve, closedId: olga }, why())
    expect(await db.community.count({ where: { orphanedAt: { not: null } } })).toBe(0)
    expect(await db.outbox.count({ where: { kind: 'community.orphaned' } })).toBe(0)
    const place = { communityId_memberId: { communityId: room.id, memberId: eve } }
    expect((await db.membership.findUniqueOrThrow({ where: place })).role).toBe('owner')
  })
})

const counter = (threadId: string) =>
  db.threadCounter.findUniqueOrThrow({
    where: { communityId_threadId: { communityId: room.id, threadId } },
  })
