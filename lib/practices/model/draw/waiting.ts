import { addDays, type Day } from '@/lib/time'
import { effectRules } from '../effect/rules'

/** As long as the two groups are compared: those who wait get nothing earlier. */
export const comparedDays = 7 * effectRules.outcomeWeeks

/**
 * Whether those who wait do so until the comparison is over. A draw that came late may leave less than that before their
 * day, which was promised: some of them would be helped among those who are taken for not helped.
 */
export const waitsToTheEnd = (drawnOn: Day, laterOn: Day): boolean =>
  addDays(drawnOn, comparedDays) <= laterOn
