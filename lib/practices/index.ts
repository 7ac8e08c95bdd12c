export {
  adoptionsAfter,
  candidatesAsked,
  kindAsked,
  libraryAsked,
  measuredAsked,
  originAsked,
  proposalAsked,
  versionAsked,
} from './asked'
export {
  adoptionsOver,
  libraryOn,
  practicesUsed,
  programmesDrawn,
  type AdoptionsOver,
  type LibraryOn,
  type PracticeUsed,
  type ProgrammeDrawn,
} from './measures/adoptions'
export { effectsInUse, type MeasuredPractice } from './measures/effects'
export { measuredTable } from './measuredFile'
export { keepDraft } from './commands/draft'
export { openProposal, proposeAtCreation, proposeThere } from './commands/propose'
export { proposeInAlert } from './proposing/alert'
export { candidatesPage, candidatesWaiting } from './queries/candidates'
export { courseLesson, courseProgress, courseStage } from './queries/course'
export { practiceToBegin } from './queries/begin'
export { practicesBegun } from './queries/begun'
export { practiceToChange } from './queries/change'
export { measuredPractices } from './queries/effects'
export { practicesPage } from './queries/library'
export { quotationsAsked } from './queries/quotations'
export { adoptionsUnderWay, practicesWaiting } from './queries/timely'
export { practiceById } from './queries/practice'
export { placesDrawn, programmeById, programmes, programmeToOpen } from './queries/programmes'
export { uptake } from './queries/uptake'
