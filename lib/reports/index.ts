export { documentOf } from './make'
export { bytesOf } from './model/fingerprint'
export { changeReport } from './commands/draft'
export { reportDraft, reportToCreate, reportToEdit } from './queries/builder'
export { reportList } from './queries/list'
export { reportSharing } from './queries/sharing'
export { downloadExport, exportsOf } from './queries/exports'
export { reportAddress, reportVersion } from './queries/version'
export {
  costToChange,
  costToEnter,
  enteredData,
  headcountToChange,
  headcountToEnter,
} from './entered/queries'
