import { formatters, translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { Downloads } from '@/lib/ui/Downloads'
import { EmptyState } from '@/lib/ui/feedback'
import { Pagination, Subnav } from '@/lib/ui/navigation'
import { mapFilters, type MapAsked, type MapColumn } from '../../mapAsked'
import { columnsOf, countsOf, pageOf, rowsOf } from '../../mapRows'
import { gapSaidOf } from '../../model/map/figures'
import type { SeenCluster } from '../../mapClusters'
import type { SeenMap } from '../../queries/map'
import type { SeenSkill } from '../../mapFigures'
import { isTooFew } from './said'

interface SkillTableProps {
  map: SeenMap
  asked: MapAsked
  address: Asked
  path: string
}

/** Every skill of which something is told, those too rare to be on the map as well. */
export async function SkillTable({ map, asked, address, path }: SkillTableProps) {
  const [t, format] = [await translator('skillMap'), await formatters()]
  const { minimum } = map
  const groups = new Map(map.clusters.map((cluster) => [cluster.id, cluster]))
  const counts = countsOf(map)
  const { rows, page, pageCount } = pageOf(rowsOf(map, asked), asked.page)
  const here = (changes: Record<string, string | number | null>) =>
    `${addressWith(path, address, { page: null, ...changes })}#tableau`
  const group = asked.clusterId === null ? undefined : groups.get(asked.clusterId)
  return (
    <>
      <Subnav
        label={t('filters.label')}
        tabs={[
          {
            label: t('filters.all'),
            href: here({ montrer: null, groupe: null }),
            current: !asked.filter && !group,
          },
          ...mapFilters
            .filter((filter) => counts[filter] > 0 || filter === asked.filter)
            .map((filter) => ({
              label: t(
                filter === 'hidden' && map.scope.of !== 'platform' ? 'filters.untold' : `filters.${filter}`,
                { count: counts[filter], minimum },
              ),
              href: here({ montrer: filter }),
              current: filter === asked.filter,
            })),
          ...(group === undefined
            ? []
            : [
                {
                  label: t('filters.cluster', { name: group.name }),
                  href: here({ groupe: asked.clusterId }),
                  current: true,
                },
              ]),
        ]}
      />
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        sorting={{ sort: asked.sort, path, asked: address }}
        columns={columns()}
        empty={
          <EmptyState
            title={t('noneFound')}
            act={<a href={here({ montrer: null, groupe: null })}>{t('filters.reset')}</a>}
          >
            <p>{t('noneFoundText')}</p>
          </EmptyState>
        }
      />
      <Pagination {...{ page, pageCount }} href={(number) => here({ page: number > 1 ? number : null })} />
      <Downloads
        href={addressWith(`${path}/export`, address, { page: null, competence: null, q: null })}
        of={t('caption')}
        label={t('download')}
      />
    </>
  )

  function columns(): Column<SeenSkill>[] {
    const value = (skill: SeenSkill, column: Exclude<MapColumn, 'label'>) => {
      const told = skill[column]
      if (told !== null)
        return column === 'gap'
          ? t(`gap.${gapSaidOf(told)}`)
          : `${column === 'rise' && told > 0 ? '+' : ''}${format.number(told)}`
      return isTooFew(map.scope, column) ? t('few', { minimum }) : t('untold')
    }
    const label: Column<SeenSkill> = {
      ...{ key: 'label', header: t('column.label'), rowHeader: true, sortable: true },
      cell: ({ id, label: name, clusterId }) => (
        <>
          <a href={`${addressWith(path, address, { competence: id, q: null })}#carte`}>{name}</a>
          {clusterId !== null && groupOf(groups.get(clusterId))}
        </>
      ),
    }
    return columnsOf(map).map((column) =>
      column === 'label'
        ? label
        : {
            ...{ key: column, header: t(`column.${column}`), hint: t(`hint.${column}`) },
            ...{ numeric: column !== 'gap', sortable: true },
            cell: (skill) => value(skill, column),
          },
    )
  }
}

function groupOf(cluster: SeenCluster | undefined) {
  if (!cluster) return null
  return (
    <span className="os-meta os-skill-map__group">
      <i className={`os-clusters__tone os-map__tone--${cluster.tone}`} aria-hidden="true" />
      {cluster.name.split(' · ')[0]}
    </span>
  )
}
