import type { Formatters, Translate } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { radiusFor } from '../../model/map/layout'
import type { SeenMap } from '../../queries/map'
import { sayer } from './said'
import type { CanvasProps } from './SkillCanvas'

interface Drawn {
  map: SeenMap
  address: Asked
  path: string
  chosenId: string | null
}

/** A disc of which nothing is told is a mark, not a size. */
const UNTOLD_RADIUS = 4

/** What the drawing shows and says, in the reader's words. */
export function drawn(
  t: Translate<'skillMap'>,
  format: Formatters,
  { map, address, path, chosenId }: Drawn,
): CanvasProps {
  const people = sayer(t, format, map)
  const toneOf = new Map(map.clusters.map(({ id, tone }) => [id, tone]))
  return {
    ...{ width: map.width, height: map.height, ties: map.ties, chosenId },
    skills: map.skills.flatMap(({ id, label, x, y, holders, clusterId }) =>
      x === null || y === null
        ? []
        : [
            {
              ...{ id, label, x, y, clusterId, isUntold: holders === null },
              radius: holders === null ? UNTOLD_RADIUS : radiusFor(holders),
              tone: (clusterId === null ? undefined : toneOf.get(clusterId)) ?? null,
              said: t('canvas.skill', { label, holders: people('holders', holders) }),
              href: `${addressWith(path, address, { competence: id, q: null })}#carte`,
            },
          ],
    ),
    clusters: map.clusters.map(({ id, name, x, y, tone, skills }) => ({
      ...{ id, name, x, y, skills, tone },
      said: t('canvas.cluster', { name, count: skills }),
      href: `${addressWith(path, address, { groupe: id, page: null })}#tableau`,
    })),
    words: {
      ...{ label: t('canvas.label'), hint: t('canvas.hint') },
      ...{ in: t('canvas.in'), out: t('canvas.out'), all: t('canvas.all') },
    },
  }
}
