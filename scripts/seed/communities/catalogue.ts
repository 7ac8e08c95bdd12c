import type { CommunityAccess, CommunityJoining, CommunityKind } from '@/prisma/client/enums'
import { typeset } from '../french'
import type { Life } from './lives'

/** A community as it is planned: what it is about, and what becomes of it. */
export type Plan = {
  name: string
  theme: string
  kind: CommunityKind
  access: CommunityAccess
  joining: CommunityJoining
  /** The ministry it belongs to; empty when it belongs to none. */
  organisation: string
  life: Life
  purpose: string
  /** What a project team works on. */
  object: string
}

const first = `
Archives numériques|archives|practice|public free|culture|thrives|De la boîte mail au magasin : tri, versements, tableaux de gestion, et l’entraide qui va avec.|
Achats responsables|achats|practice|public free|finances|thrives|Acheter mieux, ensemble : clauses, sourcing, retours d’expérience.|
Accessibilité numérique|accessibilite|practice|public free|pm|thrives|Rendre nos sites et nos documents utilisables par tous.|
Data RH|rh|practice|private request|finances|steady|Gestion, recrutement, parcours : les RH de proximité s’entraident.|
Géomatique et territoires|geomatique|practice|public free|ecologie|thrives|Cartes, données localisées et outils partagés.|
Gestion de crise territoriale|crise|practice|private request|interieur|thrives|Préparer, traverser, apprendre : ceux qui arment les cellules de crise.|
Administrateurs des données|donnees|practice|public request|pm|thrives|Qualité, ouverture et partage de la donnée publique.|
Travail social de l’État|social|practice|private request|social|steady|Assistants de service social et partenaires, dans la confiance.|
Transition écologique des services|ecologie|practice|public free|ecologie|thrives|Bilan carbone, sobriété, biodiversité : ce que nous faisons chez nous.|
Rédaction claire et juste|juridique|practice|public free|pm|steady|Écrire le droit pour ceux qui l’appliquent.|
`

const firstYear = `
Animateurs de communautés|animation|practice|public request|pm|thrives|Ceux qui font vivre les communautés partagent ce qui marche, et ce qui n’a pas marché.|
Recherche utilisateur dans l’État|usagers|practice|public free|pm|thrives|Aller voir, écouter, changer les démarches.|
Cybersécurité : correspondants|cyber|practice|private managed|pm|thrives|Alertes, homologations, exercices : le réseau des correspondants.|
Chefs de bureau, entre pairs|encadrement|practice|private request||thrives|Un lieu sans diapositives pour parler d’encadrement.|
Statistique en région|statistique|practice|public request|finances|steady|Méthodes, enquêtes et diffusion dans les services statistiques.|
Délivrance des titres|titres|practice|private managed|interieur|thrives|Instructeurs et accueils des préfectures.|
Immobilier de l’État|immobilier|practice|public request|finances|steady|Surfaces, énergie, travaux, baux.|
Plan archives des préfectures|archives|project|private managed|interieur|project|Un même plan de classement pour toutes les préfectures.|le plan de classement commun
Club des acheteurs de Bretagne|achats|practice|private free|ecologie|fades|Les acheteurs de l’État en Bretagne.|
Inspection du travail, échanges|travail|practice|private managed|social|steady|Agents de contrôle : pratiques, croquis, décisions.|
Bercy Infos gestion|finances|broadcast|public free|finances|steady|Calendriers, nouveautés et fiches pour les gestionnaires.|
Gestion budgétaire et comptable|finances|practice|public free|finances|thrives|Fin de gestion, service fait, régies : les questions de tous les jours.|
Juridictions en mouvement|justice|practice|private request|justice|steady|Greffes et services judiciaires : organisation, délais, accueil.|
Refonte de l’intranet de l’Écologie|numerique|project|private managed|ecologie|project|Le nouvel intranet, par étapes.|le nouvel intranet
Numérique des agents|numerique|practice|public free|pm|thrives|Postes, applications, assistance : ce qui aide vraiment.|
Douane : expertise et terrain|douane|practice|private managed|finances|steady|Classement, origine, contrôles et accompagnement des entreprises.|
Vie des établissements scolaires|education|practice|public request|education|thrives|Personnels de direction et rectorats s’entraident.|
Éducation : infos de la semaine|education|broadcast|public free|education|steady|L’essentiel pour les établissements, une fois par semaine.|
Référents égalité et diversité|egalite|practice|private request||steady|Signalements, aménagements, recrutement : le réseau des référents.|
Formation : responsables et formateurs|formation|practice|public free||steady|Plans, pédagogie, formateurs internes.|
Soutien des bases de défense|soutien|practice|private managed|armees|steady|Ateliers, magasins, restauration, transports.|
Réseau consulaire|etranger|practice|private managed|etranger|steady|Chancelleries et sections consulaires dans le monde.|
Communicants publics|communication|practice|public free|pm|thrives|Écrire, montrer, répondre : la communication des services publics.|
Innovation RH en région Centre|rh|practice|private free|interieur|dies|Un groupe d’expérimentation RH.|
Agriculture et alimentation durables|agriculture|practice|public free|agriculture|thrives|Aides, filières, cantines, sanitaire.|
Ouverture des données de mobilité|donnees|project|public request|ecologie|project|Publier les données de mobilité, ensemble.|l’ouverture des données de mobilité
Santé publique en territoire|sante|practice|private request|social|thrives|Veille, offre de soins, prévention, inspections.|
Patrimoines et territoires|culture|practice|public free|culture|steady|Conservateurs, régisseurs, médiateurs : du plan de sauvegarde au dimanche des familles.|
Sobriété énergétique : kit|ecologie|project|public free|finances|sleeps|Un kit commun pour réduire les consommations.|le kit sobriété
Veille juridique du SGG|juridique|information|public free|pm|steady|Jurisprudence et modèles, une page à la fois.|
Réseau des secrétariats généraux communs|encadrement|practice|private managed|interieur|fades|Directeurs et adjoints des SGC.|
Bureaux sans papier|archives|practice|public free||dies|Dématérialiser sans perdre la mémoire.|
Achats : alertes fournisseurs|achats|information|private managed|finances|steady|Défaillances, ruptures, tensions : se prévenir.|
Data science : le club|donnees|practice|public free|pm|fades|Méthodes, code et curiosité.|
Cellule d’appui aux démarches en ligne|usagers|project|private request|pm|revives|Améliorer cinq démarches très utilisées.|la simplification de cinq démarches
Handicap et emploi|egalite|practice|public request|social|fades|Aménagements, recrutement, DuoDay.|
Accueil en préfecture|titres|practice|private request|interieur|revives|Files d’attente, incivilités, points numériques.|
Management hybride|encadrement|practice|public free||dies|Encadrer à distance, le temps d’une période.|
Prévention et santé au travail|travail|practice|public free|social|fades|Assistants et conseillers de prévention.|
Correspondants archives d’Île-de-France|archives|practice|private request|culture|steady|Récolement, éliminations, formation des secrétariats.|
Géomaticiens de Bretagne|geomatique|practice|private free|ecologie|steady|Le point mensuel des géomaticiens bretons.|
Comité éditorial du portail|communication|project|secret managed|pm|project|Préparer l’ouverture du nouveau portail.|l’ouverture du portail
Crise : préfigurateurs de l’exercice national|crise|project|secret managed|interieur|sleeps|Préparation confidentielle d’un exercice.|l’exercice national
Statistiques agricoles|statistique|information|public request|agriculture|fades|Parutions et calendriers.|
Chantier mobilité-carrière|rh|project|private request||dies|Une bourse interne des missions courtes.|la bourse des missions
Fonction immobilière : alertes travaux|immobilier|information|public free|finances|sleeps|Coupures et travaux dans les cités administratives.|
Enseignement agricole|education|practice|private request|agriculture|sleeps|Lycées agricoles : pédagogie et vie d’établissement.|
Lutte contre la fraude documentaire|titres|practice|secret managed|interieur|steady|Reconnaître, signaler, partager, sans rien diffuser.|
Cour d’appel de Rennes : accueil|justice|project|private managed|justice|dies|Un accueil unique du justiciable.|l’accueil unique
Petites écoles, grandes idées|education|practice|public free|education|pop|Les directeurs d’école isolés se parlent.|
`

const later = `
Sortie de l’application Courrier|numerique|project|private managed|finances|project|Remplacer l’application Courrier sans perdre l’historique.|le remplacement de l’application Courrier
Santé environnement|sante|practice|public request|ecologie|fades|Eau, air, produits : regards croisés.|
Services vétérinaires|agriculture|practice|private managed|agriculture|steady|Suspicions, visites, bien-être animal.|
Écoconception des services|numerique|practice|public free|pm|fades|Faire durer, alléger, mesurer.|
Aide alimentaire : coordination|social|project|private request|social|sleeps|Coordonner l’aide alimentaire dans six départements.|la coordination de l’aide alimentaire
Conseillers d’action sociale|social|practice|private managed|finances|fades|Prestations, secours, logement des agents.|
Codéveloppement interministériel|encadrement|practice|private request||revives|Groupes de pairs, une fois par mois.|
Observatoire de la forêt|geomatique|project|public request|agriculture|sleeps|Suivre les dépérissements par l’image.|l’observatoire de la forêt
Marchés de nettoyage|achats|practice|private free||pop|Un sujet, une saison.|
Cyber : exercice des collectivités|cyber|project|private request|interieur|revives|Un exercice de table clé en main.|l’exercice de table
Égalité : index et méthode|egalite|information|private request||sleeps|Expliquer les écarts.|
Archives orales|archives|practice|public free|culture|pop|Recueillir la mémoire des services.|
Consulats d’Afrique de l’Ouest|etranger|practice|secret managed|etranger|steady|Organisation, état civil, sécurité.|
Attachés culturels|culture|practice|private managed|etranger|dies|Coopération et programmation.|
Budget vert|finances|practice|public request|ecologie|dies|Coter, expliquer, décider.|
Traducteurs de l’administration|juridique|practice|public free|etranger|sleeps|Terminologie et relectures.|
Formateurs internes de l’Intérieur|formation|practice|private free|interieur|fades|Animer, se relayer, progresser.|
Plateforme logistique Est|soutien|project|secret managed|armees|dies|Ouverture d’une plateforme.|la plateforme Est
Ateliers de maintenance|soutien|practice|private request|armees|steady|Pièces, délais, astuces.|
Prévention des risques miniers|crise|practice|private free|ecologie|dies|Un groupe technique.|
Greffiers en début de carrière|justice|practice|private free|justice|fades|Questions de la première année.|
Bibliothèques et lecture publique|culture|information|public free|culture|steady|Appels à projets, formations, chiffres.|
Qualité de service en DDFiP|usagers|practice|private managed|finances|fades|Accueils, courriers, indicateurs.|
Parcours du nouvel arrivant|formation|project|private request||steady|Les cent premiers jours d’un agent.|le parcours du nouvel arrivant
Enquêtes ménages : réseau|statistique|practice|private managed|finances|sleeps|Enquêteurs et gestionnaires.|
Rénovation des cités administratives|immobilier|project|private request|finances|steady|Douze chantiers suivis ensemble.|la rénovation des cités administratives
Presse territoriale|communication|practice|private free|interieur|fades|Attachés de presse des préfectures.|
Opérateurs économiques agréés|douane|information|public request|finances|steady|Informations aux pôles d’action économique.|
Chefs d’établissement d’outre-mer|education|practice|private request|education|steady|Distances, remplacements, cyclones : nos réalités.|
Préparer les concours internes|formation|information|public free||steady|Calendriers, annales et entraide.|
Protection des données : délégués|donnees|practice|private request|pm|fades|Registres, analyses d’impact, questions délicates.|
Médiation numérique de proximité|social|practice|public managed|pm|steady|Aider sans faire à la place.|
Préfectures : appui aux élus|crise|broadcast|private managed|interieur|sleeps|Consignes et points de situation pour les services d’appui.|
Accueil des saisonniers|travail|project|public request|social|dies|Une campagne, un été.|la campagne saisonniers
`

const recent = `
Intelligence artificielle au quotidien|numerique|practice|public free|pm|newborn|Usages réels, prudence et partage.|
Réseau des délégués à l’encadrement|encadrement|practice|private managed||newborn|Accompagner les cadres supérieurs.|
Restauration collective de l’État|agriculture|practice|public managed|agriculture|newborn|Cantines : produits, coûts, gaspillage.|
Transports exceptionnels|geomatique|project|public managed|ecologie|newborn|Un itinéraire de bout en bout.|les itinéraires de bout en bout
Haies et bocages|ecologie|practice|public free|ecologie|newborn|Planter, entretenir, convaincre.|
Simplification des courriers de la Justice|juridique|project|private request|justice|newborn|Douze lettres réécrites et testées.|la réécriture des courriers
`

const planOf = (line: string): Plan => {
  const [name, theme, kind, pair, organisation, life, purpose, object] = line
    .split('|')
    .map(typeset) as string[]
  const [access, joining] = (pair as string).split(' ')
  return { name, theme, kind, access, joining, organisation, life, purpose, object } as Plan
}

/** In the order of their birth: ten from the first day, the youngest of these last weeks at the end. */
export const plans: Plan[] = (first + firstYear + later + recent)
  .split('\n')
  .filter((line) => line.includes('|'))
  .map(planOf)
