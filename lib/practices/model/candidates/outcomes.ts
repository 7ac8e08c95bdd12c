import { phrases } from './phrases'
import { speech } from './speech'

/** It went well. */
export const worked = phrases(
  `
  ce qui {pronoun}? (a|avait|fonctionne|marche|nous|aide|ont|change|paie|paye|fait) {how}? (marche|marcher|fonctionne|aide|pris|paye|reussi|change|plu|permis|manque|bien|mieux|vraiment|le)
  ce qui (marche|fonctionne)
  (a|ont|avait|avaient) {how}? {how}? (marche|fonctionne|pris|paye|reussi|porte ses fruits|fait ses preuves|fait mouche|fait la difference|fait des merveilles|fait merveille|ete payant|ete payante|ete plebiscite~|ete apprecie~|ete un succes|ete une reussite|ete une revelation|tout change|change la donne|change beaucoup|plu|seduit|convaincu|conquis|ete determinant~|ete decisif|ete decisive|ete tres utile~|ete benefique~|ete positif~|depasse *3 attentes|trouve *2 public|rencontre *4 succes|cree *3 dynamique)
  (a|ont) {how}? (marcher|fonctionner)
  (marche|fonctionne|marchent|fonctionnent|tourne|tournent|passe|passent) (tres|vraiment|plutot|assez|si)? (bien|mieux|a merveille|parfaitement|du tonnerre|sans nous|tout seul)
  (ca|cela|c) (change|a change|changent) (tout|la vie|beaucoup|vraiment)
  (fait|font|faisait) (toute la|la|une vraie|une grande) difference
  (nous|me) (reussit|reussissent|rend service|rendent service|sert|facilite|aide beaucoup|a beaucoup aide|a beaucoup aides|a fait beaucoup de bien|fait gagner|a fait gagner|a sauve|a bien aide|a aides)
  (la recette|la methode|le format|la formule|le principe|l idee|une pratique|la pratique|le truc|le systeme|le dispositif|la regle) (qui|que) (fonctionne|marche|nous|gagne|tient|on applique|nous)
  (un vrai|un franc|un beau|un grand|un reel|un gros|beaucoup de|gros|grand|franc|vrai) (succes|carton|plus|bonheur)
  (ete|est|c est|c etait|fut) (un|une|une vraie|une belle) (succes|reussite|carton|bonheur)
  carton plein
  (rend|rendent|rendait|rendaient) {how}? service
  (l emporte|l emportent|s impose|s imposent|s est impose|s est imposee|se sont imposes)
  (une vraie|une belle|une grande) (reussite|dynamique|reussites)
  (le|un|notre) declic
  (notre|le) (meilleur|vrai|principal) (levier|atout)
  (a|ont) {how}? (relance|relancer|reveille|redynamise|ranime|ressuscite|debloque|fluidifie|soude|federe|mobilise|motive|rassure|libere|remotive|facilite|simplifie|enrichi|humanise|apaise|stimule|fidelise|rapproche|aide|responsabilise|entraine|dissipe|decloisonne|decoince|dynamise|resserre|pacifie|calme|detendu|desamorce|aplani|allege|raccourci les|ouvert les yeux)
  (s est|se sont) {how}? (revele~|avere~) (tres|vraiment|particulierement|bien|plus)? (utile~|efficace~|payant~|precieux|precieuse~|pertinent~|concluant~|mobilisateur|mobilisatrice|rentable~|decisif|decisive|fructueux|fructueuse)
  (jouent|joue|jouaient) le jeu
  les (plus|mieux) (appreciees|apprecies|lus|lues|consultes|consultees|suivis|suivies|frequentes|frequentees)
  (la|le) plus (consultee|consulte|lue|lu|suivie|suivi|appreciee|apprecie|demandee)
  (tres|vraiment|plutot|super|hyper) (contents|content|contente|satisfait|satisfaits|satisfaite|positif|positifs|concluant)
  (bilan|retours|resultats|resultat|bilans|experience) (tres|plutot|largement)? (positif|positifs|concluant|concluants|excellent|excellents|encourageant|encourageants|unanime|unanimes|positive|concluante)
  (se sont|s est) {how}? mis a
  (bonne|belle|excellente|heureuse) (surprise|idee|pratique|initiative)
  (du|de) jamais vu
  en redemand~
  (refuse|refusons|refuser) du monde
  (cartonne|cartonnent|cartonner|cartonnait)
  (trouve|trouvent|a trouve|ont trouve) (preneur|preneurs|leur public|son public|sa place)
  (a|ont|fait|font|faisait) {how}? (fait un tabac|l unanimite|fait l unanimite|salle comble|fait salle comble|affiche complet|un tabac|bouge les lignes|bouger les lignes|boule de neige|des emules)
  (a|ont) {how}? (booste|dope|redonne|insuffle|donne envie|donne un nouveau|donne un second|donne de|donne confiance|leve les|decomplexe|delie|brise la glace|cree un|cree une|cree du|cree des liens|installe un|installe une|suscite)
  (la mayonnaise|la sauce|la greffe|ca) (a|avait) {how}? pris
  effet (immediat|boule de neige|positif|benefique|d entrainement)
  (le|la) plus (efficace|utile|payant|rentable) (reste|est|a ete|c est|fut|etait)
  (retours|les retours) (sont|ont ete|etaient) {how}? (bons|excellents|positifs|enthousiastes|tres bons|unanimes)
  (nous|on|je) {pronoun}? {pronoun}? (en sommes|en est|en suis|sommes|suis) {how}? (ravis|ravi|ravie|content|contents|contente|satisfaits|satisfait|satisfaite|fiers)
  (passer|passerait|passerais|passerions) (plus|pour rien au monde)
  (revenir|reviendrait|reviendrions|reviendrais|reviendra|reviendrai) (pas|plus)? en arriere
  `,
  speech,
)

/** It went badly, and that is worth as much. */
export const failed = phrases(
  `
  n (a|ont|avait|avaient|est|etait|avons|ai) {pronoun}? {not} {how}? (marche|marcher|fonctionne|fonctionner|pris|prendre|tenu|suivi|suffi|reussi|abouti|dure|ete suivi~|ete a la hauteur|accroche|convaincu|eu *4 effet|eu d impact|eu l effet|aide|paye|porte|servi|plu|seduit|trouve|donne|survecu|vecu|ose|prevu|anticipe|mesure|compris|associe|change|decolle|attire)
  (a|ont|avons|ai) {not} (marche|marcher|fonctionne|fonctionner|pris|tenu|reussi|suffi|servi|ose|suivi)
  (n)? (a|ont) (pas|jamais|guere) ete (utilise~|adopte~|suivi~|lu|lus|repris|compris~|ecoute~|alimente~|consulte~|entendu~|remplace~|relaye~|tenu~|entretenu~|accepte~)
  (a|avons|ont|ai) mis *4 (mois|ans|semaines) (a|pour)
  (effet|effets) (inverse|pervers|contraire)
  contre (productif|productive|productifs)
  (s est|se sont|s etait) {how}? (disperse~|retourne~ contre|dilue~|evapore~|assoupi~|endormi~|arrete~|degrade~|eparpille~|etiole~|fane~|grippe~)
  silence radio
  (personne|nul) ne? {pronoun}? {pronoun}? a {how}? {participle}
  (personne|nul) n {pronoun}? a {how}? {participle}
  puis plus rien
  (a|ont|avait) fait (pschitt|flop|plouf|chou blanc|long feu)
  (coup d epee|bouteille a la mer|petard mouille|feu de paille|lettre morte|coquille vide|page blanche)
  (a|ont|avait) {how}? (degenere|derape|derive|stagne|vivote|periclite|capitule|cale|patine|pietine)
  (reste|restee|restes|restees) (sans reponse|sans suite|lettre morte|vide|vides)
  (s en|s y) (fichaient|fichent|moquaient|moquent|desinteressaient|perdaient)
  (a peine|seulement|seuls|seules|que) (un|une|deux|trois|quatre|cinq|six|dix|[0-9]+|quelques) (participants|participantes|personnes|reponses|inscrits|inscriptions|contributions|messages|volontaires|membres|lecteurs|presents)
  (tres|trop) peu (de|d|ont|sont|suivi~|lu|utilise~)
  (n|ne) {pronoun}? (a|ont|avons|avait|avaient|est|sont) {how}? (jamais|guere) {how}? {participle}
  n (a|ont|avait|avaient|eu) *2 (servi a rien|rien donne|rien change|rien apporte|rien produit|aucun effet|aucun impact|aucun succes|aucune suite|aucun interet|rien resolu|eu aucun~|eu ni|interesse personne)
  (sans|aucun|aucune) (effet|impact|resultat|succes|lendemain|suite|interet|utilite|que rien) (sur|notable|mesurable|visible|reel|ne|bouge|a|particulier)?
  (un|notre|nos|mon|petit|d un|vrai|gros|cet|echec|l) (echec|echecs|fiasco|flop|bide|ratage|gachis|four|deboires|mesaventure|deconvenue) 
  (a|ont|avons|ai|est|avait) {how}? {how}? (echoue|echouer|capote|foire|plante|rate|avorte|ete un echec|ete un fiasco|ete un flop|ete une erreur|tourne court|tourne au|fait flop|fait fuir|fait taire|fait un flop|fait long feu|perdu|demotive|decourage|decourager|lasse|epuise|braque|agace|refroidi|tue|casse|plombe|freine|nui|noye|divise|cree des|seme|degrade|desservi~|decu|decroche|abandonne|abandonner|jete l eponge|laisse tomber|renonce|arrete|vide|fini par|coute|brouille|eteint|etouffe|tari|empire|disperse|isole|fige|bloque|vexe|frustre|penalise|ete boude~|ete deserte~)
  (est|sont|etait|ete|est vite|a vite) {how}? (tombe|tombee|tombes|tombees|retombe|retombee|retombes) (a plat|a l eau|dans l oubli|aux oubliettes|en desuetude|au bout|vite|a cote)?
  (est|sont|ete|etait|etaient) {how}? (reste|restee|restes|restees) (lettre morte|vide|vides|sans reponse|deserte~|muet~|confidentiel~)
  (est|ete|etait|vite|rapidement) *2 (deserte|desertee|boude|boudee|abandonne|abandonnee|delaisse|delaissee|contre productif|contre productive)
  (s est|se sont|s etait) {how}? {how}? (essouffle~|eteint~|epuise~|lasse~|desabonne~|desinscrit~|tu|tus|tue|enlise~|delite~|effondre~|disloque~|vide~|perdu~|decourage~|solde~ par|heurte~|demobilise~|desengage~|plaint~)
  (nous nous|on|je me|nous) (sommes|s est|suis|etions|etait) {how}? {how}? (trompe~|plante~|heurte~|epuise~|disperse~|fourvoye~|eparpille~|loupe~|decourage~|obstine~|laisse~)
  (fausse|mauvaise|pas une) bonne? (idee|surprise|pioche|piste|solution)
  (erreur|erreurs|betise|maladresse|faute) (classique|de debutant|de notre|de notre cote|a ne pas|que nous|qu on|commise|strategique|fut|a ete)
  (notre|mon|cette) (grosse|premiere|principale|plus grosse|plus grande|seule|grande)? (erreur|betise|faiblesse|limite|regret|maladresse)
  (personne|nul|aucun|aucune|plus personne) *4 (n|ne) *2 (est venu|venait|osait|ose|lisait|lit|repondait|repond|participait|participe|ouvrait|ouvre|venu|vient|savait|s en|utilisait|utilise|s est|a vecu|a tenu|a suivi|a repondu|etait charge|contribuait|publiait|postait|voulait|consultait|a ose)
  (plus personne|plus aucun~) *3 (savait|lisait|lit|ouvrait|venait|vient|repond|repondait|osait|ecrit|ecrivait|participe|poste|suit|ne)
  (il|ca|cela) (n|ne) *2 (y avait|reste|restait) plus (que|qu|personne|aucun~|rien)
  (ca|cela|c|tout|et) {pronoun}? (n a|a|est|s est) {how}? (pas pris|retombe|fait flop|foire|capote|ete un echec|decourage|tourne court|arrete|essouffle|tombe a l eau|tombe a plat|degenere)
  (ce qui|ce que) *2 (n a|n ont|ne|nous a|nous n) *2 (pas|manque|freine|coute|penalise|bloque|echoue|rate|jamais)
  (etait|etaient|avait|avaient|avons|ai|a|avions|ete|ont) *3 trop
  (une|un|des) {word} trop (long|longs|longue|longues|detaille|detaillee|ambitieux|ambitieuse|rigide|lourd|lourde|large|technique)
  c etait trop
  (faute de|par manque de|a force de) *8 (a|ont|s est|se sont|nous|on|plus)
  (a|ont|s est|se sont|nous|on) *8 (faute de|faute d|par manque de|par manque d)
  {we} {pronoun}? ne {pronoun}? (referais|referai|referons|referions|recommencerai|recommencerais|ferais|ferai|recommencerons|conseille|recommande) (pas|plus)
  (on ne|je ne|nous ne) *2 (y reprendra|referons|m y reprendra) (pas|plus)
  {we} n {pronoun}? (avions|avait|avais|avons|a|ai) pas (prevu|anticipe|assez|mesure|vu|pense|compris|imagine|associe|consulte|interroge|prevenu|explique)
  {we} {pronoun}? {have} {how}? (sous estime~|surestime~|neglige~|oublie de|mal|tarde|rate|perdu|decu|echoue|du arreter|du renoncer|du abandonner|du fermer)
  (point|points) (faible|faibles|negatif|negatifs|noir)
  (le|un|gros|seul|principal) (bemol|regret|ecueil|ratage)
  `,
  speech,
)

const CHANGED =
  'augmente|augmenter|double|doubler|triple|tripler|quadruple|quintuple|progresse|baisse|diminue|chute|recule|bondi|grimpe|' +
  'explose|decolle|remonte|monte|gagne|ameliore|reduit|raccourci|accelere|ralenti|decru|fondu|disparu|cesse|afflue|stagne|' +
  'plafonne|passe de|ete divise|ete divisee|ete divises|ete multiplie|ete multipliee|ete reduit|ete reduite|franchi|depasse|atteint|' +
  'degringole|plonge|decline|regresse|redescendu|repart|reparti|revenu|revenus|rejoint|reposte|revient'

/** What changed, and which way: a verb of result. */
export const changed = phrases(
  `
  (a|ont|avait|avaient|est|sont) {how}? {how}? (${CHANGED})
  (a|ont) {how}? (ete)? (divise|multiplie|divises|divisee|multiplies|multipliee) par
  (est|sont|etait|on est|sommes|etions|suis) {how}? (passe|passee|passes|passees|monte|montee|montes|montees|descendu~|tombe|tombee|revenu~|remonte~|redescendu~|grimpe|parvenu~) *2 (a|de|d|des|en|jusqu)
  (passe|passant|passer|passons|passait|passent|monte|tombe|grimpe) de *6 a
  (double|triple|quadruple|doublent|triplent|doubler|tripler|doublant|triplant)
  (deux|trois|quatre|cinq|dix|2|3|4|5|10) fois (plus|moins|mieux)
  (la|de|d une|par) moitie (de|des|moins|plus|du|d)?
  moitie (moins|plus)
  (nettement|beaucoup|bien|davantage|un peu|sensiblement|franchement|de plus en|de moins en) (plus|moins|mieux) 
  davantage
  (moins|plus) de (messages|mails|courriels|questions|reponses|doublons|relances|participants|participation|monde|reunions|temps|contributions|contributeurs|presents|lecteurs|echanges|tensions|conflits|demandes|retours|inscrits|volontaires)
  (les|des|nos|leurs) {word} (ont|sont) {how}? (afflue|chute|triple|double|explose|disparu|cesse|repris|revenus|revenues|augmente|baisse|diminue|fondu)
  (les gens|les agents|les membres|les collegues|les nouveaux|les participants|les absents|les echanges|les discussions|les questions|les reponses|les messages|les contributions|les informations|tout le monde|ils|elles|chacun|presque tous) {pronoun}? (osent|ose|repondent|lisent|reviennent|participent|participe|circulent|posent|proposent|restent|jouent|postent|contribuent|suivent|viennent|echangent|s entraident|connaissent|partagent|arrivent|se parlent|se connaissent|lit|repond|vient)
  (les echanges|les discussions|les reunions|les questions|les messages|les absents|les presents|les gens) sont {how}? (plus|moins|enfin|devenu~)
  (reviennent|revient|repondent|participent|circulent|repondre|osent) (enfin|mieux|plus|maintenant|spontanement|davantage|vraiment|au moins|tous|plus vite)
  (plus personne|plus aucun|plus aucune|plus de) *3
  (n|ne) {pronoun}? {word} plus 
  (a|ont|nous) (gagne|economise|perdu|gagnons|gagne en|permis|permet|permettent|evite|evitent)
  (nous|leur|cela|ca|ce qui) {pronoun}? (permet|permettent|evite|evitent|libere|facilite|encourage|oblige|incite|pousse|aide|epargne|a permis|a evite|a aide|a facilite)
  (se sont|s est|se) {how}? (mis|mise|mises|remis|remise|multiplie~|apaise~|approprie~|reduit~|ameliore~|accelere~|redresse~|detendu~|densifie~|debloque~|inscrit~|stabilise~|tari~|rempli~|vide~|libere~)
  ^ (resultat|resultats|consequence|effet immediat|verdict|bilan)
  (du coup|depuis|et la) resultat
  (plus|moins) (vite|souvent|nombreux|nombreuses|rapidement|rapide~|vivant~|francs|franche~|longs|frequent~|regulier~|libre~|facile~|facilement|volontiers|charge~|lourd~|spontane~|a l aise)
  (du coup|si bien que|de sorte que|a tel point)
  (se sentent|se sent|se sentaient) (moins|plus|mieux|enfin|davantage)
  (soufflent|respirent|souffle enfin)
  (a|ont|avait) {how}? fait (passer|monter|grimper|baisser|chuter|tomber|bondir|revenir|progresser|reculer|gagner|perdre|remonter|decoller|venir|sortir|emerger|naitre)
  (cela|ca|ce qui|elle|il|elles|ils) {pronoun}? (desengorge|soulage|allege|simplifie|accelere|epargne|rassure|motive|responsabilise|fluidifie|soulagent|allegent|rassurent)
  (peuvent|peut|pouvons) (enfin|maintenant|desormais|mieux|davantage|plus facilement)
  (gain|gagner|gagne|gagnons|gagnent) *2 (temps|efficacite|clarte|qualite|fluidite|visibilite|serenite)
  plus besoin (de|d)
  (est|sont|devenu|devenue|devenus|devenues|ete|etait|s est|parait) {how}? (beaucoup plus|bien plus|plus|tres|vraiment|plutot) (efficace|efficaces|payant|payants|utile|utiles|vivant|vivants|vivante|vivantes|apprecie|apprecies|lu|lus|lue|lues|concluant|fructueux|convivial|conviviale|fluide|fluides|riche|riches|francs|franches|leger|legere|agreable|naturel|naturels|simple|simples|rapide|rapides)
  (rendu|rend|rendent) *4 plus
  `,
  speech,
)

/** How much: «+30 %», «de 3 à 12», «un sur trois», «80 participants»; never a date, an hour, a sum, an article. */
const FIGURES = [
  /(?:[+-]|plus|moins)\s?\d+(?:[.,]\d+)?\s?(?:%|pour ?cent|points?)/u,
  /\d+(?:[.,]\d+)?\s?(?:%|pour ?cent)/u,
  /(?<![\p{L}\d])de \d[\d .,]{0,7}(?:\s?%)?(?: [\p{L}']+){0,3} (?:à|a) \d/u,
  /(?<![\p{L}\d])(?:x|×|par) ?[2-9](?!\d)/u,
  /(?:\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf)(?: [\p{L}]+){0,2} sur (?:\d+|deux|trois|quatre|cinq|dix|vingt|cent)(?!\p{L})/u,
  /(?:une? |deux |trois )?(?:tiers|quarts?|moitié|moitie|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine|poignée)(?!\p{L})/u,
  /(?:deux|trois|quatre|cinq|six|dix|\d+) fois (?:plus|moins|mieux)/u,
  /(?:divisé|divise|multiplié|multiplie)e?s? par/u,
  /\d+ (?:participant|membre|réponse|reponse|message|contribution|inscrit|inscription|contributeur|contributrice|lecteur|présent|present|vue|lecture|volontaire|personne|agent|animateur|commentaire|discussion|fil|question|adhérent|adherent|connexion|abonné|visiteur|visite|témoignage)/u,
  /au lieu d(?:e |')(?:\d+|une?|deux|trois|quatre|cinq|six|dix|douze|vingt|trente)/u,
  /(?:contre|alors qu[^ ]{0,3}) (?:\d+|une?|deux|trois|quatre|cinq|six|dix|douze|vingt|trente)(?: [\p{L}']+){0,2} (?:avant|auparavant|l'an)/u,
] as const

/** Without one of these there is no figure: most sentences are asked no more. */
const MAY_COUNT = /\d|%|fois|sur|moiti|tiers|quart|aine|poign|lieu|contre|divis|multipli|par/u

/** @param read the sentence, normalised */
export function figure(read: string): string | null {
  if (!MAY_COUNT.test(read)) return null
  for (const form of FIGURES) {
    const found = form.exec(read)?.[0]
    if (found) return found.trim()
  }
  return null
}
