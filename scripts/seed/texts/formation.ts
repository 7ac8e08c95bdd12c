import { theme } from '../theme'

export const formation = theme(
  'formation',
  ['finances', 'interieur', 'ecologie', 'education', 'agriculture', 'social', 'culture'],
  `
sujet = la formation professionnelle
public = les agents et les formateurs internes
guide = le guide du formateur occasionnel ~ la fiche compte personnel de formation ~ le catalogue interministériel ~ le modèle de cahier des charges
rencontre = la journée des responsables de formation ~ l'atelier pédagogie
chantier = le plan de formation ~ les parcours en ligne ~ le vivier de formateurs internes
métiers = responsable de formation ~ conseiller/conseillère formation ~ ingénieur/ingénieure pédagogique ~ formateur/formatrice interne ~ chargé/chargée de plan

Q {^thème_fo} : un bon organisme à recommander ? || Cherche formation : {thème_fo}
thème_fo = conduite de réunion ~ tableur avancé ~ prise de parole ~ langue des signes ~ management à distance ~ écrire simplement ~ gestion de projet ~ marchés publics niveau 2 ~ accueil de publics en tension
< {8..16} stagiaires, budget serré, deux jours maximum. Notre dernier prestataire lisait ses diapositives. Avez-vous quelqu'un qui fait pratiquer ?
- Oui, nous travaillons avec un formateur qui ne projette rien. Deux jours d'exercices sur nos cas réels. Je vous donne le contact en message.
- Regardez d'abord les formateurs internes d'autres ministères : gratuits, et ils connaissent nos contraintes.
- Demandez une heure d'essai filmée avant de signer. Les mauvais refusent.
+ Évaluez trois mois après, pas le soir même. Tout le monde est content le soir même.
* Formateur interne trouvé deux étages plus bas… Merci !

Q Absentéisme en formation : {taux_f} %, comment faire ? || {taux_f} % d'absents {le jour de la formation|aux sessions}
taux_f = 18 ~ 22 ~ 26 ~ 31
< Sessions pleines sur le papier, à moitié vides le matin. Les chefs annulent la veille. Nous n'avons pas envie de sanctionner. Vos leviers ?
- Liste d'attente visible et appel à J-2. Nous remplaçons {les deux tiers|presque tous} les désistements.
- Le chef valide l'inscription ET l'absence, motif à l'appui, en un clic. Étonnamment, il y en a moins.
- Formats de deux heures plutôt que deux jours, quand le sujet le permet.
* Liste d'attente mise en place, {12|14|17} places sauvées ce mois-ci.

Q Compte personnel de formation : {demande_cpf} || Demande CPF : {demande_cpf}
demande_cpf = reconversion en boulangerie ~ permis de conduire ~ master à distance ~ langue étrangère ~ bilan de compétences ~ préparation à un concours
< Projet sérieux, coût élevé ({1800..6200/200} €), calendrier en plein pic d'activité. Le chef est défavorable. Comment instruisez-vous l'équilibre entre projet personnel et service ?
- Une grille connue à l'avance : cohérence du projet, urgence, cofinancement, calendrier. L'avis du chef porte sur la date, pas sur le principe.
- Proposez un étalement sur deux années. Accepté neuf fois sur dix par l'agent.
* Étalé sur deux ans, tout le monde est d'accord.

Q Évaluer une formation {à distance|sur le terrain} : indicateurs utiles || Que mesurer après une formation {thème_ev} ?
thème_ev = bureautique ~ managériale ~ technique ~ sécurité ~ accueil ~ de formateurs
< Le questionnaire de satisfaction donne 4,{2..8} sur 5 à tout le monde. Ma directrice me demande ce que cela change. Que mesurez-vous ?
- Une question à trois mois à l'agent ET à son chef : « qu'est-ce qui se fait différemment ? ». Réponse libre. On lit, on ne note pas.
- Une mise en situation avant et après, quand c'est technique. Dix minutes, et le progrès se voit.
* Les deux questions à trois mois partent aujourd'hui.

Q Formateur interne : {statut_fi} || Vivier de formateurs internes : {statut_fi}
statut_fi = quelle rémunération ? ~ quelle décharge ? ~ comment recruter ? ~ comment fidéliser ? ~ quelle formation de formateurs ?
< Nous en avons {14..45} sur le papier et {quatre|six|sept} qui interviennent vraiment. J'aimerais relancer sans tout bureaucratiser. Qu'est-ce qui motive ?
- Le temps reconnu dans la fiche de poste, même cinq jours par an. Plus que l'argent.
- Un binôme pour animer. Seul devant douze collègues, on n'y va pas deux fois.
- Une journée annuelle rien que pour eux. Ils viennent de loin et repartent avec des idées.
* Cinq jours dans les fiches de poste : arbitrage obtenu !

Q Parcours en ligne {de sujet_pl} : abandonné au module {2|3|4} || Module en ligne {de sujet_pl}, comment garder les gens ?
sujet_pl = déontologie ~ cybersécurité ~ marchés ~ accessibilité ~ prévention ~ numérique responsable
< {300..2400/100} inscrits, {18..35} % arrivent au bout. Les modules durent quarante minutes. Trop long ? Trop seul ?
- Dix minutes par module, une seule idée, un exercice que l'on envoie à un collègue. Le taux d'achèvement a doublé.
- Un rendez-vous d'une demi-heure en direct au milieu. Ce qui manque, c'est quelqu'un.
* Découpé en dix minutes, avec un direct. {61|66|72} % d'achèvement.

D Apprendre des collègues : {format_ac} || {^format_ac} : récit d'un essai
format_ac = une heure de compagnonnage ~ le déjeuner-démo ~ le vis ma vie ~ la visite de service ~ la revue de dossiers à plusieurs
< Coût nul, inscription libre, {20..90} participants en six mois. Le plus surprenant : ce sont les anciens qui en redemandent. Je vous dépose l'affiche, si ça peut servir.
- Affiche récupérée, premier rendez-vous le {date+9} !
- Nous le faisons en silence : le lundi, une heure bloquée pour tous. Rien d'obligatoire, et ça tient.

D Plan de formation : partir des {besoins|erreurs|projets} || Notre plan de formation tient sur {une|deux} pages
< Fini le recueil de {600..1800/100} souhaits. Nous avons demandé à chaque service trois choses qu'il n'arrive pas à faire. Cela a fait {28..60} sujets, dont la moitié sans formation du tout : un outil, une note, une rencontre.
- « Dont la moitié sans formation », c'est la phrase de l'année.
- Et les souhaits individuels ?
* Toujours traités, mais à part, et plus vite.

D Préparer les concours {internes|de catégorie B} || {12..40} agents préparés, {4..19} reçus
< Préparation courte, deux correcteurs par copie et un oral filmé. Le soutien entre candidats a compté plus que nos cours. Ils continuent de se voir.
- Félicitations ! L'oral filmé, on n'osait pas. On va oser.
- Comment libérez-vous les candidats ? Chez nous c'est le point dur.

N Catalogue {semestre_c} : {90..240/10} sessions ouvertes || Inscriptions : catalogue {semestre_c}
semestre_c = du printemps ~ de l'automne ~ du premier semestre ~ du second semestre
< Recherche par durée, par lieu et par niveau. Les sessions à distance sont signalées. Clôture des inscriptions le {date+24}, réponse avant le {date+38}.
- Merci d'avoir séparé les sessions à distance.
- Les places prioritaires pour les nouveaux encadrants existent-elles toujours ?

N {^rencontre} : {ville}, le {date+18} || Programme de {rencontre}
< Matinée : trois récits d'essais ratés. Après-midi : on en refait un ensemble. [Déplacements pris en charge|Retransmission à distance le matin seulement].
- Des essais ratés, enfin. J'en ai deux à offrir.

I Une école buissonnière d'un vendredi par mois || Sortir du bureau pour apprendre
< Un vendredi après-midi par mois, un lieu de travail différent du nôtre (port, hôpital, atelier), douze personnes, un guide. On tente ?
- Le port d'abord ! Je connais quelqu'un à la capitainerie.
+ Il faudrait un ordre de mission permanent, sinon c'est compliqué.

Q {^public_fo} {difficulté_fo} : quelle pédagogie ? || {^difficulté_fo} : former {public_fo}
public_fo = des agents peu à l'aise à l'écrit ~ des cadres pressés ~ des équipes de nuit ~ des formateurs débutants ~ des agents en reconversion ~ des apprentis
difficulté_fo = en deux heures ~ à distance ~ sans ordinateur ~ avec des niveaux très différents ~ après un échec ~ sur site
< Dernière session mitigée : les uns se sont ennuyés, les autres ont décroché. Je refais le déroulé pour {mois+1}. Vos astuces concrètes ?
- Commencer par faire. Un exercice imparfait au bout de dix minutes, la théorie après, en réponse à ce qui a coincé.
- Deux parcours dans la même salle, avec un point commun toutes les trente minutes. Ça demande un assistant, pas deux salles.
- Un binôme volontaire qui a déjà suivi la formation. Il traduit mieux que nous.
* Faire d'abord : la salle s'est réveillée tout de suite.
D {^moment_fo} : ce que les stagiaires retiennent || {^moment_fo}, le moment qui compte
moment_fo = le premier quart d'heure ~ la pause ~ l'exercice raté ~ la visite ~ le dernier tour de table ~ le message d'après
< Trois mois après, nous avons demandé ce qu'il en restait. Personne ne cite le support. Tous citent un moment : {moment_fo}. Nous avons tout réorganisé autour.
- Je vais demander la même chose à mes stagiaires, merci.
- Chez nous c'est la pause. Nous l'avons allongée, officiellement.

F Cahier des charges de formation.odt || Deux pages || Ce que les stagiaires sauront faire après. Comment on le vérifiera. Ce que l'on refuse.
F Sessions.csv || À jour || session;lieu;date;places;inscrits
F Questions à trois mois.pdf || À l'agent, à son chef || Qu'est-ce qui se fait différemment ? Répondez en une phrase.
F Plan de formation.ods || Trois sujets par service || service;difficulté;réponse;échéance
F Affiche déjeuner-démo.png || Format A4 || affiche
`,
)
