import { addDays, parisDay } from '@/lib/time'
import type { Chance } from '../chance'
import { drawChart } from './png'
import { sheetDocument, textDocument } from './opendocument'
import { pdfDocument } from './pdf'

export type Sheet = { title: string; text: string; community: string; number: number; at: Date }

/** The bytes of a file that opens: what its extension promises, filled from its trade. */
export function contentOf(name: string, sheet: Sheet, chance: Chance): Uint8Array {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const { title, text, community, number, at } = sheet
  const said = `Version ${number} du ${parisDay(at).split('-').reverse().join('/')}, communauté « ${community} ». Document fictif.`
  switch (extension) {
    case 'csv':
      // The BOM tells the desks of the State that accents are UTF-8.
      return Buffer.from(
        `\ufeff${table(text, sheet, chance)
          .map((row) => row.join(';'))
          .join('\r\n')}\r\n`,
      )
    case 'ods':
      return sheetDocument(table(text, sheet, chance))
    case 'odt':
      return textDocument(title, [said, ...sentences(text)])
    case 'pdf':
      return pdfDocument(title, [said, ...sentences(text)])
    case 'png':
      return drawChart(chance)
    default:
      return Buffer.from(`${title}\n\n${sentences(text).join('\n')}\n\n${said}\n`)
  }
}

const sentences = (text: string) => text.split(/(?<=[.?!]) /)

/** A plausible table under these headings: a heading says what stands below it. */
function table(headings: string, { at }: Sheet, chance: Chance): string[][] {
  const columns = headings.split(';')
  const rows = Array.from({ length: chance.between(14, 60) }, (_, index) =>
    columns.map((column) => cell(column, index, at, chance)),
  )
  return [columns, ...rows]
}

const people = [
  'Mme B.',
  'M. K.',
  'Mme L.',
  'M. D.',
  'Mme S.',
  'M. R.',
  'Mme V.',
  'équipe projet',
  'secrétariat',
]
const services = [
  'Bureau A',
  'Bureau B',
  'Pôle 1',
  'Pôle 2',
  'Site nord',
  'Site sud',
  'Accueil',
  'Annexe',
  'Siège',
]
const states = ['fait', 'en cours', 'à lancer', 'à revoir', 'sans suite']

function cell(column: string, index: number, at: Date, chance: Chance): string {
  const name = column.toLowerCase()
  if (/date|échéance|jour|reçu le|à partir/.test(name))
    return addDays(parisDay(at), chance.between(-90, 60)).split('-').reverse().join('/')
  if (/montant|coût|prix/.test(name)) return String(chance.between(3, 900) * 10)
  if (/taux|part|%|disponib/.test(name)) return `${chance.between(2, 98)} %`
  if (
    /nombre|quantité|places|inscrits|effectif|métrage|délai|durée|volume|stock|reçus|instruits|heures|année|ans/.test(
      name,
    )
  )
    return String(chance.between(1, 120))
  if (/responsable|par qui|agent|contact|prestataire|titulaire/.test(name)) return chance.one(people)
  if (/état|statut|décision|suite|fait|résolu|corrigé|contrôl|gravité/.test(name)) return chance.one(states)
  if (/service|site|salle|ville|lieu|commune|unité|atelier|bassin|îlot/.test(name))
    return chance.one(services)
  if (/numéro|référence|code|cote|session|dossier|marché/.test(name))
    return `${name.slice(0, 2).toUpperCase()}-${String(100 + index)}`
  return `${column} ${index + 1}`
}
