import { theme } from '../theme'

export const encadrement = theme(
  'encadrement',
  [
    'finances',
    'interieur',
    'ecologie',
    'education',
    'social',
    'justice',
    'culture',
    'armees',
    'agriculture',
    'pm',
    'etranger',
  ],
  `
sujet = l'encadrement au quotidien
public = les encadrants de proximité
guide = le kit du nouvel encadrant ~ la fiche « conduire un entretien difficile » ~ le carnet de réunion ~ la charte des temps
rencontre = le codéveloppement du mois ~ le cercle des chefs de bureau
chantier = l'accompagnement des nouveaux encadrants ~ la charte des temps ~ le travail hybride
métiers = chef/cheffe de bureau ~ chef/cheffe de service ~ directeur/directrice adjoint/adjointe ~ chef/cheffe de pôle ~ secrétaire général/générale ~ adjoint/adjointe au chef de service

Q Premier poste d'encadrement : {crainte} || {^crainte} : vos conseils à un{/e} débutant{/e}
crainte = encadrer ses anciens collègues ~ une équipe plus âgée ~ un agent qui voulait le poste ~ une équipe à distance ~ remplacer un chef très aimé ~ une équipe en conflit
< Je prends mon poste le {date+12}, {7..19} agents. On m'a remis un dossier technique parfait et rien sur les personnes. {^crainte}, c'est ce qui m'empêche de dormir. Qu'auriez-vous aimé savoir ?
- Un entretien avec chacun les quinze premiers jours, trois questions : que faut-il garder, que faut-il arrêter, que puis-je faire pour vous ? Et ne rien décider avant la fin du tour.
- Nommer ce qui est gênant, à voix haute et une seule fois. « Tu voulais ce poste, j'en ai conscience, parlons-en. » L'air devient respirable.
- Ne rien changer les deux premiers mois, sauf ce qui fait du mal.
+ Un pair à appeler. Je prends volontiers un café par semaine avec toi si tu veux.
* Treize entretiens faits. Les réponses à « que faut-il arrêter » sont lumineuses. Merci !

Q {^décrochage} chez un agent : comment aborder ? || {^décrochage} dans l'équipe : par où commencer ?
décrochage = retards répétés ~ mutisme en réunion ~ erreurs inhabituelles ~ refus de nouvelles tâches ~ isolement en télétravail ~ irritabilité
< Depuis {mois-2}, un agent solide change. Je l'ai laissé tranquille, trop longtemps sans doute. Je le reçois {jour+2}. Comment ouvrir sans juger ?
- Avec des faits et une inquiétude, pas une explication : « depuis six semaines je vois ceci, je m'inquiète, qu'est-ce qui se passe ? » Puis se taire, vraiment.
- Prévoir la suite avant : un nouvel échange dix jours plus tard, et le nom de quelqu'un d'autre à qui parler (médecin, assistante sociale).
- Pas dans votre bureau. Marchez.
* Nous avons marché. C'était d'ordre familial, il a pu le dire. Merci.

Q Réunion d'équipe {qui pèse} : comment la réveiller ? || {^qui pèse} : refaire notre réunion d'équipe
qui pèse = trop longue ~ toujours les mêmes qui parlent ~ en hybride ~ sans décision ~ que plus personne ne prépare
< Chaque {lundi|mardi|jeudi}, {huit|douze|quinze} personnes, une heure et demie, et le sentiment de lire un tableau. Qu'avez-vous supprimé ou ajouté ?
- Les informations passent par écrit la veille. La réunion ne garde que ce qui demande à être décidé ou discuté. Trente-cinq minutes.
- Animateur tournant et tour de table par le plus jeune arrivé d'abord. On entend enfin tout le monde.
- En hybride : tout le monde à distance ou tout le monde en salle. L'entre-deux exclut.
* Écrit la veille + animateur tournant : {trente|quarante} minutes ce matin !

Q Refuser {une demande} sans casser la relation || Dire non : {une demande}
une demande = un troisième jour de télétravail ~ une prime ~ une mobilité en pleine crise ~ un congé en août ~ un changement de bureau ~ une formation longue
< La réponse est non, et elle est juste. Mais la dernière fois mon « non » a duré trois mois de bouderie. Comment le formulez-vous ?
- Le non d'abord, la raison ensuite, une seule, vraie. Pas cinq excuses. Puis ce qui est possible, et quand on en reparle.
- Je dis aussi ce que le oui coûterait à l'équipe. L'agent n'est pas d'accord, mais il voit.
* Dit ce matin, en trois phrases. Pas de bouderie pour l'instant…

Q Entretien annuel : objectif {flou} || Fixer un objectif à {quelqu'un}
mois 12, 1, 2, 3
flou = impossible à mesurer ~ imposé d'en haut ~ jamais atteint ~ identique chaque année
quelqu'un = une assistante ~ un expert isolé ~ un agent proche de la retraite ~ une équipe d'accueil ~ un agent à mi-temps
< Je bute sur la rubrique. Je refuse d'inventer un chiffre. Avez-vous des objectifs dont vous étiez contents l'an d'après ?
- « Que d'ici {juin|septembre}, une autre personne sache faire ce que tu es seul à savoir faire. » Vérifiable, utile, valorisant.
- Un objectif choisi par l'agent, un choisi par moi, un par l'équipe. Le troisième est souvent le meilleur.
* Celui de la transmission est parfait pour son cas. Merci.

Q Charge de travail : {situation_ch} || {^situation_ch} : comment arbitrer ?
situation_ch = deux postes vacants ~ pic permanent ~ un projet de plus ~ des urgences quotidiennes ~ intérim du voisin
< L'équipe tient, mais je vois les signes. La hiérarchie dit « priorisez ». Concrètement, comment avez-vous arrêté quelque chose ?
- La liste écrite de tout ce que l'on fait, avec l'équipe, puis trois colonnes : continuer, faire moins bien, arrêter. « Faire moins bien » est la plus utile.
- La liste signée par ma directrice. Ce n'est plus moi qui arrête, c'est nous.
- Un jour sans réunion ni téléphone. Imposé. Tout le monde remercie.
* Onze lignes dans « faire moins bien ». Signé. On respire.

D Codéveloppement : {retour_co} || Six séances de codéveloppement : {retour_co}
retour_co = ce que j'en retiens ~ le plus utile ~ comment convaincre ~ le rôle de l'animateur
< Sept chefs de bureau, deux heures par mois, un vrai problème, des questions avant les conseils. J'étais {dubitatif/dubitative}. C'est le seul rendez-vous que je ne déplace plus.
- Pareil. La règle « que des questions pendant vingt minutes » m'a appris à écouter.
- Comment avez-vous trouvé l'animateur ?
* Un pair formé en deux jours. Pas besoin de prestataire.

D Travail hybride : nos {trois|quatre} règles || Équipe à distance deux jours : ce qui tient
< Un jour commun choisi par l'équipe, un agenda ouvert, une messagerie qui ne remplace pas le téléphone, et le droit de ne pas répondre après {18|19} h. Écrit par l'équipe, affiché, révisé deux fois par an.
- Notre jour commun est le {mardi|jeudi}, et c'est le jour où l'on travaille le moins… mais le mieux.
- Attention aux nouveaux : trois semaines de présence au début, avec quelqu'un.

D Annoncer une réorganisation || Réorganisation : {ce que je referais|ce que je ne referais pas}
< J'ai annoncé un organigramme. J'aurais dû annoncer un problème. Les agents avaient {deux|trois} meilleures idées que nous, trouvées trop tard. Je partage pour que d'autres évitent.
- Merci de le dire aussi simplement.
- Nous avons fait l'inverse : le problème d'abord, six semaines d'ateliers. Plus long, mais personne n'est revenu dessus.
+ Dites ce qui ne changera pas. C'est ce que les gens écoutent.

D Félicitations : on sait faire ? || Dire ce qui va bien, {sans flatter|concrètement}
< J'ai réalisé que je ne disais que ce qui clochait. Exercice depuis un mois : une chose précise, chaque semaine, à chacun. C'est étrangement difficile. Et ça change tout.
- « Une chose précise », c'est la clé. « Bravo » tout court ne fait rien.
- Je l'écris à la main deux fois par an. Des agents les gardent.

N Cycle « {ateliers_e} » : {six|huit} places par date || Ateliers de {mois+1} : {ateliers_e}
ateliers_e = entretien difficile ~ délégation ~ décision à plusieurs ~ recrutement sans biais ~ santé au travail ~ conduite de projet
< Deux heures, entre pairs, sans diaporama. On travaille sur un cas réel apporté par un participant. Inscription en réponse, priorité aux encadrants de moins d'un an.
- Inscrit{/e} pour la première date.
- J'ai un cas. Un gros.

N {^guide} : version courte disponible || Nouveau : {guide} en {quatre|six|huit} pages
< Écrit par des encadrants, relu par des agents. Ce sont eux qui ont le plus coupé. Téléchargez, annotez, renvoyez.
- Les coupes des agents sont parfaites. On sent le vécu.

I Un pair à appeler pour chaque nouvel encadrant || Parrainage entre chefs de bureau
< Six mois, un appel par semaine, d'un autre ministère si possible, confidentialité totale. Le plus simple des dispositifs.
- Je suis volontaire pour parrainer.
+ Moi pour être parrainé{/e} !

Q {^personne_e} {comportement_e} : par où commencer ? || {^personne_e} qui {comportement_e} : que faire ?
personne_e = un agent proche de la retraite ~ une jeune diplômée ~ un expert reconnu ~ une adjointe ~ un agent revenu d'arrêt ~ un apprenti
comportement_e = refuse de déléguer ~ n'ose pas demander ~ contredit en public ~ travaille trop ~ évite les réunions ~ doute de tout ~ ne rend pas à temps
< Cela dure depuis {mois-3} et l'équipe commence à s'en agacer. J'ai essayé l'humour, puis le courriel : échec double. Je cherche une façon de faire plus droite.
- Un entretien, un seul sujet, un exemple récent. Et la question : « de quoi auriez-vous besoin pour que ce soit différent ? ». Vous serez surpris{/e}.
- Demandez-vous ce que ce comportement protège. Le jour où j'ai compris, j'ai cessé d'être en colère et la solution est venue.
- Convenez d'un signe discret en réunion. Chez nous c'est un stylo posé. Enfantin, efficace.
* Un seul sujet, un exemple. L'échange a duré vingt minutes, et c'était bien.
Q {^décision_e} {contrainte_e} : vous feriez quoi ? || {^décision_e} : cas {contrainte_e}
décision_e = répartir deux bureaux pour trois ~ choisir qui part en formation ~ annoncer un refus de poste ~ organiser un intérim ~ partager une prime ~ fixer les congés
contrainte_e = sans marge ~ en trois jours ~ avec une équipe divisée ~ à distance ~ après un conflit
< Rien d'illégal, rien d'idéal. Je voudrais pouvoir expliquer ma décision à chacun, en face. Quelle méthode utilisez-vous quand il n'y a pas de bonne réponse ?
- J'écris les critères et je les montre avant de décider. On discute les critères, pas les personnes.
- Je demande à chacun la solution qu'il trouverait acceptable s'il était à la place d'un autre. Trois fois sur quatre, ils tombent sur la même.
- Et j'annonce une date de révision. Une décision révisable est plus facile à prendre.
* Critères montrés, un seul contesté, corrigé. Décision acceptée.
D {^pratique_e} : j'ai essayé pendant {un mois|six semaines} || Un mois {de pratique_e}
pratique_e = réunions debout ~ bureau ouvert ~ courriels groupés ~ points individuels courts ~ tour des sites ~ silence le matin ~ décisions écrites
< Bilan simple : j'ai gagné {deux|trois|quatre} heures par semaine et perdu deux malentendus par mois. Ce qui a coûté : m'y tenir la deuxième semaine. Essayez et dites-moi.
- La deuxième semaine, toujours. J'ai mis un rappel dans l'agenda de mon adjointe.
- Essayé, abandonné, repris. La troisième fois a été la bonne.
D {^erreur_e} : je raconte pour les suivants || Mon erreur du trimestre : {erreur_e}
erreur_e = trop attendre ~ décider seul ~ promettre une date ~ oublier de remercier ~ recadrer par écrit ~ confondre urgence et importance
< Nous devrions nous raconter nos erreurs plus souvent. La mienne a coûté trois semaines et une bonne relation, réparée depuis. Ce que j'en retiens tient en une phrase : en parler le jour même.
- Merci. La mienne est la même, en pire.
- « Le jour même », je l'affiche.

F Kit du nouvel encadrant.odt || Les quinze premiers jours || Trois questions à chacun : que faut-il garder, que faut-il arrêter, que puis-je faire pour vous ?
F Faire moins bien.ods || La liste à trois colonnes || activité;décision;à partir du;avec l'accord de
F Entretien difficile.pdf || Une page || Des faits, une inquiétude, une question. Puis se taire.
F Règles d'équipe.odt || Exemple affiché || Un jour commun, un agenda ouvert, le téléphone avant le message, rien après dix-neuf heures.
F Ateliers.csv || Dates et places || atelier;date;lieu;places;inscrits
`,
)
