import { theme } from '../theme'

export const etranger = theme(
  'etranger',
  ['etranger', 'etranger', 'culture'],
  `
sujet = l'action à l'étranger
public = les postes et les Français de l'étranger
guide = le guide du poste ~ la fiche tournée consulaire ~ le mémento des visites officielles ~ le kit du nouvel arrivant
rencontre = la réunion des chefs de chancellerie ~ la journée des réseaux
chantier = la dématérialisation consulaire ~ le plan de sécurité des communautés ~ l'archivage des postes
métiers = agent/agente consulaire ~ chef/cheffe de chancellerie ~ rédacteur/rédactrice géographique ~ attaché/attachée de coopération ~ secrétaire général/générale de poste ~ chargé/chargée de presse

Q Tournée consulaire {à lieu_to} : matériel et organisation || Préparer une tournée {à lieu_to}
lieu_to = Porto Alegre ~ Tamatave ~ Cebu ~ Perth ~ Valparaíso ~ Fribourg ~ Halifax ~ Kumasi
< {35..120} rendez-vous en deux jours, réseau incertain, valise de recueil capricieuse. C'est ma première. Vos listes, vos ratés, vos astuces ?
- Deux batteries, un onduleur de voyage, et la liste papier des rendez-vous. La valise a lâché à 10 h, la liste nous a sauvés.
- Quarante minutes de battement après le déjeuner, sinon la journée finit à 21 h. Et quelqu'un de la communauté locale pour gérer la file.
- Faire la photo AVANT l'entretien, il y en a toujours {quatre|six|dix} à refaire.
+ Un rappel par messagerie la veille, dans les deux langues.
* Tournée finie, {trente-quatre|cinquante-deux|quatre-vingt-sept} dossiers, aucune perte. Merci !

Q Acte d'état civil {pays_a} : légalisation exigée ? || Acte {pays_a} : comment vérifier ?
pays_a = d'un État sans apostille ~ reconstitué ~ traduit deux fois ~ sans filiation ~ avec deux dates ~ délivré en ligne
< L'intéressé s'impatiente, son mariage est le {date+25}. Le document est {plausible|troublant}. Je veux éviter un refus injuste comme un acte faux. Vos vérifications ?
- Levée d'acte directement auprès de l'autorité locale, avec un courrier dans la langue. Trois semaines en moyenne.
- Comparez avec le registre de la même année : numérotation et officier suffisent souvent.
- Un sursis expliqué en personne vaut mieux qu'un refus par courrier.
* Levée d'acte demandée. L'intéressé a compris.

Q Visite officielle : {détail} || {^détail} pour la visite du {court+9}
détail = liste des accès ~ interprète ~ cadeau protocolaire ~ plan de table ~ drapeaux ~ minutage ~ véhicule accessible
< Délégation de {8..26} personnes, programme modifié {trois|quatre} fois depuis hier. Je cherche une trame de suivi qui survive aux changements.
- Une seule page, une seule personne qui modifie, heure de version en gros en haut à droite. Le reste est interdit.
- Le plan B de chaque étape, en une ligne. On l'a utilisé deux fois sur sept.
* L'heure de version en haut à droite. Pourquoi n'y a-t-on jamais pensé ?

Q Ressortissant {difficulté_r2} : quelle aide ? || Un Français {difficulté_r2} : jusqu'où aller ?
difficulté_r2 = hospitalisé sans assurance ~ incarcéré ~ sans papiers ni argent ~ victime d'un accident ~ disparu en montagne ~ avec un enfant mineur
< Famille au téléphone toutes les heures, moyens limités, week-end prolongé. Je veux répondre avec humanité sans promettre ce que le poste ne peut pas faire.
- Un correspondant unique pour la famille, un horaire d'appel fixe, et ce que l'on fait / ce que l'on ne peut pas faire dit dès le premier appel.
- Les associations françaises locales et le médecin-conseil d'abord, les avances remboursables ensuite.
+ Prenez soin de la permanence : à deux, jamais seul, le samedi surtout.
* Rapatriement organisé avec l'assurance d'une carte bancaire. Merci !

Q Plan de sécurité : {îlot} sans chef d'îlot || Recruter des chefs d'îlot {à lieu_il}
îlot = quartier nord ~ zone côtière ~ banlieue sud ~ région minière
lieu_il = la capitale ~ le port ~ la périphérie ~ l'université
< {600..2900/100} compatriotes inscrits, {3..9} volontaires seulement. Comment mobilisez-vous, et comment gardez-vous la motivation hors crise ?
- Un exercice radio convivial par trimestre, qui finit par un repas. Ça marche mieux que dix circulaires.
- Les parents d'élèves : leur réseau est déjà là, il suffit de demander.
* Trois nouveaux volontaires via le lycée. Merci.

Q Visa {catégorie} : pics de {mois+1} || Visas ({catégorie}) : absorber la haute saison
catégorie = étudiant ~ court séjour ~ passeport talent ~ jeune au pair ~ médical ~ artiste
< {900..3800/100} demandes attendues, un guichet en moins. Créneaux pleins en dix minutes, revendus. Quelles parades chez vous ?
- Publication des créneaux à heures variables et plafonds par intermédiaire. La revente a chuté de moitié.
- Précontrôle documentaire par un vacataire : {quatre|six} minutes gagnées par dossier, donc {vingt|trente} dossiers par jour.
* Précontrôle testé dès {mois+1}.

Q Coopération : {projet_co} bloqué || {^projet_co} : comment relancer ?
projet_co = bourse ~ jumelage ~ chantier-école ~ programme hospitalier ~ accord universitaire
< Le partenaire a changé trois fois d'interlocuteur. Les crédits tombent fin {mois+3}. Vaut-il mieux redessiner le projet ou insister ?
- Redessiner petit : une action visible en deux mois, avec la personne qui reste. On reprend confiance puis on élargit.
- Une lettre commune ambassadeur-université, remise en main propre. Trois jours après, tout bougeait.
* Version réduite acceptée. Elle sera peut-être meilleure.

D Prise de poste : les dix premiers jours || Arriver en poste : {ce que personne ne dit|le carnet du nouvel arrivant}
< Clés, compte bancaire, école, téléphone… et le poste à tenir dès le lundi. Nous faisons un carnet, écrit par ceux qui viennent d'arriver, jamais par les anciens. Déjà {22..48} pages.
- Écrit par les nouveaux : c'est toute la différence.
- Ajoutez les numéros utiles et la photo du compteur électrique (véridique).

D Rédiger court : la note d'une page || Le télégramme que l'on lit jusqu'au bout
< Notre règle depuis six mois : trois paragraphes, le fait, ce qu'il change, ce que nous proposons. Le lecteur à Paris nous appelle désormais pour… poser des questions. Très bon signe.
- Nous ajoutons le degré de certitude, en un mot.
- Et ce que l'on ne sait pas. Un paragraphe d'une ligne, le plus apprécié.

D Les archives du poste après {un déménagement|une inondation|une évacuation} || Reconstituer la mémoire d'un poste
< {60..240/10} cartons, trois langues, des moisissures. Nous avons commencé par dresser la liste de ce que l'on nous demande réellement chaque année. Cela représente moins de dix pour cent.
- Excellent principe. Et pour l'humidité, papier buvard et patience, pas de sèche-cheveux !
- Le service des archives prête du matériel, faites-en la demande.

N Conseils aux voyageurs : mise à jour ({zone}) || {^zone} : ce qui change pour les voyageurs
zone = zone frontalière ~ îles du sud ~ capitale ~ région des volcans ~ hauts plateaux
< Évolution du classement, à compter [de demain matin|du {court+1}]. Message type à envoyer aux inscrits dans les fichiers. Merci de signaler les questions des agences de voyage.
- Message envoyé, {14..60} réponses, surtout des remerciements.
- Une agence demande si les circuits en cours sont concernés.

N Calendrier {des visites|des bourses|du semestre} : dates connues || Agenda des postes : {mois+1} et {mois+2}
< Les dates confirmées sont en gras, les autres bougent encore. Corrections en réponse. [La version publique sera diffusée le {date+10}|Ce document n'est pas à diffuser].
- Notre visite est avancée au {court+22}.

I Un échange de postes d'une semaine || Une semaine dans un poste voisin
< Voir comment l'autre fait, dans le même fuseau. Une semaine, un hébergement chez l'habitant si besoin, un compte rendu de deux pages. Qui commence ?
- Partant{/e} ! Les services voisins ont une organisation que j'aimerais copier.
+ À caler hors périodes de pointe.

Q {^démarche_et} {obstacle_et} : que faites-vous ? || {^obstacle_et} : cas {de démarche_et}
démarche_et = inscription scolaire ~ passeport d'urgence ~ transcription ~ bourse ~ rapatriement ~ vote par procuration
obstacle_et = sans acte original ~ avec un parent injoignable ~ un jour férié local ~ à six heures de route ~ sans réseau ~ avec un nom mal transcrit
< L'usager est au guichet, le vol est {jour+2}. Je connais la règle et elle ne prévoit pas ce cas. Comment tranchez-vous, et que gardez-vous comme trace ?
- Une décision motivée de trois lignes, datée, avec ce qui a été vu. On l'a fait, elle a été confirmée par la suite.
- Appelez le poste voisin : souvent l'acte existe là-bas, numérisé, et personne ne le savait.
- Donnez un rendez-vous ferme, même à 7 h. Ce qui inquiète, c'est l'incertitude.
* Acte retrouvé au poste voisin, vol attrapé de justesse.
D {^sujet_et} vu d'ici || Note du poste : {sujet_et}
sujet_et = le climat ~ les élections locales ~ la rentrée ~ les routes ~ la vie chère ~ la santé ~ les fêtes
< Pas de confidentiel ici, seulement ce que l'on voit de nos fenêtres : files, prix, conversations. Ces petites notes servent au suivant plus que les grandes. Qui ajoute la sienne ?
- D'ici : prix du pain, plus {8..35} % depuis {mois-3}. Tout le monde en parle.
- Ici la rentrée s'est faite sous la pluie, et tout a fonctionné. À noter aussi.
D {^équipe_et} : tenir dans la durée || Petite équipe, {équipe_et} : nos façons de faire
équipe_et = trois fuseaux ~ deux langues ~ un seul véhicule ~ beaucoup de passages ~ peu de remplaçants
< Ce qui nous fait tenir : un planning écrit, une journée sans rendez-vous et des repas à tour de rôle. Ce qui nous use : les urgences fabriquées. Vos recettes ?
- La journée sans rendez-vous, depuis {mois-5}. Nous ne reviendrions pas en arrière.
- Un carnet commun au mur, avec le bon et le mauvais de la semaine.

F Liste de tournée.ods || Matériel et horaires || matériel;quantité;vérifié;remarque
F Minutage d'une page.odt || Une seule version || Heure, lieu, qui, plan B. Heure de version en haut à droite.
F Chefs d'îlot.csv || À jour || îlot;secteur;foyers;contact;date
F Carnet du nouvel arrivant.pdf || Écrit par les derniers arrivés || Le premier soir, la première semaine, ce que nous aurions voulu savoir.
F Plan d'accès.png || Chancellerie || plan
`,
)
