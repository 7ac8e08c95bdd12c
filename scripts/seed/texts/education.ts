import { theme } from '../theme'

export const education = theme(
  'education',
  ['education', 'education', 'agriculture', 'culture', 'social'],
  `
sujet = la vie des établissements
public = les établissements et les familles
guide = le guide de la rentrée ~ le mémento du chef d'établissement ~ la fiche climat scolaire ~ le vade-mecum des examens
rencontre = la réunion de bassin ~ le séminaire des personnels de direction
chantier = la carte des formations ~ l'inclusion scolaire ~ l'organisation des examens
métiers = personnel de direction ~ inspecteur/inspectrice ~ gestionnaire d'établissement ~ conseiller/conseillère principale d'éducation ~ chargé/chargée d'études au rectorat ~ chef/cheffe de division ~ référent/référente numérique

Q Remplacement {de matière} : plus personne, vos pistes ? || Poste {de matière} vacant depuis {mois-1}
matière = mathématiques ~ allemand ~ technologie ~ lettres classiques ~ physique ~ éducation musicale ~ économie-gestion ~ documentation
< Deux classes à examen sans enseignant, et le vivier est vide. Les familles écrivent chaque jour. Quelles pistes sérieuses en dehors de la liste académique ?
- Les retraités récents, en appelant un par un. {Deux|Trois} ont dit oui pour six semaines, ça a sauvé le trimestre.
- Un enseignant de l'établissement voisin pour les classes à examen seulement, avec heures supplémentaires, et un assistant pédagogique ailleurs.
- Les masters de l'université : affichage sur place et contrat rapide. Il faut les accompagner, une heure de tutorat par semaine.
+ Et informer les familles, même quand on n'a rien de neuf. Le silence se paie cher.
* Une retraitée commence {jour+4} ! Merci.

Q Rentrée : effectifs {de niveau}, ouverture ou non ? || {^niveau} : {28..34} élèves par classe, que faire ?
mois 5, 6, 8, 9
niveau = sixième ~ seconde générale ~ CE1 ~ première technologique ~ CAP ~ classe Ulis ~ petite section
< Les inscriptions dépassent la prévision de {9..27} élèves. La décision se prend le {date+6}. Quels éléments apportez-vous pour défendre une ouverture ?
- Les chiffres nominatifs à la date du jour, les radiations réelles des trois dernières années, et la taille des salles. La taille des salles a fait la décision chez nous.
- Une solution de repli chiffrée : dédoublement dans deux matières plutôt qu'une ouverture. Souvent accepté.
* Dédoublement obtenu en langues et en sciences. Merci.

Q Sortie {de lieu_s} : autorisations et encadrement || Voyage {à lieu_v} : par où commencer ?
lieu_s = à la mer ~ au musée ~ en montagne ~ au tribunal ~ en entreprise ~ en forêt
lieu_v = Berlin ~ Séville ~ Cracovie ~ Rome ~ Édimbourg ~ Strasbourg ~ Bruxelles
< Une jeune collègue monte son premier projet pour {mois+4}, {28..54} élèves. Je voudrais lui donner un pas-à-pas qui ne la décourage pas. Qu'avez-vous ?
- Rétroplanning en dix lignes : conseil d'administration, devis, assurance, taux d'encadrement, fiches sanitaires, régie. Le budget voté AVANT d'encaisser un euro.
- Prévoir les familles qui ne pourront pas payer dès le début, discrètement. Chez nous le fonds social couvre jusqu'à {50|60|80} %.
+ Et le plan B météo !
* Pas-à-pas d'une page envoyé, elle est ravie.

Q Conseil de discipline {pour fait} : procédure || {^fait} : quelles suites ?
fait = un harcèlement en ligne ~ une intrusion ~ des violences entre élèves ~ des menaces envers un professeur ~ une dégradation ~ un téléphone filmant en classe
< Les faits datent de {jour-3}. Les versions divergent, les parents des deux côtés sont très présents. Comment sécurisez-vous la procédure sans perdre l'éducatif ?
- Écrits datés de chacun, séparément, le jour même. Contradictoire avec la famille. Mesure conservatoire seulement si nécessaire et motivée.
- Une mesure de responsabilisation bien choisie vaut souvent mieux qu'une exclusion. Mais il faut un lieu d'accueil prêt avant d'en parler.
- N'oubliez pas la victime : un adulte nommé, un rendez-vous à une semaine, un autre à un mois.
* Merci, l'adulte nommé est désigné.

Q Examen : {incident_ex} le jour J || {^incident_ex} : comment réagir pendant une épreuve ?
mois 2, 3, 4, 5, 6, 9
incident_ex = sujet erroné ~ coupure de courant ~ candidat en retard ~ fraude au téléphone ~ malaise ~ aménagement oublié
< C'est arrivé ce matin dans notre centre. Nous avons improvisé, plutôt bien, mais je veux une consigne écrite pour les suivantes.
- Règle d'or : l'heure au procès-verbal, toujours. Le reste se corrige, une heure non notée ne se corrige jamais.
- Appel à la division des examens immédiatement, et on ne renvoie JAMAIS un candidat chez lui sans leur accord.
* Consigne d'une demi-page affichée dans chaque salle. Merci.

Q Élève {à besoin} : aménagement refusé ? || Aménagements {pour besoin} : qui décide ?
à besoin = dyslexique ~ malvoyant ~ phobique scolaire ~ diabétique ~ à haut potentiel ~ avec un plâtre
besoin = un trouble du langage ~ un handicap moteur ~ une maladie chronique ~ une phobie scolaire ~ un trouble de l'attention
< La famille demande tiers temps et ordinateur, le médecin est d'accord, l'équipe est partagée. La réunion est le {date+8}. Comment obtenez-vous l'adhésion des enseignants ?
- En leur montrant une copie avant et après. Et en limitant à trois aménagements, appliqués par tous, plutôt que douze que personne ne suit.
- Un document d'une page avec photo, lu en conseil pédagogique. Le classeur, personne ne l'ouvre.
* Trois aménagements, une page. Réunion très apaisée.

Q Manuel {numérique|papier} en {classe_m}, votre retour ? || Équiper les {niveau_m} : tablettes ou ordinateurs ?
niveau_m = sixièmes ~ secondes ~ terminales professionnelles ~ troisièmes ~ premières
classe_m = sixième ~ seconde ~ terminale ~ troisième ~ première
< La collectivité nous laisse le choix pour la rentrée {an+1}. Je cherche des retours d'usage, pas des plaquettes : casse, batterie, maintenance, place dans le cartable.
- Ordinateur : {6..11} % de casse par an, mais les élèves écrivent vraiment. Tablette : on regarde, on n'écrit pas.
- La question est la charge. Sans armoires ni prises, quel que soit le choix, c'est fichu à 14 h.
- Gardez une classe mobile de secours. Il y a toujours six élèves sans matériel.
* Ordinateurs, et huit armoires au budget. Merci.

D Climat scolaire : {action_cl} || Ce qui a changé dans {notre collège|notre lycée} : {action_cl}
action_cl = la récréation repensée ~ des médiateurs élèves ~ une vraie salle pour les AED ~ le petit déjeuner offert ~ un foyer ouvert le midi ~ les portables au casier
< Un an après : exclusions de cours −{18..46} %, passages à l'infirmerie −{10..30} %. Ce n'est pas un dispositif, c'est une accumulation de petites choses décidées avec les élèves.
- « Décidées avec les élèves », tout est dit. Vous avez gardé une trace de la démarche ?
- Attention à l'essoufflement la deuxième année. Nous renouvelons les médiateurs chaque trimestre.

D Gérer un établissement en {zone rurale|centre-ville|montagne} || Petites structures : comment tenir ?
< {90..240/10} élèves, un seul adjoint partagé, des transports qui commandent les horaires. On nous parle souvent des grands ensembles, jamais de nous. Échangeons nos astuces ?
- Oui ! Nous mutualisons l'infirmière et la documentaliste à trois établissements, avec un agenda commun public.
- Les conseils de classe en visioconférence pour les enseignants partagés. Au début, grimaces ; aujourd'hui personne ne reviendrait en arrière.
+ La cantine commune avec l'école primaire, meilleure décision de ces dix ans.

D Orientation : parler des métiers {autrement|avec les anciens} || Le forum des métiers sans stands
< Des anciens élèves, six par table, vingt minutes, une question imposée : « votre journée d'hier ». Les élèves n'avaient jamais posé autant de questions. Coût : des viennoiseries.
- Excellent. La question imposée évite le discours publicitaire.
- Comment retrouvez-vous les anciens ? Nous n'avons pas d'annuaire.
* Par les frères et sœurs, et la page de l'établissement. En une semaine.

N Circulaire {de objet_ci} : l'essentiel en une page || {^objet_ci} : calendrier et consignes
objet_ci = rentrée ~ examens ~ mouvement ~ bourses ~ fonds social ~ évaluations nationales ~ stages
< La page résume ce qui change pour les établissements. Date à retenir : {date+14}. [Une visioconférence de questions aura lieu le {date+6}|Vos questions ici, réponses chaque vendredi].
- Merci. Le calendrier est serré pour nous, les vacances tombent au milieu.
- Peut-on avoir la version modifiable du tableau ?

N Chiffres : {étude_ed} || À lire : {étude_ed}
étude_ed = absentéisme par niveau ~ devenir des apprentis ~ mixité dans les filières ~ climat scolaire ~ enquête restauration
< Quatre pages, un graphique par page. Un résultat surprenant : l'écart se creuse surtout entre {la cinquième et la quatrième|la seconde et la première}. Données par bassin dans les fichiers.
- Le résultat par bassin confirme ce qu'on ressent ici.
- Intéressant. À relier au redoublement ?

I Un pot commun de remplaçants entre établissements voisins || Mutualiser les remplacements de courte durée
< Une heure par-ci par-là, nous la perdons tous. Entre trois établissements à dix minutes, un tableau partagé la veille au soir suffirait.
- On essaie dès {mois+1} si vous voulez, nous sommes deux volontaires.
+ Prévoir les clés et l'appel, c'est là que ça coince.

Q {^activité_x} {pour élèves_x} : retours ? || {^élèves_x} : essayer {activité_x} ?
activité_x = un atelier d'écriture ~ une semaine sans écran ~ un potager ~ un journal ~ un tutorat ~ une classe dehors ~ un conseil d'élèves
élèves_x = des sixièmes ~ des terminales pro ~ des élèves allophones ~ des internes ~ des décrocheurs ~ des élèves d'Ulis
< L'équipe est volontaire, pas nombreuse, et la direction demande un cadre. J'aimerais les conditions réelles : durée, nombre d'adultes, ce qu'il faut prévoir et ce qu'on regrette.
- Commencez court : quatre séances, puis on décide. La durée annoncée change tout, pour les élèves comme pour nous.
- Deux adultes, dont un qui n'enseigne pas la matière. C'est lui que les élèves vont voir.
- Ce que je regrette : ne pas avoir demandé aux élèves ce qu'ils voulaient garder. Fait trop tard, très riche.
* Quatre séances à partir {de jour+9}. Merci.
Q {^personnel_x} : {besoin_ed} || {^besoin_ed} pour {personnel_x} : qui contacter ?
personnel_x = les AESH ~ les assistants d'éducation ~ les agents de cantine ~ les contractuels ~ les remplaçants ~ les secrétaires
besoin_ed = formation ~ emploi du temps impossible ~ contrat en retard ~ accueil oublié ~ matériel manquant ~ conflit d'autorité
< La question revient à chaque rentrée, et nous la traitons au cas par cas. Y a-t-il chez vous une personne et une procédure, même courte ?
- Une référente, un mercredi sur deux, deux heures. Tout passe par elle et plus rien ne se perd.
- Une fiche d'accueil d'une page : clés, codes, qui appeler, où manger. C'est bête et c'est attendu.
- L'académie a une cellule dédiée, joignable le matin. Je te donne l'adresse en message.
* Fiche d'accueil faite en une heure, distribuée ce matin.
D {^moment_ed} : nos rituels || Comment nous faisons {moment_ed}
moment_ed = la prérentrée ~ le conseil de classe ~ les portes ouvertes ~ la remise des bulletins ~ la fin d'année ~ la réunion parents
< Nous avons changé une seule chose : {moment_ed} commence par les élèves. Dix minutes préparées par eux. Le ton de tout le reste en est changé.
- Très beau. Quelle consigne leur donnez-vous ?
- Nous l'avons fait, les parents en parlent encore.
* Une seule consigne : « ce que vous aimeriez que l'on comprenne ».

F Rétroplanning de sortie.ods || Dix lignes || étape;échéance;responsable;fait
F Consigne d'examen.pdf || À afficher || L'heure au procès-verbal. On appelle. On ne renvoie personne.
F Fiche élève.odt || Une page, trois aménagements || Ce qui aide. Ce qui gêne. Ce que tous appliquent.
F Effectifs.csv || À la date du jour || établissement;niveau;prévus;inscrits;date
F Guide du forum des métiers.odt || Sans stands || Six élèves par table, vingt minutes, une seule question.
`,
)
