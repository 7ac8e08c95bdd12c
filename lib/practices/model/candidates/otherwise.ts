import { phrases } from './phrases'
import { speech } from './speech'

/** «Avez-vous… ?», «quelqu’un sait-il…», «je cherche des retours»: one asks. */
export const asking = phrases(
  `
  (avez|auriez|pouvez|pourriez|savez|sauriez|faites|seriez|accepteriez|voyez|connaissez|utilisez|pensez) vous (deja|un|une|des|mis|fait|si|que|comment|du|de|la|le|les|aussi|teste|essaye|essaie|prevu|eu)
  (peut|pourrait|existe|y a|aurait|faut|doit) (on|t il|t on|t elle|il)
  est ce (que|qu|normal|possible)
  (quelqu un|quelqu une) {word}? {word}? (sait|saurait|connait|aurait|a t il|a deja|peut|pourrait|a essaye|a teste|parmi vous)
  (certains|certain|qui|certaines) (parmi vous|d entre vous)
  ^ qui {word}? {word}? (sait|saurait|connait|aurait|a deja|peut|pourrait|a essaye|a teste)
  ^ (comment|pourquoi|combien|quand|ou|quel|quelle|quels|quelles|qui|lequel|que) (faites|faire|fait on|est ce|avez|vous|puis je|peut on|gerez|procedez|trouver|etes|pensez|est|sont|en|organisez|sait|de personnes|dois je|ca se passe)
  je (cherche|recherche|me demande|serais curieu~|voudrais savoir|souhaiterais savoir|souhaite savoir|me renseigne|suis preneu~|suis a la recherche|ne sais pas)
  (j aimerais|on aimerait|nous aimerions) (savoir|connaitre|avoir|comprendre|vos|recueillir)
  nous (cherchons|recherchons|sommes a la recherche|aimerions)
  (une|des|un|vos) (idee|idees|avis|suggestions|suggestion|retours|piste|pistes) (pour|sur|a|la dessus)? 
  merci (d avance|pour vos reponses|de vos retours|pour vos retours|de votre aide|pour votre aide)
  d avance merci
  (besoin|appel) (d aide|de conseils|d un conseil|de vos|a temoins|a l aide|de retours|d avis)
  (si quelqu un|si l un|si certains)
  `,
  speech,
)

const ENDS_ASKING = /\?[\s!?»"')\]*_…]*$/u
/** «Chez nous un binôme a tout changé, et chez vous ?» tells before it asks. */
const ASKS_AFTER_TELLING =
  /[,;:.–—-]\s*(?:et (?:vous|toi|chez|pour|de votre|dans v)|qu['’]en|vous aussi)[^,;:.?]{0,40}\?[\s!»"')]*$/u

/** The sentence ends by asking. */
export const endsAsking = (sentence: string): boolean =>
  ENDS_ASKING.test(sentence) && !ASKS_AFTER_TELLING.test(sentence)

/** What is not yet done: future, wish, proposal, duty. */
export const plans = phrases(
  `
  (nous|on|je|j) {pronoun}? (allons|va|vais|aller) {pronoun}? {infinitive}
  (nous|l equipe|la direction|le ministere|le service|ils|elle|il|elles|le groupe|la mission) {pronoun}? (va|vont) {pronoun}? {infinitive}
  nous {pronoun}? {pronoun}? {future}
  (je|j) {pronoun}? {pronoun}? {futureOfOne}
  (sera|seront|fera|feront|permettra|permettront|devra|devront|pourra|pourront|consistera|pourrons|testera|mettra|planchera|commencera|designera|deploiera|lancera|demarrera)
  (il|ca|ce|cela|on|nous) {pronoun}? (faudrait|faudra|conviendrait|serait|pourrait|pourrions|devrait|devrions|vaudrait|aimerait|aimerions|voudrait|voudrions|eviterait|gagnerait|souhaiterait|souhaiterions) {pronoun}? (bien|mieux|utile|chouette|interessant|temps|sans doute|peut etre|que|qu|de|d|tester|mettre|essayer|{infinitive}|judicieux|bon|pertinent|sympa|ideal)?
  (j|je) (aimerais|voudrais|souhaiterais|souhaite|proposerais|verrais|suggererais|envisage|espere|pense proposer|prevois)
  je (propose|compte) (que|qu|de|d|{infinitive})
  (nous|on) {pronoun}? (souhaitons|souhaite|proposons|propose|prevoyons|prevoit|envisageons|envisage|esperons|espere|comptons|compte|projetons|reflechissons|reflechit|cherchons a|voulons|veut|aimerions|entendons|visons|ambitionnons|pensons|pense a) {word}? (a|que|qu|de|d|{infinitive})
  (la direction|le service|la mission|l equipe|le ministere|le groupe) (entend|souhaite|prevoit|envisage|compte|espere|reflechit|projette|ambitionne|veut) 
  (l|notre|mon|nos|un|cet|principal) (objectif|ambition|souhait|projet|intention|idee|but|cible|voeu) (est|serait|pour|de|d|:|c est|reste|sera)
  ^ (idee|proposition|suggestion|a tester|a creuser|a essayer|a voir|piste)
  (et si) (on|nous|l|chaque|les|la|le)
  (si) (on|nous) (faisait|faisions|essayait|essayions|organisait|organisions|mettait|mettions|testait|tentait|lancait)
  (feuille de route|plan d action|projet|calendrier|programme|budget) *1 (prevoit|fixe|comporte|sera|est prevu|inclut|de mise|pour)
  (la prochaine|prochaine|les prochaines) (etape|etapes)
  (d ici) (la|l|le|un|une|deux|trois|fin|a|quelques|peu|2~|juin|septembre)
  (a partir de|a compter de|a partir du|courant|pour) (janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi prochain|la rentree prochaine|l annee prochaine)
  (la semaine|l annee|le mois|l an|au printemps|au semestre|au trimestre|a l automne) (prochain|prochaine|qui vient)
  (bientot|prochainement|au second semestre|au prochain trimestre|cet automne|au printemps)
  (esperons|vivement|tentons|essayons|faisons|lancons|testons|reste a|il reste a|hate de|pourquoi ne pas|reste encore)
  (des que|lorsque|quand|si) *4 (sera|seront|aurons|aura|permet|suivent|valide)
  (pas encore|toujours pas|est en cours|sont en cours|a l etude|en projet|en reflexion|en preparation)
  (devrait|devraient|pourrait|pourraient|serait|seraient|permettrait|permettraient|eviterait|aiderait|gagnerait|faciliterait|a terme)
  (bon espoir|on verra|nous verrons|a suivre)
  (mieux|il) vaudrait
  `,
  {
    ...speech,
    infinitive: /[^ ]+(?:er|ir|re|oir)/u,
    future:
      /(?!(?:gerons|moderons|liberons|considerons|operons|tirons|attirons|retirons|inspirons|admirons|encadrons|cadrons) )[^ ]{2,}(?:erons|irons|drons|ettrons|aitrons|[ei]vrons|aurons|ourrons)/u,
    futureOfOne: /[^ ]{2,}(?:erai|irai|drai|vrai|trai|urai)/u,
  },
)

/** What others are said to have done. */
export const hearsay = phrases(
  `
  (il|parait) (parait|semblerait|semble|se dit|se raconte|se murmure|parait il|il)
  (on|un collegue|une collegue|le consultant|quelqu un|un ami|un ancien|il|elle|ma cheffe|mon chef|le directeur) (m|nous|lui) {pronoun}? (a|ont|avait|avaient) {how}? (dit|raconte|explique|rapporte|parle|assure|affirme|signale|soutenu)
  (m a|nous a|m ont|m avait) {how}? (dit|raconte|explique|rapporte|assure|affirme) (que|qu)
  (me|nous) (racontait|disait|expliquait|assurait) (que|qu)
  (j ai|on a|nous avons|j avais) {how}? (lu|entendu|vu passer|entendu dire|vu quelque|lu quelque|entendu parler)
  (d apres|a en croire|si l on en croit|aux dires) (une|un|l|les|la|le|des|eux|certains|mes|ma|mon|nos|lui|elle|plusieurs|de)
  selon (une etude|une enquete|un article|un rapport|un sondage|l insee|les experts|certains|eux|lui|elle|mes collegues|ma collegue|mon collegue|la presse|le rapport|un collegue|une collegue|les chercheurs)
  (apparemment|soi disant|pretendument|radio moquette|dit on|parait il|a verifier|sans certitude)
  (affirme|affirmait|affirment|pretend|pretendent|soutient|soutiennent|explique|assure|raconte|recommande|preconise) (que|qu)
  (aurait|auraient) {how}? (ete|fait|mis|teste~|supprime~|reduit|ferme~|nomme~|double~|augmente~|baisse~|lance~|cree~|adopte~|decide~|gagne~|perdu|abandonne~|choisi|instaure~)
  (une|l|cette|des|les) (etude|etudes|enquete|recherche|article|conference|livre|rapport|presse|chercheurs|sondage) *3 (montre|montrent|indique|indiquent|affirme|revele|dit|soutient|conclut|estime|souligne|explique|consacre)
  (le|son) (livre|ouvrage) (de|d|du|sur)
  (nos|leurs|des|les) homologues
  (le|la|l|au|a la) (ministere|dgfip|dgac|insee|region voisine|prefecture voisine|poste|commission|dinum) *2 (a|ont|aurait) {how}? {participle}
  `,
  speech,
)

/** What is made known: a meeting, a document, a person, a rule that begins. */
export const announces = phrases(
  `
  (aura|auront|aurait|a) lieu
  (se tiendra|se tiendront|se deroulera|se derouleront|se poursuit|demarrera|debutera|prend effet|prendra effet|prendra ses fonctions|prend ses fonctions)
  (inscription|inscriptions) (obligatoire|obligatoires|avant|gratuite|gratuites|en ligne|via|sont|ouvertes|jusqu|sur|par|aupres|a la journee|au)
  (inscrivez vous|pour s inscrire|places disponibles|places limitees|derniers jours|dernier delai|date limite|appel a candidatures|appel a candidature|appel a contribution|appel a contributions|appel a projets)
  (le|la|notre|les) (prochain|prochaine|prochains|prochaines) (webinaire|reunion|seance|session|rencontre|atelier|numero|cafe|journee|rencontres|ateliers|visio|comite|edition)
  (est|sont|sera|seront|reste|restent) (desormais|maintenant|a present)? (disponible|disponibles|en ligne|ouvert|ouverts|ouverte|ouvertes|fixe|fixee|fixes|decale|decalee|reporte|reportee|annule|annulee|paru|parue|publie|publiee|consultable|accessible|accessibles|deplacee|reserve|reservee|indisponible|au complet|complet|complete|attendu|attendus)
  (vous trouverez|vous pouvez|trouvez|ci joint|ci joints|ci jointe|ci dessous|ci apres|piece jointe|veuillez|en pj)
  (nous vous|je vous|vous) {pronoun}? (informons|informe|signale|annonce|annoncons|rappelle|rappelons|invite|invitons|convie|convions|prie|prions|transmets|transmettons|adresse|souhaite|souhaitons|attendons|confirme)
  (le plaisir|la joie|l honneur|ravi|ravie|heureux|heureuse) (de|d) (vous|t|annoncer|accueillir|rejoindre|partager)
  (bienvenue) (a|aux|au|dans|parmi)
  (rejoint|rejoignent|rejoindra) (notre|l|le|la|nos)
  (vient|viennent) d etre (publie~|mis~|signe~|nomme~|valide~|cree~|lance~)
  (entre|entrera|est entre|entrent|entree) en vigueur
  (mis|mise|mettre|mets) a jour
  (ordre du jour|compte rendu|releve de decisions) (de la|du|est|sera|ci)
  (j ai|nous avons|je viens de|nous venons de) {how}? (depose|mis en ligne|poste|publie|charge|mis a disposition|mis a jour|recu|televerse|transmis|envoye) (la|le|l|les|un|une|vos|votre|[0-9]+|deux|dans|sur|a) 
  (suite au depart|je reprends|je prends la suite|je succede|prend la suite|remplacera|me remplace)
  (laureats|programme|navettes|repas|accueil cafe|rendez vous) (seront|au|a|le|sur|:)
  (loi|decret|arrete|circulaire|ordonnance|note de service) (du|n|de|relatif|relative|2~|prevoit|a ete)
  (n hesitez pas|hesitez pas) a
  (accueillons|accueille) (ce|cette|aujourd|un|une|trois|deux|[0-9]+|vingt|la|le)
  `,
  speech,
)

/** A day and an hour: one makes known, rather than tells. */
const DATES = [
  /(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d{1,2}(?!\d)/u,
  /(?<![\p{L}\d])(?:le|du|au|avant le|jusqu'au) \d{1,2}(?:er)?(?: et \d{1,2})? (?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)/u,
  /(?<![\p{L}\d])(?:à|de|vers|a) \d{1,2}\s?(?:h(?:eures)?)(?:\s?\d{2})?(?![\p{L}\d])/u,
  /(?<!\d)\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?!\d)/u,
  /(?<!\d)0\d(?:[ .]\d{2}){4}(?!\d)/u,
]

/** @param read the sentence, normalised */
export function dated(read: string): string | null {
  if (!/\d/u.test(read)) return null
  for (const form of DATES) {
    const found = form.exec(read)?.[0]
    if (found) return found.trim()
  }
  return null
}

/** What one asks readers to do. */
export const requests = phrases(
  `
  merci (de|d) (bien|ne|vouloir|me|nous|completer|repondre|confirmer|verifier|transmettre|votre|{infinitive})
  (n oubliez pas|oubliez pas|veuillez|priere de|est prie~ de|sont prie~ de|faites moi|dites moi|dites nous|dis moi|tenez moi)
  (pouvez|pourriez|peux|pourrais|peut|pourrait) (vous|tu|on|il)
  (envoyez|ecrivez|partagez|racontez|signalez|remplissez|indiquez|contactez|completez|repondez|inscrivez|votez|transmettez|consultez|cliquez|telechargez|rejoignez|adressez|retrouvez|rendez|cochez|verifiez|connectez) (moi|nous|vous|le|la|les|l|vos|votre|tout|a|au|ce|un|une|pour|ici|sur|dans|avant)
  (nous serions|je serais|serions|serais) *1 (heureux|ravi|ravis|curieu~|interesse~|preneu~|reconnaissant~)
  (je|nous) {pronoun}? (recherche|cherche|cherchons|recherchons|sollicite|attends|attendons|compte sur|comptons sur) 
  (avant|pour|d ici|au plus tard) (vendredi|lundi|mardi|mercredi|jeudi|demain|ce soir)
  (tu peux|peux tu|tu pourrais)
  (il me|il nous) (faudrait|faut|manque)
  (j ai|nous avons|on a) besoin (de|d)
  (j ai|nous avons|on a) (cherche|fouille|regarde) *6 (sans|mais|rien)
  (pardon|desole|desolee|desoles) (si|pour)
  (j hesite|nous hesitons|on hesite)
  (nous sommes|je suis|on est) bloque~
  (tout|un) (retour|lien|exemple|avis) (compte|m aide|m aiderait|nous aiderait|me suffit|suffit|est bienvenu)
  `,
  { infinitive: /[^ ]+(?:er|ir|re|oir)/u, ...speech },
)

/** What people say to each other and teaches nothing: thanks, agreement, greetings, absences. */
export const courtesy = phrases(
  `
  (merci|mercis|bravo|felicitations|chapeau)
  (je|nous) (vous|te|t) (remercie|remercions)
  ^ (super|genial|top|parfait|nickel|excellent|ok|oui merci|ah)
  (je suis|tout a fait|entierement|bien) d accord
  (d accord|ok|c est note|ca marche|tout pareil|moi aussi|pareil)
  (bonne|bon|excellente|belle) (journee|soiree|fin|week end|weekend|lecture|reprise|courage|vacances|annee|continuation|appetit)
  (a bientot|a demain|cordialement|bien a vous|amicalement|enchante|enchantee|desole|desolee|desoles)
  (me voici|nous voici)
  (content|contente|heureux|heureuse|ravi|ravie) (d etre|de vous|de faire partie)
  (je me presente|ravi de|ravie de|ravis de|tres interesse~|tres inspirant)
  ^ (tres|c est|c etait|vraiment)? (interessant|passionnant)
  (je|j) {pronoun}? (serai|suis|ai) (en conge|en conges|absent~|en teletravail|en reunion|dans le train|disponible|malade)
  ^ bienvenue
  ^ (bonne|tres bonne|excellente|belle) (idee|initiative|remarque|question|nouvelle)
  (je note|je prends note|je regarde|je transmets|je te|je vous|je confirme|je passe)
  `,
  speech,
)

/** How things must be, by a charter or a law: nobody tells anything. */
export const rules = phrases(
  `
  (s engagent|s engage|est tenu|sont tenus|doit|doivent|devra|devront|est reserve|est reservee|est interdit|est interdite|sont interdits|est passible|est autorise) (a|de|d|etre|aux|au|{infinitive})?
  (sera|seront|est|sont) (supprime~|archive~|exclu~|sanctionne~|visible|visibles|valide~|attribue~|verse~|rembourse~) 
  (la charte|le reglement|le reglement interieur|la loi|le code|l article|le decret|les conditions) {word}? (prevoit|precise|limite|interdit|impose|fixe|stipule)
  (toute|tout) (message|personne|communaute|demande|membre|publication|agent|propos|infraction) {word}? (contraire|doit|publique|privee|sera|peut)
  (chaque|une) (communaute|membre|animateur) (doit|publique|privee|designe|peut)
  (vous|tu) (avez droit|devez|etes|beneficiez|disposez|perdez|percevez)
  (doit|doivent|peut|peuvent) {word}? (etre|demander|beneficier|obtenir)
  `,
  { infinitive: /[^ ]+(?:er|ir|re|oir)/u, ...speech },
)

/** One is angry, or tired, for oneself. */
export const complaints = phrases(
  `
  (ras le bol|marre|j en ai assez|n en peux plus|insupportable|inadmissible|scandaleux|ridicule|penible|fatigant|usine a gaz|n importe quoi|c est nul|est nul|lamentable|se moque de|honteux|absurde|agacant|exasperant|exasperante|exaspere|exasperee|quelle honte)
  (toujours pas|toujours rien|comme d habitude|toujours les memes)
  ^ encore (un|une)
  je ne (recois|vois|trouve|peux|parviens|comprends|retrouve) (plus|pas|rien)
  (personne|nul) ne (m|me) {word}
  (je suis|on est|suis) {how}? (decu|decue|decus|fatigue~|perdu|perdue|bloque~|en colere|deborde~)
  (je|j) n {pronoun}? (arrive|arrive plus|ai pas reussi|ai pas acces|y arrive|y comprends|comprends)
  (rame|bugue|buggue|se deconnecte) 
  ^ (trop|pas assez|toujours plus|jamais assez) (de|d) *5 (pas assez|trop|moins|et)
  (incomprehensible|incomprehensibles|illisible|inutilisable|a revoir)
  `,
  speech,
)

/** A smile is a joke more often than a lesson. */
const SMILES = /[😀-😆😉😋-😎😂🤣🤪😜😝🙃]|(?<!\p{L})(?:mdr|lol|ptdr|haha+)(?!\p{L})/iu
export const jokes = (sentence: string): string | null => SMILES.exec(sentence)?.[0] ?? null
