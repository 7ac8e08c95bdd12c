import { adoptionsOver, effectsInUse, libraryOn, practicesUsed, programmesDrawn } from '@/lib/practices'
import { drawVersion, effectVersion } from '@/lib/practices/schema'
import type { Scope, SectionMaker } from '../section'
import { practicesTold, type PracticesFacts } from './tell'

/** Lines of the practices taken up most. */
const MOST_USED = 10

/** Practices shared and taken up, what is known of their effect, and what programmes drawn by lot have shown. */
export const practices: SectionMaker = {
  key: 'practices',
  versions: { effect: effectVersion, draw: drawVersion },
  tell: async (scope, language) => practicesTold(await factsOf(scope), scope, language),
}

async function factsOf({ span, before, ministry, kind }: Scope): Promise<PracticesFacts> {
  const perimeter = { ministryId: ministry?.id ?? null, kind }
  const isWhole = ministry === null && kind === null
  const [library, libraryThen, during, then, used, effects, programmes] = await Promise.all([
    libraryOn(perimeter, span.until),
    before && libraryOn(perimeter, before.until),
    adoptionsOver(perimeter, span.from, span.until),
    before && adoptionsOver(perimeter, before.from, before.until),
    practicesUsed(perimeter, span.from, span.until, MOST_USED),
    effectsInUse(),
    isWhole ? programmesDrawn(span.from, span.until) : [],
  ])
  return {
    ...{ library, during, used, effects, programmes },
    before: libraryThen && then && { library: libraryThen, during: then },
  }
}
