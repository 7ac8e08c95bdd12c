import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { passageOf } from '../model/candidates/found'
import { bodyOf } from '../quoted'
import type { AnswerQuotation } from '../schema'

/**
 * Says whether one’s own words may be quoted, with one’s name or without, or not; and changes one’s mind at any moment.
 * What was agreed to is copied as it was shown, so that a later correction of the message puts no other words in a mouth.
 * @throws Mistake the message has changed since it was shown
 */
export async function answerQuotation(
  viewer: Person,
  { quotationId: id, answer, words }: z.output<typeof AnswerQuotation>,
): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const quotation = await db.practiceQuotation.findFirst({ where: { id, authorId: viewer.id } })
  if (!quotation) throw new NotFound()
  const answered = { answer, answeredAt: new Date() }
  if (answer === 'refused') {
    await db.practiceQuotation.update({ where: { id }, data: { ...answered, words: '' } })
    return
  }
  const now = passageOf((await bodyOf(quotation)) ?? '')
  // Of what they agreed to before, only the name may change.
  const agreed = quotation.words || now
  if (!agreed || agreed.replace(/\s+/g, ' ') !== words.replace(/\s+/g, ' '))
    throw new Mistake('practices.mistake.wordsChanged', { status: 409 })
  await db.practiceQuotation.update({ where: { id }, data: { ...answered, words: agreed } })
}
