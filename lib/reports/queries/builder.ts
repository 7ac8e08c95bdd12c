import { db, newId } from '@/lib/db'
import { authorizePlatform, can, NotFound, type Person } from '@/lib/policy'
import { addMonths, parisDay, startOfMonth } from '@/lib/time'
import { documentOf } from '../make'
import type { Document } from '../model/document'
import { sectionKeys } from '../model/sections'
import type { Settings } from '../model/settings'
import { monthsAwaited } from '../publishing/counted'
import { lately } from '../lately'
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
export async function reportToEdit(viewer: Person, id: string, now: Date) {
  const report = await reportFor(viewer, 'report.edit', id)
  const kept = await db.scaleReport.findUniqueOrThrow({ where: { id: report.id } })
  const { settings, ministry } = await subjectOf(kept)
  const mayPublish = can(viewer, 'report.publish', report)
  const hasWords = [settings.foreword, ...settings.sections.map(({ comment }) => comment)].some(Boolean)
  return {
    ...{ id: report.id, title: kept.title, kind: kept.kind, ministry, settings },
    revision: kept.revision,
    isAway: kept.archivedAt !== null,
    order: allInOrder(settings),
    nextNumber: (await lastNumber(db, id)) + 1,
    readers: report.readerIds.length,
    ...{ mayPublish, mayChange: kept.archivedAt === null && (mayPublish || !kept.isMonthly) },
    awaited: await monthsAwaited(settings, now),
    // The clock has moved its months on; what was said of others stayed.
    speaksOfOthers: kept.updatedById === null && hasWords,
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

/** The page of a draft, as its figures are now, to the minute. */
export async function reportDraft(viewer: Person, id: string, now: Date): Promise<Document> {
  const report = await reportFor(viewer, 'report.edit', id)
  const kept = await db.scaleReport.findUniqueOrThrow({ where: { id: report.id } })
  return lately(`${kept.id} ${kept.revision}`, now, async () => documentOf(await subjectOf(kept), now))
}
