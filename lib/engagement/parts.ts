import { translatorIn, type Locale } from '@/lib/i18n'
import type { TableFile } from '@/lib/ui/tableFile'
import type { Health } from './model/health'
import type { FigureKey } from './model/figures'
import { usualRange, type Norm } from './model/norms'
import { pathOf } from './model/path'
import type { Engagement } from './queries/dashboard'
import { denominatorOf } from './ui/words'

export type Table = Pick<TableFile, 'title' | 'header' | 'rows'>

/** Enough digits to compute on, few enough to read. */
export const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(6))

const usual = (norm: Norm | undefined) => {
  const range = norm && usualRange(norm)
  return [rounded(range?.low ?? null), rounded(range?.high ?? null)]
}

/** The newcomers' path, step by step. */
export function pathTable({ dashboard, norms }: Engagement, language: Locale): Table {
  const t = translatorIn(language, 'engagement')
  const figures = dashboard.windows.at(-1)?.figures
  return {
    title: t('path.short'),
    header: [
      t('path.column'),
      t('figures.current'),
      t('csv.over'),
      t('csv.count'),
      t('figures.before'),
      t('csv.usualFrom'),
      t('csv.usualTo'),
    ],
    rows: pathOf(dashboard).map(({ key, value, before, isHidden }) => {
      const over = denominatorOf(key)
      return [
        t(`path.step.${key}`),
        isHidden ? t('hidden.short') : rounded(value),
        over ? t(`figure.${over}.name`) : '',
        over ? (figures?.[over] ?? null) : null,
        rounded(before),
        ...usual(norms?.of.get(key)),
      ]
    }),
  }
}

/** The factors of health, and the index that they make, never without them. */
export function healthTable(health: Health, { norms, dashboard }: Engagement, language: Locale): Table {
  const t = translatorIn(language, 'engagement')
  const hidden: readonly FigureKey[] = dashboard.windows.at(-1)?.hidden ?? []
  return {
    title: t('health.title'),
    header: [t('health.factor'), t('figures.current'), t('csv.usualFrom'), t('csv.usualTo'), t('csv.rank')],
    rows: [
      ...health.factors.map(({ key, value, quantile }) => [
        t(`figure.${key}.name`),
        hidden.includes(key) ? t('hidden.short') : rounded(value),
        ...usual(norms?.of.get(key)),
        rounded(quantile),
      ]),
      [t('health.index'), rounded(health.index), null, null, null],
    ],
  }
}

/** Who stays, week after week; the last line is the curve of all. Empty: nobody can know yet. */
export function retentionTable({ dashboard: { retention } }: Engagement, language: Locale): Table {
  const t = translatorIn(language, 'engagement')
  const { people, curve, cohorts } = retention
  return {
    title: t('retention.title'),
    header: [
      t('retention.week'),
      t('retention.people'),
      ...curve.map((_, week) => t('retention.after', { week })),
    ],
    rows: [
      ...cohorts.map((cohort) => [
        cohort.week,
        cohort.people,
        ...curve.map((_, week) => cohort.contributing[week] ?? null),
      ]),
      [t('retention.curve'), people, ...curve.map((share) => rounded(share))],
    ],
  }
}
