import { db, newId } from '@/lib/db'
import { authorizePlatform, can, NotFound, type Person } from '@/lib/policy'
import { addMonths, parisDay, startOfMonth } from '@/lib/time'
import { documentOf } from '../make'
import type { Document } from '../model/document'
import { sectionKeys } from '../model/sections'
import type { Settings } from '../model/settings'
import { lastNumber } from '../publishing/freeze'
import { reportFor, subjectOf, whomToSpeakOf } from '../subject'

/** What a new report may speak of: the platform, for DINUM; ministries. */
export async function reportToCreate(viewer: Person, now: Date) {
  authorizePlatform(viewer, 'report.list')
  const { ofPlatform, ministries } = await whomToSpeakOf(viewer)
  if (!ofPlatform && ministries.length === 0) throw new NotFound()
  const until = startOfMonth(parisDay(now))
  return { newId: newId(), ofPlatform, ministries, from: addMonths(until, -12), last: addMonths(until, -1) }
}

/** What the builder shows of a report, its page apart. */
export async function reportToEdit(viewer: Person, id: string) {
  const report = await reportFor(viewer, 'report.edit', id)
  const kept = await db.scaleReport.findUniqueOrThrow({ where: { id: report.id } })
  const { settings, ministry } = await subjectOf(kept)
  return {
    ...{ id: report.id, title: kept.title, kind: kept.kind, ministry, settings },
    revision: kept.revision,
    isAway: kept.archivedAt !== null,
    order: allInOrder(settings),
    nextNumber: (await lastNumber(db, id)) + 1,
    readers: report.readerIds.length,
    mayPublish: can(viewer, 'report.publish', report),
    copyId: newId(),
  }
}
export type ReportToEdit = Awaited<ReturnType<typeof reportToEdit>>

/** Those chosen in their order, then the others. */
const allInOrder = ({ sections }: Settings) => {
  const comments = new Map(sections.map(({ key, comment }) => [key, comment]))
  return [...comments.keys(), ...sectionKeys.filter((key) => !comments.has(key))].map((key) => ({
    key,
    comment: comments.get(key) ?? '',
    isChosen: comments.has(key),
  }))
}

/** Pages made lately, by report and revision: a page that waits for a file is asked again every few seconds. */
const lately = new Map<string, { madeAt: number; document: Promise<Document> }>()
const STILL_FRESH_MS = 60_000

/** The page of a draft, as its figures are now, to the minute. */
export async function reportDraft(viewer: Person, id: string, now: Date): Promise<Document> {
  const report = await reportFor(viewer, 'report.edit', id)
  const kept = await db.scaleReport.findUniqueOrThrow({ where: { id: report.id } })
  const key = `${kept.id} ${kept.revision}`
  for (const [known, { madeAt }] of lately)
    if (Math.abs(now.getTime() - madeAt) > STILL_FRESH_MS) lately.delete(known)
  const known = lately.get(key)
  if (known) return known.document
  const document = subjectOf(kept).then((subject) => documentOf(subject, now))
  lately.set(key, { madeAt: now.getTime(), document })
  document.catch(() => lately.delete(key))
  return document
}
