import { theme } from '../theme'

export const douane = theme(
  'douane',
  ['finances', 'finances', 'agriculture', 'interieur'],
  `
sujet = l'action douanière
public = les opérateurs et les brigades
guide = le guide du contrôle ~ la fiche origine préférentielle ~ le mémento du bureau de dédouanement ~ le catalogue des risques
rencontre = l'atelier classement tarifaire ~ la réunion des pôles d'action économique
chantier = la dématérialisation des garanties ~ le ciblage ~ la formation des nouveaux inspecteurs
métiers = inspecteur/inspectrice des douanes ~ contrôleur/contrôleuse ~ chef/cheffe de brigade ~ conseiller/conseillère aux entreprises ~ chef/cheffe de bureau ~ analyste ciblage

Q Classement tarifaire {de produit_d} : quel raisonnement ? || {^produit_d} : sous quelle position ?
produit_d = une trottinette en pièces ~ un complément alimentaire ~ un textile enduit ~ un kit de jardinage ~ une lampe-enceinte ~ un drone jouet ~ une préparation pour dessert ~ un casque de réalité virtuelle
< L'opérateur déclare la position la plus favorable et produit une notice qui dit à peu près tout. J'hésite entre deux chapitres. Comment motivez-vous ce type de dossier ?
? Avez-vous un échantillon ou seulement la notice ?
= Un échantillon depuis ce matin.
- Règles générales dans l'ordre, par écrit : texte des positions, notes de section, puis caractère essentiel. La moitié des litiges viennent d'une étape sautée.
- Demande d'analyse au laboratoire si la composition décide. En attendant, mainlevée avec garantie pour ne pas bloquer la marchandise.
- Et proposez à l'opérateur un renseignement contraignant pour la suite, il vous remerciera.
* Motivé dans l'ordre, échantillon envoyé. Merci !

Q Origine {de marchandise} : preuve insuffisante || Preuve d'origine {de marchandise}, que demander ?
marchandise = chaussures ~ miel ~ panneaux ~ vélos ~ ail ~ meubles ~ tissus ~ tubes d'acier
< La preuve est formellement correcte, mais le prix, le trajet et le numéro d'usine ne racontent pas la même histoire. Quels éléments demandez-vous avant le contrôle a posteriori ?
- Le contrat, le connaissement complet avec les transbordements, la facture de l'usine et une photo de la chaîne. L'absence de réponse est une réponse.
- Comparez avec les {50..200/10} derniers envois du même expéditeur. Les incohérences de poids sautent aux yeux.
* Les poids étaient identiques au kilo près sur douze envois. Dossier transmis.

Q Contrôle {de lieu_d} : organisation avec {peu d'agents|une demi-brigade} || {^lieu_d} : comment contrôler à quatre ?
lieu_d = un marché de Noël ~ un ferry de nuit ~ un entrepôt logistique ~ une aire d'autoroute ~ un aéroport secondaire ~ une gare routière
< Effectif réduit jusqu'au {date+20}. Plutôt que de faire un peu partout, je voudrais choisir. Qu'est-ce qui a donné des résultats chez vous ?
- Deux contrôles préparés plutôt que six à l'aveugle : ciblage la veille, itinéraire, un seul objectif. {Deux|Trois} fois plus de constatations.
- Le partenariat avec la gendarmerie sur l'aire : ils arrêtent, nous fouillons. Et un chien partagé un jour par semaine.
* Deux contrôles ciblés par semaine. On fait le point dans un mois.

Q Opérateur ({difficulté_o}) : comment l'accompagner ? || Petite entreprise et {procédure_o}
procédure_o = le statut d'opérateur agréé ~ l'entrepôt douanier ~ la franchise temporaire ~ l'autoliquidation ~ les licences
difficulté_o = première importation ~ litige de transport ~ garantie refusée ~ changement de logiciel
< Une entreprise de {8..40} salariés, aucun service douane. Elle fait des erreurs de bonne foi qui lui coûtent cher. Combien de temps lui consacrez-vous, et sous quelle forme ?
- Une heure de visite vaut dix courriers. On repart avec trois actions écrites et un rendez-vous à six mois.
- La trame d'autodiagnostic du pôle d'action économique, remplie avec elle. Elle découvre seule ses trous.
* Visite faite, trois actions. Merci.

Q Délai de mainlevée {de flux} : {26..70} h, d'où vient le blocage ? || Blocage {de flux} au dédouanement
flux = produits frais ~ colis du commerce en ligne ~ pièces automobiles ~ médicaments ~ fleurs ~ animaux vivants
< Pic depuis {jour-4}. Le système sélectionne deux fois plus de contrôles documentaires sans raison apparente. Même chose chez vous ?
- Oui, {chez moi} aussi. Un profil de risque trop large publié en début de semaine, correction annoncée.
- Pas ici. Vérifiez le représentant en douane : un nouveau logiciel envoyait un code erroné.
* Profil corrigé ce matin, retour à la normale.

Q Saisie {de objet_sa} : stockage et suites || {40..900/20} {objet_sa} saisis : où les mettre ?
objet_sa = contrefaçons de chaussures ~ cartouches de cigarettes ~ espèces protégées ~ bouteilles ~ jouets dangereux ~ parfums
< Local plein, destruction prévue dans trois mois. Le titulaire de droits ne répond pas. Quelles solutions rapides et propres ?
- Mise en demeure du titulaire avec délai, puis destruction groupée avec le bureau voisin. Coût divisé par deux.
- Pour le vivant, pas d'attente : réseau d'accueil agréé le jour même, liste à tenir à jour avant d'en avoir besoin.
* Destruction groupée calée le {date+15}.

D Ciblage : ce que les données nous ont appris || Ciblage {à l'ancienne|et intuition} : retour d'expérience
< Nous avons comparé un an de contrôles choisis par l'outil et par l'expérience des agents. Résultat : à égalité, mais pas sur les mêmes envois. Depuis, on combine. Et l'outil apprend de ce que les agents notent.
- Belle étude. Le plus important est la note après contrôle, même quand on ne trouve rien.
- Oui : un contrôle négatif bien noté vaut de l'or et personne n'en écrit.

D Formation des nouveaux : {semaine_f} || La première {semaine|quinzaine} d'un jeune inspecteur
semaine_f = le tutorat ~ le carnet d'étonnement ~ le binôme croisé bureau-brigade
< Nous avons croisé les mondes : une semaine en brigade pour ceux des bureaux, et inversement. Le carnet d'étonnement lu en réunion d'équipe est un grand moment de vérité.
- Très bonne idée, je la reprends pour {mois+2}.
- Et les anciens aussi devraient le refaire tous les cinq ans !

D Relations avec les transporteurs : sortir du face-à-face || Une matinée avec {les transporteurs|les transitaires}
< Chacun a montré sa journée, heure par heure. On a découvert qu'ils attendaient une information que nous avions à 7 h et que nous donnions à 11 h. Réglé le lendemain.
- Voilà le genre de réunion que j'aime.
- Nous le faisons avec le port, deux fois par an.

N Alerte : {marchandise_al} || Note d'alerte {de semaine|du jour} : {marchandise_al}
marchandise_al = faux chargeurs ~ cosmétiques interdits ~ médicaments détournés ~ fausses pièces de frein ~ tabac à narguilé ~ vis et écrous sous-évalués
< Description, photos, trajets habituels et contacts dans le fichier joint. [Signalez toute découverte, même isolée|Diffusion limitée à la communauté]. Bilan en {mois+1}.
- Deux envois similaires {chez moi} la semaine dernière, je vous fais passer les références.
- Reçu, diffusé aux brigades.

N Évolution {du tarif|de la réglementation} au 1er {mois+1} || Ce qui change au 1er {mois+1}
< {12..60} codes modifiés, tableau de correspondance déposé. Attention aux déclarations en cours à la date de bascule : la date d'acceptation fait foi. [Une séance de questions aura lieu le {date+7}|Exemples ajoutés à la demande].
- Le tableau de correspondance évite une journée de travail, merci.

I Une photothèque des cachettes et des faux || Partager ce que l'on a vu, pas seulement ce que l'on a saisi
< Les meilleures idées de contrôle viennent des photos des autres. Un album privé, trois lignes par image, classé par type de moyen de transport.
- Oui, en accès restreint bien sûr.
+ Et avec la date, les méthodes changent vite.

D {^terrain_x} : ce qui a changé en deux ans || Carnet de brigade : {terrain_x}
terrain_x = le contrôle des colis ~ les trajets de nuit ~ le fret express ~ la plaisance ~ les marchés ~ les petits aéroports
< Nous notons une ligne par semaine, sans nom ni lieu précis. Relue sur deux ans, cette page raconte des méthodes qui changent plus vite que nos fiches. Je propose que l'on compare, par trimestre.
- Partants. La ligne par semaine, c'est tenable.
- À diffuser en réunion de secteur, avec prudence.
D {^métier_x}, une journée || Vis ma vie : {métier_x}
métier_x = au bureau de dédouanement ~ à la brigade de nuit ~ au laboratoire ~ à la cellule conseil ~ au ciblage ~ à la formation
< Une journée dans le service d'à côté, quinze volontaires. Résultat le plus net : on se téléphone. Deuxième résultat : trois formulaires supprimés, parce que chacun pensait que l'autre en avait besoin.
- Trois formulaires ! Lesquels, que je regarde chez nous ?
- Nous avons fait l'inverse, du terrain vers le bureau. Même effet.

F Trame de visite d'entreprise.odt || Une heure, trois actions || Ce que vous importez, qui déclare, où sont les preuves, ce que nous ferons ensemble.
F Table de correspondance.csv || Codes modifiés || ancien code;nouveau code;libellé;date
F Bilan des contrôles.ods || Par type || contrôle;objectif;constatations;heures;agents
F Raisonnement de classement.pdf || Exemple rédigé || Texte des positions. Notes de section. Caractère essentiel. Conclusion.
F Photos anonymisées.png || Exemple || photo
`,
)
