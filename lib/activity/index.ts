export { activityKinds, familyOf, isActivityKind, kindsOf, type Family } from './families'
export { openMonths, type MonthlyTable } from './months'
export { record, type Act } from './record'
export { tell, type Tellable } from './outbox'
