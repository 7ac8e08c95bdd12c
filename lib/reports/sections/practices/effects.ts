import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import type { MeasuredPractice } from '@/lib/practices'
import type { Table } from '../../model/document'
import { columnsOf } from '../columns'
import type { Told } from '../section'
import { intervals } from './intervals'

type Words = Translate<'reportWork'>
type Proof = Pick<Told, 'charts' | 'tables' | 'notes'>

const verdicts = ['favourable', 'unfavourable', 'slight', 'entangled', 'inconclusive'] as const
/** Of these, nobody can tell whether there is an effect. */
const isUnclear = ({ verdict }: MeasuredPractice) => verdict === 'entangled' || verdict === 'inconclusive'

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
