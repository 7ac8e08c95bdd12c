import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import type { Transaction } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { Prisma, type AccountImport } from '@/prisma/client/client'
import { closingsOf, nameToType, type Closings } from '../closings'
import { readPlaces } from '../judging/places'
import { UNDO_DAYS } from '../limits'
import {
  administered,
  factsOf,
  followed,
  hasItsRows,
  inTurn,
  isRequest,
  stoppedAt,
  undoUntilOf,
  writtenAtOf,
} from '../list'
import { rejudgeAll } from '../rejudge'
import { tellFirst, tellRequester, tellSecond, tellThoseWhoDecide } from '../requestMail'
import type {
  ConfirmImport,
  DeclineList,
  ExamineRequest,
  ResumeImport,
  SubmitRequest,
  UndoImport,
} from '../schema'
import { recount } from '../work'

const movedOn = () => new Mistake('imports.mistake.movedOn')

const move = (tx: Transaction, { id }: AccountImport, data: Prisma.AccountImportUncheckedUpdateInput) =>
  tx.accountImport.update({ where: { id }, data })

/**
 * Applies a list that was looked at. One that closes more than one account in ten takes a typed confirmation and a
 * second administrator; a full list is typed for whoever it does not name.
 * @returns whether it goes on now, or waits for the second
 */
export function confirmImport(
  viewer: Person,
  input: z.output<typeof ConfirmImport>,
): Promise<{ importId: string; waits: boolean }> {
  return inTurn(async (tx) => {
    const list = await administered(viewer, input.importId, tx)
    authorize(viewer, 'accounts.open', factsOf(list))
    if (list.state !== 'ready' || (isRequest(list) && list.confirmedById === null)) throw movedOn()
    const closings = await closingsOf(list, new Date(), tx)
    await requireTyped(tx, list, closings, input.confirmation)
    const needsSecond = closings.tooMany.length > 0
    const isFirst = !list.awaitsSecond || list.confirmedById === viewer.id
    if (needsSecond && isFirst) {
      if (list.awaitsSecond) throw new Mistake('imports.mistake.second')
      await move(tx, list, { confirmedById: viewer.id, awaitsSecond: true })
      await tellSecond(tx, list, viewer)
      return { importId: list.id, waits: true }
    }
    await move(tx, list, {
      ...{ state: 'applying', progress: 0, awaitsSecond: false, decidedAt: new Date() },
      ...(needsSecond ? { secondById: viewer.id } : { confirmedById: viewer.id }),
    })
    if (isRequest(list)) await tellRequester(tx, list, 'accepted')
    return { importId: list.id, waits: false }
  })
}

async function requireTyped(tx: Transaction, list: AccountImport, closings: Closings, typed: string) {
  const organisation = list.organisationId
    ? await tx.organisation.findUnique({ where: { id: list.organisationId } })
    : null
  const absents = await tx.accountImportAbsent.count({ where: { importId: list.id } })
  const name = nameToType(organisation, absents, closings)
  const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()
  if (name && ![name.shortName, name.name].some((each) => plain(each) === plain(typed)))
    throw new Mistake('imports.mistake.typed', { field: 'confirmation', values: { name: name.shortName } })
}

/**
 * Goes on with an import, or with taking one back, that has stopped on the way: from where it was, and from now on in
 * the name of whoever says so.
 */
export async function resumeImport(viewer: Person, input: z.output<typeof ResumeImport>): Promise<void> {
  await inTurn(async (tx) => {
    const list = await administered(viewer, input.importId, tx)
    authorize(viewer, 'accounts.open', factsOf(list))
    const stopped = stoppedAt(list)
    if (stopped !== 'applying' && stopped !== 'undoing') throw movedOn()
    if (!(await hasItsRows(list, tx))) throw new Mistake('imports.mistake.rowsForgotten')
    await move(tx, list, { state: stopped, attempts: 0, problem: Prisma.DbNull, confirmedById: viewer.id })
    await audit(tx, {
      actorId: viewer.id,
      action: 'import.resume',
      subjectKind: 'account_import',
      subjectId: list.id,
      after: { state: stopped, progress: list.progress },
    })
  })
}

/** Takes an import back, within seven days, whole or stopped on the way: what nobody has used or changed since. */
export async function undoImport(viewer: Person, input: z.output<typeof UndoImport>): Promise<void> {
  await inTurn(async (tx) => {
    const list = await administered(viewer, input.importId, tx)
    authorize(viewer, 'accounts.open', factsOf(list))
    const writtenAt = writtenAtOf(list)
    if (!writtenAt) throw movedOn()
    if (undoUntilOf(writtenAt) < new Date())
      throw new Mistake('imports.mistake.tooLateToUndo', { values: { days: UNDO_DAYS } })
    await move(tx, list, {
      state: 'undoing',
      progress: list.state === 'done' ? list.rows : list.progress,
      ...{ outcome: {}, attempts: 0, problem: Prisma.DbNull },
      // In whose name: the audit keeps who had applied it.
      confirmedById: viewer.id,
    })
  })
}

/** Sends one's request to those who decide. */
export async function submitRequest(viewer: Person, input: z.output<typeof SubmitRequest>): Promise<void> {
  await inTurn(async (tx) => {
    const list = await followed(viewer, input.importId, tx)
    authorize(viewer, 'accounts.follow', factsOf(list))
    if (!isRequest(list) || list.state !== 'ready' || list.confirmedById !== null) throw movedOn()
    if (list.createdById !== viewer.id) throw new Mistake('imports.mistake.notYours')
    await move(tx, list, { state: 'requested', motive: input.motive })
    await tellThoseWhoDecide(tx, { ...list, motive: input.motive }, viewer)
  })
}

/**
 * Takes a request in hand: its rows are judged with the rights and the eyes of whoever decides. From then on they say
 * who has an account, and their author sees them no more.
 */
export async function examineRequest(
  viewer: Person,
  input: z.output<typeof ExamineRequest>,
): Promise<{ importId: string }> {
  return inTurn(async (tx) => {
    const list = await administered(viewer, input.importId, tx)
    authorize(viewer, 'accounts.open', factsOf(list))
    if (list.state !== 'requested') throw movedOn()
    const { id, organisationId } = list
    await rejudgeAll(tx, { importId: id, organisationId, viewer, places: await readPlaces(tx) })
    await move(tx, list, { confirmedById: viewer.id, state: 'ready', counts: await recount(id, tx) })
    return { importId: id }
  })
}

/** Says no to a request, or to a list that waits for a second agreement, and why. */
export async function declineList(
  viewer: Person,
  input: z.output<typeof DeclineList>,
): Promise<{ isRequest: boolean }> {
  return inTurn(async (tx) => {
    const list = await administered(viewer, input.importId, tx)
    authorize(viewer, 'accounts.open', factsOf(list))
    const waits = list.state === 'ready' && (isRequest(list) || list.awaitsSecond)
    if (!waits && !(isRequest(list) && list.state === 'requested')) throw movedOn()
    const { reason } = input
    const decided = { state: 'declined', decisionReason: reason, decidedAt: new Date() } as const
    await move(tx, list, { ...decided, awaitsSecond: false })
    await audit(tx, {
      actorId: viewer.id,
      action: 'import.decline',
      subjectKind: 'account_import',
      subjectId: list.id,
      reason,
    })
    const told = { ...list, decisionReason: reason }
    await (isRequest(list) ? tellRequester(tx, told, 'declined') : tellFirst(tx, told))
    return { isRequest: isRequest(list) }
  })
}
