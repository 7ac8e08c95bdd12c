/** Code, name with its article, seat of the préfecture, region. */
const lines = `
01|l’Ain|Bourg-en-Bresse|ara
02|l’Aisne|Laon|hdf
03|l’Allier|Moulins|ara
04|les Alpes-de-Haute-Provence|Digne-les-Bains|paca
05|les Hautes-Alpes|Gap|paca
06|les Alpes-Maritimes|Nice|paca
07|l’Ardèche|Privas|ara
08|les Ardennes|Charleville-Mézières|ges
09|l’Ariège|Foix|occ
10|l’Aube|Troyes|ges
11|l’Aude|Carcassonne|occ
12|l’Aveyron|Rodez|occ
13|les Bouches-du-Rhône|Marseille|paca
14|le Calvados|Caen|nor
15|le Cantal|Aurillac|ara
16|la Charente|Angoulême|naq
17|la Charente-Maritime|La Rochelle|naq
18|le Cher|Bourges|cvl
19|la Corrèze|Tulle|naq
2A|la Corse-du-Sud|Ajaccio|cor
2B|la Haute-Corse|Bastia|cor
21|la Côte-d’Or|Dijon|bfc
22|les Côtes-d’Armor|Saint-Brieuc|bre
23|la Creuse|Guéret|naq
24|la Dordogne|Périgueux|naq
25|le Doubs|Besançon|bfc
26|la Drôme|Valence|ara
27|l’Eure|Évreux|nor
28|l’Eure-et-Loir|Chartres|cvl
29|le Finistère|Quimper|bre
30|le Gard|Nîmes|occ
31|la Haute-Garonne|Toulouse|occ
32|le Gers|Auch|occ
33|la Gironde|Bordeaux|naq
34|l’Hérault|Montpellier|occ
35|l’Ille-et-Vilaine|Rennes|bre
36|l’Indre|Châteauroux|cvl
37|l’Indre-et-Loire|Tours|cvl
38|l’Isère|Grenoble|ara
39|le Jura|Lons-le-Saunier|bfc
40|les Landes|Mont-de-Marsan|naq
41|le Loir-et-Cher|Blois|cvl
42|la Loire|Saint-Étienne|ara
43|la Haute-Loire|Le Puy-en-Velay|ara
44|la Loire-Atlantique|Nantes|pdl
45|le Loiret|Orléans|cvl
46|le Lot|Cahors|occ
47|le Lot-et-Garonne|Agen|naq
48|la Lozère|Mende|occ
49|le Maine-et-Loire|Angers|pdl
50|la Manche|Saint-Lô|nor
51|la Marne|Châlons-en-Champagne|ges
52|la Haute-Marne|Chaumont|ges
53|la Mayenne|Laval|pdl
54|la Meurthe-et-Moselle|Nancy|ges
55|la Meuse|Bar-le-Duc|ges
56|le Morbihan|Vannes|bre
57|la Moselle|Metz|ges
58|la Nièvre|Nevers|bfc
59|le Nord|Lille|hdf
60|l’Oise|Beauvais|hdf
61|l’Orne|Alençon|nor
62|le Pas-de-Calais|Arras|hdf
63|le Puy-de-Dôme|Clermont-Ferrand|ara
64|les Pyrénées-Atlantiques|Pau|naq
65|les Hautes-Pyrénées|Tarbes|occ
66|les Pyrénées-Orientales|Perpignan|occ
67|le Bas-Rhin|Strasbourg|ges
68|le Haut-Rhin|Colmar|ges
69|le Rhône|Lyon|ara
70|la Haute-Saône|Vesoul|bfc
71|la Saône-et-Loire|Mâcon|bfc
72|la Sarthe|Le Mans|pdl
73|la Savoie|Chambéry|ara
74|la Haute-Savoie|Annecy|ara
75|Paris|Paris|idf
76|la Seine-Maritime|Rouen|nor
77|la Seine-et-Marne|Melun|idf
78|les Yvelines|Versailles|idf
79|les Deux-Sèvres|Niort|naq
80|la Somme|Amiens|hdf
81|le Tarn|Albi|occ
82|le Tarn-et-Garonne|Montauban|occ
83|le Var|Toulon|paca
84|le Vaucluse|Avignon|paca
85|la Vendée|La Roche-sur-Yon|pdl
86|la Vienne|Poitiers|naq
87|la Haute-Vienne|Limoges|naq
88|les Vosges|Épinal|ges
89|l’Yonne|Auxerre|bfc
90|le Territoire de Belfort|Belfort|bfc
91|l’Essonne|Évry-Courcouronnes|idf
92|les Hauts-de-Seine|Nanterre|idf
93|la Seine-Saint-Denis|Bobigny|idf
94|le Val-de-Marne|Créteil|idf
95|le Val-d’Oise|Cergy|idf
971|la Guadeloupe|Basse-Terre|glp
972|la Martinique|Fort-de-France|mtq
973|la Guyane|Cayenne|guf
974|La Réunion|Saint-Denis|reu
976|Mayotte|Mamoudzou|myt`

export type Departement = { code: string; name: string; city: string; region: Region }
/** `bare` as in «DREAL Bretagne», `name` with its article, `academy` as in «rectorat de Rennes». */
export type Region = { key: string; bare: string; name: string; city: string; academy: string }

const regionLines = `
ara|Auvergne-Rhône-Alpes|Auvergne-Rhône-Alpes|Lyon|Lyon
bfc|Bourgogne-Franche-Comté|la Bourgogne-Franche-Comté|Dijon|Dijon
bre|Bretagne|la Bretagne|Rennes|Rennes
cor|Corse|la Corse|Ajaccio|Corse
cvl|Centre-Val de Loire|le Centre-Val de Loire|Orléans|Orléans-Tours
ges|Grand Est|le Grand Est|Strasbourg|Nancy-Metz
glp|Guadeloupe|la Guadeloupe|Basse-Terre|Guadeloupe
guf|Guyane|la Guyane|Cayenne|Guyane
hdf|Hauts-de-France|les Hauts-de-France|Lille|Lille
idf|Île-de-France|l’Île-de-France|Paris|Créteil
mtq|Martinique|la Martinique|Fort-de-France|Martinique
myt|Mayotte|Mayotte|Mamoudzou|Mayotte
naq|Nouvelle-Aquitaine|la Nouvelle-Aquitaine|Bordeaux|Bordeaux
nor|Normandie|la Normandie|Rouen|Normandie
occ|Occitanie|l’Occitanie|Toulouse|Toulouse
paca|Provence-Alpes-Côte d’Azur|Provence-Alpes-Côte d’Azur|Marseille|Aix-Marseille
pdl|Pays de la Loire|les Pays de la Loire|Nantes|Nantes
reu|La Réunion|La Réunion|Saint-Denis|La Réunion`

const cells = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'))

export const regions = cells(regionLines).map(
  ([key, bare, name, city, academy]) => ({ key, bare, name, city, academy }) as Region,
)

export const departements = cells(lines).map(
  ([code, name, city, key]) =>
    ({ code, name, city, region: regions.find((region) => region.key === key) }) as Departement,
)
