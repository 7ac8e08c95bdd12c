import '@/test/own-database'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { askExport, cancelExport } from '@/lib/reports/commands/exports'
import { forgetOldExports } from '@/lib/reports/files/kept'
import { KEPT_DAYS, MOST_WAITING } from '@/lib/reports/files/limits'
import { tellOfExports } from '@/lib/reports/files/telling'
import { workOnExports } from '@/lib/reports/files/work'
import { downloadExport, exportsOf } from '@/lib/reports'
import { makeWorld, type World } from '../../world'
import { reported } from './reported'
import { told } from './told'

let world: World
let ada: Person
let bob: Person
let eve: Person
let max: Person
let reportId: string
const never = new AbortController().signal
const folder = mkdtempSync(join(tmpdir(), 'osmose-exports-'))

beforeAll(async () => {
  process.env.FILES_DIR = folder
  world = await makeWorld()
  ada = await world.as('ada')
  bob = await world.as('bob')
  eve = await world.as('eve')
  max = await world.as('max')
})
beforeEach(async () => {
  await db.reportExport.deleteMany()
  await db.mail.deleteMany()
  reportId = await reported(world, { readers: [world.ids.bob] })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeDatabase()
})

const version = (format: 'json' | 'ods' | 'csv' | 'xlsx' = 'json') => ({ reportId, number: 1, format })
const draft = { number: null, format: 'json' as const }
const row = (id: string) => db.reportExport.findUniqueOrThrow({ where: { id } })

describe('a file of a report', () => {
  it('is made once, whoever asks for it, and is what was published', async () => {
    const { exportId, isReady } = await askExport(bob, version())
    expect(isReady).toBe(false)
    await workOnExports(never)
    expect(await askExport(ada, version())).toEqual({ exportId, isReady: true })
    const answer = await downloadExport(bob, { reportId, exportId })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const made = await row(exportId)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256)
    expect(answer.headers.get('content-length')).toBe(String(bytes.length))
    expect(JSON.parse(bytes.toString())).toEqual(told)
    // What is printed in the report is the sum of this file.
    expect(made.sha256).toBe(made.fingerprint)
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="bilan-de-la-premiere-annee-500-3-000-v1.json"',
    )
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(made).toMatchObject({ state: 'done', progress: 100, attempts: 1, document: null })
  })

  it('is one file when it is asked for twice at the same moment', async () => {
    const asked = await Promise.all([askExport(bob, version('ods')), askExport(ada, version('ods'))])
    expect(new Set(asked.map(({ exportId }) => exportId)).size).toBe(1)
    expect(await db.reportExport.count({ where: { reportId } })).toBe(1)
  })

  it('of the draft says the figures of when it was asked for, and only the same figures are the same file', async () => {
    const first = await askExport(ada, { reportId, ...draft })
    const asAsked = (await row(first.exportId)).document
    await db.scaleReport.update({ where: { id: reportId }, data: { title: 'Un autre titre' } })
    await workOnExports(never)
    const answer = await downloadExport(ada, { reportId, exportId: first.exportId })
    expect(await answer.json()).toEqual(asAsked)
    expect((await askExport(ada, { reportId, ...draft })).exportId).not.toBe(first.exportId)
    await db.scaleReport.update({ where: { id: reportId }, data: { title: told.title } })
    expect(await askExport(ada, { reportId, ...draft })).toEqual({ exportId: first.exportId, isReady: true })
  })

  it('that a disk has lost is said to be, and is made again', async () => {
    const { exportId } = await askExport(bob, version())
    await workOnExports(never)
    rmSync(join(folder, (await row(exportId)).fileKey!))
    await expect(downloadExport(bob, { reportId, exportId })).rejects.toThrow('reportFiles.lostFile')
    // The page offers to make it again.
    expect(await exportsOf(bob, reportId, 1)).toMatchObject([{ state: 'failed', failure: { key: 'lost' } }])
    const again = await askExport(bob, version())
    expect(again).toMatchObject({ isReady: false })
    await workOnExports(never)
    expect((await downloadExport(bob, { reportId, exportId: again.exportId })).status).toBe(200)
  })

  it('is written in the audit log: who, what', async () => {
    await askExport(bob, version())
    const last = await db.audit.findFirst({ where: { action: 'report.export', subjectId: reportId } })
    expect(last).toMatchObject({ actorId: bob.id, after: { format: 'json', number: 1 } })
  })
})

describe('who may', () => {
  it('of what is published: those who read it', async () => {
    await expect(askExport(eve, version())).rejects.toMatchObject({ status: 404 })
    await expect(exportsOf(eve, reportId, 1)).rejects.toMatchObject({ status: 404 })
    const { exportId } = await askExport(bob, version())
    await workOnExports(never)
    await expect(downloadExport(eve, { reportId, exportId })).rejects.toMatchObject({ status: 404 })
    await expect(downloadExport(max, { reportId, exportId })).rejects.toMatchObject({ status: 404 })
    const other = await reported(world, { readers: [world.ids.eve] })
    await expect(downloadExport(eve, { reportId: other, exportId })).rejects.toMatchObject({ status: 404 })
    await expect(downloadExport(bob, { reportId, exportId: 'autre' })).rejects.toMatchObject({ status: 404 })
    await db.scaleReportReader.deleteMany({ where: { reportId } })
    await expect(downloadExport(bob, { reportId, exportId })).rejects.toMatchObject({ status: 404 })
  })

  it('of the draft: those who write it', async () => {
    await expect(askExport(bob, { reportId, ...draft })).rejects.toMatchObject({ status: 404 })
    const { exportId } = await askExport(ada, { reportId, ...draft })
    await workOnExports(never)
    await expect(downloadExport(bob, { reportId, exportId })).rejects.toMatchObject({ status: 404 })
    await expect(exportsOf(bob, reportId, null)).rejects.toMatchObject({ status: 404 })
  })

  it('of what was withdrawn: nobody asks any more, and its readers take nothing away', async () => {
    const other = await reported(world, {
      versions: [told, { ...told, title: 'Bis' }],
      readers: [world.ids.bob],
    })
    const { exportId } = await askExport(bob, { reportId: other, number: 2, format: 'json' })
    await workOnExports(never)
    const late = await askExport(bob, { reportId: other, number: 2, format: 'ods' })
    const key = { reportId_number: { reportId: other, number: 2 } }
    await db.scaleReportVersion.update({ where: key, data: { withdrawnAt: new Date() } })
    await expect(downloadExport(bob, { reportId: other, exportId })).rejects.toMatchObject({ status: 404 })
    await expect(askExport(ada, { reportId: other, number: 2, format: 'csv' })).rejects.toMatchObject({
      status: 404,
    })
    await workOnExports(never)
    expect(await row(late.exportId)).toMatchObject({ state: 'failed', error: { key: 'withdrawn' } })
    await expect(askExport(bob, { reportId: other, number: 3, format: 'csv' })).rejects.toMatchObject({
      status: 404,
    })
  })

  it('stop it: whoever asked for it', async () => {
    const { exportId } = await askExport(ada, version())
    await expect(cancelExport(bob, { reportId, exportId })).rejects.toMatchObject({ status: 404 })
    await cancelExport(ada, { reportId, exportId })
    await expect(cancelExport(ada, { reportId, exportId })).rejects.toThrow('movedOn')
    await workOnExports(never)
    expect(await row(exportId)).toMatchObject({ state: 'cancelled', fileKey: null })
    const mine = await askExport(bob, version())
    expect(mine.exportId).not.toBe(exportId)
    expect(await cancelExport(bob, { reportId, exportId: mine.exportId })).toEqual({ isStopped: true })
  })

  it('stop it together, when several asked for it: it is made for whoever still waits', async () => {
    const { exportId } = await askExport(bob, version())
    expect(await askExport(ada, version())).toEqual({ exportId, isReady: false })
    expect(await exportsOf(ada, reportId, 1)).toMatchObject([{ state: 'waiting', isTheirs: true }])
    expect(await cancelExport(bob, { reportId, exportId })).toEqual({ isStopped: false })
    expect(await exportsOf(bob, reportId, 1)).toMatchObject([{ state: 'waiting', isTheirs: false }])
    await expect(cancelExport(bob, { reportId, exportId })).rejects.toMatchObject({ status: 404 })
    await workOnExports(never)
    expect(await row(exportId)).toMatchObject({ state: 'done' })
  })

  it('wait for a few at a time, and for others once these are made', async () => {
    const formats = ['json', 'ods', 'csv', 'xlsx'] as const
    for (const format of formats.slice(0, MOST_WAITING)) await askExport(bob, version(format))
    await expect(askExport(bob, version('xlsx'))).rejects.toThrow('reportFiles.mistake.tooMany')
    // The same again is none more; nor is anybody else kept waiting.
    await askExport(bob, version('json'))
    await askExport(ada, version('xlsx'))
    await workOnExports(never)
    expect((await askExport(bob, version('xlsx'))).isReady).toBe(true)
  })
})

describe('how it ended', () => {
  const later = () => new Date(Date.now() + 120_000)
  const mails = () => db.mail.findMany({ where: { kind: 'report_export', memberId: bob.id } })

  it('is told by mail to who has left the page, once', async () => {
    const { exportId } = await askExport(bob, version())
    await workOnExports(never)
    await tellOfExports({ now: new Date() })
    expect(await mails()).toEqual([])
    await tellOfExports({ now: later() })
    await tellOfExports({ now: later() })
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.subject).toContain('JSON')
    expect(mail?.text).toContain(`/bilans/${reportId}/exports/${exportId}`)
  })

  it('is told to each who asked for it, by a mail of their own', async () => {
    const { exportId } = await askExport(ada, version())
    await askExport(bob, version())
    await workOnExports(never)
    await exportsOf(ada, reportId, 1)
    await tellOfExports({ now: later() })
    expect(await mails()).toHaveLength(1)
    expect(await db.mail.count({ where: { kind: 'report_export' } })).toBe(1)
    expect((await mails())[0]?.text).toContain(exportId)
  })

  it('is told by no mail to who has seen it there, nor to who may read it no longer', async () => {
    await askExport(bob, version())
    await workOnExports(never)
    expect(await exportsOf(bob, reportId, 1)).toMatchObject([
      { format: 'json', state: 'done', isTheirs: true },
    ])
    const other = await reported(world, { readers: [world.ids.bob] })
    await askExport(bob, { reportId: other, number: 1, format: 'json' })
    await workOnExports(never)
    await db.scaleReportReader.deleteMany({ where: { reportId: other } })
    await tellOfExports({ now: later() })
    expect(await mails()).toEqual([])
  })
})

it('is forgotten after a while, with bytes that nobody answers for', async () => {
  const [old, kept] = [await askExport(bob, version()), await askExport(bob, version('csv'))]
  await workOnExports(never)
  const [oldKey, keptKey] = [(await row(old.exportId)).fileKey!, (await row(kept.exportId)).fileKey!]
  const now = new Date()
  await db.reportExport.update({
    where: { id: old.exportId },
    data: { endedAt: new Date(now.getTime() - (KEPT_DAYS + 1) * 86_400_000) },
  })
  expect(await forgetOldExports({ now })).toBe(1)
  expect([existsSync(join(folder, oldKey)), existsSync(join(folder, keptKey))]).toEqual([false, true])
  await db.reportExport.delete({ where: { id: kept.exportId } })
  await forgetOldExports({ now: new Date(now.getTime() + 2 * 86_400_000) })
  expect(existsSync(join(folder, keptKey))).toBe(false)
})
