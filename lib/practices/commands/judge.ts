import type { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, type Transaction } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import { holdPractice } from '../held'
import { revisedUntil } from '../model/life'
import { restate } from '../moving'
import type { OnePractice, RetirePractice, ReviewPractice } from '../schema'

/**
 * What an animator of another community says of it; said again, their last word counts. Whoever finds a practice to
 * revise still right makes it right for a year, and the counter-examples it has are answered by this version; so does the
 * last one who reads what was written anew.
 * @throws Mistake it has been changed since it was read
 */
export async function reviewPractice(
  viewer: Person,
  { practiceId, version, verdict, words }: z.output<typeof ReviewPractice>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const practice = await holdPractice(tx, practiceId)
    authorize(viewer, 'practice.review', practice)
    if (practice.version !== version) throw new Mistake('practices.mistake.changedSince', { status: 409 })
    const now = new Date()
    const said = { isReady: verdict === 'ready', words, at: now }
    await tx.practiceReview.upsert({
      where: { practiceId_version_reviewerId: { practiceId, version, reviewerId: viewer.id } },
      create: { practiceId, version, reviewerId: viewer.id, ...said },
      update: said,
    })
    const state = (await restate(tx, practiceId, now)) ?? practice.state
    if (state === 'to_revise' && verdict === 'ready') {
      await findRight(tx, practiceId, version, now)
      await restate(tx, practiceId, now)
    }
    const isShared = state === 'reviewed' && !practice.isShared
    const step = isShared ? 'shared' : said.isReady ? 'ready' : 'notReady'
    await tell(tx, 'practice.moved', null, { practiceId, step, actorId: viewer.id })
    return { id: practiceId }
  })
}

async function findRight(tx: Transaction, practiceId: string, version: number, now: Date) {
  await tx.practice.update({
    where: { id: practiceId },
    data: { reviseOn: new Date(revisedUntil(parisDay(now))) },
  })
  await tx.practiceRemark.updateMany({
    where: { practiceId, isCounterExample: true, removedAt: null, answeredIn: null },
    data: { answeredIn: version },
  })
}

/** Takes it out of the library, with a reason that stays on its page. */
export async function retirePractice(viewer: Person, { practiceId, why }: z.output<typeof RetirePractice>) {
  return db.$transaction(async (tx) => {
    authorize(viewer, 'practice.retire', await holdPractice(tx, practiceId))
    const now = new Date()
    await tx.practice.update({
      where: { id: practiceId },
      data: { retiredAt: now, retiredById: viewer.id, retiredWhy: why },
    })
    await keep(tx, viewer, 'practice.retire', practiceId, why)
    await restate(tx, practiceId, now)
    await tell(tx, 'practice.moved', null, { practiceId, step: 'retired', actorId: viewer.id })
    return { id: practiceId }
  })
}

export async function reopenPractice(viewer: Person, { practiceId }: z.output<typeof OnePractice>) {
  return db.$transaction(async (tx) => {
    authorize(viewer, 'practice.reopen', await holdPractice(tx, practiceId))
    await tx.practice.update({
      where: { id: practiceId },
      data: { retiredAt: null, retiredById: null, retiredWhy: '' },
    })
    await keep(tx, viewer, 'practice.reopen', practiceId, null)
    await restate(tx, practiceId, new Date())
    return { id: practiceId }
  })
}

const keep = (tx: Transaction, viewer: Person, action: string, subjectId: string, reason: string | null) =>
  audit(tx, { actorId: viewer.id, action, subjectKind: 'practice', subjectId, reason })
