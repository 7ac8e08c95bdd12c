import { theme } from '../theme'

export const immobilier = theme(
  'immobilier',
  ['finances', 'interieur', 'ecologie', 'justice', 'armees', 'education'],
  `
sujet = l'immobilier de l'État
public = les services occupants
guide = le guide de l'occupant ~ la fiche « diagnostic express » ~ le modèle de programme ~ le carnet de maintenance
rencontre = le club des gestionnaires de sites ~ la visite de chantier
chantier = la rénovation énergétique ~ la densification des bureaux ~ le schéma directeur immobilier régional
métiers = responsable immobilier ~ gestionnaire de site ~ chargé/chargée d'opérations ~ ingénieur/ingénieure bâtiment ~ conducteur/conductrice de travaux ~ économiste de la construction ~ responsable logistique

Q Surface par agent : {ratio} m², vous y êtes ? || Passer à {ratio} m² par poste : retour d'expérience ?
ratio = 16 ~ 14 ~ 18 ~ 12 ~ 15
< On nous fixe {ratio} m² par résident pour le futur plateau. Nous sommes à {19..27}. Avec le télétravail à deux jours c'est faisable sur le papier, mais je redoute le mardi. Comment avez-vous traité les pointes ?
- Mesurez avant de dessiner : badge ou comptage visuel quatre fois par jour pendant trois semaines. Chez nous le pic réel était à {61..74} %, alors que tout le monde jurait que c'était plein.
- Des bulles fermées, beaucoup : une pour huit postes. Le manque de postes n'a jamais été un sujet, le bruit oui.
- On a laissé chaque équipe fixer son jour commun, puis on a réparti. Deux équipes ont échangé spontanément.
+ Attention aux archives et aux casiers, ils reviennent toujours par la fenêtre.
* Comptage lancé lundi. Merci pour le repère des bulles.

Q Chauffage {de bâtiment} en panne : quelle organisation provisoire ? || {^bâtiment} sans chauffage depuis {deux|trois} jours
mois 10, 11, 12, 1, 2, 3
bâtiment = la cité administrative ~ le tribunal ~ l'aile nord ~ l'inspection académique ~ un bâtiment des années 70 ~ le laboratoire
< Chaudière arrêtée, pièce attendue le {date+6}, 13 °C dans les bureaux ce matin. Le comité social demande la fermeture. Que mettez-vous en place en attendant ?
- Regroupement dans une zone chauffable, télétravail élargi, horaires décalés, et une information écrite chaque jour à heure fixe. L'incertitude énerve plus que le froid.
- Location d'une chaufferie mobile : {deux|trois} jours pour l'avoir. Appelez tout de suite, même si vous n'êtes pas sûrs.
- Les convecteurs d'appoint, non : nous avons fait sauter le tableau et perdu en plus l'informatique.
* Chaufferie mobile livrée jeudi. Les convecteurs étaient déjà dans les couloirs, je les ai fait retirer…

Q Diagnostic {de diagnostic} avant travaux : quel délai ? || {^diagnostic} : prestataire introuvable avant {mois+1}
diagnostic = amiante ~ plomb ~ structure ~ accessibilité ~ réseaux enterrés ~ radon ~ performance énergétique
< Les travaux commencent le {date+30} et le diagnostic ({diagnostic}) n'a pas été commandé : chacun pensait que c'était l'autre. Est-ce rattrapable ?
- Rattrapable si vous phasez. Commencez par les zones déjà connues, et ne percez RIEN ailleurs. On ne négocie pas avec ça.
- Le marché régional de diagnostics permet une commande sous dix jours. Demandez au responsable immobilier régional, il est sous-utilisé.
+ Et mettez-le dans le planning type, en première ligne. On s'est tous fait avoir une fois.
* Commande passée sur le marché régional. Merci !

Q Visite d'un bâtiment à reprendre : que regarder en {une|deux} heures ? || Reprendre {type_b} : les pièges
type_b = une ancienne trésorerie ~ une caserne ~ un lycée désaffecté ~ un immeuble de bureaux privé ~ un hôtel de sous-préfecture ~ un entrepôt
< On nous propose {type_b} pour {30..140} agents. Visite unique le {date+5}. Qu'est-ce que je ne dois surtout pas oublier ?
- La toiture, le tableau électrique, l'odeur du sous-sol et la pression au dernier étage. Et demandez trois ans de factures, rien ne parle mieux.
- Prenez quelqu'un qui se déplace en fauteuil, ou au moins un fauteuil. Sur plan tout est accessible.
- La desserte ! Faites le trajet depuis la gare, à pied, un matin de pluie.
+ Photographiez les plaques des équipements, avec l'année.
* Liste imprimée, merci. Je ferai le trajet à pied.

Q Entretien {de équipement} : contrat ou régie ? || Contrat de maintenance {de équipement} : le bon niveau
équipement = des ascenseurs ~ des groupes froids ~ des portails ~ des toitures végétalisées ~ de la sécurité incendie ~ des espaces verts ~ des onduleurs
< Le contrat arrive à échéance en {mois+4}. Notre homme d'entretien part à la retraite et personne n'est prévu. Avez-vous comparé sérieusement les deux options ?
- Oui : la régie coûte le même prix, mais la panne dure une heure au lieu de deux jours. Ce qui coûte cher dans un contrat, c'est l'attente.
- Contrat avec obligation de résultat et pénalité par heure d'arrêt, sur les {équipement} critiques seulement. Le reste en forfait simple.
* Mixte, donc : résultat sur le critique. Merci.

Q Local {fonction_l} : quelles exigences ? || Aménager un local {fonction_l} dans l'existant
fonction_l = allaitement ~ vélos ~ archives ~ crise ~ syndical ~ restauration légère ~ serveurs ~ accueil du public
< On me demande un local pour {mois+2}, dans {14..40} m² aveugles au rez-de-chaussée. Je trouve des normes partout sauf la bonne. Des exemples réussis ?
- Commencez par l'usage : qui, quand, combien de temps. Pour le nôtre, l'essentiel a été un point d'eau et un verrou, le reste n'était pas demandé.
- Ventilation d'abord. Un local sans air neuf, personne n'y reste, quelle que soit la peinture.
* Point d'eau et ventilation, c'est noté !

Q Bail privé {à renégocier} : des arguments ? || Renégocier un loyer {à contexte} : qui l'a fait ?
à renégocier = qui se termine ~ trop cher ~ à moitié vide ~ mal entretenu
contexte = la Défense ~ Lyon ~ Rennes ~ la périphérie d'une ville moyenne ~ Lille ~ Montpellier
< Échéance triennale en {mois+6}, {600..3200/100} m², loyer au-dessus du marché d'après trois annonces. Le bailleur ne répond pas. À qui parler, et avec quels arguments ?
- Le service local du Domaine, avec une évaluation. Puis une lettre de congé prête : c'est le seul argument que le bailleur entend.
- Demandez des travaux plutôt qu'une baisse : nous avons obtenu {deux|trois} ans de rénovation à sa charge.
* Évaluation demandée. Je vous dirai !

D Flex-bureau : {durée_f} après, ce qu'en disent les agents || Nos bureaux partagés, {durée_f} après
durée_f = six mois ~ un an ~ dix-huit mois ~ deux ans
< Enquête auprès de {60..220/10} agents : satisfaits pour la lumière et les salles, mécontents du rangement et de la question « où est mon équipe ? ». Nous avons remis une zone par équipe, sans bureau attitré. Apaisement immédiat.
- Même chemin chez nous. La zone d'équipe, c'est le bon niveau.
- Les casiers : prévoyez plus grand. Un sac, un manteau, des chaussures de vélo.
+ Et des crochets. Tout le monde oublie les crochets.

D Rénover sans déménager : folie ou bonne idée ? || {^lieu_t} en travaux, {60..180/10} agents dedans
lieu_t = préfecture ~ palais de justice ~ centre des finances ~ collège ~ laboratoire
< Dix mois de chantier en site occupé. Nous tenons grâce à une règle : aucun travail bruyant entre 9 h 30 et 11 h 30, et une heure d'information par semaine avec le chef de chantier en personne.
- L'heure avec le chef de chantier vaut toutes les notes de service. Chez nous les agents lui apportent des gâteaux.
- On a déplacé les plus sensibles au bruit dès le premier jour, sur la base du volontariat et sans question.

D Le patrimoine classé et l'isolation || Isoler {un bâtiment ancien} sans l'abîmer
un bâtiment ancien = un hôtel particulier ~ une chapelle devenue bureau ~ une villa de 1900 ~ une caserne du XIXe siècle ~ un pavillon d'octroi
< Fenêtres d'origine, façade protégée, {180..420/10} kWh par m². L'architecte des Bâtiments de France est ouverte mais ferme. Nous avons gagné {22..38} % par les combles, la régulation et des doubles fenêtres intérieures. D'autres pistes ?
- Les rideaux épais, sans rire : mesurés chez nous, un degré et demi ressenti. Et le réglage chaudière pièce par pièce.
- L'enduit chaux-chanvre à l'intérieur, sur un mur d'essai d'abord. Deux hivers de recul, aucun désordre.

N Coupure {de fluide} le {date+6} de {7|8|13} h à {15|16|17} h || Travaux : {fluide} interrompu le {date+6}
fluide = eau ~ électricité ~ chauffage ~ accès parking ~ ascenseur ~ climatisation
< Les équipes présentes ce jour-là sont invitées à télétravailler. Les postes fixes doivent être éteints la veille. [Une permanence est maintenue à l'accueil|Les salles du rez-de-chaussée restent utilisables].
- Bien reçu, équipe prévenue.
- Nous recevons du public ce jour-là, qui peut nous prêter une salle ?
+ Salle au premier étage disponible, je vous l'ai réservée.

N Relevé des surfaces : à compléter avant le {date+20} || Inventaire annuel {du parc|des locaux} : consignes
< Le fichier pré-rempli de chaque site est déposé. Vérifiez surfaces, effectifs, date des derniers travaux. Les cellules jaunes sont celles qui ont changé depuis l'an dernier. Une question ? Répondez ici, tout le monde en profitera.
- Notre annexe rendue en {mois-3} y figure encore.
- Fait. Combien de temps avant la version consolidée ?

I Partager nos salles vides entre administrations || {^ville} : et si nos salles de réunion se voyaient entre elles ?
< Nous payons des salles à l'extérieur pendant que nos voisins ont un amphithéâtre vide. Une simple liste avec capacité, équipement et numéro à appeler nous suffirait pour commencer.
- D'accord {pour moi}. Nous avons une salle de {40..90/10} places libre trois jours sur cinq.
+ Prévoir les règles d'accès, l'accueil bloque toujours là-dessus.

Q {^local_x} {problème_lx} : solution rapide ? || {^problème_lx} {dans local_x} : qui a réglé ça ?
local_x = la salle de réunion ~ l'open space ~ le hall ~ la cantine ~ le parking ~ les archives ~ les sanitaires
problème_lx = trop bruyant ~ surchauffe l'été ~ mal éclairé ~ mauvaises odeurs ~ toujours plein ~ accès difficile en fauteuil
< Les occupants me le disent chaque semaine, et le budget travaux est fermé jusqu'en {mois+3}. Je cherche ce qui se fait en un mois, avec peu d'argent, et qui se sent vraiment.
- Mesurez une semaine avant de toucher à quoi que ce soit (sonomètre, thermomètre, comptage). Deux fois sur trois, la cause n'est pas celle que l'on croit.
- Nous avons agi sur l'usage : horaires, affectation, rideaux, panneaux mobiles. {300..1900/100} €, et les plaintes divisées par trois.
- Demandez aux occupants de choisir entre deux solutions. Celle qu'ils choisissent marche toujours mieux.
* Mesure lancée, première surprise : le bruit vient de la ventilation.
D {^prestataire_x} : ce que nous avons changé dans le suivi || Travailler avec {prestataire_x} sur nos sites
prestataire_x = le mainteneur ~ l'ascensoriste ~ l'entreprise de nettoyage ~ le jardinier ~ le gardiennage ~ le bureau de contrôle
< Un passage ensemble par mois, carnet à la main, une photo par point. Plus de courriers depuis. La qualité a monté, et le prestataire nous prévient maintenant des pannes à venir.
- La photo par point, nous l'avons aussi. Cela met tout le monde d'accord.
- Combien de temps par passage ?
* Quarante minutes, montre en main.
D {^histoire_im} : notre site raconté || Petite histoire d'un bâtiment : {histoire_im}
histoire_im = une ancienne gare ~ un couvent ~ un hôtel des postes ~ une manufacture ~ un lycée des années 60 ~ une cité administrative
< On le connaît mieux depuis que nous en avons fait la visite avec l'ancien gardien. {Trois|Cinq} plans retrouvés, une citerne oubliée, et l'explication d'une fissure qui nous inquiétait.
- L'ancien gardien, meilleure base de données qui soit.
- Vous avez gardé trace de la visite ?
* Filmée, et un plan annoté.

F Comptage d'occupation.ods || Quatre relevés par jour || jour;heure;plateau;postes occupés;postes
F Carnet de maintenance.csv || Par équipement || équipement;intervention;prestataire;coût;date
F Programme fonctionnel (modèle).odt || Pour un petit aménagement || Qui vient, quand, combien de temps, pour quoi faire. Ce qui est indispensable, ce qui serait agréable.
F Check-list de visite.pdf || Deux heures sur place || Toiture, électricité, eau, odeurs, accès, factures, desserte à pied.
F Plan du plateau.png || Zones d'équipe || plan
`,
)
