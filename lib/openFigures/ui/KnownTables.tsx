import type { Translate } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import type { KnownTable } from '../described'

/** Every table and its columns, part by part. */
export function KnownTables({ tables, t }: { tables: KnownTable[]; t: Translate<'figuresApi'> }) {
  if (tables.length === 0) return <p>{t('doc.tables.none')}</p>
  return [...Map.groupBy(tables, ({ section }) => section)].map(([section, own]) => (
    <details key={section} className="os-details">
      <summary>
        {own[0]?.sectionTitle} <code>{section}</code>
      </summary>
      {own.map(({ key, title, columns }) => (
        <DataTable
          key={key}
          caption={
            <>
              {title} <code>{key}</code>
            </>
          }
          prose
          columns={[
            {
              ...{ key: 'key', header: t('doc.column'), rowHeader: true },
              cell: (column) => <code>{column.key}</code>,
            },
            { key: 'header', header: t('doc.tables.header'), cell: ({ header }) => header },
            { key: 'unit', header: t('doc.values.unit'), cell: ({ unit }) => <code>{unit}</code> },
          ]}
          rows={columns}
          rowKey={(column) => column.key}
        />
      ))}
    </details>
  ))
}
