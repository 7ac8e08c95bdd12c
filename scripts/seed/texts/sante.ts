import { theme } from '../theme'

export const sante = theme(
  'sante',
  ['social', 'social', 'agriculture', 'armees', 'interieur', 'education'],
  `
sujet = la santé publique
public = les établissements et les professionnels
guide = le guide de l'inspection ~ la fiche épisode infectieux ~ le kit canicule ~ le tableau de bord de l'offre
rencontre = la réunion de veille ~ la journée des référents santé-environnement
chantier = l'accès aux soins ~ la prévention ~ la qualité de l'eau
métiers = médecin inspecteur/inspectrice ~ ingénieur/ingénieure sanitaire ~ infirmier/infirmière de santé publique ~ chargé/chargée d'offre de soins ~ inspecteur/inspectrice ~ épidémiologiste

Q Épisode {infectieux} en {lieu_ep} : mesures ? || {^infectieux} : {quatre|six|neuf} cas en {lieu_ep}
infectieux = gale ~ gastro-entérite ~ coqueluche ~ rougeole ~ légionellose ~ tuberculose ~ méningite
lieu_ep = Ehpad ~ crèche ~ foyer ~ internat ~ caserne ~ gériatrie
< Signalement {jour-1}, {quatre|six|onze} cas dont [un hospitalisé|deux hospitalisés]. Les mesures sont en cours et la famille d'un résident alerte la presse. Quels réflexes ajoutez-vous, et dans quel ordre ?
- Rappel des mesures d'hygiène en premier lieu, recensement des contacts, dates et tableau. Le tableau tenu par UNE personne, mis à jour deux fois par jour.
- Une note courte aux familles avec un numéro qui répond. Ce qui inquiète, c'est l'absence d'information, pas l'épisode.
- Cohorter plutôt qu'isoler les plus fragiles. Et prévoir la levée des mesures dès le départ, par écrit.
+ Le personnel d'abord : vaccin, masque, repos. On oublie toujours les soignants de nuit.
* Tableau, numéro et note envoyés. Levée prévue {jour+4}.

Q Offre de soins : {difficulté_os} || {^difficulté_os} : quels leviers sur le terrain ?
difficulté_os = plus de généraliste ~ départ du seul pédiatre ~ garde non couverte ~ dialyse éloignée ~ maternité fermée ~ dentistes à cent kilomètres
< {9000..42000/1000} habitants concernés, {deux|trois} communes qui se renvoient la balle. Les aides existent mais arrivent tard. Qu'avez-vous vu fonctionner ?
- Un cabinet secondaire partagé, deux jours, avec un secrétariat commun. Pas un immeuble, un secrétariat.
- Faire venir les internes : logement, encadrement et… une fibre qui marche. Deux se sont installés.
- La téléconsultation assistée par infirmière, dans un lieu connu. La pharmacie, chez nous.
* Secrétariat commun à l'étude, premier rendez-vous {jour+5}.

Q Contrôle {de établissement_s} : par où commencer ? || Inspection {de établissement_s} : votre plan d'une demi-journée
établissement_s = un Ehpad ~ une crèche ~ un centre de soins ~ un laboratoire ~ une piscine ~ un tatoueur ~ un internat
< Signalement anonyme, équipe réduite, deux heures sur place. Je veux voir ce qui compte, sans dossier pré-lavé. Votre ordre de visite ?
- Commencez par ce qui ne se prépare pas : cuisine, toilettes du personnel, tableau des gardes, médicaments. Le bureau du directeur en dernier.
- Parlez aux agents seuls, trois questions simples. La bonne : « qu'est-ce qui vous inquiète ici ? ».
- Photographiez et datez. Restituez le jour même, en une page, signée par les deux.
* Plan suivi. Deux points urgents, réglés en 48 h.

Q Eau {de réseau_e} : {paramètre} hors norme || {^paramètre} dans l'eau {de réseau_e}
réseau_e = distribution ~ un camping ~ une école ~ forage privé ~ baignade ~ thermes
paramètre = pesticides ~ bactéries ~ nitrates ~ plomb ~ chlorites ~ cyanobactéries
< Résultat reçu à 17 h, {deux|trois} communes, week-end. Dérogation, restriction, information : comment décidez-vous, et qui prévenez-vous dans l'heure ?
- Populations sensibles d'abord, eau en bouteilles livrée avant le communiqué. On annonce avec une solution, jamais sans.
- La distinction entre « ne pas boire » et « ne pas utiliser » doit être dessinée, pas écrite.
- Prévenez les dialysés, les maternités et les maisons de retraite, nominativement.
* Palettes livrées à 19 h 30. Message avec dessin. Merci !

Q Vaccination {de public_v} : {taux_v} % seulement || {taux_v} % de vaccinés {parmi public_v}
public_v = les soignants ~ les 65 ans et plus ~ les gens du voyage ~ les collégiens ~ les travailleurs saisonniers ~ les femmes enceintes
taux_v = 32 ~ 41 ~ 47 ~ 54 ~ 61
< Les freins sont pratiques plus qu'idéologiques, je crois. Où, quand, comment avez-vous déplacé la courbe ?
- Sur place, pendant le temps de travail, sans rendez-vous. {Quarante|Cinquante-deux} vaccinations en une matinée.
- La confiance : quelqu'un de connu, qui répond aux questions, sans brochure.
- Le rappel automatique. Bête, efficace, jamais fait.
* Matinée prévue le {date+9}. Merci.

Q Canicule : {étape_ca} || Plan canicule : {étape_ca}
mois 5, 6, 7, 8
étape_ca = repérage des personnes isolées ~ salles rafraîchies ~ consignes aux établissements ~ astreinte ~ bilan de la semaine
< Vigilance prévue {jour+3}. Nous avons un plan ; il me manque l'exécution. Quels relais mobilisez-vous réellement, et combien de personnes touchez-vous ?
- Les facteurs, les pharmaciens et les bailleurs. Une liste de {140..420/20} personnes appelées deux fois par jour, par des volontaires formés en une heure.
- Les salles rafraîchies : ouvertes tard, avec transport. Sans transport, elles restent vides.
* Volontaires formés ce matin. Deux tournées par jour.

Q Plainte d'un usager ({objet_pl}) : comment répondre ? || Réclamation : {objet_pl}
objet_pl = défaut de soins ~ délai ~ refus d'admission ~ comportement ~ facturation ~ perte de dossier
< Courrier de {quatre|six|neuf} pages, douloureux et confus. Le délai de réponse court. Comment répondre utilement, sans protéger l'institution ni donner tort à tout le monde ?
- Un appel avant l'écrit. On ne promet rien, on écoute. L'écrit, ensuite, peut être court.
- Trois colonnes : ce que la personne dit, ce que disent les pièces, ce que l'on va vérifier. Elle voit qu'elle a été lue.
* Appel fait, quarante minutes. Le courrier faisait une page et le ton a changé.

D Prévention : ce qui dépasse l'affiche || {^action_pr} : le bilan sans langue de bois
action_pr = marche du vendredi ~ petits déjeuners à l'école ~ consultation sans rendez-vous ~ ateliers cuisine ~ vestiaire rénové ~ médiateur en santé
< Chiffres modestes et sincères : {120..900/20} personnes, {18..44} % reviennent. Le vrai changement est qu'ils s'appellent entre eux. Rien de spectaculaire, tout de durable.
- Merci pour « sincères ». On apprend mieux ainsi.
- Combien par personne ? Mes financeurs y viendront.
* {11..46} € par personne, encadrement compris.

D Coordination ville-hôpital : {objet_cv} || Ville-hôpital : {objet_cv}
objet_cv = la lettre de sortie ~ l'appel à 48 heures ~ le dossier partagé ~ les urgences du samedi ~ la pharmacie
< Un seul indicateur suivi depuis {six|huit} mois : le pourcentage de lettres de sortie arrivées avant le patient. De {12|18|22} % à {61|70|78} %. Et tout le reste a suivi.
- Un seul indicateur. Voilà.
- Comment avez-vous convaincu les services ?
* En leur montrant trois retours de médecins de ville, lus à voix haute.

N Veille : {bulletin} {de semaine_v} || Bulletin {de semaine_v} : {bulletin}
bulletin = grippe ~ canicule ~ intoxications ~ qualité de l'air ~ pollens ~ bronchiolite
semaine_v = la semaine ~ mi-mois ~ fin de mois
< {12..60} signalements, tendance {à la baisse|stable|à surveiller}. Un épisode clos, un ouvert. Détail et carte dans les fichiers. Prochaine parution {jour+5}.
- Merci. La carte par bassin de vie serait un plus.
- Reçu, diffusé aux établissements.

N {^guide} : mise à jour || Nouveaux modèles : {guide}
< Trois formulaires de moins, deux exemples rédigés de plus, un circuit en une page. Utilisable dès {jour+2}.
- Trois formulaires de moins : je signe où ?

I Un thé des directeurs || Une heure sans ordre du jour entre établissements
< Une fois par mois, un lieu différent, aucune présentation. On y apprend ce qui ne s'écrit pas. Je me charge du premier.
- J'en suis. Cela manque cruellement.
+ Et les adjoints, une fois sur deux !

D {^lieu_sa} : ce que nous y apprenons || Carnet de visite : {lieu_sa}
lieu_sa = une petite maison de santé ~ un foyer de travailleurs ~ une crèche associative ~ un marché couvert ~ une prison ~ un centre d'accueil
< Rien de spectaculaire. Une personne qui connaît tout le monde, un cahier bien tenu, deux dangers évités. Nous devrions écrire davantage ce qui marche, et pas seulement ce qui manque.
- Tout à fait d'accord. On n'écrit que les anomalies.
- Le cahier, je l'ai vu aussi ailleurs. Toujours la même écriture régulière.
D {^professionnel_sa} : trois heures à ses côtés || Une matinée avec {professionnel_sa}
professionnel_sa = une infirmière de nuit ~ un ambulancier ~ une sage-femme ~ un médecin de campagne ~ un pharmacien ~ une aide-soignante
< Pas une inspection, une visite. Nous sommes revenus avec {cinq|huit} questions que personne ne nous pose jamais, et une seule réponse prête. Le reste est devenu notre programme du trimestre.
- Partez toujours avec quelqu'un du terrain. Nos textes s'en ressentent.
- Ils ont été surpris de vous voir ?
* Surpris qu'on reste jusqu'à la relève, oui.
D {^rumeur_sa} : répondre sans renforcer || Une question qui circule : {rumeur_sa}
rumeur_sa = l'eau du robinet ~ un vaccin ~ les ondes ~ un aliment ~ une plante « miracle » ~ un test en ligne
< {Douze|Dix-huit|Vingt-cinq} appels en trois jours. Nous avons répondu une fois, clairement, avec ce que l'on sait et ce que l'on ne sait pas, puis nous avons arrêté d'en parler. Les appels ont cessé.
- « Ce que l'on ne sait pas » : la confiance vient de là.
- Nous avons fait parler un médecin d'ici, connu de tous. Très efficace.

F Contacts épisode.csv || À tenir à deux || contact;lieu;date;mesure;suite
F Une page d'inspection.odt || Vu, demandé, daté || Cuisine, médicaments, gardes, toilettes du personnel, parole des agents.
F Offre de soins.ods || Par bassin || bassin;profession;nombre;délai;départ prévu
F Affiche eau.pdf || Boire, utiliser || Ne pas boire : bouteille. Ne pas utiliser : ni boire, ni laver, ni arroser.
F Carte des bassins.png || Région || carte
`,
)
