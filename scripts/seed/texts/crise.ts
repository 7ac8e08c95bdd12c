import { theme } from '../theme'

export const crise = theme(
  'crise',
  ['interieur', 'ecologie', 'social', 'armees', 'pm', 'agriculture'],
  `
sujet = la gestion de crise
public = les services engagés et les élus
guide = le mémento de la cellule de crise ~ la fiche réflexe inondation ~ le modèle de main courante ~ le guide de l'exercice
rencontre = la journée des référents crise ~ le retour d'expérience national
chantier = la mise à jour des plans de secours ~ l'équipement des salles de crise ~ le vivier d'astreinte
métiers = chargé/chargée de mission défense et sécurité ~ officier de permanence ~ chef/cheffe du bureau de la protection civile ~ prévisionniste ~ référent/référente risques ~ chargé/chargée de communication de crise

Q Armer une cellule de crise {de nuit} : combien de postes ? || Cellule de crise {de nuit}, quelle organisation ?
nuit = nuit et week-end ~ longue durée ~ dans une petite préfecture ~ pendant les fêtes ~ à distance ~ en août
< Après l'épisode de {mois-1}, nous revoyons l'organisation. Nous étions {quatre|cinq} pour tenir une cellule {de nuit} : téléphone, main courante, synthèse, cartographie, élus… et plus personne pour réfléchir. Quel est votre minimum ?
- Cinq fonctions, quitte à en cumuler deux : décision, synthèse, main courante, liaison, communication. Mais JAMAIS main courante et téléphone sur la même personne.
- La relève se prévoit dès la première heure. Nous affichons un tableau de présence au mur, avec l'heure de fin écrite à l'arrivée de chacun.
- Un point de situation à heure fixe, debout, dix minutes. Le reste du temps, on laisse la synthèse travailler.
+ Et quelqu'un pour les repas. Sérieusement : la nuit où nous l'avions oublié, tout le monde s'en souvient.
* Merci. On part sur cinq fonctions et l'heure de fin au mur.

Q Main courante : {outil_mc} ou {autre_mc} ? || Quelle main courante pour {événement} ?
outil_mc, autre_mc = un tableur partagé ; un logiciel dédié ~ le papier ; un tableur ~ deux écrans ; un seul ~ un formulaire ; une saisie libre
événement = une crue lente ~ un accident industriel ~ une canicule ~ une tempête ~ un grand rassemblement ~ un feu de forêt
< Pendant {événement}, notre main courante a tenu deux heures avant d'être écrasée par une mauvaise manipulation. {80..260} lignes perdues. Vous faites comment ?
- Un formulaire qui ajoute des lignes et que personne ne peut modifier. On corrige en ajoutant une ligne « rectificatif », comme dans un vrai registre.
- Quelle que soit la solution, un export toutes les heures et un cahier papier prêt. Le cahier a servi deux fois en trois ans.
+ Une colonne « décision attendue / prise / par qui » : c'est elle qu'on relit pendant le retour d'expérience.
* Le formulaire sans modification, c'est ce qu'il nous faut. Merci.

Q Alerter la population {de lieu} : quels canaux ? || Message d'alerte {pour aléa} : votre formulation
lieu = d'une vallée sans réseau mobile ~ d'un camping ~ d'une zone d'activité ~ d'une commune touristique ~ d'un quartier où l'on parle peu français
aléa = une crue éclair ~ un nuage toxique ~ un feu proche ~ une eau non potable ~ une rupture de digue ~ une coupure électrique longue
< Les messages que nous avions préparés sont trop longs et trop prudents. Pour {aléa}, il faut que chacun sache en dix secondes s'il est concerné et quoi faire. Avez-vous des formulations éprouvées ?
- Trois lignes : où, quoi, que faire. Et l'heure du prochain message. « Vous habitez rive droite : montez à l'étage maintenant. Prochaine information à 18 h. » Tout le reste attendra.
- Nous avons fait lire nos messages à des collégiens. Tout ce qu'ils n'ont pas compris a été réécrit.
- Pensez aux relais humains : maires, gardiens, moniteurs, campings. Une liste de {30..80} numéros tenue à jour deux fois par an vaut tous les systèmes.
* Merci, je reprends le « où, quoi, que faire ».

Q Exercice « {type_ex} » : comment éviter le théâtre ? || Préparer un exercice « {type_ex} » qui apprenne quelque chose
type_ex = PPI ~ inondation ~ cyber ~ attentat ~ évacuation ~ nombreuses victimes ~ rupture d'approvisionnement
< Notre exercice annuel a lieu en {mois+2}. L'an dernier, tout le monde connaissait le scénario et tout s'est « bien passé ». J'aimerais cette fois que l'on en sorte avec de vraies failles.
- Une animation secrète avec deux imprévus : l'absence du décideur et la panne d'un outil. C'est là que tout se joue.
- Fixez trois objectifs et pas douze. Et un observateur par salle, avec une seule consigne : noter les silences et les doubles ordres.
- Le débriefing à chaud le jour même, dix minutes par salle, chacun une chose à garder et une à changer. Le rapport à froid, personne ne le lit.
+ Dites bien avant que l'erreur est attendue, sinon les gens jouent la sécurité.
* L'absence du décideur, ils ne vont pas aimer… je prends !

Q Évacuer {un établissement} : retour sur les délais ? || Plan d'évacuation {de établissement}
un établissement = un Ehpad ~ une école ~ un camping de trois cents places ~ une maison d'arrêt ~ un hôpital de proximité ~ un immeuble de grande hauteur
établissement = un Ehpad ~ une école ~ un camping ~ une maison d'arrêt ~ un hôpital ~ une zone commerciale
< On nous demande d'estimer le temps nécessaire. Le plan existant annonce deux heures, je n'y crois pas une seconde. Quelqu'un l'a-t-il vécu ou au moins essayé ?
- Vécu : {trois|quatre|cinq} heures trente pour {60..110} personnes, dont la moitié à porter ou accompagner. L'attente des véhicules a pris l'essentiel.
- Comptez aussi l'accueil : qui ouvre le gymnase, avec quels lits, quels traitements ? Nous avions évacué vite, vers un endroit fermé à clé.
* Merci, je vais réécrire le chapitre en partant de ces durées.

Q Réquisition {de ressource} : modèle d'arrêté ? || Réquisitionner {ressource} : ce qu'il faut écrire
ressource = des groupes électrogènes ~ un gymnase ~ des engins de déneigement ~ des autocars ~ un stock de carburant ~ des citernes d'eau
< Nous n'avons que de vieux modèles. Que doit contenir l'acte au minimum, et comment prouvez-vous l'urgence et l'absence d'autre moyen ?
- Motifs précis, ressource décrite, durée, conditions d'indemnisation. Et une ligne au dossier montrant que vous avez d'abord demandé à l'amiable. C'est cette ligne qui compte.
- Préparez-le hors crise, avec les blancs à compléter, et faites-le relire par le service juridique une fois pour toutes. À trois heures du matin on recopie, on ne rédige pas.
* Modèle à trous en cours de relecture, je le déposerai ici.

Q Astreintes : {difficulté_as} || Vivier d'astreinte : {difficulté_as}
difficulté_as = comment recruter des volontaires ? ~ faut-il des binômes ? ~ que faire des périodes de congés ? ~ comment former en une journée ? ~ quelle reconnaissance ? ~ comment tenir l'annuaire à jour ?
< Nous sommes {8..13} à tourner, dont {trois|quatre} qui partent d'ici l'été. Je cherche des idées concrètes, y compris celles qui n'ont pas marché.
- Un binôme avec un ancien les deux premières fois. La peur principale est d'être seul, pas la nuit elle-même.
- Le planning sur six mois, négocié en réunion avec les vacances sur la table, et une bourse d'échange libre ensuite. Plus un conflit depuis.
- La mallette identique pour tous, vérifiée à chaque passage : téléphone, chargeur, annuaire papier, fiches réflexes.
* Le binôme et la mallette, je lance les deux. Merci.

Q {^réseau} coupé : vos solutions de repli ? || Sans {réseau} pendant douze heures, comment travailler ?
réseau = téléphone mobile ~ électricité ~ internet ~ eau ~ messagerie ~ carburant
< La coupure de {mois-2} nous a pris de court. Notre plan supposait que le reste fonctionne. Quelles sont vos solutions simples, testées, pas sur catalogue ?
- La radio avec des volontaires formés, essayée tous les trimestres. Et un point de rendez-vous physique écrit dans toutes les fiches : si rien ne marche, on se retrouve là, à l'heure ronde.
- L'annuaire imprimé. On rit, mais c'est ce qui nous a manqué en premier.
+ Testez le groupe électrogène EN CHARGE. Le nôtre démarrait parfaitement, à vide.
* L'essai en charge est programmé, bonne remarque.

D Retour d'expérience : {épisode} || {^épisode} : ce que nous avons appris
rivière = la Vilaine ~ l'Aude ~ la Sarthe ~ le Gier ~ l'Ouvèze ~ la Meurthe
épisode = crue de {rivière} ~ orage de grêle sur {ville} ~ feu de végétation, {140..900/10} hectares ~ panne générale de téléphonie ~ neige collante et {20..60} 000 foyers sans courant ~ fuite de gaz au centre-ville
< Ce qui a tenu : l'appel des maires dans la première heure, par ordre d'exposition. Ce qui a cédé : la carte, chacun avait la sienne, avec des couleurs différentes. Nous avons mis {deux|trois} heures à en avoir une seule. Le document complet est dans les fichiers.
- Merci du partage. Nous avons figé une seule carte et une seule légende par écrit depuis notre épisode, et un seul service la modifie.
- L'ordre d'appel par exposition, je prends. Vous l'aviez préparé avant ?
+ Et la fatigue des élus ? Chez nous c'est revenu dans tous les entretiens.
* Oui, un simple tableau trié par cote d'alerte, revu chaque automne.

D Soutien aux équipes après {moment} || Après {moment}, comment prenez-vous soin des agents ?
moment = une nuit difficile ~ un accident avec victimes ~ trois semaines de crise ~ une décision contestée
< On débriefe les procédures, rarement les personnes. Depuis cette année, nous proposons un temps collectif facultatif avec une psychologue, dans la semaine. {Six|Huit|Onze} agents sont venus. Et chez vous ?
- Un appel individuel du chef à chaque agent le lendemain, même de deux minutes. Gratuit et très remarqué.
- Repos obligatoire et non « possible ». Sinon les meilleurs ne s'arrêtent jamais.
+ N'oubliez pas les standardistes, ils entendent tout.

D Rumeurs sur les réseaux : répondre ou laisser passer ? || Une fausse information pendant {aléa_r}
aléa_r = la crue ~ l'incendie ~ la coupure d'eau ~ l'exercice ~ la canicule
< En {20..50/10} minutes, un message annonçait la rupture d'un barrage. {300..2000/100} partages. Nous avons répondu au bout d'une heure, trop tard. Quelle est votre ligne ?
- Répondre vite et court, sans citer la rumeur en entier : « Aucun barrage n'est menacé. Situation à 16 h : … ». Et épingler.
- On tient un fil officiel à heure fixe. Quand les gens savent que l'information tombe à chaque heure pleine, la rumeur prend moins.

N Exercice départemental le {date+16} : inscrivez vos équipes || Exercice du {date+16} : dernières consignes
< Scénario non communiqué. Horaires : 8 h – 13 h. Chaque service désigne un joueur et un observateur avant le {date+9}. [Prévoir un repli en cas d'événement réel|Tout message d'exercice commence et finit par « exercice »].
- Bien noté. Nos deux noms partent cet après-midi.
- Peut-on avoir la grille d'observation à l'avance ?

N Vigilance {couleur} {aléa_v} : rappel des consignes || {^aléa_v} : points de situation du jour
couleur = jaune ~ orange
aléa_v = orages ~ canicule ~ vent violent ~ pluie-inondation ~ neige-verglas ~ feux de forêt
< Rappel aux services : vérifier les astreintes, ouvrir la main courante dès le premier appel, prévenir les chantiers exposés. Points téléphoniques à 8 h et 18 h. [Prochain message ce soir|Merci d'accuser réception en réponse].
- Reçu, astreinte vérifiée.
- Reçu {par moi}.
+ Reçu également. Deux chantiers mis à l'arrêt par précaution.

N Annuaire de crise : mise à jour du trimestre || Mise à jour de l'annuaire d'astreinte, version {mois}
< La version du jour est dans les fichiers. {9..30} numéros ont changé. Imprimez-la, détruisez l'ancienne. Signalez toute erreur en réponse à ce message avant le {date+7}.
- Le numéro du centre d'exploitation a changé hier, je vous l'envoie.

Q {^service_cr} pendant {épisode_x} : qui fait quoi ? || {^épisode_x} : quel rôle pour {service_cr} ?
service_cr = le standard ~ les services techniques ~ la communication ~ le service social ~ les archives ~ l'informatique ~ les sous-préfectures
épisode_x = une crue ~ une coupure longue ~ une vague de chaleur ~ un accident ferroviaire ~ une pollution ~ une évacuation de nuit
< Dans notre plan, une ligne : « participe en tant que de besoin ». Autant dire rien. J'aimerais une fiche d'une page, avec ce que l'on attend d'eux dans la première heure, puis le premier jour.
- Trois verbes par phase. Chez nous : recevoir, trier, rendre compte. Le reste vient de la formation.
- Écrivez-la AVEC eux. Le standard nous a appris que les mêmes personnes rappellent six fois, et il a proposé la solution.
- Ajoutez ce qu'ils ne doivent pas faire. C'est souvent plus utile.
* Fiche écrite ensemble en une heure, trois verbes. Merci.
D {^objet_cr} : le détail qui change tout || Retour du terrain : {objet_cr}
objet_cr = le badge de nuit ~ la multiprise ~ le plan plastifié ~ le carnet papier ~ la liste des clés ~ le gilet de couleur ~ l'horloge au mur
< Après chaque exercice nous notons les petites choses. Cette fois, tout le monde a cité la même : {objet_cr}. Coût : moins de {20|30|50} €. Quels sont vos détails à vous ?
- Une affiche avec l'heure du prochain point. Depuis, on ne demande plus.
- Des chaussures de rechange dans l'armoire. Ne riez pas, une crue ça mouille.
- Le nom de chacun écrit en gros sur du ruban. Personne ne se connaît à trois heures du matin.
D {^élu_cr} et nous : se parler avant || Préparer la crise avec {élu_cr}
élu_cr = les maires ruraux ~ une métropole ~ un syndicat de rivière ~ les campings ~ les industriels ~ les associations de sécurité civile
< Une demi-journée par an, autour d'une carte, sans diaporama. Chacun dit ce qu'il fera et ce qu'il croit que l'autre fera. Le deuxième tour est toujours surprenant.
- Excellent format. Le malentendu le plus courant chez vous ?
- Nous y ajoutons un exercice d'une heure, juste après. Tout se vérifie tout de suite.
* Chacun pensait que l'autre appelait les personnes isolées.

F Fiche réflexe inondation.odt || Une page recto verso || Première heure : qui appeler, dans quel ordre. Ce que l'on ne fait pas. Où se retrouver si rien ne marche.
F Main courante (modèle).ods || Avec colonne décision || heure;source;information;décision attendue;décision prise;par qui
F Annuaire d'astreinte.csv || Version imprimable || fonction;service;téléphone;remplaçant;date
F Retour d'expérience.pdf || Ce qui a tenu, ce qui a cédé || Chronologie courte, cinq constats, cinq décisions avec un nom et une date.
F Carte unique et sa légende.png || La seule à utiliser || carte
`,
)
