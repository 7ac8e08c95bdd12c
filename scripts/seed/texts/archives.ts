import { theme } from '../theme'

export const archives = theme(
  'archives',
  ['culture', 'interieur', 'finances', 'etranger', 'armees', 'justice'],
  `
sujet = l'archivage numérique
public = les services versants
guide = le guide de l'archivage courant ~ la fiche sur les éliminations ~ le vade-mecum du correspondant archives ~ la grille d'évaluation des vracs
rencontre = la journée des correspondants archives ~ l'atelier « tableaux de gestion »
chantier = la reprise du vrac bureautique ~ la refonte des tableaux de gestion ~ le récolement des salles d'archives
métiers = archiviste ~ chargé/chargée d'archives ~ correspondant/correspondante archives ~ responsable de la mission archives ~ chargé/chargée d'archivage numérique ~ documentaliste

Q Versement des courriels d'{un agent} : quel format ? || Messagerie d'{un agent} qui part : que garder, et dans quel format ?
un agent = un directeur ~ une cheffe de bureau ~ un conseiller technique ~ une sous-directrice ~ un adjoint au préfet ~ une cheffe de mission ~ un chargé de mission ~ une inspectrice ~ un secrétaire général ~ un chef de projet
< Départ d'{un agent} le {date+20}, et une boîte de {6..40} Go à traiter. La DSI nous propose un export PST complet. Je ne suis pas {certain/certaine} que ce soit versable en l'état, ni que tout soit à garder. Comment faites-vous le tri, et dans quel format versez-vous ?
? Est-ce que la boîte est classée en dossiers, ou tout est dans la boîte de réception ?
= Une trentaine de dossiers, mais la moitié des messages est restée dans la boîte de réception.
- Nous ne versons jamais le PST lui-même : il est propriétaire et illisible hors de la messagerie. On exporte en EML (un fichier par message, pièces jointes comprises), on garde l'arborescence des dossiers, et on écarte les listes de diffusion avant le versement.
- Chez nous, c'est l'agent qui trie avant de partir, avec une grille d'une page : « décision, instruction, représentation » on garde ; « logistique, copie pour information, personnel » on supprime. {45..90/15} minutes d'accompagnement suffisent. On convertit ensuite en EML.
+ Un point de vigilance : les messages personnels. Nous faisons signer à l'agent une attestation disant qu'il les a retirés, sinon le service juridique bloque.
+ Pensez aussi à l'agenda : pour un poste de direction il vaut parfois plus que la boîte elle-même. Un export ICS prend deux minutes.
* Merci, c'est très clair. Je pars sur l'EML et la grille de tri. Je vous dirai combien il reste sur les {n} Go !
n = 20 ~ 30

Q Élimination {de série} : qui signe le bordereau ? || Bordereau d'élimination pour {série} : visa obligatoire ?
série = les dossiers de candidature non retenus ~ les factures de plus de dix ans ~ les copies de bulletins de paie ~ les enregistrements d'appels ~ les demandes de congé papier ~ les dossiers de formation clos ~ les bons de commande ~ les plannings d'équipe
< Nous avons {12..60} mètres linéaires à éliminer : {série}. La durée d'utilité administrative est dépassée d'après notre tableau de gestion. Est-ce que le visa du service d'archives suffit, ou faut-il aussi la signature du chef de service producteur ?
- Les deux : le producteur signe d'abord (il atteste qu'il n'en a plus besoin), puis le visa de la personne chargée du contrôle scientifique et technique. Sans le visa, rien ne part, même si le tableau est validé.
- Oui, et gardez le bordereau signé sans limite de durée : c'est la seule preuve que la destruction était régulière. On l'a appris lors d'un recours.
+ Regardez aussi s'il y a un contentieux en cours sur ces dossiers. Nous avons gelé une élimination pour cette raison en {mois-4}.
* Parfait, je fais donc signer dans cet ordre. Merci beaucoup !

Q Quel plan de classement pour {espace} ? || Arborescence {de espace} : des modèles à partager ?
espace = le serveur partagé d'une direction de quarante agents ~ un nouveau service né d'une fusion ~ une équipe projet de dix personnes ~ un secrétariat général ~ un bureau qui passe au tout numérique ~ une cellule de crise
< On nous demande pour le {date+30} une proposition d'arborescence {pour espace}. J'hésite entre un plan par missions et un plan par bureaux. Le plan par bureaux est plus parlant pour les agents, mais il casse à chaque réorganisation.
? Combien de niveaux avez-vous aujourd'hui ?
= Sept ou huit par endroits, et des dossiers « Divers » partout…
- Par missions, sans hésiter. Nous avons connu [deux|trois] réorganisations en cinq ans, le plan par missions n'a pas bougé. Trois niveaux figés maximum, le reste est libre, et aucun dossier au nom d'une personne.
- Notre expérience : partir du tableau de gestion, c'est lui qui donne le premier niveau. Sinon on se retrouve avec deux logiques et personne ne s'y retrouve au moment de verser.
+ Prévoyez un dossier « À classer » vidé chaque trimestre. Ça évite que les gens rangent n'importe où par découragement.
* Merci à tous. Je retiens les missions, trois niveaux, et le lien avec le tableau de gestion.

Q Recherche d'un tableau de gestion pour {fonction} || Tableau de gestion « {fonction} » : quelqu'un en a un récent ?
fonction = les ressources humaines de proximité ~ la commande publique ~ le contrôle de légalité ~ la gestion immobilière ~ la communication ~ les systèmes d'information ~ l'inspection ~ la formation continue ~ les relations internationales
< Le nôtre date de {2009..2015}, il ne parle que de papier. Avant de repartir de zéro, je cherche un exemple à jour pour {fonction}, avec si possible les données des applications métier.
- Je vous dépose le nôtre dans les fichiers de la communauté : il a été validé l'an dernier. La colonne à ne pas oublier est « support de référence », sinon on conserve en double le papier et l'outil.
- Nous l'avons refait {pour fonction} en six réunions d'une heure avec les bureaux. Le plus long n'est pas la durée de conservation mais de savoir qui détient l'exemplaire de référence.
* Super, je regarde le fichier et je vous fais un retour. Merci !

Q Signature électronique : comment archiver {documents} ? || Valeur probante de {documents} signés électroniquement
documents = des arrêtés ~ des contrats d'agents ~ des conventions ~ des marchés ~ des procès-verbaux de conseil ~ des décisions individuelles
< Depuis {mois-6}, nous signons {documents} dans un parapheur. Le parapheur garde tout {3..5} ans, et ensuite ? Est-ce qu'il faut conserver le PDF signé seul, ou aussi le rapport de signature ?
- Gardez le PDF signé, le rapport de vérification au moment du dépôt, et la date du dépôt. Le certificat expirera de toute façon : ce qui compte est la preuve qu'il était valide le jour où le document est entré dans l'archivage.
- Surtout ne pas « aplatir » le PDF ni le réimprimer en PDF. Un collègue l'a fait pour gagner de la place, toutes les signatures ont sauté.
+ Si vous n'avez pas encore de système d'archivage, exportez au moins les journaux du parapheur avant la fin du contrat. L'éditeur n'est tenu à rien après.
* Très utile, je n'avais pas pensé au rapport de vérification. Merci.

Q Vrac bureautique de {volume} To : par où commencer ? || {volume} To de fichiers sur l'ancien serveur : comment trier ?
volume = 1,2 ~ 2 ~ 3,5 ~ 4 ~ 6 ~ 8 ~ 0,8 ~ 12
< Nous avons récupéré le serveur d'un service supprimé : {volume} To, plus de propriétaire, des noms comme « copie de final v2 ». On nous donne jusqu'à {mois+3} avant extinction. Avez-vous une méthode réaliste pour deux personnes ?
? Vous avez un outil de cartographie, ou vous regardez à la main ?
= Rien d'installé pour l'instant, mais on peut demander à la DSI.
- Dans cet ordre : 1) doublons par empreinte (souvent {25..40} % du volume), 2) fichiers techniques et installateurs, 3) tout ce qui n'a pas été ouvert depuis dix ans, échantillonné, 4) ensuite seulement on regarde les dossiers. Avec un outil d'analyse d'arborescence, deux semaines.
- Nous avons organisé deux demi-journées avec d'anciens agents du service : ils savent tout de suite que tel dossier est le bon. C'est ce qui nous a fait gagner le plus de temps.
+ Demandez une copie en lecture seule avant toute chose. Et notez ce que vous supprimez, par dossier, dans un tableau : c'est votre bordereau.
* Merci, l'ordre me rassure. Je lance les empreintes cette semaine.

Q Durée de conservation des {objet_d} : vous avez tranché ? || {^objet_d} : combien de temps garder ?
objet_d = journaux de connexion ~ images de vidéoprotection ~ enregistrements de visioconférence ~ feuilles d'émargement ~ réponses à une enquête interne ~ messages d'une boîte fonctionnelle ~ sauvegardes d'une application arrêtée ~ photos d'événements internes
< La question nous est posée par la déléguée à la protection des données. Notre tableau de gestion ne dit rien des {objet_d}. Je voudrais éviter d'inventer une durée dans mon coin.
- Deux questions à séparer : combien de temps le service en a besoin (durée d'utilité administrative), et ce que dit le registre des traitements. La durée du registre est un maximum pour les données personnelles, pas une obligation de garder jusque-là.
- Chez nous la règle est écrite dans le registre et reprise telle quelle dans le tableau de gestion, avec la même formulation. Comme ça il n'y a qu'une source.
+ Et pensez au sort final : dans la plupart des cas ici, c'est l'élimination, il n'y a rien à sélectionner.
* C'est noté, je propose une rédaction commune avec la déléguée. Merci !

Q Numérisation avant destruction : qui l'a fait pour des {dossiers} ? || Peut-on détruire le papier après numérisation de {dossiers} ?
dossiers = dossiers d'agents ~ permis de construire ~ registres de courrier ~ dossiers de subvention ~ fiches d'intervention ~ plans de bâtiments
< Notre direction voudrait numériser nos {dossiers} et libérer {2..6} salles. J'aimerais savoir ce que vous avez exigé : résolution, contrôle qualité, format, et surtout l'accord pour détruire les originaux.
- C'est possible si la copie est fidèle et durable, mais il faut le décrire avant : résolution (300 dpi chez nous), PDF/A, contrôle de 100 % des premières pages et d'un échantillon pour le reste, empreinte calculée à la sortie du scanner. Et les originaux d'intérêt historique ne se détruisent pas, numérisés ou non.
- Faites d'abord le tri ! Nous avons payé {15..30} % de numérisation pour des dossiers qui étaient éliminables tout de suite.
+ N'oubliez pas le coût du désagrafage et de la préparation, c'était la moitié de la facture.
* Merci, je vais demander un devis préparation comprise, et trier avant.

Q Accès d'un chercheur à {fonds} : qui décide ? || Dérogation demandée pour {fonds}
fonds = des dossiers de personnel ~ une enquête administrative ~ des dossiers de naturalisation ~ des rapports d'inspection ~ des archives de cabinet ~ des dossiers de contentieux
< Un doctorant nous demande de consulter {fonds} de moins de cinquante ans. Nous sommes service producteur, tout est encore dans nos locaux. Est-ce à nous de répondre ?
- Vous donnez un avis, vous ne décidez pas : la demande passe par le service d'archives compétent, qui instruit la dérogation. Votre avis doit être motivé, dossier par dossier si possible.
- Le délai est long, prévenez le doctorant. Et proposez-lui ce qui est déjà communicable : souvent la moitié de son sujet est accessible sans rien demander.
* Merci, je transmets en ce sens.

Q Base de données {de appli} à archiver : export ou captures ? || Arrêt {de appli} : que faut-il sauver de la base ?
appli = l'ancienne application de paie ~ l'outil de suivi des courriers ~ la base des agréments ~ le logiciel de gestion des aides ~ l'intranet de 2006 ~ l'application des marchés
< {^appli} ferme le {date+60}. L'éditeur propose une extraction CSV de chaque table, la DSI propose de garder une machine virtuelle « au cas où ». Aucune des deux solutions ne me convainc.
? Vous avez la documentation du modèle de données ?
= Une partie seulement, et la personne qui connaissait la base est partie à la retraite.
- Les CSV sans la description des tables ne vaudront rien dans dix ans. Exigez le dictionnaire des données, les règles de gestion, et faites une dizaine de captures commentées des écrans principaux. L'ensemble s'appelle un versement, le CSV seul s'appelle une sauvegarde.
- La machine virtuelle, nous l'avons fait : au bout de trois ans elle ne démarrait plus et personne n'avait le mot de passe. À proscrire.
+ Si vous retrouvez l'ancien collègue, une heure d'entretien enregistré vaut plus que toute la documentation.
* Merci. On a retrouvé le collègue, il vient le {date+6} !

D Récolement : comment motiver les équipes ? || Récolement décennal, retour d'expérience {de moi}
< Nous venons de terminer le récolement, {1200..3900/100} mètres linéaires en {9..16} semaines. Ce qui a marché : des binômes, des séances de deux heures au plus, un tableau mural avec l'avancement par salle. Ce qui n'a pas marché : la saisie directe en salle, le réseau ne passait pas. Et chez vous ?
- Nous saisissons sur tableur hors ligne et on importe le soir. Et une règle simple : on ne corrige rien pendant le récolement, on note l'anomalie et on passe.
- Bravo ! Ici on a pris des stagiaires, à qui on a fait une vraie visite des fonds le premier jour. Les deux ont demandé à revenir.
+ Les binômes, oui, mille fois. Seul dans un magasin on fait des erreurs au bout d'une heure.

D Former les secrétariats à l'archivage : vos formats ? || Une heure pour sensibiliser {auditoire} : que dire ?
auditoire = les assistantes de direction ~ les nouveaux arrivants ~ les chefs de bureau ~ les équipes projet ~ les stagiaires
< J'ai un créneau d'une heure le {date+12} {pour auditoire}. Jusqu'ici je présentais la réglementation, et je vois les yeux se fermer au bout de dix minutes. Quelles accroches utilisez-vous ?
- Je commence par une devinette : trois documents, on garde ou on jette ? Ils débattent tout de suite, et la règle vient après. Le Code du patrimoine n'apparaît qu'à la dernière diapositive.
- Un exemple vécu : le dossier introuvable le jour où la Cour des comptes le demande. Chaque service a le sien, il suffit de demander à la salle.
- Je termine toujours par une seule action à faire dans la journée : vider le dossier « Téléchargements » et renommer cinq fichiers. Les gens repartent avec quelque chose.
* J'adopte la devinette. Merci pour les idées !

D Faut-il garder {comptes} des réseaux sociaux ? || Archivage des réseaux sociaux du service : qui s'y est mis ?
comptes = les publications ~ les commentaires ~ les messages privés ~ les vidéos
< Notre communication publie beaucoup, et plus rien n'existe ailleurs. Je me demande si {comptes} font partie de nos archives, et comment les capturer sans y passer ses nuits.
- Oui, ce sont des archives publiques comme les autres : produites dans l'exercice de la mission. Nous faisons un export par trimestre depuis les paramètres du compte, plus une capture pour les moments importants (crise, élection, inondation).
- Nous gardons les publications et les réponses du service, pas les commentaires des internautes. C'est écrit dans le tableau de gestion.
+ Attention aux accès : le compte appartient souvent à la personne qui l'a ouvert. Premier travail, récupérer les identifiants.

D Déménagement des archives {de service} : conseils ? || Nous déménageons {400..1800/50} mètres d'archives en {mois+2}
< Le nouveau bâtiment n'a pas encore de rayonnages, et les déménageurs veulent un plan d'implantation pour le {date+9}. Vos conseils avant, pendant, après ?
? Les sols ont-ils été contrôlés pour la charge ?
= Oui, 1 tonne au mètre carré, c'est écrit dans le cahier des charges.
- Avant : éliminer tout ce qui peut l'être. Chaque mètre non déménagé est gagné deux fois. Pendant : quelqu'un du service au départ ET à l'arrivée. Après : récoler dans le mois.
- Numérotez les tablettes d'arrivée, pas seulement les cartons. Sinon vous aurez {20..40} palettes et personne pour dire où ça va.
- Exigez des chariots à plateau et pas des diables pour les registres. Nous avons eu [deux|quatre] reliures brisées.
* Merci, ça m'évite au moins deux bêtises.

N Nouvelle version {de guide} || Mise à jour : {guide}
< {^guide} vient d'être mis à jour. Ce qui change :↵↵- une page de résumé au début ;↵- {6..14} exemples tirés de vos questions ici même ;↵- les durées revues pour les documents nés numériques.↵↵Le fichier est déposé dans la communauté. Signalez-nous les erreurs en réponse à ce fil, nous corrigeons en {mois+1}.
- Merci ! La page de résumé, c'est exactement ce qui manquait pour convaincre mes chefs de bureau.
- Petite coquille page {4..19} : la durée est donnée en mois dans le tableau et en années dans le texte.
+ Est-ce qu'on peut le diffuser à des services extérieurs ?

N Fermeture de la salle de lecture du {date+7} au {date+14} || Salle de lecture : horaires aménagés à partir du {date+10}
< En raison de travaux, la salle de lecture [sera fermée|fonctionnera en horaires réduits]. Les demandes urgentes des services ([contentieux|dossiers d'agents]) restent traitées par courriel sous {2..4} jours ouvrés. Merci de prévenir vos usagers.
- Bien noté, nous affichons l'information à l'accueil.

N Appel à contributions : {numéro} exemples de bordereaux d'élimination bien remplis
numéro = dix ~ vingt ~ quinze
< Beaucoup de bordereaux nous reviennent incomplets. Nous voulons publier une petite collection d'exemples réels, anonymisés, par domaine (finances, RH, courrier, marchés). Vous en avez un dont vous êtes fiers ? Déposez-le ici avant le {date+21}.
- J'en dépose un sur les marchés publics, il a été accepté du premier coup !
- Bonne idée. Pensez à ajouter un mauvais exemple commenté, c'est là qu'on apprend.

Q {^fonds_x} {lieu_fx} : que faire ? || Découverte {lieu_fx} : {fonds_x}
fonds_x = un lot de disquettes ~ des registres reliés ~ des bandes magnétiques ~ un coffre de plans ~ des agendas de direction ~ des photographies de chantier ~ un minutier ~ des microfilms
lieu_fx = dans un faux plafond ~ derrière une armoire ~ à la cave ~ chez un retraité ~ dans un local loué ~ au moment du déménagement
< Personne ne savait. Pas d'inventaire, un peu d'humidité, et le local doit être rendu le {date+15}. Quels sont vos premiers gestes avant d'appeler qui de droit ?
- Photographier en place, numéroter, ne rien reclasser. L'ordre dans lequel c'était rangé est une information.
- Isoler l'humide du sec, sans chauffer. Et un tableau d'une ligne par contenant : où, quoi, dates visibles, état.
- Prévenez le service d'archives compétent dès aujourd'hui, même sans inventaire. Il envoie quelqu'un plus vite qu'on ne croit.
* Prévenus hier, ils passent {jour+3}. Tout est photographié.
Q {^outil_x} : peut-on y archiver {objet_x} ? || {^objet_x} dans {outil_x} : archives ou pas ?
outil_x = l'espace partagé ~ la messagerie instantanée ~ l'outil de gestion de projet ~ le parapheur ~ le wiki ~ l'outil d'enquête
objet_x = les comptes rendus ~ les décisions ~ les validations ~ les photos de terrain ~ les tableaux de suivi ~ les courriers signés
< Le service estime que « c'est sauvegardé, donc archivé ». J'ai besoin d'une explication qui tienne en trois phrases.
- Sauvegarder, c'est pouvoir revenir à hier. Archiver, c'est pouvoir comprendre et prouver dans dix ans. L'un n'a jamais remplacé l'autre.
- Demandez-leur de retrouver un document de la même famille d'il y a quatre ans. Le silence est pédagogique.
- Fixez une règle simple : à la clôture, on exporte vers l'espace de versement, et on note le lien.
* Le test des quatre ans a suffi. Règle écrite le jour même.
D {^métier_ar} et archives : se comprendre || Travailler avec {métier_ar} : nos traductions
métier_ar = les informaticiens ~ les juristes ~ les acheteurs ~ les secrétariats ~ les géomaticiens ~ les délégués à la protection des données
< Nous disons « versement », ils entendent « sauvegarde ». Nous disons « élimination », ils entendent « corbeille ». Nous avons fait une page de traduction, avec dix mots. Les réunions durent moitié moins.
- La page, vite ! Je la veux pour {jour+4}.
- Ajoutez « document » : personne n'y met la même chose.
* Déposée dans les fichiers, avec « document » en premier.
D {^chantier_ar} : {mois_ar} mois pour y arriver || Récit d'un chantier : {chantier_ar}
chantier_ar = le classement des plans ~ les courriels de direction ~ les archives audiovisuelles ~ les dossiers de carrière ~ le vrac d'un site fermé ~ les bases arrêtées
mois_ar = huit ~ onze ~ quatorze ~ vingt
< Au départ, {3..9} To et deux personnes. À l'arrivée, {12..48} % conservés, un instrument de recherche et moins de questions. Le vrai tournant : quand le service producteur a compris que cela lui servait.
- Comment l'avez-vous convaincu ? C'est mon mur.
- Le pourcentage conservé m'intéresse : au feeling ou mesuré ?
* Mesuré. Et convaincu en retrouvant en trois minutes un document cherché depuis deux ans.

F Tableau de gestion.ods || Séries, durées, sort final || série;durée d'utilité (ans);support de référence;sort final
F Bordereau d'élimination (modèle).odt || À signer par le producteur puis par les archives || Le présent bordereau décrit les documents dont l'élimination est proposée. Chaque ligne indique la série, les dates extrêmes et le métrage.
F Grille de tri des courriels.pdf || Une page à remettre à l'agent qui part || Je garde ce qui prouve une décision ou une instruction. Je supprime la logistique, les copies pour information et le courrier personnel.
F Récolement par salle.csv || Avancement du récolement || salle;travée;métrage;anomalies;date
F Mémento du correspondant.odt || Pour les secrétariats et les chefs de bureau || Classer au fil de l’eau prend cinq minutes par jour. Retrouver un dossier mal rangé en prend trente.
`,
)
