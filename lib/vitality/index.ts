export { sleepingAsked } from './asked'
export { bringUpToDate } from './bringUpToDate'
export { monthTable, sleepingTable, verdictTable } from './files'
export {
  lastFirstToldUpTo,
  livesUntil,
  standingsOnFirsts,
  type LivesOfAMonth,
  type StandingOn,
} from './lives'
export { calibrationKnown, type Judged } from './measures/calibration'
export { statesOver, type MonthOfStates } from './measures/monthsOfStates'
export { movesOver, reviewsOver, type Moves, type ReviewsOver } from './measures/moves'
export { lastCalibration } from './queries/calibration'
export { communityVitality } from './queries/community'
export { statesByMonth } from './queries/months'
export { reviewCounts, sleepingPage, sleepingRows, tonight } from './queries/sleeping'
export { mergesInto, reviewPage } from './queries/review'
export { sleepingTimeline } from './queries/timeline'
export { vitalityVersion } from './model/assess'
