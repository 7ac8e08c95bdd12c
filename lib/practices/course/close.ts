import type { CourseStage } from '.'

export const close: CourseStage = {
  stage: 'close',
  title: 'Fermer : finir bien, et servir à la suivante',
  introduction:
    'Une communauté qui a fini son travail mérite mieux qu’un long silence. Cette étape vous aide à décider, à remercier, à mettre à l’abri ce qui servira encore, et à transmettre ce que vous avez appris.',
  lessons: [
    {
      key: 'fermer-n-est-pas-echouer',
      title: 'Fermer n’est pas échouer',
      text: 'La moitié des espaces ouverts dans des réseaux d’entreprise se taisent au bout de quelques mois. La vôtre n’est donc ni la première ni la dernière. Le tort, s’il y en a un, est ailleurs : dans la porte laissée ouverte sur une pièce où plus personne ne répond. L’agent qui y pose sa question repart en pensant que l’entraide ne marche pas. Fermer, ici, n’efface rien : une communauté archivée reste lisible, la recherche la trouve encore, et l’on peut la rouvrir. Si vous hésitez, verrouillez-la pour un mois, et dites où poser ses questions d’ici là. Décider est un service que vous rendez à tout le monde, vous compris.',
      question:
        'Si un agent posait une question ici ce matin, aurait-il une réponse avant la fin de la semaine ?',
      practices: ['laisser-une-salle-vide-ouverte', 'fermer-en-disant-merci'],
    },
    {
      key: 'reunir-plutot-que-finir',
      title: 'Réunir plutôt que finir',
      text: 'Avant d’archiver, regardez autour de vous. Il existe peut-être une communauté voisine, vivante, où vos membres seraient chez eux. Entrez-y, posez une question, sentez le ton. Puis parlez à la personne qui en répond : ce que chacune apporterait, ce qu’il ne faut pas perdre. Demandez l’avis de vos membres avant de décider, et dites-leur ce que la réunion change : ils entrent de l’autre côté, tout ce qui a été écrit ici reste lisible à sa place. Deux communautés endormies ne font pas une communauté éveillée : choisissez-en une qui vit. Et le jour venu, accueillez vos membres là-bas par une question que les deux groupes se posaient.',
      question: 'Où mes membres posent-ils déjà leurs questions, quand ce n’est pas ici ?',
      practices: ['reunir-deux-communautes', 'resume-en-cinq-lignes'],
    },
    {
      key: 'la-lecon',
      title: 'La leçon que vous laissez',
      text: 'Vous savez aujourd’hui des choses que vous ignoriez en commençant. Peut-être que le mardi était le mauvais jour, qu’il fallait deux personnes dès le début, ou que la question était trop large. Une phrase suffit, et elle aidera quelqu’un. N’écrivez pas un rapport : les bases pleines de rapports sont peu relues. Demandez à trois membres ce qu’ils auraient aimé savoir, choisissez, et dites aussi ce qui n’a pas marché, sans chercher qui a eu tort. Les échecs bien racontés valent autant que les réussites. Puis remerciez, nommément, pour des choses précises. Et notez pour la prochaine : fixer dès l’ouverture la date où l’on se demandera s’il faut continuer.',
      question: 'Qu’est-ce que j’aurais aimé que l’on me dise le jour où j’ai ouvert cette communauté ?',
      practices: ['fermer-en-disant-merci', 'date-de-fin-des-l-ouverture'],
    },
  ],
}
