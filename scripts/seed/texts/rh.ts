import { theme } from '../theme'

export const rh = theme(
  'rh',
  ['finances', 'interieur', 'ecologie', 'education', 'justice', 'social', 'agriculture', 'culture', 'armees'],
  `
sujet = la gestion des ressources humaines
public = les agents et leurs encadrants
guide = le guide de l'arrivée d'un agent ~ la foire aux questions télétravail ~ le calendrier annuel de gestion ~ la fiche réflexe « reprise après un long arrêt »
rencontre = le réseau des gestionnaires de proximité ~ la matinée « retraites »
chantier = la dématérialisation du dossier agent ~ la refonte des fiches de poste ~ la reprise des soldes de congés
métiers = gestionnaire RH ~ responsable RH de proximité ~ conseiller/conseillère mobilité-carrière ~ chargé/chargée de recrutement ~ chef/cheffe du bureau des personnels ~ gestionnaire de paie ~ conseiller/conseillère de prévention

Q Report de congés après {absence} : comment calculez-vous ? || {^absence} et reliquat de congés : que devient le solde ?
absence = un congé maternité ~ un congé de longue maladie ~ un arrêt de quatre mois ~ un congé parental ~ une mise à disposition interrompue ~ un accident de service ~ un congé de proche aidant ~ un congé de formation
< Une collègue reprend le {date+12} après {absence}. Il lui reste {8..24} jours de l'année passée. L'outil de gestion du temps les a effacés au changement d'année et personne ne sait s'ils sont perdus, reportés ou à mettre sur le compte épargne-temps.
? Elle avait déjà ouvert un compte épargne-temps ?
= Oui, il y a {4..15} jours dessus.
- Les congés non pris du fait de l'absence sont reportés, c'est l'outil qu'il faut corriger à la main. Nous faisons une décision d'une ligne signée du chef de service, jointe au dossier, et la correction du solde le jour de la reprise.
- Attention à bien séparer les congés annuels et les jours RTT : le traitement n'est pas le même pour une absence longue. Demandez le décompte des deux, sur deux lignes.
+ Prenez cinq minutes avec elle pour poser tout de suite un calendrier. Sinon en décembre on recommence la même discussion.
* Merci, je prépare la décision et je lui montre le décompte.

Q Fiche de poste {de métier} : un modèle récent ? || Je cherche une fiche de poste {de métier}
métier = chargé de la donnée ~ référent handicap ~ chef de projet numérique ~ assistant de prévention ~ chargé de contrôle interne ~ gestionnaire de scolarité ~ responsable du patrimoine ~ conseiller en mobilité ~ apprenti développeur ~ secrétaire général adjoint
< Nous créons un poste {de métier} et le service n'en a jamais eu. Je voudrais éviter la fiche de trois pages que personne ne lit. Si vous avez recruté récemment sur ce profil, je suis {preneur/preneuse} de votre version, même imparfaite.
- La nôtre tient en une page : cinq activités, trois compétences indispensables, et « ce que vous apprendrez ici ». C'est ce dernier paragraphe que les candidats citent en entretien.
- Je vous conseille de faire relire par quelqu'un qui fait ce métier ailleurs. Chez nous la première version demandait un mouton à cinq pattes et nous n'avons eu que {2..4} candidatures.
+ Mettez le régime de travail (télétravail, déplacements, astreintes) en haut. C'est la première question posée au téléphone.
* Un grand merci, je m'inspire de la version en une page.

Q Télétravail {de public_tt} : que dit votre charte ? || Télétravail et {public_tt} : quelles règles chez vous ?
public_tt = des apprentis ~ des agents à temps partiel ~ des encadrants ~ des agents en période d'essai ~ des agents d'accueil ~ des stagiaires ~ des agents en mi-temps thérapeutique
< Nous révisons la charte pour {mois+2}. Le point qui bloque avec les représentants du personnel, c'est le télétravail {de public_tt}. Notre ancienne charte ne dit rien, donc chaque chef de service fait à sa façon.
- Chez nous la règle est la même pour tous, avec un jour de présence commun par équipe. Les cas particuliers se règlent dans la convention individuelle, avec un motif écrit en cas de refus.
- Nous avons prévu une montée progressive : pas de télétravail le premier mois, un jour le deuxième, puis le droit commun. Personne ne s'en plaint.
- Regardez les activités plutôt que les statuts : la liste des activités non télétravaillables a fait retomber la tension.
* Très éclairant. Je propose la montée progressive en réunion le {date+9}.

Q Entretiens professionnels : comment relancer {les retardataires} ? || Campagne d'entretiens : {60..80} % faits à mi-parcours
mois 1, 2, 3, 4
les retardataires = les chefs de service en retard ~ les agents qui n'ont pas signé ~ les directions qui ne répondent plus ~ les évaluateurs absents
< La campagne se termine fin {mois+1} et il nous manque un bon tiers des comptes rendus. Les relances générales ne font plus rien. Vous procédez comment pour {les retardataires} ?
- Un tableau par direction envoyé au seul directeur, avec les noms des évaluateurs et rien d'autre. Trois jours après, tout est rentré. Les relances générales, chacun croit que c'est pour le voisin.
- Nous bloquons des créneaux « je vous aide à remplir » de trente minutes. Souvent le retard vient de l'outil, pas de la mauvaise volonté.
+ Vérifiez d'abord la liste : chez nous {6..12} % des « manquants » étaient partis.
* Merci ! La liste nettoyée d'abord, puis le tableau par direction.

Q Reprise après {motif} : un protocole d'accueil ? || Retour d'un agent après {motif} : que préparez-vous ?
motif = dix-huit mois d'absence ~ un burn-out ~ une longue maladie ~ un détachement à l'étranger ~ un congé parental de deux ans ~ une suspension
< L'agent revient le {date+15}, son bureau a été réattribué et l'équipe a changé. Sa cheffe est volontaire mais démunie. Je cherche une trame simple pour la première semaine.
- Trois choses chez nous : un appel de la cheffe dix jours avant, un poste de travail prêt (badge, ordinateur, droits) le matin même, et un rendez-vous RH à la fin de la première semaine. Le badge qui ne marche pas, c'est le pire message.
- Proposez une visite de préreprise avec la médecine de prévention. Et laissez l'agent choisir ce que l'on dit à l'équipe.
+ Nous prévoyons aussi une charge réduite le premier mois, écrite noir sur blanc. Sinon l'équipe attend un plein temps dès lundi.
* Merci pour la trame, je l'envoie à la cheffe ce soir.

Q Paie {de mois_paie} : {anomalie} inexpliquée || {^anomalie} sur la paie : qui contacter ?
anomalie = indemnité versée deux fois ~ supplément familial disparu ~ changement d'échelon non pris en compte ~ retenue pour grève à tort ~ prime manquante ~ remboursement de transport à zéro ~ quotité de temps partiel fausse
mois_paie = janvier ~ mars ~ juin ~ septembre ~ novembre
< Plusieurs agents m'ont alerté ce matin : {anomalie}. J'ai vérifié la saisie, elle est correcte et validée avant la date limite. Est-ce que d'autres services ont le même cas ce mois-ci ?
? C'est arrivé à tous, ou seulement aux agents qui ont bougé dans le trimestre ?
= Bien vu : les {3..9} agents ont tous changé d'affectation récemment.
- C'est presque toujours l'ordre des mouvements : l'affectation a été validée après le début du traitement mensuel. La correction passe en rappel le mois suivant. Prévenez les agents par écrit, avec le montant.
- Ouvrez une fiche auprès du service liaison-rémunérations avec les matricules, et demandez un acompte si le montant est important. C'est possible et trop peu utilisé.
* Merci, j'ai prévenu les agents et demandé un acompte pour l'un d'eux.

Q Recrutement {de profil} : où publier en plus du portail ? || Aucune candidature pour {profil}, vos idées ?
profil = un ingénieur structure ~ une assistante sociale ~ un médecin de prévention ~ un développeur ~ un contrôleur ~ une juriste marchés ~ un électricien ~ un data analyst ~ une infirmière scolaire
< Deuxième publication, {zéro|une seule} candidature. Le poste est à {ville}, le salaire est celui de la grille, le métier est en tension. Comment avez-vous trouvé {profil} ces derniers mois ?
- L'annonce : nous l'avons réécrite en commençant par ce que la personne fera un mardi ordinaire. Même poste, même salaire, {6..14} candidatures au lieu de deux.
- Les écoles et les associations d'anciens. Une visite d'une heure dans une promotion rapporte plus que trois mois de publication.
- Ouvrez aux contractuels dès la première publication si le texte le permet, et dites la fourchette de rémunération. Les candidats du privé ne rappellent pas pour la demander.
+ Et répondez vite ! Nous avons perdu deux bons candidats en mettant cinq semaines à proposer un entretien.
* Merci à tous. Je réécris l'annonce et je contacte deux écoles.

Q Dossier agent numérique : que faire {de pièces} ? || Dématérialisation du dossier : {pièces}, on garde ?
pièces = des certificats médicaux ~ des brouillons d'évaluation ~ des courriers entre services ~ des photos d'identité ~ des attestations de formation anciennes ~ des fiches de vœux
< En préparant la numérisation des dossiers, nous retrouvons beaucoup {de pièces}. Rien n'est prévu dans le plan de classement. Est-ce que cela a sa place dans le dossier individuel ?
- Dans le dossier, uniquement ce qui concerne la situation administrative, classé et numéroté. Le reste sort : le médical va à la médecine de prévention, les brouillons à la poubelle.
- Faites valider une liste courte des pièces par type d'événement (recrutement, avancement, mobilité, départ). On a mis un mois, mais la numérisation a coûté moitié moins.
+ Prévoyez aussi la demande de consultation par l'agent : il doit pouvoir tout voir, et il voit tout, y compris les notes malheureuses…
* Merci, je reprends l'idée de la liste courte.

Q Temps partiel {thème_tp} : délai pour répondre ? || Demande de temps partiel {thème_tp}, refus possible ?
thème_tp = pour élever un enfant ~ pour créer une entreprise ~ à 80 % sur quatre jours ~ annualisé ~ pour soigner un proche ~ à 50 % jusqu'à la retraite
< Je reçois une demande pour une date d'effet au {date+25}. Le chef de service voudrait « attendre d'y voir clair ». Je lui ai dit que l'on ne pouvait pas laisser traîner, ai-je raison ?
- Oui. Il y a des cas de droit où l'on ne discute que de l'organisation, et des cas sur autorisation où un refus doit être précédé d'un entretien et motivé. Dans les deux cas, le silence se retourne contre le service.
- Nous répondons sous un mois, toujours par écrit. Et on propose une date d'effet en début de mois, la paie nous remercie.
* Parfait, je cale un entretien avant le {date+7}.

Q Ruptures conventionnelles : qui instruit chez vous ? || Combien de temps pour instruire une rupture conventionnelle ?
< Nous avons reçu {3..8} demandes depuis {mois-3} et pas de circuit écrit. J'aimerais savoir qui mène l'entretien, qui chiffre l'indemnité et qui signe.
- Entretien mené par la cheffe des RH et un témoin, chiffrage par le bureau de la paie, signature au niveau du secrétariat général. Nous comptons deux mois et demi de bout en bout.
- Je conseille une grille d'analyse commune (ancienneté, projet, tension sur le métier, coût). Sans grille, les décisions ne sont pas comparables et les refus sont difficiles à expliquer.
* Merci, la grille est exactement ce qui nous manque.

D Accueil des nouveaux : ce qui change vraiment quelque chose || Intégration : notre parcours sur {trente|soixante|quatre-vingt-dix} jours
< Nous venons d'interroger {18..45} agents arrivés depuis un an. Ce qu'ils retiennent n'est pas la journée d'accueil mais trois détails : quelqu'un les attendait en bas, l'ordinateur fonctionnait, et on leur avait prévu à déjeuner. Et vous, qu'avez-vous mis en place ?
- Un parrain hors du service, volontaire, pour trois mois. C'est à lui qu'on pose les questions bêtes. Le taux de départ la première année est passé de {14..18} à {6..9} %.
- Une checklist partagée entre RH, logistique et informatique, avec un nom en face de chaque ligne. Avant, chacun pensait que l'autre avait commandé le badge.
- Un point à trente jours mené par la RH, jamais par le chef direct. On apprend beaucoup de choses.
+ Le déjeuner, oui ! Nous avons {20..40} € de budget par arrivée pour ça, le meilleur investissement de l'année.

D Semaine en quatre jours : premiers retours || Expérimentation {de rythme}, {trois|six} mois après
rythme = la semaine en quatre jours ~ la semaine de quatre jours et demi ~ l'annualisation choisie
< Nous testons {rythme} avec {12..30} volontaires. La fatigue du soir est réelle, mais personne ne veut revenir en arrière. Le vrai sujet, c'est l'accueil du public le vendredi. Des services plus avancés ici ?
- Nous avons figé un planning sur un mois avec permutation libre entre collègues. L'encadrante ne s'en occupe plus.
- Chez nous l'expérimentation a été arrêtée : trop de réunions entassées du mardi au jeudi. À refaire, je commencerais par supprimer un tiers des réunions.
+ Mesurez aussi les arrêts courts : c'est là que nous avons vu la différence.

D Marque employeur : un stand au salon {de salon}, ça vaut le coup ? || Salon {de salon} : bilan de notre participation
salon = l'étudiant ~ l'alternance ~ l'emploi public ~ la reconversion ~ l'apprentissage
< Deux jours, quatre collègues, {35..110} CV récoltés. Nous avons rappelé tout le monde dans la semaine et {2..6} personnes sont en cours de recrutement. Le plus efficace : faire venir un agent du métier plutôt que la RH seule.
- Même constat. Et un ordinateur avec les offres ouvertes, triées par département : les gens postulent sur place.
- Nous préférons désormais accueillir des classes dans nos locaux. Moins de contacts, mais de meilleurs.

D Lignes directrices de gestion : comment les rendre lisibles ? || Expliquer {le sujet_rh} en une page
le sujet_rh = les promotions au choix ~ la mobilité ~ le régime indemnitaire ~ les critères d'avancement ~ la formation continue
< Les agents nous disent qu'ils ne comprennent rien aux règles sur {le sujet_rh}. Nous avons un document de {24..48} pages, exact et illisible. Avez-vous essayé autre chose ?
- Une page recto verso : au recto le calendrier, au verso cinq questions vraies (« Mon chef peut-il s'opposer ? »). Relue par trois agents de catégorie C avant diffusion.
- Des permanences sur site, une par trimestre. On y parle peu des règles et beaucoup des situations.
* Je prends l'idée des cinq questions vraies.

N Calendrier {de campagne} {an+1} : les dates à retenir || Dates de la campagne {de campagne}
campagne = mobilité ~ promotion ~ retraite ~ entretiens professionnels ~ formation ~ comptes épargne-temps
< Voici le calendrier pour la campagne {de campagne}.↵↵- ouverture : {date+10} ;↵- date limite pour les agents : {date+38} ;↵- remontée par les services : {date+52} ;↵- réponse aux agents : fin {mois+3}.↵↵[Aucun dossier ne sera accepté après la date limite|Les dossiers incomplets seront retournés une fois, pas deux], merci de relayer.
- Merci, affiché et envoyé à tous les chefs de bureau.
- La remontée tombe pendant les vacances scolaires, peut-on avoir quelques jours de souplesse ?
+ Est-ce que le formulaire est le même que l'an dernier ?

N Nouvelle version de l'outil de gestion du temps le {date+8} || Outil de congés : coupure le {date+8} au matin
< L'outil sera indisponible le {date+8} de 7 h à 12 h. À la réouverture : saisie sur téléphone, et historique des soldes visible par l'agent. [Pensez à valider vos demandes en attente avant|Les demandes déposées la veille seront traitées après la coupure].
- L'historique visible par l'agent, enfin ! Merci.
- Chez nous le message d'erreur apparaît encore ce matin sur l'ancienne adresse.

I Un vivier interne pour les missions courtes || Et si on publiait les missions de {deux|trois|six} mois entre nos services ?
< Nous cherchons souvent un renfort de quelques mois, et des agents cherchent à découvrir autre chose. Pourquoi ne pas publier ici, simplement, des missions courtes ? Une fiche de dix lignes, l'accord du chef, un bilan à la fin.
- Très {partant/partante}. Nous l'avons fait entre deux directions : {4..9} missions en un an, tout le monde y a gagné.
- Il faut régler la question de la paie et de l'assurance avant, sinon ça s'arrête au premier cas.
+ Je veux bien travailler sur la fiche de dix lignes.

Q {^acte_rh} {situation_rh} : votre pratique ? || {^situation_rh} : {acte_rh}, comment faire ?
acte_rh = un entretien de départ ~ une annonce de mobilité ~ une évaluation ~ un refus de congé ~ une proposition de poste ~ un rappel au règlement
situation_rh = à distance ~ avec un agent en arrêt ~ pendant un conflit ~ en fin de carrière ~ après une promotion ~ avec un interprète
< La procédure est claire, la manière ne l'est pas. Je veux bien faire, et je préfère vos mots à un guide. Comment vous y prenez-vous, concrètement ?
- Je prépare trois phrases et rien de plus. Si je dois improviser, j'improvise sur l'écoute, pas sur la décision.
- Toujours en présence ou au téléphone, puis confirmé par écrit le jour même. Jamais l'inverse.
- Prévoir ce que la personne fera dans l'heure qui suit. On n'y pense pas, et c'est tout ce qui reste.
* Trois phrases, téléphone, écrit le jour même. Cela s'est bien passé.
D {^sujet_rh2} : ce que disent vraiment les agents || Nous avons écouté : {sujet_rh2}
sujet_rh2 = la mobilité ~ la rémunération ~ les conditions de travail ~ la reconnaissance ~ le télétravail ~ la fin de carrière ~ la formation
< {Trente|Quarante-deux|Cinquante-cinq} entretiens d'une demi-heure, sans questionnaire. Trois surprises, dont une qui nous a fait changer notre plan d'action le lendemain. Le reste confirme ce que l'on savait sans le dire.
- Quelle était la surprise ? Vous en dites trop ou pas assez !
- Qui a mené les entretiens ?
* Des collègues d'un autre site. Et la surprise : ils veulent surtout savoir quand ils auront une réponse.
D {^petite_chose} : simple et remarqué || Une petite chose RH qui compte : {petite_chose}
petite_chose = un mot à la naissance d'un enfant ~ la fiche de paie expliquée ~ un café de rentrée ~ la réponse sous trois jours ~ un bureau prêt ~ un nom sur la porte
< Aucun budget, aucune note. Nous l'avons fait {dix-huit mois|un an} de suite, et c'est cité dans une enquête sur deux. Je vous encourage à en choisir une, une seule, et à la tenir.
- La nôtre : rappeler le jour même, même pour dire « demain ».
- La fiche de paie expliquée, tous les nouveaux me remercient.

F Trame d'entretien de reprise.odt || Pour les encadrants || Avant le retour : appeler l'agent, préparer le poste, convenir de ce qui sera dit à l'équipe.
F Calendrier de gestion {an}.ods || Les échéances de l'année || mois;campagne;échéance;service responsable
F Liste des pièces du dossier agent.csv || Par type d'événement || événement;pièce;origine;durée de conservation
F Fiche de poste (modèle une page).odt || À compléter || Cinq activités principales. Trois compétences indispensables. Ce que vous apprendrez ici.
F Checklist arrivée.pdf || RH, logistique, informatique || Badge, ordinateur, droits, déjeuner, parrain : un nom en face de chaque ligne.
`,
)
