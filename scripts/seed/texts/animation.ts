import { theme } from '../theme'

/** Those who run communities talk to each other: what the platform exists to learn from. */
export const animation = theme(
  'animation',
  ['pm', 'pm', 'finances', 'interieur', 'ecologie', 'education', 'culture', 'social'],
  `
sujet = l'animation de communautés
public = les membres et les animateurs
guide = le guide de l'animateur ~ la charte type ~ le kit de lancement ~ la fiche « premier mois »
rencontre = le café des animateurs ~ la journée des communautés
chantier = l'accueil des nouveaux ~ la relance des communautés endormies ~ le partage des bonnes pratiques
métiers = animateur/animatrice de communautés ~ chargé/chargée de mission transformation ~ chef/cheffe de projet collaboratif ~ responsable de l'innovation ~ chargé/chargée de communication interne

Q Communauté silencieuse depuis {durée_an} : la relancer ou la fermer ? || {durée_an} sans message : que faire ?
durée_an = deux mois ~ trois mois ~ cinq mois ~ six semaines ~ un été ~ l'automne
< {25..140/5} membres, plus un message. Je ne sais pas si les gens sont partis, occupés, ou si le sujet est épuisé. Avant de la fermer, qu'avez-vous essayé qui ait vraiment marché ?
? Elle vivait grâce à une personne, ou à plusieurs ?
= Surtout grâce à celle qui est partie en mobilité, en fait.
- J'appelle les cinq membres les plus actifs d'avant, un par un. Pas de message collectif : il confirme à tout le monde que c'est mort. Trois sur cinq ont reposté dans la semaine.
- Une question facile, à laquelle chacun peut répondre en deux minutes avec son expérience. {14..31} réponses chez nous, après quatre mois de silence.
- Nous avons fermé, avec un dernier message qui disait ce qu'on avait appris et où continuer. Franchement, c'était mieux pour tout le monde.
+ Regarde d'abord si le silence n'est pas saisonnier. En août j'ai failli fermer une communauté qui allait très bien.
* J'ai appelé les cinq. Deux veulent co-animer ! Merci.

Q Questions sans réponse : comment faites-vous {quand_q} ? || {taux_sr} % de questions sans réponse
quand_q = quand personne ne sait ~ le vendredi ~ quand c'est pointu ~ quand vous êtes seul ~ à la rentrée
taux_sr = 18 ~ 22 ~ 27 ~ 34 ~ 41
< Une question qui reste seule décourage son auteur et tous ceux qui la voient. Je réponds moi-même trop souvent, et du coup plus personne ne répond. Comment trouvez-vous l'équilibre ?
- Je ne réponds jamais dans les 24 premières heures. Ensuite je cite deux personnes qui savent, nommément. Ça marche {quatre|sept} fois sur dix.
- Même un « je ne sais pas, mais voici qui saurait » compte. Depuis que je l'écris, d'autres le font.
- Un tour de garde : trois volontaires, une semaine chacun. Plus de question orpheline depuis {mois-3}.
* Je me retiens 24 heures, promis. Et je monte le tour de garde.

Q Accueillir {nombre_n} nouveaux d'un coup : comment ? || {nombre_n} arrivées en une semaine
nombre_n = 20 ~ 35 ~ 50 ~ 80 ~ 120
< Un service entier nous rejoint {jour+4}. La dernière fois, ils ont lu, n'ont rien dit, et les trois quarts ne sont jamais revenus. Comment donnez-vous envie d'écrire la première fois ?
- Un message à chacun, court, avec une question que lui seul peut renseigner (« comment faites-vous à {ville} ? »). Long, mais la moitié écrit dans le mois.
- Le fil des présentations, et surtout quelqu'un qui répond à CHAQUE présentation dans la journée. Le premier message sans réponse est le dernier.
- Parrainage : un ancien pour trois nouveaux, deux semaines. Depuis que nous faisons cela, {58|64|71} % postent au moins une fois, contre {20|24|31} % avant.
* Parrainage lancé avec onze anciens volontaires. Je mesurerai.

Q Toujours les mêmes {trois|quatre|cinq} qui écrivent : est-ce grave ? || Une communauté qui repose sur {trois|quatre} personnes
< Les autres lisent, et me disent que c'est utile. Mais si l'un des piliers part, tout s'arrête. Avez-vous réussi à faire passer des lecteurs à l'écriture ?
- En demandant petit : « votre chiffre », « votre photo », « oui ou non chez vous ? ». On n'écrit pas un pavé la première fois.
- En remerciant publiquement les premières réponses, même bancales. Et en demandant aux piliers de laisser passer un jour.
- Il y aura toujours plus de lecteurs, et ce n'est pas un échec. Ce qui compte : que le pilier puisse partir en vacances.
+ Chez nous c'est la fiche à plusieurs mains qui a marché, chacun une ligne.
* « Votre chiffre » : dix-neuf réponses en deux jours, dont douze inconnus !

Q Charte {ampleur} : que mettre, que laisser ? || Faut-il une charte pour {type_c} ?
ampleur = d'une demi-page ~ de bon usage ~ de confidentialité
type_c = une communauté de vingt personnes ~ un groupe mêlant partenaires et agents ~ une communauté ouverte à tous ~ un groupe projet
< On m'en demande une. J'ai trouvé des modèles de sept pages que personne ne lira. Quelles sont les trois lignes qui vous ont réellement servi un jour ?
- « On critique une pratique, jamais une personne. » « Pas de donnée d'usager. » « Ce qui est dit ici peut être réutilisé sauf mention contraire. » Les trois ont servi.
- Écrivez-la avec les membres après deux mois. Avant, on imagine des problèmes qui n'existent pas.
* Trois lignes, écrites ensemble. Merci !

Q Rythme {de rituel} : chaque semaine, chaque mois ? || Le rituel {de rituel} : vos réglages
rituel = question du lundi ~ café virtuel ~ lettre récapitulative ~ portrait de membre ~ revue de fichiers
< J'ai commencé fort, puis manqué une semaine, puis deux. L'irrégularité se voit plus que l'absence. Quel rythme tenez-vous depuis plus de six mois ?
- Le premier mardi du mois, trente minutes, même quand il n'y a que quatre personnes. C'est la constance qui fait venir.
- Un récapitulatif par mois avec trois fils, pas plus. Préparé en vingt minutes, lu par {40..65} % des membres.
- Nous avons arrêté tous les rituels sauf un. Les échanges n'ont pas baissé, notre fatigue oui.
* Un seul rituel, mensuel. Décidé.

Q Ma hiérarchie veut {une preuve} : que montrez-vous ? || Montrer l'utilité d'une communauté {à interlocuteur_p}
une preuve = des chiffres ~ le retour sur investissement ~ la liste des membres actifs ~ un bilan annuel
interlocuteur_p = une directrice ~ un comité ~ un secrétaire général ~ un préfet
< Je refuse de fournir un classement des agents. Mais « ça marche bien » ne suffit plus. Qu'est-ce qui a convaincu chez vous ?
- Trois histoires avec une durée : « ce modèle a évité deux semaines de travail à six services ». Plus le délai de réponse médian, et c'est tout.
- La part des échanges entre ministères. C'est la seule chose que personne d'autre ne sait faire.
- Le nombre de questions résolues, et surtout combien de personnes les ont lues ensuite.
* Trois histoires, le délai, les ministères. Deux pages. Merci.

D Ce qui a relancé [notre communauté|notre réseau|un groupe endormi] : retour honnête || Retour d'expérience : {pratique}
pratique = la question du lundi ~ un binôme d'animation ~ des rencontres en région ~ la fusion de deux groupes ~ un réseau de correspondants ~ une baisse des annonces
< Nous étions à {deux|trois|quatre} auteurs par mois, nous sommes à {onze|quatorze|dix-neuf}. Je voudrais croire que c'est grâce à {pratique}, mais nous avons aussi recruté et la période était bonne. Ce que je sais : cela prend deux heures par semaine, et j'arrêterais si personne ne me le demandait.
- Merci d'écrire « je voudrais croire ». On manque tellement de prudence.
- Depuis que nous avons mis en place la même chose, le nombre d'auteurs a doublé aussi, sans recrutement particulier. À suivre.
- Chez nous, aucun effet au bout de trois mois. Petite communauté très spécialisée, ceci explique peut-être cela.
+ Combien de membres en tout ? La taille change beaucoup.

D À éviter : {erreur_an} || Une erreur d'animateur : {erreur_an}
erreur_an = inscrire les gens d'office ~ poster cinq annonces par jour ~ corriger l'orthographe en public ~ ouvrir dix sous-groupes ~ répondre à tout ~ lancer un concours
< Si c'était à refaire, je ne le referais pas : {erreur_an}. Résultat en six semaines : des désabonnements, deux messages fâchés et un silence poli. Je partage pour que d'autres gagnent du temps.
- Même erreur, même silence. Le courage de le dire aide les autres.
- Nous, c'était l'inverse : trop peu. L'équilibre est fin.
- Comment avez-vous rattrapé ? Nous y sommes exactement.
* En m'excusant, en deux lignes, et en demandant ce qu'ils voulaient. Dix-huit réponses.

D Passer la main : {circonstance_pm} || Changer d'animateur sans perdre la communauté
circonstance_pm = départ annoncé ~ congé maternité ~ lassitude ~ mutation
< Trois mois de recouvrement, les deux signent les messages, puis un seul. L'ancien reste membre et se tait (le plus dur). Six mois après, l'activité est la même.
- Je retiens « se tait ». J'étais un ancien bavard, j'ai gêné ma successeure.
- Et préparez une liste des dix personnes à appeler. Cela ne s'écrit nulle part ailleurs.

D Fusionner deux communautés proches : récit || Deux communautés, les mêmes gens : nous avons fusionné
< {60..140} membres d'un côté, {30..90} de l'autre, un tiers en commun. Vote des membres, un mois de préparation, un fil « ce que l'on perd ». On a perdu quelques habitués et gagné des réponses plus rapides : {neuf|six|quatre} heures contre {vingt|trente} avant.
- Le fil « ce que l'on perd » est une idée magnifique.
- Qu'avez-vous fait de l'ancien espace ?
* Archivé, lisible par tous. Personne n'a réclamé.

N {^rencontre} : {jour+6} à {9|11|14} h || Ordre du jour {de rencontre}
< Trente minutes, trois questions d'animateurs, une idée à repartir. Les notes seront ici le soir même. Si c'est votre première fois, vous pouvez vous contenter d'écouter.
- Je viens avec ma question sur les nouveaux.
- Première fois pour moi, j'écouterai !
+ Peut-on décaler de quinze minutes ?

N {^guide} : deux pages de plus || Mise à jour : {guide} (version de {mois})
< Ajouts issus de vos fils : l'appel individuel, le tour de garde, le droit de fermer. Chaque conseil indique maintenant dans quel cas il n'a PAS marché.
- « Dans quel cas il n'a pas marché » devrait être partout.
- Merci, transmis à deux nouveaux animateurs.

I Un annuaire des animateurs qui acceptent un appel || Animateurs : se téléphoner, tout simplement
< Dix minutes avec quelqu'un qui est passé par là valent tous les guides. Inscrivez-vous : nom de la communauté, ce que vous savez faire, créneau. C'est tout.
- Inscrit{/e} : je sais relancer, je ne sais pas fermer.
- Moi c'est l'inverse. On s'appelle ?

Q {^rôle_an} {attitude_an} : comment réagir ? || {^rôle_an} qui {attitude_an} : que faites-vous ?
rôle_an = un expert ~ un nouveau ~ un chef ~ un partenaire ~ une ancienne animatrice ~ un pilier de la communauté
attitude_an = écrit trop ~ répond sèchement ~ ne répond jamais ~ poste hors sujet ~ monopolise les visios ~ corrige tout le monde
< Je n'ai pas envie de faire le gendarme, mais plusieurs membres m'en ont parlé en privé. Comment le dites-vous, et où : dans le fil, en message, au téléphone ?
- Au téléphone, toujours, et je commence par ce que la personne apporte. Neuf fois sur dix, elle ne s'en rendait pas compte.
- Je propose un rôle. Celui qui écrivait trop fait maintenant la synthèse du mois, tout le monde est ravi.
- Si ça ne change pas, une phrase publique sur la règle, jamais sur la personne.
* Appelé ce matin. Il a ri, et il m'a proposé de m'aider.
Q {^moment_an} : {décision_an} ? || {^décision_an} {quand_an}, qu'en pensez-vous ?
moment_an = rentrée ~ période d'élections ~ fusion de services ~ départ du fondateur ~ deux ans d'existence ~ cent membres
décision_an = ouvrir à d'autres ministères ~ passer en privé ~ créer un sous-groupe ~ changer de nom ~ réduire les notifications ~ limiter les annonces
quand_an = à la rentrée ~ en cours d'année ~ à cent membres ~ après deux ans ~ quand le fondateur part
< J'hésite depuis {trois|cinq} semaines. Un sondage donne 50-50, ce qui ne m'aide pas. Si vous l'avez fait, dites-moi ce que vous n'aviez pas prévu.
- Fait, avec un essai de deux mois annoncé dès le départ. Ce que l'on peut défaire fait moins peur.
- Pas fait, et content{/e} : la question a disparu toute seule en changeant d'animateur.
- Nous avons perdu {cinq|huit} habitués et gagné {vingt|trente} personnes. Sur le moment, c'est triste ; six mois après, c'était juste.
* Essai de deux mois, annoncé hier.
D {^chiffre_an} : ce que ce chiffre nous apprend || Regarder {chiffre_an} autrement
chiffre_an = le délai de réponse ~ le nombre d'auteurs ~ les questions résolues ~ les membres silencieux ~ la part des autres ministères ~ les téléchargements
< Je le regardais comme une note. Depuis que je le regarde comme une question, il sert. Ce mois-ci il a bougé de {4..18} %, et en cherchant pourquoi j'ai appelé quatre personnes : c'est cela qui a de la valeur.
- « Comme une question », je garde.
- Chez nous il monte et descend avec les vacances, rien d'autre. Il faut le dire aux chefs.
- Et ne jamais descendre au niveau des personnes. Jamais.
D {^invité_an} dans notre communauté : récit || Une heure avec {invité_an}
invité_an = une chercheuse ~ un directeur ~ un usager ~ un ancien du service ~ une élue ~ un journaliste ~ une animatrice d'un autre pays
< {Dix-huit|Vingt-six|Quarante et une} personnes, vingt minutes de parole, quarante de questions. Le plus utile est venu après, dans le fil. Trois fichiers, deux binômes et une visite prévue.
- Bravo. Comment l'avez-vous convaincu{/e} de venir ?
- Nous enregistrons le son seulement. Les gens parlent mieux.
* Un message de cinq lignes, et la promesse de finir à l'heure.

F Guide de l'animateur.odt || Avec ce qui n'a pas marché || Appeler plutôt qu'écrire. Attendre vingt-quatre heures avant de répondre. Remercier les premières fois.
F Tour de garde.csv || Qui veille quand || semaine;personne;questions;sans réponse;date
F Premier mois.pdf || Nouvel animateur || Lire, saluer, poser une question facile, appeler cinq personnes.
F Bilan en deux pages.odt || Modèle || Trois histoires, un délai, une part d'échanges entre ministères.
F Message d'accueil.txt || À personnaliser || Bienvenue ! Une question que vous seul pouvez renseigner : comment faites-vous chez vous ?
`,
)
