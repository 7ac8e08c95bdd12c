import type { z } from 'zod'
import { db } from '@/lib/db'
import { authorize, can, type Person } from '@/lib/policy'
import { accountFacts, administeredAccount } from '../administration/facts'
import type { JoinAccounts, UndoMerge } from '../schema'
import { mergeAccounts, UNDO_DAYS, unmergeAccounts } from './merge'
import { mergePreview } from './preview'

/** Two accounts that an administrator would join, side by side. The second is looked for by its address. */
export async function accountsToJoin(viewer: Person, keptId: string, email: string | undefined, now: Date) {
  const kept = await administeredAccount(viewer, keptId)
  const other = email
    ? await db.member.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } })
    : null
  const facts = other && (await accountFacts(other.id))
  const isTheirs = facts !== null && facts.id !== kept.id && can(viewer, 'member.administer', facts)
  const merges = await db.accountMerge.findMany({
    where: {
      keptId,
      state: 'done',
      doneAt: { gt: new Date(now.getTime() - UNDO_DAYS * 86_400_000) },
    },
    select: { id: true, closedId: true, doneAt: true, motive: true },
    orderBy: { doneAt: 'desc' },
  })
  const closed = await db.member.findMany({
    where: { id: { in: merges.map(({ closedId }) => closedId) } },
    select: { id: true, email: true },
  })
  const emails = new Map(closed.map((member) => [member.id, member.email]))
  return {
    ...{ id: kept.id, name: kept.name },
    /** Asked for, and nobody this viewer administers has it: the same answer whether it exists or not. */
    isUnknown: Boolean(email) && !isTheirs,
    preview: isTheirs ? await mergePreview(kept.id, facts.id) : null,
    undoable: merges.map(({ id, closedId, doneAt, motive }) => ({
      ...{ id, motive, email: emails.get(closedId) ?? '' },
      until: new Date(doneAt!.getTime() + UNDO_DAYS * 86_400_000),
    })),
  }
}

export type AccountsToJoin = Awaited<ReturnType<typeof accountsToJoin>>

/** Joins two accounts of one person, both administered by the viewer, for a reason that stays. */
export async function joinAccounts(
  viewer: Person,
  { keptId, closedId, motive }: z.output<typeof JoinAccounts>,
): Promise<void> {
  await administeredAccount(viewer, keptId)
  await administeredAccount(viewer, closedId)
  await mergeAccounts({ keptId, closedId }, { askedById: viewer.id, motive, now: new Date() })
}

/** Takes such a merge back. */
export async function undoMerge(
  viewer: Person,
  { mergeId }: z.output<typeof UndoMerge>,
): Promise<{ keptId: string }> {
  const merge = await db.accountMerge.findUnique({ where: { id: mergeId }, select: { keptId: true } })
  const kept = merge && (await accountFacts(merge.keptId))
  authorize(viewer, 'member.administer', kept)
  await unmergeAccounts(mergeId, { askedById: viewer.id, motive: '', now: new Date() })
  return { keptId: kept.id }
}
