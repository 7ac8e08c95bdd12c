import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { audit, openMonths, record, rollUp } from '@/lib/activity'
import { createCommunity } from '@/lib/communities/commands/create'
import { restoreCommunity } from '@/lib/communities/commands/lifecycle'
import { CreateCommunity } from '@/lib/communities/schema'
import { db, execute, newId, select, sql } from '@/lib/db'
import { uploadFile } from '@/lib/files'
import { addComment } from '@/lib/comments'
import { Upload } from '@/lib/files/schema'
import { inCheckout } from '@/scripts/setup/checkout.mjs'
import { makeWorld, type World } from '../../world'
import { openThread, reply } from '../notifications/told'
import { oneNight } from './eraser'

let world: World
let room: { id: string; slug: string; name: string }
const folder = mkdtempSync(join(tmpdir(), 'osmose-erasing-'))
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

beforeAll(async () => {
  process.env.FILES_DIR = folder
  world = await makeWorld()
  await openMonths('activity', daysAgo(70), new Date())
})

beforeEach(async () => {
  await db.formerCommunity.deleteMany()
  room = await fullOfLife()
})

/** A community that has something in every table. */
async function fullOfLife() {
  const olga = await world.as('olga')
  const input = CreateCommunity.parse({
    ...{
      name: 'Achats responsables',
      purpose: 'Acheter mieux, ensemble.',
      kind: 'practice',
      opening: 'private-request',
    },
  })
  const made = await createCommunity(olga, input)
  const { id: communityId } = made
  const owner = await world.as('olga')
  const thread = await openThread(communityId, olga.id)
  const said = await reply(communityId, thread, world.ids.bob)
  const at = daysAgo(40)
  const subject = { communityId, subjectKind: 'reply' as const, subjectId: said }
  await db.revision.create({
    data: { ...subject, version: 1, body: 'Avant', writtenAt: at, writtenById: world.ids.bob },
  })
  await db.reaction.create({ data: { ...subject, memberId: olga.id, kind: 'useful' } })
  await db.draft.create({
    data: { memberId: olga.id, place: `reply:${thread}`, communityId, body: 'À suivre' },
  })
  await db.threadFollow.create({ data: { communityId, threadId: thread, memberId: olga.id } })
  await db.threadEvent.create({
    data: { communityId, threadId: thread, id: newId(), kind: 'pinned', actorId: olga.id },
  })
  const bytes = new Blob(['Bonjour']).stream() as ReadableStream<Uint8Array>
  const upload = Upload.parse({ communityId, uploadId: newId(), name: 'guide.txt' })
  const file = await uploadFile(owner, upload, bytes)
  if (file.state !== 'stored') throw new Error(file.state)
  const community = await db.community.findUniqueOrThrow({ where: { id: communityId } })
  const facts = { community, authorId: olga.id, removedAt: null }
  const comment = { commentId: newId(), body: 'Utile', confirmed: false }
  await addComment(owner, { kind: 'deposit', id: file.depositId, facts }, comment)
  await db.invitation.create({
    data: { id: newId(), communityId, tokenHash: newId(), createdById: olga.id, expiresAt: daysAgo(-5) },
  })
  await db.notification.create({
    data: { memberId: world.ids.bob, id: newId(), kind: 'reply', communityId },
  })
  await db.notificationChoice.create({
    data: { memberId: olga.id, scope: communityId, kind: '*', onSite: false },
  })
  await db.$transaction((tx) => record(tx, { communityId, memberId: olga.id, kind: 'thread', at }))
  await rollUp(new Date())
  await db.presenceMonth.create({
    data: { communityId, month: new Date('2026-01-01'), memberId: olga.id, days: 1 },
  })
  return made
}

const deleted = (days: number) =>
  db.community.update({
    where: { id: room.id },
    data: { status: 'deleted', statusAt: daysAgo(days), statusReason: 'Fini' },
  })

/** Every table that still holds something of the community, whatever tables there are. */
async function heldBy(id: string): Promise<string[]> {
  const Table = z.object({ name: z.string(), column: z.string() })
  const tables = await select(
    Table,
    sql`SELECT c.table_name AS "name", c.column_name AS "column" FROM information_schema.columns c
          JOIN pg_class t ON t.relname = c.table_name AND NOT t.relispartition AND t.relkind IN ('r', 'p')
         WHERE c.table_schema = 'public'
           AND (c.column_name = 'communityId' OR (c.table_name, c.column_name) IN
                (('community', 'id'), ('former_community', 'id'), ('notification_choice', 'scope')))`,
  )
  const held = []
  for (const { name, column } of tables) {
    const [row] = await db.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" WHERE "${column}"::text = $1`,
      id,
    )
    if (row!.n > 0) held.push(name)
  }
  return held.sort()
}

test('nothing of it is left after thirty days, but a line of figures and the audit log', async () => {
  const before = await heldBy(room.id)
  expect(before).toEqual(expect.arrayContaining(['activity', 'comment', 'deposit', 'reply', 'revision']))
  expect(before.length).toBeGreaterThan(20)
  expect(existsSync(join(folder, room.id))).toBe(true)
  await deleted(31)
  await oneNight()
  expect(await heldBy(room.id)).toEqual(['audit', 'former_community'])
  expect(existsSync(join(folder, room.id))).toBe(false)
  const former = await db.formerCommunity.findUniqueOrThrow({ where: { id: room.id } })
  expect(JSON.stringify(former)).not.toMatch(/achats/i)
  expect(former).toMatchObject({ kind: 'practice', members: 1 })
  // Its address is free again.
  const again = await fullOfLife()
  expect(again.slug).toBe(room.slug)
  await oneNight()
  expect(await db.community.count({ where: { id: again.id } })).toBe(1)
})

test('an imported community that was erased and is imported again keeps its acts', async () => {
  const path = join(folder, 'acts.csv')
  writeFileSync(
    path,
    'community,member,at,kind\nForum RH,ann,1700000000,thread\nForum RH,bob,1700000600,reply\n',
  )
  await imported(path)
  const { id } = await db.community.findFirstOrThrow({ where: { origin: 'imported' } })
  await db.community.update({ where: { id }, data: { status: 'deleted', statusAt: daysAgo(31) } })
  await oneNight()
  expect(await heldBy(id)).toEqual(['former_community'])
  await imported(path)
  expect(await db.formerCommunity.count({ where: { id } })).toBe(0)
  const acts = () => db.activity.count({ where: { communityId: id } })
  expect(await acts()).toBe(2)
  await oneNight()
  expect(await acts()).toBe(2)
  // Deleted once more, it may be restored once more.
  await db.community.update({ where: { id }, data: { status: 'deleted', statusAt: new Date() } })
  await oneNight()
  expect(await acts()).toBe(2)
})

async function imported(path: string) {
  const script = ['--import', 'tsx', inCheckout('scripts', 'import-activity.ts'), path]
  const child = spawn(process.execPath, script, { stdio: 'ignore' })
  expect(await new Promise((done) => child.once('close', done))).toBe(0)
}

test('before thirty days, or restored in the meantime, it keeps everything', async () => {
  const before = await heldBy(room.id)
  await deleted(29)
  await oneNight()
  expect(await heldBy(room.id)).toEqual(before)
  await restoreCommunity(await world.as('olga'), { slug: room.slug })
  await oneNight(new Date(Date.now() + 60 * 86_400_000))
  expect(await heldBy(room.id)).toEqual(before)
})

const TABLES = { membership: sql`"membership"`, reply: sql`"reply"`, activity: sql`"activity"` }

/** Killed while it waits for a table that somebody holds. */
async function killedAt(table: keyof typeof TABLES) {
  const dying = spawn(process.execPath, ['--import', 'tsx', 'test/slices/communities/eraser.ts'], {
    env: process.env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const gone = new Promise((exited) => dying.once('exit', exited))
  await db.$transaction(
    async (tx) => {
      await execute(sql`LOCK TABLE ${TABLES[table]} IN SHARE MODE`, tx)
      for (let waits = 0; waits === 0; await new Promise((soon) => setTimeout(soon, 50))) {
        const [row] = await select(
          z.object({ waits: z.number() }),
          sql`SELECT count(*)::int AS "waits" FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
               WHERE NOT l.granted AND c.relname = ${table}
                 AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        )
        waits = row!.waits
      }
      dying.kill('SIGKILL')
      await gone
    },
    { timeout: 60_000 },
  )
}

test.each(['membership', 'reply', 'activity'] as const)(
  'killed in the middle, at %s, it is taken up the next night',
  async (table) => {
    await deleted(31)
    await killedAt(table)
    const left = await heldBy(room.id)
    expect(left).toContain('former_community')
    expect(left.length).toBeGreaterThan(2)
    await oneNight(new Date(Date.now() + 86_400_000))
    expect(await heldBy(room.id)).toEqual(['audit', 'former_community'])
    expect(existsSync(join(folder, room.id))).toBe(false)
  },
)

test('once it has begun to be erased, nobody brings it back', async () => {
  await deleted(31)
  await killedAt('membership')
  await deleted(1)
  await expect(restoreCommunity(await world.as('olga'), { slug: room.slug })).rejects.toThrow()
  expect(await db.community.findUnique({ where: { id: room.id } })).toMatchObject({ name: '', slug: room.id })
})

test('the audit log keeps its year', async () => {
  await db.$transaction((tx) =>
    audit(tx, {
      actorId: world.ids.olga,
      action: 'x',
      subjectKind: 'community',
      subjectId: null,
      communityId: room.id,
    }),
  )
  const before = await db.audit.count({ where: { communityId: room.id } })
  await deleted(31)
  await oneNight()
  expect(await db.audit.count({ where: { communityId: room.id } })).toBe(before)
})
