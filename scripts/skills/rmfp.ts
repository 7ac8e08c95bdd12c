import { z } from 'zod'
import type { SkillKind } from '@/prisma/client/enums'
import { textOf } from './bytes'
import { readCsv } from './csv'
import { Gathering, slugOf, type Reading, type SkillFile } from './reading'

const Sheet = z.object({
  code: z.string(),
  domaine: z.string(),
  famille: z.string().optional(),
  intitule: z.string(),
  connaissances: z.array(z.string()).default([]),
  savoir_faire: z.array(z.string()).default([]),
  savoir_etre: z.array(z.string()).default([]),
})
const LISTS: [keyof z.infer<typeof Sheet>, SkillKind][] = [
  ['connaissances', 'knowledge'],
  ['savoir_faire', 'ability'],
  ['savoir_etre', 'attitude'],
]

/**
 * RMFP, the State's own list of jobs: a JSON list of sheets (or `{"metiers": […]}`), each with its three lists of
 * skills; or the CSV of the skills alone. They have no code there: theirs is their kind and their words.
 */
export function readRmfp(files: readonly SkillFile[]): Reading {
  const gathering = new Gathering()
  for (const file of files) {
    if (/^\s*[[{]/.test(textOf(file.bytes).slice(0, 100))) takeJson(file, gathering)
    else takeCsv(file, gathering)
  }
  return gathering.reading()
}

const LETTER: Record<SkillKind, string> = { knowledge: 'C', ability: 'SF', attitude: 'SE' }
const codeOf = (kind: SkillKind, label: string) => `${LETTER[kind]}-${slugOf(label)}`

function takeJson(file: SkillFile, gathering: Gathering): void {
  const text = textOf(file.bytes)
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0)
    return gathering.refuse(file.name, text.slice(0, at).split('\n').length, 'ce n’est pas du JSON lisible')
  }
  const sheets = Array.isArray(read) ? read : ((read as { metiers?: unknown }).metiers ?? null)
  if (!Array.isArray(sheets))
    return gathering.refuse(file.name, 1, 'ni une liste de métiers, ni {"metiers": […]}')
  // JSON.parse forgets lines: each sheet is found again by its code, in the order of the file.
  let from = 0
  for (const [index, each] of sheets.entries()) {
    const sheet = Sheet.safeParse(each)
    const code = (each as { code?: unknown } | null)?.code
    const found = typeof code === 'string' ? text.indexOf(`"${code}"`, from) : -1
    if (found >= 0) from = found
    const line = text.slice(0, from).split('\n').length
    if (!sheet.success)
      gathering.refuse(
        file.name,
        line,
        `fiche ${index + 1} : ${sheet.error.issues[0]?.path.join('.') ?? ''} manque ou n’est pas ce qu’on attend`,
      )
    else takeSheet(file.name, line, sheet.data, gathering)
  }
}

function takeSheet(file: string, line: number, sheet: z.infer<typeof Sheet>, gathering: Gathering): void {
  const heading = `D-${slugOf(sheet.domaine)}`
  gathering.take(file, line, { code: heading, kind: 'ability', label: sheet.domaine, isHeading: true })
  for (const [list, kind] of LISTS)
    for (const label of sheet[list] as string[])
      gathering.take(file, line, { code: codeOf(kind, label), kind, label, parents: [heading] })
}

function takeCsv(file: SkillFile, gathering: Gathering): void {
  const table = readCsv(file, gathering)
  if (!table) return
  if (!table.has('type', 'libelle'))
    return gathering.refuse(file.name, 1, 'ni du JSON, ni un CSV avec « type » et « libelle »')
  for (const row of table.rows) {
    const said = row.get('type').toUpperCase()
    const kind = said.startsWith('CONNAISSANCE') ? 'knowledge' : /[EÊ]TRE/.test(said) ? 'attitude' : 'ability'
    gathering.take(file.name, row.line, {
      code: codeOf(kind, row.get('libelle')),
      kind,
      label: row.get('libelle'),
    })
  }
}
