import { theme } from '../theme'

export const finances = theme(
  'finances',
  ['finances', 'finances', 'interieur', 'ecologie', 'education', 'culture', 'justice', 'agriculture'],
  `
sujet = la gestion budgétaire et comptable
public = les gestionnaires et les ordonnateurs
guide = le guide de la fin de gestion ~ la fiche engagements ~ le mémento du gestionnaire ~ le référentiel de contrôle interne
rencontre = le point des référents budgétaires ~ l'atelier restitutions
chantier = le contrôle interne ~ l'apurement des engagements anciens ~ la facturation électronique
métiers = gestionnaire budgétaire ~ responsable de budget opérationnel ~ comptable ~ contrôleur/contrôleuse de gestion ~ chef/cheffe du centre de services partagés ~ référent/référente contrôle interne ~ chargé/chargée de recouvrement

Q Fin de gestion : {question_fg} || {^question_fg}, date limite {court+10} : comment faites-vous ?
mois 10, 11, 12
question_fg = engagements à basculer ~ factures de décembre ~ régies à solder ~ subventions non versées ~ charges à payer ~ avances à récupérer ~ commandes sans service fait
< Le calendrier est serré et les services découvrent (chaque année…) que l'année se termine. {14..85} lignes ouvertes chez nous. Quel ordre de priorité adoptez-vous ?
- Ce qui bloque un fournisseur en premier, ce qui bascule tout seul en dernier. Nous appelons les dix plus gros montants, le reste se traite en masse.
- Un tableau rouge-orange-vert envoyé chaque {lundi|jeudi}, une ligne par service. La dernière semaine il n'y a presque plus de rouge.
+ Et un petit mot de remerciement en janvier. Sans rire, ça compte l'année d'après.
* Dix appels passés ce matin : sept étaient réglables en cinq minutes.

Q Engagement {ancien_e} : peut-on le clôturer ? || Engagements {ancien_e} : on nettoie comment ?
ancien_e = de plus de trois ans ~ sans mouvement ~ d'un marché résilié ~ d'un service supprimé ~ avec un solde de quelques centimes ~ rattachés au mauvais domaine
< {60..480/10} engagements concernés, {35..900/5} k€ immobilisés. Certains sont peut-être encore dus. Comment distinguez-vous sans appeler tout le monde ?
- Trois tas : plus de marché actif, fournisseur soldé par écrit, le reste. Les deux premiers se clôturent tout de suite, le troisième en {30|45} jours avec relance.
- Demandez au service prescripteur un « oui/non » par ligne, avec une date limite au-delà de laquelle vous clôturez. Personne ne l'oublie.
+ Gardez la liste, il y en a toujours un qui ressuscite.
* {60..88} % clôturés. Deux ressuscités, comme prévu.

Q Facture rejetée : {motif_f} || Rejet ({motif_f}) : comment éviter l'aller-retour ?
motif_f = numéro d'engagement absent ~ mauvais service ~ doublon ~ TVA incohérente ~ RIB périmé ~ facture avant service fait
< Ce motif représente {22..48} % de nos rejets ce mois-ci. Le fournisseur ne comprend pas et renvoie la même chose. Quelle phrase, quel modèle utilisez-vous ?
- Un courriel de quatre lignes avec UNE capture entourée. Le taux de deuxième rejet est passé sous {4|5|6} %.
- Mettre la mention exacte dans le bon de commande, en gras, en premier. L'erreur vient souvent de nous.
* Mention ajoutée dans tous les bons de commande. Merci.

Q Régie {de type_re} : {difficulté_re} || {^difficulté_re} dans une régie {de type_re}
type_re = recettes ~ avances ~ cantine ~ musée ~ amendes ~ événementiel
difficulté_re = écart de caisse ~ régisseur absent ~ passage au paiement en ligne ~ plafond dépassé ~ suppléant jamais formé ~ cautionnement
< Contrôle sur place {jour+5}. Rien de grave mais je préfère arriver avec une solution. Quelles sont vos bonnes pratiques vérifiables ?
- Un arrêté mensuel à deux signatures, la caisse comptée sans prévenir une fois par trimestre. Les écarts disparaissent d'eux-mêmes.
- Le suppléant doit tenir la caisse une journée par mois, sinon le jour venu il ne saura pas.
* Journée du suppléant fixée. Merci pour le calme de vos réponses.

Q Prévision {de dépense} : écart de {4..18} % en {mois-1} || Comment prévoyez-vous {dépense} ?
dépense = la masse salariale ~ les fluides ~ les frais de déplacement ~ les travaux ~ les bourses ~ les contentieux
< Nous prévoyons avec la moyenne des trois dernières années. Cela ne voit ni les hausses de prix ni les retards. Que regardez-vous de plus simple et de plus juste ?
- Volume fois prix, séparément. L'erreur est presque toujours sur l'un des deux et on sait où chercher.
- Une révision trimestrielle, avec une fourchette. Et on publie l'erreur de la prévision d'avant, par honnêteté. Elle s'améliore toute seule.
* Séparer volume et prix explique tout l'écart. Merci !

Q Subvention à {bénéficiaire} : justificatifs manquants || Contrôle d'une subvention versée à {bénéficiaire}
bénéficiaire = une association sportive ~ une commune ~ un établissement public ~ une fondation ~ un groupement d'agriculteurs ~ un tiers-lieu
< Action terminée en {mois-4}, compte rendu financier d'une page, sans factures. {8..120} k€. Faut-il tout redemander, ou contrôler par sondage ?
- Sondage sur les trois plus grosses dépenses et une petite tirée au sort. Si une seule coince, on élargit.
- Une visite d'une heure sur place en apprend plus que le classeur. Et le bénéficiaire la vit mieux.
- Relance écrite avec délai, puis ordre de reversement proportionnel. Mais dites-le dès la convention la prochaine fois.
* Sondage fait : factures conformes, il manquait juste la signature.

Q Restitution : {besoin_r} introuvable dans l'outil || {^besoin_r} : quelle restitution utilisez-vous ?
besoin_r = consommation par projet ~ suivi des autorisations d'engagement ~ délai de paiement par fournisseur ~ dépenses par bâtiment ~ recettes attendues ~ retards de service fait
< J'exporte trois états et je croise dans un tableur pendant {deux|trois} heures. Je suis sûr{/e} que quelqu'un a mieux.
- La restitution détaillée par poste, filtrée par centre de coûts, avec un tableau croisé enregistré. Dix minutes, je dépose le fichier.
- Chez nous un petit script fait la jointure la nuit. Je peux partager, c'est une page.
+ Attention au périmètre : l'état national exclut les mouvements de régularisation.
* Dix minutes, confirmé. Merci, vous m'avez rendu mes {lundis|vendredis}.

D Contrôle interne : arrêter les tableaux que personne ne lit || Le contrôle interne en {trois|cinq} questions
< {180..320/10} lignes de cartographie, et le seul incident de l'année n'y figurait pas. Nous repartons de ce qui est vraiment arrivé depuis trois ans. {Douze|Neuf|Quatorze} risques, un propriétaire, un test par trimestre. Bien plus utile.
- Entièrement d'accord. Le test réel plutôt que la case cochée.
- Qui fait le test ? Chez nous un service voisin, échange de bons procédés.
* Pareil, un service voisin. Deux heures chaque fois.

D Délai de paiement : {12..16} jours, mode d'emploi || Payer vite : ce qui prend vraiment du temps
< Nous avons chronométré cent factures. Le paiement lui-même : deux jours. L'attente du service fait : {onze|quatorze|dix-neuf}. Tout l'effort est donc allé là, avec une relance automatique à J+3 au prescripteur.
- Même découverte, avec un chiffre encore pire que j'ose à peine écrire.
- Les petites entreprises nous en parlent spontanément maintenant. C'est bon pour nos consultations aussi.

D Expliquer le budget à ceux qui le dépensent || Une page de budget pour {les chefs de service|les agents}
< Ce qu'on a, ce qui est déjà promis, ce qui reste vraiment. Trois nombres, un graphique, le reste en annexe. Les réunions budgétaires durent {quarante|trente} minutes au lieu de deux heures.
- « Déjà promis » : le mot qui manquait. Je remplace « restes à payer ».
- Vous le mettez à jour à la main ?
* Oui, le premier lundi du mois, vingt minutes.

N Calendrier {de clôture} : dates impératives || Clôture {an} : le calendrier est signé
mois 9, 10, 11, 12
clôture = fin de gestion ~ paie ~ régies ~ dépenses de l'année
< Dernière commande : {date+18}. Dernier service fait : {date+32}. Derniers paiements : {date+40}. [Les demandes de dérogation passent par un seul point d'entrée|Le calendrier détaillé par type de dépense est dans les fichiers].
- Merci. On l'affiche à côté de la machine à café.
- La commande de carburant de fin d'année est-elle concernée ?

N {^guide} : ce qui change cette année || Nouveautés {de la nomenclature|du guide} {an}
< Trois changements utiles et deux corrections. Le document signale chaque modification dans la marge. Questions ici jusqu'au {date+20}, réponses publiées pour tous.
- La marge signalée, mille mercis.
- Le compte indiqué page {7..40} ne correspond pas au plan en vigueur.

N Facturation électronique : étape du {date+12} || Facturation électronique : fiche pratique
< Ce qui change pour un gestionnaire, ce qui ne change pas, et qui appeler. {Quatre|Cinq} captures d'écran, une page. [Une session de prise en main est proposée chaque mardi|Les factures en cours ne sont pas concernées].
- Testé avec un fournisseur volontaire, aucun problème.

I Se relire nos fiches de procédure entre services || La fiche que quelqu'un d'autre sait suivre
< Le test : un collègue d'un autre service suit la fiche sans poser de question. Si la fiche échoue, on la corrige ensemble. Une par mois ?
- Je joue. Nos fiches ont besoin d'un bon courant d'air.
+ Je propose celle du remboursement de frais, la plus détestée.

Q {^dépense_x} payée {cas_x} : comment régulariser ? || Régularisation : {dépense_x} payée {cas_x}
dépense_x = une facture ~ une avance ~ une prestation ~ une caution ~ une location
cas_x = deux fois ~ sur le mauvais exercice ~ au mauvais fournisseur ~ sans engagement ~ avec un mauvais taux ~ par un autre service
< Découvert en préparant le contrôle de {jour+4}. {300..9000/100} €, tiers de bonne foi. Je veux une régularisation propre et une explication qui ne fasse pas peur.
- Constat daté, demande au tiers, titre ou réimputation, et une ligne d'explication au dossier. Dans cet ordre, et le même jour.
- Le tiers répond vite si le courrier dit exactement ce qu'il doit faire. Trois phrases, un montant, une date.
- Cherchez la cause : chez nous deux écrans se ressemblaient trop. Un contrôle à la saisie, et c'était fini.
* Réglé en six jours, et contrôle ajouté. Merci.
D {^ligne_x} : comprendre pourquoi elle dérape || Une ligne sous la loupe : {ligne_x}
ligne_x = les carburants ~ les intérêts moratoires ~ l'énergie ~ les frais de mission ~ l'affranchissement ~ la téléphonie
< Nous avons suivi une seule ligne pendant {trois|six} mois. Résultat : {40..70} % de l'écart vient de {deux|trois} causes que personne ne regardait. Corrigées, elles rapportent {3..28} k€.
- Une seule ligne, voilà la bonne méthode. Laquelle ensuite ?
- Nous avons trouvé un abonnement payé depuis onze ans pour un site fermé.
D {^échange_x} avec {interlocuteur_x} : ce qui débloque || {^interlocuteur_x} et nous : {échange_x}
échange_x = un appel par semaine ~ un tableau commun ~ une demi-journée sur place ~ une liste de questions ~ un interlocuteur unique
interlocuteur_x = le comptable ~ les services prescripteurs ~ le contrôleur ~ le centre de services ~ la paierie
< Depuis {mois-4}, {échange_x}. Les rejets ont baissé de {15..45} % et surtout, on sait à qui l'on parle. Aucune note de service n'aurait fait cela.
- Exactement. Le jour où l'on a mis un visage, les dossiers ont avancé.
- Et pendant les congés, vous tenez comment ?
* Un binôme, présenté dès le début.

F Suivi de fin de gestion.ods || Rouge, orange, vert || service;ligne;montant;état;action;échéance
F Engagements à clôturer.csv || Trois tas || engagement;fournisseur;solde;décision;date
F Budget en une page.pdf || Ce qu'on a, ce qui est promis, ce qui reste || Trois nombres, mis à jour le premier lundi du mois.
F Courriel de rejet.odt || Quatre lignes || Votre facture ne peut pas être traitée pour une seule raison, entourée ci-dessous.
F Restitution enregistrée.ods || Mode d'emploi en dix minutes || étape;écran;filtre;résultat
`,
)
