import type { CourseStage } from '.'

export const grow: CourseStage = {
  stage: 'grow',
  title: 'Grandir : que chacun ait envie de revenir',
  introduction:
    'Les premières personnes sont là, d’autres arrivent : le plus important est ce qui leur arrive à la première question. Cette étape parle de réponses, d’accueil et de rythme, sans jamais forcer personne.',
  lessons: [
    {
      key: 'la-premiere-reponse',
      title: 'La première réponse',
      text: 'Poser une question devant des collègues que l’on ne connaît pas demande du courage. Celle ou celui qui l’a fait va revenir voir, une fois, deux fois. S’il n’y a rien, il en conclura que le lieu est désert, ou pire, que sa question était sotte. Une réponse sous deux jours ouvrés change tout, même brève, même incomplète : « Je ne sais pas, mais Nadia a traité ce cas ». Vous n’avez pas à tout savoir. Votre rôle est qu’aucune question ne reste seule. Deux fois par semaine, ouvrez la liste des questions sans réponse. Pour chacune, répondez, ou nommez une personne, une seule, en disant pourquoi vous pensez à elle.',
      question:
        'Quelle question attend depuis le plus longtemps, et qui pourrais-je nommer pour y répondre ?',
      practices: ['premiere-question-deux-jours', 'nommer-une-personne', 'mieux-demander'],
    },
    {
      key: 'laisser-de-la-place',
      title: 'Laisser de la place aux autres',
      text: 'Au début, vous répondez à tout, et c’est bien : il faut que le lieu vive. Puis vient un moment où votre rapidité devient un obstacle. Pourquoi un autre membre écrirait-il, quand votre réponse est là avant qu’il ait fini de lire ? Essayez de laisser passer une journée. Invitez quelqu’un à donner son avis. Complétez sa réponse au lieu de la refaire, et remerciez en disant à quoi elle a servi. Vous gardez un filet : si personne n’a répondu à la fin du deuxième jour, vous le faites. Une communauté qui répond sans vous n’est pas une communauté qui se passe de vous : c’est le signe que vous avez réussi.',
      question: 'Si je me taisais trois jours, qui répondrait à ma place ?',
      practices: ['repondre-a-tout-dans-la-minute', 'remercier-en-disant-a-quoi', 'animer-a-deux'],
    },
    {
      key: 'celles-et-ceux-qui-lisent',
      title: 'Celles et ceux qui lisent',
      text: 'La plupart des membres liront sans jamais écrire. C’est vrai presque partout, et ce n’est pas un échec : ils apprennent, ils transmettent dans leur service, ils reviendront le jour où ils auront un cas. Ne les grondez pas, ne les comptez pas comme absents. Mais parmi eux, certains aimeraient participer et n’osent pas. Ils craignent de se tromper devant des experts, ou pensent n’avoir rien d’assez important à dire. À ceux-là, offrez une marche plus basse : une question à laquelle on répond d’un mot, un signe « Utile » à laisser, un fil où les questions simples sont les bienvenues. Et une personne reconnue qui ose, la première, dire ce qu’elle ignore.',
      question: 'Quel est, chez nous, le plus petit geste par lequel on peut participer ?',
      practices: ['question-que-l-on-n-ose-pas', 'participer-en-une-minute', 'obliger-chacun-a-publier'],
    },
    {
      key: 'accueillir-puis-redemander',
      title: 'Accueillir, puis redemander',
      text: 'Une personne nouvelle écrit : elle est accueillie, elle a sa réponse, elle disparaît. Il manque souvent une deuxième occasion. Revenez la voir deux semaines après, dans le même fil : « Qu’avez-vous fait finalement ? » Sa suite servira au prochain qui aura le cas, et elle verra que son passage comptait. Puis demandez-lui quelque chose qu’elle sait : son profil vous dira quoi. Veillez aussi au ton des habitués. Une remarque sur la forme, un renvoi sec vers la recherche, et le premier message sera le dernier. Enfin, allez chercher ailleurs : quand personne de nouveau n’a écrit depuis un mois, invitez trois personnes d’un service que l’on n’entend jamais.',
      question: 'Qui a écrit pour la première fois le mois dernier, et que lui ai-je demandé depuis ?',
      practices: ['deuxieme-contribution', 'corriger-les-nouveaux-en-public', 'inviter-un-service-absent'],
    },
  ],
}
