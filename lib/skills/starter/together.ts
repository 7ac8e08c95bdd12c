/** What one knows, can do and is, whatever the trade. */
export const together = `
# Numérique
C Accessibilité numérique : RGAA, a11y, accessibilité web
  F Auditer l'accessibilité d'un site : audit RGAA
  F Rendre un document accessible : PDF accessible, document accessible
C Sécurité des systèmes d'information : cybersécurité, SSI, RSSI, ANSSI
  F Homologuer un système : homologation de sécurité, EBIOS
  F Répondre à un incident de sécurité : CSIRT, CERT, réponse à incident
C Numérique responsable : éco-conception numérique, RGESN, numérique écoresponsable, Green IT
C Architecture des systèmes d'information : urbanisation, architecte SI
C Cloud : informatique en nuage, cloud de confiance, SecNumCloud
C Logiciels libres : open source, SILL
C Identité numérique : ProConnect, FranceConnect, AgentConnect
F Développer un logiciel : développement, programmation, développeur, développeuse
  F Développer en JavaScript : TypeScript, Node.js, React
  F Développer en Java : Java, Spring
  F Développer en PHP : Symfony, Drupal
  F Concevoir une API : interface de programmation, REST
  F Tester un logiciel : tests, recette, assurance qualité
F Exploiter une infrastructure : administration système, Linux, DevOps
  F Administrer un réseau : réseaux, télécoms
  F Déployer des conteneurs : Docker, Kubernetes
F Administrer une base de données : DBA
F Concevoir une interface : design d'interface, UI, DSFR, Figma
F Mener une recherche utilisateur : UX, entretiens utilisateurs, tests utilisateurs
F Conduire un produit numérique : product owner, product manager, gestion de produit, beta.gouv
F Assister les utilisateurs : support, assistance informatique, centre de services
F Utiliser l'intelligence artificielle générative : IA générative, prompt, Albert
F Automatiser une tâche : macro, RPA, script

# Bureautique et outils collaboratifs
F Utiliser un tableur : Excel, Calc, tableaux croisés
F Utiliser un traitement de texte : Word, Writer
F Faire une présentation : PowerPoint, Impress, diaporama
F Travailler avec la Suite numérique : Tchap, Visio, Docs, Grist, Resana
F Animer une réunion à distance : visioconférence, webinaire
F Dématérialiser une démarche : Démarches simplifiées, démarche en ligne

# Pilotage, projet et transformation
C Action publique interministérielle : interministériel, SGG, SGAR
C Organisation de l'État : administration centrale, services déconcentrés, préfecture
C Évaluation des politiques publiques : évaluation, Cour des comptes
C Simplification administrative : simplification, Dites-le-nous une fois
C Sciences comportementales : nudge, biais cognitifs
F Conduire un projet : gestion de projet, chef de projet, cheffe de projet, planning
  F Animer une équipe agile : Scrum, agilité, kanban
  F Gérer les risques d'un projet : cartographie des risques, maîtrise des risques
  F Piloter un portefeuille de projets : PMO, portefeuille
F Conduire le changement : accompagnement du changement, transformation
F Conduire un audit : audit interne, contrôle interne
F Améliorer un processus : lean, amélioration continue, qualité, ISO 9001
F Innover avec les usagers : design de service, innovation publique, laboratoire d'innovation
F Mener une concertation : participation citoyenne, débat public
F Faciliter l'intelligence collective : facilitation, ateliers collaboratifs, World café
F Animer une communauté professionnelle : animation de communauté, réseau métier, communauté de pratique
F Capitaliser les connaissances : gestion des connaissances, retour d'expérience, knowledge management
F Mener une veille : veille stratégique, benchmark
F Élaborer une stratégie : feuille de route, plan d'action

# Encadrement et ressources humaines
C Statut de la fonction publique : fonction publique, fonctionnaire, contractuel, CGFP
  C Carrières et mobilité : avancement, promotion, détachement
  C Rémunération : paie, RIFSEEP, primes
  C Temps de travail et télétravail : télétravail, ARTT
C Dialogue social : CSA, organisations syndicales, élections professionnelles
C Santé et sécurité au travail : prévention des risques professionnels, DUERP, RPS, QVCT
C Égalité professionnelle : égalité femmes-hommes, diversité, lutte contre les discriminations
C Handicap et emploi : correspondant handicap, FIPHFP
C Retraites : pension de l'État, SRE
F Encadrer une équipe : management, manager, encadrement de proximité
  F Conduire un entretien professionnel : entretien annuel, CREP
  F Déléguer et responsabiliser : délégation
  F Encadrer à distance : management à distance
F Recruter : recrutement, entretien de recrutement, fiche de poste
F Gérer les emplois et les compétences : GPEEC, GPRH, cartographie des compétences
F Gérer une situation individuelle : gestionnaire RH, dossier de carrière
F Accueillir un nouvel agent : intégration, onboarding, tutorat
F Accompagner par le coaching : coach, codéveloppement
F Prévenir et gérer un conflit : médiation, gestion de conflit

# Écrire, parler, représenter
F Rédiger une note administrative : note de synthèse, écrit administratif
F Écrire simplement : langage clair, FALC, clarté
F Rédiger un compte rendu : relevé de décisions, procès-verbal de réunion
F Prendre la parole en public : oral, éloquence
F Animer une réunion : conduite de réunion
F Argumenter et convaincre : argumentation, persuasion
F Synthétiser une information : synthèse, esprit de synthèse
F Expliquer simplement : vulgarisation, pédagogie
F Tenir un secrétariat : assistanat, agenda, assistante, assistant

# Relation à l'usager
C Droits des usagers : relations du public avec l'administration, médiateur
C Services publics de proximité : France services, maison de services
F Accueillir le public : accueil, guichet, accueil physique
F Répondre au téléphone : accueil téléphonique, centre de contact
F Traiter une réclamation : réclamations, Services Publics +
F Instruire une demande : instruction de dossier, titre, CERT
F Délivrer des titres : carte d'identité, passeport, permis de conduire
F Accompagner vers le numérique : médiation numérique, inclusion numérique, aidants Connect
F Désamorcer l'agressivité : incivilités, gestion de l'agressivité
F Accueillir en langue des signes : LSF, langue des signes française

# Savoir-être
E Esprit d'équipe : travailler en équipe, coopération, collectif
E Sens du service public : intérêt général, service de l'usager
E Écoute : écoute active, être à l'écoute
E Empathie
E Adaptabilité : s'adapter, souplesse, agilité
E Autonomie : être autonome
E Sens de l'initiative : initiative, force de proposition
E Rigueur : être rigoureux, précision, fiabilité
E Sens de l'organisation : être organisé, méthode
E Réactivité : faire preuve de réactivité
E Curiosité : ouverture d'esprit
E Créativité : imagination, innovation
E Sens de l'analyse : capacité d'analyse, esprit critique
E Discrétion : confidentialité, sens de la confidentialité, réserve
E Maîtrise de soi : gestion du stress, sang-froid
E Persévérance : ténacité
E Diplomatie : tact, sens des relations humaines
E Leadership : ascendant, entraîner une équipe
E Prise de décision : esprit de décision
E Sens des responsabilités : fiabilité, implication
E Pédagogie : transmettre, bienveillance pédagogique
E Impartialité : neutralité, probité, déontologie
`
