import { theme } from '../theme'

export const titres = theme(
  'titres',
  ['interieur', 'interieur', 'etranger', 'pm'],
  `
sujet = la délivrance des titres
public = les usagers et les agents d'accueil
guide = le guide de l'instructeur ~ la fiche fraude documentaire ~ le mémento de l'accueil ~ la liste des pièces par situation
rencontre = la réunion des chefs de bureau ~ la journée fraude
chantier = la résorption des stocks ~ le point d'accueil numérique ~ la refonte de l'accueil
métiers = instructeur/instructrice ~ chef/cheffe du bureau des titres ~ agent/agente d'accueil ~ référent/référente fraude ~ chef/cheffe de section séjour ~ animateur/animatrice du point numérique

Q Délai {de titre} : {nombre_s} semaines, où en êtes-vous ? || Stock {de titre} : comment résorber ?
titre = carte grise ~ permis de conduire ~ passeport ~ carte d'identité ~ titre de séjour étudiant ~ naturalisation ~ carte professionnelle ~ regroupement familial
nombre_s = six ~ huit ~ neuf ~ onze ~ quatorze
< Nous sommes à {nombre_s} semaines et l'accueil ne fait plus que répondre « c'est en cours ». {Deux|Trois} agents manquent jusqu'en {mois+3}. Avez-vous trouvé une organisation qui fait vraiment baisser le stock ?
- Une journée par semaine sans accueil ni téléphone, tout le monde sur l'instruction, les dossiers complets d'abord. −{20..45} % en deux mois.
- Trier à l'entrée : complet, incomplet, complexe. Les incomplets repartent le jour même avec UNE liste. Avant, on les gardait dans la pile et ils vieillissaient.
- Répondre avant qu'on nous demande : un SMS à chaque étape. Les appels ont baissé d'un tiers, donc plus de temps pour instruire.
+ Et afficher le vrai délai. Les gens acceptent un délai long, pas un délai faux.
* Journée sans accueil testée {jour+3}. Je vous donne les chiffres dans un mois.

Q Dossier incomplet : {pièce} || {^pièce} : on accepte ou on rejette ?
pièce = justificatif de domicile au nom du conjoint ~ acte de naissance sans filiation ~ photo refusée par le système ~ attestation d'hébergement non signée ~ traduction non assermentée ~ signature qui déborde ~ facture dématérialisée de plus de six mois
< J'ai {quatre|sept|dix} dossiers dans ce cas cette semaine et deux collègues qui font l'inverse. Pour l'usager c'est incompréhensible. Quelle est votre pratique ?
- Nous acceptons si l'information est certaine par ailleurs, et on note le motif dans le dossier. Sinon demande de pièce, une seule fois, avec un exemple joint.
- Faites une fiche d'une page « on prend / on ne prend pas » signée par la cheffe de bureau. Chez nous les désaccords se règlent là, pas au guichet.
* La fiche est en cours d'écriture, merci pour l'idée.

Q Suspicion de faux : {document_f} || {^document_f} douteux : que faites-vous au guichet ?
document_f = permis étranger ~ bulletin de salaire ~ attestation de logement ~ diplôme ~ acte d'état civil ~ certificat de cession
< La personne est devant moi, le document ne me plaît pas (police, tampon, papier), mais je peux me tromper. Comment gardez-vous la pièce sans accuser, et vers qui vous tournez-vous ?
- « Je dois faire vérifier ce document, je vous remets un récépissé. » Calmement, toujours la même phrase, et le référent fraude dans la journée.
- Copie couleur recto verso sous lumière rasante avant tout. Et on ne commente jamais ses soupçons, ni devant la personne, ni entre collègues au guichet.
+ Pensez à l'agent : un débriefing de deux minutes après, ce n'est jamais agréable.
* Référent saisi, c'était bien un faux. Merci pour la phrase.

Q Accueillir une personne {situation_u} : quelle aide proposer ? || Accueil d'une personne {situation_u}
situation_u = sans adresse électronique ~ qui ne lit pas le français ~ sourde ~ très âgée ~ en colère ~ avec un dossier perdu ~ sans téléphone
< Elle est revenue pour la {troisième|quatrième} fois. La démarche n'existe qu'en ligne, le point numérique est complet jusqu'au {date+12}. Comment faites-vous, concrètement, ce jour-là ?
- Un créneau d'urgence gardé chaque demi-journée, jamais réservé à l'avance. Il sert toujours.
- Le mandat et la saisie par l'agent, c'est légal et c'est rapide. {Douze|Quinze|Vingt} minutes, et la personne ne revient plus.
- Une adresse de médiathèque ou de maison France services avec un prénom. « Demandez Inès », ça change tout.
* Créneau d'urgence mis en place dès demain.

Q Rendez-vous {non honorés|fantômes} : {taux_r} %, vos parades ? || {taux_r} % de rendez-vous perdus
taux_r = 18 ~ 22 ~ 27 ~ 31 ~ 35
< Certains réservent dix créneaux, d'autres revendent. Résultat : une salle vide et un agenda plein. Qu'est-ce qui a marché chez vous ?
- Confirmation par SMS à J-3 avec annulation en un clic, et remise en vente à 18 h la veille. De {30|28} à {11|13} %.
- Limiter à un rendez-vous par numéro de dossier, pas par adresse électronique.
- Deux heures sans rendez-vous le {mardi|jeudi}, ceux qui attendent ont vraiment besoin de nous.
* La remise en vente la veille, nous n'y avions pas pensé. Merci.

Q Panne {de l'application}, accueil plein : que dire ? || {^application_p} indisponible ce matin chez vous ?
application_p = la prise d'empreintes ~ l'application nationale ~ le paiement ~ la borne d'accueil ~ la messagerie ~ l'imprimante de titres
l'application = empreintes ~ paiement ~ impression ~ réseau
< Depuis {8 h 40|9 h|9 h 15}, plus rien ne passe. {25..60} personnes dans le hall. Est-ce général ? Et que dites-vous aux gens ?
- Pareil ici depuis 9 h. Signalé au support, rétablissement annoncé à midi.
- Pas de souci {chez moi}, donc plutôt local ou régional.
- Aux gens : la vérité, un horaire, et un bon prioritaire pour revenir. On imprime des bons prioritaires d'avance, avec un cachet.
* Rétabli à 11 h 50. Les bons prioritaires : idée adoptée.

Q Changement {de situation_t} : quelle procédure ? || Cas rare : {situation_t}
situation_t = de sexe à l'état civil ~ de nom pendant l'instruction ~ de département ~ de régime matrimonial ~ d'adresse après un sinistre ~ de véhicule hérité à plusieurs
< Première fois pour moi. La fiche ne prévoit rien. Je ne veux pas faire revenir la personne trois fois par ignorance. Qui l'a déjà traité ?
- Oui, {deux|trois} fois. On garde le dossier ouvert et on demande seulement la pièce qui prouve le changement ; inutile de tout recommencer.
- Appelez le centre d'expertise avant de saisir, une mauvaise saisie met des semaines à se corriger.
* Traité ce matin en un seul rendez-vous. Merci beaucoup !

D Files d'attente : ce que l'on a changé dans le hall || Un hall repensé avec {les agents|les usagers}
< Trois changements pour {900..4000/100} € : un seul écran au lieu de quatre affiches, un pré-accueil debout, et des chaises tournées vers la lumière. L'attente n'a baissé que de {4..9} minutes, mais les incivilités ont été divisées par deux.
- Le pré-accueil debout, c'est aussi ce qui a tout changé ici.
- Vous avez des photos ? Ma secrétaire générale veut voir.
+ Et des toilettes accessibles au public. Ça ne coûte rien et ça calme beaucoup.

D Agressions à l'accueil : comment protéger sans bunkeriser ? || Incivilités : retour après {la formation|les travaux}
< {Quatre|Six|Huit} incidents en trois mois. Nous avons refusé la vitre et travaillé la formation, le signal discret entre collègues et la suite donnée. La suite donnée, c'est ce que les agents réclamaient le plus.
- Même choix, même bilan. Le courrier du préfet à l'auteur et la plainte systématique en cas de menace.
- Un conseil : le droit de s'arrêter dix minutes après, sans demander.

D Point d'accueil numérique : ce qui s'y passe vraiment || Six mois au point numérique : les chiffres
< {700..2400/100} personnes aidées, {9..14} minutes en moyenne. La moitié venait pour une démarche qui n'est pas chez nous. Nous avons arrêté de les renvoyer : on aide, point. Vous faites pareil ?
- Oui, et nous notons la démarche : le tableau est devenu notre meilleur argument auprès des autres administrations.
- Nous avons formé les volontaires en service civique à la déontologie, c'était indispensable.

N Consigne : {objet_co} à compter du {date+7} || Nouvelle consigne nationale : {objet_co}
objet_co = photos d'identité ~ contrôle du domicile ~ délais de récépissé ~ justificatifs dématérialisés ~ remise des titres ~ conservation des pièces
< Résumé : ce qui change, ce qui ne change pas, ce que l'on dit à l'usager. La fiche d'une page est dans les fichiers. Les dossiers déposés avant le {date+7} restent instruits selon l'ancienne règle.
- Merci pour le « ce que l'on dit à l'usager », tout est là.
- Faut-il rappeler les dossiers déjà convoqués ?
+ Non, sauf pièce manquante. J'ai posé la question.

N Stocks au {court} : tableau par département || Indicateurs de la semaine
< Le tableau est à jour. {11..38} départements sous l'objectif, {6..20} en amélioration. Bravo {à dept} qui divise son stock par deux. [Commentez, surtout si un chiffre vous paraît faux|Les départements en difficulté seront appelés cette semaine].
- Notre chiffre compte deux fois les dossiers transférés, je vous envoie la correction.
- Merci. La méthode {de dept} nous intéresse !

I Une banque de courriers compréhensibles || Réécrire ensemble nos {huit|dix|douze} courriers types
< Demande de pièces, refus, convocation… Nous écrivons tous les mêmes lettres, mal. Une par mois, testée dans deux salles d'attente, et tout le monde l'utilise.
- Je prends la demande de pièces, c'est la plus envoyée.
+ Nous pouvons tester à {ville}, la salle d'attente ne manque pas…

Q {^usager_t} {demande_t} : que répondez-vous ? || {^usager_t} qui {demande_t} : vos réponses ?
usager_t = un étudiant étranger ~ une personne âgée ~ un chef d'entreprise ~ une mineure ~ un couple ~ un réfugié
demande_t = veut un rendez-vous aujourd'hui ~ a perdu tous ses papiers ~ n'a pas de justificatif ~ conteste un refus ~ part demain ~ a reçu deux courriers contraires
< Au guichet, file pleine. La règle est claire, la situation l'est moins. J'aimerais une réponse qui tienne en deux minutes, juste, et qui n'oblige pas la personne à revenir pour rien.
- Deux minutes : ce que je peux faire maintenant, ce que vous devez apporter, quand et où. Écrit à la main sur un papier, avec le tampon.
- Vérifiez le dossier avant de parler. Une fois sur trois la réponse y est déjà.
- Gardez deux créneaux d'urgence par demi-journée, non réservables. C'est ce qui sauve la journée.
* Papier à la main, tampon, et un vrai sourire. Merci.
D {^poste_t} : une journée type || Dans la peau d'un{/e} collègue : {poste_t}
poste_t = au pré-accueil ~ à l'instruction ~ au téléphone ~ à la remise des titres ~ au point numérique ~ à la régie
< Nous échangeons nos postes une journée par trimestre. Première découverte : {poste_t}, on ne choisit rien de son temps. Deuxième : trois consignes se contredisaient. Corrigées le soir.
- L'échange de postes, nous voulons essayer. Combien de volontaires ?
- Quelles consignes ? Nous avons peut-être les mêmes.
* Tous sauf deux. Et les consignes sur les photos, évidemment.
D {^chose_t} : essayé, gardé, jeté || Petit essai à l'accueil : {chose_t}
chose_t = un ticket de couleur ~ un coin enfants ~ une affiche en six langues ~ un agent debout ~ un numéro direct ~ un écran d'attente
< Trois semaines d'essai, comptage avant et après. Résultat : {deux|quatre|six} minutes d'attente en moins et un hall plus calme. Gardé. L'essai précédent, lui, a été jeté sans regret.
- Le comptage avant et après : merci, on oublie toujours.
- L'affiche en six langues, chez nous personne ne la regarde.

F On prend, on ne prend pas.odt || Une page par titre || Ce que nous acceptons, ce que nous demandons une seule fois, ce que nous refusons et pourquoi.
F Indicateurs hebdomadaires.ods || Par titre || titre;reçus;instruits;stock;délai
F Fiche fraude.pdf || Au guichet || La même phrase pour tous : je dois faire vérifier ce document.
F Bons prioritaires.png || À imprimer d'avance || bon
F Motifs de visite.csv || Point numérique || démarche;administration;durée;résolu;date
`,
)
