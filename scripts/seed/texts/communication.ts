import { theme } from '../theme'

export const communication = theme(
  'communication',
  ['pm', 'interieur', 'culture', 'education', 'ecologie', 'etranger', 'social'],
  `
sujet = la communication publique
public = les services et le grand public
guide = le guide d'écriture claire ~ la fiche réseaux sociaux ~ la charte photo ~ le mémento presse
rencontre = la conférence de rédaction ~ la journée des communicants
chantier = la refonte du site ~ la lettre interne ~ la photothèque
métiers = chargé/chargée de communication ~ rédacteur/rédactrice web ~ responsable éditorial/éditoriale ~ graphiste ~ attaché/attachée de presse ~ chargé/chargée de communication interne

Q Lettre interne : {taux_o} % d'ouverture, et après ? || {taux_o} % d'ouverture : que change-t-on ?
taux_o = 22 ~ 27 ~ 31 ~ 36 ~ 44
< {Douze|Quinze|Vingt} brèves par numéro, chaque direction veut la sienne. Les agents me disent « je la garde pour plus tard ». Comment avez-vous coupé sans vous fâcher avec tout le monde ?
- Trois sujets, une photo, un visage. Le reste en liens sur une ligne. +{9..18} points en deux numéros.
- Le sujet du message est une phrase, pas un numéro : « La cantine change d'horaires ». On ouvre ce qui parle de soi.
- Les directions : un calendrier à l'année avec leurs tours. Elles ont cessé de se bousculer.
* Trois sujets dès {mois+1}, calendrier accepté par (presque) tous.

Q Publication {sur réseau} : ton décalé ou neutre ? || {^moment_c} : quel ton pour un compte public ?
réseau = LinkedIn ~ les réseaux d'une préfecture ~ un compte d'établissement ~ un compte de recrutement
moment_c = crise locale ~ 1er avril ~ match du soir ~ vigilance orange ~ rentrée ~ élections
< Une publication drôle a très bien marché, puis une autre a été mal prise {trois|cinq} jours après. J'ai besoin d'une règle simple que l'équipe retienne.
- On plaisante sur nous, jamais sur les gens, jamais sur un sujet qui inquiète. Et une deuxième lecture par quelqu'un de fatigué.
- Le ton suit le sujet : service rendu, léger ; sécurité, sobre. Pas de journée fixe pour l'humour.
* « Jamais sur un sujet qui inquiète », affiché. Merci.

Q Photo : {question_ph} || Droit à l'image : {question_ph}
question_ph = agents au guichet ~ foule sur une place ~ enfants dans une école ~ ancien agent sur une affiche ~ photo trouvée sur internet ~ drone au-dessus d'un site
< J'en ai besoin pour {jour+3}. L'autorisation n'existe pas ou ne dit rien de l'usage. Que demandez-vous exactement, et combien de temps la gardez-vous ?
- Un formulaire d'une page : usage, supports, durée ({deux|trois} ans chez nous), retrait possible. Signé avant la photo, jamais après.
- Pour un lieu public, le groupe, oui ; la personne isolée et reconnaissable, non sans accord.
- Et la liste des photos avec leur échéance. Sinon l'affiche vit dix ans.
* Formulaire fait, échéance dans le nom du fichier.

Q Communiqué : {circonstance_p} || {^circonstance_p}, vos réflexes presse
circonstance_p = un journaliste appelle à 19 h ~ information fausse reprise ~ embargo rompu ~ interview d'un agent ~ demande de chiffres ~ caméra à l'entrée
< Je suis seul{/e} jusqu'à demain. Le service métier est injoignable et la hiérarchie veut « répondre sans répondre ». Quelle est votre méthode ?
- Rappeler, toujours, même pour dire « je vous réponds à 10 h demain ». Une heure donnée est une heure tenue.
- Trois phrases : ce que l'on sait, ce que l'on fait, ce que l'on dira et quand. Rien d'autre. On ne commente pas ce que l'on ignore.
- Notez les questions exactes. Elles disent l'angle.
* Trois phrases envoyées. L'article est sorti, juste et court.

Q Visuel {pour support_v} : sans graphiste, comment ? || {^support_v} à faire pour {jour+5}
support_v = une affiche de collecte ~ un plan d'accès ~ une infographie ~ une bannière ~ un livret d'accueil ~ des panneaux de salle
< Pas de budget, pas de graphiste, une charte de {40..90} pages et trois demandes contradictoires. Vous faites comment avec des outils simples ?
- Un modèle maison par support, verrouillé : titre, visuel, une phrase, contact. On ne refait jamais depuis zéro.
- Contraste, marge, une seule image. Et relire à trois mètres.
- Demande à voir l'affiche précédente : souvent il suffit de changer la date.
* Modèle verrouillé repris d'ici, gagné un après-midi.

Q Page web : {trafic} visites, qui s'en sert ? || {^page_w} : faut-il la garder ?
trafic = 40 ~ 120 ~ 380 ~ 900
page_w = la page actualités ~ la galerie ~ l'annuaire ~ le mot du directeur ~ la revue de presse ~ les appels d'offres
< Nous migrons le site en {mois+2}, {600..2800/100} pages. Mon instinct est de jeter {les deux tiers|la moitié}. Comment décidez-vous sans drame ?
- Visites, date, et « quelqu'un l'a-t-il demandée en réunion depuis un an ? ». Trois « non », on archive.
- On archive, on ne supprime pas. Un mois de recul, tout se demande à nouveau… ou pas.
* {Mille cent|Huit cents|Six cents} pages archivées, deux réclamations en tout.

D Écrire clair : le test {du palier|de la grand-mère|de l'apprenti} || Une règle par semaine pour écrire clair
< Chaque lundi, une règle, un exemple pris chez nous (sans nom), affiché à la machine à café. Phrase courte, verbe, sujet devant, pas de sigle. Au bout de {huit|dix} semaines, les notes ont changé.
- Génial. « Pas de sigle » déclenche des débats homériques.
- On fait pareil avec des exemples du site. L'avant-après est très parlant.
* Le débat des sigles dure encore, mais c'est le bon débat.

D La photothèque qui se remplit toute seule || {400..2200/100} photos en six mois, sans budget
< Une demande simple à tous les agents : une photo de votre lieu de travail, horizontale, sans visage. Prix du mois choisi au hasard. Nous avons enfin des images qui ne viennent pas d'une banque.
- Les images de banque avec des gens qui pointent un écran… Bonne nouvelle.
- Et les droits ? Une phrase dans le formulaire suffit ?
* Oui : cession écrite, usage interne et site, trois ans.

D Communication interne {en situation difficile|sur un sujet sensible} || Annoncer ce qui ne plaît pas
< Trois fois cette année. Ce qui a marché : dire d'abord ce qui est certain, la date de la prochaine information, et un lieu où poser des questions en face. Ce qui n'a pas marché : la vidéo.
- La vidéo ne répond pas aux questions, tout simplement.
- On a gagné en répondant aux vingt questions reçues, même désagréables, en dix lignes.

N Conférence de rédaction du {date+4} : vos sujets || Sommaire de {mois+1} : proposez vos sujets
< Trois lignes suffisent : quoi, pour qui, qu'est-ce que cela change pour l'agent. [Clôture vendredi midi|Les images sont les bienvenues].
- Un sujet sur les nouveaux horaires de cantine, très demandé.
- Un portrait de l'équipe courrier, ils le méritent.

N {^guide} : nouvelle édition || Disponible : {guide}
< Quatre pages, des exemples vrais, une liste de mots à remplacer. [Le dernier exemple est de nous, soyez indulgents|Corrections bienvenues avant impression].
- La liste des mots à remplacer finira encadrée.

I Un prix du plus beau panneau || Le concours du meilleur panneau de salle
< Nous rions des panneaux, puis nous en faisons. Un concours léger, catégorie « le plus clair » et catégorie « à ne pas reproduire ».
- J'ai un « Défense d'entrer par ici, entrez par ici » magnifique.
+ Jury hors service communication, sinon nous voterons tous pour la même chose.

Q {^support_c} {pour cible_c} : par quoi commencer ? || {^cible_c} : quel support choisir, {support_c} ?
support_c = une vidéo courte ~ un dépliant ~ une page web ~ un podcast ~ une exposition ~ un jeu ~ une lettre
cible_c = les nouveaux arrivants ~ les élus ~ les jeunes ~ les agents de terrain ~ les riverains ~ les entreprises
< Commande arrivée {jour-2}, budget de {1..9} k€, échéance le {date+20}. On m'a donné le support avant l'objectif. Comment remettez-vous les choses dans l'ordre sans braquer le commanditaire ?
- « Que doivent-ils faire après ? » Une seule phrase. Si elle ne vient pas, le support n'y changera rien.
- Proposez un essai moins cher sur la même cible, en dix jours. On décide du reste avec un résultat.
- Allez voir cinq personnes de la cible avant. La moitié du temps, elles demandent autre chose.
* Cinq personnes vues : elles voulaient un SMS. On fait un SMS.
Q {^erreur_c} après publication : {réaction_c} ? || {^réaction_c} : cas {de erreur_c}
erreur_c = faute dans le titre ~ mauvaise photo ~ chiffre périmé ~ lien cassé ~ nom écorché ~ date fausse
réaction_c = on corrige sans rien dire ~ on republie ~ on s'excuse ~ on attend
< Publié à {9|11|16} h, vu {400..9000/200} fois, signalé par {un agent|un journaliste|un élu}. L'équipe est partagée. Votre règle ?
- Correction visible et datée si cela change le sens, silencieuse si c'est une coquille. Écrit une fois pour toutes, plus de débat.
- Remercier celui qui a signalé, publiquement. Cela désamorce tout.
* Règle adoptée, coquille corrigée, lecteur remercié.
D {^format_c} : ce qu'il nous a appris || Six mois {de format_c}
format_c = portraits d'agents ~ direct avec des lycéens ~ carnet de chantier ~ réponses aux commentaires ~ photos d'archives ~ chronique des mots administratifs
< Peu de moyens, {vingt|trente|quarante} numéros. Le plus lu n'est pas le plus travaillé : une réponse honnête à une question simple. On a ralenti le rythme et gagné en lecteurs.
- « Une réponse honnête à une question simple ». Rien à ajouter.
- Quel rythme maintenant ?
* Un par quinzaine. Et un mois de pause l'été, annoncé.
D {^interne_c} : le journal que les agents {gardent|lisent} || Communication interne : {interne_c}
interne_c = dire les mauvaises nouvelles ~ donner la parole ~ faire plus court ~ supprimer l'éditorial ~ montrer les coulisses ~ répondre aux rumeurs
< Enquête auprès de {120..600/20} agents : ils veulent savoir ce qui change pour eux, et voir des visages connus. L'éditorial est lu par {3..9} % d'entre eux. Nous en avons tiré la conséquence, avec délicatesse.
- Nous aussi. Le directeur l'a très bien pris, il a demandé une brève à la place.
- Les visages connus, toujours. Même flous.

F Charte en une page.pdf || Le nécessaire || Un titre qui dit, une image, une phrase, un contact.
F Autorisation de photo.odt || Une page || Usage, supports, durée, retrait possible à tout moment.
F Calendrier éditorial.ods || À l'année || mois;sujet;direction;support;échéance
F Mots à remplacer.csv || Avant, après || avant;après;exemple;source
F Avant-après du site.png || Accueil || capture
`,
)
