import { formatters, translator } from '@/lib/i18n'
import { addressWith } from '@/lib/ui/address'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import type { CommunityKind } from '@/prisma/client/enums'
import { verdicts } from '../model/state'
import type { MonthOfStates } from '../measures/monthsOfStates'

type StatesByMonthProps = { months: MonthOfStates[]; kind: CommunityKind | null }

/** How many communities live, are about to fall asleep, sleep and are closed, month after month. */
export async function StatesByMonth({ months, kind }: StatesByMonthProps) {
  const [t, format] = await Promise.all([translator('vitality'), formatters()])
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return null
  return (
    <TrendChart
      level="h2"
      headline={t('months.headline', {
        since: format.day(first.on),
        until: format.day(last.on),
        alive: last.alive,
        aliveBefore: first.alive,
        asleep: last.asleep,
        asleepBefore: first.asleep,
      })}
      title={t('months.title', { count: months.length })}
      pointHeader={t('section.date')}
      height={200}
      series={[
        { key: 'alive', label: t('months.alive') },
        { key: 'watch', label: t('months.watch') },
        { key: 'asleep', label: t('months.asleep'), highlight: true },
        { key: 'closed', label: t('months.closed') },
      ]}
      points={months.map(({ on, ...values }) => ({
        label: format.day(on),
        short: format.dayShort(on),
        values,
      }))}
      definition={<p>{t('months.definition', { days: verdicts.youngestDays })}</p>}
      fileHref={addressWith('/mesures/sommeil/export', {}, { quoi: 'etats', type: kind })}
    />
  )
}
