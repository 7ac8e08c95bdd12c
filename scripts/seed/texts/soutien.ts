import { theme } from '../theme'

export const soutien = theme(
  'soutien',
  ['armees', 'armees', 'interieur'],
  `
sujet = le soutien des unités
public = les unités soutenues
guide = le guide du correspondant soutien ~ la fiche perception ~ le plan de transport ~ le mémento de la maintenance
rencontre = la réunion des bases de défense ~ le point mensuel des ateliers
chantier = la réduction des délais de réparation ~ le suivi des stocks ~ la modernisation du restaurant
métiers = logisticien/logisticienne ~ chef/cheffe d'atelier ~ gestionnaire de stocks ~ responsable restauration ~ officier transport ~ chargé/chargée de maintenance

Q Pièces {de matériel} : {semaines_m} semaines de délai, qui en a ? || Recherche de pièces {de matériel}
matériel = groupe électrogène ~ remorque frigorifique ~ chariot élévateur ~ pompe ~ cuisine roulante ~ véhicule de liaison ~ embarcation ~ tente technique
semaines_m = six ~ neuf ~ douze ~ vingt
< Deux matériels immobilisés à cause d'une pièce à {12..90} €. Le marché prévoit {semaines_m} semaines. Un atelier en aurait-il en stock, en échange ou en prêt ?
- J'en ai {deux|trois} en fond de magasin, cession possible. Envoie-moi la référence exacte, photo de la plaque comprise.
- Regarde la pièce équivalente du modèle suivant, seule la fixation change. Validé ici par le bureau technique.
+ Signale le délai au gestionnaire du marché : tant que personne ne l'écrit, il est réputé tenu.
* Pièce reçue {jour+4}, les deux matériels roulent. Merci camarades.

Q Transport {de chargement} : {contrainte} || {^chargement} à déplacer : {contrainte}
chargement = un conteneur ~ des munitions d'exercice ~ du mobilier ~ un simulateur ~ des citernes ~ quarante lits
contrainte = hauteur limitée ~ accès de nuit ~ délai de cinq jours ~ route barrée ~ escorte nécessaire ~ pas de quai
< Date ferme au {date+10}. Le prestataire habituel refuse. Quelqu'un a-t-il un moyen disponible, ou une idée de mutualisation avec un convoi existant ?
- Un porteur de chez nous passe {jour+6} à vide sur cet axe. Vois avec le bureau transport, c'est jouable.
- Fractionnez : deux rotations plus petites coûtent moins cher qu'une exceptionnelle. Calcul fait {deux|trois} fois.
* Rotation retour utilisée, coût quasi nul. Merci !

Q Inventaire {de magasin} : écart de {taux_i} % || Écart d'inventaire {de magasin} : comment analyser ?
magasin = habillement ~ outillage ~ vivres ~ couchage ~ pièces ~ informatique
taux_i = 2,4 ~ 3,1 ~ 4,7 ~ 6 ~ 8,2
< Écart concentré sur {14..40} références. Je soupçonne la saisie plus que la disparition. Quelle méthode utilisez-vous pour remonter à la cause sans accuser personne ?
- Comptage tournant, dix références par jour, par quelqu'un qui ne gère pas le rayon. En trois semaines, le défaut apparaît : chez nous l'unité (lot de 10 ou pièce).
- Rejouez trois mouvements avec le magasinier, chronomètre en main. L'erreur est presque toujours dans le geste d'urgence.
* C'était l'unité de compte, exactement. Corrigé dans l'outil.

Q Restauration : {objectif_r} || Restaurant du site : {objectif_r}
objectif_r = moins de gaspillage ~ file d'attente de midi ~ menu de nuit ~ produits locaux ~ fréquentation en baisse ~ régimes particuliers
< {250..900/50} couverts par jour. On veut avancer sans refaire les cuisines. Qu'avez-vous changé qui se voie dès la première semaine ?
- La pesée affichée, en grammes par plateau. De {142|138|151} à {96|88|101} en six semaines, sans un discours.
- Horaires par unité, décalés de vingt minutes. La file a disparu, la cuisine respire.
- Un stand « à l'assiette » à côté de la chaîne. Un produit, bien fait. Le plus fréquenté.
* Pesée lancée {jour+3}. Chiffres dans un mois.

Q Habillement : tailles {manquantes} || Perception : {manquantes} introuvables
manquantes = grandes tailles ~ petites pointures ~ tailles femme ~ vestes de pluie ~ gants ~ chaussures de sécurité
< {8..35} personnes arrivent le {date+14}. La commande n'arrivera pas à temps. Échange possible avec un autre magasin ?
- Oui, dis-moi les quantités par taille, je peux te céder la moitié, remboursement à réception.
- Pense au stock de la réserve, toujours oublié.
* Échange fait, tout le monde sera équipé. Merci !

Q Eau, électricité, chauffage du camp {de lieu_ca} : dimensionnement || Monter un camp {de lieu_ca} : combien de tout ?
lieu_ca = de cent personnes ~ de trois cents personnes ~ d'hiver ~ d'été ~ pour l'aide aux populations
< Installation le {date+12} pour {deux|trois|cinq} semaines. Je cherche des ratios réels par personne et par jour, pas ceux du manuel.
- Eau : {60..95/5} litres tout compris avec douches, {25|30} sans. Électricité : prévoyez la pointe du soir, 1,4 fois la moyenne.
- Doublez les toilettes et le séchage du linge. C'est ce qui a fait le moral, ou pas.
* Ratios notés dans un tableau, déposé pour les suivants.

Q Parc automobile : {nature_v}, comment s'organiser ? || Véhicules : {nature_v}
nature_v = contrôles techniques en retard ~ pneumatiques usés ~ assurance des conducteurs ~ consommation anormale ~ passage à l'électrique
< {12..60} véhicules concernés. L'atelier est saturé jusqu'en {mois+1}. Sous-traiter, étaler, immobiliser ? Vos arbitrages ?
- Immobiliser d'abord ceux qui roulent le moins, personne ne s'en aperçoit. Sous-traiter dix par semaine au garage de {ville}, devis forfaitaire.
- Un tableau visible par les unités avec la date de retour. Les appels cessent.
* Planning affiché, huit véhicules rendus aux unités qui n'en avaient pas besoin.

D Délai de réparation : de {dix-huit|vingt-deux|trente} à {neuf|onze|douze} jours || Comment nous avons vidé le parc d'attente
< Rien de magique : un tri à l'arrivée (une heure, un jour, une semaine), un créneau réservé aux petites réparations, et un tableau au mur que l'unité peut voir. Les {ateliers|équipes} y ont trouvé leur compte.
- Le tri à l'arrivée, on l'a copié sur les urgences hospitalières. Même effet.
- Le tableau visible par l'unité fait peur au début. Après, c'est elle qui le défend.

D Retour d'exercice {de nom_ex} : le soutien || Exercice {nom_ex} : ce que le soutien en retient
nom_ex = « Vent d'autan » ~ « Brume » ~ « Gué 3 » ~ « Cigogne » ~ « Sel marin » ~ « Grand froid »
< {400..1600/100} personnes, {9..16} jours. Trois réussites : l'eau, les navettes, le linge. Trois échecs : la signalétique, le carburant du deuxième jour et le café (oui, le café). Le compte rendu complet est déposé.
- Le café n'est pas un détail. Nous l'avons mis dans le plan de soutien.
- Pour le carburant, même mésaventure : la carte n'était pas acceptée au nord.

D Féminisation des ateliers : où en est-on ? || Équipements adaptés : vos retours du terrain
< Nous sommes passés de {3..6} à {11..19} % de femmes dans nos ateliers en quatre ans. Les équipements suivent mal : gants, harnais, vestiaires. Ce que chacun a obtenu peut servir à tous.
- Gants : demandez la référence exacte au marché, elle existe, personne ne la commande.
- Vestiaires modulaires loués dix-huit mois, le temps des travaux. Ça évite d'attendre.

N Note de service : {objet_ns} || {^objet_ns} : rappel des consignes
objet_ns = livraisons d'août ~ fin de gestion ~ grands froids ~ cartes carburant ~ réservations de véhicules ~ tri des emballages
< Consigne applicable dès {jour+3}. Un résumé d'une page est affichable en atelier. [Les commandes passées après le {date+10} seront livrées en {mois+2}|Toute difficulté se signale en réponse à ce message].
- Reçu et affiché.
- Reçu. Une exception possible pour la section d'astreinte ?

N Disponibilité des parcs au {court} || Parcs et ateliers : chiffres de la semaine
< Disponibilité moyenne : {78..93} %. En hausse sur les véhicules légers, en baisse sur les groupes électrogènes (pièces). Détail par base dans les fichiers.
- Merci. Les groupes : pièces attendues le {court+9} d'après le fournisseur.

I Une bourse aux pièces entre ateliers || Mettre en commun nos fonds de tiroir
< Chaque atelier garde « au cas où » des pièces qui manquent ailleurs. Une liste, mise à jour une fois par mois, sans logiciel. On essaie sur {trois|quatre} bases ?
- Volontaire. J'ai au moins soixante références à proposer.
+ Avec les photos, sinon on s'y perd.

D {^atelier_so} : une idée qui a fait le tour || De l'atelier : {atelier_so}
atelier_so = le tableau des manquants ~ la boîte à idées ~ le râtelier à codes ~ le bac de retour ~ la fiche de panne ~ le bon de couleur
< Proposé par un mécanicien, essayé un mois, adopté par {trois|quatre|six} ateliers. Gain : {douze|vingt} minutes par véhicule, et plus de pièce perdue. La photo est dans les fichiers, elle suffit.
- La photo suffit, en effet. Copié ce matin.
- Merci au mécanicien, qu'il signe !
D {^moment_sd} : ce que nous faisons différemment || {^moment_sd}, notre façon
moment_sd = le départ en exercice ~ le retour de mission ~ l'inventaire ~ l'accueil d'une unité ~ la relève ~ la fin d'année
< Trois ans que nous notons ce qui se passe mal à chaque fois : {moment_sd}. Cette année, nous avons changé seulement les trois premières heures. Tout le reste a suivi.
- Les trois premières heures, d'accord. Par quoi commencez-vous ?
- Par le café et le plan au mur, chez nous.
* Par la liste des personnes, toujours.

F Ratios de camp.ods || Mesurés, pas théoriques || poste;par personne et par jour;pointe;remarque
F Bourse aux pièces.csv || Mise à jour mensuelle || référence;désignation;quantité;atelier;date
F Compte rendu d'exercice.pdf || Trois réussites, trois échecs || Ce qui a tenu, ce qui a manqué, ce que nous changeons.
F Tri à l'arrivée.odt || Affiche d'atelier || Une heure, un jour, une semaine : on annonce, on s'y tient.
F Plan du camp.png || Implantation || plan
`,
)
