import type { StarterPractice } from '.'

/** Opening a community: what to write, whom to ask first, what not to do on the first day. */
export const launch: StarterPractice[] = [
  {
    key: 'une-seule-raison-de-venir',
    isFailure: false,
    title: 'Écrire en une phrase la question à laquelle la communauté répond',
    problem: 'purpose',
    situation:
      'Quand je présente la communauté, on m’écoute poliment, et personne ne sait dire à quoi elle lui servirait.',
    kinds: [],
    stages: ['launch', 'relaunch'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      {
        what: 'Demander à cinq agents du métier : « Quand avez-vous cherché de l’aide pour la dernière fois, et sur quoi ? » Noter leurs mots, pas les vôtres.',
        minutes: 40,
      },
      {
        what: 'Écrire une phrase qui commence par « Ici, on s’aide à… » et qui tient en 200 caractères. Un verbe, un sujet, un public.',
        minutes: 15,
      },
      {
        what: 'La lire à deux personnes qui ne connaissent pas le projet et leur demander ce qu’elles viendraient y faire. Corriger si elles hésitent.',
        minutes: 15,
      },
      {
        what: 'La mettre comme objet de la communauté, dans les réglages, puis en tête du message de bienvenue.',
        minutes: 5,
      },
    ],
    whenTo:
      'Avant d’ouvrir, ou avant de relancer : tant que deux personnes de votre premier cercle n’en donnent pas la même raison d’être.',
    whenNot:
      'La raison est déjà évidente pour tous, par exemple un projet avec un livrable et une date : relancer le débat ferait perdre du temps.',
    evidence: [
      {
        words:
          'Wenger, McDermott et Snyder, 2002, « Cultivating Communities of Practice » (Harvard Business School Press) : parmi leurs sept principes, tirés de cas d’entreprises, partir de la valeur qu’y trouvent les membres.',
        address:
          'https://hbswk.hbs.edu/archive/cultivating-communities-of-practice-a-guide-to-managing-knowledge-seven-principles-for-cultivating-communities-of-practice',
      },
    ],
    result: '',
  },
  {
    key: 'premier-cercle',
    isFailure: false,
    title: 'Réunir un premier cercle de dix personnes avant d’ouvrir en grand',
    problem: 'few_voices',
    situation: 'La communauté vient de naître et, à part moi, personne n’y écrit.',
    kinds: ['practice', 'information'],
    stages: ['launch'],
    fewestMembers: null,
    mostMembers: 50,
    trigger: [
      { signal: 'ageDays', is: 'under', than: 60 },
      { signal: 'authors', is: 'under', than: 5 },
    ],
    steps: [
      {
        what: 'Chercher dans l’annuaire, par compétence, une dizaine de personnes qui connaissent le sujet, dans au moins trois administrations.',
        minutes: 20,
      },
      {
        what: 'Les appeler ou leur écrire une par une : dire pourquoi elles, et ce que vous leur demandez (une question ou une réponse par semaine, pendant un mois).',
        minutes: 50,
      },
      {
        what: 'Les inviter nommément depuis la page « Inviter », avec deux lignes de votre main.',
        minutes: 10,
      },
      { what: 'Ouvrir un premier fil de présentations et y répondre à chacune et à chacun.', minutes: 20 },
      {
        what: 'Au bout de quatre semaines, n’ouvrir plus largement que si cinq personnes au moins ont écrit sans être relancées.',
        minutes: 10,
      },
    ],
    whenTo:
      'Dans les deux premiers mois, quand moins de cinq personnes ont écrit. On peut encore reprendre le départ sans que cela se remarque.',
    whenNot:
      'Un espace de diffusion, où une équipe publie et les autres lisent, n’en a pas besoin. Une équipe projet qui se connaît déjà non plus.',
    evidence: [
      {
        words:
          'Probst et Borzillo, 2008, « Why communities of practice succeed and why they fail » (European Management Journal) : l’absence d’un noyau de membres actifs figure parmi les causes d’échec que rapportent les communautés d’entreprises étudiées.',
        address: null,
      },
      {
        words:
          'Markus, 1987, « Toward a “critical mass” theory of interactive media » : théorie selon laquelle un moyen d’échange n’a de valeur qu’une fois atteint un nombre suffisant de personnes actives.',
        address: 'https://doi.org/10.1177/009365087014005003',
      },
    ],
    result: '',
  },
  {
    key: 'cinq-vraies-questions',
    isFailure: false,
    title: 'Ouvrir avec cinq vraies questions, posées par celles et ceux qui les ont',
    problem: 'silence',
    situation: 'La communauté est ouverte, bien rangée, annoncée… et la page des discussions reste blanche.',
    kinds: ['practice', 'information'],
    stages: ['launch'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'ageDays', is: 'under', than: 60 },
      { signal: 'contributions', is: 'under', than: 10 },
    ],
    steps: [
      {
        what: 'Relever cinq questions déjà posées ailleurs : courriels reçus, pauses d’une réunion, appels de collègues.',
        minutes: 15,
      },
      {
        what: 'Demander à chaque personne concernée de poser la sienne sous son nom, comme question, avec un titre que l’on retrouvera par la recherche.',
        minutes: 25,
      },
      {
        what: 'Pour chacune, prévenir par téléphone une personne qui sait, et lui demander une réponse même incomplète.',
        minutes: 30,
      },
      {
        what: 'Espacer les questions de deux jours, pour qu’il se passe quelque chose à chaque visite.',
        minutes: 5,
      },
      { what: 'Quand une réponse convient, inviter l’auteur de la question à la retenir.', minutes: 10 },
    ],
    whenTo:
      'Dans les premières semaines, avant l’annonce générale : chaque personne qui arrive doit trouver une conversation commencée.',
    whenNot:
      'Si personne n’a de question, n’en fabriquez pas : des questions inventées se sentent. Revenez d’abord à la raison d’être de la communauté.',
    evidence: [
      {
        words:
          'Arguello et coll., 2006, « Talk to me: foundations for successful individual-group interactions in online communities » (CHI) : dans des groupes de discussion publics, un message qui demande quelque chose et reste dans le sujet reçoit plus souvent une réponse.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'bienvenue-un-seul-geste',
    isFailure: false,
    title: 'Écrire un message de bienvenue qui ne demande qu’un petit geste',
    problem: 'newcomers',
    situation: 'On entre dans la communauté, on regarde, et l’on n’écrit jamais une première fois.',
    kinds: ['practice', 'project', 'information'],
    stages: ['launch', 'grow'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'members', is: 'over', than: 20 },
      { signal: 'newMembers', is: 'under', than: 1 },
    ],
    steps: [
      {
        what: 'Choisir un geste faisable en deux minutes : dire bonjour dans le fil d’accueil, ou marquer « Utile » la réponse qui a servi.',
        minutes: 10,
      },
      {
        what: 'Écrire le message de bienvenue dans les réglages : trois lignes, ce geste avec un lien vers le fil, et le nom d’une personne à qui s’adresser.',
        minutes: 20,
      },
      {
        what: 'Épingler le fil d’accueil, avec un exemple de présentation : le vôtre, court et sans titre ronflant.',
        minutes: 10,
      },
      {
        what: 'Une fois par semaine, trier les membres par dernières arrivées et répondre à chaque bonjour par une question simple.',
        minutes: 20,
      },
    ],
    whenTo:
      'Quand des personnes entrent et qu’aucune n’écrit pour la première fois pendant un mois. La porte est ouverte, mais la marche est trop haute.',
    whenNot:
      'Un espace de diffusion n’attend pas de messages. Ailleurs, si les nouvelles personnes écrivent puis disparaissent, le problème est dans l’accueil fait à leurs messages.',
    evidence: [
      {
        words:
          'Morgan et Halfaker, 2018, « Evaluating the impact of the Wikipedia Teahouse on newcomer socialization and retention » (OpenSym) : une expérience contrôlée où les personnes invitées dans un lieu d’accueil amical sont restées plus souvent que les autres.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'accord-des-encadrants',
    isFailure: false,
    title: 'Faire dire aux encadrants que participer est du travail',
    problem: 'managers',
    situation:
      'Les agents me disent qu’ils viendraient volontiers, mais qu’ils n’osent pas prendre ce temps sur leur journée.',
    kinds: [],
    stages: ['launch', 'grow'],
    fewestMembers: 20,
    mostMembers: null,
    trigger: [
      { signal: 'activeShare', is: 'under', than: 0.15 },
      { signal: 'ageDays', is: 'over', than: 30 },
    ],
    steps: [
      {
        what: 'Choisir trois encadrantes ou encadrants dont les équipes ont le plus à y gagner.',
        minutes: 10,
      },
      {
        what: 'Prendre quinze minutes avec chacun : montrer une question de leur métier qui a trouvé sa réponse, et demander un accord clair sur un temps par semaine.',
        minutes: 50,
      },
      {
        what: 'Leur envoyer l’adresse de l’espace encadrant : la charte de temps et les textes prêts à envoyer y sont.',
        minutes: 10,
      },
      {
        what: 'Proposer qu’ils annoncent eux-mêmes la communauté en réunion d’équipe, en une minute.',
        minutes: 10,
      },
    ],
    whenTo:
      'Quand moins de 15 % des membres passent dans le mois, et que l’on vous parle de temps ou d’autorisation plutôt que d’intérêt.',
    whenNot:
      'L’accord existe déjà, ou l’encadrement voudrait en échange savoir qui participe. Dans ce cas, dites d’abord que ces chiffres n’existent pas.',
    evidence: [
      {
        words:
          'Orlikowski, 1992, « Learning from Notes: organizational issues in groupware implementation » (CSCW) : dans un cabinet de conseil, l’outil de partage a été peu employé là où le temps passé à partager n’était ni reconnu ni compté.',
        address: null,
      },
      {
        words:
          'Brzozowski, Sandholm et Hogg, 2009, « Effects of feedback and peer pressure on contributions to enterprise social media » (GROUP) : dans une grande entreprise, l’activité des responsables et des collègues proches allait de pair avec celle des employés.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'trois-regles-visibles',
    isFailure: false,
    title: 'Afficher trois règles simples avant le premier désaccord',
    problem: 'conflict',
    situation:
      'Je crains qu’un échange tourne mal et de devoir inventer les règles ce jour-là, devant tout le monde.',
    kinds: ['practice', 'information'],
    stages: ['launch', 'grow'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      {
        what: 'Écrire trois règles, en disant ce que l’on fait plutôt que ce que l’on interdit : « On critique une idée, jamais une personne ».',
        minutes: 20,
      },
      {
        what: 'Les soumettre aux personnes du premier cercle dans un fil, et garder leurs mots.',
        minutes: 20,
      },
      {
        what: 'Les mettre dans la présentation de la communauté et en haut du message de bienvenue.',
        minutes: 10,
      },
      {
        what: 'Dire ce qui se passe quand une règle n’est pas suivie : un mot à la personne, puis un message retiré avec son motif.',
        minutes: 10,
      },
    ],
    whenTo:
      'À l’ouverture, ou quand on s’apprête à accueillir beaucoup de personnes qui ne se connaissent pas.',
    whenNot:
      'Un petit groupe qui se connaît y verra de la méfiance. En plein conflit, il est trop tard : parlez d’abord aux personnes.',
    evidence: [
      {
        words:
          'Matias, 2019, « Preventing harassment and increasing group participation through social norms in 2,190 online science discussions » (PNAS) : rappeler les règles en tête de discussions tirées au sort a fait mieux respecter ces règles par les nouvelles personnes, et en a fait venir davantage.',
        address: 'https://doi.org/10.1073/pnas.1813486116',
      },
    ],
    result: '',
  },
  {
    key: 'inviter-tout-le-monde-le-premier-jour',
    isFailure: true,
    title: 'Inviter tout le monde le premier jour dans une salle vide',
    problem: 'silence',
    situation:
      'J’ai invité trois cents personnes à l’ouverture : elles sont passées une fois, n’ont rien trouvé et ne reviennent plus.',
    kinds: [],
    stages: ['launch'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      { what: 'Suspendre l’annonce générale : elle se fera mieux dans un mois que jamais.', minutes: 5 },
      {
        what: 'Écrire d’abord à dix personnes choisies et leur demander une question ou une réponse chacune.',
        minutes: 50,
      },
      { what: 'Attendre qu’une semaine ordinaire compte au moins trois fils avec réponse.', minutes: 10 },
      {
        what: 'Inviter ensuite par vagues de vingt ou trente, un service à la fois, avec un lien vers une discussion qui le concerne.',
        minutes: 40,
      },
    ],
    whenTo:
      'À relire au moment d’ouvrir, quand quelqu’un propose d’annoncer la communauté à toute la direction dès demain.',
    whenNot:
      'Cet avertissement ne vaut pas pour un espace de diffusion : il a tout de suite quelque chose à lire, et l’annonce générale lui convient.',
    evidence: [
      {
        words:
          'Démonstration : nous n’avons pas connaissance d’une mesure de l’invitation générale faite à l’ouverture. Le raisonnement vient de la théorie de la masse critique.',
        address: null,
      },
      {
        words:
          'Markus, 1987, « Toward a “critical mass” theory of interactive media » : un moyen d’échange qui n’atteint pas assez de personnes actives tend à être abandonné par les premières venues.',
        address: 'https://doi.org/10.1177/009365087014005003',
      },
    ],
    result: '',
  },
]
