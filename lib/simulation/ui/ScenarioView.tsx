import { formatters, translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { Alert } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import type { Outcome } from '../model/path'
import { simulationVersion } from '../model/simulate'
import { parametersOf } from '../parameters'
import type { KeptTold } from '../queries'
import { AssumptionsTable } from './AssumptionsTable'
import { RestoreForm } from './Kept'
import { Manage } from './Manage'
import { Results } from './Results'

const home = '/bilans/simulateur'

/** A scenario as it was kept: its figures, its assumptions, and for its author what may be done with it. */
export async function ScenarioView({
  kept,
  outcome,
  address,
  viewerId,
}: {
  kept: KeptTold
  outcome: Outcome
  address: Asked
  viewerId: string | null
}) {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const { id, name, scenario } = kept
  const isOwn = kept.createdById === viewerId
  const measured =
    scenario.measuredOn === null
      ? t('scenario.notMeasured')
      : t('scenario.measuredOn', { month: format.month(scenario.measuredOn) })
  return (
    <Page
      title={name}
      kicker={t('scenario.kicker')}
      lead={t('scenario.lead', {
        author: isOwn ? t('kept.you') : (kept.author ?? t('kept.gone')),
        date: format.date(kept.createdAt),
        measured,
      })}
      width="wide"
      trail={[
        { label: t('reports'), href: '/bilans' },
        { label: t('title'), href: home },
      ]}
      acts={
        <a className="fr-btn fr-btn--secondary" href={addressWith(home, {}, parametersOf(scenario))}>
          {t('scenario.again')}
        </a>
      }
    >
      {kept.deletedAt && (
        <Alert tone="warning">
          <p>{t('scenario.isDeleted')}</p>
          <RestoreForm id={id} name={name} />
        </Alert>
      )}
      {scenario.version !== simulationVersion && (
        <Alert tone="warning">
          <p>{t('scenario.moved')}</p>
        </Alert>
      )}
      <Results
        {...{ told: kept, outcome, address }}
        path={`${home}/${id}`}
        fileHref={`${home}/export?scenario=${id}`}
      />
      <AssumptionsTable scenario={scenario} />
      {isOwn && !kept.deletedAt && <Manage kept={kept} />}
    </Page>
  )
}
