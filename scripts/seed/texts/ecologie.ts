import { theme } from '../theme'

export const ecologie = theme(
  'ecologie',
  ['ecologie', 'agriculture', 'armees', 'education', 'finances', 'pm'],
  `
sujet = la transition écologique des services
public = les services et les collectivités
guide = le guide des services écoresponsables ~ la méthode de bilan carbone simplifiée ~ la fiche « chantier et espèces protégées » ~ le kit d'animation
rencontre = le rendez-vous des référents transition ~ l'atelier biodiversité
chantier = le bilan de gaz à effet de serre ~ le plan de sobriété ~ la renaturation des cours
métiers = chargé/chargée de mission transition écologique ~ instructeur/instructrice loi sur l'eau ~ chargé/chargée de mission biodiversité ~ référent/référente écoresponsable ~ inspecteur/inspectrice de l'environnement ~ chargé/chargée de mission climat

Q Bilan carbone d'un site : comment compter {poste} ? || {^poste} dans le bilan carbone, quelle méthode ?
poste = les trajets domicile-travail ~ les repas du self ~ les achats de services ~ le numérique ~ les missions en train ~ les fuites de climatisation ~ les déchets ~ le chauffage collectif partagé
< Nous faisons le bilan d'un site de {90..700/10} agents. Pour {poste}, je n'ai que des données incomplètes. Vaut-il mieux une estimation grossière, ou laisser de côté en le disant ?
? Avez-vous au moins une enquête ou des factures sur un mois ?
= Un mois de factures, et une enquête avec {28..55} % de réponses.
- Estimer, avec l'incertitude écrite à côté. Un poste oublié disparaît du plan d'action, un poste incertain donne envie de mieux mesurer.
- Nous extrapolons à partir de l'enquête en pondérant par distance et par service. Le résultat a bougé de moins de 10 % quand nous avons eu les vrais chiffres.
+ Attention aux doubles comptes avec l'hébergeur du site.
* J'estime et j'affiche l'incertitude. Merci.

Q Espèce protégée sur un chantier : {espèce} || {^espèce} découverte en plein chantier : que faire {aujourd'hui|tout de suite} ?
espèce = nid d'hirondelles ~ colonie de chauves-souris ~ triton crêté ~ orchidée sauvage ~ hérisson ~ faucon crécerelle ~ lézard des murailles
< Le maître d'ouvrage m'appelle : {espèce} à l'endroit du ravalement prévu {jour+4}. Il me demande une réponse dans la journée. Quel est votre premier réflexe ?
- Arrêt de la zone concernée, photos, coordonnées, et un écologue sur place sous 48 h. On ne déplace rien soi-même, même avec de bonnes intentions.
- On peut souvent phaser : la façade d'en face d'abord. Le maître d'ouvrage accepte mieux un décalage qu'un arrêt.
- La demande de dérogation existe, mais ce n'est pas un formulaire à remplir dans la journée. Il faut montrer qu'il n'y a pas d'autre solution, et compenser.
* Zone balisée, façade nord avancée. Merci pour la réactivité !

Q Zone humide : {désaccord} || Délimitation d'une zone humide, {désaccord}
désaccord = sondages contradictoires ~ végétation absente en hiver ~ le bureau d'études conclut l'inverse ~ parcelle labourée depuis dix ans ~ limites contestées par le maire
< Dossier loi sur l'eau pour un projet de {2..9} hectares. Le pétitionnaire produit une étude avec {6..14} sondages, tous hors de la partie basse. Sur place, ça fait « floc ». Comment demandez-vous des compléments sans braquer tout le monde ?
- Une carte avec les points manquants, tout simplement. « Il manque des sondages ici, ici et là, à telle profondeur. » C'est factuel, et difficile à contester.
- Proposez la visite commune avec tarière. Nous y allons toujours à trois : pétitionnaire, bureau d'études, nous. On revient avec un procès-verbal signé.
+ Sol OU végétation : l'un des deux critères suffit.
* Visite commune le {date+9}, je vous raconterai.

Q Plan de sobriété : {mesure} mal vécue || {^mesure} : comment l'expliquer aux agents ?
mesure = chauffage à 19 °C ~ fin des gobelets ~ suppression des corbeilles individuelles ~ extinction à 19 h ~ moins de places de parking ~ menu végétarien hebdomadaire ~ baisse de la climatisation
< Depuis la mise en place ({mesure}), j'ai reçu {14..60} messages, pas tous aimables. La mesure est bonne, nous l'avons mal annoncée. Comment avez-vous rattrapé ce genre de situation ?
- En montrant le résultat, en vrai, à l'entrée : avant/après, en euros et en kilos. Et en laissant une marge : la personne qui a froid peut demander un contrôle de son bureau.
- Nous avons invité les dix plus fâchés à chercher mieux pour le même gain. Sept sont venus, trois idées ont été retenues.
+ L'exemple vient d'en haut : si l'étage de direction est à 22 °C, inutile d'insister.
* Les dix plus fâchés, je n'y aurais jamais pensé. C'est parti.

Q Bornes de recharge {de site_b} : combien en prévoir ? || Dimensionner les bornes {de site_b}
site_b = d'une cité administrative ~ d'un centre d'entretien routier ~ d'une préfecture ~ d'un lycée ~ d'un port ~ d'un parking partagé
< Le parc passe à l'électrique, {18..70} véhicules de service. L'électricien propose une borne par place, le gestionnaire du réseau tousse. Comment avez-vous dimensionné ?
- Relevez les kilométrages réels : chez nous 80 % des véhicules font moins de {40..80/5} km par jour. Une prise lente pour trois suffit, avec pilotage la nuit.
- Un raccordement sous-dimensionné coûte plus cher que dix bornes en trop. Prévoyez les fourreaux partout, équipez un tiers.
* Relevé lancé sur un mois. Merci !

Q Déchets {de origine} : qui les reprend ? || Filière pour {les déchets} : vos adresses
origine = bureau ~ laboratoire ~ chantier ~ cantine ~ entretien des routes ~ événementiel
les déchets = les mobiliers cassés ~ les uniformes ~ les écrans ~ les huiles ~ les cartouches ~ les panneaux routiers ~ les bouteilles de gaz
< Nous vidons un sous-sol : {les déchets}, {1..6} tonnes à vue d'œil. Je voudrais éviter la benne tout-venant. Qui connaît une filière sérieuse en {région} ?
- Regardez d'abord l'éco-organisme : pour ces familles-là l'enlèvement est souvent gratuit au-delà d'un certain volume.
- Une ressourcerie nous a repris {40..70/5} % du lot et l'a prouvé avec un bordereau. Le reste est parti en recyclage matière.
+ Gardez les bordereaux, on vous les demandera pour le bilan.
* L'éco-organisme passe le {date+8}, gratuitement. Merci !

Q Avis sur un projet {projet_e} : délai trop court || Projet {projet_e} : quels points regarder en premier ?
projet_e = éolien ~ photovoltaïque au sol ~ méthanisation ~ entrepôt logistique ~ retenue d'eau ~ lotissement ~ carrière ~ déviation routière
< Le dossier fait {300..1400/100} pages et l'avis est attendu le {date+14}. Vous qui avez l'habitude, par quoi commencez-vous ?
- Le résumé non technique, puis directement les cartes : enjeux, emprise, cumul avec les projets voisins. Si la séquence éviter-réduire-compenser commence par compenser, tout est dit.
- Regardez l'état initial : les dates de passage des naturalistes. Un inventaire de chauves-souris en février ne vaut rien.
- Je rédige mes trois questions principales avant de tout lire. Cela évite de se noyer.
* Merci, j'ai déjà trois questions et les dates de passage posent problème.

D Désimperméabiliser une cour : {surface} m² plus tard || Cour {de lieu_c} : du goudron au jardin
surface = 600 ~ 850 ~ 1 200 ~ 2 400 ~ 3 100
lieu_c = d'école ~ de caserne ~ de préfecture ~ d'hôpital ~ de cité administrative
< Trois ans de discussions, {cinq|six|neuf} semaines de travaux. On a gagné {4..7} degrés au sol en juillet, et les eaux de pluie ne saturent plus le réseau. À refaire : prévoir l'entretien dès le départ. Photos dans les fichiers.
- Magnifique. Quel budget au mètre carré ? La question me sera posée dans la minute.
- L'entretien, oui ! Chez nous c'est un chantier d'insertion, deux passages par mois, et ça change la vie du site.
* Entre {70..130/10} et {140..190/10} € le mètre carré, hors études.

D La fresque du climat… et après ? || {120..600/20} agents sensibilisés, et maintenant ?
< Tout le monde a fait l'atelier, tout le monde a aimé, et le lundi rien n'a changé. Nous essayons depuis d'attacher chaque atelier à une décision que le service peut prendre dans le mois. Comment passez-vous à l'acte ?
- Une seule question à la fin : « qu'est-ce que vous arrêtez ? ». Le verbe arrêter change tout.
- Nous terminons par le budget du service projeté au mur. Chacun repère une ligne. Effet immédiat.

D Covoiturage entre services : {mode_cov} || Domicile-travail : ce qui a vraiment fait baisser la voiture
mode_cov = l'appli boude, le tableau blanc marche ~ une ligne régulière entre deux sites ~ le parking réservé a tout changé
< Après trois applications abandonnées, le tableau blanc à la machine à café a créé {7..19} équipages. Le moteur, c'est de connaître la personne. Les autres leviers qui ont compté chez vous ?
- Le forfait mobilités expliqué en deux minutes avec un exemple chiffré. Beaucoup ignoraient qu'ils y avaient droit.
- Un abri à vélos fermé ET près de l'entrée. À cent mètres près, il reste vide.

N Appel à projets {de thème_ap} : {15..60} k€ par service || Fonds {de thème_ap} : déposez avant le {date+28}
thème_ap = biodiversité ~ mobilités douces ~ rénovation légère ~ réemploi ~ eau ~ cantines durables
< Une page suffit : ce que vous voulez faire, combien, et ce que vous mesurerez. Réponse en {mois+2}. [Les petits projets sont les bienvenus|Les projets portés à plusieurs services sont prioritaires].
- Une page, merci ! L'an dernier le dossier en faisait vingt.
- Les dépenses de personnel sont-elles éligibles ?

N Chiffres de l'énergie : {trimestre_n} || Consommations : {baisse} % en un an
trimestre_n = premier trimestre ~ deuxième trimestre ~ troisième trimestre ~ bilan d'hiver
baisse = −4 ~ −7 ~ −9 ~ −11 ~ −13
< Le tableau par site est dans les fichiers, corrigé du climat. Trois sites ont fortement baissé, deux ont augmenté (extension et panne de régulation). Merci aux {20..45} correspondants qui relèvent les compteurs.
- Notre hausse vient bien de la régulation, le technicien passe le {date+6}.
- Corrigé du climat, merci : enfin des chiffres que l'on peut comparer.

I Un calendrier commun des chantiers et des nidifications || Savoir quand ne pas tailler les haies
< Une page avec, mois par mois, ce que l'on évite de faire dehors : taille, ravalement, curage. Les services techniques ne demandent que ça. On l'écrit ensemble ?
- Partant. J'ai une base pour les curages et les amphibiens.
+ Avec une variante pour la montagne, les dates n'ont rien à voir.

Q {^action_x} {à échelle_x} : combien ça coûte vraiment ? || Coût réel : {action_x} {à échelle_x}
action_x = planter des haies ~ éteindre l'éclairage ~ composter ~ passer au vélo ~ récupérer l'eau de pluie ~ végétaliser un toit ~ supprimer les plastiques
échelle_x = l'échelle d'un site ~ l'échelle d'une cité administrative ~ l'échelle d'un département ~ l'échelle d'un lycée
< On me demande un chiffrage pour {jour+5}, investissement et entretien compris. Je trouve des fourchettes qui vont de un à dix. Si vous avez de vraies factures, même anciennes, je prends.
- Nos factures : {4..60} k€ la première année, le tiers ensuite. Le poste oublié est toujours l'entretien de la deuxième année.
- Compte aussi le temps des agents, même approximatif. C'est ce qui a fait reculer puis revenir notre direction, avec un vrai budget.
- Regarde ce que cela évite : chez nous la facture d'eau a payé la moitié.
* Trois factures comparées, fourchette honnête. Merci à tous.
D {^lieu_e} : un an d'observation || Ce que nous avons observé : {lieu_e}
lieu_e = la mare du parking ~ le toit végétal ~ la haie neuve ~ la prairie non tondue ~ les nichoirs ~ le ruisseau rouvert ~ les arbres de la cour
< Une photo par semaine, toujours au même endroit, par qui passe. {Onze|Dix-neuf|Trente-deux} espèces notées par des agents qui n'y connaissaient rien. Le service entier suit maintenant l'affaire.
- La photo par semaine, quelle idée simple. On commence lundi.
- Qui vérifie les noms d'espèces ?
* Une retraitée du service, naturaliste. Elle est ravie.
D {^frein_x} : comment vous l'avez levé || Le frein du mois : {frein_x}
frein_x = pas de budget ~ « on a toujours fait ainsi » ~ le marché en cours ~ la peur du désordre ~ l'absence de chiffres ~ le règlement intérieur
< Chaque mois nous prenons un frein entendu en réunion, et nous cherchons quelqu'un qui l'a levé. Ce mois-ci : {frein_x}. Racontez-nous, en trois lignes et avec une date.
- Un essai de trois mois, réversible. Personne ne dit non à un essai.
- Nous sommes allés voir le service voisin, qui le faisait depuis deux ans. Dans le même bâtiment…
- En retirant quelque chose en échange. On ne peut pas toujours ajouter.

F Bilan GES du site.ods || Poste par poste, avec incertitude || poste;quantité;facteur;émissions;incertitude
F Relevé des compteurs.csv || Tous les sites || site;énergie;consommation;date
F Avant-après de la cour.png || Photo de chantier || photo
F Calendrier des travaux extérieurs.pdf || Ce que l'on évite, mois par mois || De mars à août : ni taille de haies, ni ravalement sans vérification des nids.
F Kit d'animation.odt || Pour un atelier d'une heure || Une question, un chiffre du service, une décision que l'on peut prendre ce mois-ci.
`,
)
