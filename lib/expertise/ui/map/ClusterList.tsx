import { formatters, translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { PopoverForm } from '@/lib/ui/PopoverForm'
import { nameClusterAction, restoreClusterNameAction } from '../../actions'
import { steadinessOf } from '../../model/map/figures'
import type { SeenCluster } from '../../mapClusters'
import type { SeenMap } from '../../queries/map'
import { OwnGroups } from './OwnGroups'

interface ClusterListProps {
  map: SeenMap
  address: Asked
  path: string
}

/** The groups of the map, each with its colour; who may, gives them names. */
export async function ClusterList({ map: { clusters, may, own }, address, path }: ClusterListProps) {
  const [t, format] = [await translator('skillMap'), await formatters()]
  if (clusters.length === 0) return <p>{t('clusters.none')}</p>
  return (
    <>
      <h2 className="os-skill-map__title">{t('clusters.title', { count: clusters.length })}</h2>
      <OwnGroups {...{ clusters, own }} />
      <p className="os-meta">{t('clusters.text')}</p>
      <ul className="os-clusters">
        {clusters.map((cluster) => (
          <li key={cluster.id}>
            <i className={`os-clusters__tone os-map__tone--${cluster.tone}`} aria-hidden="true" />
            <div>
              <a
                href={`${addressWith(path, address, { groupe: cluster.id, page: null, montrer: null })}#tableau`}
              >
                {cluster.name}
              </a>{' '}
              <span className="os-meta">
                {t('clusters.count', { count: cluster.skills })} ·{' '}
                {t(`clusters.steady.${steadinessOf(cluster.steadiness)}`, {
                  share: format.percent(cluster.steadiness),
                })}
              </span>
              {may.name && <Naming cluster={cluster} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

async function Naming({ cluster: { id, name, isNamed, before } }: { cluster: SeenCluster }) {
  const t = await translator('skillMap')
  return (
    <div className="os-clusters__acts">
      <PopoverForm
        id={`nommer-${id}`}
        title={t('clusters.rename')}
        openerClassName="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
        opener={
          <>
            {t('clusters.rename')}
            <span className="fr-sr-only"> {t('clusters.renameOf', { name })}</span>
          </>
        }
      >
        <Form action={nameClusterAction}>
          <input type="hidden" name="clusterId" value={id} />
          <Field
            name="name"
            label={t('clusters.name')}
            hint={t('clusters.nameHint')}
            defaultValue={isNamed ? name : ''}
            maxLength={60}
            required
          />
          <SubmitButton>{t('clusters.save')}</SubmitButton>
        </Form>
      </PopoverForm>
      {before !== undefined && (
        <Form action={restoreClusterNameAction} className="os-entry">
          <input type="hidden" name="clusterId" value={id} />
          <SubmitButton size="sm" tone="quiet">
            {t('clusters.undo')}
            <span className="fr-sr-only"> {t('clusters.renameOf', { name })}</span>
          </SubmitButton>
        </Form>
      )}
    </div>
  )
}
