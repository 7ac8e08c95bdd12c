import type { SkillKind } from '@/prisma/client/enums'
import { readCsv, type CsvRow, type CsvTable } from './csv'
import { Gathering, type Reading, type SkillFile } from './reading'

/**
 * ESCO, as the European Commission publishes it: `skills_fr.csv`, `skillGroups_fr.csv` and
 * `broaderRelationsSkillPillar…csv`, in any order; or one list `uri,type,libelle,autres_libelles`.
 */
export function readEsco(files: readonly SkillFile[]): Reading {
  const gathering = new Gathering()
  const tables = files.flatMap((file) => readCsv(file, gathering) ?? [])
  for (const table of tables) if (!isRelations(table)) takeConcepts(table, gathering)
  for (const table of tables) if (isRelations(table)) takeRelations(table, gathering)
  const reading = gathering.reading()
  return { ...reading, entries: withAttitudes(reading.entries) }
}

const isRelations = (table: CsvTable) => table.has('conceptUri', 'broaderUri') && !table.has('preferredLabel')

function takeConcepts(table: CsvTable, gathering: Gathering): void {
  if (!table.has('conceptUri', 'preferredLabel') && !table.has('uri', 'libelle'))
    return gathering.refuse(
      table.file,
      1,
      'ni « conceptUri, preferredLabel », ni « uri, libelle » : ce n’est pas un fichier de compétences ESCO',
    )
  for (const row of table.rows) {
    gathering.take(table.file, row.line, {
      code: row.get('conceptUri', 'uri'),
      kind: kindOf(row),
      label: row.get('preferredLabel', 'libelle'),
      synonyms: row.get('altLabels', 'autres_libelles').split(/\n| \| /),
      description: row.get('description'),
      isHeading: row.get('conceptType') === 'SkillGroup',
    })
  }
}

const kindOf = (row: CsvRow): SkillKind =>
  row.get('skillType', 'type') === 'knowledge' ? 'knowledge' : 'ability'

function takeRelations(table: CsvTable, gathering: Gathering): void {
  for (const row of table.rows) {
    const [code, parent] = [row.get('conceptUri'), row.get('broaderUri')]
    if (code === '' || parent === '')
      gathering.refuse(table.file, row.line, 'il manque une des deux adresses')
    else gathering.link(code, parent)
  }
}

/** ESCO has no word for savoir-être, but it gathers them: what stands under «attitudes» or «valeurs» is one. */
function withAttitudes(entries: Reading['entries']): Reading['entries'] {
  const attitudes = new Set(
    entries.filter(({ label }) => /^(attitudes|valeurs)$/.test(label)).map(({ code }) => code),
  )
  for (let found = -1; found !== attitudes.size;) {
    found = attitudes.size
    for (const { code, parents } of entries)
      if (parents.some((parent) => attitudes.has(parent))) attitudes.add(code)
  }
  return entries.map((each) => (attitudes.has(each.code) ? { ...each, kind: 'attitude' } : each))
}
