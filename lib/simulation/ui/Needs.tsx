import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { outcomes, type Outcome } from '../model/path'
import type { Told } from '../queries'
import { saidOutcome } from './words'

/** What there will be at the end, and what it takes: low, middle, high. */
export async function Needs({ told: { simulated } }: { told: Told }) {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const cell = (which: 'low' | 'middle' | 'high') => (outcome: Outcome) => {
    const band = simulated.bands[outcome]?.at(-1)
    return band ? saidOutcome(outcome, band[which], { t, format }) : t('result.unknownShort')
  }
  return (
    <DataTable
      caption={t('result.needs', { months: simulated.invited.length })}
      rows={[...outcomes]}
      rowKey={(outcome) => outcome}
      columns={[
        {
          key: 'what',
          header: t('result.what'),
          rowHeader: true,
          cell: (outcome) => t(`outcome.${outcome}`),
        },
        { key: 'low', header: t('result.low'), numeric: true, cell: cell('low') },
        { key: 'middle', header: t('result.middle'), numeric: true, cell: cell('middle') },
        { key: 'high', header: t('result.high'), numeric: true, cell: cell('high') },
      ]}
    />
  )
}
