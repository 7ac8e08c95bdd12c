import { translator } from '@/lib/i18n'
import { MAP_VERSION } from '../../model/map/figures'

/** What the figures of the map count, how they are told, and what is not told. */
export async function Definitions({ minimum }: { minimum: number }) {
  const t = await translator('skillMap')
  return (
    <details className="os-details os-skill-map__definitions">
      <summary>{t('definitions.title')}</summary>
      <ul>
        <li>{t('definitions.who')}</li>
        <li>{t('definitions.rounded')}</li>
        <li>{t('definitions.hidden', { minimum })}</li>
        <li>{t('definitions.demand')}</li>
        <li>{t('definitions.gap')}</li>
        <li>{t('definitions.rising')}</li>
        <li>{t('definitions.rare', { minimum })}</li>
        <li>{t('definitions.clusters')}</li>
        <li>{t('definitions.version', { version: MAP_VERSION })}</li>
      </ul>
    </details>
  )
}
