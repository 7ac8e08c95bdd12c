import { createHash } from 'node:crypto'
import type { Person } from './people'

/** Sentences that anybody may say, woman or man. */
const ABOUT = [
  'Je travaille ici depuis peu, et j’apprends vite : écrivez-moi si vous cherchez quelqu’un pour relire.',
  'Douze ans de terrain avant ce poste. Je réponds volontiers aux questions de méthode.',
  'Je tiens à jour les modèles du service ; demandez-les, ils sont faits pour servir.',
  'Mon sujet du moment : simplifier les formulaires que nous envoyons aux usagers.',
  'Disponible le mardi et le jeudi pour un appel. Le reste de la semaine, un message suffit.',
  'J’anime un petit réseau de correspondants en région. Bienvenue à qui veut nous rejoindre.',
  'Avant, j’étais en collectivité : je peux raconter comment on y fait.',
  'Je forme les nouveaux arrivants, et je garde toujours une place pour les curieux.',
]
const OTHERS = ['{en,de}', '{en,es}', '{en,it}', '{br}', '{ar,en}', '{pt}', '{de}']

/** What somebody says of themselves, drawn from who they are: the same person says the same at every fill. */
export function profileRow(person: Person) {
  const drawn = createHash('sha256').update(person.id).digest()
  const chance = (place: number) => drawn[place]! / 256
  const says = person.status === 'active'
  // Numbers that ARCEP keeps for fiction.
  const phone = `01 99 00 ${String(drawn[8]! % 100).padStart(2, '0')} ${String(drawn[9]! % 100).padStart(2, '0')}`
  const isOther = chance(3) < 0.12
  return {
    city: person.workplace.city,
    phone: says && chance(0) < 0.45 ? phone : null,
    languages: !says || chance(1) > 0.4 ? '{}' : isOther ? OTHERS[drawn[4]! % OTHERS.length]! : '{en}',
    about: says && (person.isCast || chance(2) < 0.3) ? ABOUT[drawn[5]! % ABOUT.length]! : '',
    fieldVisibility: chance(6) < 0.1 ? { departement: 'communities', city: 'communities' } : {},
    provenance: {
      ...{
        email: 'import',
        givenName: 'import',
        usualName: 'import',
        organisationId: 'import',
        unitId: 'import',
      },
      ...{ jobTitle: chance(7) < 0.6 ? 'import' : 'self', city: 'import', departement: 'import' },
    },
  }
}
