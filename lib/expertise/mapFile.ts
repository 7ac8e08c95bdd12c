import { translatorIn, type Locale } from '@/lib/i18n'
import type { TableFile } from '@/lib/ui/tableFile'
import type { MapAsked } from './mapAsked'
import { columnsOf, rowsOf } from './mapRows'
import type { SeenMap } from './queries/map'
import type { SeenSkill } from './mapFigures'

/** The table of the map as a file: every row that the filters keep. What is not told is empty. */
export function mapTable(map: SeenMap, asked: MapAsked, language: Locale): TableFile {
  const t = translatorIn(language, 'skillMap')
  const groups = new Map(map.clusters.map(({ id, name }) => [id, name]))
  const columns = columnsOf(map)
  const cell = (skill: SeenSkill, column: (typeof columns)[number]) =>
    column === 'gap' ? skill.gap && Number(skill.gap.toFixed(3)) : skill[column]
  return {
    name: 'carte-des-competences',
    title: t('title'),
    header: [...columns.map((column) => t(`column.${column}`)), t('column.group')],
    rows: rowsOf(map, asked).map((skill) => [
      ...columns.map((column) => cell(skill, column)),
      skill.clusterId === null ? null : (groups.get(skill.clusterId) ?? null),
    ]),
  }
}
