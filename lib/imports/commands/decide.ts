import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { Prisma, type AccountImport } from '@/prisma/client/client'
import { accountsIn } from '../applying/absents'
import { closingsOf } from '../closings'
import { readPlaces } from '../judging/places'
import { UNDO_DAYS } from '../limits'
import {
  administered,
  factsOf,
  followed,
  hasItsRows,
  isRequest,
  stoppedAt,
  undoUntilOf,
  writtenAtOf,
} from '../list'
import { closesTooMany } from '../model/fullList'
import { rejudgeAll } from '../rejudge'
import { tellRequester, tellThoseWhoDecide } from '../requestMail'
import type {
  ConfirmImport,
  DeclineRequest,
  ExamineRequest,
  ResumeImport,
  SubmitRequest,
  UndoImport,
} from '../schema'
import { recount } from '../work'

const movedOn = () => new Mistake('imports.mistake.movedOn')

/**
 * Applies a list that was looked at. A full list closes accounts: that takes a typed confirmation, and a second
 * administrator beyond one account in ten.
 * @returns whether it goes on now, or waits for the second
 */
export async function confirmImport(
  viewer: Person,
  input: z.output<typeof ConfirmImport>,
): Promise<{ importId: string; waits: boolean }> {
  const list = await administered(viewer, input.importId)
  authorize(viewer, 'accounts.open', factsOf(list))
  if (list.state !== 'ready' || (isRequest(list) && list.confirmedById === null)) throw movedOn()
  const closing = list.fullList ? await db.accountImportAbsent.count({ where: { importId: list.id } }) : 0
  if (closing > 0) await requireTyped(list, input.confirmation)
  const needsSecond =
    list.fullList &&
    list.organisationId !== null &&
    closesTooMany(await closingsOf(list.id), await accountsIn(list.organisationId))
  const first = list.fullList ? list.confirmedById : null
  if (needsSecond && (first === null || first === viewer.id)) {
    if (first === viewer.id) throw new Mistake('imports.mistake.second')
    await move(list, { confirmedById: viewer.id })
    return { importId: list.id, waits: true }
  }
  await move(list, {
    state: 'applying',
    progress: 0,
    ...(needsSecond ? { secondById: viewer.id } : { confirmedById: viewer.id }),
    decidedAt: new Date(),
  })
  if (isRequest(list)) await tellRequester(list, 'accepted')
  return { importId: list.id, waits: false }
}

async function requireTyped({ organisationId }: AccountImport, typed: string) {
  const organisation = await db.organisation.findUnique({ where: { id: organisationId ?? '' } })
  const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()
  if (![organisation?.shortName, organisation?.name].some((name) => name && plain(name) === plain(typed)))
    throw new Mistake('imports.mistake.typed', {
      field: 'confirmation',
      values: { name: organisation?.shortName ?? '' },
    })
}

/** Goes on from the state it was seen in; if it has moved since, nothing is done. */
async function move(list: AccountImport, data: Parameters<typeof db.accountImport.updateMany>[0]['data']) {
  const { count } = await db.accountImport.updateMany({
    where: { id: list.id, state: list.state, confirmedById: list.confirmedById },
    data,
  })
  if (count === 0) throw movedOn()
}

/**
 * Goes on with an import, or with taking one back, that has stopped on the way: from where it was, and from now on in
 * the name of whoever says so.
 */
export async function resumeImport(viewer: Person, input: z.output<typeof ResumeImport>): Promise<void> {
  const list = await administered(viewer, input.importId)
  authorize(viewer, 'accounts.open', factsOf(list))
  const stopped = stoppedAt(list)
  if (stopped !== 'applying' && stopped !== 'undoing') throw movedOn()
  if (!(await hasItsRows(list))) throw new Mistake('imports.mistake.rowsForgotten')
  await move(list, { state: stopped, attempts: 0, problem: Prisma.DbNull, confirmedById: viewer.id })
  await db.$transaction((tx) =>
    audit(tx, {
      actorId: viewer.id,
      action: 'import.resume',
      subjectKind: 'account_import',
      subjectId: list.id,
      after: { state: stopped, progress: list.progress },
    }),
  )
}

/** Takes an import back, within seven days, whole or stopped on the way: what nobody has used or changed since. */
export async function undoImport(viewer: Person, input: z.output<typeof UndoImport>): Promise<void> {
  const list = await administered(viewer, input.importId)
  authorize(viewer, 'accounts.open', factsOf(list))
  const writtenAt = writtenAtOf(list)
  if (!writtenAt) throw movedOn()
  if (undoUntilOf(writtenAt) < new Date())
    throw new Mistake('imports.mistake.tooLateToUndo', { values: { days: UNDO_DAYS } })
  await move(list, {
    state: 'undoing',
    progress: list.state === 'done' ? list.rows : list.progress,
    ...{ outcome: {}, attempts: 0, problem: Prisma.DbNull },
    ...(list.state === 'failed' && { confirmedById: viewer.id }),
  })
}

/** Sends one's request to those who decide. */
export async function submitRequest(viewer: Person, input: z.output<typeof SubmitRequest>): Promise<void> {
  const list = await followed(viewer, input.importId)
  authorize(viewer, 'accounts.follow', factsOf(list))
  if (!isRequest(list) || list.state !== 'ready' || list.confirmedById !== null) throw movedOn()
  if (list.createdById !== viewer.id) throw new Mistake('imports.mistake.notYours')
  await move(list, { state: 'requested', motive: input.motive })
  await tellThoseWhoDecide({ ...list, motive: input.motive }, viewer)
}

/** Takes a request in hand: its rows are judged with the rights and the eyes of whoever decides. */
export async function examineRequest(
  viewer: Person,
  input: z.output<typeof ExamineRequest>,
): Promise<{ importId: string }> {
  const list = await administered(viewer, input.importId)
  authorize(viewer, 'accounts.open', factsOf(list))
  if (list.state !== 'requested') throw movedOn()
  const { id, organisationId } = list
  // First: from here on its rows say who has an account, and its author sees them no more, whatever dies meanwhile.
  await move(list, { confirmedById: viewer.id })
  await rejudgeAll({ importId: id, organisationId, viewer, places: await readPlaces() })
  await move({ ...list, confirmedById: viewer.id }, { state: 'ready', counts: await recount(id) })
  return { importId: id }
}

/** Says no to a request, and why. */
export async function declineRequest(viewer: Person, input: z.output<typeof DeclineRequest>): Promise<void> {
  const list = await administered(viewer, input.importId)
  authorize(viewer, 'accounts.open', factsOf(list))
  if (!isRequest(list) || !(list.state === 'requested' || list.state === 'ready')) throw movedOn()
  await move(list, { state: 'declined', decisionReason: input.reason, decidedAt: new Date() })
  await db.$transaction((tx) =>
    audit(tx, {
      actorId: viewer.id,
      action: 'import.decline',
      subjectKind: 'account_import',
      subjectId: list.id,
      reason: input.reason,
    }),
  )
  await tellRequester({ ...list, decisionReason: input.reason }, 'declined')
}
