import { ATTRIBUTES, attributes, PRECEDENCE } from '@/lib/accounts'
import { formatters, translator } from '@/lib/i18n'
import { capital } from '@/lib/ui/capital'
import { DataTable } from '@/lib/ui/DataTable'

/** The table of precedence itself, as the code applies it. */
export async function PrecedenceTable() {
  const [t, format] = [await translator('provisioning'), await formatters()]
  const rows = (Object.keys(PRECEDENCE) as (keyof typeof PRECEDENCE)[]).map((standing) => ({
    standing,
    names: attributes.filter((name) => ATTRIBUTES[name] === standing).map((name) => t(`attribute.${name}`)),
    sources: PRECEDENCE[standing].map((source) => t(`source.${source}`)),
  }))
  return (
    <section aria-labelledby="dernier-mot">
      <h2 id="dernier-mot">{t('precedence.title')}</h2>
      <p>{t('precedence.lead')}</p>
      <DataTable
        caption={t('precedence.title')}
        captionHidden
        prose
        columns={[
          {
            key: 'names',
            header: t('column.information'),
            rowHeader: true,
            cell: ({ names }) => capital(format.list(names)),
          },
          { key: 'sources', header: t('column.order'), cell: ({ sources }) => sources.join(' < ') },
        ]}
        rows={rows}
        rowKey={({ standing }) => standing}
      />
    </section>
  )
}
