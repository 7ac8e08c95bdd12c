import { formatters, translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'
import type { RulingTold } from '../queries/ruling'
import { rulingWords } from '../rulingWords'

/** What was decided about me, why, until when, and where I may go from there. */
export async function RulingView({ at, ruling, subjectKind, path }: RulingTold) {
  const [t, format] = [await translator('notifications'), await formatters()]
  const { sentence, meaning } = rulingWords(t, format, ruling, subjectKind)
  const isGiven = ruling.outcome === 'removed' || ruling.outcome === 'banned'
  return (
    <Page
      title={sentence}
      lead={meaning}
      width="reading"
      trail={[{ label: t('title'), href: '/notifications' }]}
    >
      <p className="os-meta">{t('ruling.at', { at: format.dateTime(at) })}</p>
      {ruling.reason !== null && (
        <>
          <h2>{t('ruling.reason')}</h2>
          <blockquote className="os-ruling__reason">{ruling.reason}</blockquote>
        </>
      )}
      {isGiven && ruling.reason === null && <p>{t('ruling.noReason')}</p>}
      {isGiven && <p>{t('ruling.disagree')}</p>}
      <div className="os-acts">
        {path && (
          <a className="fr-btn" href={path}>
            {ruling.outcome === 'restored' ? t('ruling.seeText') : t('ruling.seePlace')}
          </a>
        )}
        <a className="fr-btn fr-btn--secondary" href="/notifications">
          {t('ruling.back')}
        </a>
      </div>
    </Page>
  )
}
