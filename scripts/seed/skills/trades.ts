const list = (labels: string) => labels.replace(/\s+/g, ' ').trim().split(' ; ')

/** What people of each trade know, the most usual first: labels of the starter framework. */
export const tradeSkills: Record<string, string[]> = {
  accessibilite: list(`
    Accessibilité numérique ; Auditer l’accessibilité d’un site ; Rendre un document accessible ; Écrire
    pour le web ; Mener une recherche utilisateur ; Concevoir une interface ; Handicap`),
  achats: list(`
    Commande publique ; Définir un besoin d’achat ; Rédiger les pièces d’un marché ; Achats durables ;
    Analyser des offres ; Suivre l’exécution d’un marché ; Procédures de passation ; Négocier avec un
    fournisseur ; Accords-cadres et marchés à bons de commande ; Numérique responsable`),
  agriculture: list(`
    Politique agricole commune ; Instruire une demande ; Santé animale et végétale ; Politique de l’eau ;
    Mener un contrôle sur place ; Gérer des fonds européens ; Cartographier`),
  animation: list(`
    Animer une communauté professionnelle ; Faciliter l’intelligence collective ; Animer une réunion à
    distance ; Capitaliser les connaissances ; Animer une réunion ; Conduire le changement ; Animer des
    réseaux sociaux`),
  archives: list(`
    Cycle de vie des documents ; Classer et décrire des archives ; Préparer un versement ; Archivage
    électronique ; Rédiger un tableau de gestion ; Éliminer des archives dans les règles ; Mener une
    recherche documentaire ; Numériser un fonds ; Conserver des documents fragiles ; Accès aux documents
    administratifs`),
  communication: list(`
    Communication publique ; Écrire pour le web ; Concevoir une stratégie de communication ; Animer des
    réseaux sociaux ; Organiser un événement ; Répondre à la presse ; Créer des visuels ; Droit à l’image et
    droit d’auteur ; Communiquer en situation de crise`),
  crise: list(`
    Tenir une cellule de crise ; Organisation de la sécurité civile ; Planification des secours ; Préparer
    un exercice de crise ; Assurer une continuité d’activité ; Évaluer un risque naturel ; Communiquer en
    situation de crise`),
  culture: list(`
    Médiation culturelle ; Histoire de l’art et du patrimoine ; Soutenir la création ; Gérer des collections
    ; Instruire une demande de subvention ; Protection des monuments historiques`),
  cyber: list(`
    Sécurité des systèmes d’information ; Homologuer un système ; Répondre à un incident de sécurité ;
    Protection des données personnelles ; Architecture des systèmes d’information ; Administrer un réseau ;
    Mener une analyse d’impact`),
  donnees: list(`
    Analyser des données ; Interroger une base de données ; Open data ; Gouvernance de la donnée ;
    Programmer en Python ; Visualiser des données ; Protection des données personnelles ; Programmer en R ;
    Nettoyer et apparier des données ; Entraîner un modèle d’apprentissage`),
  douane: list(`
    Contrôler des marchandises ; Détecter une fraude ; Mener un contrôle sur place ; Conduire une enquête ;
    Travailler en anglais`),
  ecologie: list(`
    Transition énergétique ; Biodiversité ; Politique de l’eau ; Aménagement du territoire ; Instruire une
    autorisation environnementale ; Adaptation au changement climatique ; Établir un bilan carbone ; Mener
    une concertation`),
  education: list(`
    Système éducatif ; Concevoir une formation ; Encadrer une équipe ; Enseignement supérieur et recherche ;
    Accompagner un parcours professionnel ; Expliquer simplement`),
  egalite: list(`
    Égalité professionnelle ; Prévenir les violences ; Handicap et emploi ; Dialogue social ; Recruter`),
  encadrement: list(`
    Encadrer une équipe ; Conduire un entretien professionnel ; Déléguer et responsabiliser ; Prévenir et
    gérer un conflit ; Encadrer à distance ; Élaborer une stratégie ; Conduire le changement ; Accompagner
    par le coaching`),
  etranger: list(`
    Assurer un service consulaire ; Travailler en anglais ; Institutions européennes ; Négocier dans un
    cadre international ; Coopération internationale ; Droit des étrangers ; Travailler en espagnol`),
  finances: list(`
    Finances publiques ; Suivre l’exécution d’un budget ; Préparer un budget ; Dépense de l’État ;
    Comptabilité publique ; Utiliser un tableur ; Contrôler des comptes ; Construire des indicateurs de
    performance ; Calculer un coût complet`),
  formation: list(`
    Concevoir une formation ; Animer une formation ; Créer une formation à distance ; Évaluer des acquis ;
    Accompagner un parcours professionnel ; Expliquer simplement`),
  geomatique: list(`
    Cartographier ; Traiter des données géographiques ; Interroger une base de données ; Interpréter des
    images aériennes ou satellitaires ; Open data ; Aménagement du territoire ; Programmer en Python ;
    Visualiser des données`),
  immobilier: list(`
    Politique immobilière de l’État ; Entretenir un bâtiment ; Conduire une opération immobilière ;
    Rénovation énergétique des bâtiments ; Aménager des espaces de travail ; Sécurité incendie ; Organiser
    un déménagement de services`),
  juridique: list(`
    Droit administratif ; Rédiger une note juridique ; Légistique ; Contentieux administratif ; Rédiger un
    texte réglementaire ; Mener une veille juridique ; Droit européen ; Défendre l’administration devant le
    juge`),
  justice: list(`
    Organisation judiciaire ; Droit pénal ; Suivre des personnes placées sous main de justice ; Droits des
    victimes ; Accueillir le public ; Mener un contrôle sur place`),
  numerique: list(`
    Conduire un produit numérique ; Développer un logiciel ; Mener une recherche utilisateur ; Concevoir une
    interface ; Animer une équipe agile ; Développer en JavaScript ; Exploiter une infrastructure ;
    Numérique responsable ; Logiciels libres ; Assister les utilisateurs`),
  projet: list(`
    Conduire un projet ; Conduire le changement ; Gérer les risques d’un projet ; Piloter un portefeuille de
    projets ; Animer une équipe agile ; Améliorer un processus ; Faciliter l’intelligence collective`),
  rh: list(`
    Statut de la fonction publique ; Recruter ; Gérer une situation individuelle ; Carrières et mobilité ;
    Gérer les emplois et les compétences ; Rémunération ; Dialogue social ; Temps de travail et télétravail
    ; Accueillir un nouvel agent`),
  sante: list(`
    Santé publique ; Évaluer une politique sociale ; Handicap ; Mener un contrôle sur place ; Santé et
    sécurité au travail`),
  social: list(`
    Politiques d’insertion ; Accueillir une personne en difficulté ; Logement et hébergement ; Protection de
    l’enfance ; Jeunesse, sport et vie associative ; Instruire une demande de subvention`),
  soutien: list(`
    Tenir un secrétariat ; Organiser des déplacements ; Gérer des stocks ; Gérer un parc automobile ;
    Accueillir le public ; Utiliser un tableur ; Dématérialiser une démarche`),
  statistique: list(`
    Statistique publique ; Programmer en R ; Construire une enquête ; Analyser des données ; Visualiser des
    données ; Nettoyer et apparier des données ; Interroger une base de données`),
  titres: list(`
    Délivrer des titres ; Instruire une demande ; Détecter une fraude ; Accueillir le public ; Droit des
    étrangers ; Désamorcer l’agressivité`),
  travail: list(`
    Droit du travail ; Mener un contrôle sur place ; Santé et sécurité au travail ; Politique de l’emploi ;
    Rédiger une note juridique ; Prévenir et gérer un conflit`),
  usagers: list(`
    Accueillir le public ; Traiter une réclamation ; Droits des usagers ; Services publics de proximité ;
    Répondre au téléphone ; Écrire simplement ; Innover avec les usagers ; Accompagner vers le numérique`),
}

/** What anybody may have, whatever the trade. */
export const commonSkills = list(`
    Conduire un projet ; Utiliser un tableur ; Rédiger une note administrative ; Animer une réunion ;
    Travailler avec la Suite numérique ; Rédiger un compte rendu ; Travailler en anglais ; Prendre la parole
    en public ; Encadrer une équipe ; Faire une présentation ; Protection des données personnelles`)
export const commonAttitudes = list(`
    Esprit d’équipe ; Rigueur ; Écoute ; Sens du service public ; Adaptabilité ; Curiosité ; Sens de
    l’organisation ; Autonomie ; Pédagogie`)

/** Said in their own words by people of the demonstration, and not read over yet. */
export const proposals = list(`Fresque du climat ; Grist avancé ; Gestion de projets européens`)
