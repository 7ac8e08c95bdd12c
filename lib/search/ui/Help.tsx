import { translator } from '@/lib/i18n'

const LINES = ['words', 'phrase', 'minus', 'beginning', 'name'] as const

/** What one can type, each example a search. */
export async function Help() {
  const t = await translator('search')
  return (
    <section className="os-search-help">
      <h2>{t('helpTitle')}</h2>
      <p>{t('helpLead')}</p>
      <div className="os-table__scroll" tabIndex={0} role="region" aria-label={t('help.caption')}>
        <table className="os-table__table">
          <caption>{t('help.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('help.write')}</th>
              <th scope="col">{t('help.find')}</th>
            </tr>
          </thead>
          <tbody>
            {LINES.map((line) => (
              <tr key={line}>
                <th scope="row">
                  <a href={`/recherche?q=${encodeURIComponent(t(`help.${line}`))}`}>
                    <code>{t(`help.${line}`)}</code>
                  </a>
                </th>
                <td>{t(`help.${line}Find`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
