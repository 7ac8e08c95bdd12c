import type { PracticeText } from '@/lib/practices/model/record'

/** Lessons that people of the demonstration wrote: what they lived, in fiction. */
export const lived: (PracticeText & { isFailure: boolean })[] = [
  {
    isFailure: false,
    title: 'Ouvrir un fil « questions du versement » chaque lundi',
    problem: 'lurkers',
    situation: 'Les archivistes lisent tout et n’osent pas poser une question qu’ils croient trop simple.',
    kinds: ['practice'],
    stages: ['grow', 'settle'],
    fewestMembers: 20,
    mostMembers: null,
    trigger: [{ signal: 'contributingShare', is: 'under', than: 0.08 }],
    steps: [
      {
        what: 'Publier le lundi matin un fil au même titre, avec une question reçue par téléphone.',
        minutes: 15,
      },
      { what: 'Demander à une personne, par son nom, de répondre la première.', minutes: 5 },
      { what: 'Le vendredi, remercier et choisir la réponse qui règle la question.', minutes: 15 },
    ],
    whenTo: 'Quand des questions vous arrivent par téléphone ou par courriel plutôt que dans la communauté.',
    whenNot: 'Si une autre communauté tient déjà un rendez-vous ce jour-là : deux fils se font concurrence.',
    evidence: [
      {
        words: 'Ce que nous avons compté dans notre communauté, avant et après, sans comparaison.',
        address: null,
      },
    ],
    result:
      'En dix semaines, quatorze personnes ont posé leur première question. Deux lundis sans question : nous avons sauté la semaine.',
  },
  {
    isFailure: true,
    title: 'Demander à chaque service un compte rendu mensuel dans la communauté',
    problem: 'silence',
    situation: 'Nous voulions que chaque service raconte ses travaux, et plus personne n’a rien dit d’autre.',
    kinds: ['practice', 'project'],
    stages: ['settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      {
        what: 'À la place : demander une seule chose apprise dans le mois, en trois lignes, à qui le veut.',
        minutes: 10,
      },
      { what: 'Y répondre par une question, jamais par un tableau à remplir.', minutes: 15 },
    ],
    whenTo: 'Pour comprendre pourquoi une communauté se tait après l’arrivée d’un modèle à remplir.',
    whenNot: 'Un projet dont le comité de suivi exige ces comptes rendus : gardez-les dans ses fichiers.',
    evidence: [{ words: 'Vécu pendant quatre mois, puis abandonné.', address: null }],
    result: 'Douze comptes rendus le premier mois, trois le quatrième, aucune réponse entre services.',
  },
  {
    isFailure: false,
    title: 'Faire relire une fiche par quelqu’un d’un autre ministère',
    problem: 'reach',
    situation: 'Nos fiches circulent, mais toujours entre les mêmes deux directions.',
    kinds: [],
    stages: ['settle'],
    fewestMembers: null,
    mostMembers: null,
    trigger: [],
    steps: [
      {
        what: 'Choisir dans l’annuaire une personne d’un autre ministère qui peut aider sur le sujet.',
        minutes: 10,
      },
      { what: 'Lui demander une relecture de dix minutes, dans le fil de la fiche.', minutes: 10 },
    ],
    whenTo: 'Quand une fiche est prête et concerne plus d’un ministère.',
    whenNot: 'Une fiche interne, ou qui attend encore sa validation : la relecture se perdrait.',
    evidence: [{ words: 'Essayé sur cinq fiches.', address: null }],
    result: 'Quatre relecteurs sur cinq ont répondu ; deux sont devenus membres.',
  },
]
