export { askedFrom } from './model/asked'
export { search, type Results } from './queries/search'
