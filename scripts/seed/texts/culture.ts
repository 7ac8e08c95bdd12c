import { theme } from '../theme'

export const culture = theme(
  'culture',
  ['culture', 'culture', 'education', 'interieur', 'etranger'],
  `
sujet = le patrimoine et l'action culturelle
public = les établissements et les porteurs de projets
guide = le guide des subventions ~ la fiche chantier patrimoine ~ le mémento de la médiation ~ la charte des résidences
rencontre = la commission du mois ~ le forum des conseillers
chantier = la numérisation des fonds ~ le plan de sauvegarde des biens ~ l'accueil des publics éloignés
métiers = conseiller/conseillère pour l'action culturelle ~ conservateur/conservatrice ~ ingénieur/ingénieure du patrimoine ~ régisseur/régisseuse d'œuvres ~ chargé/chargée de médiation ~ bibliothécaire

Q Plan de sauvegarde {de musée} : qui sort quoi ? || Plan de sauvegarde des biens {de musée}
musée = un petit musée ~ une bibliothèque ~ un château ouvert au public ~ un dépôt d'archives ~ une église classée ~ un muséum
< {1200..24000/400} objets, deux agents présents la nuit, des pompiers volontaires à douze minutes. Comment avez-vous choisi vos priorités, et qu'est-ce qui marche quand la fumée arrive ?
- Trois niveaux, pas dix. Vingt objets au premier, avec photo, poids, emplacement et outil pour les décrocher. La fiche est plastifiée, côté pompiers.
- Un exercice avec eux, un soir. Ils ont découvert qu'il fallait une clé Allen : depuis, elle est dans le boîtier.
- Ne protégez pas tout : bâcher sur place est souvent mieux que sortir.
* Vingt objets, clé Allen comprise. Exercice le {date+20}.

Q Subvention {pour projet_s} : dossier à {accepter|écarter} ? || Dossier {pour projet_s} : votre avis
projet_s = une résidence d'artiste ~ un festival naissant ~ un film documentaire ~ un atelier en prison ~ une librairie itinérante ~ une fanfare de collège
< Projet attachant, budget bancal ({18..70} % de recettes incertaines), date le {date+30}. La commission est mercredi. Comment posez-vous la question à l'équipe porteuse sans la décourager ?
- « Si l'on vous donne la moitié, que faites-vous ? ». La réponse dit tout : ils réduisent avec justesse, ou tout s'écroule.
- Conditionner à un engagement d'un partenaire local, même petit. Ce n'est pas l'argent, c'est l'ancrage.
* Réponse magnifique : deux dates au lieu de cinq. Avis favorable.

Q Prêt {de œuvre} : {condition} || {^œuvre} à prêter : {condition}
œuvre = une toile ~ un costume ~ un manuscrit ~ une maquette ~ une photographie ~ une sculpture en plâtre
condition = climat instable ~ emprunteur inconnu ~ assurance élevée ~ délai très court ~ transport par route
< L'emprunteur insiste, l'exposition compte pour lui. Je cherche la formule qui dit oui, mais à des conditions tenables pour une petite équipe.
- Constat d'état avec photos, convoyage à l'aller, relevés de climat envoyés chaque semaine. Trois exigences, écrites, non négociables.
- Un fac-similé de qualité pour la moitié de la durée. Surprenant, mais accepté {deux|trois} fois.
* Fac-similé six semaines sur dix. Tout le monde est rassuré.

Q Médiation {pour public_me} : idées concrètes ? || Accueillir {public_me} : vos essais
public_me = des tout-petits ~ des adolescents ~ des personnes sourdes ~ un groupe d'Ehpad ~ des détenus ~ des familles allophones
< Créneau le {date+14}, une heure, {8..22} personnes. Jusqu'ici nous adaptons une visite pour adultes, et ça se voit. Racontez une fois où ça a vraiment pris.
- Un seul objet, trente minutes, puis ils choisissent le deuxième. Ils sont revenus avec leurs parents.
- Préparer avec l'éducatrice et venir chez eux avant. La moitié du travail est faite dans leur salle.
- Laisser toucher une réplique. On l'oublie parce que c'est trop simple.
* Un seul objet : silence, puis vingt-sept questions. Merci.

Q Fonds {de fonds_c} : numériser quoi en premier ? || {2..40} 000 vues, {de fonds_c} : priorités
fonds_c = cartes postales ~ plaques de verre ~ affiches ~ journaux locaux ~ partitions ~ enregistrements ~ cartes anciennes
< Budget pour un tiers. Certains supports se dégradent, d'autres sont demandés chaque semaine. La notice manque souvent. Comment arbitrez-vous ?
- Le fragile demandé d'abord, le fragile non demandé ensuite, le reste jamais sans notice. Une image sans notice n'existe pas.
- Faites décrire par des volontaires : {trois|quatre} cents notices en un mois, contrôle par sondage.
- Un format de conservation et un de consultation. On en voit encore sans le premier.
* Volontaires lancés, {180|240|310} notices déjà. Formidable.

Q Chantier {de monument} : découverte imprévue || {^découverte} : que faire du calendrier ?
monument = l'église ~ la halle ~ le moulin ~ la chapelle ~ le lavoir
découverte = un décor peint sous l'enduit ~ une charpente plus ancienne ~ un caveau ~ un mur médiéval ~ une inscription
< Arrêt de la zone {jour-1}. La commune craint pour sa subvention, l'entreprise pour son planning. Comment conciliez-vous curiosité et calendrier ?
- Délai court et borné : quinze jours d'étude, date écrite, le chantier continue ailleurs. L'entreprise accepte tout si la date est tenue.
- Une visite ouverte le samedi. La commune, de râleuse, devient fière.
* {180|260|340} visiteurs samedi. La commune demande maintenant à la laisser visible.

D {^lieu_pu} le dimanche : {résultat} || Ouvrir {lieu_pu} autrement
lieu_pu = la bibliothèque ~ le musée ~ les archives ~ le centre d'art ~ l'école d'art
résultat = qui vient vraiment ~ le bilan d'une année ~ les agents en parlent ~ ce que nous avons gardé
< Nous avions prévu des familles, nous avons eu des étudiants et des personnes seules. Nous avons retiré deux activités et ajouté… des prises et du thé. {4200..18000/200} visites de plus.
- Du thé. On cherche trop compliqué, décidément.
- Et les agents du dimanche ? Comment l'avez-vous négocié ?
* Volontaires, rotation d'un sur cinq, récupération doublée. Personne n'a arrêté.

D Petites communes et patrimoine : l'aide qui manque || Une journée d'ingénierie vaut {deux ans|dix dossiers}
< {18..60} maires, un architecte, un financier, une table. Nous avons débloqué {sept|onze|quinze} dossiers en une journée. Le besoin n'est pas l'argent mais quelqu'un à qui parler.
- Nous le faisons par vallée maintenant. On nous attend.
- Prenez la boulangère aussi : les meilleures informations viennent d'elle.

D Résidence d'artiste {en entreprise|au collège|à l'hôpital} || Six semaines d'artiste {au collège|dans un service}
< Vers la troisième semaine, quelque chose a basculé : les gens ne regardaient plus le résultat, ils regardaient l'endroit. Récit, budget ({4200..12800/200} €) et photos dans les fichiers.
- Très beau récit. Je le cite en commission avec votre accord ?
- Quel hébergement ? C'est toujours là que ça achoppe.
* Chez l'habitant et au foyer. Oui pour la citation !

N Appel à projets {de thème_cu} : avant le {date+26} || {^thème_cu} : l'appel est ouvert
thème_cu = résidences ~ été culturel ~ patrimoine rural ~ lecture publique ~ éducation aux images ~ numérisation
< Deux pages, un budget simple, une seule question : que se passera-t-il le lendemain ? Réponses motivées à tous, y compris aux refus. [Les premières demandes sont les bienvenues|Les anciens lauréats peuvent revenir une fois].
- Merci pour les refus motivés, cela arrive si rarement.
- Les associations de moins d'un an sont-elles admises ?

N Journées {de patrimoine_j} : {programme} || Programme {de patrimoine_j} : derniers ajouts
patrimoine_j = du patrimoine ~ de l'archéologie ~ de l'architecture ~ des métiers d'art
programme = inscriptions ~ affiches ~ chiffres ~ photos
< {40..240/10} lieux, dont {4..22} jamais ouverts. Transport gratuit depuis {ville}. Merci aux {120..900/20} bénévoles. Les affiches sont dans les fichiers.
- Le moulin ouvrira finalement le samedi seulement.
- Affiches imprimées, elles sont superbes.

I Un lieu, un objet, une voix || Des notices dites par ceux qui gardent
< Une minute enregistrée par les gardiens, agents, régisseuses. Leur objet préféré. Pas de guide savant, juste une voix. On commence à trois maisons ?
- Volontaire, notre gardien de nuit a une histoire à raconter.
+ Transcription pour tous, évidemment.

Q {^public_x} {au lieu_mu} : {gêne_x} || {^gêne_x} {au lieu_mu} : vos solutions pour les {public_x} ?
public_x = groupes scolaires ~ touristes ~ familles ~ chercheurs ~ personnes âgées ~ visiteurs malvoyants
lieu_mu = le musée ~ le château ~ les archives ~ le théâtre ~ l'abbaye
au lieu_mu = au musée ~ au château ~ aux archives ~ au théâtre ~ à l'abbaye
gêne_x = le bruit ~ l'attente ~ les sacs ~ les photos ~ l'éclairage ~ les horaires ~ le manque d'assises
< Le livre d'or en parle une fois sur trois. Pas de travaux possibles avant {an+1}. Quels petits aménagements avez-vous faits, avec quel effet ?
- Des créneaux différents, annoncés. Deux heures calmes par semaine, très vite connues.
- Six bancs pliants. C'est le meilleur investissement de ces cinq dernières années.
- Demandez aux agents de surveillance : ils ont la réponse, on ne leur pose jamais la question.
* Bancs commandés, et réunion avec les agents {jour+4}. Merci.
D {^objet_cu} : l'histoire derrière la vitrine || Ce que {objet_cu} nous a appris
objet_cu = une maquette ~ un outil d'atelier ~ un registre ~ un costume ~ une enseigne ~ un instrument ~ une carte scolaire
< Prêté pour une classe, {objet_cu} a déclenché plus de questions que toute la collection. Nous avons recueilli trois témoignages d'habitants. C'est devenu une petite exposition, faite avec eux.
- Magnifique. Comment gardez-vous les témoignages ?
- Nous avons essayé, avec une dame de 94 ans. Elle revient chaque jeudi.
* Enregistrés, transcrits, avec leur accord écrit.

F Fiche pompiers.pdf || Vingt objets || Photo, poids, emplacement, outil. Ce que l'on bâche, ce que l'on sort.
F Constat d'état.odt || Modèle || Face, revers, cadre, mesures, climat, signatures.
F Notices.csv || Décrites par des volontaires || cote;titre;date;lieu;contrôle
F Budget de résidence.ods || Sincère || poste;prévu;réalisé;remarque
F Affiche.png || Format A4 || affiche
`,
)
