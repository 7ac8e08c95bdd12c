import type { StarterPractice } from '.'

/** A community that falls asleep: people first, one question, one date; and two ways of making the silence deeper. */
export const relaunch: StarterPractice[] = [
  {
    key: 'appeler-cinq-personnes',
    isFailure: false,
    title: 'Appeler cinq personnes qui y ont compté avant d’écrire à tout le monde',
    problem: 'silence',
    situation:
      'Plus personne n’écrit depuis des semaines, et je ne sais pas si la communauté intéresse encore quelqu’un.',
    kinds: ['practice', 'project', 'information'],
    stages: ['relaunch'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'silentOpenDays', is: 'over', than: 15 },
      { signal: 'authors', is: 'under', than: 4 },
    ],
    steps: [
      {
        what: 'Relire les fils de l’an passé et choisir cinq personnes qui y écrivaient, de services différents.',
        minutes: 15,
      },
      {
        what: 'Les appeler dix minutes : que vous a-t-elle apporté ? qu’est-ce qui vous en a éloigné ? sur quoi cherchez-vous de l’aide en ce moment ?',
        minutes: 60,
      },
      {
        what: 'Écrire en trois lignes ce qui revient. Si rien ne revient, c’est une réponse aussi.',
        minutes: 10,
      },
      {
        what: 'Demander à deux d’entre elles de poser leur question dans la communauté à une date convenue, et aux trois autres d’y répondre.',
        minutes: 20,
      },
      {
        what: 'Répondre à la revue de la communauté si elle vous est posée : relancer, réunir ou fermer.',
        minutes: 10,
      },
    ],
    whenTo:
      'Quand trois semaines ouvrées ont passé sans un mot et que moins de quatre personnes ont écrit au cours du trimestre.',
    whenNot:
      'C’est l’été ou une période de clôture : attendez la reprise. Et si le projet est terminé, demandez-vous plutôt comment bien fermer.',
    evidence: [
      {
        words:
          'Barron et Yechiam, 2002, « Private e-mail requests and the diffusion of responsibility » (Computers in Human Behavior) : une demande adressée à une seule personne reçoit plus de réponses, et de plus utiles, que la même envoyée à plusieurs. L’appel téléphonique n’a pas été comparé.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'une-question-une-date',
    isFailure: false,
    title: 'Relancer par une seule question, à réponse courte et à date fixe',
    problem: 'silence',
    situation:
      'J’ai publié trois belles actualités pour relancer ; elles ont été lues, et rien ne s’est passé.',
    kinds: ['practice', 'information'],
    stages: ['relaunch'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'silentOpenDays', is: 'over', than: 10 },
      { signal: 'risk90', is: 'over', than: 0.34 },
    ],
    steps: [
      {
        what: 'Choisir une question dont vous avez vraiment besoin, à laquelle on répond en deux minutes de mémoire.',
        minutes: 20,
      },
      {
        what: 'Dire ce que vous ferez des réponses, et quand : « Je publie la synthèse le 15 ».',
        minutes: 10,
      },
      {
        what: 'La poser comme question, l’épingler jusqu’à cette date, et mentionner trois personnes prévenues d’avance.',
        minutes: 20,
      },
      { what: 'Remercier chaque réponse en une ligne, le jour même.', minutes: 20 },
      {
        what: 'Publier la synthèse à la date dite, en nommant qui a répondu. C’est elle qui donnera envie de recommencer.',
        minutes: 40,
      },
    ],
    whenTo:
      'Quand deux semaines ouvrées ont passé en silence et que le risque de trois mois sans un mot dépasse un tiers.',
    whenNot:
      'Vous ne ferez rien des réponses : une question pour la forme use la confiance. Sans personne à prévenir d’avance, appelez d’abord.',
    evidence: [
      {
        words:
          'Arguello et coll., 2006, « Talk to me: foundations for successful individual-group interactions in online communities » (CHI) : dans des groupes publics, les messages qui demandent quelque chose recevaient plus souvent une réponse. Rien n’y est dit d’une relance.',
        address: null,
      },
      {
        words:
          'Mesuré sur des communautés publiques (documentation d’Osmose, « Vitalité ») : plus d’une communauté sur quatre restée muette un an s’est réveillée ensuite. Pourquoi, ces archives ne le disent pas.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'mission-de-six-semaines',
    isFailure: false,
    title: 'Redonner à une communauté endormie une mission de six semaines',
    problem: 'purpose',
    situation: 'On s’entend bien, on ne sait simplement plus quoi faire ensemble.',
    kinds: ['practice', 'project'],
    stages: ['relaunch', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'risk90', is: 'over', than: 0.34 },
      { signal: 'authors', is: 'over', than: 1 },
    ],
    steps: [
      {
        what: 'Demander aux membres qui écrivent encore ce qui leur manque : un modèle de document, une liste, une réponse commune.',
        minutes: 20,
      },
      {
        what: 'En choisir une seule chose, faisable en six semaines à quatre ou cinq, et l’écrire en une phrase avec sa date.',
        minutes: 15,
      },
      {
        what: 'Ouvrir un fil qui nomme qui fait quoi ; déposer une première version du fichier, même très imparfaite.',
        minutes: 30,
      },
      { what: 'Chaque semaine, dire en deux lignes où l’on en est et ce qui manque.', minutes: 30 },
      {
        what: 'À la date dite, publier le résultat dans une actualité, puis décider : une autre mission, ou une fin.',
        minutes: 20,
      },
    ],
    whenTo:
      'Quand le risque de long silence dépasse un tiers et qu’il reste au moins deux personnes qui écrivent.',
    whenNot:
      'Plus personne ne répond à vos appels, ou les membres disent manquer de temps plutôt que d’objet : une mission pèserait.',
    evidence: [
      {
        words:
          'Ling, Beenen et coll., 2005, « Using social psychology to motivate contributions to online communities » : sur un site d’avis de cinéma, fixer un but précis et chiffré a fait contribuer davantage que d’inviter à « faire de son mieux ».',
        address: 'https://doi.org/10.1111/j.1083-6101.2005.tb00273.x',
      },
    ],
    result: '',
  },
  {
    key: 'passer-le-relais',
    isFailure: false,
    title: 'Passer le relais plutôt que s’excuser de ne plus avoir le temps',
    problem: 'time',
    situation:
      'J’ai changé de poste, je n’y viens plus, et je n’ose ni partir ni demander à quelqu’un de prendre la suite.',
    kinds: [],
    stages: ['relaunch', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'silentOpenDays', is: 'over', than: 30 },
      { signal: 'authors', is: 'under', than: 2 },
    ],
    steps: [
      {
        what: 'Écrire pour vous-même, en quatre lignes : ce qui marche, ce qui attend, qui compte, ce que vous feriez autrement.',
        minutes: 20,
      },
      {
        what: 'Demander à deux personnes qui y ont écrit si elles voudraient essayer, et à quelles conditions.',
        minutes: 30,
      },
      {
        what: 'Proposer la transmission à l’une d’elles ; garder un rôle d’animation pendant un mois.',
        minutes: 10,
      },
      {
        what: 'La présenter dans un fil, dire merci, et répondre à ses questions une fois par semaine pendant ce mois.',
        minutes: 30,
      },
      {
        what: 'Si personne n’accepte, le dire dans la revue de la communauté : réunir ou fermer est une issue honorable.',
        minutes: 15,
      },
    ],
    whenTo:
      'Quand six semaines ouvrées ont passé sans un mot et qu’une seule personne, au plus, a écrit au cours du trimestre : vous, peut-être.',
    whenNot:
      'Un passage difficile de quelques semaines : demandez un coup de main avant de partir. Et n’en chargez pas un nouvel arrivant.',
    evidence: [
      {
        words:
          'Démonstration : nous n’avons pas connaissance d’une mesure de ce que deviennent les communautés d’agents après un changement d’animation.',
        address: null,
      },
    ],
    result: '',
  },
  {
    key: 'relancer-par-courriel-general',
    isFailure: true,
    title: 'Relancer par un courriel envoyé à tous les membres',
    problem: 'silence',
    situation:
      'J’ai écrit à tous les membres pour leur demander de participer : deux réponses polies, et plusieurs départs.',
    kinds: [],
    stages: ['relaunch'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'silentOpenDays', is: 'over', than: 10 },
      { signal: 'members', is: 'over', than: 50 },
    ],
    steps: [
      { what: 'Renoncer au message général : il demande tout à tous, et donc rien à personne.', minutes: 5 },
      {
        what: 'Choisir cinq personnes et leur écrire, ou les appeler, une par une, avec une demande différente pour chacune.',
        minutes: 50,
      },
      { what: 'Attendre que trois fils vivent de nouveau.', minutes: 10 },
      {
        what: 'Alors seulement, publier une actualité qui raconte ce qui vient d’être utile, avec un lien, sans rien demander.',
        minutes: 25,
      },
    ],
    whenTo:
      'À relire au moment d’écrire « Chers membres, n’hésitez pas à participer », quand plus de cinquante personnes vont le recevoir.',
    whenNot:
      'Il y a une vraie nouvelle qui concerne tout le monde : une fermeture, une réunion avec une autre communauté. Là, prévenez tous les membres.',
    evidence: [
      {
        words:
          'Barron et Yechiam, 2002, « Private e-mail requests and the diffusion of responsibility » (Computers in Human Behavior) : la même demande obtient moins de réponses quand elle est envoyée à plusieurs personnes à la fois.',
        address: null,
      },
      {
        words:
          'Markey, 2000, « Bystander intervention in computer-mediated communication » : plus il y a de témoins, plus l’aide tarde, sauf pour qui est appelé par son nom.',
        address: 'https://www.sciencedirect.com/science/article/pii/S0747563299000564',
      },
    ],
    result: '',
  },
  {
    key: 'reprocher-le-silence',
    isFailure: true,
    title: 'Reprocher à la communauté son silence',
    problem: 'silence',
    situation:
      'J’ai écrit que nous étions deux cents et que trois personnes seulement participaient ; depuis, même ces trois-là se taisent.',
    kinds: [],
    stages: ['relaunch', 'settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [
      { signal: 'silentOpenDays', is: 'over', than: 10 },
      { signal: 'contributing', is: 'under', than: 4 },
    ],
    steps: [
      {
        what: 'Si le reproche est déjà publié, écrire une phrase qui le retire, sans l’effacer de l’histoire.',
        minutes: 10,
      },
      {
        what: 'Parler de ce qui se fait : une question résolue, un fichier repris, une personne qui a aidé.',
        minutes: 20,
      },
      { what: 'Demander une seule chose à une seule personne, aujourd’hui.', minutes: 10 },
      {
        what: 'Garder les chiffres de participation pour vous et votre coanimation : ils servent à décider, pas à faire honte.',
        minutes: 5,
      },
    ],
    whenTo:
      'À relire quand le silence vous pèse et que vous avez envie de le dire à tous, chiffres à l’appui.',
    whenNot:
      'Dire franchement que la communauté pourrait fermer, et demander si elle sert encore, n’est pas un reproche : c’est du respect.',
    evidence: [
      {
        words:
          'Cialdini, 2003, « Crafting normative messages to protect the environment » : dans un parc naturel, un panneau qui déplorait le grand nombre de vols de bois fossile a été suivi de plus de vols qu’un panneau demandant simplement de n’en pas prendre. Dire qu’un mauvais usage est fréquent le fait paraître normal. L’effet n’a pas été étudié sur le silence.',
        address: 'https://doi.org/10.1111/1467-8721.01242',
      },
    ],
    result: '',
  },
]
