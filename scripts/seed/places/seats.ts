/** Where our services abroad are. */
export const posts = [
  'Montréal',
  'Dakar',
  'Londres',
  'Barcelone',
  'Tunis',
  'Berlin',
  'São Paulo',
  'Bruxelles',
  'Tokyo',
  'Beyrouth',
  'Abidjan',
  'Varsovie',
  'Hanoï',
  'Genève',
  'Chicago',
  'Rabat',
]

/** Zones of defence and of roads: a name and where its seat is. */
export const zones: [string, string][] = [
  ['Nord', 'Lille'],
  ['Ouest', 'Rennes'],
  ['Est', 'Metz'],
  ['Sud-Ouest', 'Bordeaux'],
]

const cities = (text: string): [string, string][] =>
  text.split(' ').map((each) => each.replaceAll('_', ' ').split('|') as [string, string])

/** A city that sits in that département. */
export const seats: Record<'appel' | 'base', [string, string][]> = {
  appel: cities(
    'Rennes|35 Lyon|69 Douai|59 Bordeaux|33 Paris|75 Versailles|78 Aix-en-Provence|13 Toulouse|31 Colmar|68 Nancy|54 Dijon|21 Poitiers|86 Angers|49 Caen|14 Rouen|76 Amiens|80 Reims|51 Metz|57 Besançon|25 Riom|63 Limoges|87 Bourges|18 Orléans|45 Nîmes|30 Montpellier|34 Pau|64 Grenoble|38 Chambéry|73 Bastia|2B Agen|47 Fort-de-France|972 Cayenne|973',
  ),
  base: cities(
    'Brest|29 Toulon|83 Cherbourg|50 Rennes|35 Bordeaux|33 Lyon|69 Grenoble|38 Nancy|54 Metz|57 Strasbourg|67 Besançon|25 Draguignan|83 Istres|13 Montauban|82 Pau|64 Tours|37 Orléans|45 Évreux|27 Creil|60 Lille|59 Villacoublay|78 Rochefort|17 Carcassonne|11',
  ),
}
