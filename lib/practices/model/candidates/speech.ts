import type { Groups } from './phrases'

/** One word of a list, and nothing after it. */
const not = (words: string) => `(?!(?:${words.trim().split(/\s+/u).join('|')}) )`

/**
 * After «nous avons», these are no act of running anything: what is no participle, what one receives, thinks or owes,
 * and what is said in courtesy.
 */
const NO_ACT = `
  un une le la les des de du d deux trois quatre cinq six dix plusieurs quelques toute toutes tous tout mes nos ses ces
  cette ce ma sa mon son notre votre leur leurs quelqu quelque meme mieux autre autres vite hate envie besoin rendez
  plaisir honneur joie raison tort droit acces affaire matiere peine peur idee tendance reunion entre contre sans vers
  apres avant pour parmi celle celles ceux elle elles ils qui que ici lundi mardi mercredi jeudi vendredi samedi
  dimanche recu recue recus recues vu vue vus lu lue lus entendu ete eu hui aujourd parle mange bu dormi oublie egare
  regarde telecharge clique redemarre imprime paye signe instruit controle saisi fete evidemment jamais instruits
  presque quasiment encore pris-note bien tres trop plus moins assez peu pas rien personne depuis desormais relu note
`

/** What a participle looks like, and what haste makes of it («on a tester», «nous avons mi»). */
const PARTICIPLE = new RegExp(
  `${not(NO_ACT)}[^ ]+(?:e|ee|es|ees|er|ez|i|ie|is|ise|ises|ies|it|ite|its|u|ue|us|ues|ert|erte|erts|ait|aite|aits|eint|aint)`,
  'u',
)

/** After «nous»: a verb now, that is no wish, no duty, no courtesy, no future. */
const NOW = new RegExp(
  `${not(`
    avons allons sommes souhaitons proposons devons pouvons voulons cherchons prevoyons envisageons esperons comptons
    pensons informons remercions rappelons recevons savons connaissons croyons attendons aimerions serons aurons ferons
    irons pourrons devrons voudrons verrons reviendrons tiendrons mettrons saurons prendrons lancerons vous
  `)}[^ ]{2,}(?<!er)(?<!ir)(?<!dr)(?<!ttr)ons`,
  'u',
)

const OWNERS =
  'equipe|equipes|reseau|communaute|service|services|groupe|groupes|direction|bureau|bureaux|collectif|club|cellule|' +
  'antenne|antennes|departement|region|ministere|administration|academie|laboratoire|unite|agence|etablissement|' +
  'collegue|collegues|binome|chef|cheffe|animateur|animatrice|animateurs|animatrices|referents|correspondants|' +
  'correspondant|membres|agents|experience|annuaire|forum|espace|liste|lettre|newsletter|reunions|reunion|ateliers|atelier|' +
  'webinaires|seances|sessions|rencontres|journee|echanges|rituel|format|methode|recette|astuce|cote'

/** Pieces of French that phrases are made of; as `wordsAsFound` gives words. */
export const speech: Groups = {
  /** Who tells. */
  we: 'nous|on|j|je',
  /** Between the subject and the verb. */
  pronoun: 'n|ne|y|en|l|le|la|les|leur|lui',
  have: 'avons|avon|a|as|ai|avions|avait|avais',
  has: 'a|ont|avait|avaient|aura|auront|est|sont|etait|etaient|fut',
  /** Between the auxiliary and the participle. */
  how:
    'bien|donc|aussi|enfin|vite|tres|trop|finalement|deja|tout|tous|toutes|vraiment|ensuite|alors|d abord|beaucoup|' +
    'toujours|egalement|simplement|volontairement|systematiquement|progressivement|recemment|rapidement|peu a peu|' +
    'juste|nous|meme|surtout|plutot|longtemps|souvent|parfois|depuis|ainsi|a nouveau|de nouveau|par exemple|le mieux|le plus|mieux|' +
    'completement|totalement|largement|nettement|fortement|considerablement|clairement|franchement|carrement|' +
    'immediatement|aussitot|spontanement|litteralement|directement|presque|a peine|un peu|mal|regulierement',
  participle: PARTICIPLE,
  /** As it should be written: «a mettre» is «à mettre». */
  participleWellWritten: new RegExp(
    `${not(NO_ACT)}[^ ]+(?:ee|ees|es|e|i|ie|is|ies|it|ite|u|ue|us|ues|ert|erte|ait)(?<!re|que|ne|elle|se|ce|le)`,
    'u',
  ),
  now: NOW,
  word: /[a-z]{2,}/u,
  not: 'pas|plus|jamais|guere|point|aucunement|pas du tout|pas vraiment|pas tres bien|pas bien',
  owners: OWNERS,
  our: 'notre|nos|mon|ma|mes|cette|ces|cet|ce|le|la|les|l|un|une|des',
}
