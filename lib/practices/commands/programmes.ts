import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { communityFactColumns } from '@/lib/communities'
import { db, isDuplicate, newId, type Transaction } from '@/lib/db'
import { authorize, authorizePlatform, NotFound, visibleTo, type Person } from '@/lib/policy'
import { addDays, asDate, parisDay, startOfDay } from '@/lib/time'
import { fingerprintOf } from '../model/draw/draw'
import { holdProgramme } from '../programmes/held'
import { seal, seedOf } from '../programmes/seal'
import type { AskForPlace, CancelProgramme, OpenProgramme } from '../programmes/schema'

const SEED_BYTES = 32

/**
 * Opens a programme with fewer places than may be asked for. The seed of its draw is made here, told to nobody and
 * sealed; its fingerprint is on the page from the first moment, so that nobody can choose another one later.
 */
export async function openProgramme(viewer: Person, input: z.output<typeof OpenProgramme>) {
  authorizePlatform(viewer, 'platform.administer')
  const now = new Date()
  const { newId: id, name, purpose, practiceId, places, closesOn, laterOn } = input
  if (closesOn < parisDay(now)) throw new Mistake('programmes.mistake.past', { field: 'closesOn' })
  if (
    practiceId !== null &&
    !(await db.practice.count({ where: { id: practiceId, sharedAt: { not: null } } }))
  )
    throw new NotFound()
  const seed = randomBytes(SEED_BYTES).toString('hex')
  try {
    return await db.$transaction(async (tx) => {
      await tx.practiceProgramme.create({
        data: {
          ...{
            id,
            name,
            purpose,
            practiceId,
            places,
            sealedSeed: seal(seed, id),
            fingerprint: fingerprintOf(seed),
          },
          ...{ closesAt: startOfDay(addDays(closesOn, 1)), laterOn: asDate(laterOn) },
          ...{ openedById: viewer.id, openedAt: now },
        },
      })
      const after = { name, places, closesOn, laterOn, fingerprint: fingerprintOf(seed) }
      await keep(tx, viewer, 'programme.open', { id, after })
      return { id }
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // The same form sent twice.
    if (!(await db.practiceProgramme.count({ where: { id, openedById: viewer.id } }))) throw new NotFound()
    return { id }
  }
}

/**
 * As long as one may ask, with a reason that stays on its page: nobody looks at a draw before deciding that it counts.
 * Later too, where its seed can no longer be opened: nobody will ever see what it would have given.
 */
export async function cancelProgramme(
  viewer: Person,
  { programmeId, why }: z.output<typeof CancelProgramme>,
) {
  authorizePlatform(viewer, 'platform.administer')
  return db.$transaction(async (tx) => {
    const programme = await holdProgramme(tx, programmeId)
    if (programme.cancelledAt) return { id: programmeId }
    if (programme.drawnAt) throw new Mistake('programmes.mistake.drawn', { status: 409 })
    if (programme.closesAt <= new Date() && seedOf(programme) !== null)
      throw new Mistake('programmes.mistake.closed', { status: 409 })
    await tx.practiceProgramme.update({
      where: { id: programmeId },
      data: { cancelledAt: new Date(), cancelledById: viewer.id, cancelledWhy: why },
    })
    await keep(tx, viewer, 'programme.cancel', { id: programmeId, reason: why })
    const asked = await tx.programmeRequest.findMany({ where: { programmeId, withdrawnAt: null } })
    for (const { communityId } of asked)
      await tell(tx, 'programme.moved', communityId, {
        ...{ programmeId, step: 'cancelled', actorId: viewer.id, reason: why },
      })
    return { id: programmeId }
  })
}

/** A community asks for a place, as long as one may; asked again, or by two people at once, it has one ticket. */
export async function askForPlace(
  viewer: Person,
  { programmeId, communityId }: z.output<typeof AskForPlace>,
) {
  authorize(viewer, 'practice.askForPlace', await seen(viewer, communityId))
  return db.$transaction(async (tx) => {
    await holdOpen(tx, programmeId)
    const key = { programmeId_communityId: { programmeId, communityId } }
    const known = await tx.programmeRequest.findUnique({ where: key })
    if (known && !known.withdrawnAt) return { id: programmeId }
    const asked = { requestedById: viewer.id, at: new Date() }
    await tx.programmeRequest.upsert({
      where: key,
      create: { id: newId(), programmeId, communityId, ...asked },
      update: { ...asked, withdrawnAt: null, withdrawnById: null },
    })
    await keep(tx, viewer, 'programme.ask', { id: programmeId, communityId })
    return { id: programmeId }
  })
}

/** It no longer wants one: any of those who run it may say so, before the draw. */
export async function withdrawRequest(
  viewer: Person,
  { programmeId, communityId }: z.output<typeof AskForPlace>,
) {
  authorize(viewer, 'practice.askForPlace', await seen(viewer, communityId))
  return db.$transaction(async (tx) => {
    await holdOpen(tx, programmeId)
    const { count } = await tx.programmeRequest.updateMany({
      where: { programmeId, communityId, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnById: viewer.id },
    })
    if (count > 0) await keep(tx, viewer, 'programme.withdraw', { id: programmeId, communityId })
    return { id: programmeId }
  })
}

const seen = (viewer: Person, communityId: string) =>
  db.community.findFirst({
    where: { AND: [{ id: communityId }, visibleTo.communities(viewer)] },
    select: communityFactColumns,
  })

/** @throws Mistake one can no longer ask */
async function holdOpen(tx: Transaction, programmeId: string) {
  const { closesAt, drawnAt, cancelledAt } = await holdProgramme(tx, programmeId)
  if (cancelledAt) throw new Mistake('programmes.mistake.cancelled', { status: 409 })
  if (drawnAt || closesAt <= new Date()) throw new Mistake('programmes.mistake.closed', { status: 409 })
}

interface Kept {
  id: string
  communityId?: string
  reason?: string
  after?: Record<string, string | number>
}

const keep = (tx: Transaction, viewer: Person, action: string, { id, ...more }: Kept) =>
  audit(tx, { actorId: viewer.id, action, subjectKind: 'programme', subjectId: id, ...more })
