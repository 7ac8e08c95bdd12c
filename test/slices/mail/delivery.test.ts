import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, newId } from '@/lib/db'
import {
  closeTransport,
  compose,
  deliverMail,
  forgetOldMail,
  mailLimits,
  queueMail,
  type NewMail,
} from '@/lib/mail'
import { makeWorld, type World } from '../../world'
import { wordsOf } from './parse'
import { openPostOffice } from './post-office'

let world: World
let office: Awaited<ReturnType<typeof openPostOffice>>
const always = async () => true

beforeAll(async () => {
  world = await makeWorld()
  office = await openPostOffice((to) =>
    to.startsWith('unknown') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null,
  )
})
afterAll(async () => {
  closeTransport()
  await office.close()
})
beforeEach(async () => {
  await db.mail.deleteMany()
  office.received.length = 0
  office.whenReceived(() => {})
  process.env.SMTP_URL = office.url
})

const news = (): NonNullable<NewMail['about']> => ({
  communityId: world.communities['private-request']!.id,
  subjectKind: 'thread',
  subjectId: newId(),
  threadId: null,
})

const toBob = (more: Partial<NewMail> = {}) =>
  queueMail(db, {
    recipient: 'bob@culture.gouv.example',
    memberId: world.ids.bob,
    kind: 'sign_in',
    subject: 'Votre lien de connexion',
    text: 'Bonjour',
    ...more,
  })

test('a mail leaves once, whole, under a stable Message-ID, and its words are not kept', async () => {
  const id = await toBob({
    subject: 'Élus\r\nBcc: eve@x.example',
    ...compose('fr', { title: 'L’école', paragraphs: ['<b>à</b>'] }),
  })
  expect(await deliverMail(always)).toEqual({ sent: 1, cancelled: 0, delayed: 0, failed: 0 })
  expect(await deliverMail(always)).toMatchObject({ sent: 0 })
  const [mail] = office.received
  expect(office.received).toHaveLength(1)
  expect(mail!.to).toEqual(['bob@culture.gouv.example'])
  expect(mail!.headers['message-id']).toBe(`<${id}@localhost>`)
  expect(mail!.headers['auto-submitted']).toBe('auto-generated')
  expect(mail!.headers.bcc).toBeUndefined()
  expect(wordsOf(mail!.raw)).toContain('<b>à</b>')
  expect(mail!.raw).toContain('&lt;b&gt;')
  expect(await db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'sent', text: '', html: null })
})

test('an address never becomes two recipients', async () => {
  await toBob({ memberId: undefined, recipient: 'bob@x.example, eve@y.example' } as Partial<NewMail>)
  await deliverMail(always)
  expect(office.received.flatMap(({ to }) => to)).not.toContain('eve@y.example')
})

test('two workers at once share the post: nothing doubles', async () => {
  for (let i = 0; i < 12; i += 1) await toBob()
  await Promise.all([deliverMail(always), deliverMail(always), deliverMail(always)])
  expect(office.received).toHaveLength(12)
})

test('a worker killed before the server answered: the mail is taken up again when the lease ends', async () => {
  const id = await toBob()
  await db.mail.update({ where: { id }, data: { attempts: 1, leasedUntil: new Date(Date.now() + 1500) } })
  expect(await deliverMail(always)).toMatchObject({ sent: 0 })
  await new Promise((done) => setTimeout(done, 1600))
  expect(await deliverMail(always)).toMatchObject({ sent: 1 })
})

test('a server that is away delays, and loses nothing', async () => {
  process.env.SMTP_URL = 'smtp://127.0.0.1:9'
  const id = await toBob()
  expect(await deliverMail(always)).toMatchObject({ delayed: 1, failed: 0 })
  expect((await db.mail.findUniqueOrThrow({ where: { id } })).notBefore.getTime()).toBeGreaterThan(
    Date.now() + 30_000,
  )
  process.env.SMTP_URL = office.url
  await db.mail.update({ where: { id }, data: { notBefore: new Date() } })
  expect(await deliverMail(always)).toMatchObject({ sent: 1 })
})

test('an address that does not exist is not asked again; the others go on', async () => {
  const id = await toBob({ memberId: undefined, recipient: 'unknown@x.example' } as Partial<NewMail>)
  await toBob()
  expect(await deliverMail(always)).toMatchObject({ failed: 1, sent: 1 })
  expect(await db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'failed' })
})

test('after three days we give up', async () => {
  process.env.SMTP_URL = 'smtp://127.0.0.1:9'
  const id = await toBob()
  await db.mail.update({
    where: { id },
    data: { createdAt: new Date(Date.now() - mailLimits.giveUpAfter - 1000) },
  })
  expect(await deliverMail(always)).toMatchObject({ failed: 1 })
})

test('nobody who left is written to, whatever the mail', async () => {
  for (const status of ['suspended', 'expired', 'left'] as const) {
    await db.member.update({ where: { id: world.ids.eve }, data: { status } })
    await toBob({ memberId: world.ids.eve })
    await toBob({ memberId: world.ids.eve, about: news() })
  }
  await toBob({ memberId: newId() })
  expect(await deliverMail(always)).toMatchObject({ sent: 0, cancelled: 7 })
  // Invited: the mail that lets them in, no news.
  await db.member.update({ where: { id: world.ids.eve }, data: { status: 'invited' } })
  await toBob({ memberId: world.ids.eve })
  await toBob({ memberId: world.ids.eve, about: news() })
  expect(await deliverMail(always)).toMatchObject({ sent: 1, cancelled: 1 })
  await db.member.update({ where: { id: world.ids.eve }, data: { status: 'active' } })
})

test('news are asked about again when they leave, and go to the address of that day', async () => {
  await toBob({ about: news(), recipient: 'former@culture.gouv.example' })
  await deliverMail(always)
  expect(office.received[0]!.to).toEqual(['bob@culture.gouv.example'])
  const id = await toBob({ about: news() })
  await deliverMail(async () => false)
  expect(await db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'cancelled', text: '' })
})

test('the 101st news of the day is not sent, even with several workers; a sign-in link is', async () => {
  const sent = {
    state: 'sent' as const,
    sentAt: new Date(),
    recipient: '',
    kind: 'reply',
    subject: '',
    text: '',
  }
  await db.mail.createMany({
    data: Array.from({ length: mailLimits.perPersonAndDay - 2 }, () => ({
      ...sent,
      id: newId(),
      memberId: world.ids.bob,
    })),
  })
  for (let i = 0; i < 6; i += 1) await toBob({ about: news() })
  await Promise.all([deliverMail(always), deliverMail(always), deliverMail(always)])
  expect(office.received).toHaveLength(2)
  expect(await db.mail.count({ where: { error: 'daily limit' } })).toBe(4)
  await toBob()
  await deliverMail(always)
  expect(office.received).toHaveLength(3)
  // A day later there is room again.
  await db.mail.updateMany({
    where: { state: 'sent' },
    data: { sentAt: new Date(Date.now() - mailLimits.day - 1000) },
  })
  await toBob({ about: news() })
  expect(await deliverMail(always)).toMatchObject({ sent: 1 })
})

test('without SMTP settings mails are written to the outbox folder, once', async () => {
  delete process.env.SMTP_URL
  process.env.MAIL_FOLDER = join(mkdtempSync(join(tmpdir(), 'courriels ')), 'à part')
  const id = await toBob({ text: 'Voilà' })
  await deliverMail(always)
  expect(readdirSync(process.env.MAIL_FOLDER)).toEqual([`${id}.eml`])
  expect(readFileSync(join(process.env.MAIL_FOLDER, `${id}.eml`), 'utf8')).toContain(
    'bob@culture.gouv.example',
  )
  expect(await db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'sent', text: 'Voilà' })
  await forgetOldMail(new Date(Date.now() + mailLimits.keptFor + 60_000))
  expect(readdirSync(process.env.MAIL_FOLDER)).toEqual([])
})
