import { phrases } from './phrases'
import { speech } from './speech'

/** What one says to others because one has lived it. */
export const advice = phrases(
  `
  a (eviter|proscrire|bannir|fuir|retenir|refaire|reproduire|garder)
  (mon|notre|un|seul|petit|autre|premier|dernier|meilleur|un bon) (conseil|conseils|tuyau|truc|astuce)
  (une|l|notre|mon|petite|autre|ma|bonne) astuce
  (je|on|nous) {pronoun}? (conseille|conseillons|deconseille|deconseillons|recommande|recommandons|suggere|mets en garde|mettons en garde)
  (je|on|nous) {pronoun}? (ne peux|ne peut|ne pouvons) que {pronoun}? (conseiller|recommander|encourager|deconseiller)
  ^ (eviter|ne pas|ne jamais|toujours|jamais)
  (evitez|gardez|gardez vous|mefiez vous|mefiance|attention a|prenez garde|prenez|commencez|n ouvrez|n ouvrez pas|ne sous estimez|ne multipliez|n imposez|ne lancez|ne laissez|ne creez|n attendez|n invitez|preparez|privilegiez|misez|soignez|trouvez|donnez|laissez|confiez|fixez|annoncez|choisissez|terminez|retenez|veillez|osez|appelez|variez|limitez|remerciez|impliquez|associez|repondez|relancez|posez|prevoyez|comptez|testez|expliquez|valorisez|assurez vous|montrez|ne faites|ne cherchez|ne comptez|ouvrez|fermez|gardez bien)
  (surtout|jamais|toujours) (ne|pas|ne pas|eviter|prevoir|commencer|penser|repondre|laisser|annoncer)
  ne (jamais|surtout pas|pas|surtout jamais) {word}
  (il|mieux) (vaut|valait) mieux?
  (il faut|il ne faut|faut) (absolument|surtout|vraiment|toujours|jamais|pas|bien|aussi)? (pas|jamais|eviter|prevoir|commencer|accepter|laisser|un|une|du|de|des|compter|savoir)
  (la|le|les|l) (cle|secret|recette|regle d or|essentiel|important|piege|facteur cle|cles|ingredients|condition|conditions|facteurs cles) (c est|est|reste|du succes|de la reussite|tient|tiennent|a eviter|sont|pour que)
  pour ceux qui (se lancent|debutent|demarrent|veulent|hesitent|commencent|voudraient)
  (si vous|quand vous|avant de) {pronoun}? (lancez|demarrez|hesitez|ouvrez|debutez|creez|voulez|animez|vous lancer|lancer|ouvrir|commencer|creer)
  par experience
  (inutile|inutiles|pas la peine|rien ne sert) (de|d)
  croyez (en|moi|nous)
  (ca|cela|ce) (peut|pourra|pourrait) (servir|aider|vous aider|inspirer|donner des idees|vous eviter)
  (commencez|commencer) (petit|par|doucement)
  rien de tel
  mieux vaut
  (suffit|suffisent|suffit souvent) (de|d|a|souvent)
  `,
  speech,
)

/** What one understood afterwards. */
export const hindsight = phrases(
  `
  (si|et si|s) (c etait|c est|cetait|on devait|je devais|nous devions|j avais su|nous avions su) (a|le|la)? (refaire|recommencer)?
  a refaire
  avec (le|un peu de|du|quelques mois de|le recul de) (recul|distance)
  (apres coup|a posteriori|retrospectivement|a l usage|a l experience|a la longue|au final|au bout du compte|tout compte fait|a l arrivee)
  {we} {pronoun}? (aurais|aurions|aurait) {how}? (du|pu|mieux|gagne)
  il (aurait|eut) (fallu|mieux valu)
  {we} {pronoun}? {have} {how}? {how}? (appris|retenu|compris|constate|realise que|realise qu|remarque que|decouvert que|observe|tire|mesure|vu que|vu|note que|verifie|saisi|sous estime|deduit|conclu|cru)
  {we} {pronoun}? (ai|a|avons|avions|avait) {how}? (appris|compris) *3 (que|qu|a nos depens)
  (je me suis|on s est|nous nous sommes|je m etais) {how}? (rendu|rendue|rendus|apercu~|apercue|dit que|trompe~) (compte)?
  (nous|on|je|j) (pensions|pensais|pensait|croyais|croyions|croyait|imaginions|imaginais|craignions|craignais)
  (nos|mes|notre|ma|mon|premier|premiere|principal|principale|trois|deux|quelques|seule|une) (lecon|lecons|enseignement|enseignements|conclusion|conclusions|constat|constats|conviction)
  ^ (la|les|le|l)? (lecon|lecons|enseignement|enseignements|moralite|morale) {word}
  (lecon|lecons|enseignement|enseignements|constat|moralite|morale|conclusion|bilan) (retenue|retenu|retenus|retenues|tire~|tires|apprise~|partage|partages)
  (premier|principal|seul|grand) (enseignement|constat|regret|apprentissage)
  ce (que|qu) {we} {pronoun}? (en|retiens|retenons|avons|ai|a) {pronoun}? (retiens|retient|retenons|appris|retenu|compris|fait|change|tire)
  {we} en (retiens|retenons|retient|tire|tirons|ai tire|avons tire|avons retenu|ai retenu|a tire|conclus|concluons)
  (l experience|la pratique|le terrain|l annee|les faits|l usage|l annee ecoulee|le temps|la crise|nos essais|notre experience) {pronoun}? (nous)? (a|ont|montre|prouve|apprend|enseigne) (montre|prouve|appris|enseigne|que|donne|confirme|demontre)?
  a (nos|mes) depens
  (il|ca|cela) (s est|s est vite|s) (avere|averait|revele) (que|qu)
  (on|nous|j) (a|avons|ai) {how}? vite (compris|vu|constate)
  (a retenir|plus jamais|preuve que|comme quoi)
  (servi|sert) de lecon
  (a|referai|referons|refera|recommencer|recommencerons) (refaire|sans hesiter|recommencer)
  (c est|ce sont|c etait|ce fut) *3 (qui|que|qu) (a|ont|avait) {how}? (paye|fait|change|tout|marche|permis|reveille|aide|manque|fonctionne|sauve|relance|donne|rendu)
  (c est|ce sont) *3 qui (paie|paye|compte|comptent|marche|fonctionne|fait la|font la|nous)
  ce (n est|n etait) (qu en|que|pas le|pas la|pas) 
  (mon|notre|seul|principal|gros|un|grand|le) (principal|seul|grand|gros|plus gros)? regret
  ce que *3 (m|nous) (a|ont) {how}? (appris|montre|enseigne|apporte)
  (nous|m) (a|ont) {how}? (surpris|etonne|surprise|etonnes|bluffe)
  (a notre|a ma) grande? surprise
  il (nous|m) (a|aura) (fallu|manque)
  je ne (referais|referai|recommencerais|recommencerai) (pas|plus)
  (je|nous|on) (commencerais|commencerions|commencerait|recommencerais|garderais|supprimerais|changerais|referais|ferais)
  l an prochain *3 (ne|garderons|gardera|supprimerons|referons|ferons)
  `,
  speech,
)

/** It says itself that it is a return of experience. */
export const report = phrases(
  `
  (retour|retours) (d|de|sur|en) (experience|experiences|notre|nos|la|le|l|images)
  (rex|retex|refex)
  (bilan|point d etape|retour|debrief) (de|apres|d|du|sur|a|des|en) (un|une|deux|trois|quatre|cinq|six|huit|dix|notre|nos|l|la|le|cette|mi|quelques|[0-9]+)
  (petit|je|pour|voici|mon|notre|je vous|vous|un|bref) (partage|partager|livre|raconte|temoignage|retour|livrer|raconter) (d|de|notre|mon|ce|un|une|nos|le|sur|comment)
  (voici|voila) (comment|ce que|ce qui) (nous|on|j|je|a|s)
  (un mot|deux mots|quelques mots) sur (la|ce|notre|le|l)
  (voulais|voulait|souhaitais|souhaite|voudrais|tenais a|permets de) {pronoun}? (partager|raconter|temoigner|signaler|vous raconter)
  (quelques|des|nos|les) chiffres (sur|apres|de|du)
  (bonne|bonnes) (pratique|pratiques)
  (pour info|pour information|fyi|a titre d exemple)
  (ce que|comment) (nous faisons|on fait|nous avons fait|on a fait|nous procedons|je fais|j ai fait|on procede)
  (la facon|la maniere) dont (nous|on|je)
  `,
  speech,
)
