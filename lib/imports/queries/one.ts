import { z } from 'zod'
import { db, select, selectOne, sql } from '@/lib/db'
import { authorize, can, type Person } from '@/lib/policy'
import { ImportVerdict, type ImportState } from '@/prisma/client/enums'
import { accountsIn } from '../applying/absents'
import { ROWS_A_PAGE, UNDO_DAYS } from '../limits'
import { closingsOf } from '../closings'
import { factsOf, followed, isRequest, mappingOf, readingOf, seesRows } from '../list'
import { closesTooMany } from '../model/fullList'
import type { Difference, Reason } from '../model/judge'
import type { Fault } from '../model/said'

const Row = z.object({
  line: z.number(),
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
const SHOWING: readonly ImportState[] = ['ready', 'requested', 'done', 'undone', 'declined']

/** A list at the step it has reached, with one page of its rows. */
export async function importById(
  viewer: Person,
  id: string,
  { verdict, page }: { verdict: ImportVerdict | null; page: number },
) {
  const list = await followed(viewer, id)
  authorize(viewer, 'accounts.follow', factsOf(list))
  const shows = SHOWING.includes(list.state) && seesRows(viewer, list)
  const rows = shows ? await rowsOf(id, verdict, page) : []
  const organisation = list.organisationId
    ? await db.organisation.findUnique({
        where: { id: list.organisationId },
        select: { name: true, shortName: true },
      })
    : null
  const by = await db.member.findUnique({ where: { id: list.createdById }, select: { name: true } })
  const absents = list.fullList && list.organisationId ? await absentsOf(id, list.organisationId) : null
  const undoUntil = list.appliedAt && new Date(list.appliedAt.getTime() + UNDO_DAYS * 86_400_000)
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
    waitsForSecond: list.state === 'ready' && list.fullList && list.confirmedById !== null,
    absents,
    undoUntil,
    mayUndo: list.state === 'done' && undoUntil !== null && undoUntil > new Date(),
    // How many were new says how many had an account: that too is for those who decide.
    invitations:
      list.state === 'done' && list.invites && seesRows(viewer, list) ? await invitationsOf(id) : null,
    shown: rows,
    verdict,
    page,
    /** Rows go after a while, and an examined request keeps them from its author. */
    showsRows: shows && (rows.length > 0 || verdict !== null || page > 1 || list.rows === 0),
    areForgotten: shows && rows.length === 0 && verdict === null && page === 1 && list.rows > 0,
  }
}
export type ShownImport = Awaited<ReturnType<typeof importById>>

const rowsOf = (id: string, verdict: ImportVerdict | null, page: number) =>
  select(
    Row,
    sql`SELECT "line", "cells", nullif(concat_ws(' ', "said" ->> 'givenName', "said" ->> 'usualName'), '') AS "name",
               "email", "faults", "reasons", "difference", "verdict", "decision"
          FROM "account_import_row"
         WHERE "importId" = ${id}::uuid AND (${verdict}::text IS NULL OR "verdict" = ${verdict}::"ImportVerdict")
         ORDER BY "line" LIMIT ${ROWS_A_PAGE} OFFSET ${(page - 1) * ROWS_A_PAGE}`,
  )

async function absentsOf(importId: string, organisationId: string) {
  const people = await select(
    z.object({ name: z.string(), email: z.string(), lastSeenAt: z.date().nullable() }),
    sql`SELECT m."name", m."email", m."lastSeenAt" FROM "account_import_absent" a JOIN "member" m ON m."id" = a."memberId"
         WHERE a."importId" = ${importId}::uuid ORDER BY m."usualName", m."id" LIMIT ${ABSENTS_SHOWN}`,
  )
  const count = await db.accountImportAbsent.count({ where: { importId } })
  return {
    people,
    count,
    needsSecond: closesTooMany(await closingsOf(importId), await accountsIn(organisationId)),
  }
}

const invitationsOf = (importId: string) =>
  selectOne(
    z.object({ total: z.number(), sent: z.number(), opened: z.number() }),
    sql`SELECT count(*)::int AS "total", count("sentAt")::int AS "sent", count("usedAt")::int AS "opened"
          FROM "account_invitation" WHERE "importId" = ${importId}::uuid`,
  )
