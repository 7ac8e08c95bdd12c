import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import type { MeasuredPractice, ProgrammeDrawn } from '@/lib/practices'
import type { Chart, Table } from '../../model/document'
import { columnsOf } from '../columns'
import type { Told } from '../section'

type Words = Translate<'reportWork'>
type Proof = Pick<Told, 'charts' | 'tables' | 'notes'>

const verdicts = ['favourable', 'unfavourable', 'slight', 'entangled', 'inconclusive'] as const
/** Of these, nobody can tell whether there is an effect. */
const isUnclear = ({ verdict }: MeasuredPractice) => verdict === 'entangled' || verdict === 'inconclusive'

const intervals = (
  key: string,
  x: string,
  title: string,
  alt: string,
): Extract<Chart, { kind: 'intervals' }> => ({
  ...{ key, kind: 'intervals', table: key, x, value: 'share', low: 'low', high: 'high', neutral: 0 },
  ...{ title, alt },
})

/** What may be said of the effect of each practice, with its interval; and of how many one can conclude. */
export function effectsTold(
  all: MeasuredPractice[],
  language: Locale,
): Proof & { measured: number; found: string[] } {
  const [t, proof] = [translatorIn(language, 'reportWork'), translatorIn(language, 'proof')]
  const said = all.filter(({ withheld }) => withheld === null)
  const unclear = said.filter(isUnclear)
  const found = verdicts.flatMap((verdict) => {
    const count = said.filter((each) => each.verdict === verdict).length
    return count > 0 ? [t(`practices.found.${verdict}`, { count })] : []
  })
  const withheld = all.length - said.length
  return {
    ...{ measured: said.length, found },
    charts: said.some(({ share, shareLow, shareHigh }) => ![share, shareLow, shareHigh].includes(null))
      ? [
          intervals(
            'practices-effects',
            'practice',
            t('practices.effects.title'),
            t('practices.effects.alt', { count: said.length, list: formattersIn(language).list(found) }),
          ),
        ]
      : [],
    tables: said.length > 0 ? [effectsTable(said, t, (verdict) => proof(`short.${verdict}`))] : [],
    notes: [
      ...(said.length > 0 ? [proof('chosen')] : []),
      ...(unclear.length > 0
        ? [
            t('practices.notes.unclear', {
              count: unclear.length,
              list: formattersIn(language).list(unclear.map(({ title }) => t('practices.quoted', { title }))),
            }),
          ]
        : []),
      ...(withheld > 0 ? [t('practices.notes.withheld', { count: withheld })] : []),
    ],
  }
}

const effectsTable = (
  said: MeasuredPractice[],
  t: Words,
  inWords: (verdict: NonNullable<MeasuredPractice['verdict']>) => string,
): Table => ({
  key: 'practices-effects',
  title: t('practices.effects.title'),
  columns: columnsOf(
    (
      key:
        | 'practice'
        | 'share'
        | 'low'
        | 'high'
        | 'chance'
        | 'placebo'
        | 'adopters'
        | 'controls'
        | 'verdict'
        | 'on',
    ) => t(`practices.effects.${key}`),
    [
      ['practice', 'text'],
      ...(['share', 'low', 'high', 'chance', 'placebo'] as const).map((key) => [key, 'share'] as const),
      ...(['adopters', 'controls'] as const).map((key) => [key, 'count'] as const),
      ['verdict', 'text'],
      ['on', 'day'],
    ],
  ),
  rows: said.map((each) => [
    ...[each.title, each.share, each.shareLow, each.shareHigh, each.adjustedP, each.placeboP],
    ...[each.adopters, each.controls, each.verdict && inWords(each.verdict), each.on],
  ]),
})

/** Who was drawn beside who waited: the only comparison that proves. */
export function programmesTold(programmes: ProgrammeDrawn[], language: Locale): Proof {
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
    notes: programmes.map(({ name, chosen, waiting, low, high }) =>
      t('practices.notes.programme', {
        ...{ name, chosen: chosen ?? 0, waiting: waiting ?? 0 },
        verdict:
          chosen === null
            ? 'soon'
            : low === null || high === null
              ? 'few'
              : low > 0
                ? 'more'
                : high < 0
                  ? 'fewer'
                  : 'unclear',
      }),
    ),
  }
}
