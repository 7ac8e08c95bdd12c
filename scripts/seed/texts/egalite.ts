import { theme } from '../theme'

export const egalite = theme(
  'egalite',
  ['social', 'interieur', 'finances', 'education', 'justice', 'armees', 'culture', 'ecologie'],
  `
sujet = l'égalité et la diversité au travail
public = les agents et les équipes
guide = le guide du signalement ~ la fiche « recruter sans discriminer » ~ le livret du référent ~ le mémento handicap
rencontre = le réseau des référents ~ l'atelier égalité
chantier = le plan égalité ~ l'index des écarts ~ l'accueil des agents en situation de handicap
métiers = référent/référente égalité ~ correspondant/correspondante handicap ~ chargé/chargée de mission diversité ~ psychologue du travail ~ conseiller/conseillère de prévention

Q Aménagement de poste {pour situation_h} : par où commencer ? || {^situation_h} : quel aménagement de poste ?
situation_h = une déficience auditive ~ un mal de dos chronique ~ une sclérose en plaques ~ un trouble du spectre de l'autisme ~ une basse vision ~ un diabète instable ~ un trouble bipolaire stabilisé
< L'agent arrive le {date+15}, compétent, et n'a rien demandé. Je ne veux ni en faire trop ni attendre qu'il craque. Comment avez-vous ouvert la discussion {pour situation_h} ?
- La même question à tous les nouveaux : « de quoi avez-vous besoin pour bien travailler ? ». Il l'a dit de lui-même.
- Médecin de prévention tôt, ergonome ensuite, achat en dernier. Le matériel arrivé en premier dort dans un placard.
- L'équipe : une phrase choisie PAR lui. Rien de plus.
* La question à tous, adoptée. Il a répondu en deux minutes.

Q Signalement {de faits} : premières heures || {^faits} : que fait-on le jour même ?
faits = propos sexistes répétés ~ harcèlement présumé ~ insultes racistes ~ gestes déplacés ~ mise à l'écart ~ moqueries sur un accent
< La personne s'est confiée {jour-1} et demande que je n'en parle à personne. Je ne peux pas ne rien faire. Quelles étapes, dans l'ordre, sans la trahir ?
- Dire ce que l'on peut garder et ce que l'on ne peut pas, tout de suite. Puis proposer, ne pas décider à sa place, sauf danger.
- Protéger d'abord (bureau, horaires, encadrant), enquêter ensuite. On n'attend pas la fin de l'enquête pour éloigner.
- Notez faits, dates, lieux, mots exacts. Sans adjectif.
+ Et vous ? Ne restez pas seul avec ça non plus.
* Elle a accepté la médecine de prévention et une mesure. Merci.

Q Écart de rémunération : {2..9} points, comment expliquer ? || Index : {facteur} inexpliqué
facteur = primes ~ temps partiel ~ métiers séparés ~ promotion ~ heures supplémentaires ~ encadrement
< Nous décomposons : à métier égal, l'écart tombe à {0,8|1,2|2,1} point, mais les métiers ne sont pas mixtes. Que présentez-vous au comité pour éviter deux faux procès ?
- Les deux chiffres, côte à côte, toujours : brut et à métier comparable. Puis trois actions sur la mixité, datées.
- Regardez les promotions au passage à l'encadrement. C'est là que la courbe casse, presque partout.
* Deux chiffres présentés. Discussion longue mais saine.

Q Recrutement : {biais} || {^biais} en entretien : comment l'éviter ?
biais = tous du même âge ~ toujours les mêmes écoles ~ question sur la famille ~ jury pressé ~ « il nous ressemble » ~ accent remarqué
< Jury du {date+9}, {cinq|sept} candidatures. Je voudrais proposer une règle simple sans donner de leçon. Laquelle a marché chez vous ?
- Mêmes questions, même ordre, notation individuelle avant de parler. Dix minutes de plus, autre résultat.
- Une mise en situation de quinze minutes vaut mieux que trois quarts d'heure de récit.
- Écrire les critères avant de lire les CV. Le soir, on est surpris.
* Notation avant de parler : le classement a changé. Merci.

Q DuoDay : {organisation_dd} || {^organisation_dd} pour le DuoDay
mois 9, 10, 11
organisation_dd = trouver des tuteurs ~ un public varié ~ la suite ~ les métiers techniques ~ un accueil réussi
< {6..24} duos prévus. Les années précédentes, belle journée, aucune suite. Comment faites-vous de ce jour un début ?
- Choisir des postes où un stage est possible en {mois+2}. On prépare la suite avant la journée.
- Un métier manuel, un métier d'accueil, un métier technique. Le choix, pas la bonne volonté.
* Trois stages signés à la fin de la journée !

Q Laïcité au travail : {situation_la} || {^situation_la} : quelle règle, quelle tenue ?
situation_la = fête d'équipe ~ menu de cantine ~ salle de repos ~ stagiaire ~ intervenant extérieur ~ congé religieux
< Question posée avec délicatesse, réponse attendue avec délicatesse. J'ai la règle en tête, je cherche les mots. Comment l'expliquez-vous, et qui vous relit ?
- Trois lignes : le principe, ce que cela permet, ce que cela ne permet pas. Puis « venez en parler ».
- Le référent laïcité relit, toujours. Une phrase maladroite coûte un mois.
* Trois lignes relues. Bien reçues, des deux côtés.

D Mentorat {entre agentes|entre générations} : {bilan_m} || {^bilan_m} : un an de mentorat
bilan_m = ce qui a changé ~ les limites ~ comment former les duos ~ les abandons
< {18..60} duos, {14..40} toujours actifs. Les duos formés par affinité tiennent moins que ceux formés au hasard dans des ministères différents. Surprise totale.
- C'est très intéressant. Vous avez une hypothèse ?
- Chez nous aussi ! On n'a rien à cacher à quelqu'un d'un autre ministère.

D Handicap invisible : ce que nous aurions voulu savoir || Parler du handicap invisible {en réunion|en équipe}
< Trois agents ont accepté de dire, anonymement, une phrase chacun. Affichées un mois. Deux autres se sont déclarés ensuite, et cinq encadrants ont posé une question.
- Puis-je reprendre le principe de la phrase anonyme ? C'est très fort.
- La phrase « je ne suis pas paresseuse, je suis fatiguée » m'a marquée.
* Reprenez, bien sûr. L'affiche est dans les fichiers.

D Vestiaires, gants, chaussures : l'égalité dans {l'atelier|le garage|la cuisine} || L'égalité se cache dans {le vestiaire|les tailles}
< Nous cherchions un grand plan ; les agentes ont parlé de tailles de gants et d'un cadenas. Réglé en {neuf|quinze} jours. Le grand plan attendra, la confiance est là.
- Exactement notre expérience. Une liste de vingt petites choses, dix-huit réglées.
- À raconter à tous les comités.

N {^rencontre} le {date+12} : programme || Réseau des référents : ordre du jour
< Une heure trente, trois situations réelles, aucune diapositive. Envoyez la vôtre avant le {date+8}, elle sera anonymisée. [Deuxième séance le soir|Compte rendu sans noms].
- J'en envoie une, compliquée.
- Présent{/e}, et une collègue m'accompagne.

N Formation « {thème_eg} » : places ouvertes || {^thème_eg} : trois dates en {mois+1}
thème_eg = recruter autrement ~ recueillir la parole ~ handicap et encadrement ~ laïcité ~ prévenir les violences
< {Douze|Quinze} places, une journée, cas réels apportés par les participants. Encadrants prioritaires. Inscription en réponse.
- Deux places {pour moi} si possible.
- La date du milieu tombe pendant les vacances de la zone B.

I Une petite caisse pour les aménagements urgents || Ne plus attendre six semaines une souris
< {1200..4800/200} € gérés localement, trois signatures, quarante-huit heures. Le remboursement suit son cours. Nous l'avons fait, tout a changé.
- Comment l'avez-vous justifié ? J'ai besoin d'arguments.
+ Le premier jour de travail est celui qui compte.

Q {^situation_eg} {à moment_eg} : comment réagir ? || {^situation_eg} {à moment_eg2} : vos mots ?
situation_eg = une remarque sur l'âge ~ une blague sexiste ~ un surnom humiliant ~ une question sur la religion ~ un doute sur le handicap ~ une mise à l'écart
moment_eg = la réunion d'équipe ~ la machine à café ~ la remise des primes ~ l'entretien annuel ~ la visite d'un directeur
moment_eg2 = la visioconférence ~ la pause ~ la cantine ~ l'atelier ~ l'accueil du public
< Personne n'a rien dit sur le moment, moi compris. Après coup, chacun est gêné. Comment réagit-on tout de suite, sans humilier personne et sans laisser passer ?
- Une phrase courte, sans procès : « Je ne suis pas à l'aise avec ça. » On n'explique pas, on reprend. Elle suffit presque toujours.
- Et une phrase à la personne visée, après, en aparté. Souvent elle attend seulement de savoir qu'on a vu.
- Si ça recommence, on nomme et on note. Mais la première fois compte plus qu'on ne croit.
* La phrase courte, je l'ai dite {jour-1}. Silence, puis on a repris. Merci.
D {^thème_e2} : parler vrai || Un atelier sur {thème_e2}
thème_e2 = le congé paternité ~ la ménopause au travail ~ les accents ~ les agents aidants ~ l'illettrisme ~ les troubles psychiques
< Deux heures, {douze|seize|vingt-deux} personnes, un cadre clair : rien ne sort. Nous pensions manquer de paroles ; nous avons manqué de temps. Un second rendez-vous est déjà demandé.
- Le sujet dont personne ne parle et que tout le monde vit. Bravo.
- Quelles précautions aviez-vous prises ?
* Une psychologue présente, et un droit de sortie sans explication.
D {^mesure_eg} : effet réel ? || {^mesure_eg}, deux ans plus tard
mesure_eg = CV anonymes ~ jury mixte ~ horaires de réunion ~ bourse de gardes ~ référents de proximité ~ entretien de retour
< Nous voulions savoir si cela change vraiment quelque chose. Réponse prudente : un peu, au début, et seulement là où le chef s'en sert. Les chiffres sont dans les fichiers, avec l'incertitude.
- Merci pour la prudence. Nous trouvons la même chose.
- « Là où le chef s'en sert » : donc la vraie mesure est là.

F Signalement, première heure.pdf || Dans l'ordre || Écouter, dire ce que l'on garde, protéger, noter, prévenir.
F Grille de recrutement.odt || Critères avant lecture || Cinq critères écrits, mêmes questions, note individuelle puis échange.
F Écarts expliqués.ods || Deux chiffres || métier;brut;à métier comparable;action;date
F Petites choses.csv || Liste vivante || demande;service;coût;réglée;date
F Phrases anonymes.png || Affiche || affiche
`,
)
