import { theme } from '../theme'

export const achats = theme(
  'achats',
  ['finances', 'ecologie', 'interieur', 'armees', 'education', 'justice', 'culture', 'agriculture', 'pm'],
  `
sujet = l'achat public
public = les services prescripteurs
guide = le guide du sourcing ~ la fiche « clauses sociales » ~ le modèle de rapport d'analyse des offres ~ la grille de suivi d'exécution ~ le mémento des avenants
rencontre = le club des acheteurs ~ l'atelier « achats responsables »
chantier = la cartographie des achats ~ la programmation pluriannuelle ~ la mise en place du suivi fournisseurs
métiers = acheteur/acheteuse ~ juriste marchés publics ~ chef/cheffe de la mission achats ~ approvisionneur/approvisionneuse ~ référent/référente achats responsables ~ gestionnaire de marchés

Q Marché {de prestation} : quel critère pour départager ? || Pondération pour un marché {de prestation}
prestation = nettoyage ~ gardiennage ~ restauration collective ~ maintenance des ascenseurs ~ traduction ~ impressions ~ entretien d'espaces verts ~ formation ~ location de véhicules ~ déménagement ~ collecte de déchets
< Notre dernier marché {de prestation} était à 60 % prix : nous avons eu le moins cher, et tous les ennuis qui vont avec. Je prépare le renouvellement pour {mois+4}. Quelles pondérations et surtout quels sous-critères vérifiables utilisez-vous ?
- 40 % prix, 45 % qualité, 15 % environnement. Le secret est dans le sous-critère « organisation » : on demande un planning nominatif sur une semaine type. Ceux qui n'ont pas visité le site se voient tout de suite.
- Méfiance avec les mémoires techniques copiés-collés. Nous posons cinq questions fermées avec un cadre de réponse d'une page chacune, et on note cela.
- Une visite obligatoire et une mise en situation, rémunérée si elle prend du temps. Cela a écarté deux candidats sur {cinq|six|sept} chez nous.
+ Simulez la notation avec les anciennes offres avant de publier. On découvre vite qu'un critère à 10 % ne change jamais le classement.
* Merci beaucoup, je vais simuler avec les offres de l'ancien marché.

Q Une seule offre reçue {pour objet_marché} : on attribue ou on relance ? || Offre unique {pour objet_marché}
objet_marché = des travaux de peinture ~ la maintenance d'un groupe électrogène ~ un marché d'assurance ~ une étude de sols ~ des fournitures de laboratoire ~ l'hébergement d'une application ~ du mobilier de bureau ~ un audit énergétique
< Date limite hier à midi, une seule offre, {8..35} % au-dessus de notre estimation. Elle est correcte techniquement. Le service a besoin du marché pour {mois+2}. Vous attribuez, vous négociez, vous relancez ?
? Votre estimation date de quand ?
= De {mois-9}, donc avant les dernières hausses, c'est vrai.
- Vérifiez d'abord si l'estimation tient. Si le prix s'explique, rien n'oblige à déclarer sans suite parce qu'il n'y a qu'une offre. Demandez la décomposition du prix avant toute chose.
- Appelez trois entreprises qui ont retiré le dossier et n'ont pas répondu. En vingt minutes nous avons compris que le délai d'exécution faisait fuir tout le monde.
- En procédure adaptée, si la négociation était prévue dans le règlement, profitez-en. Sinon, relancer avec un allotissement différent nous a rapporté trois offres.
* J'ai appelé : c'était le cautionnement et le délai. On négocie, et je corrige pour la prochaine fois.

Q Clause d'insertion {pour lot} : combien d'heures ? || Heures d'insertion sur un marché {pour lot}
lot = le ménage ~ les espaces verts ~ la rénovation d'un bâtiment ~ la blanchisserie ~ la numérisation de documents ~ la logistique ~ la téléphonie d'accueil
< Premier marché avec clause sociale chez nous. La facilitatrice propose {600..2400/100} heures par an et le titulaire pressenti trouve que c'est trop. Avez-vous un repère raisonnable {pour lot} ?
- Nous partons de 5 à 10 % du temps de travail prévu, en regardant si les postes sont accessibles sans diplôme. Et on l'écrit par an, pas sur la durée totale, sinon tout est fait le dernier mois.
- Suivez-la trimestre par trimestre avec la facilitatrice, et prévoyez une pénalité que vous êtes prêts à appliquer. Une clause sans suivi, c'est une phrase.
+ Chez nous {deux|trois|quatre} personnes ont été embauchées en CDI à la fin. Ça vaut le coup.
* Merci, je garde 7 % et un point par trimestre.

Q Avenant {de motif_av} : où est la limite ? || Peut-on passer un avenant {de motif_av} ?
motif_av = prolongation de trois mois ~ prix nouveaux ~ ajout d'un site ~ changement d'indice ~ transfert à une autre société ~ augmentation du montant maximum
< Le marché se termine le {date+40} et le suivant ne sera pas prêt. Le service me demande un avenant {de motif_av}. Je sens bien que l'on est à la limite de la modification substantielle. Comment motivez-vous ce genre de dossier ?
- Trois questions : était-ce prévu par une clause de réexamen ? Est-ce de faible montant par rapport au marché initial ? Un autre candidat aurait-il répondu autrement ? Si la réponse à la dernière est oui, n'y allez pas.
- Une note d'une page au dossier, avec le calcul du pourcentage cumulé de TOUS les avenants. C'est toujours là que l'on se fait reprendre.
+ Pour la suite : une alerte dix mois avant l'échéance. Depuis, plus d'avenant de dernière minute chez nous.
* Je fais la note et le calcul cumulé. Merci.

Q Fournisseur {en situation} : quelles précautions ? || Titulaire {en situation}, que faire du marché ?
situation = redressement judiciaire ~ retard permanent ~ sous-effectif ~ conflit avec un sous-traitant ~ cours de rachat
< Notre titulaire (maintenance, {6..14} sites) est depuis peu {en situation}. Pour l'instant le service est rendu, tant bien que mal. Je ne veux ni le pousser dehors, ni me retrouver sans prestataire du jour au lendemain.
- D'abord, un courrier recommandé factuel avec les manquements constatés, site par site. Sans constat écrit, vous n'aurez aucune prise plus tard.
- Vérifiez les avances et les commandes en cours, et ne payez que le service fait. Nous avons aussi préparé une commande de secours chez un autre prestataire, jamais utilisée finalement.
- Demandez un rendez-vous avec l'administrateur ou le dirigeant. Les gens parlent plus volontiers autour d'une table, et nous avons sauvé le marché ainsi.
* Rendez-vous pris pour le {date+6}. Merci pour vos conseils.

Q Achat de {produit} reconditionnés : retours ? || {^produit} reconditionnés : qualité au rendez-vous ?
produit = téléphones ~ ordinateurs portables ~ écrans ~ fauteuils de bureau ~ vélos de service ~ bureaux ~ serveurs
< Notre plan d'achats prévoit {20..40/5} % de reconditionné. J'ai des craintes sur la garantie et sur la régularité des lots. Quelqu'un a-t-il un an de recul sur les {produit} ?
- Dix-huit mois de recul : {2..6} % de retours, échangés en une semaine. La clé, c'est d'exiger un grade unique et une batterie à plus de 85 % quand il y en a une.
- Garantie de 24 mois demandée comme pour du neuf, trois fournisseurs sur quatre ont suivi. Communiquez auprès des agents : « reconditionné » ne veut pas dire « vieux ».
+ Attention aux délais quand on en veut plus de cent identiques.
* Merci, je mets 24 mois dans le cahier des charges.

Q Service fait sur {objet_sf} : qui certifie chez vous ? || Certification du service fait, cas {de objet_sf}
objet_sf = une étude livrée en retard ~ un abonnement annuel ~ une formation annulée ~ des licences ~ un séminaire ~ une prestation au forfait ~ une livraison incomplète
< Je reçois des factures concernant {objet_sf} et le prescripteur certifie sans regarder. L'autre jour il manquait la moitié du livrable. Comment organisez-vous le contrôle sans bloquer les paiements ?
- Une fiche de recette d'une demi-page, obligatoire au-dessus de {3000..10000/1000} €. En dessous, un courriel suffit. Les prescripteurs ont râlé deux mois, et maintenant ils la réclament.
- Nous refusons le service fait partiel sans montant : soit c'est livré, soit on paie la part livrée. Le titulaire comprend très vite.
* La demi-page, c'est exactement ce qu'il me faut. Tu pourrais la déposer ici ?

Q Sourcing ({besoin}) : jusqu'où parler aux entreprises ? || Rencontrer des fournisseurs avant un marché {de besoin}
besoin = signalétique ~ accessibilité numérique ~ intelligence artificielle ~ bornes de recharge ~ mobilier adapté ~ drones ~ visioconférence
< Nous connaissons mal le secteur. Le service a déjà rencontré une entreprise, toujours la même, qui lui a presque écrit le cahier des charges. J'aimerais remettre un peu d'ordre sans décourager les rencontres.
- Une trame d'entretien identique, au moins trois entreprises, deux personnes de chez nous à chaque fois, et un compte rendu au dossier. Avec ça, aucun souci.
- Nous organisons une demi-journée ouverte annoncée sur notre profil d'acheteur : {9..22} entreprises, des petites en majorité. Le cahier des charges a beaucoup changé après.
+ Et on donne la même information à tous au moment de la consultation, y compris les chiffres donnés à l'oral.
* Merci, va pour la demi-journée ouverte.

Q Dématérialisation : un candidat {a eu un souci} || Offre arrivée {façon} : recevable ?
a eu un souci = n'a pas pu déposer ~ s'est trompé de lot ~ a oublié de signer ~ a déposé deux fois
façon = deux minutes après l'heure ~ par courriel ~ sur une clé USB ~ sans l'acte d'engagement ~ avec un fichier illisible
< Le cas du jour : une offre est arrivée {façon}, et l'entreprise invoque un problème de plateforme. Le journal de la plateforme montre une première tentative {10..50} minutes avant la clôture. Je rejette ?
- Demandez l'attestation d'incident à l'éditeur de la plateforme. Si l'incident vient d'elle, on accepte ; si c'est le poste du candidat, on rejette. C'est mécanique et c'est la même règle pour tous.
- Distinguez ce qui est hors délai (irrégulier, on n'y peut rien) et ce qui est incomplet (on peut demander de régulariser si cela ne change pas l'offre).
* L'éditeur confirme un incident de leur côté. On ouvre. Merci !

D Mutualiser {un achat} entre services d'une même ville || Groupement de commandes {pour achat} : bilan
achat = les fluides ~ le papier ~ la restauration ~ la téléphonie ~ les contrôles techniques
un achat = les fluides ~ le papier ~ la restauration ~ les contrôles réglementaires ~ le tri des déchets
< Cinq services de l'État à {ville}, cinq contrats différents. Nous les avons mis bout à bout l'an dernier : {8..22} % d'économie, mais surtout un seul interlocuteur. Le plus difficile a été d'aligner les dates de fin. Qui d'autre s'est lancé ?
- Chez nous le frein n'était pas juridique : chaque service voulait garder « son » fournisseur. Une réunion avec les utilisateurs a réglé la question.
- Bravo. Vous avez une convention type ? La nôtre fait trois pages et suffit largement.
+ Intéressé aussi {par chantier}, la démarche est la même.

D Petites entreprises : comment les faire répondre ? || {10..30} % de PME de plus en deux ans : ce qui a joué
< Nous avons regardé pourquoi les petites entreprises du département ne répondaient pas : dossier trop lourd, peur des délais de paiement, lots trop gros. Nous avons agi sur les trois. Vos propres recettes m'intéressent.
- Le lot plus petit, c'est le levier numéro un. Et l'avance à 30 % pour les TPE, demandée par presque toutes.
- Un dossier de candidature de quatre pages au lieu de dix-huit. Personne ne lisait les quatorze autres, nous compris.
- On affiche notre délai réel de paiement ({14..24} jours) dans l'avis. C'est bête, mais on nous en parle à chaque fois.

D Empreinte carbone d'un marché : calcul simple ou usine à gaz ? || Le critère environnemental {de famille}, concrètement
famille = des transports ~ du numérique ~ de la restauration ~ du nettoyage ~ des travaux
< Je lis des critères environnementaux très ambitieux que personne ne sait vérifier. Nous en avons gardé deux, contrôlables sur facture. Quels sont les vôtres, et comment les vérifiez-vous une fois le marché signé ?
- Pour les transports : le tonnage kilométrique par type de véhicule, relevé chaque trimestre. Le titulaire l'a déjà dans son logiciel, ça ne lui coûte rien.
- Restauration : la part de végétal et la pesée des déchets. Deux chiffres, affichés au self.
- Un conseil : préférer un plan de progrès avec un chiffre de départ à une note sur un label.
* Deux critères, mais contrôlés : on est d'accord. Merci pour la pesée.

N Programmation des achats {an+1} : remontée avant le {date+24} || Recensement des besoins : top départ
< Comme chaque année, nous recensons les besoins supérieurs à 40 000 €. Merci de compléter le tableau déposé dans les fichiers : objet, montant estimé, date souhaitée, contact. [Même une ligne incertaine nous aide|Une estimation à la louche vaut mieux que rien].
- Transmis à nos services. Peut-on ajouter une colonne « marché déjà existant » ?
- Fait pour nous, {6..18} lignes.

N Modèle {de modèle} mis à jour || Nouveau modèle disponible : {modèle}
modèle = règlement de la consultation ~ rapport d'analyse ~ lettre de rejet ~ décision de reconduction ~ procès-verbal de réception ~ cahier des clauses particulières
< La nouvelle version est dans les fichiers. Elle est plus courte ({3..7} pages de moins), écrite pour être lue par une entreprise qui répond pour la première fois. Les champs à compléter sont surlignés. Vos corrections sont les bienvenues.
- Merci, on voit que des non-juristes ont relu. Ça change tout.
- Page {2..5}, il reste une référence à l'ancien cahier des clauses générales.

N Retour sur {rencontre} : supports en ligne || Les supports de {rencontre} sont disponibles
< Merci aux {45..120} participants. Les supports et la feuille de présence sont dans les fichiers. Les trois idées les plus applaudies : la visite obligatoire, le cadre de réponse d'une page, et l'appel systématique à ceux qui n'ont pas répondu.
- Merci pour l'organisation, c'était concret du début à la fin.
- La prochaine peut-elle se tenir hors de Paris ? Nous accueillons volontiers.

I Une bourse aux marchés utilisables || Savoir quels marchés on peut rejoindre
< On découvre toujours trop tard qu'un marché existant nous était ouvert. Si chacun déposait ici une ligne par marché ouvert à d'autres services (objet, titulaire, échéance, contact), on gagnerait des mois.
- Oui ! Avec l'échéance en première colonne, pour voir ce qui tombe bientôt.
+ Je lance le tableau avec nos {5..12} marchés.

Q {^achat_x} pour {acheteur_x} : quelle procédure ? || {^acheteur_x} veut acheter {achat_x} : par où passer ?
achat_x = des licences de dessin ~ un escape game de sensibilisation ~ trois vélos ~ une étude d'impact ~ des bornes tactiles ~ un logiciel de traduction ~ des arbres ~ un système de vote
acheteur_x = un petit service ~ un établissement sans juriste ~ deux directions ensemble ~ une équipe projet ~ une préfecture ~ un service outre-mer
< Montant estimé : {8..85} k€, besoin pour {mois+2}. Le service a déjà un devis « pour aller vite ». Je préfère vous demander avant de dire non.
- Regardez d'abord les marchés ouverts des centrales et de votre ministère. La réponse est souvent là, en dix minutes.
- Trois devis comparables, une demi-page qui explique le choix, et la preuve que vous avez ouvert à d'autres. C'est proportionné et défendable.
- Le devis déjà reçu n'est pas un problème si les autres ont la même information et le même temps. Dites-le par écrit.
* Trouvé sur un marché existant. Vingt minutes, montre en main.
D {^famille_x} : ce que nous achetons vraiment || Radiographie d'une famille d'achats : {famille_x}
famille_x = les fournitures ~ le nettoyage ~ les déplacements ~ les prestations intellectuelles ~ les licences ~ l'entretien des espaces verts ~ la restauration
< Nous avons mis à plat trois ans de commandes : {famille_x}. {12..40} fournisseurs, {30..60} % des montants sur deux d'entre eux, et {120..800/20} commandes de moins de 100 €. Le coût de traitement dépasse parfois le prix. Je partage la méthode, elle tient sur une page.
- La proportion de petites commandes est la même chez nous. La carte d'achat a tout changé.
- Vous avez fait le tri à la main ?
* Un export, un tableau croisé, une demi-journée à deux. Rien de plus.
D Après la signature : qui suit {objet_suivi} ? || Le suivi d'exécution, parent pauvre ({objet_suivi})
objet_suivi = les pénalités ~ les engagements environnementaux ~ les heures d'insertion ~ les délais ~ la qualité ~ les reconductions
< On passe six mois à choisir et cinq minutes à suivre. Cette année, chaque marché important a une revue d'une heure par trimestre, avec le prescripteur et le titulaire. {Quatre|Cinq|Sept} dérives vues à temps. Et chez vous ?
- Pareil, avec un tableau visible du titulaire. Il corrige avant la réunion, c'est le but.
- Le plus dur est d'obtenir que le prescripteur vienne. On lui envoie la facture en pièce jointe, il vient.
D Le fournisseur nous a dit {franchise} || Entretien de fin de marché : {franchise}
franchise = pourquoi il n'a plus répondu ~ ce que nos pénalités lui coûtent ~ que notre cahier des charges était copié ~ qu'il perdait de l'argent ~ que nos délais étaient intenables
< Une heure, sans enjeu, après le solde. Il a été franc, et nous avons pris des notes. Trois choses changent dans le prochain marché. Je recommande cet entretien à tous, c'est gratuit.
- Quelle bonne idée. Vous posez toujours les mêmes questions ?
- Nous le faisons avec ceux qui ont perdu aussi. Encore plus instructif.
* Quatre questions, je les dépose dans les fichiers.

F Cartographie des achats.ods || Par famille et par service || famille;service;montant annuel;titulaire;échéance
F Fiche de recette.odt || Une demi-page pour certifier le service fait || Ce qui était attendu. Ce qui a été livré. Ce qui manque. Date et signature du prescripteur.
F Trame d'entretien sourcing.odt || La même pour toutes les entreprises || Présentation du besoin. Questions ouvertes. Ce que l'on ne dit pas.
F Suivi des clauses sociales.csv || Par trimestre || marché;titulaire;heures prévues;heures réalisées;date
F Règlement de consultation simplifié.pdf || Quatre pages || Les candidats trouvent ici tout ce qu'il faut pour répondre, et rien d'autre.
`,
)
