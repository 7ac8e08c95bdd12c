import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countAdoption } from '@/lib/adoption'
import { closeDatabase, db, execute, newId, sql } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { reportList, reportSharing, reportToCreate, reportToEdit, reportVersion } from '@/lib/reports'
import {
  archiveReport,
  changeReport,
  copyReport,
  createReport,
  restoreReport,
} from '@/lib/reports/commands/draft'
import { publishReport, withdrawVersion } from '@/lib/reports/commands/publish'
import { addReader, removeReader, setMonthly } from '@/lib/reports/commands/readers'
import { fingerprintOf } from '@/lib/reports/model/fingerprint'
import { publishMonthly } from '@/lib/reports/publishing/monthly'
import { ChangeReport } from '@/lib/reports/schema'
import { addDays, addMonths, parisDay, startOfDay, startOfMonth } from '@/lib/time'
import { community, makeWorld, type World } from '../../world'
import { countedMonths } from './counted'

let world: World
let ada: Person
let bob: Person
const now = new Date()
const thisMonth = startOfMonth(parisDay(now))
const from = addMonths(thisMonth, -6)

const counted = (communities: number) => countedMonths(thisMonth, 8, communities)

beforeAll(async () => {
  world = await makeWorld()
  await counted(30)
  await countAdoption(now)
  ada = await world.as('ada')
  bob = await world.as('bob')
})
afterAll(closeDatabase)

async function draft(who = ada, ministryId: string | null = null): Promise<string> {
  const of = { title: 'Bilan du semestre', ministryId, kind: null, language: 'fr' as const }
  const { id } = await createReport(who, { newId: newId(), ...of, from, months: 6, comparison: 'before' })
  return id
}

const typed = (reportId: string, revision: number, more: object = {}) =>
  ChangeReport.parse({
    ...{ reportId, revision, title: 'Bilan du semestre', from: from.slice(0, 7), months: '6' },
    ...{ comparison: 'before', targetMembers: '', targetBy: '', foreword: '' },
    ...{ sections: ['communities', 'sleeping', 'unknown', 'method'], kept: ['communities', 'sleeping'] },
    number: '1',
    ...more,
  })

const publish = async (id: string, who = ada, tells?: 'oui') => {
  const { revision, nextNumber } = await reportToEdit(who, id, now)
  return publishReport(who, { reportId: id, revision, number: nextNumber, tells })
}

describe('a draft', () => {
  it('is nobody’s but its editors’', async () => {
    const id = await draft()
    await addReader(ada, { reportId: id, email: 'bob@culture.gouv.example' })
    expect((await reportList(bob, false)).rows).toEqual([])
    await expect(reportVersion(bob, id, null)).rejects.toThrow('not found')
    await addReader(ada, { reportId: id, email: 'bob@culture.gouv.example', mayEdit: 'oui' })
    expect((await reportList(bob, false)).rows.map((row) => row.id)).toEqual([id])
    await expect(publish(id, bob)).rejects.toThrow()
  })

  it('of a ministry is its administrator’s too, of the platform is not', async () => {
    const max = await world.as('max')
    const id = await draft(max, world.culture)
    expect((await reportToEdit(max, id, now)).mayPublish).toBe(true)
    await expect(draft(max)).rejects.toThrow('not found')
    await expect(draft(max, world.ecologie)).rejects.toThrow('not found')
  })

  it('is offered to whom may make one: who administers a direction alone may not', async () => {
    const max = await world.as('max')
    const mayCreate = async (who: Person) => (await reportList(who, false)).mayCreate
    expect([await mayCreate(ada), await mayCreate(max), await mayCreate(bob)]).toEqual([true, true, false])
    const id = newId()
    await db.organisation.create({
      data: {
        ...{ id, name: 'Direction des archives', shortName: 'Archives', slug: 'archives' },
        ...{ kind: 'administration', parentId: world.culture },
      },
    })
    const administers = (administersOrganisationId: string) =>
      db.member.update({ where: { id: max.id }, data: { administersOrganisationId } })
    await administers(id)
    const ofDirection = await world.as('max')
    await administers(world.culture)
    expect(ofDirection.administers).toEqual([id])
    expect(await mayCreate(ofDirection)).toBe(false)
    await expect(reportToCreate(ofDirection, now)).rejects.toThrow('not found')
  })

  it('is made once, however often one presses', async () => {
    const input = { title: 'Deux fois', ministryId: null, kind: null, language: 'fr' as const, months: 6 }
    const newReport = { newId: newId(), ...input, from, comparison: 'none' as const }
    await Promise.all([createReport(ada, newReport), createReport(ada, newReport)])
    expect(await db.scaleReport.count({ where: { title: 'Deux fois' } })).toBe(1)
  })

  it('speaks of months that are over only', async () => {
    const input = { title: 'Trop tôt', ministryId: null, kind: null, language: 'fr' as const, months: 2 }
    await expect(
      createReport(ada, { newId: newId(), ...input, from: addMonths(thisMonth, -1), comparison: 'none' }),
    ).rejects.toThrow('reports.mistake.notOver')
  })

  it('goes on from one’s own last change, and never writes over somebody else’s', async () => {
    const id = await draft()
    await addReader(ada, { reportId: id, email: 'bob@culture.gouv.example', mayEdit: 'oui' })
    await changeReport(ada, typed(id, 0, { title: 'Premier' }))
    await changeReport(ada, typed(id, 0, { title: 'Deux' }))
    await expect(changeReport(bob, typed(id, 0, { title: 'Trois' }))).rejects.toThrow(
      'reports.mistake.changed',
    )
    await changeReport(bob, typed(id, 2, { title: 'Quatre' }))
    await expect(changeReport(ada, typed(id, 1, { title: 'Cinq' }))).rejects.toThrow(
      'reports.mistake.changed',
    )
    expect((await reportToEdit(ada, id, now)).title).toBe('Quatre')
    // A page of one's own that is older than somebody else's change has not seen it either.
    await changeReport(ada, typed(id, 3, { title: 'Cinq' }))
    await expect(changeReport(ada, typed(id, 1, { title: 'Six' }))).rejects.toThrow('reports.mistake.changed')
  })

  it('goes on after somebody else’s change, however often one saves', async () => {
    const id = await draft()
    await addReader(ada, { reportId: id, email: 'bob@culture.gouv.example', mayEdit: 'oui' })
    await changeReport(ada, typed(id, 0, { title: 'Premier' }))
    const { revision } = await reportToEdit(bob, id, now)
    // His form keeps saying what it had seen when it was opened.
    for (const title of ['Deux', 'Trois', 'Quatre']) await changeReport(bob, typed(id, revision, { title }))
    expect((await reportToEdit(bob, id, now)).title).toBe('Quatre')
    await expect(changeReport(ada, typed(id, 1, { title: 'Cinq' }))).rejects.toThrow(
      'reports.mistake.changed',
    )
  })

  it('keeps its parts in the order one gives them, and always says what it does not know', async () => {
    const id = await draft()
    await changeReport(ada, typed(id, 0, { move: 'sleeping:up', 'comment-sleeping': 'Trois relances.' }))
    const { settings } = await reportToEdit(ada, id, now)
    expect(settings.sections.map(({ key }) => key)).toEqual(['sleeping', 'communities', 'unknown', 'method'])
    expect(settings.sections[0]?.comment).toBe('Trois relances.')
  })

  it('refuses a target of nobody, and a target without a month', () => {
    const refused = (more: object) => () => typed(newId(), 0, more)
    expect(refused({ targetMembers: '0', targetBy: '2027-01' })).toThrow('reports.mistake.noTarget')
    expect(refused({ targetMembers: '5000' })).toThrow('reports.mistake.noTargetMonth')
  })

  it('is put away and taken back', async () => {
    const id = await draft()
    await archiveReport(ada, { reportId: id })
    const isListed = async (isAway: boolean) =>
      (await reportList(ada, isAway)).rows.some((row) => row.id === id)
    expect([await isListed(false), await isListed(true)]).toEqual([false, true])
    await expect(changeReport(ada, typed(id, 0))).rejects.toThrow('reports.mistake.away')
    await expect(publish(id)).rejects.toThrow('reports.mistake.away')
    await restoreReport(ada, { reportId: id })
    expect(await isListed(false)).toBe(true)
  })
})

describe('what is published', () => {
  it('does not move when the figures do, nor when somebody tries', async () => {
    const id = await draft()
    const { number } = await publish(id)
    const before = await reportVersion(ada, id, number)
    expect(before.fingerprint).toBe(fingerprintOf(before.document))
    await counted(99)
    await changeReport(ada, typed(id, 0, { title: 'Autre chose' }))
    expect((await reportVersion(ada, id, number)).document).toEqual(before.document)
    await counted(30)
    await expect(
      execute(sql`UPDATE "scale_report_version" SET "fingerprint" = '' WHERE "reportId" = ${id}::uuid`),
    ).rejects.toThrow('does not change')
  })

  it('may begin another draft, with the words it had', async () => {
    const id = await draft()
    await changeReport(ada, typed(id, 0, { foreword: 'Ce qui a grandi.', act: 'publish' }))
    await changeReport(ada, typed(id, 0, { foreword: 'Tout autre chose.' }))
    const copy = await copyReport(ada, { reportId: id, newId: newId(), number: 1 })
    expect((await reportToEdit(ada, copy.id, now)).settings.foreword).toBe('Ce qui a grandi.')
    const never = { reportId: id, newId: newId(), number: 9 }
    await expect(copyReport(ada, never)).rejects.toThrow('not found')
  })

  it('is published once by two who publish at once', async () => {
    const id = await draft()
    const { revision, nextNumber: number } = await reportToEdit(ada, id, now)
    const both = await Promise.allSettled(
      [1, 2].map(() => publishReport(ada, { reportId: id, revision, number })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.scaleReportVersion.count({ where: { reportId: id } })).toBe(1)
  })

  it('is not made of nothing', async () => {
    const id = await draft()
    const long = { from: '2001-01', months: '2', comparison: 'none' }
    await changeReport(ada, typed(id, 0, long))
    await expect(publish(id)).rejects.toThrow('reports.mistake.empty')
  })

  it('waits until its months are counted', async () => {
    const id = await draft()
    await db.adoptionMonth.deleteMany()
    expect((await reportToEdit(ada, id, now)).awaited).toEqual([addMonths(thisMonth, -1)])
    await expect(publish(id)).rejects.toThrow('reports.mistake.notCounted')
    await countAdoption(now)
    expect((await publish(id)).number).toBe(1)
  })

  it('is found again by its readers once it was put away', async () => {
    const id = await draft()
    await addReader(ada, { reportId: id, email: 'bob@culture.gouv.example' })
    await publish(id)
    await archiveReport(ada, { reportId: id })
    const listed = async (isAway: boolean) => (await reportList(bob, isAway)).rows.map((row) => row.id)
    expect((await reportList(bob, false)).hasAway).toBe(true)
    expect([(await listed(false)).includes(id), (await listed(true)).includes(id)]).toEqual([false, true])
  })

  it('is told to its readers, in their words, once', async () => {
    const id = await draft()
    await addReader(ada, { reportId: id, email: 'bob@culture.gouv.example' })
    await publish(id, ada, 'oui')
    const mails = await db.mail.findMany({ where: { kind: 'report', memberId: bob.id } })
    expect(mails.map(({ text }) => text).join()).toContain(`/bilans/${id}/versions/1`)
    expect((await reportVersion(bob, id, null)).number).toBe(1)
    await removeReader(ada, { reportId: id, memberId: bob.id })
    await expect(reportVersion(bob, id, null)).rejects.toThrow('not found')
  })

  it('holds the last words typed, by the very button that publishes', async () => {
    const id = await draft()
    await changeReport(ada, typed(id, 0, { foreword: 'Un dernier mot.', act: 'publish' }))
    expect((await reportVersion(ada, id, 1)).document.foreword).toBe('Un dernier mot.')
  })

  it('can be withdrawn, with a reason, and the one before is read again', async () => {
    const id = await draft()
    await publish(id)
    await publish(id)
    await withdrawVersion(ada, { reportId: id, number: 2, why: 'Un coût était faux' })
    expect((await reportVersion(ada, id, null)).number).toBe(1)
    expect((await reportVersion(ada, id, 2)).withdrawnWhy).toBe('Un coût était faux')
  })

  it('tells its readers that it was withdrawn, and why', async () => {
    const id = await draft()
    await addReader(ada, { reportId: id, email: 'bob@culture.gouv.example' })
    await publish(id)
    await withdrawVersion(ada, { reportId: id, number: 1, why: 'Un coût était faux' })
    expect((await reportVersion(bob, id, null)).withdrawnWhy).toBe('Un coût était faux')
  })
})

describe('each month', () => {
  const monthly = async (more: object = {}) => {
    const id = await draft()
    await changeReport(ada, typed(id, 0, { from: addMonths(from, -2).slice(0, 7), ...more }))
    await addReader(ada, { reportId: id, email: 'bob@culture.gouv.example' })
    await setMonthly(ada, { reportId: id, isMonthly: 'oui' })
    return id
  }
  const nightsCounted = async () => {
    await countAdoption(now)
    const { id: communityId } = await community(world, 'public', 'free', 'Salle jugée')
    const said = { communityId, on: new Date(thisMonth), version: 'test', state: 'alive' as const }
    await db.vitalityVerdict.create({
      data: { ...said, risk90: 0.1, risk365: 0.2, lastOn: new Date(from) },
    })
  }

  it('waits for the counts of the night, publishes nothing without them, and says so', async () => {
    const id = await monthly()
    await db.adoptionMonth.deleteMany()
    await expect(publishMonthly(now)).rejects.toThrow('could not be published')
    expect(await db.scaleReportVersion.count({ where: { reportId: id } })).toBe(0)
    const eighth = startOfDay(addDays(addMonths(thisMonth, 1), 7))
    const ninth = startOfDay(addDays(addMonths(thisMonth, 1), 8))
    await db.mail.deleteMany({ where: { kind: 'report_late' } })
    await expect(publishMonthly(eighth)).rejects.toThrow('could not be published')
    const waits = { month: thisMonth, why: 'notCounted' }
    expect((await reportSharing(ada, id, eighth)).late).toEqual({ ...waits, isOver: false })
    // Tried again by the worker, it is told once.
    for (const _ of [1, 2]) await expect(publishMonthly(ninth)).rejects.toThrow('could not be published')
    expect((await reportSharing(ada, id, ninth)).late).toEqual({ ...waits, isOver: true })
    const told = await db.mail.findMany({ where: { kind: 'report_late', memberId: ada.id } })
    expect(told.map(({ text }) => text.includes(`/bilans/${id}/modifier`))).toEqual([true])
    await setMonthly(ada, { reportId: id, isMonthly: 'non' })
  })

  it('publishes up to the month that is over, once, and writes to its readers', async () => {
    await nightsCounted()
    const id = await monthly({ foreword: 'Avant l’été.' })
    const before = await db.mail.count({ where: { kind: 'report', memberId: bob.id } })
    await Promise.all([publishMonthly(now), publishMonthly(now)])
    await publishMonthly(now)
    const versions = await db.scaleReportVersion.findMany({ where: { reportId: id } })
    expect(versions.map(({ number, publishedById }) => [number, publishedById])).toEqual([[1, null]])
    const { document } = await reportVersion(ada, id, 1)
    // What spoke of other months is not said of these, and stays in the draft.
    expect([document.span, document.foreword]).toEqual([{ from, until: thisMonth }, ''])
    expect((await reportToEdit(ada, id, now)).settings).toMatchObject({ from, foreword: 'Avant l’été.' })
    expect(await db.mail.count({ where: { kind: 'report', memberId: bob.id } })).toBe(before + 1)
  })

  it('is changed only by those who answer for it', async () => {
    const id = await monthly()
    await addReader(ada, { reportId: id, email: 'bob@culture.gouv.example', mayEdit: 'oui' })
    const { revision, mayChange } = await reportToEdit(bob, id, now)
    expect(mayChange).toBe(false)
    await expect(changeReport(bob, typed(id, revision))).rejects.toThrow('reports.mistake.monthly')
  })
})
