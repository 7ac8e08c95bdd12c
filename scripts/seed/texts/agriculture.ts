import { theme } from '../theme'

export const agriculture = theme(
  'agriculture',
  ['agriculture', 'agriculture', 'ecologie', 'interieur'],
  `
sujet = l'agriculture et l'alimentation
public = les exploitants et les filières
guide = le guide de la campagne d'aides ~ la fiche contrôle sur place ~ le mémento du bien-être animal ~ le kit restauration collective
rencontre = la réunion des chefs de service ~ la journée filières
chantier = l'instruction des aides ~ la réduction des produits phytosanitaires ~ le projet alimentaire territorial
métiers = instructeur/instructrice aides agricoles ~ vétérinaire officiel/officielle ~ contrôleur/contrôleuse ~ chargé/chargée de mission filières ~ technicien/technicienne ~ chef/cheffe du service économie agricole

Q Dossier {d'aide} : {anomalie_a} || {^anomalie_a} : comment le traiter ?
anomalie_a = parcelle déclarée deux fois ~ limite contestée entre voisins ~ bail non enregistré ~ surface non admissible ~ changement d'associé ~ déclaration tardive ~ SIRET fermé
aide = la campagne d'aides ~ l'indemnité ~ l'installation ~ la conversion ~ l'investissement
d'aide = d'aide ~ d'installation ~ d'indemnité ~ de conversion
< L'exploitant est de bonne foi, les photos de {mois-2} ne sont pas nettes et la campagne ferme le {date+12}. Comment tranchez-vous, et que mettez-vous au dossier ?
- Visite rapide avec l'exploitant, photo géolocalisée, note de deux lignes. La note de deux lignes vous sauvera au contrôle.
- Pour deux déclarants, on suspend la parcelle et on convoque les deux ensemble. Neuf fois sur dix ils s'arrangent devant nous.
+ Vérifiez l'historique sur trois campagnes, le sujet revient d'année en année.
* Convoqués ensemble {jour+2}, réglé en vingt minutes.

Q Suspicion {sanitaire} : {espèce_a} || {^espèce_a} : suspicion {sanitaire}, premières mesures
sanitaire = d'influenza ~ de tuberculose ~ de fièvre ~ de brucellose ~ d'intoxication ~ de salmonelle
espèce_a = un élevage de canards ~ un troupeau bovin ~ une basse-cour ~ un lot de volailles ~ des moutons en transhumance ~ un refuge
< Appel du vétérinaire {jour-1} au soir. Prélèvements partis, résultats {jour+2}. En attendant, que bloquez-vous, et comment parlez-vous aux voisins sans affoler ?
- Arrêté de mise sous surveillance le soir même, visite à deux, une entrée unique, désinfection. Et une carte des mouvements des quinze derniers jours.
- Appelez vous-même les cinq plus proches voisins. Ils l'apprendront de toute façon, autant que ce soit juste.
- L'éleveur : quelqu'un doit le rappeler le lendemain, juste pour lui.
* Résultat négatif ! Mais le circuit a bien fonctionné.

Q Installation {de profil_in} : projet {fragile|atypique} || Comment accompagner {profil_in} ?
profil_in = un maraîcher en micro-ferme ~ une éleveuse non issue du milieu ~ un couple en reconversion ~ un jeune associé ~ un apiculteur ~ une viticultrice
< Commission le {date+10}. Le prévisionnel tient avec une météo idéale. La personne est remarquable. Comment aider sans décourager ni envoyer au mur ?
- Refaire le budget avec elle, version sèche, et voir ce qui casse en premier. Souvent une seule ligne est à changer.
- Un parrain à dix kilomètres. Plus utile que dix heures de conseil.
- Installer en deux temps, moitié salariée une année. Peu de gens osent le proposer.
* Version sèche faite, surface réduite d'un tiers. La commission a dit oui.

Q Contrôle « {sujet_ct} » : conflit sur place || Contrôle tendu {chez exploitant} : vos réflexes
sujet_ct = irrigation ~ phytosanitaire ~ bien-être animal ~ hygiène ~ identification
exploitant = un éleveur isolé ~ un gros élevage ~ un récidiviste ~ un voisin en conflit
< Ton monté, portail fermé, téléphone filmant. Nous sommes repartis. Comment reprenez-vous un contrôle interrompu, et quelle préparation à deux ?
- On écrit l'entrave le jour même, on prévient l'encadrement, on revient accompagnés, calmes et à l'heure annoncée.
- Avant : qui connaît la situation ? Un appel à la chambre ou au maire peut éviter bien des choses, sans révéler le motif.
- La détresse existe souvent derrière. Le numéro d'écoute en poche.
* Retour à trois, café offert par l'exploitant. Comme quoi.

Q Restauration collective : {objectif_rc} || {^objectif_rc} : comment démarrer une cantine ?
objectif_rc = 20 % de bio ~ circuits courts ~ menus sans viande ~ moins de gaspillage ~ fin du plastique ~ affichage d'origine
< {120..900/20} repas par jour, une cuisinière volontaire, un gestionnaire méfiant. Par où commencer pour que ça tienne plus d'un mois ?
- Deux produits seulement la première année : le pain et les pommes. Visibles, faciles, stables.
- Groupement avec les communes voisines, livraison unique. Les producteurs préfèrent un gros arrêt à six petits.
- La pesée des restes finance le reste. On a gagné {0,18|0,22|0,31} € par repas.
* Pain et pommes, à la rentrée prochaine !

Q Sécheresse : {question_se} || Restriction d'eau : {question_se}
mois 6, 7, 8, 9
question_se = qui peut irriguer la nuit ? ~ comment contrôler ? ~ dérogation pour semis ? ~ que dire aux communes ? ~ quels seuils retenir ?
< Débit sous le seuil depuis {jour-2}, le comité se réunit {jour+2}. Les filières sont au téléphone. Comment présentez-vous des arbitrages que personne n'aimera ?
- Le tableau avant la réunion, à tous, avec les seuils fixés en hiver. On discute des dérogations, pas des seuils.
- Des tours d'eau par vallée, gérés par eux. Vous contrôlez le total, ils répartissent mieux que nous.
* Tours d'eau acceptés. Merci pour l'idée de les fixer en hiver.

D Retour {de réunion_ag} : l'essentiel || {^réunion_ag} : trois enseignements
réunion_ag = un tour de plaine ~ une journée installation ~ une visite d'abattoir ~ un salon ~ une rencontre entre départements
< On nous attendait sur les contrôles ; on nous a parlé de solitude, de transmission et de paperasse. Nous avons promis deux choses, et un rendez-vous pour dire si elles sont tenues.
- Promettre deux choses et y revenir : la meilleure façon.
- Pouvez-vous partager la liste des « papiers en trop » ? Nous la complétons.
* Elle est dans les fichiers, quatorze lignes pour commencer.

D Haies, mares, prairies : ce qui convainc un agriculteur || La haie {qui reste|replantée} : récit en cinq ans
< {2..9} km de haies, {14..32} exploitations. L'argent ne convainc pas seul ; ce qui convainc, c'est le voisin et le technicien qui revient. Photos de la même parcelle, mois par mois, dans les fichiers.
- Les photos mois par mois sont magnifiques, merci.
- L'entretien de la deuxième année, c'est là que tout se perd. Un contrat de taille à plusieurs ?

D {Simplifier|Réécrire} un dossier d'aide {avec les exploitants|à la table de la cuisine} || Le dossier d'aide rempli à la table de la cuisine
< Nous avons regardé cinq exploitants le remplir. {Trois|Quatre} rubriques incomprises, un justificatif que nous avions déjà. {Vingt-deux|Dix-huit} minutes gagnées par dossier, et des appels en moins.
- Et combien d'erreurs en moins ? Ma cheffe va demander.
- Faites-le avec un banquier aussi, il vous surprendra.
* {31|38|44} % de pièces manquantes en moins.

N Campagne {an} : {étape_n} || {^étape_n} : calendrier et consignes
étape_n = ouverture ~ clôture ~ contrôles ~ paiements ~ corrections
< Début le {date+8}, fin le {date+32}. Permanences dans {quatre|six|neuf} communes, liste dans les fichiers. [Les exploitants isolés sont appelés en priorité|Une fiche d'une page est distribuée sur place].
- Permanence du {lundi|jeudi} complète, on peut en ajouter une ?
- Merci pour la liste des isolés.

N Point sanitaire {hebdomadaire|du département} || Situation au {court} : élevages sous surveillance
< {2..19} sites sous surveillance, {0..3} foyer confirmé, zones inchangées. Prochain point {jour+7}. Merci aux vétérinaires, qui répondent la nuit.
- Reçu {par moi}.
- La carte n'est pas à jour sur la commune de {ville}, me semble-t-il.

I Un calendrier des périodes interdites, lisible || Les dates utiles, affichées dans la cabine du tracteur
< Épandage, fauche, taille, traitement : une page par département, grandes lettres, plastifiée. Nous la mettons au point ici, chacun l'adapte.
- Je m'occupe de la version montagne.
+ Et en application ? Non. Plastifiée, c'est parfait.

Q {^produit_x} en {lieu_x} : règles et contrôles ? || Vente {de produit_x} {lieu_y} : que vérifier ?
produit_x = fromage fermier ~ volailles ~ miel ~ jus de fruits ~ plats préparés ~ œufs ~ champignons
lieu_x = circuit court ~ distributeur automatique ~ vente en ligne ~ vente directe ~ magasin de producteurs
lieu_y = à la ferme ~ en distributeur ~ en ligne ~ au marché ~ à la cantine
< Un jeune installé me demande la marche à suivre. Les fiches se contredisent et il a peur de mal faire. Je voudrais lui donner une seule page, juste et encourageante.
- La page de notre service tient en six points : déclaration, température, traçabilité, étiquetage, eau, plan de nettoyage. Je la dépose.
- Proposez une visite de conseil avant l'ouverture. Une heure, et vous ne le reverrez plus pour un problème.
- Le numéro d'un collègue qui fait déjà, à vingt kilomètres. C'est ce qui rassure le plus.
* Page adaptée et visite calée le {date+7}. Merci.
D {^culture_x} : une année pas comme les autres || Tour de plaine, {culture_x} : ce que l'on voit
culture_x = vigne ~ maïs ~ prairies ~ vergers ~ céréales ~ maraîchage ~ élevage laitier ~ lavande
< Ce que les exploitants racontent cette saison ne figure dans aucun de nos tableaux : récolte avancée de {8..20} jours, deux maladies nouvelles et beaucoup de fatigue. Je note ici pour la mémoire, complétez pour votre département.
- Même avance ici, et un manque d'eau dès {mois-2}.
- La fatigue, oui. Trois appels au dispositif d'écoute ce mois-ci, c'est inhabituel.
- Prévenir les instructeurs : les dates habituelles n'ont plus beaucoup de sens.
D {^partenaire_x} et nous : repartir du bon pied || Travailler avec {partenaire_x} : deux ans après
partenaire_x = la chambre d'agriculture ~ les vétérinaires ~ les maires ruraux ~ les lycées agricoles ~ les associations de protection ~ les coopératives
< Nous nous parlions par courriers recommandés. Depuis un an : une réunion par trimestre, une ferme différente, un repas. Les désaccords restent, les procès d'intention ont disparu.
- La ferme différente, c'est la bonne idée. Personne n'est chez soi.
- Qui prépare l'ordre du jour ?
* À tour de rôle, trois points maximum.

F Permanences.csv || Où et quand || commune;lieu;date;agent;rendez-vous
F Visite sur place.odt || Deux lignes et une photo || Ce que nous avons vu, où, et ce que l'exploitant en a dit.
F Calendrier plastifié.pdf || Une page || Taille des haies, épandage, fauche : les dates à ne pas franchir.
F Papiers en trop.ods || Quatorze lignes || document;exigé par;utilisé par;proposition
F Parcelle mois par mois.png || Évolution || photo
`,
)
