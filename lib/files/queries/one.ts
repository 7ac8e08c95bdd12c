import { authorName, commentsOn } from '@/lib/comments'
import { db, isId, newId } from '@/lib/db'
import { authorize, can, NotFound, type Person } from '@/lib/policy'
import { fileFacts } from '../facts'
import { formatOf } from '../model/allowList'

const PERSON = { id: true, name: true, status: true } as const

/** A file with its versions, what is said of it, and what the viewer may do with it. */
export async function fileById(viewer: Person, slug: string, depositId: string) {
  const room = await db.community.findUnique({ where: { slug }, select: { id: true } })
  const file = room && isId(depositId) ? await fileFacts(room.id, depositId) : null
  authorize(viewer, 'file.read', file)
  const versions = await db.depositVersion.findMany({
    where: { communityId: file.communityId, depositId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      fileName: true,
      size: true,
      sha256: true,
      note: true,
      uploadedAt: true,
      uploadedById: true,
      mediaType: true,
    },
  })
  const people = await db.member.findMany({
    where: {
      id: { in: [...new Set([file.createdById, ...versions.map((version) => version.uploadedById)])] },
    },
    select: PERSON,
  })
  const names = new Map(people.map((person) => [person.id, authorName(viewer, person)]))
  return {
    id: file.id,
    name: file.name,
    description: file.description,
    community: file.community,
    removedAt: file.removedAt,
    removalReason: file.removalReason,
    isOwn: file.authorId === viewer.id,
    currentVersionId: file.currentVersionId,
    versions: versions.map(({ uploadedById, size, ...version }) => ({
      ...version,
      size: Number(size),
      by: names.get(uploadedById) ?? '',
    })),
    isImage: formatOf(file.name)?.inline === true,
    /** The next comment's key, made here so that a double click makes one comment. */
    nextCommentId: newId(),
    comments: await commentsOn(viewer, { kind: 'deposit', id: depositId, facts: file }),
    may: {
      comment: can(viewer, 'file.comment', file),
      replace: can(viewer, 'file.replace', file),
      edit: can(viewer, 'file.edit', file),
      remove: can(viewer, 'file.remove', file),
      restore: can(viewer, 'file.restore', file),
    },
  }
}

/** A file as its page shows it. */
export type FileShown = Awaited<ReturnType<typeof fileById>>

/** The bytes of one version, for whoever may read the file. A removed file is given to nobody. */
export async function versionToDownload(viewer: Person, communityId: string, versionId: string) {
  if (!isId(communityId) || !isId(versionId)) throw new NotFound()
  const version = await db.depositVersion.findUnique({
    where: { communityId_id: { communityId, id: versionId } },
  })
  const file = version && (await fileFacts(communityId, version.depositId))
  authorize(viewer, 'file.read', file)
  if (!version || file.removedAt || version.scan === 'suspicious') throw new NotFound()
  return { ...version, size: Number(version.size), inline: formatOf(version.fileName)?.inline === true }
}
