import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Page } from '@/lib/ui/Page'
import type { FrameworkHistory } from '../queries/curation'
import { curationTrail } from './curationTrail'

/** A framework's versions, and what each of them changed. */
export async function FrameworkPage({ framework }: { framework: FrameworkHistory }) {
  const [t, format] = await Promise.all([translator('skills'), formatters()])
  const { isFree, name, licence, versions } = framework
  return (
    <Page
      title={t('curation.historyTitle', { name })}
      lead={t('curation.historyLead')}
      trail={await curationTrail()}
    >
      {licence && <p className="fr-hint-text">{licence}</p>}
      {versions.length === 0 && <p>{t(isFree ? 'curation.free' : 'curation.noVersion')}</p>}
      {versions.map(({ id, version, at, added, changed, restored, retired, changes }) => (
        <section key={id} className="os-skill-part" aria-labelledby={`version-${id}`}>
          <h2 id={`version-${id}`}>{t('curation.versionOf', { version })}</h2>
          <p className="os-meta">
            <span>{format.date(at)}</span>
            <span>{t('curation.counts', { added, changed, restored, retired })}</span>
          </p>
          {changes.length === 0 && <p>{t('curation.first')}</p>}
          {changes.length > 0 && (
            <details className="os-details">
              <summary>{t('curation.changes')}</summary>
              {changes.length < added + changed + restored + retired && (
                <p>{t('curation.changesCut', { count: changes.length })}</p>
              )}
              <DataTable
                caption={t('curation.changesCaption', { version })}
                captionHidden
                prose
                columns={[
                  {
                    key: 'label',
                    header: t('curation.label'),
                    rowHeader: true,
                    cell: (change) => change.label,
                  },
                  {
                    key: 'what',
                    header: t('curation.what'),
                    cell: (change) =>
                      [
                        t(`curation.whats.${change.what}`),
                        change.before && t('curation.before', { before: change.before }),
                      ]
                        .filter(Boolean)
                        .join(', '),
                  },
                ]}
                rows={changes}
                rowKey={(change) => `${change.what} ${change.code}`}
              />
            </details>
          )}
        </section>
      ))}
    </Page>
  )
}
