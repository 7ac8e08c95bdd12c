import type { Translate } from '@/lib/i18n'
import type { Line } from '../model/breakdown'

/** «Direction générale des patrimoines», «Direction», «Paris et petite couronne»: what a line of a ministry is called. */
export function lineName(
  line: Line,
  name: string | null,
  t: Translate<'oversight'>,
  levels: Translate<'lifeCycle'>,
): string {
  if (line.by === 'all') return t('parts.all')
  if (line.by === 'level') return levels(`level.${line.level}`)
  if (line.by === 'place') return t(`parts.places.${line.place}`)
  return name ?? t('parts.itself')
}
