import type { Formatters, Translate } from '@/lib/i18n'
import type { SeenMap } from '../../queries/map'

/** A number of people as it is told here: «environ 45 personnes», or why it is not. */
export function sayer(t: Translate<'skillMap'>, format: Formatters, { minimum, scope }: SeenMap) {
  return (people: number | null): string => {
    if (people !== null) return t('panel.people', { count: people, shown: format.number(people) })
    // Of the whole platform, what is not told is too small; elsewhere it may be hidden for another's sake.
    return scope.of === 'platform' ? t('panel.few', { minimum }) : t('panel.hidden', { minimum })
  }
}
