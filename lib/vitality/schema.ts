import { z } from 'zod'
import { isLesson, lesson } from '@/lib/communities/schema'
import { reviewActs } from './model/review'

/** What makes a verdict on a community, for whoever explains it. */
export { vitalityVersion } from './model/assess'
export { horizons, termNames } from './model/probability'
export { shipped } from './model/shipped'
export { signs } from './model/signs'
export { verdicts } from './model/state'

/** Shapes of what the forms about sleeping communities send. Messages are keys of the catalogue. */
const slug = z.string().trim().min(1).max(80)
const id = z.uuid()
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'vitality.mistake.tooLong')
    .transform((written) => written.replace(/\r\n?/g, '\n'))
    .default('')

const answers = ['relaunch', 'merge', 'close'] as const

/** One form of three choices: what the others ask is sent too, and not looked at. */
export const AnswerReview = z
  .object({
    slug,
    choice: z.enum(answers, 'vitality.mistake.noChoice'),
    help: text(1000),
    intoId: z.union([z.literal('').transform(() => null), id]).default(null),
    lesson,
  })
  .superRefine(({ choice, intoId, lesson: told }, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message: `vitality.mistake.${message}` })
    if (choice === 'merge' && intoId === null) wrong('intoId', 'noTarget')
    if (choice === 'close' && !isLesson(told)) wrong('lesson', 'noLesson')
  })

export const DecideMerge = z.object({ reviewId: id, decision: z.enum(['accept', 'refuse']) })
export const UndoMerge = z.object({ slug })

const MOST_AT_ONCE = 200
export const ConductReviews = z
  .object({
    ids: z.array(id).max(MOST_AT_ONCE).default([]),
    act: z.enum(reviewActs, 'vitality.mistake.noAct'),
  })
  .superRefine(({ ids }, context) => {
    if (ids.length === 0)
      context.addIssue({ code: 'custom', path: [], message: 'vitality.mistake.noneTicked' })
  })
