export { authorize, authorizePlatform, can, NotFound, Refused } from './authorize'
export { rules, type Action } from './rules'
export { isOpen, type CommunityFacts, type MembershipFacts } from './rules/community'
export {
  leastRoleFor,
  POSTABLE,
  type ContentCommunity,
  type ContentFacts,
  type Postable,
  type PostingRights,
} from './rules/content'
export {
  atLeast,
  outranks,
  ownCommunityIds,
  roleIn,
  type Person,
  type Viewer,
  type ViewerMembership,
} from './viewer'
export { visibleTo } from './visibility'
export { visibleInSql } from './visibleInSql'
