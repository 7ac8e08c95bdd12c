import { z } from 'zod'
import { audit, record, tell } from '@/lib/activity'
import { Incident, Mistake } from '@/lib/auth'
import { requireReason } from '@/lib/comments'
import { db, newId, select, sql, type Transaction } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { fileFacts } from '../facts'
import { communityQuota, DAYS_IN_TRASH } from '../limits'
import type { DescribeFile, RemoveFile, RestoreFile, RestoreVersion } from '../schema'
import { duplicate, forget, isWhole, storageKey } from '../storage'
import { answeredOrForgotten } from '../strays'
import { extensionOf } from '../model/allowList'

const key = (communityId: string, id: string) => ({ communityId_id: { communityId, id } })

/**
 * Takes a file away from the list; it can be put back for thirty days. Removing twice changes nothing more. Whoever left
 * it here needs no reason; whoever runs the community gives one, which its author reads.
 */
export async function removeFile(
  viewer: Person,
  { communityId, depositId, reason }: z.output<typeof RemoveFile>,
) {
  const file = await fileFacts(communityId, depositId)
  if (file?.removedAt && file.removedById === viewer.id) return file
  authorize(viewer, 'file.remove', file)
  requireReason(viewer, file.authorId, reason)
  await db.$transaction(async (tx) => {
    const { count } = await tx.deposit.updateMany({
      where: { communityId, id: depositId, removedAt: null },
      data: { removedAt: new Date(), removedById: viewer.id, removalReason: reason || null },
    })
    if (count === 0) return
    await tx.communityCounter.update({ where: { communityId }, data: { deposits: { decrement: 1 } } })
    await ruled(tx, viewer, file, 'removed', reason || null)
  })
  return file
}

/** Puts a removed file back where it was. */
export async function restoreFile(viewer: Person, { communityId, depositId }: z.output<typeof RestoreFile>) {
  const file = await fileFacts(communityId, depositId)
  if (file && !file.removedAt) {
    authorize(viewer, 'file.read', file)
    return file
  }
  authorize(viewer, 'file.restore', file)
  if (file.removedAt && Date.now() - file.removedAt.getTime() > DAYS_IN_TRASH * 86_400_000) {
    throw new Mistake('files.tooLateToRestore', { values: { days: DAYS_IN_TRASH } })
  }
  await db.$transaction(async (tx) => {
    const { count } = await tx.deposit.updateMany({
      where: { communityId, id: depositId, removedAt: { not: null } },
      data: { removedAt: null, removedById: null, removalReason: null },
    })
    if (count === 0) return
    await tx.communityCounter.update({ where: { communityId }, data: { deposits: { increment: 1 } } })
    await ruled(tx, viewer, file, 'restored', null)
  })
  return file
}

/** A power used on what somebody else left here is kept in the audit log, and told to its author. */
async function ruled(
  tx: Transaction,
  viewer: Person,
  { communityId, id: subjectId, authorId }: { communityId: string; id: string; authorId: string },
  outcome: 'removed' | 'restored',
  reason: string | null,
) {
  if (viewer.id === authorId) return
  const subject = { subjectKind: 'deposit', subjectId } as const
  await audit(tx, { actorId: viewer.id, action: `file.${outcome}`, ...subject, communityId, reason })
  await tell(tx, 'text.moderated', communityId, { ...subject, authorId, outcome, reason, actorId: viewer.id })
}

/** A new name (its extension stays: the content has not changed) and a description. */
export async function describeFile(
  viewer: Person,
  { communityId, depositId, name, description }: z.output<typeof DescribeFile>,
) {
  const file = await fileFacts(communityId, depositId)
  authorize(viewer, 'file.edit', file)
  const extension = extensionOf(file.name)
  const kept = extensionOf(name) === extension ? name : `${name}.${extension}`
  const twin = await db.deposit.findFirst({
    where: { communityId, name: kept, removedAt: null, id: { not: depositId } },
  })
  if (twin) throw new Mistake('files.nameTaken', { field: 'name' })
  await db.deposit.update({ where: key(communityId, depositId), data: { name: kept, description } })
  return file
}

/**
 * Makes an earlier version the current one again, as a new version: history only grows. Pressed twice, once: what is
 * current says the same already.
 */
export async function restoreVersion(
  viewer: Person,
  { communityId, depositId, versionId }: z.output<typeof RestoreVersion>,
) {
  const file = await fileFacts(communityId, depositId)
  authorize(viewer, 'file.replace', file)
  const version = await db.depositVersion.findUnique({ where: key(communityId, versionId) })
  if (!version || version.depositId !== depositId) throw new Mistake('files.gone')
  if (version.id === file.currentVersionId) return file
  if (!(await isWhole(version.storageKey, Number(version.size))))
    throw new Incident('files.lost', `the bytes of version ${versionId} are missing`)
  const restoredId = newId()
  const restoredKey = storageKey(communityId, newId())
  await duplicate(version.storageKey, restoredKey)
  const write = async (tx: Transaction) => {
    if ((await currentContent(tx, communityId, depositId)) === version.sha256) return false
    await tx.deposit.update({
      where: key(communityId, depositId),
      data: { currentVersionId: restoredId, updatedAt: new Date() },
    })
    const last = await tx.depositVersion.aggregate({
      where: { communityId, depositId },
      _max: { number: true },
    })
    await tx.depositVersion.create({
      data: {
        ...version,
        id: restoredId,
        number: (last._max.number ?? 0) + 1,
        storageKey: restoredKey,
        downloads: 0,
        uploadedById: viewer.id,
        uploadedAt: new Date(),
      },
    })
    const counter = await tx.communityCounter.update({
      where: { communityId },
      data: { storedBytes: { increment: version.size }, lastActivityAt: new Date() },
    })
    if (Number(counter.storedBytes) > communityQuota())
      throw new Mistake('files.quotaReached', { status: 413 })
    await record(tx, { communityId, memberId: viewer.id, kind: 'file_version', subjectId: depositId })
    return true
  }
  const isRestored = await answeredOrForgotten(communityId, restoredKey, () => db.$transaction(write))
  if (!isRestored) await forget(restoredKey)
  return file
}

/** The fingerprint of what is current; nobody changes which version that is until the transaction ends. */
async function currentContent(tx: Transaction, communityId: string, depositId: string) {
  const [deposit] = await select(
    z.object({ currentVersionId: z.string().nullable() }),
    sql`SELECT "currentVersionId" FROM "deposit"
         WHERE "communityId" = ${communityId}::uuid AND "id" = ${depositId}::uuid FOR UPDATE`,
    tx,
  )
  const id = deposit?.currentVersionId
  const current = id ? await tx.depositVersion.findUnique({ where: key(communityId, id) }) : null
  return current?.sha256
}
