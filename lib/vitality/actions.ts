'use server'
import { action } from '@/lib/auth'
import { answerReview } from './commands/answer'
import { conductSome } from './commands/conduct'
import { decideMerge, undoMerge } from './commands/merge'
import * as shape from './schema'

const review = (slug: string) => `/communautes/${slug}/sommeil`

export const answerReviewAction = action(shape.AnswerReview, answerReview, ({ slug, outcome }) => ({
  path: review(slug),
  said: `vitality.said.${outcome}`,
}))
export const decideMergeAction = action(shape.DecideMerge, decideMerge, ({ slug }, { decision }) => ({
  path: `/communautes/${slug}/fusions`,
  said: decision === 'accept' ? 'vitality.said.accepted' : 'vitality.said.refused',
}))
export const takeMergeBackAction = action(shape.UndoMerge, undoMerge, ({ slug }) => ({
  path: review(slug),
  said: 'vitality.said.undone',
}))
/** The list stays as it was narrowed; what was done is counted above it. */
export const conductReviewsAction = action(shape.ConductReviews, conductSome, ({ act, ...counts }) => ({
  said: { key: `vitality.said.${act}`, values: counts },
}))
