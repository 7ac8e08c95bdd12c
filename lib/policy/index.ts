export { authorize, authorizePlatform, can, NotFound, Refused } from './authorize'

export { type CommunityFacts } from './rules/community'
export { type ListFacts } from './rules/people'
export { leastRoleFor, POSTABLE, type ContentCommunity, type ContentFacts } from './rules/content'
export { readersInSql } from './readersInSql'
export { atLeast, ownCommunityIds, roleIn, type Person, type Viewer } from './viewer'
export { visibleTo } from './visibility'
export { visibleInSql } from './visibleInSql'
