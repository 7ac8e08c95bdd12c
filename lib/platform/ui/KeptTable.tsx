import { translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { TOKEN_MONTHS_KEPT } from '@/lib/ui/tokenDays'
import { auditMonthsKept, monthsKept } from '@/lib/activity'

type Row = [what: string, why: string, howLong: string]

/** The durations that the jobs delete by. */
const durations: Readonly<Record<string, number>> = {
  ...{ acts: monthsKept.acts, presence: monthsKept.presence },
  ...{ years: monthsKept.figures / 12, audit: auditMonthsKept, token: TOKEN_MONTHS_KEPT },
}
const withDurations = (text: string) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(durations[name] ?? whole))

/** What is kept, why and for how long: personal data, or cookies. */
export async function KeptTable({ of }: { of: 'privacy' | 'cookies' }) {
  const t = await translator('legal')
  const headers =
    of === 'privacy'
      ? [t('privacy.what'), t('privacy.why'), t('privacy.howLong')]
      : [t('cookies.name'), t('cookies.what'), t('cookies.howLong')]
  return (
    <DataTable
      prose
      caption={t(`${of}.tableCaption`)}
      rows={(t.raw(`${of}.rows`) as Row[]).map((row) => row.map(withDurations) as Row)}
      rowKey={([what]) => what}
      columns={headers.map((header, index) => ({
        key: String(index),
        header,
        rowHeader: index === 0,
        cell: (row: Row) => row[index],
      }))}
    />
  )
}
