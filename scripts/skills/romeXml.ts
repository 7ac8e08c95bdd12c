import type { SkillKind } from '@/prisma/client/enums'
import type { Gathering, SkillFile } from './reading'
import { slugOf } from './reading'
import { kindOf } from './romeKind'
import { childText, readXml, type XmlNode } from './xml'

const CODE = /^code_ogr(_competence|_macro_competence|_activite)?$/
const LABEL = /^libelle(_competence|_macro_competence|_activite|_texte)?$/
const GROUP_LABEL = /^libelle(_\w+)?$/
/** Parts of a job sheet that are no skills, although they have codes. */
const ELSEWHERE = /^(appellations?|contextes?_travail|secteurs?_activite|centres?_interets?|mobilites?|rome)$/

interface Place {
  kind: SkillKind | null
  parents: string[]
}

/**
 * The three shapes have one thing in common: a skill has a code OGR and a label, and what it stands in has a label
 * too (`enjeu`, `categorie`, `liste_objectifs`…). So the tree is walked, whatever its elements are called.
 */
export function takeRomeXml(file: SkillFile, gathering: Gathering): void {
  const root = readXml(file, gathering)
  if (!root) return
  const before = gathering.reading().entries.length
  walk(root, { kind: null, parents: [] }, file.name, gathering)
  if (gathering.reading().entries.length === before)
    gathering.refuse(file.name, 1, 'aucune compétence dans ce fichier : ni code OGR, ni libellé')
}

function walk(node: XmlNode, place: Place, file: string, gathering: Gathering): void {
  if (ELSEWHERE.test(node.name)) return
  const kind = kindNamed(node) ?? place.kind
  const code = childText(node, CODE)
  const label = childText(node, LABEL)
  const groups = node.children.some(({ children }) => children.length > 0)
  let parents = place.parents
  if (code !== '' && label !== '') {
    const said = childText(node, /^libelle_(categorie|type_competence|type)$/)
    gathering.take(file, node.line, { code, kind: kind ?? kindOf(said, true), label, parents })
    parents = [code]
  } else if (code !== '' || (label !== '' && !groups)) {
    gathering.refuse(
      file,
      node.line,
      code === '' ? `« ${label.slice(0, 60)} » n’a pas de code OGR` : `le code ${code} n’a pas de libellé`,
    )
  } else if (groups && childText(node, GROUP_LABEL) !== '') {
    const heading = childText(node, GROUP_LABEL)
    const own =
      childText(node, /^code_(fonctionnel|enjeu|objectif|domaine_competence)$/) || `T-${slugOf(heading)}`
    gathering.take(file, node.line, {
      code: own,
      kind: kind ?? 'ability',
      label: heading,
      isHeading: true,
      parents,
    })
    parents = [own]
  }
  for (const child of node.children) walk(child, { kind, parents }, file, gathering)
}

/** A part of a sheet named after a kind: `savoir_faire`, `savoir_etre_professionnel`, `savoirs`. */
function kindNamed({ name }: XmlNode): SkillKind | null {
  if (/^savoirs?_faire/.test(name)) return 'ability'
  if (/^savoirs?_etre/.test(name)) return 'attitude'
  return /^savoirs?$/.test(name) ? 'knowledge' : null
}
