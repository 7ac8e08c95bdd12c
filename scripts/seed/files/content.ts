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
const tasks = [
  'Relancer les services',
  'Vérifier la liste',
  'Préparer la réunion',
  'Mettre à jour le guide',
  'Appeler le prestataire',
  'Compléter le tableau',
  'Rédiger la note d’une page',
  'Former les relais',
  'Contrôler un échantillon',
  'Répondre aux questions reçues',
]

const frenchDate = (day: string) => day.split('-').reverse().join('/')

/** What stands under a heading: the first of these that its words call for. */
const cells: [RegExp, (index: number, at: Date, chance: Chance, name: string) => string][] = [
  [
    /échéance|à partir|prochain|départ prévu/,
    (_, at, chance) => frenchDate(addDays(parisDay(at), chance.between(5, 90))),
  ],
  [
    /date|jour|reçu le|début|fin\b/,
    (_, at, chance) => frenchDate(addDays(parisDay(at), -chance.between(1, 120))),
  ],
  [/montant|coût|prix|prévu$|réalisé$/, (_, __, chance) => String(chance.between(3, 900) * 10)],
  [/taux|part\b|%|disponib/, (_, __, chance) => `${chance.between(2, 98)} %`],
  [
    /nombre|quantité|places|inscrits|effectif|métrage|délai|durée|volume|stock|reçus|instruits|heures|ans\b|anomalies|questions|occupés|postes|surface|agents|foyers|relance|répondants|échantillon|prévus|solde|pointe/,
    (_, __, chance) => String(chance.between(1, 120)),
  ],
  [/^salle/, (index) => `Salle ${1 + (index % 12)}`],
  [/travée|étagère/, (index) => `${'ABCDEF'[index % 6]}${1 + Math.floor(index / 6)}`],
  [
    /responsable|par qui|contact|prestataire|titulaire|prénom|avec l’accord/,
    (_, __, chance) => chance.one(people),
  ],
  [
    /état|statut|décision|suite|fait$|résolu|corrigé|contrôl|gravité|réglée|résultat|à garder/,
    (_, __, chance) => chance.one(states),
  ],
  [
    /service|site|ville|lieu|commune|unité|atelier|bassin|îlot|établissement|structure|plateau|équipement/,
    (_, __, chance) => chance.one(services),
  ],
  [
    /numéro|référence|code|cote|session|dossier|marché|compte|engagement|affaire/,
    (index, _, __, name) => `${name.slice(0, 2).toUpperCase()}-${100 + index}`,
  ],
  [
    /mois|période/,
    (index) =>
      ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'septembre', 'octobre', 'novembre'][
        index % 9
      ] as string,
  ],
  [
    /action|mesure|tâche|sujet|objet|intervention|demande|irritant|idée|remarque|constat|défaut|risque|difficulté|cause|réponse|étape|critère|proposition|activité|poste/,
    (_, __, chance) => chance.one(tasks),
  ],
]

function cell(column: string, index: number, at: Date, chance: Chance): string {
  const name = column.toLowerCase()
  const fill = cells.find(([words]) => words.test(name))?.[1]
  return fill ? fill(index, at, chance, name) : `${column} ${index + 1}`
}
