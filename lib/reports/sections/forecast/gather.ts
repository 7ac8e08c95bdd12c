import { startOfMonth, type Day } from '@/lib/time'
import { foretoldOf } from '../../forecasting/foretold'
import { foreseen, pointsOf, type Foreseen } from '../../forecasting/points'
import type { Foretold } from '../../model/forecast/kept'
import { seriesOf, type Point, type Series } from '../../model/series'
import type { Scope } from '../section'

/** What is known of a series by the end of the report, and what was said of it on the way. */
export interface Known {
  what: Foreseen
  points: Point[]
  series: Series
  foretold: Foretold[]
}

/** The first month that a report does not know: after its end, or not over yet. */
export const unknownFrom = ({ span, today }: Scope): Day =>
  span.until < startOfMonth(today) ? span.until : startOfMonth(today)

/** From the months of adoption and the states of communities; of a ministry, only what may be shown. */
export function gather(scope: Scope): Promise<Known[]> {
  const until = unknownFrom(scope)
  const whole = { ministryId: scope.ministry?.id ?? null, kind: scope.kind }
  return Promise.all(
    foreseen.map(async (what) => {
      const points = await pointsOf(what, whole, until)
      // Of a type of communities no forecast is kept.
      const foretold =
        what === 'communities' && scope.kind !== null ? [] : await foretoldOf(what, whole, until)
      return { what, points, foretold, series: seriesOf(points, until) }
    }),
  )
}
