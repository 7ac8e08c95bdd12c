import { communityRules } from './rules/community'
import { contentRules } from './rules/content'
import { managerRules } from './rules/managers'
import { oversightRules } from './rules/oversight'
import { peopleRules } from './rules/people'
import { platformRules } from './rules/platform'
import { practiceRules } from './rules/practices'
import { reportRules } from './rules/reports'

/**
 * Who may do what, as one pure table: no clock, no database, no surprise. An action is `object.verb`;
 * whoever may not even read the object must not learn that it exists (see `authorize`).
 */
export const rules = {
  ...{ ...platformRules, ...peopleRules, ...managerRules, ...oversightRules },
  ...{ ...communityRules, ...contentRules, ...practiceRules, ...reportRules },
}

export type Action = keyof typeof rules
/** What a rule must be told besides the viewer; undefined where it concerns the platform itself. */
export type ResourceOf<A extends Action> = Parameters<(typeof rules)[A]>[1]
