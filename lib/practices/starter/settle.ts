import type { StarterPractice } from '.'

/** A community that lives: sharing the load, keeping what was said, and four habits that wear it out. */
export const settle: StarterPractice[] = [
  {
    key: 'animer-a-deux',
    isFailure: false,
    title: 'Partager l’animation avec une deuxième personne avant d’en avoir besoin',
    problem: 'time',
    situation: 'Si je pars en congé ou change de poste, la communauté s’arrête.',
    kinds: [],
    stages: ['grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [{ signal: 'halfCarriedBy', is: 'under', than: 2 }],
    steps: [
      {
        what: 'Repérer deux ou trois personnes qui répondent volontiers, d’une autre administration que la vôtre si possible.',
        minutes: 15,
      },
      {
        what: 'En inviter une à essayer deux mois, en nommant la part que vous lui confiez : les demandes d’entrée, ou le rendez-vous du mois.',
        minutes: 25,
      },
      {
        what: 'Lui donner le rôle d’animation depuis la page des membres et parcourir ensemble le tableau de bord.',
        minutes: 30,
      },
      { what: 'Se parler un quart d’heure toutes les deux semaines.', minutes: 30 },
      {
        what: 'Après deux mois, décider ensemble : continuer, échanger les rôles, ou chercher quelqu’un d’autre.',
        minutes: 15,
      },
    ],
    whenTo:
      'Quand une seule personne fait la moitié des contributions, ou quand vous sentez que vous n’avez plus le temps. De préférence bien avant.',
    whenNot:
      'La communauté n’a que quelques semaines ou doit fermer bientôt. Et ne nommez jamais quelqu’un qui n’a pas dit oui clairement.',
    evidence: [
      {
        words:
          'Bourhis, Dubé et Jacob, 2005, « The success of virtual communities of practice: the leadership factor » (Electronic Journal of Knowledge Management) : l’étude de plusieurs communautés professionnelles à leurs débuts relie leur réussite au choix et à la disponibilité de la personne qui anime. L’animation à deux n’y est pas éprouvée.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'confier-un-sujet',
    isFailure: false,
    title: 'Confier un sujet à celles et ceux qui y répondent déjà',
    problem: 'few_voices',
    situation:
      'Deux personnes portent tout, alors que d’autres, plus discrètes, connaissent très bien un coin du sujet.',
    kinds: ['practice', 'information'],
    stages: ['settle'],
    fewestMembers: 20,
    mostMembers: null,
    trigger: [
      { signal: 'halfCarriedBy', is: 'under', than: 3 },
      { signal: 'authors', is: 'over', than: 4 },
    ],
    steps: [
      {
        what: 'Découper le sujet de la communauté en quatre ou cinq thèmes que les membres reconnaissent.',
        minutes: 15,
      },
      {
        what: 'Pour chaque thème, retrouver par la recherche qui a donné les réponses retenues ou marquées « Utile ».',
        minutes: 25,
      },
      {
        what: 'Demander à chacune de ces personnes si elle accepte d’être appelée en premier sur ce thème, pour six mois, et avec qui.',
        minutes: 30,
      },
      {
        what: 'Publier la liste dans la présentation de la communauté, et ses nouveautés dans une actualité.',
        minutes: 15,
      },
      {
        what: 'Mentionner ces personnes quand une question de leur thème arrive, au lieu d’y répondre vous-même.',
        minutes: 15,
      },
    ],
    whenTo:
      'Quand une ou deux personnes font la moitié des contributions, mais que plus de quatre ont écrit au cours du trimestre.',
    whenNot:
      'Il n’y a personne à qui confier quoi que ce soit : cherchez d’abord de nouveaux membres. Et un thème confié sans accord est une corvée.',
    evidence: [
      {
        words:
          'Ling, Beenen et coll., 2005, « Using social psychology to motivate contributions to online communities » : sur un site d’avis de cinéma, des membres à qui l’on rappelait ce que leur apport avait d’unique contribuaient davantage. Tous les effets attendus n’ont pas été observés.',
        address: 'https://doi.org/10.1111/j.1083-6101.2005.tb00273.x',
      },
    ],
    result: '',
  },
  {
    key: 'deuxieme-contribution',
    isFailure: false,
    title: 'Redemander quelque chose à qui vient d’écrire pour la première fois',
    problem: 'newcomers',
    situation:
      'Les nouvelles personnes posent une question, obtiennent leur réponse, et on ne les revoit plus.',
    kinds: ['practice', 'information'],
    stages: ['grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'newMembers', is: 'over', than: 2 },
      { signal: 'reciprocity', is: 'under', than: 0.3 },
    ],
    steps: [
      {
        what: 'Une fois par semaine, repérer les personnes qui ont écrit pour la première fois.',
        minutes: 10,
      },
      {
        what: 'Deux semaines après, revenir dans leur fil : « Qu’avez-vous fait finalement ? Cela servira au suivant. »',
        minutes: 20,
      },
      {
        what: 'Lire leur profil et les mentionner dans une question dont elles connaissent, elles, la réponse.',
        minutes: 25,
      },
      {
        what: 'Les mettre en lien avec une personne du même métier, en mentionnant les deux dans le même fil.',
        minutes: 15,
      },
    ],
    whenTo:
      'Quand trois personnes ou plus écrivent pour la première fois dans le mois et que peu d’échanges vont dans les deux sens.',
    whenNot:
      'Un forum d’information où l’on vient une fois avec un cas précis : repartir satisfait est un succès. N’insistez pas après un silence.',
    evidence: [
      {
        words:
          'Burke, Marlow et Lento, 2009, « Feed me: motivating newcomer contribution in social network sites » : sur un grand réseau social, les débutants qui recevaient des retours, ou voyaient leurs proches contribuer, partageaient davantage par la suite. Observation, hors du travail.',
        address: 'https://doi.org/10.1145/1518701.1518847',
      },
    ],
    result: '',
  },
  {
    key: 'participer-en-une-minute',
    isFailure: false,
    title: 'Proposer une participation d’une minute à celles et ceux qui lisent',
    problem: 'lurkers',
    situation: 'On me dit que la communauté est très utile, mais presque personne n’y laisse de trace.',
    kinds: ['practice', 'information'],
    stages: ['grow', 'settle'],
    fewestMembers: 30,
    mostMembers: null,
    trigger: [
      { signal: 'activeShare', is: 'over', than: 0.2 },
      { signal: 'contributingShare', is: 'under', than: 0.08 },
    ],
    steps: [
      {
        what: 'Ouvrir un fil avec une question fermée et trois réponses toutes faites, une par message ; demander de marquer « D’accord » sous la sienne.',
        minutes: 20,
      },
      {
        what: 'Terminer un fil utile par : « Si cela vous a servi, marquez Utile : cela aide les suivants à le trouver. »',
        minutes: 10,
      },
      { what: 'Demander un mot, pas un texte : « Quel outil employez-vous ? Son nom suffit. »', minutes: 15 },
      { what: 'Publier une semaine après ce que ces gestes ont appris, chiffres compris.', minutes: 20 },
    ],
    whenTo:
      'Quand un membre sur cinq au moins passe dans le mois et que moins d’un sur douze écrit. On offre un degré de plus, sans forcer.',
    whenNot:
      'Le sujet demande de longues réponses d’experts, ou vous avez déjà trop de messages : des signes nombreux noieraient l’essentiel.',
    evidence: [
      {
        words:
          'Lave et Wenger, 1991, « Situated Learning: Legitimate Peripheral Participation » : à partir d’études de métiers, ils décrivent l’apprentissage comme une participation qui part du bord et s’approche peu à peu du centre.',
        address: null,
      },
      {
        words:
          'Nielsen, 2006, « Participation inequality » : parmi ses conseils, rendre la contribution plus facile, ou en faire l’effet d’un geste ordinaire. Ce sont des conseils, non des mesures.',
        address: 'https://www.nngroup.com/articles/participation-inequality/',
      },
    ],
    result: '',
  },
  {
    key: 'resume-en-cinq-lignes',
    isFailure: false,
    title: 'Résumer un long fil en cinq lignes et retenir ce résumé',
    problem: 'scattered',
    situation:
      'La réponse existe quelque part dans un fil de quarante messages, et l’on repose la même question chaque mois.',
    kinds: ['practice', 'project', 'information'],
    stages: ['settle', 'close'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      { what: 'Choisir chaque mois le fil qui a le plus servi, ou la question qui revient.', minutes: 10 },
      {
        what: 'Écrire cinq lignes : la question, ce qui a été essayé, ce qui convient, dans quel cas, et ce qui reste ouvert. Citer les personnes.',
        minutes: 30,
      },
      {
        what: 'Publier ce résumé comme réponse au fil ; si c’est une question, proposer à son auteur de la retenir.',
        minutes: 10,
      },
      {
        what: 'Quand la question revient, répondre par le lien et par une phrase, jamais par le lien seul.',
        minutes: 10,
      },
      {
        what: 'Garder les dix meilleurs résumés dans un fichier partagé, dont chaque version porte sa date.',
        minutes: 20,
      },
    ],
    whenTo:
      'Quand vous avez répondu trois fois à la même question, ou quand un fil compte plus de vingt messages et se termine.',
    whenNot:
      'Le débat n’est pas mûr : résumer trop tôt ferme la discussion. Un sujet dont les règles changent chaque mois vieillira trop vite.',
    evidence: [
      {
        words:
          'Démonstration : nous n’avons pas connaissance d’une mesure de l’effet de résumés sur la vie d’une communauté. Le bénéfice attendu est simple : ne pas chercher deux fois.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'une-annonce-par-semaine',
    isFailure: false,
    title: 'Regrouper les annonces en une seule par semaine',
    problem: 'noise',
    situation: 'Il y a tant de messages que les gens décrochent et coupent leurs notifications.',
    kinds: [],
    stages: ['settle'],
    fewestMembers: 30,
    mostMembers: null,
    trigger: [
      { signal: 'contributions', is: 'over', than: 200 },
      { signal: 'activeShare', is: 'under', than: 0.3 },
    ],
    steps: [
      { what: 'Compter les actualités du mois : chacune prévient tous les membres.', minutes: 10 },
      {
        what: 'N’en garder qu’une par semaine, à jour fixe : trois nouvelles, une question qui attend, un merci.',
        minutes: 30,
      },
      {
        what: 'Réserver la publication d’actualités à l’animation, dans les droits de la communauté.',
        minutes: 5,
      },
      {
        what: 'Demander que chaque fil ait un titre qui se comprend seul, et corriger les vôtres d’abord.',
        minutes: 15,
      },
      { what: 'Rappeler comment suivre un fil de près, ou ne plus en être prévenu.', minutes: 10 },
    ],
    whenTo:
      'Quand les contributions dépassent deux cents par mois et que, pourtant, moins de trois membres sur dix passent.',
    whenNot:
      'La communauté est calme et l’on s’y plaint de n’être prévenu de rien : regrouper ferait encore baisser la voix.',
    evidence: [
      {
        words:
          'Jones, Ravid et Rafaeli, 2004, « Information overload and the message dynamics of online interaction spaces » : dans un grand nombre de groupes publics, quand la charge de messages monte, on répond plus volontiers aux messages simples et l’on quitte plus souvent la discussion.',
        address: 'https://doi.org/10.1287/isre.1040.0023',
      },
      {
        words:
          'Butler, 2001, « Membership size, communication activity, and sustainability » : dans des listes de diffusion, l’activité a aussi un coût : elle apporte quelque chose aux membres, et en fait partir.',
        address: 'https://doi.org/10.1287/isre.12.4.346.9703',
      },
    ],
    result: '',
  },
  {
    key: 'appeler-avant-de-moderer',
    isFailure: false,
    title: 'Appeler la personne avant de modérer en public',
    problem: 'conflict',
    situation:
      'Un échange a mal tourné, plusieurs personnes ont été blessées, et chacun attend de voir ce que je vais faire.',
    kinds: [],
    stages: ['grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      { what: 'Lire le fil jusqu’au bout, attendre une heure, puis le relire.', minutes: 20 },
      {
        what: 'Appeler la personne dont les mots ont blessé : demander ce qui s’est passé avant de dire ce que vous en pensez.',
        minutes: 20,
      },
      { what: 'Appeler aussi la personne visée, et lui demander ce qui réparerait.', minutes: 20 },
      {
        what: 'Retirer ce qui doit l’être, avec un motif qui parle des mots et non de la personne : son auteur le lira.',
        minutes: 10,
      },
      {
        what: 'Écrire dans le fil une phrase qui rappelle la règle et ramène au sujet ; verrouiller seulement si cela repart.',
        minutes: 10,
      },
    ],
    whenTo:
      'Dès le premier échange où une personne, et non plus une idée, est attaquée. Le même jour si vous le pouvez.',
    whenNot:
      'Menace, propos discriminatoire, donnée personnelle divulguée : retirez d’abord, prévenez qui de droit, et téléphonez ensuite.',
    evidence: [
      {
        words:
          'Cheng, Bernstein, Danescu-Niculescu-Mizil et Leskovec, 2017, « Anyone can become a troll » : une expérience et l’étude de commentaires de presse montrent que l’humeur du moment et le ton des messages précédents poussent des personnes ordinaires à être désagréables. L’appel lui-même n’y est pas éprouvé.',
        address: 'https://doi.org/10.1145/2998181.2998213',
      },
    ],
    result: '',
  },
  {
    key: 'deux-heures-par-semaine',
    isFailure: false,
    title: 'Tenir en deux heures par semaine, avec cinq gestes choisis',
    problem: 'time',
    situation:
      'Je viens de reprendre la communauté, j’ai deux heures par semaine et je ne sais pas par où commencer.',
    kinds: [],
    stages: ['launch', 'grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      {
        what: 'Lundi : ouvrir le tableau de bord et faire ce qu’il propose pour la semaine, dans l’ordre.',
        minutes: 30,
      },
      { what: 'Mercredi : passer les questions sans réponse ; répondre, ou nommer quelqu’un.', minutes: 30 },
      { what: 'Jeudi : accueillir les nouvelles personnes et répondre aux demandes d’entrée.', minutes: 20 },
      { what: 'Vendredi : remercier une personne et préparer le sujet de la semaine suivante.', minutes: 25 },
      {
        what: 'Une fois par mois, à la place du lundi : regarder ce qui a changé et cesser une chose qui ne sert pas.',
        minutes: 15,
      },
    ],
    whenTo:
      'Dans vos premières semaines d’animation, ou quand vous avez l’impression d’y passer tout votre temps sans rien voir avancer.',
    whenNot:
      'Une ouverture, une crise ou un conflit demandent davantage pendant quelques semaines : prévenez votre encadrement au lieu de vous épuiser.',
    evidence: [
      {
        words:
          'Démonstration : cette répartition est une proposition, faite à partir des gestes que la plateforme sait proposer. Ni la durée ni l’ordre n’ont été mesurés.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'classer-les-membres',
    isFailure: true,
    title: 'Classer les membres par nombre de messages',
    problem: 'few_voices',
    situation:
      'Pour stimuler les contributions, on me propose d’afficher chaque mois les dix membres les plus actifs.',
    kinds: [],
    stages: ['grow', 'settle', 'relaunch'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      {
        what: 'Ne pas publier de classement, même amical ; s’il en existe un, l’arrêter en expliquant pourquoi, car un retrait sans mot déçoit.',
        minutes: 20,
      },
      {
        what: 'Montrer plutôt ce que la communauté a résolu : trois questions qui ont trouvé leur réponse ce mois-ci.',
        minutes: 25,
      },
      { what: 'Remercier nommément pour un effet précis, jamais pour une quantité.', minutes: 15 },
      { what: 'Varier les personnes citées, sans tenir de compte par personne.', minutes: 5 },
    ],
    whenTo:
      'À relire quand quelqu’un propose un palmarès, des points ou des médailles pour faire monter les chiffres.',
    whenNot:
      'Compter des résultats communs, comme les questions résolues ensemble, n’est pas classer des personnes : cela peut se montrer.',
    evidence: [
      {
        words:
          'Bock, Zmud, Kim et Lee, 2005, « Behavioral intention formation in knowledge sharing » (MIS Quarterly) : dans une enquête menée dans plusieurs organisations, attendre une récompense allait de pair avec un avis moins favorable sur le partage.',
        address: null,
      },
      {
        words:
          'Deci, Koestner et Ryan, 1999, synthèse d’expériences (Psychological Bulletin) : des récompenses attendues et tangibles diminuent l’envie propre de faire une tâche intéressante. Un classement n’est pas exactement cela.',
        address: 'https://doi.org/10.1037/0033-2909.125.6.627',
      },
      {
        words:
          'En sens contraire : Thom, Millen et DiMicco, 2012, « Removing gamification from an enterprise SNS » (CSCW) : dans une grande entreprise, l’activité a baissé quand les points ont été retirés.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'plusieurs-outils-a-la-fois',
    isFailure: true,
    title: 'Faire vivre la même discussion dans plusieurs outils',
    problem: 'scattered',
    situation:
      'On échange ici, dans une messagerie et dans un tableur partagé : plus personne ne sait où est la dernière version.',
    kinds: ['practice', 'project', 'information'],
    stages: ['launch', 'grow', 'settle', 'relaunch'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      {
        what: 'Dresser la liste des lieux où l’on parle du sujet, et de ce que chacun fait mieux que les autres.',
        minutes: 20,
      },
      {
        what: 'Décider avec cinq membres d’une règle d’une ligne : par exemple, l’urgent dans la messagerie, ce qui doit se retrouver ici.',
        minutes: 30,
      },
      {
        what: 'Pendant un mois, rapporter ici, en trois lignes et avec l’accord des personnes, ce qui s’est dit ailleurs d’utile.',
        minutes: 40,
      },
      { what: 'Fermer un des lieux, avec une date annoncée et un lien vers celui qui reste.', minutes: 15 },
    ],
    whenTo:
      'À relire quand on propose d’ouvrir un deuxième lieu « en plus », ou de déménager toute la discussion d’un coup.',
    whenNot:
      'Deux outils qui servent à deux choses distinctes ne se gênent pas : la visioconférence pour se voir, ici pour garder une trace.',
    evidence: [
      {
        words:
          'Démonstration : nous n’avons pas connaissance d’une mesure faite sur des communautés d’agents. Le raisonnement : une conversation partagée en deux a deux fois moins de chances de trouver qui sait répondre.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'corriger-les-nouveaux-en-public',
    isFailure: true,
    title: 'Corriger en public le premier message d’une nouvelle personne',
    problem: 'newcomers',
    situation:
      'Des habitués reprennent les nouveaux sur la forme ou les renvoient à la recherche, et l’on ne revoit pas ces nouveaux.',
    kinds: ['practice', 'project', 'information'],
    stages: ['grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'newMembers', is: 'over', than: 2 },
      { signal: 'lostMembers', is: 'over', than: 2 },
    ],
    steps: [
      {
        what: 'Convenir avec les habitués d’une règle : un premier message reçoit d’abord une réponse, même s’il est mal placé.',
        minutes: 20,
      },
      {
        what: 'Corriger soi-même ce qui peut l’être sans bruit, puis expliquer à la personne, hors du fil.',
        minutes: 15,
      },
      {
        what: 'Quand la question a déjà été posée, donner la réponse en une phrase, puis le lien.',
        minutes: 15,
      },
      {
        what: 'Relire les cinq derniers premiers messages et les réponses qu’ils ont reçues, comme si on les avait écrits.',
        minutes: 25,
      },
    ],
    whenTo:
      'À relire quand des personnes arrivent chaque mois, que les habitués diminuent aussi, et que le ton des réponses se durcit.',
    whenNot:
      'Une erreur dangereuse (un texte faux, une donnée personnelle) se corrige tout de suite et en public, avec politesse.',
    evidence: [
      {
        words:
          'Halfaker, Kittur et Riedl, 2011, « Don’t bite the newbies » : sur Wikipédia, l’annulation de leur travail décourage surtout les débutants, et davantage quand elle vient de personnes expérimentées.',
        address: 'https://doi.org/10.1145/2038558.2038585',
      },
      {
        words:
          'Halfaker, Geiger, Morgan et Riedl, 2013, « The rise and decline of an open collaboration system » : la baisse du nombre de contributeurs de Wikipédia y est reliée au rejet plus fréquent des premières contributions, même de bonne foi.',
        address: 'https://doi.org/10.1177/0002764212469365',
      },
    ],
    result: '',
  },
]
