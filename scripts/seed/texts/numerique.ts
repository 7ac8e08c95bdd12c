import { theme } from '../theme'

export const numerique = theme(
  'numerique',
  ['pm', 'finances', 'interieur', 'education', 'justice', 'ecologie', 'armees', 'social'],
  `
sujet = le numérique des agents
public = les équipes et les utilisateurs
guide = le guide de conduite du changement ~ le modèle de feuille de route ~ la fiche assistance de proximité ~ le carnet de recette
rencontre = la démonstration du mois ~ la réunion des produits
chantier = le renouvellement des postes ~ la sortie de l'ancienne application ~ la refonte de l'intranet
métiers = chef/cheffe de projet numérique ~ développeur/développeuse ~ technicien/technicienne de proximité ~ responsable de produit ~ architecte ~ coach agile ~ responsable d'exploitation

Q Remplacer {appli_r} : reprendre les données ou repartir de zéro ? || Fin de vie {de appli_r} : quelle reprise de données ?
appli_r = l'application de courrier ~ le logiciel de gestion des salles ~ la base des agréments ~ l'outil de planification ~ l'annuaire interne ~ le suivi des interventions ~ l'ancien intranet
< {9..22} ans d'historique, {60..900/20} 000 enregistrements, des champs détournés de leur usage (le fax sert au numéro de portable…). Le métier veut tout reprendre. Le budget en dit autrement. Votre expérience ?
? Combien d'enregistrements sont consultés dans l'année ?
= D'après les journaux, moins de {6|8|12} %.
- Reprendre l'actif, archiver le reste en consultation simple. On a montré le chiffre au métier et la discussion s'est arrêtée.
- La reprise commence par le nettoyage dans l'ANCIEN outil, par ceux qui connaissent. Trois mois, avant d'écrire une ligne de code.
- Répétition générale deux fois. La première est toujours une catastrophe, c'est fait pour ça.
+ Gardez l'ancien en lecture seule six mois, ça rassure tout le monde.
* Deux ans d'actif repris, le reste en archive. Merci.

Q Déploiement {sur parc} : combien par jour ? || Renouveler {200|450|800|1 200} postes {sur parc}
parc = un site unique ~ douze implantations ~ une équipe en télétravail ~ des services ouverts au public ~ un établissement de nuit
< Objectif : fini avant {mois+3}. Deux techniciens, un prestataire de livraison. La dernière fois, {trois|quatre} postes par jour et par personne, avec beaucoup de grogne. Faites-vous mieux ?
- {Dix|Douze|Quatorze} par jour à deux, en atelier, par vagues de service. L'agent vient à l'heure dite, repart avec son poste, ses favoris et ses imprimantes.
- Le secret : l'inventaire des besoins particuliers la semaine d'avant (logiciel rare, fauteuil, double écran). 90 % de la grogne venait de là.
- Une table d'aide le lendemain, même vide. Les gens passent devant et sont rassurés.
* Atelier et inventaire préalable. On vise dix par jour.

Q Recette : {problème_re} || Recette utilisateurs : {problème_re}
problème_re = personne ne vient ~ toujours les mêmes testeurs ~ anomalies incomprises ~ métier indisponible ~ jeux d'essai irréalistes ~ tout est bloquant
< Livraison prévue {jour+6}. Trois testeurs sur {huit|neuf|dix} ont ouvert la page. Je ne veux pas d'une recette de façade. Comment obtenez-vous de l'attention ?
- Une demi-journée dans une salle, avec un café et les développeurs à côté. On corrige en direct, ils voient leur remarque disparaître. Effet magique.
- Des dossiers réels (anonymisés), pas « Test Test 1 ». C'est en voyant un vrai dossier que le métier repère ce qui cloche.
- Trois niveaux, définis avant : empêche de travailler, gêne, joli. Et c'est le métier qui classe.
* Demi-journée jeudi : {vingt-deux|trente-et-une} remarques, quatorze corrigées sur place.

Q Assistance : {question_as} || Support de proximité : {question_as}
question_as = quels indicateurs ? ~ file d'attente du lundi ~ agents sur la route ~ messages non lus ~ « ça ne marche pas » ~ articles d'aide ignorés
< {140..700/20} demandes par semaine pour {trois|quatre|cinq} techniciens. Le délai s'allonge et les utilisateurs contournent. Que changeriez-vous en premier ?
- Les dix demandes les plus fréquentes, réglées à la racine, une par semaine. {Quarante|Trente-cinq} % de demandes en moins au bout de dix semaines.
- Rappeler plutôt qu'écrire. Deux minutes au téléphone contre six messages.
- Un technicien assis deux heures par jour dans le hall. On l'appelle « le comptoir ». Énorme succès.
* Comptoir ouvert lundi. Dès le premier matin, dix-neuf personnes !

Q {^brique} : développer ou réutiliser ? || Faut-il développer {brique} ?
brique = un outil de prise de rendez-vous ~ un formulaire ~ un tableau de suivi ~ une messagerie instantanée ~ un moteur de recherche ~ un espace de dépôt ~ un sondage
< Le besoin ressemble à {quatre-vingts|soixante-dix} % à ce qui existe déjà ailleurs dans l'État. Le métier tient aux vingt derniers pour cent. Comment arbitrez-vous ?
- Mets l'outil existant dans leurs mains une semaine. Les vingt pour cent fondent, il en reste trois et ils sont négociables.
- Réutiliser et contribuer : propose la modification à l'équipe d'origine. Nous l'avons fait deux fois, tout le monde y gagne.
- Compte le coût à cinq ans, pas le développement. La maintenance est toujours la grande oubliée.
* Essai d'une semaine, ils l'ont adopté tel quel. Incroyable.

Q Développeurs internes : {difficulté_d} || Équipe interne : {difficulté_d}
difficulté_d = salaires ~ poste verrouillé ~ matériel inadapté ~ recrutement trop lent ~ départs après deux ans ~ isolement
< Nous sommes {trois|quatre|cinq}, motivés, et deux regardent ailleurs. Le salaire compte mais ce n'est pas ce qu'ils citent d'abord. Qu'avez-vous amélioré qui les a fait rester ?
- Le matériel et le droit d'installer ce qu'il faut. Une journée de négociation avec la sécurité, deux ans de tranquillité.
- Du temps pour la dette technique, écrit dans la feuille de route : un jour sur cinq.
- Les sortir : rencontres entre équipes d'autres ministères, tous les mois, à distance d'abord.
* Le jour sur cinq est accordé. Merci pour les arguments.

Q Mise en production {le vendredi|la nuit|en journée} : votre règle || Livrer {le vendredi|la nuit|en journée}, oui ou non ?
< Débat vif dans l'équipe depuis l'incident de {jour-4}. Notre chaîne est automatisée, le retour arrière est testé. Faut-il encore des interdits ?
- Si le retour arrière est réellement testé, livrez quand vous pouvez rester deux heures. L'interdit du vendredi protège surtout ceux qui n'ont pas de retour arrière.
- Petites livraisons, souvent. Nos incidents ont baissé quand on est passés de une par mois à quatre par semaine.
+ Sauf la veille d'un pic métier. Le calendrier du métier au mur.
* Règle retenue : deux heures devant soi, et pas avant un pic. Merci.

D Conduite du changement : {ce que nous avons arrêté|moins de plaquettes} || Ce qui fait adopter un outil
< Nous avons arrêté les affiches, les clés USB et les vidéos de trois minutes. Nous avons gardé : un référent par équipe, choisi par l'équipe, et une réponse dans la journée à toute question. L'usage est passé de {31|38|44} à {79|84|90} %.
- Le référent choisi par l'équipe, pas par le chef : on a fait l'erreur.
- Et quand le référent part ?
* On en forme deux par équipe, c'est plus simple.

D Numérique responsable : {mesure_nr} || {^mesure_nr} : bilan chiffré
mesure_nr = garder les postes deux ans de plus ~ un seul écran par défaut ~ éteindre la nuit ~ vider les boîtes ~ héberger moins
< Bilan sur {12|18} mois : {40..280/10} k€ économisés, {12..60} tonnes évitées, très peu de plaintes. Le plus difficile a été de modifier le plan de renouvellement déjà voté.
- Nous avons repris la mesure, avec un changement de batterie. Moitié moins de renouvellements.
- Comment comptez-vous les tonnes ? On nous reproche toujours le facteur choisi.

D Démarches en ligne : écouter {le support|les abandons} || Trois améliorations venues {du téléphone|des abandons}
< Nous avons passé une journée au téléphone avec le centre d'appels. Trois phrases changées dans le parcours, {18..42} % d'appels en moins sur le sujet. Le développement a pris une heure.
- Une journée par trimestre pour toute l'équipe, ici. Obligatoire et aimé.

N Maintenance ({service_m}) le {date+4} || {^service_m} : interruption de {deux|trois|quatre} heures le {date+4}
service_m = messagerie ~ intranet ~ visioconférence ~ gestion des congés ~ fichiers partagés ~ téléphonie
< De 12 h à 14 h, pour montée de version. Les données ne sont pas touchées. Enregistrez votre travail avant. [La visioconférence de secours reste ouverte|Suivi en direct dans ce fil].
- Bien noté, réunion décalée.
- Tout fonctionne {à moi}.
+ Encore une lenteur au démarrage, mais ça va.

N Nouvelle version de l'outil : {nouveauté} || Livraison de {mois} : {nouveauté}
nouveauté = la recherche ~ les brouillons ~ l'export ~ les raccourcis clavier ~ les notifications ~ le mode sombre ~ les favoris
< Trois améliorations venues de vos messages, une correction et un regret (l'import n'est pas prêt, il arrivera en {mois+1}). Dites-nous ce qui gêne, en réponse.
- Le premier point, je l'attendais depuis un an. Merci à l'équipe.
- Petit souci : l'impression coupe la dernière colonne.
+ Merci d'avoir nommé le regret. C'est rare.

I Une heure de silence pour les équipes numériques || Protéger une demi-journée sans réunion
< Mardi matin, personne ne convoque personne, partout, dans toutes nos équipes. Si tout le monde s'y met, ça tient. Qui suit ?
- Nous suivons. C'est déjà le cas de fait, autant le dire.
+ Mercredi pour nous, mais l'idée est là.

Q {^outil_n} {public_n} : comment accompagner ? || {^public_n} : passer à {outil_n}
outil_n = un nouvel outil de visio ~ un espace partagé ~ un agenda commun ~ un outil de suivi ~ un parapheur ~ une messagerie instantanée
public_n = pour des équipes de terrain ~ dans une petite structure ~ avec des habitudes anciennes ~ sur quinze sites ~ avec des partenaires extérieurs ~ après un premier échec
< Date imposée, formation d'une heure en visio, guide de {14..60} pages. Je sais déjà que cela ne suffira pas. Qu'avez-vous fait en plus, ou à la place ?
- Trois usages et pas plus, choisis par eux. Le reste viendra ou pas.
- Un référent par équipe, qui a eu l'outil un mois avant. On va le voir plus facilement que nous.
- Une permanence dans le couloir, deux matinées. {Trente|Quarante} personnes, et les vraies questions.
* Référents choisis, trois usages affichés. On démarre {jour+6}.
Q {^panne_n} {fréquence_n} : où chercher ? || {^panne_n} : cela arrive {fréquence_n}
panne_n = l'enregistrement échoue ~ la page reste blanche ~ l'impression sort vide ~ la session se ferme ~ la recherche ne trouve rien ~ les notifications n'arrivent pas
fréquence_n = une fois sur dix ~ seulement le matin ~ sur un seul site ~ après la mise à jour ~ avec un seul navigateur ~ chez les agents en télétravail
< Je n'arrive pas à le reproduire. Le support demande des captures que les agents n'ont pas le temps de faire. Comment enquêtez-vous quand c'est irrégulier ?
- Un formulaire de trois champs : heure, page, ce que je faisais. En une semaine le motif apparaît presque toujours.
- Compare ce qui est commun : réseau, version, extension, compte. Le coupable est souvent une extension oubliée.
- Et va t'asseoir une heure à côté. J'ai vu le problème en sept minutes, personne ne l'avait décrit.
* C'était le proxy d'un seul étage. Trois champs, six jours. Merci !
D {^sujet_n} : notre décision, nos raisons || Décision d'équipe : {sujet_n}
sujet_n = on garde l'ancien outil ~ on ouvre le code ~ on arrête l'appli mobile ~ on passe au logiciel libre ~ on internalise ~ on dit non à une évolution
< Une page, trois options, ce que chacune coûte en temps et en compétences, et ce que l'on perd. Nous l'avons affichée, signée par l'équipe et par le métier. Deux ans après, on la relit avec plaisir.
- Afficher ses raisons, quel luxe. Je copie.
- Et si c'était à refaire ?
* Pareil, mais un mois plus tôt.
D {^métier_n} dans l'équipe : ce que cela change || Accueillir {métier_n} dans une équipe produit
métier_n = une designer ~ un agent de guichet ~ une data analyst ~ un juriste ~ une testeuse ~ un apprenti
< Six mois que {métier_n} nous a rejoints. Le premier effet n'est pas celui annoncé : on se pose enfin la question avant de développer. {Quatre|Sept} fonctionnalités prévues n'ont jamais été faites, et personne ne les réclame.
- Les fonctionnalités non faites, l'indicateur que j'attendais.
- Comment l'avez-vous recruté{/e} ?

F Plan de reprise.ods || Actif, archive, rien || objet;volume;décision;responsable;date
F Carnet de recette.odt || Trois niveaux || Empêche de travailler. Gêne. Joli. Le métier classe, l'équipe répond.
F Demandes fréquentes.csv || Les dix premières || demande;nombre;cause;résolue;date
F Feuille de route d'une page.pdf || Trimestre || Ce que nous finissons, ce que nous commençons, ce que nous ne faisons pas.
F Maquette annotée.png || Parcours || maquette
`,
)
