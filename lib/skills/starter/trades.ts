/** What one knows and can do in the trades of the State, by family. */
export const trades = `
# Achats et commande publique
C Commande publique : marchés publics, code de la commande publique, achat public
  C Procédures de passation : appel d'offres, MAPA, procédure adaptée
  C Accords-cadres et marchés à bons de commande : accord-cadre
  C Achats durables : clauses sociales et environnementales, achats responsables, SPASER
F Définir un besoin d'achat : expression de besoins, sourcing
F Rédiger les pièces d'un marché : CCTP, CCAP, cahier des charges, DCE
F Analyser des offres : rapport d'analyse des offres
F Négocier avec un fournisseur : négociation
F Suivre l'exécution d'un marché : avenants, pénalités, reconduction
F Évaluer un fournisseur

# Archives et documentation
C Cycle de vie des documents : records management, durée d'utilité administrative, DUA
C Archivage électronique : SAE, Vitam, SEDA, archives numériques
F Classer et décrire des archives : instrument de recherche, EAD
F Rédiger un tableau de gestion
F Préparer un versement : bordereau de versement, versement d'archives
F Éliminer des archives dans les règles : visa d'élimination
F Conserver des documents fragiles : conservation préventive, restauration
F Numériser un fonds : numérisation patrimoniale
F Mener une recherche documentaire : veille documentaire, recherche bibliographique

# Budget, comptabilité et contrôle
C Finances publiques : LOLF, GBCP, gestion budgétaire et comptable publique
  C Recettes et fiscalité : impôt, fiscalité directe locale
  C Dépense de l'État : chaîne de la dépense, engagement juridique, service fait
  C Comptabilité publique : comptabilité générale de l'État
F Préparer un budget : programmation budgétaire, PLF, PAP
F Suivre l'exécution d'un budget : Chorus, restitutions budgétaires, BOP
F Construire des indicateurs de performance : RAP, performance
F Tenir une régie d'avances ou de recettes : régisseur
F Contrôler des comptes : contrôle interne comptable, audit comptable
F Calculer un coût complet : contrôle de gestion, comptabilité analytique
F Instruire une demande de subvention : subventions aux associations, FONJEP
F Gérer des fonds européens : FEDER, FSE, FEADER

# Communication et édition
C Communication publique : communication institutionnelle, SIG
C Droit à l'image et droit d'auteur : propriété intellectuelle
F Concevoir une stratégie de communication : plan de communication
F Écrire pour le web : rédaction web, contenus éditoriaux
F Animer des réseaux sociaux : community management, LinkedIn, Mastodon
F Organiser un événement : colloque, journée d'étude, séminaire
F Répondre à la presse : relations presse, attaché de presse
F Réaliser une vidéo : montage vidéo, captation
F Prendre des photographies : photographie
F Mettre en page un document : PAO, InDesign, Scribus
F Créer des visuels : graphisme, infographie, illustration
F Communiquer en situation de crise : communication de crise

# Crise, sécurité civile et défense
C Organisation de la sécurité civile : COZ, COD, SIDPC
C Planification des secours : ORSEC, plan de secours, PCS
C Protection du secret de la défense nationale : IGI 1300, habilitation
F Tenir une cellule de crise : gestion de crise, COS, centre opérationnel
F Préparer un exercice de crise : exercice, RETEX
F Assurer une continuité d'activité : PCA, PRA, plan de continuité
F Évaluer un risque naturel : inondation, feu de forêt, PPRN
F Prévenir les risques technologiques : ICPE, Seveso

# Culture et patrimoine
C Histoire de l'art et du patrimoine
C Protection des monuments historiques : ABF, architecte des bâtiments de France
F Instruire un dossier d'archéologie préventive : fouilles, DRAC
F Gérer des collections : récolement, inventaire, musée
F Médiation culturelle : médiation, éducation artistique
F Soutenir la création : spectacle vivant, arts plastiques

# Données et statistique
C Open data : ouverture des données, données publiques, data.gouv.fr
C Protection des données personnelles : RGPD, DPO, CNIL
  F Tenir un registre des traitements : registre RGPD
  F Mener une analyse d'impact : AIPD, PIA
C Gouvernance de la donnée : catalogue de données, administrateur des données
C Statistique publique : Insee, service statistique ministériel
F Analyser des données : data analyst, analyse statistique, science des données
  F Programmer en R : langage R, RStudio
  F Programmer en Python : Python, pandas
  F Interroger une base de données : SQL, PostgreSQL, requêtes
F Entraîner un modèle d'apprentissage : machine learning, apprentissage automatique, intelligence artificielle, IA
F Visualiser des données : datavisualisation, dataviz, tableau de bord
F Construire une enquête : questionnaire, sondage
F Nettoyer et apparier des données : qualité des données, appariement

# Droit et contentieux
C Droit administratif : droit public
  C Légistique : rédaction de textes normatifs
  C Contentieux administratif : tribunal administratif, mémoire en défense
  C Accès aux documents administratifs : CADA, CRPA
C Droit constitutionnel
C Droit européen : droit de l'Union européenne, directive
C Droit pénal : procédure pénale
C Droit du travail : code du travail, inspection du travail
C Droit de l'environnement : code de l'environnement
C Droit des étrangers : CESEDA, titre de séjour
F Rédiger une note juridique : consultation juridique
F Rédiger un texte réglementaire : décret, arrêté, projet de loi
F Défendre l'administration devant le juge : mémoire, audience
F Mener une veille juridique : veille réglementaire

# Éducation, formation et recherche
C Système éducatif : Éducation nationale, académie, rectorat
C Enseignement supérieur et recherche : universités, LPR
F Concevoir une formation : ingénierie de formation, ingénierie pédagogique
F Animer une formation : formateur, formatrice, formation d'adultes
F Créer une formation à distance : e-learning, Mentor, classe virtuelle
F Évaluer des acquis : certification, jury
F Accompagner un parcours professionnel : conseil en évolution professionnelle, VAE
F Monter un projet de recherche : ANR, Horizon Europe

# Environnement, territoires et agriculture
C Aménagement du territoire : urbanisme, SCoT, PLU
C Biodiversité : espèces protégées, Natura 2000
C Politique de l'eau : police de l'eau, SDAGE, SAGE
C Transition énergétique : énergies renouvelables, sobriété énergétique
C Rénovation énergétique des bâtiments : décret tertiaire, DPE
C Adaptation au changement climatique : climat, TRACC
C Politique agricole commune : PAC, aides agricoles
C Santé animale et végétale : DDPP, vétérinaire, phytosanitaire
C Cohésion des territoires : ANCT, politique de la ville, France ruralités
F Instruire une autorisation environnementale : évaluation environnementale, étude d'impact
F Établir un bilan carbone : BEGES, bilan des émissions, gaz à effet de serre
F Cartographier : cartographie, géomatique, SIG, QGIS, carte
  F Traiter des données géographiques : PostGIS, géodonnées, géotraitement
  F Interpréter des images aériennes ou satellitaires : télédétection, LiDAR

# Europe et relations internationales
C Institutions européennes : Commission, Parlement européen, SGAE
C Coopération internationale : aide au développement, AFD
C Protocole : cérémonial, préséance
F Négocier dans un cadre international : diplomatie, négociation internationale
F Travailler en anglais : anglais professionnel, English
F Travailler en allemand : allemand professionnel
F Travailler en espagnol : espagnol professionnel
F Assurer un service consulaire : consulat, état civil à l'étranger

# Immobilier, logistique et moyens généraux
C Politique immobilière de l'État : SPSI, stratégie immobilière, DIE
C Sécurité incendie : SSIAP, ERP
F Conduire une opération immobilière : maîtrise d'ouvrage, conduite d'opération
F Entretenir un bâtiment : maintenance, exploitation technique
F Aménager des espaces de travail : espaces de travail, flex office
F Gérer un parc automobile : flotte de véhicules, mobilité propre
F Gérer des stocks : magasin, logistique, approvisionnement
F Organiser un déménagement de services : déménagement
F Organiser des déplacements : Chorus DT, missions

# Justice, police et contrôles
C Organisation judiciaire : tribunal judiciaire, greffe
C Droits des victimes : aide aux victimes
F Conduire une enquête : investigation, enquête administrative
F Mener un contrôle sur place : inspection, contrôle, procès-verbal
F Détecter une fraude : lutte contre la fraude, fraude sociale, fraude fiscale
F Suivre des personnes placées sous main de justice : SPIP, probation
F Contrôler des marchandises : douane, dédouanement

# Santé, social et travail
C Santé publique : ARS, prévention en santé
C Protection de l'enfance : ASE
C Politiques d'insertion : insertion professionnelle, RSA
C Handicap : MDPH, inclusion
C Logement et hébergement : DALO, hébergement d'urgence
C Politique de l'emploi : France Travail, apprentissage
C Jeunesse, sport et vie associative : service civique, SDJES
F Accueillir une personne en difficulté : écoute sociale, assistante sociale
F Évaluer une politique sociale
F Prévenir les violences : violences intrafamiliales, VSS
`
