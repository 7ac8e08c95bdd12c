import { theme } from '../theme'

export const justice = theme(
  'justice',
  ['justice', 'justice', 'interieur', 'social'],
  `
sujet = le fonctionnement des juridictions
public = les juridictions et les justiciables
guide = le guide du greffe ~ la fiche aide juridictionnelle ~ le mémento du service d'accueil ~ la trame de projet de service
rencontre = la réunion des directeurs de greffe ~ l'atelier accueil du justiciable
chantier = l'apurement des stocks ~ l'accueil unique ~ la procédure numérique
métiers = greffier/greffière ~ directeur/directrice de greffe ~ conseiller/conseillère d'insertion et de probation ~ éducateur/éducatrice ~ secrétaire administratif/administrative ~ chargé/chargée de mission juridiction ~ attaché/attachée de justice

Q Audiencement {de matière_j} : {mois_j} mois, comment réduire ? || {^matière_j} : délai d'audience à {mois_j} mois
matière_j = affaires familiales ~ surendettement ~ baux d'habitation ~ prud'hommes ~ pôle social ~ correctionnelle ~ tutelles ~ procédures collectives
mois_j = sept ~ neuf ~ onze ~ treize ~ seize
< Les délais ont encore pris un mois depuis {mois-3}. Deux postes vacants au greffe. Avant de demander des moyens (c'est fait), avez-vous des idées d'organisation qui ont donné quelque chose ?
- Regrouper les dossiers simples sur une audience dédiée, avec un circuit court jusqu'à la notification. {35..60} dossiers au lieu de {18..25}.
- Une mise en état vraiment tenue : date de renvoi unique, et on radie. Dur les deux premiers mois, puis tout le monde s'adapte.
- Proposer l'amiable très tôt, par une lettre d'une page écrite avec le barreau. Une affaire sur {huit|dix|douze} chez nous, c'est déjà beaucoup.
+ Comptez les renvois par motif pendant un mois, ça parle tout seul.
* Le comptage des renvois est édifiant. Réunion avec le barreau le {date+9}.

Q Notification {de décision_n} : qui, quand, comment ? || Retards de notification {de décision_n}
décision_n = jugements ~ ordonnances ~ convocations ~ certificats de non-appel ~ décisions d'aide juridictionnelle ~ copies exécutoires
< {120..900/20} décisions en attente de notification, et des avocats qui appellent dix fois par jour. Comment organisez-vous la chaîne ?
- Une demi-journée fixe, toute l'équipe, téléphone coupé. Et un seul modèle par type, nettoyé. Stock à zéro en cinq semaines.
- Nous publions chaque vendredi la date des décisions en cours de notification. Les appels ont fondu.
* Le « nous en sommes aux décisions du… », génial et gratuit.

Q Scellés : {problème_sc} || Gestion des scellés : {problème_sc}
problème_sc = manque de place ~ objets périssables ~ inventaire jamais fini ~ véhicules en fourrière ~ restitution impossible ~ numéraire
< Nous récupérons un local qui n'a pas été inventorié depuis {huit|douze|quinze} ans. Par où commencer, et avec quelle méthode pour ne pas y passer l'année ?
- Par l'étagère, pas par le dossier. On saisit ce que l'on voit, on rapproche ensuite. {300..800/50} scellés en quinze jours à trois.
- Demandez au parquet des réquisitions de destruction par lots pour les affaires closes. C'est ce qui libère vraiment de la place.
* Lots demandés, merci. Inventaire par étagère lancé.

Q Interprète en {langue} : plus personne de disponible || Interprète {langue} pour {jour+2}, une piste ?
langue = soninké ~ pachto ~ langue des signes ~ albanais ~ tamoul ~ géorgien ~ lingala
< Notre liste est épuisée et l'audience ne peut pas attendre. Quelqu'un connaît-il une personne assermentée, même en visioconférence ?
- J'ai une interprète sérieuse en visioconférence, je t'envoie son numéro par message.
- Appelle la cour voisine, leur liste est à jour et ils prêtent volontiers.
+ Prévoir dix minutes d'essai technique avant. Chaque fois qu'on l'a oublié, on l'a regretté.
* Trouvée grâce à la cour voisine. Merci pour la réactivité.

Q Accueil du justiciable : {question_ac} || {^question_ac} : comment répondez-vous ?
question_ac = « vais-je gagner ? » ~ « où en est mon dossier ? » ~ « je veux voir le juge » ~ « on ne m'a rien envoyé » ~ « combien ça coûte ? » ~ « dois-je prendre un avocat ? »
< Question posée dix fois par jour à notre accueil unique. Les réponses varient selon qui est là. J'aimerais une formule claire, humaine, et qui ne donne pas de consultation juridique.
- Nous avons écrit {huit|dix} réponses types avec une conseillère du point-justice. Trois phrases maximum, dont une qui dit où aller ensuite.
- Dire ce qu'on ne peut pas dire, et pourquoi, dès la première phrase. Les gens l'acceptent très bien quand c'est dit franchement.
* Merci, je rédige les dix réponses avec l'équipe.

Q Placement {de public_p} : plus de place {en région} || Recherche de place : {public_p}
public_p = une fratrie de trois ~ un adolescent en rupture ~ une jeune fille enceinte ~ un mineur non accompagné ~ un jeune de 17 ans et demi
< Échéance {jour+2}, tous les foyers sollicités sont complets. Je cherche au-delà du département, et surtout des idées de relais en attendant.
- Nous avons une place temporaire de {dix|quinze} jours, appelez la directrice de ma part.
- Famille d'accueil relais avec un éducateur présent le soir : monté en 48 heures l'an dernier.
- Gardez le même éducateur référent quoi qu'il arrive. C'est le seul fil.
* Place temporaire acceptée, merci infiniment.

Q Travail d'intérêt général : trouver {des postes} || TIG : {des postes} introuvables
des postes = des postes le week-end ~ des postes sans permis ~ des postes en milieu rural ~ des postes pour des mineurs ~ des postes adaptés à un handicap
< La mesure est prononcée, les lieux d'accueil manquent. Comment convainquez-vous de nouvelles structures, et comment gardez-vous celles que vous avez ?
- En y allant avec un tuteur d'une autre structure. Il dit ce que nous n'osons pas dire, y compris les difficultés.
- Un numéro de téléphone qui répond. C'est la seule chose qu'elles demandent, toutes.
- Une journée par an pour les remercier, au tribunal, avec une visite. Elles adorent.
* Deux nouvelles structures cette semaine. La visite, on la fera.

D Procédure numérique : {deux|trois} ans après || Le dossier numérique au quotidien {dans un petit tribunal|dans une grande juridiction}
< Ce que l'on gagne : plus de dossier perdu, l'accès à plusieurs. Ce que l'on perd : des minutes à chaque ouverture, et la vue d'ensemble. Nous avons négocié deux écrans pour tous, c'est devenu vivable.
- Deux écrans ET un nommage commun des pièces. Sinon on ouvre tout pour trouver une page.
- Chez nous le scan à l'arrivée était le goulot. Un vacataire à mi-temps a tout débloqué.

D Violences intrafamiliales : la réunion du {lundi|jeudi} || Une réunion hebdomadaire qui change les délais
< Parquet, greffe, association d'aide aux victimes, police, SPIP : une heure, toujours le même jour, les dossiers de la semaine. Le délai d'ordonnance de protection est passé de {neuf|onze} à {quatre|cinq} jours. Rien d'extraordinaire, juste la régularité.
- Bravo. Qui prépare la liste ?
- Nous y avons ajouté la caisse d'allocations, c'est précieux pour le relogement.
* Une greffière, la veille à 16 h. Liste de dix dossiers au plus.

D Écrire une décision compréhensible || Nos jugements relus par {des lycéens|des usagers}
< Douze décisions anonymisées, lues par des non-juristes. Ils butent sur « déboute », « dépens » et… sur la longueur des phrases. Nous avons ajouté un encadré « ce que cela veut dire pour vous ». Très bien reçu.
- L'encadré est excellent, et n'engage que ce qui est dans le dispositif. À diffuser !
- Les avocats ont-ils réagi ?
* Oui, ils le recopient dans leurs courriers.

N Nouvelle version {du logiciel} : bascule le {date+11} || Bascule applicative le {date+11} : consignes
du logiciel = du logiciel civil ~ de l'outil pénal ~ du suivi des mesures ~ de la messagerie avocats ~ du bureau virtuel
< Arrêt de la veille 18 h au lendemain midi. Éditez vos rôles d'audience avant. Cellule d'assistance : deux jours, non-stop. [Une liste des anomalies connues est dans les fichiers|Remontez les blocages ici, pas par courriel].
- Rôles édités. Merci de prévoir aussi les permanences du week-end.
- Anomalie : les convocations sortent sans le numéro de salle.
+ Corrigé à 14 h, merci du signalement.

N Chiffres clés {du trimestre|du mois} : stocks et délais || Tableau de bord des juridictions : {mois-1}
< Affaires nouvelles, terminées, stock, âge du stock. L'âge médian baisse pour la {deuxième|troisième} fois de suite. Détail par contentieux dans les fichiers.
- L'âge du stock plutôt que le stock : enfin un indicateur qui nous ressemble.

I Un annuaire des interprètes tenu à plusieurs || Partager nos listes d'interprètes entre cours
< Nous appelons tous les mêmes quinze personnes. Une liste commune par langue, avec la visioconférence possible ou non, ferait gagner des heures.
- Tout à fait d'accord, à condition que chacun mette la date de vérification.
+ Et l'accord de l'interprète pour y figurer.

D {^acteur_ju} au quotidien : mieux se coordonner || {^acteur_ju} et nous : ce qui a changé
acteur_ju = le barreau ~ les huissiers ~ les experts ~ les associations ~ la police ~ les éducateurs ~ les interprètes
< Une demi-journée ensemble, autour d'un dossier réel anonymisé, de la saisine à l'exécution. Chacun a découvert ce qu'il faisait attendre aux autres sans le savoir. Quatre petits changements, appliqués dès la semaine suivante.
- Quatre petits changements valent une grande réforme. Lesquels ?
- À refaire tous les ans, les gens changent.
* Un modèle unique, deux créneaux téléphoniques, et un délai réduit de {trois|cinq} jours.
D {^moment_ju} : accueillir vraiment || {^moment_ju}, vu par les usagers
moment_ju = l'attente avant l'audience ~ l'arrivée au palais ~ le guichet ~ la lecture du jugement ~ la sortie de détention ~ l'audience à distance
< Une étudiante a observé {huit|onze} jours, sans intervenir. Son constat : ce que nous croyons clair ne l'est qu'à nos yeux. Nous avons déplacé deux panneaux et changé une phrase.
- Quelle phrase ? C'est toujours une phrase.
- Une observation extérieure, il faut oser. Merci.
* « Vous serez appelés » est devenu « vous serez appelés par votre nom, dans moins d'une heure ».
D {^pratique_ju} : notre bilan modeste || Trois mois avec {pratique_ju}
pratique_ju = la fiche de suivi partagée ~ l'audience groupée ~ le tri à l'arrivée ~ le rappel par SMS ~ la permanence téléphonique ~ le greffe ouvert tôt
< Bilan prudent : {12..38} % de renvois en moins, des agents moins interrompus et deux effets inattendus. Nous continuons six mois avant de conclure.
- Merci de dire « avant de conclure ».
- Les effets inattendus m'intéressent.

F Réponses d'accueil.odt || Dix questions fréquentes || Trois phrases maximum, dont une qui dit où aller.
F Motifs de renvoi.ods || Un mois de comptage || motif;nombre;part;contentieux
F Inventaire des scellés.csv || Par étagère || étagère;numéro;objet;affaire;date
F Décision annotée.pdf || Avec son encadré || Ce que cela veut dire pour vous : vous devez quitter le logement avant la date indiquée, sauf si vous trouvez un accord.
F Lettre amiable.odt || Écrite avec le barreau || Vous pouvez encore trouver un accord. Voici comment, et qui peut vous aider.
`,
)
