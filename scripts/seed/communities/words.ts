import type { Chance } from '../chance'
import { choose, say, type Meaning } from '../speech'
import { themeOf } from '../texts/index'
import type { Community } from './communities'

const descriptions = {
  practice: [
    'Cette communauté réunit celles et ceux qui travaillent sur {sujet}, quel que soit leur ministère. On y pose des questions, on y raconte ce que l’on a essayé, on y dépose des modèles.↵↵Parmi nos travaux du moment : {chantier} et {guide}. Rendez-vous régulier : {rencontre}.',
    'Un espace d’entraide sur {sujet}. Pas de question bête, pas de hiérarchie ici : des collègues qui répondent à des collègues, avec leurs réussites et leurs ratés.↵↵On s’y retrouve aussi en vrai, lors {de rencontre}.',
    'Pour {public} et ceux qui les accompagnent. Nous partageons des exemples, des fichiers réutilisables et des retours d’expérience sur {sujet}. Vous arrivez ? Commencez par {guide}, puis présentez-vous.',
  ],
  project: [
    'L’espace de travail de l’équipe qui porte {objet}. Décisions, documents, avancement : tout est ici, pour que personne ne cherche dans ses courriels.',
    'Équipe projet : {objet}. Un point court chaque semaine, un compte rendu dans la journée, un tableau de suivi à jour.',
  ],
  information: [
    'Les informations utiles sur {sujet} : parutions, calendriers, alertes. Vos questions sont les bienvenues en réponse.',
    'Un fil d’information tenu à plusieurs, court et régulier, sur {sujet}. Les documents de référence sont dans les fichiers.',
  ],
  broadcast: [
    'Espace de diffusion : les annonces et documents destinés {à public}. Les publications sont faites par l’équipe d’animation ; vous pouvez réagir à chacune.',
  ],
} as const

const welcomes = [
  'Bienvenue ! Présentez-vous en trois lignes dans le fil prévu pour cela, puis parcourez les fils épinglés.',
  'Bienvenue parmi nous. Une question ? Un titre clair, un contexte en deux phrases, et quelqu’un répondra.',
  'Bonjour et bienvenue. Pensez à marquer la réponse qui vous a aidé : elle servira aux suivants.',
  '',
]

/** How a community presents itself, in the words of its trade. */
export function present(community: Community, chance: Chance): { description: string; welcome: string } {
  const meaning: Meaning = new Map([['objet', community.object]])
  const context = { speaker: community.owner, at: community.createdAt }
  choose(themeOf(community.theme).words, meaning, chance, context)
  return {
    description: say(chance.one(descriptions[community.kind]), meaning, chance, context),
    welcome: say(chance.one(welcomes), meaning, chance, context),
  }
}
