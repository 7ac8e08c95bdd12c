import { theme } from '../theme'

export const accessibilite = theme(
  'accessibilite',
  ['pm', 'culture', 'finances', 'education', 'social', 'interieur', 'ecologie'],
  `
sujet = l'accessibilité numérique
public = les contributeurs et les chefs de projet
guide = le guide du document accessible ~ la liste des dix contrôles rapides ~ le modèle de déclaration d'accessibilité ~ la fiche « publier une vidéo »
rencontre = l'atelier lecteur d'écran ~ le rendez-vous des référents
chantier = la mise en conformité de l'intranet ~ le schéma pluriannuel ~ la formation des contributeurs
métiers = référent/référente accessibilité ~ intégrateur/intégratrice web ~ développeur/développeuse ~ designer ~ chargé/chargée d'édition web ~ chef/cheffe de projet numérique

Q PDF {de document_a} accessible : reprendre ou refaire ? || {^document_a} en PDF : comment le rendre lisible au lecteur d'écran ?
document_a = rapport annuel ~ organigramme ~ formulaire de demande ~ plaquette de communication ~ arrêté scanné ~ compte rendu de comité ~ livret d'accueil ~ guide technique de cent pages
< On m'a confié un PDF ({document_a}, {8..140} pages) à « rendre accessible » avant le {date+8}. Pas de balises, des tableaux en images, des titres faits en gras. J'ai ouvert l'outil de correction et j'ai vite refermé.
? Tu as le fichier d'origine ?
= Oui, en traitement de texte, mais mis en forme à la main.
- Repars du fichier d'origine : styles de titres, listes, textes alternatifs, vraie table des matières, puis export balisé. Une demi-journée, contre trois jours à réparer le PDF.
- Pose d'abord la question du format : est-ce qu'une page web ne ferait pas mieux l'affaire ? Pour nous, oui {deux|trois} fois sur quatre.
- Si c'est un scan, il faut le texte. Reconnaissance de caractères, relecture, et une page HTML. Le scan reste en pièce jointe.
+ Vérifie la langue du document et le titre dans les propriétés, on les oublie toujours.
* Refait depuis l'original, {trois|quatre|cinq} heures en tout. Le résultat n'a rien à voir. Merci !

Q Contraste {de élément} insuffisant : que répondre à l'agence ? || {^élément} : le ratio n'y est pas, on fait quoi ?
élément = bouton principal ~ texte sur photo ~ lien dans un paragraphe ~ graphique en camaïeu ~ étiquette de formulaire ~ menu gris clair ~ bandeau d'alerte
< L'agence me répond que « ça passe à l'œil » et que la charte est validée. Au mesureur, on est à {2..3},{1..9}:1 pour un {élément}. J'ai besoin d'arguments simples pour la réunion du {date+4}.
- Montre la page au soleil sur un téléphone. C'est l'argument qui a convaincu notre directeur, avant même de parler de handicap.
- Le seuil est de 4,5:1 pour un texte courant et 3:1 pour les gros textes et les composants. Ce n'est pas un avis, c'est dans le contrat si tu as bien mis la conformité RGAA dans le marché.
- Propose toi-même la couleur : la même teinte, un peu plus foncée. Souvent personne ne voit la différence, et le ratio passe.
* J'ai apporté la teinte corrigée : accepté en deux minutes.

Q Lecteur d'écran : {composant} n'est pas annoncé || {^composant} muet avec NVDA
composant = un message d'erreur ~ un onglet ~ un menu déroulant ~ une fenêtre modale ~ un fil d'Ariane ~ un interrupteur ~ une notification ~ un tableau triable
< En testant au lecteur d'écran, {composant} n'est jamais lu, alors que tout est visible à l'écran. Le développeur a ajouté des attributs ARIA partout, et c'est pire qu'avant. Par où prendre le problème ?
? C'est un élément HTML natif ou un div stylé ?
= Des div, avec du JavaScript.
- Première règle d'ARIA : ne pas utiliser ARIA si un élément natif existe. Remplacer par un vrai bouton, un vrai select, une vraie balise dialog règle neuf cas sur dix.
- Pour ce qui apparaît après coup, il faut une zone vivante (role="status") déjà présente dans la page AVANT d'y écrire le message. Ajoutée en même temps que le texte, elle reste muette.
- Vérifie où part le focus après l'action. S'il retombe en haut de page, la personne n'entendra rien de ce que tu annonces.
* C'était la zone créée trop tard. Résolu, merci beaucoup !

Q Texte alternatif {pour image} : quoi écrire ? || {^image} : texte alternatif vide ou description ?
image = une photo de ministre ~ un logo de partenaire ~ un graphique ~ une icône à côté d'un mot ~ une carte ~ une capture d'écran ~ une infographie ~ une illustration décorative
< Débat dans l'équipe. Certains décrivent tout (« homme en costume devant un drapeau »), d'autres laissent vide. Que mettez-vous {pour image} ?
- La question à se poser : si l'image disparaissait, quelle information perdrait-on ? Si aucune, alternative vide. Si c'est une information, on écrit l'information, pas l'apparence.
- Pour tout ce qui est complexe, une alternative courte et une description détaillée juste à côté, visible de tous. Elle sert aussi à ceux qui impriment.
+ Et jamais « image de… » au début, le lecteur d'écran le dit déjà.
* C'est limpide, je l'affiche au mur.

Q Sous-titres {de vidéo} : automatiques ou à la main ? || {^vidéo} : faut-il sous-titrer ET transcrire ?
vidéo = une interview ~ un tutoriel ~ des vœux ~ un webinaire d'une heure ~ un spot sans parole ~ un direct
< Les sous-titres automatiques transforment notre sigle en {gros mot|légume|nom de famille}. On me demande un chiffrage pour {vidéo}. Que faites-vous en interne, et que confiez-vous à un prestataire ?
- Automatique puis relecture : comptez quatre fois la durée de la vidéo. En dessous de dix minutes on fait en interne, au-dessus c'est un prestataire.
- Les deux, oui : les sous-titres pour suivre l'image, la transcription pour chercher, citer, lire sans le son. La transcription sort gratuitement des sous-titres.
+ Relisez aussi les chiffres et les noms propres. « Quinze » et « cinquante », c'est arrivé.
* Merci, je garde la règle des quatre fois.

Q Taux de conformité : {score} %, et maintenant ? || Audit rendu : {score} % seulement
score = 38 ~ 47 ~ 52 ~ 61 ~ 64 ~ 71 ~ 43 ~ 58
< Premier audit de notre site : {score} %. {25..60} critères non conformes, une direction qui découvre le sujet, et {deux|trois|six} mois avant le contrôle suivant. Comment priorisez-vous ?
- Pas par critère : par parcours. Prenez les trois démarches les plus utilisées et rendez-les faisables au clavier et au lecteur d'écran de bout en bout.
- Ensuite ce qui se corrige une fois pour toutes les pages : gabarit, contrastes, titres, liens d'évitement. Chez nous, {18..25} points gagnés en deux semaines.
- Publiez la déclaration dès maintenant, même avec un mauvais chiffre. C'est obligatoire, et l'honnêteté est bien reçue.
+ Faites venir une personne qui utilise un lecteur d'écran. Une heure d'observation motive plus que le rapport.
* Déclaration publiée ce matin, observation prévue le {date+10}. Merci.

Q Tableau {de genre_t} : quel balisage ? || {^genre_t} : tableau ou liste ?
genre_t = horaires ~ comparatif ~ calendrier ~ résultats d'examen ~ grille tarifaire ~ planning sur deux niveaux
< Notre éditeur de contenu ne permet que des tableaux simples. J'ai un tableau ({genre_t}) avec deux lignes d'en-tête et des cellules fusionnées. Lu par un lecteur d'écran, c'est une bouillie.
- Coupe en deux tableaux simples, chacun avec son titre. Une ligne d'en-tête, une colonne d'en-tête, pas de fusion. Tout le monde y gagne, sur téléphone aussi.
- S'il n'y a qu'une information par ligne, ce n'est pas un tableau, c'est une liste. La question règle la moitié des cas.
* Deux tableaux, et c'est même plus joli. Merci.

Q Formulaire : {défaut} bloquant ? || Gravité d'un défaut : {défaut}
défaut = champ obligatoire signalé par la couleur seule ~ erreur affichée en haut de page ~ délai de session de cinq minutes ~ captcha visuel ~ date à saisir dans un calendrier ~ bouton « Suivant » désactivé sans explication
< Pour une démarche en ligne très utilisée. Le chef de projet veut livrer le {date+5} et corriger après. À vos yeux, est-ce un « on corrige après » ou un « on ne livre pas » ?
- On ne livre pas : une personne ne peut pas aller au bout. La différence entre gênant et bloquant, c'est exactement cela.
- Chez nous tout ce qui empêche de terminer la démarche est bloquant, au même titre qu'une panne. C'est écrit dans le plan de recette, donc plus de débat.
+ Le correctif prend souvent une heure. Le débat en a pris trois.
* Livraison décalée de deux jours, défaut corrigé.

D Tester avec de vraies personnes : comment les trouver ? || Panel d'utilisateurs {profil_h} : notre expérience
profil_h = malvoyants ~ sourds ~ dyslexiques ~ avec un handicap moteur ~ âgés ~ peu à l'aise avec l'écrit
< Nous avons fini par constituer un groupe de {6..14} agents volontaires, une séance d'une heure par mois, sur leur temps de travail. Le plus utile : leur demander de faire, pas de donner leur avis. Et vous ?
- On passe par une association locale, avec un défraiement. Prévoyez le transport, c'est souvent l'obstacle.
- Même principe. Et nous montrons la vidéo (avec accord) aux développeurs : le soir même, trois anomalies étaient corrigées.
+ N'oubliez pas de dire aux participants ce qui a changé grâce à eux.

D Rédiger des liens explicites : la chasse aux « cliquez ici » || {60..340} « en savoir plus » sur notre site
< Nous avons compté. Hors contexte, dans la liste des liens du lecteur d'écran, cela donne une litanie surréaliste. On a fait un concours entre contributeurs pour les remplacer, il en reste {4..20}. D'autres idées pour rendre la règle vivante ?
- Un contrôle à l'enregistrement : l'éditeur refuse « ici », « lire la suite » et compagnie. Un peu brutal, très efficace.
- Règle simple : on doit pouvoir lire la liste des liens au téléphone à quelqu'un et qu'il comprenne.

D Le schéma pluriannuel en quatre pages || Partage : notre schéma d'accessibilité tient en {trois|quatre|cinq} pages
< On nous demandait un document de trente pages. Nous avons écrit quatre pages avec des noms, des dates et un budget. Je le dépose, critiquez !
- Ce que j'aime : un nom par ligne. Ce qui manque : que se passe-t-il si la date n'est pas tenue ?
- Merci, très inspirant. Ajoutez peut-être la formation des nouveaux arrivants, sinon tout est à refaire chaque année.
* Bonne remarque, j'ajoute une colonne « en cas de retard ».

N Mise à jour : {guide} || {^guide} : version {deux|trois|quatre} en ligne
< Plus courte, avec des captures d'écran commentées et une page à imprimer. Nouveauté : les erreurs que nous voyons le plus dans les documents reçus depuis {mois-5}. Merci aux {5..12} relecteurs de cette communauté.
- Je l'ai donnée à une collègue qui débute : elle a tout fait seule. C'est bon signe.
- Page {3..9}, la capture est celle de l'ancienne version du logiciel.

N {^rencontre} le {date+13} || Inscriptions ouvertes pour {rencontre}
< Au programme : on éteint l'écran, on écoute, on essaie de remplir une démarche. Casque indispensable. {10..18} places, deux séances dans la journée. Inscrivez-vous en réponse.
- {Inscrit/Inscrite} pour la séance du matin, avec un peu d'appréhension.
- Je viens avec mon chef, il faut qu'il entende ça.
+ Possible à distance ?

N Nos {12|quinze|vingt} réponses aux questions des contributeurs || Questions fréquentes du trimestre
< Vous nous avez posé {22..60} questions ce trimestre. Nous avons regroupé les réponses : images, tableaux, vidéos, documents joints. La plus posée reste « est-ce que le PDF suffit ? » (non).
- Merci, la réponse sur les organigrammes m'enlève une épine du pied.

I Un badge « relu au lecteur d'écran » sur nos pages || Montrer ce qui a été vérifié par une personne
< Une idée née d'une discussion de couloir : afficher en bas de page la date du dernier essai par une vraie personne. Pas une note, une date. Cela dirait plus de choses qu'un pourcentage.
- J'adore. Et c'est vérifiable.
+ Attention à ne pas en faire une corvée, sinon on trichera.

Q {^support_x} : {doute_x} ? || {^doute_x}, dans {support_x} : vos réflexes
support_x = un formulaire de contact ~ une carte interactive ~ un diaporama ~ une lettre d'information ~ une application mobile ~ une borne d'accueil ~ un agenda partagé ~ un moteur de recherche
doute_x = l'ordre de lecture est bizarre ~ le zoom à 200 % casse tout ~ le clavier reste coincé ~ les titres sont sautés ~ les couleurs portent l'information ~ le temps est limité ~ la langue change en cours de route
< Repéré en relisant {support_x} : {doute_x}. Je sais que c'est un défaut, je ne sais pas s'il est grave ni par où le corriger. On me demande un avis écrit pour le {date+6}.
- Reproduis-le devant quelqu'un, clavier seul, et note ce que la personne ne peut plus faire. La gravité se lit là, pas dans la grille.
- Cherche d'abord dans le gabarit : huit fois sur dix le défaut est dans le composant commun, et tu corriges trente pages d'un coup.
- Pour l'avis écrit : le constat, la conséquence pour une personne, la correction, le délai. Quatre lignes.
* Quatre lignes, c'était le bon format. Correction prévue dans le gabarit.
D {^geste_x} : comment en faire une habitude ? || Le petit geste du mois : {geste_x}
geste_x = nommer ses liens ~ écrire de vrais titres ~ décrire ses images ~ vérifier ses contrastes ~ tester au clavier ~ sous-titrer ses vidéos ~ dire la langue du document ~ éviter les tableaux de mise en page
< Un seul geste par mois, affiché partout : {geste_x}. On ne corrige pas le passé, on fait mieux à partir d'aujourd'hui. Après {trois|quatre|six} mois, les contributeurs se corrigent entre eux. Vous avez d'autres formats légers ?
- Chez nous c'est la « minute du mardi », en début de réunion. Un avant, un après, et on passe à l'ordre du jour.
- J'ajoute toujours à qui cela sert, avec un prénom. L'effet n'est pas le même.
- Attention à ne pas en faire douze à la fois. Un geste, c'est déjà beaucoup.
D Retour de test avec {testeur_x} : ce qui nous a échappé || {^testeur_x} a testé notre {produit_x}
testeur_x = une collègue non voyante ~ un agent dyslexique ~ un usager âgé ~ une personne daltonienne ~ un collègue à la main plâtrée ~ une agente sourde
produit_x = portail ~ simulateur ~ intranet ~ espace de dépôt ~ outil de réservation
< Une heure, {neuf|onze|quatorze} remarques, dont {trois|cinq} que l'audit n'avait pas vues. La plus simple : on n'entend jamais que l'enregistrement a réussi. Corrigé le soir même. Je recommande à tous, avant et pas après.
- Le « succès silencieux », grand classique. Merci du rappel.
- Comment avez-vous préparé la séance ? J'ai peur de mal faire.
* Trois tâches écrites, un café, et on se tait. Vraiment.
D Faut-il {débat_x} ? Notre équipe n'est pas d'accord || Débat : {débat_x}
débat_x = garder les carrousels ~ proposer une police spéciale ~ ajouter un bouton « accessibilité » ~ interdire les PDF ~ traduire en langue facile ~ afficher le taux de conformité en page d'accueil
< Deux camps chez nous, courtois mais fermes. Je ne cherche pas un vainqueur, plutôt des faits : qui l'a fait, qui l'a retiré, et qu'en ont dit les personnes concernées ?
- Essayé un an, retiré : {2..6} % d'utilisation et aucune réclamation au retrait. Mais je comprends l'envie.
- La seule question qui vaille est « qui en a besoin, et l'a-t-on demandé à ces gens-là ? ». On ne l'avait pas demandé.
- Méfiance envers tout ce qui s'ajoute par-dessus. Ce qui sert à tous est dans la page elle-même.

F Dix contrôles rapides.pdf || Une page, sans outil || Clavier seul, zoom à 200 %, titres, images, couleurs, liens, formulaires, tableaux, vidéos, langue.
F Déclaration d'accessibilité (modèle).odt || À compléter par chaque site || État de conformité, contenus non accessibles, moyens de contact, voies de recours.
F Grille d'audit simplifiée.ods || Par parcours || parcours;étape;défaut;gravité;responsable;date
F Défauts relevés.csv || Suivi des corrections || page;critère;gravité;corrigé;date
F Guide du document accessible.odt || Pour tous ceux qui écrivent || Des styles de titres, des listes, des textes alternatifs, une langue, un titre de document.
`,
)
