export { communityFacts, communityFactColumns } from './facts'
export { leavesNoOwner } from './ownerInvariant'
export { markAllSeen, markSeen } from './commands/visit'
export { communityPresentation, type CommunityPresentation } from './queries/presentation'
export {
  communitiesToDiscover,
  ministries,
  restorableCommunities,
  type CommunityCardFacts,
  type DiscoveryFilters,
} from './queries/discovery'
export {
  bannedMembers,
  communityMember,
  communityMembers,
  pendingRequests,
  type BannedMember,
  type CommunityMember,
  type PendingRequest,
} from './queries/members'
export { invitationByToken, type InvitationForHolder } from './queries/invitation'
export { invitationOptions, pendingInvitations, type PendingInvitation } from './queries/invitations'
export {
  communityHistory,
  communitySettings,
  ownOrganisations,
  pendingOwnership,
  type CommunitySettings,
  type HistoryAct,
  type OwnershipOffer,
} from './queries/settings'
export { discoveryAsked, type DiscoveryAsked } from './discoveryAsked'
export { membersAsked, type MembersAsked } from './membersAsked'
export {
  firstSteps,
  newcomers,
  ownCommunities,
  thingsToDo,
  type FirstSteps,
  type OwnCommunity,
  type ThingToDo,
} from './queries/mine'
export { whatIsNew, type CommunityNews } from './queries/news'
