/** The thread where newcomers say who they are. */

export const introductionTitles = [
  'Présentez-vous ici !',
  'Le fil des présentations',
  'Qui sommes-nous ? Dites bonjour',
  'Bienvenue, présentez-vous en trois lignes',
  'Nouveaux et anciens, dites-nous qui vous êtes',
]

export const introductionBodies = [
  'Pour savoir qui est qui dans « {communauté} », rien ne vaut quelques lignes : où vous travaillez, sur quoi, ce que vous venez chercher et ce que vous pouvez apporter. Je commence : {prénom}, {métier} {à moi}. Je m’intéresse surtout à {intérêt}.',
  'Nous sommes de plus en plus nombreux sur « {communauté} ». Un petit mot pour se connaître : votre service, votre sujet du moment, une chose que vous savez faire et que d’autres pourraient vous demander. {^prénom}, {à moi} : {métier}, et intarissable sur {intérêt}.',
  'Ce fil est fait pour dire bonjour. Pas besoin de longueur. Moi : {prénom}, {métier} {à moi}, ici pour parler {de intérêt}.',
]

export const introductions = [
  'Bonjour, {prénom}, {métier} {à moi}. [Je découvre|J’arrive sur le sujet], ravi{/e} de rejoindre ce groupe.',
  '{^prénom}, {métier} {à moi} depuis [peu|{2..15} ans]. Je viens [chercher des exemples|comparer nos pratiques|apprendre], et je peux aider sur {intérêt}.',
  'Bonjour à tous ! Je travaille {à moi} ({métier}). Mon sujet du moment : {intérêt}. [À bientôt|Au plaisir d’échanger].',
  'Bonjour, [une nouvelle tête|encore un nom de plus] ici. {^métier} {à moi}. [J’ai déjà lu pas mal de fils|Merci pour l’accueil].',
  'Merci pour l’invitation. {^prénom}, {à moi}. Je suis {métier} et je cherche [des gens qui font la même chose|à ne pas tout réinventer].',
  '{^métier} {à moi}. Ce que je peux apporter : [un peu de recul|des modèles|une oreille]. Ce que je cherche : [vos erreurs|des réponses courtes|des binômes] sur {intérêt}.',
  'Bonjour le groupe ! {prénom}, basé{/e} à {ville}, {métier}. [Très content{/e} d’être là|J’observe d’abord, je parlerai ensuite].',
  'Bonjour. J’ai changé de poste en {mois-1} : me voici {métier} {à moi}. [Tout conseil est bienvenu|Soyez indulgents avec mes questions].',
]
