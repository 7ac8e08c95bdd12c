import { z } from 'zod'
import { db, select, selectOne, sql } from '@/lib/db'
import { nearestSkills } from '@/lib/skills'
import { authorize, can, type Person } from '@/lib/policy'
import type { AccountImport } from '@/prisma/client/client'
import { ImportVerdict, type ImportState } from '@/prisma/client/enums'
import { closingsOf, nameToType } from '../closings'
import { ROWS_A_PAGE } from '../limits'
import {
  factsOf,
  followed,
  hasItsRows,
  isRequest,
  mappingOf,
  readingOf,
  seesRows,
  stoppedAt,
  undoUntilOf,
  writtenAtOf,
} from '../list'
import type { Difference, Reason } from '../model/reasons'
import type { Fault } from '../model/said'
import { hasErrors } from '../toMend'

const Row = z.object({
  line: z.number(),
  position: z.number(),
  cells: z.array(z.string()),
  name: z.string().nullable(),
  email: z.string().nullable(),
  faults: z.custom<Fault[]>(),
  reasons: z.custom<Reason[]>(),
  difference: z.custom<Difference>(),
  verdict: z.enum(ImportVerdict),
  decision: z.enum(['accept', 'leave']).nullable(),
})
export type ShownRow = z.infer<typeof Row>

const ABSENTS_SHOWN = 50
const PLACES_SHOWN = 5
const SHOWING: readonly ImportState[] = ['ready', 'requested', 'done', 'undone', 'declined']

/** A list at the step it has reached, with one page of its rows. */
export async function importById(
  viewer: Person,
  id: string,
  { verdict, page }: { verdict: ImportVerdict | null; page: number },
) {
  const list = await followed(viewer, id)
  authorize(viewer, 'accounts.follow', factsOf(list))
  const stopped = stoppedAt(list)
  const isHalfDone = stopped === 'applying' || stopped === 'undoing'
  const shows = (SHOWING.includes(list.state) || isHalfDone) && seesRows(viewer, list)
  const rows = shows ? await rowsOf(id, verdict, page) : []
  const isPreparing = list.state === 'ready'
  const organisation = list.organisationId
    ? await db.organisation.findUnique({
        where: { id: list.organisationId },
        select: { name: true, shortName: true },
      })
    : null
  const by = await db.member.findUnique({ where: { id: list.createdById }, select: { name: true } })
  const first =
    list.awaitsSecond && list.confirmedById
      ? await db.member.findUnique({ where: { id: list.confirmedById }, select: { name: true } })
      : null
  const absents = list.fullList && list.organisationId ? await absentsOf(id) : null
  // What it closes says who has an account: not before somebody who decides examines it.
  const closings = isPreparing && seesRows(viewer, list) ? await closingsOf(list, new Date()) : null
  const writtenAt = writtenAtOf(list)
  const undoUntil = writtenAt && undoUntilOf(writtenAt)
  const again = await db.accountImport.findFirst({
    where: {
      sha256: list.sha256,
      id: { not: id },
      state: { in: ['done', 'ready', 'applying'] },
      createdById: list.createdById,
    },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  })
  return {
    list: {
      id,
      state: list.state,
      fileName: list.fileName,
      createdAt: list.createdAt,
      reading: readingOf(list),
      mapping: mappingOf(list),
      progress: list.progress,
      rows: list.rows,
      counts: seesRows(viewer, list) ? (list.counts as Record<string, number>) : {},
      problem: list.problem as {
        key: string
        line?: number
        column?: number
        values?: Record<string, string>
      } | null,
      outcome: (seesRows(viewer, list) ? list.outcome : {}) as {
        removed?: number
        restored?: number
        kept?: number
        taken?: number
      },
      motive: list.motive,
      decisionReason: list.decisionReason,
      fullList: list.fullList,
      invites: list.invites,
      appliedAt: list.appliedAt,
    },
    by: by?.name ?? null,
    organisation,
    isRequest: isRequest(list),
    isExamined: !isRequest(list) || list.confirmedById !== null,
    mayDecide: can(viewer, 'accounts.open', factsOf(list)),
    isOwn: list.createdById === viewer.id,
    sameFileAt: again?.createdAt ?? null,
    waitsForSecond: list.awaitsSecond,
    hasConfirmed: list.confirmedById === viewer.id,
    /** Who has confirmed a list that waits for a second agreement. */
    confirmedBy: first?.name ?? null,
    absents,
    /** Where it closes so many accounts that a second administrator must confirm. */
    closesTooMany: closings?.tooMany.slice(0, PLACES_SHOWN) ?? [],
    toType: closings && nameToType(organisation, absents?.count ?? 0, closings),
    undoUntil,
    mayUndo: undoUntil !== null && undoUntil > new Date(),
    /** It stopped on the way: what is written and what is not, and whether one can go on. */
    halfDone: isHalfDone ? { stopped, ...(await halfDone(list)), mayResume: await hasItsRows(list) } : null,
    /** How many accounts it has closed because it did not name them. */
    closed: list.state === 'done' && list.fullList && seesRows(viewer, list) ? await closedBy(id) : 0,
    // How many were new says how many had an account: that too is for those who decide.
    invitations:
      list.state === 'done' && list.invites && seesRows(viewer, list) ? await invitationsOf(id) : null,
    shown: rows,
    /** What to write instead of skills that nobody knows, while rows can still be corrected. */
    nearest: isPreparing ? await nearestOf(rows) : {},
    verdict,
    page,
    hasErrors: shows && (await hasErrors(id)),
    /** Rows go after a while, and an examined request keeps them from its author. */
    showsRows: shows && (rows.length > 0 || verdict !== null || page > 1 || list.rows === 0),
    areForgotten: shows && rows.length === 0 && verdict === null && page === 1 && list.rows > 0,
  }
}
export type ShownImport = Awaited<ReturnType<typeof importById>>

const rowsOf = (id: string, verdict: ImportVerdict | null, page: number) =>
  select(
    Row,
    sql`SELECT "line", "position", "cells", nullif(concat_ws(' ', "said" ->> 'givenName', "said" ->> 'usualName'), '') AS "name",
               "email", "faults", "reasons", "difference", "verdict", "decision"
          FROM "account_import_row"
         WHERE "importId" = ${id}::uuid AND (${verdict}::text IS NULL OR "verdict" = ${verdict}::"ImportVerdict")
         ORDER BY "line" LIMIT ${ROWS_A_PAGE} OFFSET ${(page - 1) * ROWS_A_PAGE}`,
  )

const Half = z.object({ isWritten: z.boolean(), verdict: z.enum(ImportVerdict), count: z.number() })

/** Of a list that stopped on the way, rows by verdict: those that are written, and those that are not. */
async function halfDone({ id, progress, fullList }: Pick<AccountImport, 'id' | 'progress' | 'fullList'>) {
  const rows = await select(
    Half,
    sql`SELECT "position" <= ${progress} AS "isWritten", "verdict", count(*)::int AS "count" FROM "account_import_row"
         WHERE "importId" = ${id}::uuid AND "verdict" IN ('created', 'attached', 'updated', 'deactivated')
         GROUP BY 1, 2`,
  )
  const counts = (written: boolean): Record<string, number> =>
    Object.fromEntries(
      rows.filter(({ isWritten }) => isWritten === written).map(({ verdict, count }) => [verdict, count]),
    )
  const closed = fullList ? await closedBy(id) : 0
  const absent = fullList ? await db.accountImportAbsent.count({ where: { importId: id } }) : 0
  return { written: counts(true), unwritten: counts(false), closed, absent }
}

const closedBy = (importId: string) => db.accountImportAbsent.count({ where: { importId, closed: true } })

/** Unknown skills that a page looks for near names of: a list of nonsense must not keep the database busy. */
const MOST_UNKNOWN = 30
const NEAREST = 3

async function nearestOf(rows: ShownRow[]): Promise<Record<string, string[]>> {
  const unknown = rows.flatMap(({ reasons }) =>
    reasons.flatMap(({ key, values }) => (key === 'skillUnknown' ? [String(values?.skill)] : [])),
  )
  const near: Record<string, string[]> = {}
  for (const skill of [...new Set(unknown)].slice(0, MOST_UNKNOWN))
    near[skill] = (await nearestSkills(skill, NEAREST)).map(({ label }) => label)
  return near
}

async function absentsOf(importId: string) {
  const people = await select(
    z.object({ name: z.string(), email: z.string(), lastSeenAt: z.date().nullable() }),
    sql`SELECT m."name", m."email", m."lastSeenAt" FROM "account_import_absent" a JOIN "member" m ON m."id" = a."memberId"
         WHERE a."importId" = ${importId}::uuid ORDER BY m."usualName", m."id" LIMIT ${ABSENTS_SHOWN}`,
  )
  const count = await db.accountImportAbsent.count({ where: { importId } })
  return { people, count }
}

const invitationsOf = (importId: string) =>
  selectOne(
    z.object({ total: z.number(), sent: z.number(), opened: z.number() }),
    sql`SELECT count(*)::int AS "total", count("sentAt")::int AS "sent", count("usedAt")::int AS "opened"
          FROM "account_invitation" WHERE "importId" = ${importId}::uuid`,
  )
