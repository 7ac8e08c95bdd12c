import { theme } from '../theme'

export const donnees = theme(
  'donnees',
  ['pm', 'finances', 'ecologie', 'interieur', 'education', 'social', 'agriculture'],
  `
sujet = la donnée publique
public = les directions métier
guide = le guide du producteur de données ~ la charte de nommage ~ le dictionnaire commun ~ la fiche « publier sans risque »
rencontre = le petit déjeuner data ~ la journée des administrateurs de données
chantier = le catalogue de données ~ l'entrepôt commun ~ la mise en qualité des référentiels
métiers = data scientist ~ administrateur/administratrice des données ~ data engineer ~ chargé/chargée d'études ~ chef/cheffe de projet data ~ référent/référente données ouvertes ~ analyste

Q Dédoublonner {un fichier} sans identifiant commun || Rapprocher {un fichier} de la base Sirene : vos méthodes ?
un fichier = une liste d'associations ~ un annuaire d'établissements ~ un fichier de subventions ~ une base de fournisseurs ~ une liste d'exploitations ~ un fichier de bénéficiaires ~ un registre d'agréments ~ une liste de chantiers
< Je dois rapprocher {un fichier} ({4..90} 000 lignes) avec un référentiel, sur le nom et l'adresse seulement. Les noms sont saisis à la main depuis quinze ans. Avec une comparaison stricte je retrouve {35..55} % des lignes. Jusqu'où peut-on aller raisonnablement ?
? Les codes postaux sont-ils fiables ?
= À peu près, quelques anciens codes et des zéros mangés par le tableur.
- Normalise d'abord (majuscules, accents, formes juridiques, « St » / « Saint »), bloque par code postal, puis une distance de chaînes. On monte facilement à 80 %. Le reste à la main, mais trié par score.
- Géocode les adresses avant de comparer les noms. Deux structures à moins de trente mètres avec un mot commun, c'est presque toujours la même.
- Fixe le seuil sur un échantillon annoté : 200 paires vérifiées à la main, ça prend une matinée et ensuite tu sais ce que vaut ton taux.
+ Et garde la trace de qui a validé quoi, sinon dans un an personne ne saura refaire le lien.
* Passé à {78..91} % avec le blocage par code postal et 200 paires annotées. Merci !

Q Publier {jeu} en open data : que faut-il retirer ? || Ouverture de {jeu} : risque de réidentification ?
jeu = les subventions versées ~ les résultats d'inspection ~ les délais de traitement ~ les accidents de service ~ les consommations des bâtiments ~ les mouvements de personnel ~ les demandes de logement ~ les contrôles sanitaires
< On nous demande de publier {jeu}. Le fichier contient des communes à très petits effectifs et un champ de commentaire libre. Je ne veux pas publier quelque chose que l'on retirera en catastrophe.
- Le champ libre, dehors, toujours. Aucune anonymisation automatique n'est fiable sur du texte saisi par des humains.
- Pour les petits effectifs : regrouper au département ou masquer sous un seuil, et vérifier qu'on ne peut pas retrouver la case masquée par soustraction avec le total. C'est là que tout le monde se fait avoir.
- Fais essayer de « casser » le fichier par un collègue pendant une heure. Chez nous il a retrouvé {trois|quatre|sept} personnes en croisant avec la presse locale.
+ Publie aussi la notice : ce qui manque, pourquoi, et la date de mise à jour. La moitié des questions disparaissent.
* Merci. Champ libre supprimé, regroupement au département, et un collègue joue l'attaquant demain.

Q {outil_d} ou {autre_d} pour {usage_d} ? || {^usage_d} : vous utilisez quoi ?
outil_d, autre_d = Python ; R ~ un notebook ; un script planifié ~ PostgreSQL ; des fichiers Parquet ~ un tableur ; un outil de visualisation ~ une API ; un dépôt de fichiers
usage_d = des indicateurs mensuels ~ un tableau de bord de direction ~ des traitements de quelques millions de lignes ~ un échange quotidien entre deux services ~ une analyse ponctuelle reprise par d'autres
< Petite équipe ({deux|trois|quatre} personnes), pas d'administrateur système sous la main. On part de zéro pour {usage_d} et on voudrait un choix que l'on ne regrettera pas dans deux ans.
- Choisis ce que l'équipe sait relire. Un traitement excellent que personne ne comprend devient une dette le jour où son auteur part.
- Pour moi la question est moins l'outil que le planificateur et les tests. Chez nous, le même traitement, versionné, avec dix contrôles à l'entrée : plus aucune surprise le premier du mois.
+ Pense au poste de travail : ce qui demande une installation spéciale sera bloqué la veille de la démonstration.
* Merci, on part sur le plus simple et on versionne dès le début.

Q Clé de jointure {entre} : laquelle est stable ? || Codes {entre} : comment gérer les changements dans le temps ?
entre = communes ~ établissements scolaires ~ structures de soins ~ tribunaux ~ bureaux de poste ~ services déconcentrés ~ nomenclatures budgétaires
< Nos séries sur les {entre} cassent à chaque fusion ou changement de code. On rattrape à la main dans un fichier de correspondance que je suis {seul/seule} à comprendre. Existe-t-il une pratique propre ?
- Une table d'historique avec date de début, date de fin, code avant, code après, et on raisonne toujours « au périmètre du… ». Tu fixes un millésime et tu projettes toutes les années dessus.
- Surtout ne réécris jamais l'historique dans la donnée source. La projection se fait à la lecture.
+ Si tu partages ta table, je suis {preneur/preneuse}, j'ai la même à {60..90} % !
* Je la nettoie et je la dépose ici.

Q Qualité : comment faire corriger {erreur} à la source ? || {^erreur} : on corrige nous-mêmes ou on renvoie ?
erreur = les dates de naissance au 1er janvier ~ les adresses incomplètes ~ les montants à zéro ~ les doublons de personnes ~ les codes obsolètes ~ les téléphones fictifs
< Chaque mois nous recevons {2..9} % de lignes fausses : {erreur}. Nous corrigeons dans notre coin, et le mois suivant tout revient. La direction qui saisit dit qu'elle n'a pas le temps.
- On a arrêté de corriger. Un rapport automatique part au producteur avec ses dix lignes les plus gênantes et un lien direct vers la fiche. En trois mois, moitié moins d'erreurs.
- Allez voir la saisie ! Chez nous le champ était obligatoire alors que l'information n'était pas connue à ce moment-là. Les agents inventaient, et on les comprend.
* On est allés voir : champ obligatoire, exactement. Il va devenir facultatif en {mois+1}.

Q Catalogue de données : comment éviter {le piège} ? || Remplir le catalogue sans {le piège}
le piège = le musée ~ la corvée annuelle ~ les fiches vides ~ les doublons ~ l'outil que personne n'ouvre
< Nous en sommes à notre {deuxième|troisième} tentative de catalogue. Les deux premières ont fini en fichier de {200..600/50} lignes jamais relu. Comment avez-vous obtenu des fiches vivantes ?
- On ne décrit que ce qui a été demandé au moins une fois. {20..40} fiches utiles valent mieux que six cents.
- Trois champs obligatoires : qui appeler, à quoi ça sert, quand c'est mis à jour. Le reste est facultatif, et curieusement il se remplit.
- Chaque fiche affiche la date de sa dernière relecture. Passé un an elle devient grise. Personne n'aime avoir une fiche grise.
* Trois champs et le gris : vendu !

Q Accès {à données} : quelle convention ? || Partage {de données} avec un autre ministère : par où commencer ?
données = des données fiscales ~ des données de paie ~ des données scolaires ~ des données de mobilité ~ des données agricoles ~ des données d'état civil
< Un autre ministère nous demande un accès régulier. Tout le monde est d'accord sur le principe, et depuis {cinq|huit} mois rien n'avance : chacun attend la convention de l'autre.
? La finalité est écrite quelque part ?
= Non, c'est justement ce que chacun renvoie à l'autre.
- Commencez par la finalité et la liste exacte des champs, une page. Base légale, durée, qui accède. La convention vient après et tient en trois pages quand la première est claire.
- Mettez les deux délégués à la protection des données dans la même réunion. Nous avons gagné quatre mois.
+ Une API avec journal des accès vaut mieux que l'envoi d'un fichier : on sait qui a lu quoi, et on peut couper.
* La page unique est partie hier, merci.

Q Une carte lisible pour {indicateur} ? || Carte ou barres pour montrer {indicateur} ?
indicateur = le taux de couverture ~ les délais de traitement ~ le nombre de demandes ~ l'évolution des effectifs ~ le recours à une aide ~ les fermetures de guichets
< Ma directrice veut une carte. Je trouve qu'une carte par département montre surtout où vivent les gens. Comment représenter {indicateur} sans tromper ?
- Un taux se colore, un nombre se représente par un cercle proportionnel. Si on colorie un nombre, on dessine la population.
- Propose les deux côte à côte : la carte pour situer, les barres triées pour comparer. En réunion, tout le monde finit sur les barres.
+ Pense aux daltoniens, et au noir et blanc : la moitié des directeurs impriment.
* Cercles pour les nombres, barres à côté. Elle a adoré les barres !

D Trois ans de données ouvertes : qui s'en sert vraiment ? || Qui réutilise nos données ? L'enquête
< Nous avons écrit aux {15..60} réutilisateurs connus de nos jeux. Première surprise : les plus gros utilisateurs sont… nos propres services. Deuxième surprise : ce qu'ils demandent n'est pas plus de données mais des dates de mise à jour tenues.
- Même constat. Depuis, la date de la prochaine mise à jour est affichée et on reçoit deux fois moins de messages.
- Avez-vous un moyen de compter les téléchargements utiles ? Nous avons surtout des robots.
+ Les associations locales utilisent beaucoup les fichiers simples, très peu les API. À garder en tête.

D Former les décideurs à lire un graphique || Atelier « lire un chiffre » avec {public_at}
public_at = un comité de direction ~ des chefs de service ~ un cabinet ~ des chargés de communication
< Une heure, six graphiques tirés de nos propres notes, une question à chaque fois : « que peut-on conclure ? ». Sur six, quatre ne permettaient pas de conclure. Silence, puis grande discussion. Je vous recommande l'exercice.
- Tu peux partager les six graphiques, ou c'est trop sensible ?
- Nous faisons pareil avec les intervalles : à la place de « +3 % », on écrit « entre −1 et +7 % ». Les phrases des notes ont changé.
+ Le plus dur est de faire admettre que « on ne sait pas » est une réponse.
* J'ai mis une version sans les noms des services dans les fichiers.

D Notre entrepôt commun a {un|deux|trois} ans : bilan honnête || Entrepôt de données : ce que nous referions autrement
< Ce qui marche : les référentiels partagés et les contrôles à l'entrée. Ce qui ne marche pas : nous avons copié trop de choses « au cas où », {30..60} % des tables n'ont jamais été lues. Si c'était à refaire, nous commencerions par trois questions de métier.
- Merci pour l'honnêteté. Même chiffre chez nous à dix points près.
- On a supprimé les tables jamais lues en douze mois, après un avertissement. Deux réclamations en tout, et l'entrepôt coûte un tiers de moins.

D Nommer les colonnes en français ou en anglais ? || Charte de nommage : le débat du {jour+1}
< Question sérieuse malgré les apparences. Nous avons les deux, dans la même table. Certains collègues découvrent que « date_maj » et « updated_at » ne veulent pas dire la même chose. Votre règle ?
- Le français des métiers pour ce qui vient du métier, et rien d'autre. « siret », « date_depot », sans accent ni abréviation inventée.
- Peu importe la langue, mais un dictionnaire où chaque nom a une définition d'une phrase et un propriétaire.
+ Chez nous on a tranché en dix minutes et c'est toujours respecté. Décider vite valait mieux que bien décider.

N {^jeu_n} : mise à jour {période} || Nouveau millésime disponible : {jeu_n}
jeu_n = base des équipements ~ référentiel des sites ~ table de passage des communes ~ indicateurs de délais ~ annuaire des services ~ baromètre des démarches
période = trimestrielle ~ annuelle ~ mensuelle ~ corrective
< Le fichier est en ligne. {12..340} lignes ajoutées, {3..40} corrigées, {1..9} supprimées ; le détail est dans la notice. Un changement à noter : la colonne « statut » a désormais quatre valeurs au lieu de trois. Prochaine mise à jour prévue en {mois+3}.
- Merci de prévenir pour la colonne, ça aurait cassé notre import de nuit.
- Petite question : les lignes supprimées restent-elles accessibles quelque part ?

N Atelier {de sujet_at} le {date+11} : places limitées || Inscription ouverte : atelier {de sujet_at}
sujet_at = prise en main de SQL ~ visualisation ~ qualité des données ~ données géographiques ~ anonymisation ~ programmation pour débutants
< {12..20} places, en présence et à distance, de 14 h à 17 h. Aucun prérequis, venez avec un vrai fichier qui vous embête. Inscription en réponse à ce fil. [Une seconde date sera proposée si besoin|Priorité à ceux qui n'étaient pas au précédent].
- Je m'inscris, avec un fichier de subventions dont j'ai un peu honte.
- Deux places pour {moi} si possible.
+ Est-ce que ce sera enregistré ?

I Un canal « je cherche une donnée » || Proposition : un fil unique pour les recherches de données
< La moitié de nos échanges commence par « quelqu'un aurait-il… ». Si on tenait une liste des demandes, avec celles qui ont trouvé preneur, on saurait quoi cataloguer en premier.
- Très bonne idée : la demande réelle plutôt que l'offre supposée.
+ Je me propose pour faire la synthèse chaque trimestre.

Q {^source_x} et {source_y} ne disent pas la même chose || Écart entre {source_x} et {source_y} : comment trancher ?
source_x = l'application métier ~ le fichier des effectifs ~ le registre national ~ l'enquête annuelle ~ le suivi manuel
source_y = les chiffres publiés ~ la comptabilité ~ le fichier du rectorat ~ les remontées des services ~ l'entrepôt
< Écart de {3..19} %, dans le même sens depuis {mois-5}. Chacun défend la sienne. On me demande « le bon chiffre » pour le {date+4}. Comment procédez-vous, dans l'ordre ?
- Définitions d'abord, côte à côte : champ, date, unité comptée. La moitié de l'écart est presque toujours là.
- Prends vingt cas présents d'un seul côté et regarde-les un par un. Une heure, et tu sauras plus qu'en une semaine de requêtes.
- S'il en reste, publie les deux avec la raison. Un écart expliqué rassure, un chiffre unique inexpliqué finit toujours par se retourner.
+ Et garde la note. La question reviendra l'an prochain, mot pour mot.
* Vingt cas : dix-sept étaient des dates différentes. Merci !
Q {^demandeur_x} veut {besoin_x} pour {jour+2} || {^besoin_x} : comment répondre {à demandeur_x} ?
demandeur_x = le cabinet ~ un parlementaire ~ une journaliste ~ une direction ~ un préfet ~ un syndicat
besoin_x = un chiffre national ~ une carte ~ une évolution sur dix ans ~ la liste nominative ~ une prévision ~ un classement
< Ce qui est demandé n'existe pas tel quel. Je peux en faire une version discutable, ou dire non. Comment proposez-vous autre chose sans donner l'impression d'esquiver ?
- « Ce que je peux vous donner de sûr, ce que je peux vous donner d'approché, et ce que je ne peux pas. » Trois lignes, envoyées vite.
- Pose la question derrière la question. Souvent ils veulent une décision, pas un chiffre.
- Si tu donnes une approximation, écris l'intervalle DANS la phrase, jamais en note.
* Trois lignes envoyées, ils ont pris la première. Parfait.
D {^donnée_x} : ce qu'elle ne dit pas || Les angles morts {de donnée_x}
donnée_x = le fichier des subventions ~ la base des délais ~ les données d'accueil ~ le registre des signalements ~ les statistiques de connexion ~ les enquêtes en ligne
< On l'utilise depuis des années sans se demander qui n'y est pas. Nous avons cherché : {12..40} % des situations manquent, et pas au hasard. Depuis, la première ligne de chaque tableau dit ce qui manque.
- La première ligne ! Nous l'avions en annexe, personne ne la lisait.
- Comment avez-vous estimé ce qui n'y est pas ? C'est le plus difficile.
* Une petite enquête par téléphone, cent appels. Modeste et très utile.
D {^outil_y} : retour après {trois|six|douze} mois || Nous avons essayé {outil_y}
outil_y = un dictionnaire partagé ~ des tests automatiques ~ un carnet de traitements ~ une revue de code ~ un tableau de bord public ~ une API interne ~ un catalogue minimal
< Sans prestataire, à {deux|trois|quatre}. Ce qui a pris : la simplicité. Ce qui n'a pas pris : tout ce qui demandait de changer d'écran. Chiffre : {deux|trois} heures gagnées par semaine, mesurées sur un mois.
- Changer d'écran, l'ennemi numéro un. D'accord à cent pour cent.
- Et le jour où l'un de vous part ?
* On a fait un essai : une semaine sans moi. Deux questions seulement.

F Dictionnaire commun.csv || Les noms de colonnes partagés || nom;définition;type;propriétaire;date
F Table de passage des communes.csv || Millésimes raccordés || code avant;code après;début;fin
F Notice de publication (modèle).odt || À joindre à chaque jeu ouvert || Ce que contient le fichier. Ce qui n'y est pas. Quand il est mis à jour. Qui appeler.
F Six graphiques à discuter.pdf || Support d'atelier || Que peut-on conclure ? Pour chacun : le chiffre, ce qu'il cache, la question à poser.
F Contrôles à l'entrée.ods || La liste des tests || contrôle;table;seuil;action
`,
)
