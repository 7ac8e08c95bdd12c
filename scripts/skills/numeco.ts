import type { SkillKind } from '@/prisma/client/enums'
import { readCsv } from './csv'
import { Gathering, slugOf, type Reading, type SkillFile } from './reading'
import { readWorkbook, type Sheet } from './xlsx'

/**
 * NumEco, the DINUM’s list of skills for a sober digital State: the workbook itself (skills in lines, jobs in columns,
 * the level each job asks for where they cross, the meaning of levels in «Notice»), or its skills as a CSV.
 */
export function readNumeco(files: readonly SkillFile[]): Reading {
  const gathering = new Gathering()
  for (const file of files) {
    if (file.bytes.subarray(0, 2).toString('latin1') === 'PK') takeWorkbook(file, gathering)
    else takeCsv(file, gathering)
  }
  return gathering.reading()
}

interface Line {
  code: string
  domain: string
  label: string
  comment: string
  asked?: string
}

function takeWorkbook(file: SkillFile, gathering: Gathering): void {
  const sheets = readWorkbook(file, gathering)
  if (!sheets) return
  const meant = sheets.map(levelsIn).find((levels) => levels.length === 5)
  if (meant) gathering.levels = meant
  const sheet = sheets.find(({ rows }) => headerOf(rows) >= 0)
  if (!sheet) return gathering.refuse(file.name, 1, 'aucune feuille n’a de colonne « Compétences »')
  const top = headerOf(sheet.rows)
  const header = (sheet.rows[top] ?? []).map((name) => name.replace(/\s+/g, ' ').trim())
  const column = (name: RegExp) => header.findIndex((title) => name.test(title))
  const [code, domain, label, comment] = [
    /identification/i,
    /^domaine/i,
    /^compétences$/i,
    /^commentaire/i,
  ].map(column) as [number, number, number, number]
  const jobs = header
    .map((name, index) => ({ name, index }))
    .slice(Math.max(code, domain, label, comment) + 1)
  let [inDomain, before] = ['', '']
  for (const [index, row] of sheet.rows.entries()) {
    if (index <= top || ((row[code] ?? '') === '' && (row[label] ?? '').trim() === '')) continue
    // A cell merged over several lines only says its domain on the first.
    inDomain = row[domain]?.trim() || inDomain
    const skill = {
      code: row[code] ?? '',
      domain: inDomain,
      label: row[label] ?? '',
      comment: row[comment] ?? '',
    }
    if (skill.code !== '' || skill.label !== before)
      take(file.name, index + 1, { ...skill, asked: askedLevels(row, jobs) }, gathering)
    before = skill.label
  }
}

const headerOf = (rows: string[][]) =>
  rows.findIndex((row) => row.some((cell) => cell.trim() === 'Compétences'))

/** «Niveau 1 | Bases de compréhension» … */
const levelsIn = ({ rows }: Sheet): string[] =>
  rows.flatMap(([name, meaning]) =>
    /^Niveau [1-5]$/.test(name?.trim() ?? '') && meaning ? [meaning.trim()] : [],
  )

/** «Niveau attendu : 5 pour DNUM ; 4 pour …», from the highest. */
function askedLevels(row: string[], jobs: { name: string; index: number }[]): string {
  const byLevel = Map.groupBy(
    jobs.filter(({ name, index }) => name !== '' && /^[1-5]$/.test(row[index]?.trim() ?? '')),
    ({ index }) => row[index]?.trim() ?? '',
  )
  const said = [...byLevel].toSorted(([one], [other]) => other.localeCompare(one))
  if (said.length === 0) return ''
  return `Niveau attendu : ${said.map(([level, names]) => `${level} pour ${names.map(({ name }) => name).join(', ')}`).join(' ; ')}.`
}

function take(
  file: string,
  line: number,
  { code, domain, label, comment, asked = '' }: Line,
  gathering: Gathering,
): void {
  const heading = `D-${slugOf(domain)}`
  if (domain !== '')
    gathering.take(file, line, { code: heading, kind: 'ability', label: domain, isHeading: true })
  gathering.take(file, line, {
    code: code.replace(/\.0$/, ''),
    kind: kindOf(label),
    label,
    description: [comment.trim(), asked].filter(Boolean).join('\n\n'),
    parents: domain === '' ? [] : [heading],
  })
}

/** NumEco tells «transversale» from «métier», not our three kinds: what one must know says so by its first word. */
const kindOf = (label: string): SkillKind =>
  /^\s*(conna[iî]|comprendre|enjeux|impacts|culture|notions|r[ée]glementation|principes)/i.test(label)
    ? 'knowledge'
    : 'ability'

function takeCsv(file: SkillFile, gathering: Gathering): void {
  const table = readCsv(file, gathering)
  if (!table) return
  if (!table.has('id', 'competence'))
    return gathering.refuse(file.name, 1, 'ni un classeur NumEco, ni un CSV avec « id » et « competence »')
  for (const row of table.rows) {
    const line = { code: row.get('id'), domain: row.get('domaine'), label: row.get('competence') }
    take(file.name, row.line, { ...line, comment: row.get('commentaire') }, gathering)
  }
}
