import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { db, isDuplicate, type Transaction } from '@/lib/db'
import { authorize, authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import { holdPractice, type Held } from '../held'
import { missingIn } from '../model/complete'
import { revisedUntil } from '../model/life'
import { saysOtherwise } from '../model/substance'
import { callFor, restate } from '../moving'
import { askToQuote } from '../quoting'
import { roomToDrawFrom } from '../source'
import type { WritePractice } from '../schema'
import { rowOf, textColumns, textFrom } from '../text'

type Input = z.output<typeof WritePractice>

/**
 * Keeps what somebody writes of a practice: a new one, or what they change of it. As long as it is an idea its text is
 * written over; once others have been asked to read it, each change is a version of its own, and one that says something
 * else is to be read again. An idea takes the thread it is drawn from from nobody.
 * @returns the practice
 * @throws Mistake it was changed since the form was opened, by somebody else or on another device
 */
export async function writePractice(viewer: Person, input: Input): Promise<{ id: string }> {
  authorizePlatform(viewer, 'practice.write')
  return input.practiceId === null ? begin(viewer, input) : change(viewer, input.practiceId, input)
}

async function begin(viewer: Person, { newId: id, text, isFailure, origin, quotes }: Input) {
  await mayComeFrom(viewer, origin)
  const now = new Date()
  try {
    return await db.$transaction(async (tx) => {
      await tx.practice.create({
        data: {
          ...{ id, isFailure, authorId: viewer.id, stateAt: now, createdAt: now, ...origin },
          reviseOn: new Date(revisedUntil(parisDay(now))),
          authors: { create: { memberId: viewer.id, at: now } },
          versions: { create: { number: 1, ...rowOf(text), authorId: viewer.id, at: now } },
        },
      })
      const { communityId, threadId } = origin
      if (communityId && threadId)
        await askToQuote(tx, viewer, { practiceId: id, communityId, threadId, subjectIds: quotes }, now)
      await draftKept(tx, viewer, id)
      return { id }
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // The same form sent twice; or another practice was drawn from the same lesson a moment before.
    const isOwn = (await db.practice.count({ where: { id, authorId: viewer.id } })) === 1
    if (!isOwn) throw new Mistake('practices.mistake.alreadyDrawn', { status: 409 })
    // One draft may be open on two devices: the second to be sent has seen nothing of what the first one kept.
    const seenNothing = {
      knownVersion: 0,
      knownAt: null,
      otherwise: 'practices.mistake.keptAlready',
    } as const
    return change(viewer, id, { text, isFailure, note: '', quotes: [], ...seenNothing })
  }
}

type Change = Pick<Input, 'text' | 'isFailure' | 'note' | 'knownVersion' | 'knownAt' | 'quotes'> & {
  /** What is said where it was changed since. */
  otherwise?: 'practices.mistake.keptAlready'
}

const change = (
  viewer: Person,
  practiceId: string,
  { text, isFailure, note, knownVersion, knownAt, quotes, otherwise }: Change,
) =>
  db.$transaction(async (tx) => {
    const practice = await holdPractice(tx, practiceId)
    authorize(viewer, 'practice.edit', practice)
    const { version: number, proposedAt } = practice
    const now = new Date()
    if (quotes.length > 0) await askMore(tx, viewer, practiceId, quotes, now)
    const said = { ...rowOf(text), note, authorId: viewer.id, at: now }
    const key = { practiceId_number: { practiceId, number } }
    const { at, ...kept } = await tx.practiceVersion.findUniqueOrThrow({
      where: key,
      select: { ...textColumns, at: true },
    })
    const before = textFrom(kept)
    const isSame = JSON.stringify(before) === JSON.stringify({ ...before, ...text })
    // Nothing new, or the same form sent twice.
    if (isSame && isFailure === practice.isFailure) {
      await draftKept(tx, viewer, practiceId)
      return { id: practiceId }
    }
    // An idea is written over, and keeps its number until it is proposed: it is known by when it was.
    const isOfThen = knownAt ? at.getTime() === knownAt.getTime() : proposedAt !== null
    const isKnown = number === knownVersion && isOfThen
    if (!isKnown) throw new Mistake(otherwise ?? 'practices.mistake.changedSince', { status: 409 })
    if (proposedAt === null) await tx.practiceVersion.update({ where: key, data: said })
    else {
      if (missingIn(text).length > 0) throw new Mistake('practices.mistake.incomplete')
      await tx.practiceVersion.create({ data: { practiceId, number: number + 1, ...said } })
      await tx.practiceAuthor.createMany({
        data: [{ practiceId, memberId: viewer.id, at: now }],
        skipDuplicates: true,
      })
    }
    const isElse = isFailure !== practice.isFailure || saysOtherwise(before, text)
    await tx.practice.update({
      where: { id: practiceId },
      data: {
        isFailure,
        ...(proposedAt !== null && { version: number + 1, ...(isElse && { sameSince: number + 1 }) }),
      },
    })
    if (proposedAt !== null) await readAnew(tx, practice, isElse, now)
    await draftKept(tx, viewer, practiceId)
    return { id: practiceId }
  })

/** What nobody had read yet goes on waiting for its readers; what somebody had calls them again. */
async function readAnew(tx: Transaction, { id, sameSince }: Held, isElse: boolean, now: Date) {
  const wasRead = await tx.practiceReview.count({ where: { practiceId: id, version: { gte: sameSince } } })
  const moved = await restate(tx, id, now)
  if (moved === null && isElse && wasRead > 0) await callFor(tx, id, now)
}

/** Asks for more words of the thread a practice was drawn from. @throws NotFound for whoever may not draw there */
async function askMore(
  tx: Transaction,
  viewer: Person,
  practiceId: string,
  subjectIds: readonly string[],
  now: Date,
): Promise<void> {
  const { communityId, threadId } = await tx.practice.findUniqueOrThrow({
    where: { id: practiceId },
    select: { communityId: true, threadId: true },
  })
  if (communityId === null || threadId === null) throw new NotFound()
  await roomToDrawFrom(viewer, communityId)
  await askToQuote(tx, viewer, { practiceId, communityId, threadId, subjectIds }, now)
}

/** What was being typed is kept: nothing is left to take up. */
const draftKept = (tx: Transaction, viewer: Person, practiceId: string) =>
  tx.practiceDraft.deleteMany({ where: { memberId: viewer.id, practiceId } })

/** From a community one is in or sifts, a thread one reads there, a lesson one left when it was closed. */
async function mayComeFrom(
  viewer: Person,
  { communityId, threadId, lessonId }: Input['origin'],
): Promise<void> {
  if (communityId === null) {
    if (threadId !== null || lessonId !== null) throw new NotFound()
    return
  }
  await roomToDrawFrom(viewer, communityId)
  const isThere =
    (threadId === null ||
      (await db.thread.count({ where: { communityId, id: threadId, removedAt: null } })) === 1) &&
    (lessonId === null ||
      (await db.closingLesson.count({ where: { communityId, id: lessonId, authorId: viewer.id } })) === 1)
  if (!isThere) throw new NotFound()
}
