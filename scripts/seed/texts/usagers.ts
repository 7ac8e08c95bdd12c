import { theme } from '../theme'

export const usagers = theme(
  'usagers',
  ['pm', 'interieur', 'finances', 'social', 'education', 'etranger', 'ecologie'],
  `
sujet = la recherche utilisateur
public = les équipes produit et les services d'accueil
guide = le guide d'entretien ~ le kit de test en guichet ~ la charte d'éthique de la recherche ~ la bibliothèque de parcours
rencontre = le partage de terrain du mois ~ la semaine d'immersion
chantier = la refonte des courriers ~ l'observatoire des démarches ~ le panel d'usagers
métiers = chercheur/chercheuse en expérience utilisateur ~ designer de service ~ chargé/chargée de mission relation usagers ~ responsable qualité de service ~ chef/cheffe de produit ~ chargé/chargée d'accueil

Q Recruter {profil_u} pour des entretiens : où chercher ? || Entretiens avec {profil_u} : comment les trouver ?
profil_u = des personnes non francophones ~ des chefs de petite entreprise ~ des jeunes sans diplôme ~ des usagers mécontents ~ des agriculteurs ~ des personnes âgées ~ des Français de l'étranger ~ des agents de guichet
< Il me faut {six|huit|dix} entretiens avant le {date+12}, et notre panel ne contient que des gens très à l'aise. Comment recrutez-vous {profil_u} sans passer par un institut ?
- Au guichet, tout simplement, à la sortie. Dix minutes debout valent un rendez-vous qu'ils n'honoreront pas. Prévois une chaise et un gilet qui dit qui tu es.
- Par un tiers de confiance : association, chambre consulaire, médiathèque. Compte deux semaines, et va te présenter en personne.
- Dédommage, même symboliquement (bon d'achat). Et appelle la veille : chez nous l'absentéisme est tombé de 40 à 10 %.
+ Pense à l'interprète si besoin, à réserver avant tout le reste.
* Sept entretiens calés grâce à la médiathèque. Merci !

Q {nombre_e} entretiens : est-ce suffisant ? || Combien d'entretiens pour {objectif} ?
nombre_e = Cinq ~ Six ~ Huit ~ Douze
objectif = un nouveau courrier ~ un parcours en ligne ~ comprendre l'abandon ~ une salle d'attente ~ un simulateur ~ un message d'erreur
< Ma hiérarchie me demande un échantillon « représentatif ». J'explique que ce n'est pas un sondage, sans convaincre. Quels arguments ont marché chez vous ?
- On ne cherche pas combien de gens ont le problème, mais lesquels existent et pourquoi. Après six entretiens, tu entends surtout des choses déjà entendues : montre la courbe.
- J'amène un extrait de trente secondes. Une personne réelle qui bloque rend la question de l'échantillon tout de suite moins importante.
+ Et ensuite tu mesures l'ampleur avec les chiffres du site. Les deux ensemble, personne ne discute.
* L'extrait de trente secondes… silence dans la salle. Validé.

Q Courrier {de type_co} incompris : comment le tester ? || Réécrire un courrier {de type_co}
type_co = mise en demeure ~ demande de pièces ~ refus ~ relance ~ convocation ~ notification de droits ~ fin d'aide
< {12..38} % des gens appellent après l'avoir reçu, et la question est toujours la même : « qu'est-ce que je dois faire ? ». Vous testez comment, en une journée, sans budget ?
- Test des cinq secondes, puis trois questions : qui m'écrit, pourquoi, que dois-je faire et avant quand ? En salle d'attente, vingt personnes en une matinée.
- Surlignage : vert ce qui est clair, rouge ce qui inquiète. Tu vois tout de suite que le paragraphe juridique au milieu affole tout le monde.
- Mets l'action en premier et la base légale à la fin. Les appels ont baissé de {20..45} % chez nous, mesurés sur deux mois.
* Nouvelle version testée avec dix-huit personnes : quinze savent quoi faire. Merci !

Q Observer au guichet : comment ne pas gêner ? || Immersion {de lieu_i} : vos conseils
lieu_i = en préfecture ~ dans une maison France services ~ au tribunal ~ en caisse ~ dans un centre d'appels ~ au consulat
< Première immersion le {date+6}. J'ai peur de prendre de la place, et que les agents se sentent évalués. Comment vous présentez-vous ?
- « Je viens voir où l'outil vous complique la vie. » Et j'apporte les viennoiseries. Le premier quart d'heure, je ne prends aucune note.
- Convenez d'un geste pour que l'agent puisse vous demander de sortir. Certains moments ne se regardent pas.
- Notez ce que les gens font, pas ce que vous en pensez. Les contournements (post-it, tableur caché) sont de l'or.
* {Onze|Quatorze|Neuf} post-it photographiés, et un accueil formidable.

Q Taux de {indicateur_u} : que peut-on en conclure ? || {^indicateur_u} en baisse : que regarder ?
indicateur_u = satisfaction ~ abandon ~ complétion ~ rappel ~ recommandation ~ réclamations
< L'indicateur bouge de {3..9} points depuis {mois-2}, sans que rien n'ait changé dans la démarche (en principe). Avant d'alerter tout le monde, que vérifiez-vous ?
- Le nombre de réponses et qui répond. Chez nous, la moitié de la variation venait d'un lien déplacé dans le mail.
- La saison, l'actualité, les délais. Superpose avec le délai de traitement : neuf fois sur dix les courbes se suivent.
- Lis vingt commentaires. Ça prend un quart d'heure et l'hypothèse est souvent écrite en toutes lettres.
* C'était le délai. Merci, j'allais accuser la nouvelle page…

Q Consentement en entretien : {question_c} || Enregistrer un entretien : {question_c}
question_c = quelle formule orale ? ~ combien de temps garder ? ~ avec des mineurs ? ~ par téléphone ? ~ et les agents publics ? ~ où stocker ?
< Je remets à plat nos pratiques avec la déléguée à la protection des données. Je voudrais une règle simple que toute l'équipe applique vraiment.
- Oral au début et enregistré : qui, pourquoi, combien de temps, droit d'arrêter. Une fiche remise à la personne. Audio détruit sous {30|60|90} jours, notes pseudonymisées gardées.
- Pas de nom dans les fichiers, un code, et la table de correspondance ailleurs. On n'en a jamais eu besoin, d'ailleurs, donc on a fini par ne plus la faire.
* Règle adoptée : une fiche, soixante jours, pas de noms.

D {^démarche} : ce que l'observation nous a appris || Trois jours avec des usagers {de démarche}
démarche = la carte grise ~ le changement d'adresse ~ l'inscription scolaire ~ l'aide au logement ~ la déclaration de revenus ~ la demande de logement ~ le permis de construire ~ l'aide juridictionnelle
< Le plus marquant : personne ne lit, tout le monde cherche un bouton. Et le mot « usager » ne désigne personne aux yeux des personnes que nous avons rencontrées. Compte rendu illustré dans les fichiers, {8..16} pages, beaucoup d'images.
- Merci ! La photo de la dame qui remplit au crayon avant de saisir en ligne dit tout.
- Vous avez pu montrer ça aux développeurs ? Chez nous c'est le seul moment où les priorités changent.
+ On retrouve exactement la même chose sur l'autre démarche que nous suivons.
* Oui, ils viennent deux par deux à la prochaine session.

D Faire aimer la recherche à un comité de direction || Cinq minutes de terrain au début de chaque comité
< Depuis {six|huit|douze} mois, chaque comité commence par une personne réelle : une photo (avec accord), une phrase, une difficulté. Cinq minutes, jamais plus. C'est devenu le moment que l'on ne saute pas.
- Très belle idée. Qui prépare ?
- Attention à ne pas choisir que les cas spectaculaires. Nous tirons au sort dans les entretiens du mois.
* Chacun son tour dans l'équipe. Et le tirage au sort, j'adopte.

D Simplification : ce que les agents d'accueil savent déjà || La boîte à irritants {des guichets|des accueils}
< {40..160/10} fiches en deux mois : une gêne, une idée, un prénom. La moitié se règle sans développement : une affiche, un horaire, une phrase du site. L'autre moitié alimente enfin nos priorités.
- Le prénom change tout, on sait à qui répondre. Chez nous les fiches anonymes restaient sans suite.
- Et le retour ! Une fiche sans réponse, c'est une fiche qu'on n'aura plus.

D Personas : utiles ou décoratifs ? || On a jeté nos personas
< Affichés depuis trois ans, plus personne ne les voyait. Nous les avons remplacés par {cinq|six} situations : « je découvre que j'ai perdu un droit », « je fais pour ma mère »… Elles parlent mieux. Un avis ?
- D'accord. La situation change d'un jour à l'autre pour la même personne, c'est bien plus juste.
- Je garde un persona, un seul : l'agent. On l'oublie toujours.

N Résultats du test {de objet_te} || Test {de objet_te} : synthèse en une page
objet_te = la page d'accueil ~ du formulaire court ~ du nouveau courrier ~ de la prise de rendez-vous ~ du message vocal ~ de l'espace personnel
< {7..14} personnes rencontrées, quatre constats, trois décisions déjà prises par l'équipe. Ce qui reste ouvert : faut-il demander le numéro au début ou à la fin ? Vos avis en réponse.
- À la fin : au début, ceux qui ne l'ont pas sous la main partent.
- Au début, mais avec « je ne l'ai pas » bien visible. Testé ici, personne n'a décroché.

N Prochaine immersion : {ville_im}, le {date+15} || Immersion ouverte à tous, {ville_im}
ville_im = Angers ~ Mulhouse ~ Pau ~ Dunkerque ~ Vierzon ~ Bastia ~ Évry ~ Gap
< Une journée dans un accueil, en binôme avec un agent. {Six|Huit} places. On vous demande une seule chose : raconter en cinq lignes ici ce qui vous a surpris{.|, le soir même.}
- Je viens, c'est à côté de chez moi.
- Partant{/e} si le train arrive avant 9 h.

I Mettre en commun nos panels d'usagers || Un seul panel, plusieurs services ?
< Nous sollicitons tous les mêmes personnes sans le savoir. Un panel commun, avec une limite de trois sollicitations par an, éviterait de les épuiser.
- Oui, et la limite est essentielle.
+ Il faudra un responsable de traitement clair. Je peux en parler à notre déléguée.

Q {^méthode_u} {contexte_u} : vos conseils ? || {^contexte_u} : mener {méthode_u}
méthode_u = un test rapide ~ un entretien ~ une observation ~ un atelier ~ un questionnaire court ~ un tri de cartes
contexte_u = dans un hall bondé ~ avec des personnes stressées ~ à distance et sans ordinateur ~ en présence d'un chef ~ avec des agents débordés ~ dans une langue que je ne parle pas
< C'est {date+6}, j'ai une demi-journée et personne pour prendre des notes. Je préfère vous demander avant que de regretter après. Quels pièges, quelles astuces ?
- Un seul objectif, écrit sur la main. Tout le reste sera déçu, et ce n'est pas grave.
- Enregistre le son (avec accord) ou prends des photos d'écran vides. La mémoire ment en une heure.
- Dix minutes après chaque personne, debout, trois phrases : ce qu'elle a fait, ce qui a bloqué, ce qu'elle a dit. Le compte rendu est fait.
* Trois phrases chaque fois : c'était fini à 16 h. Merci !
Q Personne ne {verbe_u} {document_u} || {^document_u}, que personne ne {verbe_u} : quoi faire ?
document_u = la notice ~ la page d'accueil ~ le message vocal ~ le mode d'emploi ~ la lettre type ~ l'affichage du hall
verbe_u = lit ~ comprend ~ retrouve ~ utilise
< Chiffres à l'appui : {60..88} % passent directement à la suite. On me propose d'ajouter une vidéo. J'ai plutôt envie d'enlever. Vos exemples d'enlèvement réussi ?
- Nous avons supprimé {la moitié|les deux tiers} du texte et mis l'action en haut. Les erreurs ont baissé, personne n'a réclamé le reste.
- Testez-le à voix haute : lisez-le à quelqu'un, arrêtez au premier « hein ? ». Coupez là.
- Et gardez une version longue pour ceux qui la veulent, à un clic.
* Moitié coupée, test à voix haute fait. Beaucoup mieux.
D {^découverte_u} : je ne m'y attendais pas || Surprise de terrain : {découverte_u}
découverte_u = personne n'appelle ça comme nous ~ ils le font à deux ~ le numéro est sur le frigo ~ on imprime tout ~ les enfants aident ~ tout commence par la peur d'une erreur
< Huit personnes, même surprise. Rien dans nos données ne le laissait voir. Cela change notre ordre de priorité, et pas dans le sens prévu. J'ai mis trois extraits dans les fichiers (avec accord).
- Très fort. Les extraits, je les montre à mon équipe.
- On retrouve la même chose dans notre enquête, maintenant que vous le dites.
* Comparons nos notes {jour+4} ?
D {^lieu_u} : deux heures d'observation || Deux heures assis {lieu_u}
lieu_u = dans une mairie annexe ~ à la caisse d'un hôpital ~ dans un bus ~ au tribunal ~ chez un opticien ~ devant une borne
< Sans enquête ni carnet visible. {Cinq|Sept|Neuf} scènes, toutes silencieuses, toutes parlantes. Je les raconte dans le document, en dix lignes. Ce sont celles que je citerai au comité.
- Dix lignes, et l'on voit tout. Merci.
- Vous avez pu en parler aux agents du lieu ?
* Oui, à la fin. Ils en avaient trois de plus.

F Guide d'entretien.odt || Une page, des silences || Racontez-moi la dernière fois. Et ensuite ? Montrez-moi. Puis se taire.
F Fiche d'information et de consentement.pdf || À remettre à la personne || Qui nous sommes, ce que nous notons, combien de temps nous le gardons, comment arrêter.
F Observations.csv || Une ligne par fait observé || session;étape;ce que la personne fait;citation;gravité
F Irritants.ods || Avec le prénom et la suite donnée || irritant;idée;prénom;suite donnée;date
F Parcours illustré.png || De la lettre au guichet || parcours
`,
)
