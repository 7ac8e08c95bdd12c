import { theme } from '../theme'

export const travail = theme(
  'travail',
  ['social', 'social'],
  `
sujet = l'inspection du travail et l'emploi
public = les agents de contrôle et les entreprises
guide = le guide du contrôle ~ la fiche « risque chute » ~ le modèle d'observations ~ le mémento activité partielle
rencontre = la réunion d'unité de contrôle ~ l'échange de pratiques
chantier = le plan d'action chutes de hauteur ~ la lutte contre le travail illégal ~ l'appui aux petites entreprises
métiers = inspecteur/inspectrice du travail ~ responsable d'unité de contrôle ~ chargé/chargée de renseignement ~ ingénieur/ingénieure de prévention ~ chargé/chargée de mission emploi ~ assistant/assistante de contrôle

Q Chantier {de nature_ch} : arrêt immédiat ou mise en demeure ? || {^danger} sur un chantier : votre décision ?
nature_ch = de toiture ~ de façade ~ de démolition ~ de terrassement ~ d'élagage ~ de charpente
danger = chute sans protection ~ tranchée non blindée ~ échafaudage incomplet ~ amiante visible ~ engin sans conducteur formé ~ coactivité dangereuse
< Contrôle de {jour-1} : {danger}, {trois|cinq|six} salariés, dont un apprenti. J'ai arrêté les travaux. Le responsable conteste la gravité et menace d'un recours. Comment consolidez-vous le constat ?
- Photos avec repère de hauteur, croquis coté, identité et déclaration de chaque salarié, heure de chaque étape. L'arrêt tient sur le constat, jamais sur l'argument.
- Reprise seulement après vérification sur place. Nous donnons la liste exacte de ce qui lèvera l'arrêt, par écrit, le jour même.
+ L'apprenti : prévenir le centre de formation aussi. Ils savent réagir.
* Croquis coté ajouté. Reprise {jour+2} avec des protections conformes.

Q Travail dissimulé {dans secteur} : indices suffisants ? || Suspicion {dans secteur} : par où commencer ?
secteur = un restaurant ~ une exploitation agricole ~ un atelier ~ un garage ~ une plateforme de livraison ~ une discothèque ~ un salon de coiffure
< Trois visites, trois équipes différentes, des plannings incohérents avec les effectifs déclarés. Je cherche comment construire le dossier sans l'éventer.
- Contrôle conjoint avec l'Urssaf, à l'heure de pointe, chacun une tâche. Les auditions séparées et simultanées font toute la différence.
- Les commandes de vêtements, de repas, la consommation d'eau : les chiffres racontent le nombre réel de personnes.
- Pensez aux salariés : leurs droits en premier, avec un interprète. Sinon ils disparaissent le lendemain.
* Contrôle conjoint fixé au {date+8}.

Q Licenciement d'un salarié protégé : {motif_l} || Demande d'autorisation : {motif_l}
motif_l = motif économique ~ inaptitude ~ faute contestée ~ fin de mandat récente ~ transfert partiel ~ insuffisance
< Délai court, dossier de {120..460/20} pages, versions opposées. Quelle grille suivez-vous, et dans quel ordre ?
- Compétence, procédure, réalité du motif, gravité, lien avec le mandat. Dans cet ordre, et une page par question. Si l'une bloque, le reste est inutile.
- Entendez les parties séparément puis posez les MÊMES questions. Les écarts sont l'enquête.
- Motivez comme si vous deviez le relire dans deux ans devant un juge : vous le relirez.
* Grille adoptée. La procédure était irrégulière, cela clôt la question.

Q Document unique {de entreprise} : que dire d'utile ? || Le document unique {de entreprise} : au-delà du modèle
entreprise = une boulangerie ~ une entreprise de nettoyage ~ un camping ~ un cabinet dentaire ~ une scierie ~ une crèche ~ un garage
< Document acheté sur internet, {30..70} pages, aucun risque réel dedans. L'employeur est de bonne foi. Je voudrais qu'il s'en serve, pas seulement qu'il le refasse.
- On fait le tour ensemble, trente minutes, il montre ce qui lui fait peur. Les cinq risques sont là, dans ses mots.
- Cinq lignes et une date par action. Et retour dans trois mois, annoncé tout de suite.
* Visite faite, cinq lignes écrites ensemble. Retour le {date+60}.

Q Chaleur : {question_ca} || Fortes chaleurs au travail : {question_ca}
mois 5, 6, 7, 8, 9
question_ca = à partir de quand ? ~ quelles pauses ? ~ quels postes arrêter ? ~ comment contrôler un entrepôt ? ~ et les livreurs ?
< Appels quotidiens, aucune température unique dans les textes. Que répondez-vous, et que contrôlez-vous en premier ?
- L'évaluation du risque et les mesures : eau fraîche, horaires, ombre, rotation, alerte. Pas un chiffre, mais des mesures visibles et connues des salariés.
- Nous demandons à un salarié : « que fait-on si vous avez un malaise ? ». S'il ne sait pas, tout est à reprendre.
* Merci, c'est la question que je poserai partout.

Q Activité partielle : {situation_ap} || Demande {situation_ap} : comment instruire ?
situation_ap = pour sinistre ~ pour intempéries ~ tardive ~ d'une entreprise saisonnière ~ répétée depuis un an ~ avec heures supplémentaires
< Motif plausible mais mal démontré, {6..90} salariés. Délai d'instruction très court. Quelles pièces demandez-vous vraiment ?
- Carnet de commandes sur deux ans, et le planning du mois. Le reste nourrit le dossier mais ne décide pas.
- Un appel de dix minutes au dirigeant et un autre aux représentants du personnel. Si les deux récits concordent, j'autorise.
* Deux appels, récits concordants. Autorisé pour un mois seulement.

D Se protéger pendant les contrôles || Contrôles difficiles : {l'appui du collectif|ne jamais y aller seul}
< Trois incidents depuis {mois-6}. Nous avons écrit trois règles : à deux sur les sites signalés, un appel avant et après, un débriefing le jour même. Et la plainte n'est plus une décision individuelle.
- La plainte portée par la hiérarchie, c'est énorme. Chez nous ça a pris deux ans.
- Et la fiche du site, transmise au collègue suivant, avec prudence.

D Répondre aux salariés : le service renseignements || Permanence : {40..90} appels par jour, que garder ?
< Nous avons écouté trois cents appels. Six questions font les deux tiers. Nous en avons fait six pages simples, envoyées par SMS pendant l'appel. La durée moyenne est passée de {onze|douze} à {sept|huit} minutes.
- Tu partages les six pages ? Je les adapte et je te dis.
- Attention à la mise à jour : une date en bas de chaque page.
* Les voici, dans les fichiers, avec la date.

D Petites entreprises : contrôler ou conseiller ? || Dix visites de conseil : que sont-elles devenues ?
< Un an après, huit sur dix ont fait ce qui était convenu. C'est mieux qu'après une lettre d'observations. Mais dix visites prennent du temps. Comment arbitrez-vous ?
- Par secteur : deux semaines de conseil annoncées, puis des contrôles. Le message passe très vite.
- Les organisations professionnelles relaient bien quand le message tient en une page.

N Campagne {de campagne_t} : du {date+7} au {date+35} || {^campagne_t} : consignes de la campagne
campagne_t = chutes de hauteur ~ travail saisonnier ~ risque chimique ~ affichage des prix de journée ~ bruit ~ machines anciennes
< Grille de contrôle, modèle de courrier et affiche dans les fichiers. Objectif : {4..9} visites par agent, restitution commune en {mois+2}. [Les binômes sont encouragés|Priorité aux entreprises jamais visitées].
- Grille très claire. On peut l'imprimer en format poche ?
- {^moi} : vingt-deux visites déjà planifiées.

N Bilan {de la campagne|du trimestre} : {36..70} % de conformité || Chiffres de la campagne {campagne_b}
campagne_b = toiture ~ élagage ~ restauration ~ entrepôts ~ agriculture
< {180..900/10} visites, {12..90} arrêts, {3..20} procès-verbaux. Le point faible reste la formation des intérimaires. Synthèse et photos dans les fichiers.
- Les intérimaires, encore et toujours. Un courrier aux agences ?

I Un carnet de croquis partagé || Les croquis valent mieux que les phrases
< Un croquis coté par type de danger, fait une fois, utilisé par tous. Je commence avec la tranchée et la toiture. Qui dessine le reste ?
- Je prends l'échafaudage. Je dessine mal mais je cote bien.
+ L'équipe de prévention peut vérifier les cotes.

Q {^secteur_tr} : {risque_tr}, que contrôler ? || {^risque_tr} {dans secteur_tr} : votre grille
secteur_tr = la boulangerie ~ le nettoyage ~ l'entrepôt ~ le bâtiment ~ la grande distribution ~ l'aide à domicile ~ le maraîchage
risque_tr = port de charges ~ horaires de nuit ~ produits chimiques ~ chutes ~ isolement ~ bruit ~ circulation d'engins
< Première visite dans ce secteur. Une heure sur place, deux salariés présents. Je voudrais voir l'essentiel et laisser quelque chose d'utile. Vous commencez par quoi ?
- Par le geste réel, pas par le classeur. Demandez que l'on vous montre la tâche la plus pénible de la journée.
- Une question aux salariés : « qu'est-ce qui vous ferait gagner du mal de dos ? ». Les réponses sont précises, et les solutions aussi.
- Laissez trois lignes écrites le jour même. Le courrier de quatre pages arrive trop tard.
* Trois lignes laissées sur place, deux déjà appliquées. Merci.
Q {^salarié_tr} {situation_tr} : quel conseil ? || {^situation_tr} : que répondre {à salarié_tr} ?
salarié_tr = un apprenti ~ une saisonnière ~ un intérimaire ~ un salarié détaché ~ une salariée enceinte ~ un délégué
situation_tr = pas payé depuis deux mois ~ sans contrat écrit ~ heures non comptées ~ logement indigne ~ menaces de renvoi ~ accident non déclaré
< Appel de ce matin, voix basse, peu de temps. Je veux donner un premier conseil utile, prudent, et un lieu où aller. Comment faites-vous ?
- D'abord la sécurité et les preuves simples : dates, messages, collègues. Ensuite seulement le droit.
- Un rendez-vous proche, un nom, un horaire. Une adresse internet ne suffit pas à quelqu'un qui a peur.
- Rappelez vous-même deux jours après. Une personne sur deux n'ose pas rappeler.
* Rappelé ce matin, rendez-vous pris avec une association. Merci.
D {^visite_tr} : ce que l'on ne lit pas dans les rapports || Carnet de contrôle : {visite_tr}
visite_tr = une exploitation viticole ~ un chantier naval ~ une petite cuisine ~ une tournée de nuit ~ un élevage ~ une blanchisserie
< Ce matin, ce qui m'a marqué n'est pas une infraction. C'est un chef d'équipe qui connaît chaque geste et chaque douleur de ses gens. Nous avons parlé une heure, et trois aménagements seront faits sans procès-verbal.
- Ces heures-là comptent autant que les autres. Notons-les.
- Et comment le dire dans les statistiques ?
* On ne le dit pas, hélas. D'où ce fil.

F Grille de contrôle.pdf || Format poche || Accès, protections, équipements, formation, secours : cinq coups d'œil.
F Modèle d'observations.odt || Court et daté || Ce que nous avons vu. Ce que nous demandons. Avant quelle date. Qui appeler.
F Visites de la campagne.csv || Par unité || unité;visite;constat;suite;date
F Six réponses fréquentes.odt || À envoyer pendant l'appel || Congés payés : qui décide des dates ? L'employeur, après avoir consulté, et dans un délai annoncé.
F Croquis cotés.png || Tranchée, toiture || croquis
`,
)
