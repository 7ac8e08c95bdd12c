import { translatorIn, type Locale } from '@/lib/i18n'
import type { ProgrammeDrawn } from '@/lib/practices'
import { columnsOf } from '../columns'
import type { Told } from '../section'
import { intervals } from './intervals'

/** Who was drawn beside who waited: the only comparison that proves. */
export function programmesTold(
  programmes: ProgrammeDrawn[],
  language: Locale,
): Pick<Told, 'charts' | 'tables' | 'notes'> {
  const t = translatorIn(language, 'reportWork')
  const compared = programmes.filter(({ share, low, high }) => ![share, low, high].includes(null))
  if (programmes.length === 0) return { charts: [], tables: [], notes: [] }
  return {
    charts:
      compared.length > 0
        ? [
            intervals(
              'practices-programmes',
              'programme',
              t('practices.programmes.title'),
              t('practices.programmes.alt', { count: compared.length }),
            ),
          ]
        : [],
    tables: [
      {
        key: 'practices-programmes',
        title: t('practices.programmes.title'),
        columns: columnsOf(
          (
            key:
              | 'programme'
              | 'drawnOn'
              | 'asked'
              | 'places'
              | 'chosen'
              | 'waiting'
              | 'share'
              | 'low'
              | 'high'
              | 'p',
          ) => t(`practices.programmes.${key}`),
          [
            ...([
              ['programme', 'text'],
              ['drawnOn', 'day'],
            ] as const),
            ...(['asked', 'places', 'chosen', 'waiting'] as const).map((key) => [key, 'count'] as const),
            ...(['share', 'low', 'high', 'p'] as const).map((key) => [key, 'share'] as const),
          ],
        ),
        rows: programmes.map((each) => [
          ...[each.name, each.drawnOn, each.asked, each.places, each.chosen, each.waiting],
          ...[each.share, each.low, each.high, each.p],
        ]),
      },
    ],
    notes: programmes.map(({ name, chosen, waiting, ...found }) =>
      t('practices.notes.programme', {
        ...{ name, chosen: chosen ?? 0, waiting: waiting ?? 0 },
        verdict: verdictOf({ chosen, ...found }),
      }),
    ),
  }
}

/** `late`: it cannot be; `soon`: it is not compared yet; `few`: too few on a side, or beyond what a share can tell. */
function verdictOf({
  isLate,
  chosen,
  low,
  high,
}: Pick<ProgrammeDrawn, 'isLate' | 'chosen' | 'low' | 'high'>) {
  if (isLate) return 'late'
  if (chosen === null) return 'soon'
  if (low === null || high === null) return 'few'
  return low > 0 ? 'more' : high < 0 ? 'fewer' : 'unclear'
}
