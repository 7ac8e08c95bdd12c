import { z } from 'zod'
import { OpenThreadForm, PlainThread } from '@/lib/discussions/schema'
import { oneLine } from '@/lib/ui/typed'
import { MOST_ASKED, PAUSES, WEEKLY } from './model/asking'

/** What makes a skill wanted, rare or rising, for whoever tells of them. */
export type { SeenSkill } from './mapFigures'
export { keeps } from './mapRows'
export { demandOf, MAP_VERSION, supplyOf } from './model/map/figures'

/** Shapes of what forms send. Messages are keys of the catalogue. */
const id = z.uuid()
const place = { communityId: id, threadId: id }
const oneOf = (values: readonly number[], mistake: string) =>
  z.coerce.number().refine((value) => values.includes(value), mistake)
/** Boxes ticked beside people: none, one or several. */
const people = z.array(id).max(MOST_ASKED, 'expertise.mistake.tooMany').default([])

export const Nothing = z.object({})
/** What is inferred of somebody: a word they answered about, a community or a person they answered. */
export const OneInference = z
  .object({
    kind: z.enum(['term', 'community', 'asker']),
    of: z.string().min(1).max(100),
    word: z.string().trim().max(300).default(''),
  })
  .refine(({ kind, of }) => kind === 'term' || id.safeParse(of).success)
export const SetLimit = z.object({ weekly: oneOf(WEEKLY, 'expertise.mistake.noLimit') })
export const Pause = z.object({ days: oneOf(PAUSES, 'expertise.mistake.noPause') })

export const AskToAnswer = z.object({ ...place, memberId: id })
export const DeclineRequest = z.object(place)
export const PassRequest = z.object({ ...place, memberId: id })

/** A question with those one asks to answer it; what the form of a thread says stays as it is. */
export const OpenAndAsk = z.intersection(OpenThreadForm, z.object({ ask: people }))
export const PlainOpenAndAsk = z.intersection(PlainThread, z.object({ ask: people }))

export const OneCluster = z.object({ clusterId: z.uuid() })
export const NameCluster = OneCluster.extend({
  name: z
    .string()
    .transform(oneLine)
    .pipe(z.string().min(3, 'skillMap.mistake.nameTooShort').max(60, 'skillMap.mistake.nameTooLong')),
})
