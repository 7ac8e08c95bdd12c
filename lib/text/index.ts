/** French text, in one place: what a word is, what two texts have in common, what one is about. Pure. */
export { normalised, unaccented } from './normalise'
export { sentencesOf, wordsOf } from './words'
export { stemOf, stemsOf } from './stems'
export { likeness, rarityIn } from './tfidf'
export { bm25Over } from './bm25'
export { keyPhrases } from './keyPhrases'
export { nearDuplicates } from './nearDuplicates'
export { mayName, namingIn } from './naming'
