/** French text, in one place: what a word is, what two texts have in common, what one is about. Pure. */
export { normalised, unaccented } from './normalise'
export { sentencesOf, wordsOf } from './words'
export { saysNothing } from './stopWords'
export { stemOf, stemsOf } from './stems'
export { likeness, rarityIn, type Rarity, type Weights } from './tfidf'
export { bm25Over, type Found } from './bm25'
export { keyPhrases, type KeyPhrase } from './keyPhrases'
export { nearDuplicates, type Pair } from './nearDuplicates'
