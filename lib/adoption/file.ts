import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import type { TableFile } from '@/lib/ui/tableFile'
import { measures, type Narrowing } from './model/figures'
import type { Adoption } from './queries'

/** The table as it is on screen, hidden cells included. */
export function adoptionTable(adoption: Adoption | null, narrowing: Narrowing, language: Locale): TableFile {
  const [t, kinds] = [translatorIn(language, 'adoption'), translatorIn(language, 'communities')]
  const accounts = translatorIn(language, 'lifeCycle')
  const format = formattersIn(language)
  const month = adoption ? format.month(adoption.month) : ''
  const kind = narrowing.kind === null ? t('anyKind') : kinds(`kind.${narrowing.kind}.name`)
  return {
    name: 'ministeres',
    title: t('title'),
    header: [
      ...[t('ministry'), t('level'), t('until'), t('csvMonths'), t('kind')],
      ...measures.map((measure) => t(`measures.${measure}.name`)),
    ],
    rows: (adoption?.rows ?? []).map(({ ministry, level, figures }) => [
      ministry ?? t('everyMinistry'),
      level === null ? t('everyLevel') : accounts(`level.${level}`),
      ...[month, narrowing.months, kind],
      ...measures.map((measure) => figures[measure] ?? t('hidden')),
    ]),
  }
}
