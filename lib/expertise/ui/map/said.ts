import type { Formatters, Translate } from '@/lib/i18n'
import type { Measure } from '../../model/map/figures'
import type { Scope } from '../../model/map/scope'
import type { SeenMap } from '../../queries/map'

/**
 * A number of people as it is told here: «environ 45 personnes», or why it is not. Only of those who hold a skill, on the
 * whole platform, does one know why: they are too few. Anything else may be hidden for another's sake.
 */
export function sayer(t: Translate<'skillMap'>, format: Formatters, { minimum, scope }: SeenMap) {
  return (measure: Measure, people: number | null): string => {
    if (people !== null) return t('panel.people', { count: people, shown: format.number(people) })
    return isTooFew(scope, measure) ? t('panel.few', { minimum }) : t('panel.hidden', { minimum })
  }
}

export const isTooFew = (scope: Scope, measure: string): boolean =>
  scope.of === 'platform' && measure === 'holders'
