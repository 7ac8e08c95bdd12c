/** Why a row is what it is, as `imports.reason.*` says it. */
type ReasonKey =
  | 'firstCopy'
  | 'emailTaken'
  | 'otherNumber'
  | 'notAPerson'
  | 'outsideScope'
  | 'aboveYou'
  | 'yourself'
  | 'alreadyThere'
  | 'unknownAccount'
  | 'unknownCommunity'
  | 'roleAbove'
  | 'namesake'
  | 'domain'
  | 'domainOfOther'
  | 'closed'
  | 'over'
  | 'banned'
  | 'changedSince'
  | 'kept'
  | 'notGivenBack'
  | 'unknownPlace'
  | 'managerUnknown'
  | 'skillUnknown'
  | 'skillsTooMany'

export interface Reason {
  key: ReasonKey
  values?: Record<string, string | number>
}

/** What a row would do, attribute by attribute: before and after. */
export type Difference = Record<string, [before: string | null, after: string | null]>
