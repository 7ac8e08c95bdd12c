import { readCsv, type CsvTable } from './csv'
import { Gathering, type Reading, type SkillFile } from './reading'
import { kindOf } from './romeKind'
import { takeRomeXml } from './romeXml'

/**
 * ROME, as France Travail publishes it. CSV: `unix_referentiel_competence`, `unix_referentiel_activite`,
 * `unix_coherence_item` with `unix_referentiel_code_rome` (version 3: skills stand under the job sheets that ask for
 * them), `unix_arborescence_competences` (version 4: domain › stake › goal › macro-skill). XML: the job sheets, the
 * list and the tree of skills.
 */
export function readRome(files: readonly SkillFile[]): Reading {
  const gathering = new Gathering()
  const isXml = ({ name, bytes }: SkillFile) =>
    /\.xml$/i.test(name) || bytes.subarray(0, 5).toString() === '<?xml'
  for (const file of files.filter(isXml)) takeRomeXml(file, gathering)
  const tables = files
    .filter((file) => !isXml(file))
    .flatMap((file) => readCsv(file, gathering) ?? [])
    .map(mended)
  for (const table of tables) takeSkills(table, gathering)
  const sheets = tables.filter((table) => table.has('code_rome', 'libelle_rome'))
  for (const table of tables)
    if (table.has('code_rome', 'code_ogr') && !table.has('libelle_rome')) takeLinks(table, sheets, gathering)
  return gathering.reading()
}

/** France Travail doubles apostrophes in its files. */
const mended = (table: CsvTable): CsvTable => ({
  ...table,
  rows: table.rows.map(({ line, get }) => ({
    line,
    get: (...names) => get(...names).replaceAll("''", "'"),
  })),
})

function takeSkills(table: CsvTable, gathering: Gathering): void {
  if (table.has('code_ogr_competence', 'code_macro_competence')) return takeTree(table, gathering)
  if (table.has('code_ogr', 'libelle_competence')) return takeList(table, gathering, 'libelle_competence')
  if (table.has('code_ogr', 'libelle_activite')) return takeList(table, gathering, 'libelle_activite')
  if (table.has('code_ogr', 'type_activite')) return takeList(table, gathering, 'libelle')
  if (table.has('code_rome') || table.has('code_ogr', 'code_noeud')) return
  gathering.refuse(table.file, 1, `colonnes inconnues du ROME : ${table.columns.join(', ').slice(0, 120)}`)
}

function takeList(table: CsvTable, gathering: Gathering, column: string): void {
  for (const row of table.rows) {
    // Withdrawn by France Travail, and kept in the file.
    if (table.has('statut') && row.get('statut') !== '1') continue
    gathering.take(table.file, row.line, {
      code: row.get('code_ogr'),
      kind: kindOf(row.get('libelle_type_competence', 'libelle_categorie'), column === 'libelle_competence'),
      label: row.get(column),
    })
  }
}

const LEVELS = [
  ['code_domaine_competence', 'domaine_competence'],
  ['code_enjeu', 'enjeu'],
  ['code_objectif', 'objectif'],
] as const

function takeTree(table: CsvTable, gathering: Gathering): void {
  for (const row of table.rows) {
    const at = [table.file, row.line] as const
    const kind = kindOf(row.get('domaine_competence', 'enjeu'), false)
    let parents: string[] = []
    for (const [code, label] of LEVELS) {
      if (row.get(code) === '') continue
      gathering.take(...at, { code: row.get(code), kind, label: row.get(label), isHeading: true, parents })
      parents = [row.get(code)]
    }
    const macro = row.get('code_ogr_macro_competence', 'code_macro_competence')
    if (macro !== '' && row.get('libelle_macro_competence') !== '') {
      gathering.take(...at, { code: macro, kind, label: row.get('libelle_macro_competence'), parents })
      parents = [macro]
    }
    const code = row.get('code_ogr_competence')
    if (code !== '' && code !== macro)
      gathering.take(...at, { code, kind, label: row.get('libelle_competence'), parents })
  }
}

/** Which job sheet asks for which skill: the sheet becomes a heading above it. */
function takeLinks(table: CsvTable, sheets: CsvTable[], gathering: Gathering): void {
  const wanted = new Set(table.rows.map((row) => row.get('code_rome')))
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      const code = row.get('code_rome')
      if (wanted.has(code))
        gathering.take(sheet.file, row.line, {
          code,
          kind: 'ability',
          label: row.get('libelle_rome'),
          isHeading: true,
        })
    }
  }
  for (const row of table.rows) gathering.link(row.get('code_ogr'), row.get('code_rome'))
}
