import { theme } from '../theme'

export const cyber = theme(
  'cyber',
  ['pm', 'interieur', 'armees', 'finances', 'social', 'education', 'etranger'],
  `
sujet = la sécurité numérique
public = les utilisateurs et les équipes informatiques
guide = le guide d'hygiène du poste ~ la fiche réflexe hameçonnage ~ le modèle de dossier d'homologation ~ la procédure d'incident
rencontre = la réunion des correspondants sécurité ~ l'exercice de table
chantier = la double authentification ~ l'homologation des applications ~ la revue des comptes
métiers = responsable de la sécurité des systèmes d'information ~ correspondant/correspondante sécurité ~ analyste ~ administrateur/administratrice systèmes ~ chargé/chargée d'homologation ~ architecte

Q Campagne d'hameçonnage « {leurre} » : reçue chez vous ? || Faux message « {leurre} » en circulation
leurre = votre colis est bloqué ~ mise à jour de votre bulletin de paie ~ amende impayée ~ quota de messagerie dépassé ~ document partagé par la direction ~ convocation ~ remboursement de frais ~ nouveau répondeur vocal
< Depuis {8|9|10|11} h ce matin, {30..260/10} boîtes touchées chez nous. Objet très crédible, expéditeur usurpé, page de connexion parfaitement imitée. {Trois|Quatre|Six} agents ont saisi leur mot de passe. Qui le voit aussi, et qu'avez-vous bloqué ?
- Vu ici, {12..60} boîtes. Domaine bloqué au proxy à 9 h 40, messages retirés des boîtes, sessions fermées pour ceux qui ont cliqué. Pensez aux règles de transfert créées dans la foulée.
- Pas encore reçu, filtrage mis en place par précaution. Merci de l'alerte.
- Réinitialiser le mot de passe ne suffit pas : révoquez les sessions et vérifiez les appareils enregistrés. On s'est fait avoir en {mois-6}.
+ Remerciez publiquement celui qui a signalé en premier. C'est le meilleur investissement en sécurité de l'année.
* Deux règles de transfert trouvées, supprimées. Merci pour le réflexe !

Q Homologation {de système} : dossier simplifié possible ? || Homologuer {système} sans y passer six mois
système = un formulaire en ligne ~ un outil de sondage ~ une application mobile interne ~ un serveur de cartographie ~ une visioconférence ~ un outil de prise de rendez-vous ~ un capteur connecté
< Mise en service annoncée le {date+21} par le métier, et je découvre le projet. Pas de données sensibles a priori. Quel est le niveau minimal de dossier que vous acceptez ?
? Hébergé chez vous ou chez un prestataire ?
= Chez un prestataire, en France, qualification en cours d'après lui.
- Une démarche proportionnée : description en deux pages, besoins de sécurité, cinq risques principaux, mesures, décision pour un an avec un plan. La décision d'une personne qui signe compte plus que l'épaisseur.
- « En cours » ne veut rien dire. Demandez la lettre ou la date de l'audit. Et les clauses de réversibilité.
- Refusez le fait accompli, mais proposez une date. Nous disons : « pas le {court+21}, mais trois semaines plus tard, et voici ce qu'il nous faut ».
* Décision provisoire de six mois avec plan. Le métier a compris.

Q Mots de passe : que dites-vous {à public_mp} ? || Double authentification pour {public_mp}
public_mp = les cadres dirigeants ~ les agents sans téléphone de service ~ les partenaires ~ les saisonniers ~ les agents de nuit ~ les élus
< Le déploiement avance ({55..85} %) sauf {pour public_mp}. Arguments entendus : trop compliqué, pas mon téléphone, « je n'ai rien à cacher ». Comment avez-vous fait ?
- Clé physique pour ceux qui n'ont pas de téléphone de service. {20..35} € par personne, et fin de la discussion sur le téléphone personnel.
- Pour les dirigeants, dix minutes en tête-à-tête avec une démonstration sur leur propre boîte (avec accord écrit). Ils deviennent vos meilleurs alliés.
- Le coffre-fort de mots de passe en même temps : sinon on ajoute une contrainte sans enlever celle d'avant.
* Clés commandées. Merci !

Q Poste {état} : réinstaller ou enquêter ? || Que faire d'un poste {état} ?
état = infecté ~ volé puis retrouvé ~ revenu de l'étranger ~ utilisé par un tiers ~ bloqué par l'antivirus ~ connecté à une clé inconnue
< Le chef de service veut récupérer le poste cet après-midi. Moi, je voudrais comprendre. Où placez-vous le curseur avec une petite équipe ?
- On isole, on ne l'éteint pas, on prend une image disque et la mémoire si on sait faire, et on donne un poste de prêt. Enquêter et dépanner ne sont pas exclusifs.
- Sans trace de propagation et sans donnée sensible : réinstallation complète, changement des secrets, et une surveillance renforcée trente jours.
* Poste de prêt remis en une demi-heure, image prise. Rien de grave à première vue.

Q Sauvegardes : test de restauration {de quoi} || Restaurer {quoi} : combien de temps chez vous ?
quoi = un serveur de fichiers ~ une base métier ~ l'annuaire ~ une messagerie ~ un site web ~ une machine virtuelle
< On sauvegarde tous les jours, on ne restaure jamais. J'aimerais faire un vrai essai en {mois+1}. Quelle est votre méthode, et surtout quelles surprises avez-vous eues ?
- Un essai par trimestre, tiré au sort, chronométré. Surprise numéro un : la clé de chiffrement était… sur le serveur sauvegardé.
- Restauration de l'annuaire en premier, sans lui rien ne redémarre. Notre premier essai a pris {onze|quatorze|vingt} heures, le dernier trois.
+ Et une copie hors ligne. Vraiment hors ligne.
* Tirage au sort adopté. La clé est désormais au coffre.

Q Prestataire {compromis|touché par une attaque} : que demander ? || Notre éditeur {de logiciel} annonce un incident
logiciel = paie ~ messagerie ~ cartographie ~ gestion du courrier ~ support ~ accueil téléphonique
< Un message laconique reçu à {7|18|22} h : « incident en cours, pas d'impact constaté ». Nous avons une connexion permanente avec eux. Je coupe ?
- Coupez. Rouvrir prend dix minutes, nettoyer prend dix semaines. Et dites-leur par écrit que vous coupez.
- Cinq questions : quand, quoi, quels comptes, quels journaux, quelles données de chez nous. Et la liste des secrets partagés à renouveler.
- Pensez à la notification si des données personnelles sont concernées : l'horloge tourne à partir du moment où VOUS savez.
* Coupé à 18 h 20, rouvert trois jours après avec de nouveaux secrets.

Q Journaux : {question_j} || Centraliser les journaux : {question_j}
question_j = lesquels en premier ? ~ combien de temps ? ~ qui a le droit de lire ? ~ quel volume prévoir ? ~ comment éviter les fausses alertes ?
< Budget minuscule, {120..900/20} équipements. On ne pourra pas tout garder. Quels journaux vous ont réellement servi lors d'un incident ?
- Authentifications, messagerie, proxy, administration. Avec ces quatre-là on raconte 90 % des histoires. Les journaux de trafic, jamais ouverts.
- Trois alertes bien réglées plutôt que quarante. La nôtre la plus utile : connexion d'un compte à privilèges hors des heures habituelles.
* Quatre sources, trois alertes. Merci !

D Exercice de table : {scénario} || Nous avons joué « {scénario} » pendant deux heures
scénario = la messagerie est chiffrée un lundi ~ fuite de données la veille des élections ~ le prestataire disparaît ~ le compte du directeur est usurpé ~ plus de téléphone ni d'annuaire
< {9..16} personnes autour d'une table, pas un ordinateur. La grande découverte : personne ne savait qui décide d'éteindre. Le scénario et le minutage sont dans les fichiers, servez-vous.
- Merci ! Même découverte chez nous, à un mot près.
- Ajoutez un journaliste au téléphone à la trentième minute, l'ambiance change.
+ Nous avons rejoué six mois après avec le même scénario : les progrès sont visibles, c'est bon pour le moral.

D Sensibiliser sans culpabiliser || Ceux qui cliquent : que leur dire ?
< Après {quatre|cinq} campagnes de test, nous avons arrêté d'envoyer le classement des services. Le taux de clic n'a pas bougé, mais les signalements ont été multipliés par {deux|trois|quatre}. Et c'est ça qui nous sauve.
- Tout à fait. On mesure désormais le délai du premier signalement : {4..11} minutes.
- Le module obligatoire d'une heure n'a rien changé. Les capsules de deux minutes, un peu.

D Télétravail à l'étranger : {position} || Se connecter depuis l'étranger : {position}
position = on bloque tout ~ au cas par cas ~ liste de pays ~ poste dédié
< Chaque été, la même question. Nous avons écrit une règle d'une demi-page, avec un poste de prêt vide pour les déplacements à risque. Comment gérez-vous les demandes de dernière minute ?
- Un formulaire de cinq lignes, réponse sous deux jours. Ce qui est refusé, c'est la surprise.
- Pour nous : pays de l'Union, oui avec le poste habituel ; le reste, poste de prêt et rien d'autre.

N Correctif urgent : {composant_c} || Mise à jour à passer avant {jour+2} : {composant_c}
composant_c = serveur de messagerie ~ passerelle d'accès distant ~ navigateur ~ suite bureautique ~ pare-feu ~ bibliothèque web
< Vulnérabilité exploitée activement. Correctif disponible et testé sur nos maquettes. Si vous ne pouvez pas passer la mise à jour, la mesure de contournement est décrite dans le fichier joint. Répondez « fait » quand c'est en place.
- Fait {à moi}, {12..90} machines.
- Fait, sauf deux serveurs anciens isolés en attendant.
+ Fait. Redémarrage nécessaire contrairement à ce que dit la notice.

N Mois de la cybersécurité : {nombre_a} ateliers || Programme des ateliers sécurité
nombre_a = six ~ huit ~ dix ~ douze
< Ouverts à tous, trente minutes, en visioconférence. Au menu : coffre-fort de mots de passe, faux messages, smartphone, voyages, vie privée. [Les enregistrements seront disponibles une semaine|Inscription libre, aucune liste nominative].
- Celui sur la vie privée intéresse beaucoup nos agents.
- On peut projeter en salle à plusieurs ?

I Un bouton « je signale » identique partout || Le même bouton de signalement dans toutes les messageries
< Chaque ministère a le sien, ou aucun. Un agent qui change d'administration réapprend. Pouvons-nous au moins choisir le même mot et la même icône ?
- Oui ! Et le même message de remerciement automatique.
+ Chez nous c'est « Signaler ». Court, on le garde ?

Q {^agent_cy} {acte_cy} : quelle réponse ? || {^agent_cy} qui {acte_cy} : que dites-vous ?
agent_cy = un directeur ~ un stagiaire ~ un prestataire ~ une équipe entière ~ un agent en télétravail ~ un nouvel arrivant
acte_cy = a branché une clé trouvée ~ utilise sa messagerie personnelle ~ a prêté son poste ~ a partagé un mot de passe ~ dépose des fichiers sur un site gratuit ~ a répondu au faux message
< Découvert {jour-1}. Rien de grave a priori. Je veux une réponse qui protège, qui apprenne quelque chose, et qui n'incite personne à cacher le prochain incident.
- Merci d'abord, toujours. « Merci de l'avoir dit » : sans cette phrase, vous ne saurez plus rien.
- Comprendre pourquoi. Neuf fois sur dix l'outil officiel ne permettait pas de faire le travail. C'est ça qu'il faut corriger.
- Les gestes techniques en silence et vite, l'explication après, en tête à tête, cinq minutes.
* Dit merci, corrigé l'outil. La personne a accepté d'en témoigner.
Q {^mesure_cy} : comment l'imposer {à qui_cy} ? || {^mesure_cy} : résistance du côté {de qui_cy}
mesure_cy = verrouillage automatique ~ chiffrement des clés ~ fin des comptes partagés ~ mises à jour forcées ~ blocage des macros ~ double authentification
qui_cy = les équipes de terrain ~ la direction ~ les chercheurs ~ l'accueil ~ les équipes de nuit ~ les partenaires
< {^mesure_cy} : bonne mesure, mauvais accueil. {Trois|Cinq|Neuf} contournements déjà repérés. Je préfère écouter avant de serrer la vis.
- Une heure sur place. On a découvert un poste pour douze en rotation : la mesure était inapplicable, pas mal acceptée.
- Commencer par un groupe volontaire, mesurer le temps perdu, ajuster, puis généraliser avec ce chiffre.
- Et supprimer une autre contrainte en même temps. L'échange passe toujours mieux.
* Poste partagé découvert chez nous aussi. On adapte.
D {^retour_cy} : ce que nous changeons || Retour d'incident : {retour_cy}
retour_cy = trois jours sans messagerie ~ une fuite par un prestataire ~ un poste perdu dans un train ~ une fausse alerte à 3 h ~ un compte oublié depuis quatre ans ~ une sauvegarde illisible
< Chronologie honnête, sans nom, dans les fichiers. Ce qui a tenu : l'annuaire papier. Ce qui a manqué : quelqu'un pour parler aux agents. Nous avons maintenant un message prêt, et une personne désignée.
- Merci de partager, peu osent. Le message prêt, on le copie.
- Combien de temps avant de retrouver un fonctionnement normal ?
* {Deux|Quatre|Six} jours ouvrés, dont un à cause de nous.
D {^public_cy} : une séance qui a marché || Sensibiliser {public_cy} sans diaporama
public_cy = les cuisiniers ~ les chauffeurs ~ les magistrats ~ les élus ~ les assistantes ~ les médecins ~ les gardiens
< Trente minutes, leur téléphone, leurs questions. Nous avons commencé par la vie privée : la famille, la banque, les photos. Le travail est venu tout seul, à leur initiative.
- Commencer par la vie privée, oui. Ensuite ils protègent tout.
- Vous auriez un déroulé ?
* Une page, dans les fichiers. Servez-vous.

F Procédure d'incident.pdf || Première heure || Isoler, prévenir, noter l'heure, ne rien éteindre, ne rien promettre.
F Dossier d'homologation simplifié.odt || Deux pages || Ce que fait le système, ce qui pourrait arriver, ce qui est prévu, qui décide et jusqu'à quand.
F Exercice de table.odt || Scénario minuté || À la cinquième minute : le téléphone ne répond plus. Qui décide d'éteindre ?
F Revue des comptes.csv || Par application || application;compte;dernière connexion;à garder;responsable
F Plan de restauration.ods || Ordre et durées || système;ordre;durée mesurée;date;responsable
`,
)
