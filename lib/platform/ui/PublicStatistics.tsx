import { formatters, translator } from '@/lib/i18n'
import { KeyFigure } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import type { PublicFigures } from '../publicFigures'

/** What the platform says of itself to everybody. */
export async function PublicStatistics({ figures, fewest }: { figures: PublicFigures; fewest: number }) {
  const [t, format] = await Promise.all([translator('legal'), formatters()])
  const shown = (count: number | null) =>
    count === null ? t('stats.fewerThan', { count: fewest }) : format.number(count)
  const figure = (name: 'communities' | 'active' | 'contributions', value: string) => (
    <KeyFigure
      label={t(`stats.${name}`)}
      value={value}
      change={name === 'communities' ? undefined : t('stats.activeWindow')}
      definition={t(`stats.${name}Definition`)}
      definitionLabel={t('stats.definition')}
    />
  )
  return (
    <Page title={t('stats.title')} lead={t('stats.lead')}>
      <div className="os-figures">
        {figure('communities', format.number(figures.communities))}
        {figure('active', shown(figures.activePeople))}
        {figures.contributions !== null && figure('contributions', format.number(figures.contributions))}
      </div>
      <div className="os-prose">
        <h2>{t('stats.method')}</h2>
        <p>{t('stats.methodText', { count: fewest })}</p>
      </div>
    </Page>
  )
}
