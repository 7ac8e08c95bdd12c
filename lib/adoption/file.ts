import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import { csv } from '@/lib/ui/csv'
import { measures, type Narrowing } from './model/report'
import type { Adoption } from './queries'

/** The table as it is on screen, hidden cells included. */
export function adoptionCsv(adoption: Adoption | null, narrowing: Narrowing, language: Locale): string {
  const [t, kinds] = [translatorIn(language, 'adoption'), translatorIn(language, 'communities')]
  const accounts = translatorIn(language, 'lifeCycle')
  const format = formattersIn(language)
  const month = adoption ? format.month(adoption.month) : ''
  const kind = narrowing.kind === null ? t('anyKind') : kinds(`kind.${narrowing.kind}.name`)
  return csv(
    [
      ...[t('ministry'), t('level'), t('until'), t('csvMonths'), t('kind')],
      ...measures.map((measure) => t(`measures.${measure}.name`)),
    ],
    (adoption?.rows ?? []).map(({ ministry, level, figures }) => [
      ministry ?? t('everyMinistry'),
      level === null ? t('everyLevel') : accounts(`level.${level}`),
      ...[month, narrowing.months, kind],
      ...measures.map((measure) => figures[measure] ?? t('hidden')),
    ]),
  )
}
