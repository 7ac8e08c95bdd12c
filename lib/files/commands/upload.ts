import { record, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, newId, type Transaction } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { communityFacts, fileFacts, type FilesCommunity } from '../facts'
import { communityQuota, largestFile } from '../limits'
import { contentFits, formatOf } from '../model/allowList'
import { nextFreeName } from '../model/fileName'
import type { Upload } from '../schema'
import { receive, storageKey, TooLarge, type Received } from '../storage'
import { answeredOrForgotten } from '../strays'

export type Uploaded =
  | { state: 'stored'; depositId: string; versionId: string; number: number; name: string }
  /** A file of that name is there already: the person says whether this is its next version. */
  | { state: 'sameName'; depositId: string; name: string }

/**
 * Receives a file: streamed to disk, hashed, looked at, then written with its version, its counters and its
 * activity in one transaction. Sent twice, it is stored once.
 * @throws NotFound when it comes under the key of somebody else's file
 * @throws Mistake when the format, the size or the quota refuses it (before any byte where possible)
 */
export async function uploadFile(
  viewer: Person,
  upload: Upload,
  bytes: ReadableStream<Uint8Array>,
): Promise<Uploaded> {
  const known = await sentBefore(viewer, upload)
  if (known) return known

  const community = await communityFacts(upload.communityId)
  if (upload.depositId)
    authorize(viewer, 'file.replace', await fileFacts(upload.communityId, upload.depositId))
  else authorize(viewer, 'file.create', community && { community })
  if (!community) throw new Mistake('files.gone')

  if (!formatOf(upload.name)) throw new Mistake('files.formatRefused', { values: { name: upload.name } })
  if ((upload.size ?? 0) > largestFile()) throw tooLarge()
  await requireRoom(upload.communityId, upload.size ?? 0)

  const target = await targetOf(viewer, community, upload)
  // The file of that name may be this very one, which a second press has just stored.
  if (target.state === 'sameName') return (await sentBefore(viewer, upload)) ?? target

  const received = await receiveOrExplain(bytes, upload)
  try {
    return await keep(viewer, upload, target, received)
  } catch (error) {
    await received.discard()
    // Two presses at the same moment: this one comes second, and finds what the first has stored.
    const twin = await sentBefore(viewer, upload)
    if (twin) return twin
    if (error instanceof NameTaken)
      return { state: 'sameName', depositId: error.depositId, name: upload.name }
    throw error
  }
}

/** Another file took that name while this one was on its way. */
class NameTaken extends Error {
  constructor(readonly depositId: string) {
    super('another file has that name')
  }
}

/**
 * The same upload has come already.
 * @throws NotFound it is somebody else's: nothing of it is touched, nor said
 */
async function sentBefore(viewer: Person, { communityId, uploadId }: Upload): Promise<Uploaded | null> {
  const known = await db.depositVersion.findUnique({
    where: { communityId_id: { communityId, id: uploadId } },
  })
  if (known && known.uploadedById !== viewer.id) throw new NotFound()
  return known && stored(known, known.fileName)
}

type Target = { state: 'new'; name: string } | { state: 'version'; depositId: string; name: string }

/** Is this a new file, or the next version of one? */
async function targetOf(
  viewer: Person,
  community: FilesCommunity,
  { communityId, depositId, name, sameName }: Upload,
): Promise<Target | Extract<Uploaded, { state: 'sameName' }>> {
  if (depositId) return { state: 'version', depositId, name }
  const twin = await fileNamed(db, communityId, name)
  if (!twin || sameName === 'both') return { state: 'new', name }
  if (sameName === 'ask') return { state: 'sameName', depositId: twin.id, name }
  authorize(viewer, 'file.replace', await fileFacts(community.id, twin.id))
  return { state: 'version', depositId: twin.id, name }
}

const fileNamed = (tx: Pick<Transaction, 'deposit'>, communityId: string, name: string) =>
  tx.deposit.findFirst({ where: { communityId, name, removedAt: null }, select: { id: true } })

/**
 * The name of a new file, once nobody else can take one (`takeRoom`).
 * @throws NameTaken
 */
async function nameFor(tx: Transaction, { communityId, name, sameName }: Upload): Promise<string> {
  const twin = await fileNamed(tx, communityId, name)
  if (!twin) return name
  if (sameName !== 'both') throw new NameTaken(twin.id)
  const names = await tx.deposit.findMany({ where: { communityId, removedAt: null }, select: { name: true } })
  return nextFreeName(name, new Set(names.map((each) => each.name)))
}

const tooLarge = () => new Mistake('files.tooLarge', { values: { limit: largestFile() }, status: 413 })

async function requireRoom(communityId: string, size: number) {
  const counter = await db.communityCounter.findUnique({
    where: { communityId },
    select: { storedBytes: true },
  })
  if (Number(counter?.storedBytes ?? 0) + size > communityQuota())
    throw new Mistake('files.quotaReached', { status: 413 })
}

async function receiveOrExplain(
  bytes: ReadableStream<Uint8Array>,
  { name, size }: Upload,
): Promise<Received> {
  let received: Received
  try {
    received = await receive(bytes, largestFile())
  } catch (error) {
    if (error instanceof TooLarge) throw tooLarge()
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new Mistake('files.diskFull', { status: 507 })
    throw error
  }
  const refusal = refusalOf(received, name, size)
  if (!refusal) return received
  await received.discard()
  throw refusal
}

function refusalOf(received: Received, name: string, announced: number | undefined): Mistake | null {
  if (received.size === 0) return new Mistake('files.emptyFile', { values: { name } })
  if (announced !== undefined && announced !== received.size)
    return new Mistake('files.cutShort', { values: { name } })
  if (!contentFits(name, received.signature, received.looksLikeText))
    return new Mistake('files.contentRefused', { values: { name } })
  return null
}

async function keep(viewer: Person, upload: Upload, target: Target, received: Received): Promise<Uploaded> {
  // Its place on the disk is nobody's to choose: under the key of another file, nothing is written over that one.
  const key = storageKey(upload.communityId, newId())
  await received.keep(key)
  return answeredOrForgotten(upload.communityId, key, () => write(viewer, upload, target, received, key))
}

const write = (viewer: Person, upload: Upload, target: Target, { size, sha256 }: Received, key: string) =>
  db.$transaction(async (tx) => {
    const { communityId, uploadId: versionId } = upload
    await takeRoom(tx, communityId, size, target.state === 'new')
    const name = target.state === 'new' ? await nameFor(tx, upload) : target.name
    const { depositId, number } =
      target.state === 'new'
        ? await makeDeposit(tx, viewer, communityId, versionId, name)
        : await nextNumber(tx, communityId, target.depositId, versionId)
    const version = await tx.depositVersion.create({
      data: {
        communityId,
        id: versionId,
        depositId,
        number,
        fileName: name,
        mediaType: formatOf(upload.name)?.mediaType ?? 'application/octet-stream',
        size,
        sha256,
        storageKey: key,
        note: upload.note,
        uploadedById: viewer.id,
      },
    })
    await record(tx, { communityId, memberId: viewer.id, kind: 'file_version', subjectId: depositId })
    await tell(tx, 'file.added', communityId, { depositId, versionId, authorId: viewer.id })
    return stored(version, name)
  })

/** The counter's row is locked here: two uploads at once cannot both take the last room. */
async function takeRoom(tx: Transaction, communityId: string, size: number, isNew: boolean) {
  const counter = await tx.communityCounter.upsert({
    where: { communityId },
    create: { communityId, storedBytes: size, deposits: isNew ? 1 : 0, lastActivityAt: new Date() },
    update: {
      storedBytes: { increment: size },
      deposits: { increment: isNew ? 1 : 0 },
      lastActivityAt: new Date(),
    },
  })
  if (Number(counter.storedBytes) > communityQuota()) throw new Mistake('files.quotaReached', { status: 413 })
}

async function makeDeposit(
  tx: Transaction,
  viewer: Person,
  communityId: string,
  versionId: string,
  name: string,
) {
  await tx.deposit.create({
    data: { communityId, id: versionId, name, currentVersionId: versionId, createdById: viewer.id },
  })
  return { depositId: versionId, number: 1 }
}

/** The deposit's row is locked by the update: versions of one file are numbered one after the other. */
async function nextNumber(tx: Transaction, communityId: string, depositId: string, versionId: string) {
  await tx.deposit.update({
    where: { communityId_id: { communityId, id: depositId } },
    data: { currentVersionId: versionId, updatedAt: new Date() },
  })
  const last = await tx.depositVersion.aggregate({
    where: { communityId, depositId },
    _max: { number: true },
  })
  return { depositId, number: (last._max.number ?? 0) + 1 }
}

const stored = (version: { depositId: string; id: string; number: number }, name: string): Uploaded => ({
  state: 'stored',
  depositId: version.depositId,
  versionId: version.id,
  number: version.number,
  name,
})
