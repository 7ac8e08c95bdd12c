export { audit } from './audit'
export { activityKinds, familyOf } from './families'
export { markPresence } from './commands'
export { forgetActs } from './forgetting'
export { isCountedInSql } from './isCountedInSql'
export { objects } from './objection'
export { auditMonthsKept, firstMonthKept, monthsKept } from './retention'
export { forgetMonths, openMonths } from './months'
export { flushPresence, recordPresence } from './presence'
export { catchUp, rebuild, recount, rollUp } from './rollup'
export { summariseNewActs } from './rollup/summarise'
export { record, recording } from './record'
export {
  ADOPTION_NEWS,
  PRACTICE_NEWS,
  PROGRAMME_NEWS,
  REVIEW_NEWS,
  tell,
  telling,
  type AdoptionNews,
  type PracticeNews,
  type PracticesProposed,
  type ProgrammeNews,
  type ReviewNews,
  type Tellable,
} from './outbox'
