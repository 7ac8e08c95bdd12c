import type { StarterPractice } from '.'

/** The end of a community: decided, said, and useful to the next one. */
export const close: StarterPractice[] = [
  {
    key: 'fermer-en-disant-merci',
    isFailure: false,
    title: 'Fermer en disant merci et en laissant une leçon',
    problem: 'end',
    situation:
      'La communauté a fait son temps ; je n’ose pas la fermer, de peur que cela passe pour un échec.',
    kinds: [],
    stages: ['close'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'silentOpenDays', is: 'over', than: 60 },
      { signal: 'risk90', is: 'over', than: 0.6 },
    ],
    steps: [
      {
        what: 'Annoncer la fermeture dans un fil, quinze jours avant : pourquoi, à quelle date, où poser ses questions ensuite.',
        minutes: 20,
      },
      {
        what: 'Relire les réponses retenues et les fichiers les plus utiles ; signaler les dix meilleurs dans un dernier fil épinglé.',
        minutes: 40,
      },
      { what: 'Remercier nommément celles et ceux qui l’ont fait vivre, en disant pour quoi.', minutes: 15 },
      {
        what: 'Demander à trois personnes ce qu’elles auraient aimé savoir au début, et en faire une phrase.',
        minutes: 20,
      },
      {
        what: 'Répondre à la revue « La fermer, avec une leçon » ; elle est archivée : tout reste lisible, et l’on peut la rouvrir.',
        minutes: 5,
      },
    ],
    whenTo:
      'Quand plus de soixante jours ouvrés ont passé sans un mot, que rien n’annonce un réveil et que les membres appelés ne la regrettent pas.',
    whenNot:
      'Une personne au moins veut la reprendre, ou le sujet revient à date fixe chaque année : verrouillez-la ou laissez-la dormir jusque-là.',
    evidence: [
      {
        words:
          'Weber, Aha et Becerra-Fernandez, 2001, « Intelligent lessons learned systems » : leur revue des dispositifs de retours d’expérience constate que les leçons rangées dans une base sont peu reprises si rien ne les apporte au moment utile. D’où une seule phrase, montrée à qui commence.',
        address: 'https://doi.org/10.1016/S0957-4174(00)00046-4',
      },
      {
        words:
          'Démonstration : nous n’avons pas connaissance d’une mesure de ce que change une fermeture annoncée.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'reunir-deux-communautes',
    isFailure: false,
    title: 'Réunir deux communautés qui parlent de la même chose',
    problem: 'end',
    situation:
      'Deux petites communautés vivotent sur des sujets voisins, avec la moitié des membres en commun.',
    kinds: ['practice', 'information'],
    stages: ['close', 'relaunch'],
    fewestMembers: null,
    mostMembers: 150,
    trigger: [
      { signal: 'silentOpenDays', is: 'over', than: 30 },
      { signal: 'authors', is: 'under', than: 3 },
    ],
    steps: [
      {
        what: 'Chercher parmi les communautés celle qui traite le sujet le plus proche, y entrer et y poser une question pour sentir le ton.',
        minutes: 25,
      },
      {
        what: 'Appeler la personne qui en répond : ce que chacune apporterait, ce qui doit rester, qui animerait.',
        minutes: 30,
      },
      { what: 'Demander l’avis des membres dans un fil pendant deux semaines.', minutes: 20 },
      {
        what: 'Si la communauté est en sommeil, choisir dans sa revue « La réunir à une autre » : un message épinglé dira où aller. Sinon, inviter les membres de l’autre côté, puis archiver.',
        minutes: 10,
      },
      {
        what: 'Accueillir les membres de l’autre côté par un fil commun sur une question que les deux se posaient.',
        minutes: 25,
      },
    ],
    whenTo:
      'Quand moins de trois personnes ont écrit au cours du trimestre, que le silence dure, et qu’une communauté voisine est vivante.',
    whenNot:
      'Les deux publics ne peuvent pas se lire pour une raison de discrétion, ou l’autre communauté dort aussi : deux silences ne font pas une voix.',
    evidence: [
      {
        words:
          'Butler, 2001, « Membership size, communication activity, and sustainability » : dans des listes de diffusion, les groupes plus nombreux attiraient davantage de membres, mais en perdaient aussi davantage. La réunion de groupes n’y est pas étudiée.',
        address: 'https://doi.org/10.1287/isre.12.4.346.9703',
      },
    ],
    result: '',
  },
  {
    key: 'date-de-fin-des-l-ouverture',
    isFailure: false,
    title: 'Fixer dès l’ouverture la date où l’on décidera de continuer',
    problem: 'end',
    situation:
      'Le projet est livré depuis des mois, la communauté reste ouverte, et l’on ne sait plus si l’on peut y compter.',
    kinds: ['project', 'practice'],
    stages: ['launch', 'close'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      {
        what: 'À l’ouverture, écrire dans la présentation la date où l’on se posera la question, six ou douze mois plus tard.',
        minutes: 10,
      },
      {
        what: 'Écrire aussi à quoi l’on verra qu’elle a réussi : deux choses observables, pas dix.',
        minutes: 15,
      },
      {
        what: 'Deux semaines avant la date, ouvrir un fil : continuer, changer, ou fermer ? Une réponse par choix, et l’on marque « D’accord » sous la sienne.',
        minutes: 15,
      },
      {
        what: 'Publier la décision et ses raisons dans une actualité. Si l’on continue, fixer la date suivante.',
        minutes: 20,
      },
    ],
    whenTo:
      'À la création d’une communauté liée à un projet, une réforme ou un texte, dont chacun sait qu’elle aura une fin.',
    whenNot:
      'Une communauté de métier appelée à durer n’a pas besoin d’échéance : une date de fin y ferait douter de l’engagement de l’administration.',
    evidence: [
      {
        words:
          'Démonstration : nous n’avons pas connaissance d’une mesure de l’effet d’une échéance fixée d’avance sur la vie d’une communauté.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'laisser-une-salle-vide-ouverte',
    isFailure: true,
    title: 'Laisser ouverte une communauté où plus personne ne répond',
    problem: 'end',
    situation:
      'On l’a laissée ouverte « au cas où » ; des agents y posent encore des questions, et n’ont jamais de réponse.',
    kinds: [],
    stages: ['close'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'silentOpenDays', is: 'over', than: 60 },
      { signal: 'ageDays', is: 'over', than: 365 },
    ],
    steps: [
      { what: 'Répondre aux dernières questions restées en attente, ou dire où les poser.', minutes: 30 },
      {
        what: 'Verrouiller la communauté si vous hésitez encore : on lit tout, on n’y écrit plus, et l’on peut rouvrir à tout moment.',
        minutes: 5,
      },
      {
        what: 'Mettre en tête de la présentation l’adresse du lieu où la conversation continue.',
        minutes: 10,
      },
      {
        what: 'Se donner un mois pour choisir entre relancer, réunir et archiver, et l’écrire.',
        minutes: 15,
      },
    ],
    whenTo:
      'À relire quand plus de soixante jours ouvrés ont passé sans un mot dans une communauté de plus d’un an, et que rien n’est décidé.',
    whenNot:
      'Un espace de référence, où l’on vient lire des fichiers tenus à jour, peut rester ouvert sans échanges, pourvu qu’il le dise.',
    evidence: [
      {
        words:
          'Lecko, cité dans la documentation d’Osmose : dans les réseaux sociaux d’entreprise, la moitié des espaces se taisent au bout de cinq mois. Un silence n’a donc rien de honteux.',
        address: null,
      },
      {
        words:
          'Démonstration : le tort fait à qui pose une question dans un lieu désert n’a pas été mesuré ici. Plus d’une communauté muette sur quatre s’étant réveillée dans les archives étudiées, on archive sans effacer.',
        address: null,
      },
    ],
    result: '',
  },
]
