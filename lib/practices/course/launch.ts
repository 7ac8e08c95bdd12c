import type { CourseStage } from '.'

export const launch: CourseStage = {
  stage: 'launch',
  title: 'Lancer : quelques personnes, une vraie question',
  introduction:
    'Une communauté ne commence pas par une annonce, mais par une poignée d’agents qui ont besoin les uns des autres. Cette étape vous aide à les trouver, à leur dire pourquoi venir, et à ne pas ouvrir les portes trop tôt.',
  lessons: [
    {
      key: 'a-quoi-elle-sert',
      title: 'Dire à quoi elle sert, en une phrase',
      text: 'On vous a peut-être confié un sujet : l’archivage, les achats, l’accueil du public. Un sujet ne suffit pas. Ce qui fait venir un agent un mardi matin, c’est une difficulté précise, celle qu’il a devant lui. Avant d’écrire la présentation, écoutez-en cinq : que cherchaient-ils la dernière fois qu’ils ont eu besoin d’aide ? À qui ont-ils demandé ? Notez leurs mots. Vous y trouverez presque toujours une phrase qui commence par « ici, on s’aide à… ». Lisez-la à quelqu’un d’extérieur. S’il sait dire ce qu’il viendrait y faire, elle est bonne. S’il demande « et concrètement ? », recommencez : dix minutes maintenant vous épargneront des mois d’explications.',
      question:
        'Si un collègue me demande pourquoi venir, ai-je une réponse qui parle de son travail et non du mien ?',
      practices: ['une-seule-raison-de-venir', 'date-de-fin-des-l-ouverture'],
    },
    {
      key: 'le-premier-cercle',
      title: 'Commencer à dix',
      text: 'La tentation est grande d’inviter toute la direction le premier jour. Imaginez une salle de réception : trois cents personnes y entrent en même temps, il n’y a ni musique ni hôte, elles repartent. Dix personnes autour d’une table, elles, se parlent. Ce premier cercle n’est pas un comité : ce sont des agents qui ont une question ou une réponse, dans plusieurs administrations si possible, et qui ont dit oui à quelque chose de petit. Appelez-les. Dites pourquoi vous pensez à eux. Demandez une question ou une réponse par semaine, pendant un mois, pas davantage. Quand cinq d’entre eux écrivent sans que vous le demandiez, vous pouvez ouvrir plus grand.',
      question: 'Qui sont mes dix premières personnes, et qu’ai-je demandé précisément à chacune ?',
      practices: ['premier-cercle', 'inviter-tout-le-monde-le-premier-jour'],
    },
    {
      key: 'quelque-chose-a-lire',
      title: 'Que l’on trouve une conversation commencée',
      text: 'Personne n’aime parler le premier dans une pièce silencieuse. Avant d’annoncer votre communauté, faites en sorte qu’il s’y passe déjà quelque chose : non des textes de bienvenue, mais des questions que de vraies personnes se posent, et des réponses, même hésitantes. Vous les connaissez : elles sont dans vos courriels, dans les couloirs, à la fin des réunions. Demandez à leur auteur de les poser ici, sous son nom, et prévenez quelqu’un qui saurait répondre. Espacez-les de quelques jours. Le message de bienvenue, lui, tient en trois lignes : un petit geste à faire, et le nom de quelqu’un à qui parler. Le reste attendra.',
      question: 'Une personne qui entrerait ce matin verrait-elle des collègues s’entraider, ou un décor ?',
      practices: ['cinq-vraies-questions', 'bienvenue-un-seul-geste'],
    },
    {
      key: 'permission-et-regles',
      title: 'La permission de venir, et quelques règles',
      text: 'Deux choses retiennent des agents pourtant intéressés. La première est la peur de mal employer leur temps : tant que personne ne leur a dit que participer fait partie du travail, les plus consciencieux s’abstiendront. Quelques minutes avec leur encadrement y font plus que dix messages. L’espace encadrant a des textes tout prêts, et ne montre jamais qui lit ni qui écrit. La seconde est la peur d’être mal reçu. Trois règles simples, écrites avec les premiers membres et affichées dès le début, rassurent davantage qu’une longue charte. Dites ce que l’on fait ici, plutôt que ce que l’on interdit, et ce qui arrive quand quelqu’un l’oublie.',
      question:
        'Les agents que j’invite ont-ils entendu, de la bouche de quelqu’un qui compte, qu’ils pouvaient venir ?',
      practices: ['accord-des-encadrants', 'trois-regles-visibles', 'plusieurs-outils-a-la-fois'],
    },
  ],
}
