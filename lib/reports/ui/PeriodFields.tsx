import { translator } from '@/lib/i18n'
import type { Day } from '@/lib/time'
import { Field, Select } from '@/lib/ui/forms'
import { comparisons, MOST_MONTHS, type Comparison } from '../model/settings'

interface PeriodFieldsProps {
  /** First of the month. */
  from: Day
  months: number
  comparison: Comparison
  /** First of the last month that is over. */
  last?: Day
}

/** Which months a report covers, and which ones it is compared with. */
export async function PeriodFields({ from, months, comparison, last }: PeriodFieldsProps) {
  const t = await translator('reports')
  return (
    <>
      <Field
        name="from"
        type="month"
        label={t('period.from')}
        defaultValue={from.slice(0, 7)}
        max={last?.slice(0, 7)}
        placeholder="2026-01"
        required
      />
      <Field
        name="months"
        type="number"
        min={1}
        max={MOST_MONTHS}
        label={t('period.months')}
        hint={t('period.monthsHint')}
        defaultValue={String(months)}
        required
      />
      <Select
        name="comparison"
        label={t('period.comparison')}
        defaultValue={comparison}
        options={comparisons.map((value) => ({ value, label: t(`period.${value}`) }))}
      />
    </>
  )
}
