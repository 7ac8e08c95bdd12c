import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { KeyFigure } from '@/lib/ui/feedback'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import { Downloads } from '@/lib/ui/Downloads'
import { Page } from '@/lib/ui/Page'
import type { PublicFigures } from '../publicFigures'

type Named = 'communities' | 'alive' | 'active' | 'contributions' | 'answered' | 'members'

/** What the platform says of itself to everybody. */
export async function PublicStatistics({ figures, fewest }: { figures: PublicFigures; fewest: number }) {
  const [t, format] = await Promise.all([translator('legal'), formatters()])
  const { alive, answered, ministries } = figures
  const shown = (count: number | null) =>
    count === null ? t('stats.fewerThan', { count: fewest }) : format.number(count)
  const figure = (name: Named, value: string, change?: string) => (
    <KeyFigure
      label={t(`stats.${name}`)}
      value={value}
      change={change}
      definition={t(`stats.${name}Definition`)}
      definitionLabel={t('stats.definition')}
    />
  )
  return (
    <Page title={t('stats.title')} lead={t('stats.lead')}>
      <p className="os-meta fr-mb-2w">{t('stats.countedOn', { day: format.day(figures.on) })}</p>
      <div className="os-figures">
        {ministries &&
          figure(
            'members',
            shown(ministries.members),
            t('stats.endOf', { month: format.month(ministries.month) }),
          )}
        {figure('active', shown(figures.activePeople), t('stats.activeWindow'))}
        {figure('communities', format.number(figures.communities))}
        {alive
          ? figure('alive', format.number(alive.count), t('stats.ofCreated', { count: alive.created }))
          : figure('alive', t('stats.notAssessed'))}
        {figures.contributions !== null &&
          figure('contributions', format.number(figures.contributions), t('stats.activeWindow'))}
        {answered === null
          ? figure('answered', t('stats.tooFewAsked'))
          : figure('answered', format.percent(answered), t('stats.answeredWindow'))}
      </div>
      {ministries && ministries.rows.length > 0 && (
        <DataTable
          caption={t('stats.byMinistry', { month: format.month(ministries.month) })}
          rows={ministries.rows}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', header: t('stats.ministry'), rowHeader: true, cell: ({ name }) => name },
            {
              ...{ key: 'members', header: t('stats.members'), numeric: true },
              cell: ({ members }) => format.number(members),
            },
          ]}
        />
      )}
      <Downloads href="/stats/export" label={t('stats.download')} of={t('stats.title')} />
      <div className="os-prose fr-mt-6w">
        <h2>{t('stats.method')}</h2>
        <p>{t('stats.methodText', { count: fewest })}</p>
      </div>
      <NotForPeople />
    </Page>
  )
}
