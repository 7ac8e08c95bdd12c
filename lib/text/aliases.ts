import { unaccented } from './normalise'

/**
 * Where a stemmer joins what differs for an administration («donnée», «donner»), or parts what is one («travail»,
 * «travaux»): the words of a line share the stem before the colon.
 */
const LINES = `
donnée: donnée données
travail: travail travaux travailler travaillé travaillons
université: université universités universitaire universitaires
universel: universel universelle universels universelles universalité
marché: marché marchés
commune: commune communes communal communale communaux communales
formation: formation formations former formé formés formée formées formateur formateurs formatrice
format: format formats
poste: poste postes
ministère: ministère ministères ministre ministres ministériel ministérielle ministériels ministérielles
préfecture: préfecture préfectures préfet préfète préfets préfectoral préfectorale
régional: régional régionale régionaux régionales région régions
départemental: département départements départemental départementale départementaux départementales
local: local locale locaux locales
national: national nationale nationaux nationales
territorial: territorial territoriale territoriaux territoriales territoire territoires
social: social sociale sociaux sociales
juridique: juridique juridiques juriste juristes
statistique: statistique statistiques statisticien statisticienne statisticiens
numérique: numérique numériques numérisation numériser
dématérialisation: dématérialisation dématérialiser dématérialisé dématérialisée
accessibilité: accessibilité accessible accessibles
archive: archive archives archivage archiver archiviste archivistes
droit: droit droits
droite: droite
animateur: animateur animateurs animatrice animatrices animation animer anime animent animé
communauté: communauté communautés communautaire communautaires
acheteur: achat achats acheteur acheteurs acheteuse
recrutement: recrutement recrutements recruter recruteur recruteurs recruteuse
courriel: courriel courriels mail mails email emails mel
`

/** As it is written, and without accents where that makes no other word: «marche» is not «marché». */
const waysOf = (word: string) => (/és?$/u.test(word) ? [word] : [word, unaccented(word)])

const stems: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [stem, words] = line.split(': ') as [string, string]
      return words.split(' ').flatMap((word) => waysOf(word).map((way) => [way, unaccented(stem)] as const))
    }),
)

/** The stem an administration gives a word, before any stemmer is asked; nothing: it has no say. */
export const aliasOf = (word: string): string | undefined => stems.get(word)
