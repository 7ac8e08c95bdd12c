export {
  costToChange,
  costToEnter,
  enteredData,
  headcountToChange,
  headcountToEnter,
} from './entered/queries'
