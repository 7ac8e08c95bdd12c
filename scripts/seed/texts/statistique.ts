import { theme } from '../theme'

export const statistique = theme(
  'statistique',
  ['finances', 'social', 'education', 'agriculture', 'ecologie', 'justice'],
  `
sujet = la statistique publique
public = les services producteurs et les utilisateurs
guide = le guide de la diffusion ~ la fiche « secret statistique » ~ le modèle de note méthodologique ~ la nomenclature commentée
rencontre = le séminaire méthodes ~ la réunion des chargés d'études régionaux
chantier = la refonte de l'enquête annuelle ~ le passage à l'administratif ~ la chaîne de redressement
métiers = statisticien/statisticienne ~ chargé/chargée d'études ~ responsable d'enquête ~ chef/cheffe du service régional ~ méthodologue ~ gestionnaire d'enquête

Q Non-réponse de {taux} % : comment redresser ? || {taux} % de non-réponse à l'enquête {de enquête}
taux = 28 ~ 35 ~ 41 ~ 47 ~ 52 ~ 58
enquête = satisfaction ~ structures ~ mobilité ~ emploi saisonnier ~ équipement ~ pratiques culturelles ~ conditions de travail
< Collecte close {jour-2}. {taux} % de non-réponse, très concentrée sur les petites unités. On dispose de la taille, du secteur et de la région dans la base de sondage. Groupes homogènes ou calage direct ?
? Quelle est la taille de l'échantillon ?
= {1200..6400/200} unités, dont un quart interrogé exhaustivement.
- Les deux : groupes de réponse homogènes sur les variables qui expliquent la réponse, puis calage sur les marges. En sautant la première étape on fait porter trop de poids à quelques unités.
- Regarde la dispersion des poids avant et après. Au-delà d'un rapport de 1 à 10, je préfère regrouper des modalités.
- Et appelle un petit échantillon de non-répondants : trois questions par téléphone. Chez nous ils ressemblaient aux répondants tardifs, cela a tout débloqué.
+ Documente le taux par strate dans la publication, même s'il n'est pas beau.
* Groupes puis calage, rapport maximal à 7. Et trente appels prévus. Merci !

Q Secret statistique : {cas_se} || {^cas_se} : peut-on diffuser ?
cas_se = une case avec deux établissements ~ un total dont une seule case est masquée ~ une carte au niveau communal ~ un tableau par secteur fin ~ une moyenne sur quatre unités ~ un fichier détaillé pour un chercheur
< Le service demandeur voudrait le détail pour {mois+1}. {^cas_se} : je masque par prudence, mais j'aimerais une règle claire à opposer.
- Le seuil d'effectif, la règle de dominance, puis le secret secondaire : une case masquée seule se retrouve par différence avec le total. C'est la troisième étape que tout le monde oublie.
- Proposez un regroupement qui a du sens pour eux. Souvent ils veulent une réponse, pas le détail.
+ Attention aux tableaux liés publiés l'an dernier avec un autre découpage !
* Regroupement accepté, et j'ai vérifié les tableaux liés. Merci.

Q Rupture de série en {an_r} : comment la présenter ? || {^cause} : rupture de série à expliquer
an_r = 2021 ~ 2022 ~ 2023 ~ 2024
cause = changement de questionnaire ~ nouvelle nomenclature ~ passage en ligne ~ nouvelle source administrative ~ changement de champ
< Le niveau saute de {6..19} % pour une raison purement technique. Le communiqué voudrait « une hausse ». Comment le dites-vous, et est-ce que vous rétropolez ?
- Double collecte sur une petite partie si c'est encore possible, et rétropolation avec l'écart mesuré. Sinon deux séries, un trait vertical et une phrase. Surtout pas de taux d'évolution à cheval.
- Écris toi-même la phrase du communiqué. Si tu la laisses écrire, elle dira « hausse ».
* Deux séries, un trait, et ma phrase a été gardée telle quelle.

Q Questionnaire en ligne : durée {de durée_q} min, trop long ? || Raccourcir un questionnaire de {durée_q} minutes
durée_q = 18 ~ 22 ~ 25 ~ 30 ~ 35
< {24..44} % d'abandons après la page {3..7}. Chaque bureau tient à ses questions. Avez-vous réussi à couper, et comment ?
- On a demandé à chacun le tableau publié avec sa question depuis trois ans. Pas de tableau, pas de question. {Neuf|Onze|Quinze} minutes à l'arrivée.
- Plan tournant : le tronc commun tous les ans, les modules un an sur trois. Personne n'a perdu sa question, elle revient.
+ Et mettez l'identification à la fin, avec ce qui est déjà connu prérempli.
* Le « pas de tableau, pas de question » a fait {12..21} coupes.

Q Correction des variations saisonnières {sur série} : {doute} || Désaisonnaliser {série} : votre réglage
série = les entrées en formation ~ les immatriculations ~ la fréquentation ~ les demandes d'aide ~ les accidents ~ les mises en chantier
doute = série trop courte ? ~ Pâques gêne ~ août atypique ~ un point aberrant ~ révisions trop fortes
< La série corrigée se révise de {1..4} points chaque mois, les utilisateurs n'y croient plus. J'ai {5..9} ans de points mensuels, avec un choc au milieu.
- Traite le choc comme un point atypique explicite, fige les coefficients dans l'année et révise une fois par an, annoncé à l'avance. Ce ne sont pas les révisions qui gênent, c'est la surprise.
- Vérifie l'effet des jours ouvrables : sur certaines séries il explique presque tout ce qu'on prend pour du saisonnier.
* Révision annuelle annoncée. Plus un appel depuis deux mois.

Q Appariement {de fichiers} : taux de {60..80} % || Apparier {fichiers} : comment estimer l'erreur ?
fichiers = l'enquête et la source fiscale ~ deux millésimes ~ la base élèves et l'insertion ~ les sinistres et les contrats ~ les bénéficiaires et les allocations
< Appariement sur traits d'identité, pas d'identifiant commun. Le taux est connu, mais pas la qualité : combien de faux liens dans ce que l'on garde ?
- Échantillon de paires relu à la main, stratifié par score. Deux cents suffisent pour une fourchette honnête.
- Compare la répartition des appariés et des autres : s'ils diffèrent, repondère. L'erreur la plus grave est le biais, pas le faux lien.
+ Les jumeaux et les homonymes du même jour… il y en a plus qu'on croit.
* Faux liens estimés entre 1 et 3 %. Merci à vous deux.

Q Enquêteurs : {difficulté_e} || Réseau d'enquêteurs : {difficulté_e}
difficulté_e = refus en hausse ~ remplacements impossibles ~ zones rurales ~ formation à distance ~ agressivité au téléphone
< Depuis {mois-4}, la situation se tend. Quelqu'un a-t-il modifié la lettre d'annonce ou les horaires avec un effet mesuré ?
- Lettre manuscrite pour les relances (oui) : {5..9} points de réponse gagnés sur un demi-échantillon tiré au sort. Long, mais réel.
- L'enveloppe : le logo trop officiel fait peur, trop discret part à la poubelle. Nous avons testé trois versions.
- Deux enquêteurs ensemble sur les secteurs difficiles, le samedi matin.
* On teste la lettre sur un demi-échantillon, tiré au sort. Merci.

D Publier l'incertitude : {format_i} || Faut-il montrer les intervalles de confiance ? {format_i}
format_i = retour d'un an ~ avis des journalistes ~ essai dans une note régionale ~ en carte
< Nous avons remplacé les chiffres à la décimale par des phrases du type « entre 11 et 14 % ». Résultat : aucun article n'a repris l'intervalle, mais aucun n'a titré non plus sur un écart de 0,3 point.
- Rien que pour ça, bravo.
- Nous arrondissons selon la précision. Un chiffre arrondi dit déjà l'incertitude.
+ Les élus demandent « le vrai chiffre ». Il faut une réponse courte : « c'est celui-là ».

D Reproduire une étude {d'il y a cinq ans|deux ans après} || Le test du dossier retrouvé
< Exercice du mois : refaire tourner une étude publiée il y a {trois|quatre|cinq} ans avec le seul dossier archivé. Sur quatre, une seule est sortie du premier coup. Depuis, chaque étude se termine par « quelqu'un d'autre la relance sur une machine vide ».
- Nous aussi, et le premier problème était le chemin des fichiers.
- La règle d'or : un seul script qui fait tout, et le nom du millésime en haut.
* Même conclusion : un seul script.

D Données administratives contre enquête || {^source_a} remplacera-t-elle l'enquête ?
source_a = la déclaration sociale ~ la source fiscale ~ la base de gestion ~ l'application métier
< Moins cher, plus rapide, exhaustif… et un concept qui n'est pas le nôtre. Nous avons fait tourner les deux en parallèle. Les niveaux diffèrent de {4..17} %, les évolutions presque pas.
- Même constat. Nous publions l'évolution avec l'administratif, le niveau avec l'enquête tous les quatre ans.
- Attention quand la règle de gestion change : la série bouge le mois même et personne ne prévient le statisticien.

N {^publication} : parution le {date+5} à 18 h || À paraître : {publication}
publication = note de conjoncture régionale ~ tableau de bord trimestriel ~ atlas départemental ~ étude sur les petites entreprises ~ panorama de l'emploi ~ bilan démographique
< Embargo jusqu'à l'heure dite. Fichiers de données, graphiques et note méthodologique en même temps que le texte. [Questions ici plutôt que par courriel|La version régionale suit sous dix jours].
- Merci. Les données au format long, comme la dernière fois ?
- Une carte par bassin serait très utile {pour moi}.

N Calendrier de diffusion du {semestre} || Dates de publication : {semestre}
semestre = premier semestre ~ second semestre ~ prochain trimestre
< {9..24} publications, les dates sont fermes. Les révisions de séries sont signalées par un astérisque et expliquées dans le fichier joint.
- L'explication des révisions à l'avance, merci, merci.
- Conflit de dates avec notre note régionale le {court+18}. On s'appelle ?

I Une relecture croisée entre régions || Et si une autre région relisait avant publication ?
< Un œil extérieur, deux heures, trois questions : est-ce clair, est-ce juste, est-ce que je saurais le refaire ? On échangerait une note par trimestre.
- D'accord, nous commençons si vous voulez avec notre note sur l'apprentissage.
+ Les trois questions sont parfaites. À garder telles quelles.

D {^question_st} : une réponse en trois étages || Expliquer {question_st} à tout le monde
question_st = un taux ~ une moyenne ~ une correction saisonnière ~ une marge d'erreur ~ un indice ~ une comparaison entre régions
< Une phrase pour tous, un paragraphe pour les curieux, une page pour les spécialistes. Nous avons tenu ce format six mois : la presse reprend la première phrase, exactement.
- Trois étages, je l'adopte pour la prochaine note.
- Qui écrit la première phrase ?
* Quelqu'un qui n'a pas fait le calcul, toujours.
D {^sujet_st} : deux régions, deux résultats || Comparer {sujet_st} sans dire de bêtises
sujet_st = les créations d'entreprises ~ le chômage ~ les revenus ~ le vieillissement ~ les trajets ~ les logements vacants
< Même indicateur, même année, écart important. Avant toute interprétation, nous avons vérifié six choses : champ, période, effectifs, structure, source, arrondi. Il restait la moitié de l'écart, et cette moitié-là est intéressante.
- Six vérifications. La liste est-elle quelque part ?
- Sur une carte, j'aurais mal lu. Merci.
* Dans les fichiers, une page.

F Note méthodologique (modèle).odt || Deux pages || Champ, source, taux de réponse, redressement, limites, comment refaire le calcul.
F Marges de calage.csv || À jour || variable;modalité;effectif;source
F Suivi de collecte.ods || Par strate || strate;échantillon;répondants;taux;relance
F Règles de secret.pdf || Une page || Seuil, dominance, secret secondaire, tableaux liés.
F Graphique avec intervalle.png || Exemple || graphique
`,
)
