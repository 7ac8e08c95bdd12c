import { translatorIn, type Locale } from '@/lib/i18n'
import type { Table } from '../model/document'
import { ANNEX, annexAnchorOf } from './anchors'
import { FiguresTable } from './FiguresTable'

interface AnnexProps {
  annexed: ReadonlyMap<Table, string>
  language: Locale
  minimum: number
}

/** The long tables of a report on paper, after all that is said of them. */
export function Annex({ annexed, language, minimum }: AnnexProps) {
  const t = translatorIn(language, 'reports')
  return (
    <section className="os-report__section" id={ANNEX} aria-labelledby={`${ANNEX}-title`}>
      <h2 id={`${ANNEX}-title`}>{t('page.annex')}</h2>
      {[...annexed].map(([table, name]) => (
        <div key={name} id={annexAnchorOf(name)}>
          <FiguresTable
            {...{ table, language, minimum, isFolded: false }}
            name={t('page.annexed', { name, title: table.title })}
          />
        </div>
      ))}
    </section>
  )
}

/** Where a long table would have been: which one it is, at the end. */
export function SeeAnnex({ name, language }: { name: string; language: Locale }) {
  return (
    <p className="os-report__see">
      <a href={`#${annexAnchorOf(name)}`}>{translatorIn(language, 'reports')('page.seeAnnex', { name })}</a>
    </p>
  )
}
