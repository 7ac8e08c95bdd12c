import type { CourseStage } from '.'

export const relaunch: CourseStage = {
  stage: 'relaunch',
  title: 'Relancer : d’abord des personnes, ensuite une question',
  introduction:
    'Le silence s’est installé, et c’est arrivé à presque toutes les communautés. Cette étape vous aide à comprendre ce qu’il veut dire, à essayer une chose à la fois, et à reconnaître quand il vaut mieux ne pas relancer.',
  lessons: [
    {
      key: 'entendre-le-silence',
      title: 'Entendre ce que dit le silence',
      text: 'Un silence n’a pas un seul sens. C’est peut-être l’été, une clôture budgétaire, une réorganisation. C’est peut-être que la question qui réunissait tout le monde a trouvé sa réponse : une belle raison de s’arrêter. Ou que deux personnes portaient tout, et que l’une est partie. Avant de faire quoi que ce soit, appelez cinq membres qui ont compté. Dix minutes chacun, trois questions, et surtout des oreilles. Vous apprendrez plus qu’en relisant tous les chiffres. Si rien ne leur manque, vous le saurez aussi. Plus d’une communauté sur quatre, muette depuis un an, finit par se réveiller : rien n’est perdu, mais rien n’oblige non plus à s’acharner.',
      question: 'Qu’est-ce qui manquerait vraiment à quelqu’un si la communauté ne revenait pas ?',
      practices: ['appeler-cinq-personnes', 'une-seule-raison-de-venir'],
    },
    {
      key: 'une-seule-chose',
      title: 'Demander une seule chose',
      text: 'La relance qui vient à l’esprit est un message à tous : « N’hésitez pas à participer ! » Chacun le lit en pensant à quelqu’un d’autre. Une demande adressée à une personne, avec une raison et une date, a bien plus de chances d’être entendue. Posez une question dont vous avez réellement besoin, à laquelle on répond en deux minutes. Prévenez trois personnes avant de la publier. Dites ce que vous ferez des réponses, et quel jour. Puis faites-le, ce jour-là, en nommant celles et ceux qui ont aidé. C’est la synthèse, plus que la question, qui donne envie de recommencer : elle montre que répondre sert à quelque chose.',
      question: 'De quoi ai-je moi-même besoin cette semaine, que cette communauté pourrait m’apprendre ?',
      practices: ['une-question-une-date', 'relancer-par-courriel-general', 'nommer-une-personne'],
    },
    {
      key: 'une-mission-courte',
      title: 'Une mission courte plutôt qu’un grand projet',
      text: 'Parfois, on s’entend bien et l’on ne sait plus quoi faire ensemble. Une petite chose concrète, faite à quatre ou cinq en six semaines, redonne souvent de l’élan : un modèle de lettre, une liste de contacts, une réponse commune à une difficulté du moment. Prenez-la assez petite pour être sûr de finir. Déposez très tôt une première version, même mauvaise : on corrige plus volontiers qu’on ne commence. Dites chaque semaine, en deux lignes, où l’on en est. À la date convenue, montrez le résultat, et posez franchement la question de la suite. Si la réponse est « rien pour l’instant », la communauté aura tout de même produit quelque chose.',
      question: 'Qu’est-ce que nous pourrions finir, à cinq, avant six semaines ?',
      practices: ['mission-de-six-semaines', 'rendez-vous-fixe'],
    },
    {
      key: 'ni-reproche-ni-excuse',
      title: 'Ni reproche, ni excuse',
      text: 'Quand le silence dure, on finit par se sentir coupable, ou en colère. On écrit alors que trois personnes sur deux cents participent. Chacun comprend que se taire est la norme, et les trois se sentent bien seules. Gardez ces chiffres pour décider. Parlez de ce qui existe : une question résolue, un fichier repris. Et si c’est vous qui n’avez plus le temps, n’écrivez pas une longue excuse : cherchez quelqu’un. Passer le relais est un acte d’animation, l’un des plus utiles. Proposez-le à une personne qui a déjà écrit ici, restez un mois à ses côtés, puis laissez-la faire. Vous pourrez revenir comme membre, et c’est bien agréable.',
      question: 'Ce que je m’apprête à écrire donne-t-il envie de venir, ou honte de ne pas être venu ?',
      practices: ['reprocher-le-silence', 'passer-le-relais'],
    },
  ],
}
