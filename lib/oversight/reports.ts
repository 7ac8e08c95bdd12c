import { isExposed, partOfPeople, ruleInForce } from '@/lib/disclosure'
import {
  figureKeys,
  figures,
  periodOf,
  type Figure,
  type FigureKey,
  type Window,
} from '@/lib/engagement/schema'
import { addMonths, dayNumber, parisDay, startOfMonth, type Day, type UsualLength } from '@/lib/time'
import { doMinistriesMeet } from './measures/doMinistriesMeet'
import { whatCommunitiesAddUpTo } from './measures/whatCommunitiesAddUpTo'
import { whoGives } from './measures/whoGives'
import { whoTakesPart } from './measures/whoTakesPart'
import { figureId, type Breakdown } from './model/breakdown'
import { bridgingOfMany, type TiedPeople } from './model/bridging'
import { Communities } from './model/communities'
import { isToldOver } from './model/overTime'
import { figuresOfPeople, isCountByKind, shownOfMinistries, type Count, type Counts } from './model/people'
import { shownWholes } from './model/places'
import type { WholeReport } from './model/report'
import { kinds, scopeKey, type Scope } from './model/scope'
import { shownByKind, shownOfTypes } from './model/types'
import { toldOtherwise } from './otherWindows'

type Context = { now: Date; back: number; breakdowns: ReadonlyMap<string, Breakdown> }

/** What may be said of every whole over one window. */
export async function reportsOf(days: UsualLength, window: Window, { now, back, breakdowns }: Context) {
  const { start, end } = periodOf(window)
  const rule = ruleInForce()
  const crowd = await whoTakesPart(window)
  const given = await whoGives(window)
  const tied = await doMinistriesMeet(window)
  const wholes = await whatCommunitiesAddUpTo(days, { today: parisDay(now), end, back })
  const shown = shownWholes(given, rule)
  const isTold = wantedOf(days, await toldOtherwise(crowd, window), back === 0 ? breakdowns : new Map())
  const everywhere = crowd.filter(({ kind }) => kind === null)
  const byKind = shownByKind(everywhere, rule, isTold)
  const { platform: ofPlatform, ministries } = shownOfMinistries(
    everywhere,
    rule,
    (ministryId, count) =>
      isTold({ ministryId, kind: null }, count) &&
      (!isCountByKind(count) || byKind.has({ ministryId, kind: null }, count)),
  )
  const types = shownOfTypes(
    crowd,
    rule,
    (kind, count) =>
      isTold({ ministryId: null, kind }, count) &&
      (!isCountByKind(count) || byKind.has({ ministryId: null, kind }, count)),
  )
  const knowsReading = window.start >= dayNumber(addMonths(startOfMonth(parisDay(now)), -12))
  const places = [null, ...new Set([...ministries.keys()].filter((id) => id !== null))]
  const scopes: Scope[] = [
    ...places.flatMap((ministryId) => [null, ...kinds].map((kind): Scope => ({ ministryId, kind }))),
    // Ministries of which nobody takes part, that carry communities.
    ...given
      .filter(({ ministryId }) => ministryId !== null && !places.includes(ministryId))
      .flatMap(({ ministryId, kind }) => [
        { ministryId, kind: null },
        { ministryId, kind },
      ]),
  ]
  const peopleOf = (scope: Scope): Counts => {
    const { ministryId, kind } = scope
    return kind === null
      ? ministryId === null
        ? ofPlatform
        : (ministries.get(ministryId) ?? {})
      : ministryId === null
        ? (types.get(kind) ?? {})
        : byKind.of(scope)
  }
  return new Map(
    scopes.map((scope): [string, WholeReport] => {
      const key = scopeKey(scope)
      return [
        key,
        reportOf({
          ...{ start, scope },
          communities: wholes.get(key) ?? new Communities(),
          isShown: shown.has(key),
          // Of a ministry's type, only what types and ministries are compared by.
          people: figuresOfPeople(
            toldOver(days, scope, peopleOf(scope)),
            knowsReading,
            (count) => scope.ministryId === null || scope.kind === null || isCountByKind(count),
          ),
          tied: scope.ministryId === null ? tied.get(scope.kind) : undefined,
        }),
      ]
    }),
  )
}

/** What may be told of the people of a whole, for all that is told of it elsewhere: over other windows, and of its parts tonight. */
function wantedOf(
  days: UsualLength,
  otherwise: ReadonlyMap<string, readonly Count[]>,
  breakdowns: ReadonlyMap<string, Breakdown>,
) {
  const isOfParts = (count: Count) => count === 'active' || count === 'contributing'
  return (scope: Scope, count: Count): boolean => {
    if (otherwise.get(scopeKey(scope))?.includes(count)) return false
    const breakdown =
      scope.ministryId === null || scope.kind !== null ? undefined : breakdowns.get(scope.ministryId)
    return breakdown === undefined || !isOfParts(count) || figureId({ by: 'all' }, count, days) in breakdown
  }
}

/** Without what is told of the parts of the platform over windows of another length only. */
const toldOver = (days: UsualLength, { ministryId, kind }: Scope, people: Counts): Counts =>
  ministryId === null && kind === null
    ? people
    : Object.fromEntries(Object.entries(people).filter(([count]) => isToldOver(days, count as Count)))

type Parts = {
  start: Day
  scope: Scope
  communities: Communities
  /** Whether what the communities add up to may be shown. */
  isShown: boolean
  people: ReturnType<typeof figuresOfPeople>
  tied: TiedPeople | undefined
}

function reportOf({ start, scope, communities, isShown, people, tied }: Parts): WholeReport {
  const { states, communities: count, ...added } = communities.report()
  // Ties between ministries are looked at over all of them only.
  const ties = scope.ministryId === null ? bridging(tied) : { figures: {}, hidden: [] }
  return {
    ...{ start, communities: count, states },
    figures: { ...(isShown ? added.figures : {}), ...people.figures, ...ties.figures },
    spreads: isShown ? added.spreads : {},
    health: isShown ? added.health : null,
    hidden: [...(isShown ? [] : addedKeys), ...people.hidden, ...ties.hidden],
  }
}

/** What communities add up to, which is shown or hidden together. */
const addedKeys = figureKeys.filter((key) =>
  ['sum', 'parts', 'middle'].includes((figures[key] as Figure).adds),
)
const tieKeys = ['ministryPairs', 'bridging', 'bridgingLow', 'bridgingHigh'] as const satisfies FigureKey[]

function bridging(tied: TiedPeople | undefined): Pick<WholeReport, 'figures' | 'hidden'> {
  const people = (tied?.byMinistry ?? []).reduce((sum, each) => sum + each, 0)
  if (isExposed(partOfPeople(people), ruleInForce())) return { figures: {}, hidden: [...tieKeys] }
  const found = tied ? bridgingOfMany(tied) : null
  return {
    figures: {
      ministryPairs: tied?.pairs ?? 0,
      bridging: found?.excess ?? null,
      bridgingLow: found?.low ?? null,
      bridgingHigh: found?.high ?? null,
    },
    hidden: [],
  }
}
