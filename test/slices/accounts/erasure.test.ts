import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { erasureWaiting, proposedForErasure } from '@/lib/accounts'
import { openAgain } from '@/lib/accounts/administration/standing'
import { askErasure, keepAccount } from '@/lib/accounts/erasure/ask'
import { eraseDue } from '@/lib/accounts/erasure/erase'
import { eraseIdle } from '@/lib/accounts/erasure/idle'
import { mergeAccounts, unmergeAccounts } from '@/lib/accounts/merging/merge'
import { Mistake, visitFrom } from '@/lib/auth'
import { placeAsked, threadPage } from '@/lib/discussions'
import { closeDatabase, db, newId } from '@/lib/db'
import { deliverMail } from '@/lib/mail'
import { linkIn } from '@/test/e2e/mailbox'
import { furnish, type Furniture } from '@/test/access/furniture'
import { openedTo } from '@/test/figures/published'
import { ownDataOf } from '@/test/own-data'
import { reported } from '@/test/slices/reports/reported'
import { makeWorld, type Name, type World, type WorldCommunity } from '@/test/world'

let world: World
let room: WorldCommunity & Furniture
const later = (days: number) => new Date(Date.now() + days * 86_400_000)

beforeAll(async () => {
  process.env.APP_URL ??= 'https://osmose.example'
  world = await makeWorld()
  await db.member.updateMany({ data: { lastSeenAt: new Date() } })
  const place = world.communities['public-free']!
  room = { ...place, ...(await furnish(world, place)) }
})
afterAll(closeDatabase)
beforeEach(() => db.mail.deleteMany())

const account = (name: Name) => db.member.findUniqueOrThrow({ where: { id: world.ids[name] } })
const visit = () => visitFrom(new Headers({ 'x-forwarded-for': '203.0.113.9' }))
const wayBack = async () =>
  linkIn((await db.mail.findFirstOrThrow({ where: { kind: 'erasure' } })).text, '/compte/retour')
    .split('/')
    .at(-1)!

describe('a copy of one’s own data', () => {
  it('holds the texts, the profile and the places, as JSON and as tables', async () => {
    const scenario = { name: 'Dix mille agents en un an', inputs: {}, createdAt: new Date() }
    await db.simulation.create({ data: { ...scenario, id: newId(), createdById: world.ids.bob } })
    const { archive, name, json: all } = await ownDataOf(await world.as('bob'))
    const json = all as {
      compte: { email: string }
      fils: { title: string }[]
      communautes: unknown[]
      scenarios: unknown[]
    }
    expect(name).toBe('mes-donnees.json')
    expect(json.compte.email).toBe('bob@culture.gouv.example')
    expect(json.fils.map(({ title }) => title)).toEqual(['Où ranger les bordereaux ?'])
    const own = { memberId: world.ids.bob, status: 'member' as const }
    expect(json.communautes).toHaveLength(await db.membership.count({ where: own }))
    expect(archive.includes('fils.csv')).toBe(true)
    expect(json.scenarios).toMatchObject([{ name: 'Dix mille agents en un an' }])
    // No key of anybody’s door leaves with it.
    expect(JSON.stringify(json)).not.toMatch(/token|password/i)
  })

  it('holds what they did to the reports of others, and until when the keys they made open', async () => {
    const [max, eve] = [world.ids.max, world.ids.eve]
    const reportId = await reported(world, { readers: [eve] })
    await db.scaleReport.update({ where: { id: reportId }, data: { updatedById: max } })
    await db.scaleReportReader.updateMany({ where: { reportId }, data: { addedById: max } })
    await db.scaleReportVersion.updateMany({ where: { reportId }, data: { publishedById: max } })
    const { id, token } = await openedTo(null, { pausedAt: later(0) })
    await db.figuresToken.update({ where: { id }, data: { createdById: max } })
    const { json } = await ownDataOf(await world.as('max'))
    expect(json).toMatchObject({
      bilans: [],
      bilansModifies: [{ id: reportId }],
      bilansPublies: [{ reportId, number: 1, withdrawnAt: null }],
      lecteursAjoutes: [{ reportId, mayEdit: false }],
      acces: [{ expiresAt: expect.any(String), pausedAt: expect.any(String), revokedAt: null }],
    })
    // Whom they let read is told to these alone.
    expect(JSON.stringify(json)).not.toMatch(new RegExp(`${eve}|${token}`))
  })
})

describe('erasing oneself', () => {
  it('is typed, closes at once, and leaves one mail with the way back', async () => {
    const bob = await world.as('bob')
    await expect(askErasure(bob, { confirmation: 'non' })).rejects.toThrow(Mistake)
    await askErasure(bob, { confirmation: bob.email })
    expect((await account('bob')).status).toBe('left')
    expect(await deliverMail(async () => true)).toMatchObject({ sent: 1 })
    const token = await wayBack()
    expect(await erasureWaiting(token, new Date())).not.toBeNull()
    await keepAccount(visit(), { token })
    expect((await account('bob')).status).toBe('active')
    await eraseDue(later(31))
    expect((await account('bob')).name).toBe('Bob Martin')
    await expect(keepAccount(visit(), { token })).rejects.toThrow(Mistake)
  })

  it('is for good after thirty days: nothing says who it was, and the texts stay readable', async () => {
    const bob = await world.as('bob')
    const memberId = bob.id
    await db.member.update({
      where: { id: memberId },
      data: { phone: '01 02 03 04 05', about: 'Moi', photoKey: 'photo', externalId: '42' },
    })
    await db.draft.create({ data: { memberId, place: 'x', communityId: room.id, body: 'secret' } })
    await db.credential.create({
      data: { id: newId(), memberId, providerId: 'credential', accountId: memberId, password: 'x' },
    })
    const importId = newId()
    await db.accountImport.create({
      data: {
        ...{ id: importId, createdById: world.ids.ada, fileName: 'liste.csv', fileSize: 1, sha256: 'x' },
        ...{ reading: {}, mapping: [], state: 'done', rows: 2 },
        lines: {
          create: ['bob', 'ann'].map((name, index) => ({
            ...{ line: index + 2, position: index + 1, cells: [name], said: { givenName: name } },
            ...{ email: `${name}@culture.gouv.example`, verdict: 'updated' as const },
            memberId: world.ids[name as Name],
          })),
        },
      },
    })
    await askErasure(bob, { confirmation: bob.email })
    const token = await wayBack()
    expect(await eraseDue(later(29))).toBe(0)
    expect(await eraseDue(later(31))).toBe(1)
    expect(await eraseDue(later(31))).toBe(0)
    const gone = await account('bob')
    expect(JSON.stringify(gone)).not.toMatch(/bob|martin|photo"|01 02|Moi|"42"/i)
    expect(gone).toMatchObject({ status: 'left', photoKey: null, externalId: null })
    const rows = await db.accountImportRow.findMany({ where: { importId }, orderBy: { position: 'asc' } })
    expect(rows.map(({ position, cells }) => [position, cells])).toEqual([
      [1, ['']],
      [2, ['ann']],
    ])
    expect(JSON.stringify(rows[0])).not.toMatch(/bob/i)
    const left = await Promise.all([
      db.draft.count({ where: { memberId } }),
      db.credential.count({ where: { memberId } }),
      db.session.count({ where: { memberId } }),
      db.notification.count({ where: { memberId } }),
      db.membership.count({ where: { memberId } }),
      db.mail.count({ where: { OR: [{ memberId }, { recipient: bob.email }] } }),
    ])
    expect(left).toEqual([0, 0, 0, 0, 0, 0])
    const page = JSON.stringify(
      await threadPage(await world.as('ann'), room.slug, room.threadId, placeAsked({})),
    )
    expect(page).toContain('Bonjour à tous')
    expect(page).toContain('"hasLeft":true')
    expect(page).not.toContain('Bob')
    expect(await erasureWaiting(token, new Date())).toBeNull()
    await expect(openAgain(await world.as('ada'), { memberId, reason: 'Retour' })).rejects.toThrow(Mistake)
  })
})

describe('the accounts that somebody had joined to theirs', () => {
  it('go with it: no name, no address of theirs is left, and nobody opens them again', async () => {
    const { gus, ann, ida } = world.ids
    const why = { askedById: gus, motive: '', now: new Date() }
    // One after the other; and one that was taken back, which is somebody else's.
    await mergeAccounts({ keptId: ann, closedId: ida }, why)
    await mergeAccounts({ keptId: gus, closedId: ann }, why)
    const taken = await mergeAccounts({ keptId: gus, closedId: world.ids.olga }, why)
    await unmergeAccounts(taken, { ...why, now: new Date() })
    await askErasure(await world.as('gus'), { confirmation: 'gus@culture.gouv.example' })
    await eraseDue(later(31))
    for (const name of ['gus', 'ann', 'ida'] as const) {
      const { email, ...left } = await account(name)
      expect(email).toMatch(/@efface\.invalid$/)
      expect(left).toMatchObject({ status: 'left', givenName: '', usualName: '', phone: null })
      expect(left.erasedAt).not.toBeNull()
    }
    expect(await account('olga')).toMatchObject({ status: 'active', email: 'olga@culture.gouv.example' })
  })
})

describe('what readings of a directory said of somebody', () => {
  it('goes with them, under the name they had there and the one they had here; what was counted stays', async () => {
    const [directoryId, runId] = [newId(), newId()]
    await db.directory.create({
      data: { id: directoryId, kind: 'ldap', name: 'Annuaire', organisationId: world.culture },
    })
    await db.directoryAccount.create({
      data: { id: newId(), directoryId, memberId: world.ids.ben, userName: 'bmartin', said: {} },
    })
    const line = (number: number, userName: string, name: string) => ({
      ...{ runId, number, userName, name, verdict: 'updated', changed: [] },
    })
    await db.directoryRun.create({ data: { id: runId, directoryId, state: 'done', counts: { updated: 3 } } })
    await db.directoryVerdict.createMany({
      data: [line(1, 'BMartin', 'B. Martin'), line(2, 'ben', 'Ben Martin'), line(3, 'bob', 'Bob Martin')],
    })
    await askErasure(await world.as('ben'), { confirmation: 'ben@culture.gouv.example' })
    await eraseDue(later(31))
    const run = await db.directoryRun.findUniqueOrThrow({ where: { id: runId }, include: { verdicts: true } })
    expect(run.verdicts.map(({ userName }) => userName)).toEqual(['bob'])
    expect(run.counts).toEqual({ updated: 3 })
  })
})

describe('an account that nobody has used for two years', () => {
  it('is proposed for erasure, decided by who administers it, and saved by opening it again', async () => {
    const memberId = world.ids.rex
    const max = await world.as('max')
    await expect(eraseIdle(max, { memberId })).rejects.toThrow(Mistake)
    await db.member.update({
      where: { id: memberId },
      data: { status: 'suspended', lastSeenAt: later(-800), createdAt: later(-900) },
    })
    await db.idleNotice.create({ data: { memberId, firstAt: later(-400), suspendedAt: later(-300) } })
    expect((await proposedForErasure(max, new Date())).accounts.map(({ id }) => id)).toEqual([memberId])
    await eraseIdle(max, { memberId })
    await openAgain(max, { memberId, reason: 'Retour' })
    await eraseDue(later(31))
    expect((await account('rex')).name).toBe('Rex Martin')
  })
})
