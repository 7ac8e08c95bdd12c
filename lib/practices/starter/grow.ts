import type { StarterPractice } from '.'

/** The first months: answers, welcome, other services, and three ways of forcing growth that do harm. */
export const grow: StarterPractice[] = [
  {
    key: 'premiere-question-deux-jours',
    isFailure: false,
    title: 'Répondre à chaque première question sous deux jours ouvrés',
    problem: 'unanswered',
    situation: 'Des questions restent sans réponse, et celles et ceux qui les ont posées ne reviennent pas.',
    kinds: ['practice', 'project', 'information'],
    stages: ['grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [{ signal: 'replyRate', is: 'under', than: 0.58 }],
    steps: [
      {
        what: 'Deux fois par semaine, ouvrir le filtre « Questions sans réponse » et commencer par les personnes qui écrivent pour la première fois.',
        minutes: 10,
      },
      {
        what: 'Répondre soi-même quand on sait, en trois lignes. Une réponse partielle vaut mieux qu’une bonne réponse dans trois semaines.',
        minutes: 30,
      },
      {
        what: 'Quand on ne sait pas, le dire, reformuler la question et nommer une personne qui pourrait aider.',
        minutes: 20,
      },
      {
        what: 'Après une semaine, demander à l’auteur si cela lui a servi et l’inviter à retenir la réponse.',
        minutes: 15,
      },
    ],
    whenTo:
      'Quand moins de 58 % des fils ont une réponse en sept jours. C’est le premier levier : il agit sur la personne au moment où elle vient d’oser.',
    whenNot:
      'Les fils sans réponse sont surtout des annonces, qui n’en attendent pas. Ou bien vous répondez déjà à tout : il faut alors laisser de la place.',
    evidence: [
      {
        words:
          'Joyce et Kraut, 2006, « Predicting continued participation in newsgroups » : dans six groupes publics, les personnes qui ont reçu une réponse à leur premier message ont écrit de nouveau plus souvent (56 % contre 44 %). C’est une association, pas une preuve de cause.',
        address: 'https://doi.org/10.1111/j.1083-6101.2006.00033.x',
      },
      {
        words:
          'SWOOP Analytics : les organisations du meilleur cinquième de ses clients répondent à 58 % au moins des messages. D’où le seuil retenu ici.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'nommer-une-personne',
    isFailure: false,
    title: 'Nommer une personne, une seule, pour chaque question en attente',
    problem: 'unanswered',
    situation:
      'Tout le monde voit passer la question, chacun pense qu’un autre répondra, et personne ne répond.',
    kinds: ['practice', 'project', 'information'],
    stages: ['grow', 'settle'],
    fewestMembers: 15,
    mostMembers: null,
    trigger: [
      { signal: 'replyRate', is: 'under', than: 0.7 },
      { signal: 'responseHours', is: 'over', than: 48 },
    ],
    steps: [
      { what: 'Ouvrir les questions en attente depuis plus de deux jours.', minutes: 5 },
      {
        what: 'Pour chacune, chercher dans l’annuaire, par compétence, une personne qui accepte d’aider, ou se rappeler qui a répondu à une question voisine.',
        minutes: 20,
      },
      {
        what: 'La mentionner dans une réponse en disant pourquoi elle : « @… vous aviez traité un cas proche au printemps ».',
        minutes: 15,
      },
      {
        what: 'Changer de personne d’une question à l’autre, pour que l’aide ne pèse pas toujours sur les mêmes.',
        minutes: 5,
      },
      { what: 'Remercier, que la réponse soit complète ou non.', minutes: 10 },
    ],
    whenTo:
      'Quand la moitié des fils attendent plus de deux jours leur première réponse, alors que des membres savent.',
    whenNot:
      'La même personne serait nommée chaque semaine : vous l’useriez. Ou la question touche un sujet que nul ne connaît ici.',
    evidence: [
      {
        words:
          'Markey, 2000, « Bystander intervention in computer-mediated communication » : dans des salons de discussion, l’aide venait plus lentement quand il y avait plus de monde, sauf quand une personne était appelée par son nom.',
        address: 'https://www.sciencedirect.com/science/article/pii/S0747563299000564',
      },
      {
        words:
          'Constant, Sproull et Kiesler, 1996, « The kindness of strangers » : dans une grande entreprise, des employés ont aidé par messagerie des collègues qu’ils ne connaissaient pas, et souvent de façon utile.',
        address: 'https://doi.org/10.1287/orsc.7.2.119',
      },
    ],
    result: '',
  },
  {
    key: 'mieux-demander',
    isFailure: false,
    title: 'Aider à poser une question à laquelle on peut répondre',
    problem: 'unanswered',
    situation: 'Les questions sont si longues ou si vagues que l’on ne sait pas par quel bout les prendre.',
    kinds: ['practice', 'information'],
    stages: ['grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'replyRate', is: 'under', than: 0.58 },
      { signal: 'contributing', is: 'over', than: 5 },
    ],
    steps: [
      {
        what: 'Relire les cinq dernières questions sans réponse et noter ce qui manque à chacune : le contexte, ce qui a été essayé, la question elle-même.',
        minutes: 20,
      },
      {
        what: 'Demander ce qui manque, avec tact, dans une réponse : « Pour vous aider : quel texte appliquez-vous, et à quelle étape bloquez-vous ? »',
        minutes: 25,
      },
      { what: 'Proposer à l’auteur un titre plus précis, et le laisser modifier le sien.', minutes: 15 },
      {
        what: 'Épingler un fil « Comment poser sa question » de six lignes, avec un bon exemple pris chez vous, après accord de la personne.',
        minutes: 25,
      },
    ],
    whenTo:
      'Quand des membres sont là, écrivent, et laissent pourtant passer des questions : elles sont peut-être trop difficiles à saisir.',
    whenNot:
      'Les questions sont claires et c’est la compétence qui manque : cherchez plutôt quelqu’un qui sait. N’en faites jamais un formulaire obligatoire.',
    evidence: [
      {
        words:
          'Arguello et coll., 2006, « Talk to me: foundations for successful individual-group interactions in online communities » (CHI) : la façon d’écrire un message (demander, se présenter, rester dans le sujet, parler simplement) allait de pair avec la chance de recevoir une réponse.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'question-que-l-on-n-ose-pas',
    isFailure: false,
    title: 'Ouvrir le fil des questions que l’on n’ose pas poser',
    problem: 'lurkers',
    situation:
      'Beaucoup de membres lisent, et me disent en privé qu’ils craignent de poser une question naïve devant des experts.',
    kinds: ['practice', 'information'],
    stages: ['grow', 'settle'],
    fewestMembers: 30,
    mostMembers: null,
    trigger: [
      { signal: 'activeShare', is: 'over', than: 0.25 },
      { signal: 'contributingShare', is: 'under', than: 0.05 },
    ],
    steps: [
      {
        what: 'Demander à une personne expérimentée, respectée, de poser la première une question simple qu’elle se pose vraiment.',
        minutes: 20,
      },
      {
        what: 'Ouvrir le fil, dire à quoi il sert, et s’engager à ce qu’aucune réponse ne commence par « Il suffit de ».',
        minutes: 15,
      },
      {
        what: 'Proposer à qui hésite de vous envoyer sa question : vous la poserez sans dire de qui elle vient.',
        minutes: 10,
      },
      { what: 'Répondre vite et chaleureusement aux trois premières.', minutes: 30 },
      {
        what: 'Au bout d’un mois, reprendre la meilleure comme question à part, avec une réponse retenue.',
        minutes: 15,
      },
    ],
    whenTo:
      'Quand plus d’un membre sur quatre passe dans le mois et que moins d’un sur vingt écrit : l’envie est là, pas la permission.',
    whenNot:
      'Le silence vient d’un désaccord ou d’une personne qui rabroue : réglez cela d’abord. Dans un espace de diffusion, lire suffit.',
    evidence: [
      {
        words:
          'Ardichvili, Page et Wentling, 2003, « Motivation and barriers to participation in virtual knowledge-sharing communities of practice » (Journal of Knowledge Management) : dans une grande entreprise, des employés taisaient ce qu’ils savaient par crainte d’être critiqués ou d’induire les autres en erreur.',
        address: null,
      },
      {
        words:
          'Edmondson, 1999, « Psychological safety and learning behavior in work teams » : dans une entreprise, les équipes où l’on se sentait libre de demander et de se tromper étaient aussi celles où l’on apprenait le plus ensemble.',
        address: 'https://doi.org/10.2307/2666999',
      },
    ],
    result: '',
  },
  {
    key: 'rendez-vous-fixe',
    isFailure: false,
    title: 'Tenir un rendez-vous écrit, court, toujours le même jour',
    problem: 'silence',
    situation:
      'La communauté vit par à-coups : une semaine pleine, puis plus rien, et l’on perd l’habitude d’y passer.',
    kinds: ['practice', 'project', 'information'],
    stages: ['grow', 'settle', 'relaunch'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'risk90', is: 'over', than: 0.11 },
      { signal: 'contributing', is: 'under', than: 6 },
    ],
    steps: [
      {
        what: 'Choisir un jour et une forme que l’on pourra tenir six mois : « Le cas du mardi », « La trouvaille du mois ».',
        minutes: 15,
      },
      { what: 'Préparer quatre sujets d’avance, et les garder en réserve dans vos notes.', minutes: 40 },
      {
        what: 'Ouvrir le fil au jour dit, avec une question à laquelle on répond en deux lignes.',
        minutes: 10,
      },
      { what: 'Y mentionner une personne différente chaque fois, prévenue la veille.', minutes: 10 },
      { what: 'Confier un rendez-vous sur trois à quelqu’un d’autre.', minutes: 15 },
    ],
    whenTo:
      'Quand moins de six personnes contribuent dans le mois et que le risque de silence commence à monter. Le rythme compte plus que la quantité.',
    whenNot:
      'Vous ne pourrez pas tenir plus d’un mois : un rendez-vous manqué deux fois fait plus de tort que pas de rendez-vous du tout.',
    evidence: [
      {
        words:
          'Wenger, McDermott et Snyder, 2002, « Cultivating Communities of Practice » : « créer un rythme » est l’un de leurs sept principes, tirés de l’observation de cas et non d’une expérience.',
        address:
          'https://hbswk.hbs.edu/archive/cultivating-communities-of-practice-a-guide-to-managing-knowledge-seven-principles-for-cultivating-communities-of-practice',
      },
      {
        words:
          'Mesuré sur des archives publiques de communautés (documentation d’Osmose, « Vitalité ») : la part des semaines actives annonce mieux un long silence que le nombre de jours écoulés depuis le dernier message. Cela ne prouve pas qu’un rendez-vous l’évite.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'inviter-un-service-absent',
    isFailure: false,
    title: 'Inviter trois personnes d’un service que l’on n’entend jamais',
    problem: 'reach',
    situation:
      'Nous sommes toujours entre nous : les mêmes services, les mêmes avis, et plus personne de nouveau.',
    kinds: ['practice', 'information'],
    stages: ['grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'newMembers', is: 'under', than: 1 },
      { signal: 'ageDays', is: 'over', than: 180 },
    ],
    steps: [
      {
        what: 'Parcourir la liste des membres et noter quelles administrations et quels services n’y sont pas.',
        minutes: 15,
      },
      {
        what: 'Choisir un seul service absent et y trouver trois personnes par l’annuaire, ou par un membre qui y a travaillé.',
        minutes: 25,
      },
      {
        what: 'Leur demander un regard plutôt qu’une adhésion : « Comment faites-vous, chez vous, pour… ? »',
        minutes: 20,
      },
      { what: 'Ouvrir un fil sur ce sujet et les y mentionner une fois qu’elles sont entrées.', minutes: 15 },
      { what: 'Recommencer avec un autre service le mois suivant.', minutes: 5 },
    ],
    whenTo:
      'Quand la communauté a plus de six mois et qu’aucune personne nouvelle n’a écrit dans le mois : le cercle s’est refermé.',
    whenNot:
      'La communauté est réservée à un service ou à un projet, et c’est voulu. Ou l’accueil n’est pas prêt : les nouvelles personnes repartiraient.',
    evidence: [
      {
        words:
          'Granovetter, 1973, « The strength of weak ties » : l’information nouvelle vient surtout de personnes que l’on connaît peu, car elles fréquentent d’autres cercles.',
        address: 'https://doi.org/10.1086/225469',
      },
      {
        words:
          'Constant, Sproull et Kiesler, 1996, « The kindness of strangers » : dans une grande entreprise, des réponses utiles venaient d’inconnus d’autres lieux et d’autres services.',
        address: 'https://doi.org/10.1287/orsc.7.2.119',
      },
    ],
    result: '',
  },
  {
    key: 'remercier-en-disant-a-quoi',
    isFailure: false,
    title: 'Remercier en disant à quoi la réponse a servi',
    problem: 'few_voices',
    situation:
      'Des personnes qui répondaient souvent se sont arrêtées, et je crois que personne ne leur a jamais dit merci.',
    kinds: [],
    stages: ['grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [{ signal: 'lostMembers', is: 'over', than: 2 }],
    steps: [
      { what: 'Relire les fils du mois et choisir trois réponses qui ont aidé quelqu’un.', minutes: 15 },
      { what: 'Demander à l’auteur de la question ce qu’il en a fait.', minutes: 10 },
      {
        what: 'Remercier dans le fil, en une phrase qui dit l’effet : « Grâce à vous, le marché est parti à l’heure ».',
        minutes: 15,
      },
      { what: 'Si la question attend encore qu’une réponse soit retenue, la retenir.', minutes: 5 },
      {
        what: 'Écrire aussi à une personne qui donnait régulièrement et s’est tue : un merci, sans rien demander.',
        minutes: 15,
      },
    ],
    whenTo:
      'Quand au moins trois habitués n’ont plus rien donné dans le mois. Et, plus simplement, chaque mois, avant que cela n’arrive.',
    whenNot:
      'Un merci adressé à tous de la même façon, ou par calendrier, sonne faux. Mieux vaut en écrire un seul qui soit vrai.',
    evidence: [
      {
        words:
          'Restivo et van de Rijt, 2012, « Experimental study of informal rewards in peer production » : sur Wikipédia, des contributrices et contributeurs très actifs, tirés au sort pour recevoir un signe de reconnaissance, ont ensuite contribué davantage que les autres. Cela ne dit rien des débutants.',
        address: 'https://doi.org/10.1371/journal.pone.0034358',
      },
    ],
    result: '',
  },
  {
    key: 'repondre-a-tout-dans-la-minute',
    isFailure: true,
    title: 'Répondre soi-même à tout, dans la minute',
    problem: 'few_voices',
    situation: 'Je réponds à tout et très vite pour donner l’exemple : plus personne d’autre ne répond.',
    kinds: ['practice', 'project', 'information'],
    stages: ['grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'halfCarriedBy', is: 'under', than: 2 },
      { signal: 'responseHours', is: 'under', than: 8 },
    ],
    steps: [
      {
        what: 'Laisser passer un jour ouvré avant de répondre à une question qu’un autre membre pourrait prendre.',
        minutes: 5,
      },
      {
        what: 'Pendant ce temps, demander à une personne précise, par une mention, de donner son avis.',
        minutes: 20,
      },
      {
        what: 'Quand une réponse arrive, la compléter au lieu de la refaire, et la marquer « Utile ».',
        minutes: 15,
      },
      {
        what: 'À la fin du deuxième jour, répondre si personne ne l’a fait : une question ne doit pas payer l’expérience.',
        minutes: 20,
      },
      {
        what: 'Un mois plus tard, comparer sur le tableau de bord les réponses avec et sans l’animation.',
        minutes: 10,
      },
    ],
    whenTo:
      'À relire quand une seule personne fait la moitié des contributions et que tout reçoit réponse dans la journée.',
    whenNot:
      'Un forum d’information où des spécialistes doivent répondre par fonction, ou un sujet urgent : là, la réponse rapide est le service rendu.',
    evidence: [
      {
        words:
          'Démonstration : nous n’avons pas connaissance d’une mesure de ce que devient une communauté dont l’animation répond à tout. Certaines s’en trouvent bien à leurs débuts.',
        address: null,
      },
      {
        words:
          'Mesuré sur 88 communautés publiques (documentation d’Osmose) : d’ordinaire, trois personnes font la moitié des contributions. Une seule, c’est une communauté qui tient à une absence.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'obliger-chacun-a-publier',
    isFailure: true,
    title: 'Obliger chaque membre à publier',
    problem: 'lurkers',
    situation:
      'Presque tout le monde se contente de lire ; on me suggère d’exiger un message par personne et par mois.',
    kinds: [],
    stages: ['grow', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'activeShare', is: 'over', than: 0.2 },
      { signal: 'contributingShare', is: 'under', than: 0.05 },
    ],
    steps: [
      { what: 'Renoncer à l’obligation, et le dire : lire est une façon d’en être.', minutes: 10 },
      {
        what: 'Demander à cinq membres qui n’écrivent pas, de vive voix et sans reproche, ce qui leur sert et ce qui les retient.',
        minutes: 50,
      },
      {
        what: 'Baisser la marche selon ce qu’ils disent : une question plus simple, un lieu plus petit, une réaction au lieu d’un texte.',
        minutes: 20,
      },
      {
        what: 'Demander une contribution à une personne quand vous savez qu’elle seule connaît le sujet.',
        minutes: 15,
      },
    ],
    whenTo:
      'À relire quand beaucoup lisent, que très peu écrivent, et que l’on vous demande d’y remédier par une consigne.',
    whenNot:
      'Une équipe projet peut convenir d’un point écrit par personne : c’est alors une règle de travail, décidée par l’équipe elle-même.',
    evidence: [
      {
        words:
          'Preece, Nonnecke et Andrews, 2004, « The top five reasons for lurking » : interrogées, les personnes qui n’écrivent pas disent d’abord qu’elles n’en ont pas besoin, qu’elles apprennent à connaître le groupe ou qu’elles pensent aider en se taisant.',
        address: 'https://www.sciencedirect.com/science/article/abs/pii/S0747563203000876',
      },
      {
        words:
          'Nielsen, 2006, « Participation inequality » : dans la plupart des lieux d’échange en ligne, une large majorité lit et une petite minorité écrit l’essentiel. C’est l’ordinaire, non une maladie.',
        address: 'https://www.nngroup.com/articles/participation-inequality/',
      },
    ],
    result: '',
  },
]
