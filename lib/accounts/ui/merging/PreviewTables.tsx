import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import type { MergePreview } from '../../merging/preview'

/** Both accounts side by side: who they are, what each has, what the person will have. */
export async function PreviewTables({ preview }: { preview: MergePreview }) {
  const [t, roles, format] = await Promise.all([
    translator('lifeCycle'),
    translator('communities'),
    formatters(),
  ])
  const { kept, closed, communities, filled } = preview
  const counts = preview.counts.filter((part) => part.kept > 0 || part.closed > 0)
  const who = [
    { key: 'name', kept: kept.name, closed: closed.name },
    { key: 'email', kept: kept.email, closed: closed.email },
    { key: 'organisation', kept: kept.organisation ?? '–', closed: closed.organisation ?? '–' },
    { key: 'since', kept: format.date(kept.since), closed: format.date(closed.since) },
  ] as const
  const role = (held: MergePreview['communities'][number]['kept']) =>
    held === null ? '–' : roles(`role.${held}`)
  return (
    <>
      <DataTable
        caption={t('join.who')}
        columns={[
          { key: 'what', header: t('join.what'), rowHeader: true, cell: (row) => t(`join.row.${row.key}`) },
          { key: 'kept', header: t('join.kept'), cell: (row) => row.kept },
          { key: 'closed', header: t('join.closed'), cell: (row) => row.closed },
        ]}
        rows={[...who]}
        rowKey={({ key }) => key}
        prose
      />
      <DataTable
        caption={t('join.moves')}
        columns={[
          { key: 'what', header: t('join.what'), rowHeader: true, cell: (row) => t(`join.part.${row.name}`) },
          { key: 'kept', header: t('join.kept'), numeric: true, cell: (row) => format.number(row.kept) },
          {
            key: 'closed',
            header: t('join.closed'),
            numeric: true,
            cell: (row) => format.number(row.closed),
          },
        ]}
        rows={counts}
        rowKey={({ name }) => name}
        dense
      />
      {communities.length > 0 && (
        <DataTable
          caption={t('join.communities')}
          columns={[
            { key: 'name', header: t('recap.community'), rowHeader: true, cell: (row) => row.name },
            { key: 'kept', header: t('join.kept'), cell: (row) => role(row.kept) },
            { key: 'closed', header: t('join.closed'), cell: (row) => role(row.closed) },
            { key: 'after', header: t('join.after'), cell: (row) => role(row.after) },
          ]}
          rows={communities}
          rowKey={({ id }) => id}
          prose
        />
      )}
      {filled.length > 0 && (
        <p>{t('join.filled', { what: format.list(filled.map((name) => t(`join.fill.${name}`))) })}</p>
      )}
      <p>{t('join.stays')}</p>
    </>
  )
}
