import type { CourseStage } from '.'

export const settle: CourseStage = {
  stage: 'settle',
  title: 'Durer : partager la charge, garder ce qui sert',
  introduction:
    'La communauté vit, et c’est maintenant qu’elle peut vous épuiser. Cette étape vous aide à tenir dans le temps que vous avez, à confier ce qui peut l’être, et à ne pas perdre ce qui s’est dit.',
  lessons: [
    {
      key: 'deux-heures',
      title: 'Tenir en deux heures',
      text: 'Animer n’est sans doute pas votre seul métier. Plutôt que d’y penser tout le temps, choisissez cinq gestes et leur jour : ce que le tableau de bord propose pour la semaine, les questions en attente, l’accueil, un merci, le sujet suivant. Le reste peut attendre. Un rendez-vous régulier, court, toujours le même jour, fait plus pour l’habitude qu’une grande opération deux fois par an. Choisissez-le modeste, afin de pouvoir le tenir pendant six mois, congés compris. Et une fois par mois, cessez quelque chose : une liste que personne ne lit, une annonce de trop. Vous avez le droit de faire moins. C’est souvent ainsi que l’on fait durer.',
      question:
        'Parmi tout ce que je fais pour la communauté, que pourrais-je cesser sans que personne le remarque ?',
      practices: ['deux-heures-par-semaine', 'rendez-vous-fixe'],
    },
    {
      key: 'ne-pas-porter-seul',
      title: 'Ne pas porter seul',
      text: 'Regardez combien de personnes font la moitié des contributions. Trois, c’est l’ordinaire des communautés que l’on a pu mesurer. Une seule, et tout tient à ses congés, à sa mutation, à sa fatigue. Partager l’animation ne veut pas dire trouver votre double : confiez une part précise, pour une durée précise, à quelqu’un qui a dit oui. De même, des membres discrets connaissent à fond un coin du sujet. Demandez-leur s’ils acceptent d’être appelés les premiers sur ce thème, et dites-le à tous. Ce que l’on confie se perd un peu, c’est fait autrement que vous ne l’auriez fait. C’est le prix, et il est faible.',
      question: 'Si je change de poste dans trois mois, qui a déjà les clés ?',
      practices: ['animer-a-deux', 'confier-un-sujet', 'passer-le-relais'],
    },
    {
      key: 'retrouver-ce-qui-s-est-dit',
      title: 'Retrouver ce qui s’est dit',
      text: 'Avec le temps, la richesse d’une communauté est dans ses fils passés, et personne ne les relit. La même question revient ; on y répond de nouveau, ou l’on renvoie sèchement à la recherche. Une habitude suffit à changer cela : une fois par mois, résumez en cinq lignes le fil qui a le plus servi, avec le nom des personnes, et retenez ce résumé. Dites à quel cas il s’applique et ce qui reste ouvert. Gardez aussi un seul lieu pour ce qui doit se retrouver : une conversation partagée entre trois outils n’est plus nulle part. Enfin, surveillez le bruit : chaque actualité prévient tous les membres. Une par semaine suffit presque toujours.',
      question: 'Quelle question est revenue trois fois, et où se trouve aujourd’hui sa meilleure réponse ?',
      practices: ['resume-en-cinq-lignes', 'une-annonce-par-semaine', 'plusieurs-outils-a-la-fois'],
    },
    {
      key: 'quand-le-ton-monte',
      title: 'Quand le ton monte',
      text: 'Un jour, un échange dérapera. Ce n’est pas le signe que votre communauté va mal : des gens qui tiennent à leur métier ne sont pas toujours d’accord. Lisez tout, attendez une heure, relisez. Puis téléphonez. À l’oral, on découvre presque toujours de la fatigue, une maladresse, une vieille histoire entre services. Parlez des mots, jamais de la personne. Si un texte doit être retiré, faites-le avec un motif que son auteur pourra lire sans honte. Puis dites une phrase dans le fil, pour que chacun sache que quelqu’un veille. Les propos graves, eux, se retirent tout de suite, et l’on prévient. Vous n’avez pas à rester seul avec cela.',
      question: 'Ai-je une personne à qui téléphoner, moi aussi, le jour où cela arrivera ?',
      practices: ['appeler-avant-de-moderer', 'trois-regles-visibles'],
    },
    {
      key: 'les-chiffres-et-les-personnes',
      title: 'Des chiffres pour comprendre, non pour juger',
      text: 'Le tableau de bord vous dit comment vit la communauté : combien de fils trouvent une réponse, en combien de temps, qui arrive, ce qui tient à l’animation. Il ne dit rien de la valeur des personnes, et c’est voulu. Tôt ou tard, quelqu’un proposera un palmarès ou un objectif de messages par agent. Résistez gentiment. Ce que l’on compte finit par être produit pour être compté, et celles et ceux qui donnaient par plaisir se demandent soudain s’ils en font assez. Choisissez plutôt un ou deux chiffres par trimestre, cherchez ce qui les explique, essayez une pratique, et regardez ce qui change, en sachant que d’autres causes ont pu jouer.',
      question: 'Quel chiffre m’a fait changer une façon de faire, ces trois derniers mois ?',
      practices: ['classer-les-membres', 'remercier-en-disant-a-quoi', 'accord-des-encadrants'],
    },
  ],
}
