export {
  askedFrom,
  HIT_KINDS,
  KIND_WORDS,
  MOST_PAGES,
  SINCE_DAYS,
  type Asked,
  type HitKind,
  type Since,
} from './model/asked'
export type { Piece } from './model/highlight'
export { search, type Results } from './queries/search'
export type { CommunityHit, PersonHit } from './names'
export { PER_PAGE, type FacetValue, type TextHit } from './texts'
