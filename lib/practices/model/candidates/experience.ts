import { phrases } from './phrases'
import { speech } from './speech'

/** What was done: «nous avons mis en place», «on s’est organisés», «j’ai passé le relais». */
export const did = phrases(
  `
  {we} {pronoun}? {pronoun}? {have} {how}? {how}? {participle}
  {we} {pronoun}? {pronoun}? {have} en *4 {participle}
  nous avons *3 (mis|mi|instaure|lance|cree|teste|essaye|nomme|designe|organise|supprime|ouvert)
  (nous nous|on nous) (sommes|etions) {how}? {participle}
  on s (est|etait) {how}? {participle}
  je me (suis|etais) {how}? {participle}
  (nous sommes|nous etions|on est|on etait|je suis) {how}? (passe|passes|passee|passees|parvenu|parvenus|arrive|arrives|revenu|revenus|parti|partis|tombe|tombes|monte|montes|descendu|descendus|alle|alles)
  (j ai|nous avons|on a) pris (l habitude|le parti|le temps|le pli)
  (notre|nos|l|mon|ma|mes) {owners} *4 (a|ont|avait|avaient) {how}? {participle}
  (les|des) (membres|agents|animateurs|animatrices|referents|correspondants|collegues|participants|nouveaux) {pronoun}? (a|ont|avaient) {how}? {participle}
  (la|l|le) (mise en place|instauration|creation|introduction|mise en oeuvre|suppression|ouverture|passage|generalisation|arrivee|nomination|designation|organisation) (de|d|des|du|a|au|aux) *9 (a|ont|est|nous) 
  apres avoir {participle}
  (une|la|l) (experimentation|experience|initiative|demarche|pratique) (menee|conduite|lancee|tentee|reussie)
  `,
  speech,
)

/** What was set up on purpose, and tried: the first words of a lesson. */
export const setUp = phrases(
  `
  {we} {pronoun}? {pronoun}? {have} *4 (mis en place|mi en place|mise en place|mit en place|instaure~|teste|tester|testes|essaye|essaie|essayer|tente|tenter|experimente~|lance|lancer|lances|cree|creer|crees|creee|organise|organiser|nomme|nommer|designe|designer|confie|confier|remplace|remplacer|supprime|supprimer|raccourci|reduit|limite|ouvert|ferme|constitue~|regroupe~|reuni|reunis|invite|adopte|introduit|etabli|monte|deplace|change|fixe|decide|choisi|repense|revu|propose a|demande a|demande aux|commence|arrete|abandonne|simplifie|mutualise|jumele~|associe|implique|partage|rendu|pris l habitude|prevu|ajoute~|integre~|redige~|affecte~|attribue~|dedie|programme~|planifie~|relance~|contacte~|interroge~|sonde|recueilli|ecoute|accueilli|coupe|divise~|scinde~|fusionne~|espace|alterne|adapte~|reformule~|illustre~|filme~|elargi|impose~|obtenu|troque~|bascule~|forme|formes|mise sur|varie|donne la parole|laisse~|installe~|dote|valorise~|mobilise~|embarque~|recrute~|sollicite~|centralise~)
  (notre|nos|l|les|mon|ma) {owners} *4 (a|ont|avait|avaient) *3 (mis en place|instaure~|teste|essaye|tente|experimente|lance|cree|organise|nomme|designe|adopte|choisi|troque|remplace|supprime|pris l habitude)
  (depuis|apres|avec|grace a) (la|l|cette) (mise en place|instauration|creation|introduction|nomination|designation|generalisation)
  (nous nous|on s|nous) (sommes|est|etions) {how}? (organises|mis|lances|repartis|partage|passes|passe)
  on est passe
  {we} (organisons|tenons|publions|invitons|reservons|alternons|faisons|appelons|envoyons|accueillons|commencons|terminons|tirons|demandons|limitons)
  `,
  speech,
)

/** Now, and said as ours: it needs a sign that it lasts (`lasts`) to be a habit. */
export const weNow = phrases(
  `
  nous {pronoun}? {pronoun}? {now}
  on {pronoun}? {pronoun}? {word}
  je {pronoun}? {pronoun}? {word}
  j {word}
  (notre|nos|mon|ma|mes) {owners}
  `,
  speech,
)

/** It lasts, or comes back. */
export const lasts = phrases(
  `
  chez nous
  desormais
  dorenavant
  depuis *6 (an|ans|mois|semaines|annees|rentree|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|ete|automne|hiver|debut|annee|crise|covid|confinement|20~|longtemps|la)
  (chaque|tous les|toutes les) (jour|jours|lundi|mardi|mercredi|jeudi|vendredi|semaine|semaines|mois|trimestre|trimestres|an|ans|annee|quinzaine|matin|matins|fois|rencontre|reunion|seance|nouveau|nouvelle|nouvel|nouveaux|arrivee|depart|fil|session|fin)
  (une|deux|trois) fois par (jour|semaine|mois|trimestre|an)
  a chaque
  systematiquement
  a tour de role
  (maintenant|aujourd hui|a present|actuellement)
  (toujours|regulierement|spontanement)
  (dans|a|au|pour|avec) (ma|notre|mon|nos) (communaute|reseau|service|equipe|direction|groupe|departement|region|academie|antenne|prefecture|rectorat|ministere)
  (de notre|de mon) cote
  ici
  `,
  speech,
)

/** Before and after: what follows comes from what was done. */
export const since = phrases(
  `
  depuis que
  depuis qu
  depuis (la|l|le|notre|nos|cette|ce|ces) (mise|instauration|creation|passage|arrivee|nomination|changement|lancement|ouverture|introduction|suppression|decision|rencontre|journee|refonte|experience|test|essai)
  (avant|auparavant|autrefois|jusque la|jusqu alors) *20 (maintenant|desormais|aujourd hui|a present|depuis)
  (maintenant|desormais|aujourd hui|a present) *20 (avant|auparavant)
  (contre|au lieu d|au lieu de|alors qu|alors que) *8 (avant|auparavant|precedemment|l an dernier|l annee derniere|au depart|au debut)
  (au debut|au depart|les premiers temps|initialement) *25 (puis|ensuite|maintenant|aujourd hui|a present|depuis|mais|et)
  (nous|on|j|je) (avons|a|ai) *15 (du coup|depuis|resultat|desormais|maintenant|aujourd hui|depuis lors)
  (ce qui|cela|ca) nous (a|permet)
  (apres|suite a|grace a|grace au|grace aux|avec) (ce|cette|ces|la|le|l|les|notre|nos|un|une|des) *8 (a|ont|est|sont|nous|on)
  (des|une fois|du jour) (que|ou|qu|lors que) *3 (nous|on|les|la|le|l|j)
  (des|depuis) lors
  grace (a|au|aux)
  (des que|quand|lorsque|a partir du moment ou|apres que|une fois que) (nous|on|j) {pronoun}? (avons|a|ai|avions|avait)
  en {gerund} *14 (nous|on|j|je|les|la|le|tout)
  (au bout d|au bout de|apres|en) (un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|quelques|[0-9]+) (an|ans|mois|semaine|semaines|jours|annee|annees|trimestre|trimestres)
  (un|deux|trois|quatre|cinq|six|huit|dix|quelques|2|3|4|6|8|10|12|18) (mois|semaines|ans|an) (apres|plus tard)
  (voila|cela fait|ca fait) *3 (an|ans|mois|semaines) (que|qu)
  (l an dernier|l annee derniere|l annee passee|le mois dernier|l an passe)
  il y a (un|deux|trois|six|quelques) (an|ans|mois)
  `,
  { ...speech, gerund: /(?!(?:avant|maintenant|pendant|cependant|auparavant|suivant|devant) )[^ ]{2,}ant/u },
)

/** Said of one's own house. */
export const ours = phrases(
  `
  chez nous
  (dans|a|au|pour|avec|de|d|par) (ma|notre|mon|nos) {owners}
  (de notre|de mon|cote) (cote|part|service|experience)
  (notre|nos) {word}
  (nous|on) {pronoun}? (avons|avions|a|avait|etions|sommes|est) {word}
  j ai
  je me suis
  ici
  `,
  speech,
)

/** The past, whoever acted: «les échanges se sont apaisés», «personne n’osait». */
export const told = phrases(
  `
  (a|ont|avait|avaient|n a|n ont) {not}? {how}? {how}? ete? {participleWellWritten}
  (s est|se sont|s etait|s etaient|s en est) {how}? {how}? {participleWellWritten}
  (est|sont|etait|etaient) {how}? (devenu|devenue|devenus|devenues|parti|partis|parties|venu|venus|venue|revenu|revenus|reste|restes|restee|restees|passe|passes|passee|tombe|tombes|tombee|alle|alles|arrive|arrives|mort|mortes|nee|ne|nes)
  (nous|on|je|j|il|ils|elle|elles|personne|chacun|tous|certains|beaucoup|les {word}) {pronoun}? {imperfect}
  (nous|je|j|on) {pronoun}? {imperfectOfUs}
  `,
  {
    ...speech,
    imperfect:
      /[^ ]{2,}(?<!r)(?:aient)|(?!(?:fait|trait|souhait|extrait|sait|parait|plait|connait|disparait|serait|aurait|ferait|irait|pourrait|devrait|voudrait|faudrait) )[^ ]{2,}(?<!r)ait/u,
    imperfectOfUs:
      /(?!(?:mais|jamais|fais|vais|sais|connais|desormais) )[^ ]{2,}(?<!r)(?:ais)|(?!(?:questions|reunions|sessions|discussions|actions|solutions|informations|formations) )[^ ]{2,}(?<!r)ions/u,
  },
)
