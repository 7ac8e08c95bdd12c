import { calibrationKnown, movesOver, reviewsOver, statesOver } from '@/lib/vitality'
import { vitalityVersion } from '@/lib/vitality/schema'
import type { Span } from '../../model/document'
import type { Scope, SectionMaker } from '../section'
import type { Done, SleepingFacts } from './tables'
import { sleepingTold } from './tell'

/** Communities in each state, those that fell asleep or woke, what was done about them, and how often alerts were right. */
export const sleeping: SectionMaker = {
  key: 'sleeping',
  versions: { vitality: vitalityVersion },
  tell: async (scope, language) => sleepingTold(await factsOf(scope), scope, language),
}

async function factsOf({ span, before, ministry, kind }: Scope): Promise<SleepingFacts> {
  const perimeter = { ministryId: ministry?.id ?? null, kind }
  const done = async ({ from, until }: Span): Promise<Done> => {
    const [moves, reviews] = await Promise.all([
      movesOver(perimeter, from, until),
      reviewsOver(perimeter, from, until),
    ])
    return { moves, reviews }
  }
  const isWhole = ministry === null && kind === null
  const [states, during, then, judged] = await Promise.all([
    statesOver(perimeter, span.from, span.until),
    done(span),
    before && done(before),
    isWhole ? calibrationKnown() : null,
  ])
  return { states, during, before: then, judged }
}
