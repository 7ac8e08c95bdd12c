import { lastFirstToldUpTo, livesUntil, standingsOnFirsts } from '@/lib/vitality'
import { vitalityVersion } from '@/lib/vitality/schema'
import { addMonths } from '@/lib/time'
import type { Span } from '../../model/document'
import { monthsOf } from '../../model/span'
import type { Scope, SectionMaker } from '../section'
import { tellCommunities, type LivesOver } from './tell'

/** Communities created, those that still live, and how long they do. */
export const communities: SectionMaker = {
  key: 'communities',
  versions: { vitality: vitalityVersion },
  async tell(scope, language) {
    const { span, before } = scope
    const [now, earlier] = [await livesOver(scope, span), before && (await livesOver(scope, before))]
    return tellCommunities({ now, before: earlier }, scope, language)
  },
}

/** How each stood on the firsts of the span, its own and that of the month after it; how long they had lived at the last one. */
export async function livesOver({ ministry, kind }: Scope, span: Span): Promise<LivesOver> {
  const whose = { ministryId: ministry?.id ?? null, kind }
  const on = await lastFirstToldUpTo(span.until)
  const isTold = on !== null && on > span.from
  return {
    standings: await standingsOnFirsts(whose, monthsOf({ from: span.from, until: addMonths(span.until, 1) })),
    on: isTold ? on : null,
    lives: isTold ? await livesUntil(whose, on) : [],
  }
}
