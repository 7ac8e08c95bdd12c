import { spawn } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, execute, sql } from '@/lib/db'
import { closeTransport, deliverMail } from '@/lib/mail'
import { stillAllowed } from '@/lib/notifications/stillAllowed'
import { makeWorld, type World } from '../../world'
import { openPostOffice } from '../mail/post-office'
import { drain, forgetAll, heard, openThread, reply } from './told'

let world: World
let room: string
let office: Awaited<ReturnType<typeof openPostOffice>>

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!.id
  office = await openPostOffice()
  process.env.SMTP_URL = office.url
})
afterAll(async () => {
  closeTransport()
  await office.close()
})
beforeEach(async () => {
  await forgetAll()
  office.received.length = 0
})

test('several workers draining at once tell everybody once', async () => {
  const thread = await openThread(room, world.ids.ann)
  for (let i = 0; i < 10; i += 1) await reply(room, thread, world.ids.bob)
  await Promise.all([drain(), drain(), drain()])
  expect(await db.notification.count({ where: { memberId: world.ids.ann, kind: 'reply' } })).toBe(10)
  expect(await db.mail.count()).toBe(10)
  expect(await db.outbox.count()).toBe(0)
})

test('what cannot be told waits with its reason, and keeps nobody else waiting', async () => {
  await db.outbox.create({
    data: { id: '00000000-0000-7000-8000-000000000001', kind: 'unheard.of', communityId: room, payload: {} },
  })
  const thread = await openThread(room, world.ids.ann)
  await reply(room, thread, world.ids.bob)
  await drain()
  expect(Object.keys(await heard(world.ids))).toEqual(['ann'])
  expect(await db.outbox.findMany()).toMatchObject([
    { attempts: 1, error: expect.stringContaining('unheard.of') },
  ])
})

/** A process of its own, so that it can be killed. */
function worker() {
  return spawn(process.execPath, ['--import', 'tsx', 'test/slices/notifications/worker.ts'], {
    env: process.env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

test('a worker killed while it tells leaves nothing half-told', async () => {
  const thread = await openThread(room, world.ids.ann)
  for (let i = 0; i < 5; i += 1) await reply(room, thread, world.ids.bob)
  const people = world.ids
  // The worker stops at the fourth mail it wants to queue: somebody holds the table.
  const dying = worker()
  const exited = new Promise((gone) => dying.once('exit', gone))
  await db.$transaction(
    async (tx) => {
      await execute(sql`LOCK TABLE "mail" IN SHARE MODE`, tx)
      await until(async () => (await db.outbox.count()) === 5 && (await isWaiting()))
      dying.kill('SIGKILL')
      await exited
    },
    { timeout: 15_000 },
  )
  await until(async () => !(await isWaiting()))
  expect(await db.notification.count()).toBe(0)
  await drain()
  expect(await db.notification.count({ where: { memberId: people.ann } })).toBe(5)
  expect(await db.mail.count()).toBe(5)
})

test('a worker killed after the server took the mail: the others leave once, that one again under the same name', async () => {
  const thread = await openThread(room, world.ids.ann)
  for (let i = 0; i < 3; i += 1) await reply(room, thread, world.ids.bob)
  await drain()
  const dying = worker()
  const exited = new Promise((gone) => dying.once('exit', gone))
  office.whenReceived(async () => {
    office.whenReceived(() => {})
    dying.kill('SIGKILL')
    await exited
  })
  await exited
  await db.mail.updateMany({ where: { state: 'queued' }, data: { leasedUntil: null } })
  await deliverMail(stillAllowed)
  const names = office.received.map(({ headers }) => headers['message-id'])
  expect(names).toHaveLength(4)
  expect(new Set(names).size).toBe(3)
})

const isWaiting = async () =>
  (await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '"mail"'::regclass`)
    .length > 0

async function until(isSo: () => Promise<boolean>) {
  for (let tries = 0; tries < 400 && !(await isSo()); tries += 1)
    await new Promise((done) => setTimeout(done, 25))
}
