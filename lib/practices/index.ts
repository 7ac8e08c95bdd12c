export { libraryAsked, originAsked, versionAsked } from './asked'
export { practiceToBegin, practiceToChange } from './queries/draft'
export { practicesPage } from './queries/library'
export { practiceById } from './queries/practice'
