import type { z } from 'zod'
import { db, execute, sql, type Transaction } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { LONGEST } from '../answering/pieces'
import { recountNow } from '../answering/recounting'
import type { OneInference, Pause, SetLimit } from '../schema'

const DAY = 86_400_000

/** Lets the platform understand what one knows from what one answered; what it understands is there to be read at once. */
export async function startUnderstanding(viewer: Person) {
  authorizePlatform(viewer, 'platform.use')
  await db.answeringConsent.createMany({ data: [{ memberId: viewer.id }], skipDuplicates: true })
  await recountNow(viewer.id, new Date())
}

/** Takes it back: all that was inferred is forgotten with it, in the same transaction. What was set aside stays so. */
export async function stopUnderstanding(viewer: Person) {
  authorizePlatform(viewer, 'platform.use')
  await whileNobodyCounts((tx) => tx.answeringConsent.deleteMany({ where: { memberId: viewer.id } }))
}

const whileNobodyCounts = (work: (tx: Transaction) => Promise<unknown>) =>
  db.$transaction(async (tx) => {
    await execute(sql`SELECT FROM "answering_state" FOR UPDATE`, tx)
    await work(tx)
  }, LONGEST)

/** «Ce n'est pas mon sujet»: what was counted of it goes, and it is never counted again. */
export async function hideInference(viewer: Person, { kind, of, word }: z.output<typeof OneInference>) {
  authorizePlatform(viewer, 'platform.use')
  await whileNobodyCounts(async (tx) => {
    const row = { memberId: viewer.id, kind, of, word: kind === 'term' ? word || of : '' }
    await tx.answeringHidden.createMany({ data: [row], skipDuplicates: true })
    await tx.answeringTally.deleteMany({ where: { memberId: viewer.id, kind, of } })
  })
  return { word: word || of }
}

/** It is one's subject after all: what one answered counts again. */
export async function showInference(viewer: Person, { kind, of, word }: z.output<typeof OneInference>) {
  authorizePlatform(viewer, 'platform.use')
  await db.$transaction(async (tx) => {
    await tx.answeringHidden.deleteMany({ where: { memberId: viewer.id, kind, of } })
    await tx.answeringConsent.updateMany({ where: { memberId: viewer.id }, data: { countedAt: null } })
  })
  await recountNow(viewer.id, new Date())
  return { word: word || of }
}

/** Not more often than so many times in seven days. */
export async function limitRequests(viewer: Person, { weekly }: z.output<typeof SetLimit>) {
  authorizePlatform(viewer, 'platform.use')
  await choose(viewer, { weekly })
}

/** «Pas en ce moment». */
export async function pauseRequests(viewer: Person, { days }: z.output<typeof Pause>) {
  authorizePlatform(viewer, 'platform.use')
  await choose(viewer, { pausedUntil: new Date(Date.now() + days * DAY) })
}

/** «De nouveau disponible». */
export async function resumeRequests(viewer: Person) {
  authorizePlatform(viewer, 'platform.use')
  await choose(viewer, { pausedUntil: null })
}

const choose = ({ id: memberId }: Person, choice: { weekly?: number; pausedUntil?: Date | null }) =>
  db.answeringChoice.upsert({ where: { memberId }, create: { memberId, ...choice }, update: choice })
