import { theme } from '../theme'

export const geomatique = theme(
  'geomatique',
  ['ecologie', 'ecologie', 'agriculture', 'interieur', 'culture'],
  `
sujet = la géomatique
public = les services métier et les collectivités
guide = le guide de cartographie rapide ~ la charte sémiologique ~ la fiche « géocoder une liste » ~ le mémento des projections
rencontre = la journée des géomaticiens ~ l'atelier webcarte
chantier = la plateforme régionale ~ la mise à jour des zonages ~ l'observatoire foncier
métiers = géomaticien/géomaticienne ~ administrateur/administratrice de données localisées ~ chargé/chargée d'études territoriales ~ cartographe ~ responsable du pôle géomatique

Q Géocoder {liste_g} : {taux_g} % seulement, comment faire mieux ? || {^liste_g} : adresses introuvables
liste_g = une liste d'élevages ~ des arrêtés de péril ~ des accidents ~ des logements vacants ~ des subventions ~ des cabinets médicaux ~ des points d'eau ~ des signalements
taux_g = 64 ~ 71 ~ 76 ~ 82
< {1500..22000/500} lignes, saisies par des humains pressés. Lieux-dits, « derrière l'église », codes postaux à quatre chiffres. J'arrive à {taux_g} %. Vous avez des recettes au-delà du nettoyage de base ?
? Tu as le nom de la commune séparé ?
= Oui mais parfois l'ancien nom, d'avant la fusion.
- Passe d'abord par la table des communes nouvelles, tu récupères dix points d'un coup. Puis la base adresse nationale avec le code commune imposé, pas le code postal.
- Pour les lieux-dits, la base de l'IGN en second passage. Et garde le score : sous {0,5|0,6} tu vérifies à la main, le reste tu acceptes.
- Une heure avec l'agent qui saisit vaut mieux que mille lignes de code. Chez nous le formulaire propose maintenant l'adresse.
+ N'oublie pas de noter la précision (numéro, voie, commune). Une carte de points tous au centre du bourg, ça fait tache.
* {88|91|93|94} % avec les communes nouvelles et le deuxième passage. Merci !

Q Couche « {zonage} » : quelle version fait foi ? || Millésime de la couche « {zonage} » : où est la bonne couche ?
zonage = zones inondables ~ Natura 2000 ~ cadastre ~ périmètres de captage ~ plan local d'urbanisme ~ espaces boisés ~ monuments historiques ~ aléa argile
< J'ai {trois|quatre|cinq} versions sur le serveur, avec des limites différentes de {10..90/5} mètres. Un instructeur s'appuie dessus pour un dossier sensible. Comment faites-vous pour que la bonne soit évidente ?
- Une seule couche publiée en flux, les autres dans un dossier « historique » en lecture seule. Et le nom contient la date de l'arrêté, pas celle de l'export.
- Les métadonnées d'abord : origine, échelle de saisie, acte. Une limite saisie au 1/25 000 ne se lit pas à la parcelle, il faut l'écrire SUR la carte.
* Flux unique publié, les quatre autres archivées. Merci.

Q Projection : décalage de {décalage} m || Mes données tombent à {décalage} mètres à côté
décalage = 3 ~ 50 ~ 80 ~ 120 ~ 700 ~ 2 000
< J'ai superposé le fichier d'un bureau d'études à notre fond. Décalage constant, vers le nord-est. Le fichier prétend être en Lambert-93. Une idée avant que je m'arrache les cheveux ?
? Tu peux donner les coordonnées d'un point connu ?
= Un coin de mairie, je les ai mises dans les fichiers.
- C'est une zone Lambert ancienne (le nord des coordonnées te le dit tout de suite). Reprojette depuis la bonne zone avec la grille de transformation, pas la méthode approchée.
- Si c'est moins de cinq mètres, pense à la grille oubliée. Si c'est des centaines, c'est la zone. Si c'est dans l'océan, latitude et longitude sont inversées.
* Zone ancienne, bien vu. Cheveux préservés.

Q Carte {de sujet_c} pour {le préfet|un comité|le public} : vos retours || Relecture d'une carte {de sujet_c}
sujet_c = sécheresse ~ friches ~ déserts médicaux ~ circulation des poids lourds ~ risques ~ énergie solaire ~ artificialisation ~ équipements
< À rendre {jour+2}. J'ai huit classes, trois hachures et le sentiment d'avoir trop voulu dire. Je mets l'image dans les fichiers, soyez durs.
- Cinq classes, une seule teinte, plus de hachures, et le titre qui dit le résultat au lieu du thème. « La moitié nord manque d'eau » plutôt que « État des ressources ».
- Les étiquettes : seulement ce que le lecteur cherchera. Il ne cherchera pas trente-six chefs-lieux.
- Imprime-la en noir et blanc. Si elle ne tient pas, recommence.
* Refaite : cinq classes et un vrai titre. Le préfet l'a gardée au mur.

Q {^outil_geo} lent avec {volume_g} d'objets : réglages ? || Performances : {volume_g} d'objets dans {outil_geo}
outil_geo = QGIS ~ la base PostGIS ~ notre webcarte ~ le serveur de tuiles ~ l'export PDF
volume_g = 200 000 ~ 900 000 ~ 2 millions ~ 5 millions
< Chaque déplacement prend {8..25} secondes. Index spatial présent, poste correct. J'ai besoin de l'affichage, pas de l'analyse. Que simplifiez-vous en premier ?
- La géométrie par échelle : une table simplifiée pour les vues larges, l'originale au zoom. Gain immédiat, dix lignes de SQL.
- Regarde les étiquettes et les contours, ils coûtent plus que les objets. Et l'affichage conditionnel par échelle.
- Tuiles vectorielles si c'est du public. On a divisé le temps par {vingt|trente}.
* Table simplifiée : instantané. Merci beaucoup.

Q Relevé terrain {de objet_rt} : quelle application ? || Saisie mobile {de objet_rt} hors réseau
objet_rt = haies ~ ouvrages d'art ~ décharges sauvages ~ arbres remarquables ~ panneaux ~ passages piétons ~ berges
< {Quatre|Six|Huit} agents, pas de réseau la moitié du temps, deux tablettes pour tous. Il faut que ce soit plus rapide que le papier, sinon ils reprendront le papier, et ils auront raison.
- Un formulaire de dix champs maximum avec listes, photo obligatoire et synchronisation le soir. On a chronométré : {moitié moins|un tiers de moins} que le papier.
- La précision du GPS : deux minutes d'attente au premier point, sinon tout est décalé.
+ Des chargeurs de voiture. Achetés après, évidemment.
* Prototype en main, les agents ont ajouté un seul champ. Bon signe.

Q Donnée {de collectivité} : comment obtenir les mises à jour ? || Récupérer {la donnée} chaque année sans mendier
collectivité = voirie ~ assainissement ~ éclairage ~ équipements ~ pistes cyclables
la donnée = la voirie communale ~ les réseaux d'eau ~ les équipements sportifs ~ les pistes cyclables ~ les zones d'activité
< Chaque année, {40..280/10} courriels, {30..60} % de réponses, cinq formats. Je voudrais inverser : que la donnée arrive parce que c'est utile à celui qui l'envoie.
- Rends quelque chose : une carte propre, prête à afficher en mairie. Dès la première, les réponses ont doublé.
- Un gabarit minimal (six colonnes) et la saisie en ligne. Les grandes envoient un fichier, les petites cliquent.
* Cartes de remerciement envoyées aux trente premières. Quarante nouvelles réponses !

D Friches : notre méthode de repérage, ses erreurs || Repérer {les friches|les haies|les toitures} par image aérienne
< Croisement fichier foncier + image + visite. Sur {120..400/10} candidats, {55..78} % de bons. Le principal faux positif : les entrepôts très bien tenus, sans voiture le jour du vol. Tout est dans les fichiers, recyclez.
- Merci ! Nous ajoutons la consommation électrique nulle, quand on l'obtient.
- À quelle date est le vol ? Le dimanche, tout a l'air abandonné…
* Vol un mardi de juin, mais bonne remarque pour la suite.

D La carte participative, {bonne surprise|six mois après} || Une carte remplie par {les agents|les habitants|les maires}
< {160..900/20} contributions, {4..11} % à corriger. Nous avions peur du n'importe quoi ; le vrai sujet a été de répondre à chacun. Ceux à qui l'on répond recontribuent.
- Répondre, c'est exactement le coût que personne ne budgète.
- Belle leçon. La modération, avant ou après publication ?
* Après, avec bouton de signalement. Deux signalements en tout.

D {Débuter|Se former} en géomatique quand on est instructeur || Former des non-géomaticiens : {une|deux} matinées
< Ouvrir, superposer, mesurer, imprimer proprement. Rien d'autre. {14..38} instructeurs formés, {trois|quatre} appels de moins par jour pour nous. Support libre.
- Exactement le périmètre qu'il faut. Je reprends le support pour {mois+1}.
- J'ajouterais « vérifier la date ». Ils impriment des couches de 2011.

N Mise à jour « {couche_n} » : {mois} || {^couche_n} : nouvelle version
couche_n = occupation du sol ~ zones humides ~ cours d'eau ~ parcelles agricoles ~ vue aérienne ~ modèle de terrain
< Disponible en flux et en téléchargement, {6..42} % d'objets modifiés. Les identifiants sont stables, sauf sur les communes fusionnées. Notice de trois pages, avec les limites d'usage en première page.
- Les limites en première page, enfin !
- Un souci de géométrie invalide sur la feuille de {ville}, je t'envoie l'emprise.

N {^rencontre}, {ville}, le {date+17} || Programme de {rencontre} à {ville}
< Trois ateliers le matin, un barcamp l'après-midi, repas partagé. Amenez une carte ratée : on la refait à plusieurs. Inscription en réponse.
- Une carte ratée ? Je peux en amener vingt.
- Inscrit{/e}. Covoiturage possible depuis la gare.

I Une bibliothèque commune de styles || Mettre en commun nos symboles et nos légendes
< On redessine tous les mêmes symboles. Une archive de styles par thème, avec une vignette, et on gagne des heures tout en se ressemblant enfin.
- Oui ! Je verse nos styles risques.
+ Et les polices libres utilisées, sinon tout saute à l'ouverture.

Q {^couche_x} {problème_x} : d'où cela vient-il ? || {^problème_x} {sur couche_x}
couche_x = la couche des parcelles ~ la couche des cours d'eau ~ la couche des bâtiments ~ la couche d'occupation du sol ~ la couche des réseaux ~ la couche des chemins
problème_x = pleine de trous ~ doublée ~ décalée au bord ~ coupée à la limite ~ trop lourde ~ sans attributs
< Livrée {jour-3} par un partenaire, contrôlée trop vite. L'étude doit partir le {date+5}. Que vérifiez-vous d'abord, et que renvoyez-vous au producteur ?
- Géométries invalides, doublons, système de coordonnées, emprise. Quatre contrôles, cinq minutes, dans cet ordre.
- Renvoie un exemple et un seul, avec une capture entourée. Un rapport de vingt pages ne sera pas lu.
- En attendant, note dans le projet ce que tu as corrigé toi-même. Sinon tu recorriges dans six mois.
* Doublons, puis emprise. Capture envoyée, corrigée en deux heures !
D {^métier_g} et la carte : récit d'une rencontre || Une carte, un crayon et {métier_g}
métier_g = les pompiers ~ une sage-femme ~ les facteurs ~ un forestier ~ les élus ~ une assistante sociale
< Nous arrivions avec notre légende ; ils sont repartis avec un crayon. En une heure, la carte disait enfin ce qui se passe vraiment. Depuis, nous commençons toujours par une carte muette.
- La carte muette, quelle belle idée. Je l'essaie {jour+4}.
- Vous avez gardé les dessins ?
* Oui, numérisés. Ce sont les plus belles archives du service.
D {^donnée_g} : comment tenir dans la durée ? || Tenir à jour {donnée_g}, sans s'épuiser
donnée_g = les chemins ruraux ~ les points d'eau incendie ~ les arbres ~ les stationnements vélo ~ les digues ~ les ouvrages
< La première année, élan général ; la deuxième, silence. Nous avons changé : {trois|quatre} contributeurs, une mise à jour le premier lundi du mois, un bilan d'une phrase. {Dix-huit|Vingt-quatre} mois que cela tient.
- Le premier lundi, même en août ?
- Le bilan d'une phrase, je le prends. Qui le lit ?
* Même en août, c'est le secret. Et le directeur le lit, le premier.

F Styles communs.odt || Mode d'emploi || Une teinte par thème, cinq classes au plus, un titre qui dit le résultat.
F Table des communes nouvelles.csv || Raccordement || ancien code;nouveau code;commune;date
F Carte à critiquer.png || Avant correction || carte
F Suivi des mises à jour.ods || Par couche || couche;source;échelle;version;date
F Mémento des projections.pdf || Une page || Trois mètres : la grille. Cinq cents mètres : la zone. Dans l'océan : l'ordre des axes.
`,
)
