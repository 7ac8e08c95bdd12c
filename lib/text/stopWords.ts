import iso from 'stopwords-iso/stopwords-iso.json' with { type: 'json' }
import { normalised, unaccented } from './normalise'

/** In the general list, and yet they say something here: open data, a return of experience, an essay, the State. */
const SAY_SOMETHING = new Set(
  (
    'ouvert ouverte ouverts retour pièce valeur personne personnes essai force parole sujet debut direct ' +
    'directe naturel naturelle naturelles particulier état unique pur rare rares multiple suivre tente'
  )
    .split(' ')
    .map(unaccented),
)

/** Said everywhere here, or left out of the general list. */
const MORE =
  'faire fera feront faudra faut avoir fallu pouvoir peuvent puisse puissent vouloir veut veulent voudrais devoir falloir aller ' +
  'bonjour bonsoir merci cordialement salut svp stp cc objet bref voilà ok oui via etc ça quoi lorsqu puisqu quoiqu quelqu presqu'

/**
 * Words that say nothing by themselves, in French: the collection stopwords-iso (which holds those of `natural`), less
 * what says something to public agents. Kept without accents.
 */
const stopWords: ReadonlySet<string> = new Set(
  [...iso.fr, ...MORE.split(' ')]
    .map((word) => unaccented(normalised(word)))
    .filter((word) => !SAY_SOMETHING.has(word)),
)

/** A letter alone, a number and an empty word say nothing either. */
export const saysNothing = (word: string): boolean =>
  word.length < 2 || /^\d+$/u.test(word) || stopWords.has(unaccented(word))
