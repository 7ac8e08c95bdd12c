import { theme } from '../theme'

/** What happens in any community, whatever its trade: its own theme lends the words (`sujet`, `public`, `guide`…). */
export const vie = theme(
  'vie',
  [],
  `
D Qui vient à {rencontre} le {date+18} ? || {^rencontre}, le {date+18} à {ville_r} : on se retrouve ?
calme
ville_r = Paris ~ Lyon ~ Rennes ~ Lille ~ Toulouse ~ Nantes ~ Strasbourg ~ Bordeaux ~ Dijon ~ Marseille
< Certains d'entre nous y seront. Je propose que l'on déjeune ensemble pour mettre des visages sur les noms. Répondez ici, je réserve {pour une table|une grande table}.
- J'y serai ! Sans restriction alimentaire, et avec beaucoup de questions.
- Présent{/e}, j'arrive par le train de {8|9|10} h.
- Impossible ce jour-là, dommage. Vous ferez un petit compte rendu ?
- Je viens avec une collègue, comptez-nous deux.
- Ce sera sans moi, réunion de direction. La prochaine fois !
+ Je peux prendre deux personnes en voiture depuis {ville}.
* Table réservée pour {7..16}, au nom de la communauté. À bientôt !

D Retour de {rencontre} : ce que j'en retiens || {^rencontre} : mes trois notes
calme
< J'y étais {jour-1}. En vrac : 1) sur {sujet}, les questions sont partout les mêmes, ça rassure ; 2) ceux qui avancent ont commencé petit ; 3) il manque un endroit où déposer les exemples. Et c'est précisément ici, non ?
- Merci pour le partage. Le point 2 me parle beaucoup.
- Les supports seront-ils publiés ?
- J'y étais aussi. J'ajouterais un 4) : venir avec son chef change tout.
* Les supports arrivent la semaine prochaine, je les déposerai.

Q Vous avez déjà {un besoin} sur {sujet} ? || Quelqu'un a-t-il déjà {un besoin}, côté {sujet_court} ?
un besoin = fait intervenir un chercheur ~ monté une formation d'une demi-journée ~ organisé une visite ~ recruté un apprenti ~ fait un questionnaire interne ~ lancé un groupe régional ~ publié un retour d'expérience
< Notre direction est partante pour {mois+2}, à condition que je revienne avec un exemple qui existe déjà. Même modeste. Qui peut me raconter en cinq lignes ?
- Oui, l'an dernier. En cinq lignes : petit groupe, deux heures, un cas réel, un compte rendu d'une page, et un rendez-vous trois mois après. Je t'envoie le déroulé.
- Nous avons essayé et raté : trop ambitieux. Si c'était à refaire, je commencerais avec des volontaires uniquement.
+ Je suis {preneur/preneuse} du déroulé aussi.
* Merci, j'ai mes cinq lignes et un peu plus. Réponse de la direction le {date+9}.

Q Convaincre {interlocuteur} sur {sujet} : vos arguments ? || {^interlocuteur} n'y croit pas : comment parler {de sujet} ?
interlocuteur = mon chef de service ~ une directrice pressée ~ le comité de direction ~ des collègues débordés ~ un cabinet ~ le bureau du budget ~ une équipe échaudée
< J'ai {dix|quinze|vingt} minutes le {date+5}. La dernière fois, j'ai présenté les obligations : accueil poli, et rien. Qu'est-ce qui a emporté la décision chez vous ?
- Un cas réel de chez eux, daté, avec ce que ça a coûté. Une seule diapositive, voire aucune.
- Demande une seule chose, petite, dont on peut dire oui tout de suite. Le reste vient après.
- Fais parler quelqu'un d'autre que toi : un usager, un collègue d'un autre service. On écoute mieux les autres que les experts de la maison.
* J'ai obtenu un oui pour un essai de trois mois. Merci !

Q Par où commencer quand on arrive sur {sujet} ? || Nouveau poste sur {sujet} : que lire, qui voir ?
< Je viens de prendre mon poste {à moi}. Mon prédécesseur est parti sans tuilage. On m'a transmis un dossier partagé de {3..40} Go et une liste de contacts de {2019..2022}. Quelles seraient vos trois premières actions ?
- 1) Rencontrer trois personnes parmi {public}, avant d'ouvrir un dossier. 2) Lire {guide}. 3) Ne rien promettre pendant un mois.
- Bienvenue ! Regarde les fils épinglés, il y a un résumé des questions les plus posées. Et n'hésite pas à redemander, personne ne juge.
- Trouve quelqu'un qui fait le même métier dans un autre ministère et appelle-le tous les quinze jours. C'est ce qui m'a fait gagner un an.
* Merci pour l'accueil ! J'ai déjà deux rendez-vous.

Q Combien de temps consacrez-vous à {sujet} ? || Temps passé sur {sujet_court} : vous êtes combien ?
< Je dois défendre un {mi-temps|temps plein} pour {an+1}. Il me faudrait des comparaisons honnêtes : taille du service, temps réel, et ce que vous ne faites pas faute de temps.
- {^moi} : {0,3|0,5|0,8} équivalent temps plein pour {300..2200/100} agents. On ne fait pas de formation, à regret.
- Un temps plein, mais trois casquettes. En réalité, un jour par semaine.
- Ici, personne officiellement. C'est moi, entre deux dossiers. Si ton argumentaire passe, je le recopie !
* Tableau comparatif constitué grâce à vous, il est dans les fichiers.

D Présentation d'un outil maison : {outil_m} || On partage : {outil_m} sur {sujet}
outil_m = un tableau de suivi ~ une grille d'autoévaluation ~ un jeu de cartes ~ une frise ~ une foire aux questions ~ un modèle de courrier ~ une petite macro
< Fait en interne, pas joli, mais utilisé chaque semaine {à moi} depuis {mois-5}. Servez-vous, modifiez, et surtout dites-moi ce que vous changez.
- Merci ! J'ai ajouté une colonne « qui », et enlevé les couleurs.
- Simple et efficace. Je le présente à mon équipe {jour+3}.
- Ne s'ouvre pas chez moi (ancienne version). Possible en PDF ?
* Version PDF ajoutée.

D {Cinq|Six|Sept} erreurs que nous avons faites sur {sujet} || Ce que nous referions autrement ({sujet_court})
< Puisqu'on partage surtout ce qui marche, voici l'inverse. Nous avons commencé par l'outil ; nous avons formé trop tôt ; nous avons oublié {public} ; nous avons communiqué avant que ça marche ; et nous n'avons rien mesuré. À vous ?
- Merci pour la franchise. Chez nous : avoir voulu tout faire la même année.
- La mesure, toujours la mesure. Un chiffre au départ, même mauvais, et tout devient plus simple.
- « Communiqué avant que ça marche » : je l'imprime.
+ Ajoutez : avoir laissé une seule personne tout porter.

D Appel à témoignages : {sujet_court} {en région|en petite équipe|vu du terrain} || On cherche trois témoignages sur {sujet}
calme
< Pour {rencontre}, nous cherchons trois personnes prêtes à raconter dix minutes ce qu'elles font vraiment. Pas besoin d'être exemplaire, au contraire. Préparation ensemble une heure avant.
- Je veux bien, si je peux parler de ce qui n'a pas marché.
- Ma collègue serait parfaite, je lui en parle.
* Trois volontaires trouvés, merci ! Les autres, on vous garde pour {mois+3}.

D Offre : {poste_o} {à moi} || Poste ouvert en lien avec {sujet}
calme
poste_o = un poste de catégorie A ~ un contrat de trois ans ~ un apprentissage ~ une mission de six mois ~ un stage de master ~ un poste de catégorie B
< Une offre qui peut intéresser des gens d'ici : équipe de {4..11}, sujet vivant, {deux|trois} jours de télétravail possibles. Clôture le {date+20}. Écrivez-moi pour les questions que l'on n'ose pas poser en entretien.
- Je relaie à une collègue qui cherche justement.
- La mobilité est-elle possible depuis un autre ministère ?
+ Oui, par détachement ou directement selon le corps.

N {^sujet_court} : lettre n° {numéro_l} || Ce qui s'est dit en {mois-1} sur « {communauté} »
calme
< Dans ce numéro : les trois fils les plus utiles du mois, {deux|trois} fichiers ajoutés, {4..19} nouveaux membres et une question restée sans réponse (si vous savez, dites-le !). Prochain rendez-vous : {rencontre}, le {date+16}.
- Toujours un plaisir à lire, et court.
- Je réponds à la question restée en suspens dans le fil d'origine.

N Bienvenue aux {nouveaux} nouveaux de {mois} || « {communauté} » accueille {nouveaux} nouveaux membres en {mois}
nouveaux = 6 ~ 7 ~ 8 ~ 9 ~ 11 ~ 12 ~ 14 ~ 16 ~ 19 ~ 23
calme
< Nous sommes maintenant {effectif} dans cette communauté. Trois choses à savoir : le mode d'emploi est épinglé, il n'y a pas de question bête, et celui qui répond a le droit de se tromper. Présentez-vous dans le fil prévu pour cela.
- Merci pour l'accueil, je découvre et je lis beaucoup.
- Bonjour à tous, ravi{/e} d'être là !

N Mode d'emploi de « {communauté} » || « {communauté} » : comment on s'organise ici
calme
< Quelques repères :↵↵- une question par fil, avec un titre que l'on comprend tout seul ;↵- quand une réponse vous a aidé{/e}, marquez-la comme acceptée : cela servira aux suivants ;↵- les fichiers vont dans l'onglet Fichiers, avec un nom lisible ;↵- pas de données personnelles d'usagers, même anonymisées à la va-vite.↵↵Et si vous voyez une question sans réponse depuis deux jours, même un « je ne sais pas mais voici qui saurait » est utile.
- Merci, clair et court.
- Le dernier point est très juste.

N {^sujet_court} : nos rendez-vous de {mois+1} à {mois+4} || « {communauté} » : calendrier {semestre_v}
calme
semestre_v = des prochaines semaines ~ du trimestre ~ des rendez-vous ~ à retenir
< - {date+14} : point du mois, 30 minutes en visioconférence ;↵- {date+35} : {rencontre} ;↵- {date+63} : atelier à distance, sujet à choisir ensemble.↵↵Les liens seront envoyés deux jours avant. Proposez vos sujets en réponse.
- Je propose un atelier sur {chantier}.
- Possible d'éviter le mercredi ? Plusieurs d'entre nous sont à temps partiel.
+ Bonne idée pour l'atelier, je peux co-animer.

N Enquête auprès des membres de « {communauté} » : les résultats || {^sujet_court} : ce que vous attendez de cette communauté
réponses = vingt ~ trente ~ quarante
calme
< Plus de {réponses} réponses, merci ! Vous venez d'abord pour des réponses rapides, ensuite pour des modèles. Vous voudriez moins de messages de service et plus de retours d'expérience. Nous allons regrouper les annonces en un seul fil par semaine.
- Bonne décision pour les annonces.
- Et les rencontres en région ? C'était ma demande.
* Oui, en troisième position. On en organise une à {ville} en {mois+3}.

I Un fil mensuel « ma petite victoire » ({mois}) || {^sujet_court} : dire aussi ce qui marche
calme
< On vient ici quand ça coince. Si chacun postait une fois par mois une petite chose qui a marché, on aurait de quoi se donner du courage. Je commence : {chantier} avance enfin, et un collègue m'a dit merci.
- J'aime beaucoup. Ma victoire : une réunion annulée parce que la réponse était ici.
- La mienne : un modèle trouvé dans les fichiers, utilisé tel quel, une journée de gagnée.
+ Et la mienne : j'ai compris la moitié des sigles !

I Des binômes entre régions sur {sujet} || {^sujet_court} : et si on se jumelait, deux services à la fois ?
calme
< Un appel d'une demi-heure par mois entre deux services qui travaillent sur {sujet}, loin l'un de l'autre. Pas de compte rendu, pas d'outil. Juste quelqu'un à qui demander. Inscrivez-vous ici, je tire les binômes au sort le {date+10}.
- Inscrit{/e}, {pour moi}.
- Je participe, de préférence le vendredi matin.
- Oui ! Même avec un ministère très différent du mien.
* {Neuf|Onze|Quatorze} binômes tirés au sort, vous avez reçu le nom de votre moitié.

Q Où en est {chantier} chez vous ? || {^chantier} : qui s'y est vraiment mis ?
< On en parle beaucoup, je vois peu d'exemples. Nous avons commencé {à moi} en {mois-3}, et nous sommes bloqués sur la deuxième étape : faire participer {public}. Où en êtes-vous, sans enjoliver ?
- Sans enjoliver : {deux|trois} réunions, un document, et pas grand-chose depuis. Ce fil va peut-être me remotiver.
- Terminé ici, au bout de {sept|neuf|onze} mois. Ce qui a débloqué la deuxième étape : aller voir les gens un par un, avec un café.
- On repart de zéro en {mois+2} avec un périmètre divisé par quatre.
+ Je suis au même point que toi. On s'appelle ?
* Merci, c'est bon de savoir que l'on n'est pas seul{/e}s. On s'appelle, oui !

D Lecture conseillée sur {sujet} || À lire, à écouter : {sujet_court}
< Un rapport de {40..120} pages est paru {jour-3}, mais tout tient dans les pages {8..14} à {18..26}. Ce que j'en retiens : ceux qui réussissent mesurent tôt, ceux qui échouent forment trop tard. D'accord, pas d'accord ?
- D'accord sur la mesure, moins sur la formation : chez nous c'est elle qui a tout lancé.
- Merci pour les numéros de page, c'est un vrai service rendu.

D Je quitte « {communauté} » avec regret || {^service} : je change de poste, je passe le relais sur {sujet}
calme
< Nouveau poste {jour+10}, rien à voir avec {sujet}. Merci pour {deux ans|ces mois|cette année} de réponses patientes. Mes documents restent dans les fichiers, faites-en ce que vous voulez. Ma remplaçante arrivera en {mois+1}, faites-lui bon accueil.
- Bonne suite ! Tes réponses m'ont sauvé plus d'une fois.
- Merci pour tout. On l'attend avec impatience.
- Tu vas nous manquer, surtout le lundi matin.
+ Bonne route {auteur} !
`,
)
