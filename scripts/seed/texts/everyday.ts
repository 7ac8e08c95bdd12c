/** How people open, close, thank and nod, whatever the subject. Said through the same grammar as the threads. */

/** Habits of greeting: each person keeps one. */
export const greetings = [
  'Bonjour à toutes et à tous,',
  'Bonjour à tous,',
  'Bonjour,',
  'Bonjour,',
  'Bonjour le réseau,',
  'Chers collègues,',
  'Hello,',
  'Bonjour à toutes et tous',
  '',
  '',
]

/** To one person, in a reply. */
export const addresses = [
  'Bonjour {à_qui},',
  '{à_qui},',
  'Bonjour {à_qui}',
  'Salut {à_qui},',
  'Bonjour,',
  '',
  '',
  '',
  '',
]

export const signatures = [
  'Bien cordialement,',
  'Cordialement,',
  'Bonne journée,',
  'Belle journée à vous,',
  'Merci d’avance,',
  'Au plaisir de vous lire,',
  'Bien à vous,',
  '',
  '',
  '',
]

/** What surrounds a question: where it comes from, how urgent, how many they are. */
export const contexts = [
  '[Je pose la question pour|La question me vient de] {service}, où [le sujet revient souvent|c’est une première|personne n’a le recul nécessaire].',
  'Contexte : {service}, {2..9} [agents sur le sujet|personnes concernées], [pas de procédure écrite|une procédure qui date un peu|des pratiques différentes d’un bureau à l’autre].',
  'Pour situer, je suis {métier} {à service} depuis [quelques mois|{2..9} ans|le printemps|la rentrée].',
  '[J’ai cherché dans les fils précédents sans trouver|La recherche ne m’a donné que des cas un peu différents], [pardon si c’est un doublon|mais un lien me suffit si cela existe déjà].',
  'Je dois [donner une réponse|rendre une note|trancher] d’ici le {date+5}, [sans certitude|avec ce que j’aurai] [pour l’instant|à ce stade].',
  '[Nous en avons parlé en réunion de bureau|On en a discuté entre nous] {jour-2} et nous n’étions pas d’accord, [d’où ce message|je préfère donc demander ici].',
  'Ici, {à service}, nous sommes [une petite équipe|trois sur le sujet|{2..6} en comptant l’apprenti], alors [tout retour compte|même un « chez nous, on ne fait pas » m’aide].',
  '[Mon collègue qui suivait ce sujet est parti|La personne qui suivait ce sujet est en congé] et [ses notes s’arrêtent là|le dossier est mince].',
  '[Cela fait deux fois ce mois-ci|C’est la troisième fois depuis {mois-2}] que la question se pose {à service}.',
  'Si vous avez [un exemple concret|une trame|un retour, même négatif], je suis {preneur/preneuse}.',
  'Je ne cherche pas [la réponse parfaite|un texte de référence], [plutôt ce que vous faites vraiment|mais ce qui tient dans la vraie vie].',
  '[Le calendrier est serré|Rien d’urgent], [l’échéance tombe le {date+12}|mais j’aimerais avancer avant {mois+1}].',
]

/** After a piece of news or a story. */
export const invitations = [
  '[Vos retours sont les bienvenus|N’hésitez pas à réagir|Dites-moi ce que vous en pensez].',
  'Je reste à votre disposition [ici même|en réponse à ce fil] [pour toute précision|si besoin].',
  'Merci [de relayer|de diffuser] [autour de vous|dans vos équipes] {à service} et ailleurs.',
  '[Tout est|Le détail est] [dans les fichiers|en pièce jointe dans la communauté].',
  'Je compléterai [ce fil|ce message] [au fil de l’eau|d’ici le {court+10}].',
  '',
  '',
]

export const thanks = [
  '[Merci|Un grand merci|Merci beaucoup] [à tous|à toutes et à tous|pour vos réponses] [!|, c’est exactement ce qu’il me fallait.|, je regarde cela demain.]',
  'Merci {dernier}, [c’est très clair|c’est précieux|tu me fais gagner une journée]. Je [teste|regarde|vois avec mon équipe] et je reviens vers vous.',
  '[Super|Parfait|Formidable], merci {dernier} [!|pour la réactivité.|, je ne l’aurais pas trouvé seul{/e}.]',
  'Merci pour [ces éclairages|ces pistes|vos réponses détaillées]. [J’essaie dès {jour+3}|J’en parle à ma hiérarchie {jour+2}|Je mets en pratique et je vous dis].',
  'Réponse reçue, [problème réglé|sujet clos pour moi|je marque comme résolu]. Merci !',
  '[Rapide et précis|Clair et utile], merci {dernier}.',
]

/** The author comes back later. */
export const outcomes = [
  'Petit retour : [c’est en place|c’est fait|ça fonctionne] depuis {jour-1}, [sans accroc|avec un seul ajustement|et l’équipe est contente]. Merci encore.',
  'Des nouvelles : [ma direction a suivi|le principe est validé|on démarre le {date+8}]. Je vous raconterai [la suite|le résultat].',
  'Pour clore ce fil : nous avons retenu la proposition de {dernier}, [adaptée à notre taille|presque telle quelle].',
  'Retour promis : [bilan plutôt bon|mieux qu’espéré|un peu plus long que prévu, mais ça tient]. [À refaire|Je recommande].',
]

/** Others who read along. Said by whoever has little to add, as in life; each kind of thread has its own. */
export const nods = {
  question: [
    '[Même question|Même besoin|Même situation] {chez moi}, je suis [ce fil|la discussion] avec intérêt.',
    '[Je confirme|Tout à fait d’accord], c’est aussi [notre expérience|ce que l’on constate|notre pratique] {à moi}.',
    'Merci {auteur} d’avoir posé la question, [je n’osais pas|je me la posais aussi|elle nous occupe depuis {mois-1}].',
    '[+1|Idem] {pour moi}. [Nous sommes {2..5} dans ce cas|On se sentait un peu seuls].',
    'Très utile, [je mets de côté|je l’envoie à mes collègues|j’enregistre ce fil]. Merci [à tous|pour les réponses|pour le partage].',
    '[Intéressant|Bon à savoir], nous n’avions pas pensé à cela {à moi}.',
    '[Oui, avec une nuance|Une nuance quand même] : tout dépend de la taille du service. {^chez moi}, à {20..400/10} agents, [c’est passé sans difficulté|il a fallu un peu plus de temps].',
    '[Nous avons la même approche|On fait à peu près pareil] {à moi}, depuis [l’an dernier|{mois-4}|deux ans]. [Je peux montrer|Visite possible] si cela intéresse quelqu’un.',
    'Je débute sur le sujet, [ce fil m’apprend beaucoup|vos échanges m’aident vraiment]. Merci à tous.',
    '{^chez moi}, [nous n’en sommes pas là|on y vient doucement|le sujet arrive à peine], mais [je garde l’idée|c’est bon à savoir].',
    '[Attention quand même|Un bémol] : ce qui a marché ailleurs [a mis du temps|demande quelqu’un pour le porter]. [On avait voulu aller trop vite|Nous l’avons appris à nos dépens] {à moi}.',
    '[Je n’ai pas la réponse|Pas d’avis tranché], mais [la question est arrivée aussi|le cas s’est présenté] {à moi} [le mois dernier|en {mois-2}|cette année]. [Je lis avec attention|Preneurs de la suite].',
    'Un grand merci {auteur}, j’allais [poser la même|ouvrir le même fil]. [Tout y est|C’est limpide].',
    'Pour compléter : [nous en avons parlé au téléphone avec un collègue|la question est remontée en réunion] {à moi}, et [la conclusion est la même|on arrive au même point].',
    '[Je relaie en interne|Transmis à mon équipe], [deux personnes chez nous travaillent dessus|cela tombe bien].',
    'Si [cela vous dit|plusieurs sont intéressés], on peut se faire une visio d’une demi-heure [la semaine du {court+7}|le {date+9}] pour comparer nos façons de faire.',
  ],
  discussion: [
    'Merci {auteur} pour ce partage, [c’est concret|ça donne envie|on manque de récits comme celui-là].',
    '[Très intéressant|Instructif], [je le fais lire|je l’envoie] à [ma cheffe|mon chef|toute l’équipe].',
    '[Même constat|Nous voyons la même chose] {à moi}, [à une échelle plus petite|avec un peu de retard|chiffres à l’appui].',
    '{^chez moi}, [nous n’en sommes pas là|on commence à peine|c’est en projet pour {an+1}], mais [merci de montrer la voie|cela aide à y croire].',
    '[Bravo|Chapeau] à l’équipe. [Combien étiez-vous pour porter cela ?|Et la suite, vous l’imaginez comment ?]',
    '[Je garde|Je note] l’idée [pour la rentrée|pour {mois+2}|de côté].',
    'Merci. [Est-ce que le document est partageable ?|Un retour dans six mois ?]',
    '[On a tenté quelque chose de proche|Une démarche voisine existe] {à moi}, [avec moins de succès|et ça tient]. [Échangeons quand tu veux|Volontiers pour comparer].',
    'Cela [rejoint|prolonge] ce qui se disait ici [le mois dernier|en {mois-2}]. [Merci|On avance].',
    '[Discussion utile|Fil à garder], [les nuances comptent|on sent le vécu].',
  ],
  news: [
    '[Bien noté|Bien reçu|Reçu], [je relaie|merci pour l’information|c’est affiché] {à moi}.',
    'Merci [pour l’info|du partage|de l’annonce].',
    '[Transmis|Diffusé] à [nos équipes|nos correspondants|tout le service], merci.',
    'Une question : est-ce que cela concerne aussi [les partenaires|l’outre-mer|les sites distants|les contractuels] ?',
    '[Enfin une bonne nouvelle|Bonne nouvelle], merci {auteur}.',
    'C’est noté {pour moi}. [Y aura-t-il un rappel ?|À bientôt.]',
  ],
  idea: [
    '[Partant|Volontaire] {pour moi}, [à petite dose|avec plaisir].',
    'Bonne idée. [Qui commence ?|Comment fait-on pour se lancer ?]',
    '[Je suis pour|J’aime bien], [si cela reste simple|tant qu’il n’y a pas de nouvel outil].',
    'On avait eu la même idée {à moi}, [sans oser|restée dans un tiroir]. [Alors oui|Allons-y].',
  ],
}

/** A second level: a short word on an answer and, where it calls for one, what its author says back. */
export const echoes: { says: string; back?: string; by: 'author' | 'other' }[] = [
  {
    by: 'author',
    says: 'Merci {à_qui}, [je n’avais pas vu cela sous cet angle|c’est noté|je regarde cela].',
  },
  { by: 'author', says: 'Très clair, merci {à_qui}.' },
  {
    by: 'author',
    says: 'Merci {à_qui} ! Tu [pourrais partager le modèle|aurais un exemple] ? Je suis {preneur/preneuse}.',
    back: 'Oui {à_qui}, [avec plaisir|bien sûr]. Je le dépose [dans les fichiers|ce soir|demain matin].',
  },
  {
    by: 'author',
    says: '[Et vous l’aviez préparé longtemps à l’avance|Qui s’en est occupé chez vous|Vous étiez combien pour le faire] ?',
    back: '[Deux personnes|Une collègue et moi], [en deux mois|sur trois semaines|une demi-journée par semaine], [en comptant les allers-retours|sans urgence].',
  },
  {
    by: 'other',
    says: 'Intéressant. [Combien de temps cela vous a-t-il pris|C’est en place depuis quand] ?',
    back: '[Un peu plus de deux mois|Environ six semaines|Depuis {mois-5}], [en comptant les allers-retours|et on ajuste encore].',
  },
  {
    by: 'other',
    says: '[D’accord avec toi|Je partage], {à_qui}, [sauf sur le délai : chez nous c’est plus long|surtout sur le dernier point|à une réserve près, la taille de l’équipe].',
  },
  {
    by: 'other',
    says: '[Bien vu|Excellente remarque], {à_qui}. [On l’oublie toujours|C’est souvent là que ça coince].',
  },
  { by: 'other', says: '[Même chose|Pareil] {à moi}, [mot pour mot|à un détail près].' },
]

/** Why a thread was closed, a text removed, an edit made. */
export const lockReasons = [
  'Sujet clos : la réponse officielle est dans les fichiers.',
  'La discussion continue dans le fil plus récent.',
  'Décision prise en comité, merci à tous pour vos avis.',
  'Fil fermé à la demande de son auteur.',
]
export const removalReasons = [
  'Contenait le nom et le numéro d’un usager.',
  'Publié deux fois.',
  'Hors sujet, déplacé à la demande de l’auteur.',
  'Message de test.',
]
export const edits = [
  '**Modification du {court} :** [titre précisé|coquille corrigée|une phrase ajoutée après vos retours]. Merci.',
  '**Édit :** [merci pour vos retours, je laisse le fil ouvert|je laisse ce fil ouvert pour les suivants].',
  '**Édit du {court} :** [tout est dit dans les réponses, merci|n’hésitez pas à compléter].',
]

export const requestMessages = [
  'Je travaille sur ce sujet {à moi} et j’aimerais suivre vos échanges.',
  'Bonjour, je viens de prendre un poste en lien avec votre communauté.',
  'Une collègue m’a recommandé vos discussions, merci d’avance.',
  'Je cherche des retours d’expérience sur ce thème, {pour moi}.',
  'Je prépare un projet {à moi} et je souhaite éviter les erreurs classiques.',
]
export const refusalReasons = [
  'Communauté réservée aux agents du périmètre, voyez plutôt la communauté nationale.',
  'Le groupe est au complet pour ce projet.',
  '',
]
export const invitationMessages = [
  'Votre regard nous serait utile, surtout sur les questions de terrain.',
  'Nous nous sommes croisés en réunion, voici l’espace dont je vous parlais.',
  'Bienvenue dans le groupe de travail.',
]
