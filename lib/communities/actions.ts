'use server'
import { action } from '@/lib/auth'
import { createCommunity } from './commands/create'
import { decideRequest } from './commands/decide'
import {
  cancelRequest,
  declineInvitation,
  joinCommunity,
  leaveCommunity,
  requestToJoin,
} from './commands/entry'
import {
  acceptInvitation,
  createInvitationLink,
  renewInvitation,
  resendInvitation,
  revokeInvitation,
} from './commands/invitations'
import { invitePeople } from './commands/invite'
import {
  archiveCommunity,
  deleteCommunity,
  lockCommunity,
  reopenCommunity,
  restoreCommunity,
} from './commands/lifecycle'
import { acceptOwnership, offerOwnership, refuseOwnership, withdrawOwnership } from './commands/ownership'
import { banMember, changeRole, liftBan, removeMember } from './commands/people'
import { changeAccess, changePostingRights, editCommunity } from './commands/settings'
import { markAllSeen } from './commands/visit'
import * as shape from './schema'

const home = (slug: string) => `/communautes/${slug}`
const members = (slug: string) => `${home(slug)}/membres`
const settings = (slug: string) => `${home(slug)}/reglages`

export const createCommunityAction = action(shape.CreateCommunity, createCommunity, ({ slug }) => ({
  path: home(slug),
  said: 'communities.said.created',
}))

export const joinCommunityAction = action(shape.JoinCommunity, joinCommunity, ({ slug }) => ({
  path: home(slug),
  said: 'communities.said.joined',
}))
export const requestToJoinAction = action(shape.RequestToJoin, requestToJoin, ({ slug }) => ({
  path: home(slug),
  said: 'communities.said.requested',
}))
export const cancelRequestAction = action(shape.CancelRequest, cancelRequest, ({ slug }) => ({
  path: home(slug),
  said: 'communities.said.requestCancelled',
}))
export const declineInvitationAction = action(shape.DeclineInvitation, declineInvitation, () => ({
  path: '/communautes',
  said: 'communities.said.declined',
}))
export const leaveCommunityAction = action(shape.LeaveCommunity, leaveCommunity, () => ({
  path: '/communautes',
  said: 'communities.said.left',
}))
export const decideRequestAction = action(shape.DecideRequest, decideRequest, ({ slug }, { decision }) => ({
  path: `${members(slug)}/demandes`,
  said: decision === 'accept' ? 'communities.said.accepted' : 'communities.said.refused',
}))

export const changeRoleAction = action(shape.ChangeRole, changeRole, ({ slug }) => ({
  path: members(slug),
  said: 'communities.said.roleChanged',
}))
export const removeMemberAction = action(shape.RemoveMember, removeMember, ({ slug }) => ({
  path: members(slug),
  said: 'communities.said.removed',
}))
export const banMemberAction = action(shape.BanMember, banMember, ({ slug }) => ({
  path: `${members(slug)}/exclusions`,
  said: 'communities.said.banned',
}))
export const liftBanAction = action(shape.LiftBan, liftBan, ({ slug }) => ({
  path: `${members(slug)}/exclusions`,
  said: 'communities.said.banLifted',
}))

export const offerOwnershipAction = action(shape.OfferOwnership, offerOwnership, ({ slug }) => ({
  path: members(slug),
  said: 'communities.said.ownershipOffered',
}))
export const acceptOwnershipAction = action(shape.AnswerOwnership, acceptOwnership, ({ slug }) => ({
  path: home(slug),
  said: 'communities.said.ownershipAccepted',
}))
export const refuseOwnershipAction = action(shape.AnswerOwnership, refuseOwnership, ({ slug }) => ({
  path: home(slug),
  said: 'communities.said.ownershipRefused',
}))
export const withdrawOwnershipAction = action(shape.AnswerOwnership, withdrawOwnership, ({ slug }) => ({
  path: members(slug),
  said: 'communities.said.ownershipWithdrawn',
}))

export const invitePeopleAction = action(
  shape.InvitePeople,
  invitePeople,
  ({ slug: _, invalid, ...counts }) => ({
    said: { key: 'communities.said.invited', values: { ...counts, invalid: invalid.length } },
    // What could not be read stays in the field, to be corrected and sent again.
    keep: { recipients: invalid.join('\n') },
  }),
)
export const createInvitationLinkAction = action(
  shape.CreateInvitationLink,
  createInvitationLink,
  ({ slug }) => ({
    path: `${members(slug)}/invitations`,
    said: 'communities.said.linkCreated',
  }),
)
export const revokeInvitationAction = action(shape.TouchInvitation, revokeInvitation, ({ slug }) => ({
  path: `${members(slug)}/invitations`,
  said: 'communities.said.invitationRevoked',
}))
export const resendInvitationAction = action(shape.TouchInvitation, resendInvitation, ({ slug }) => ({
  path: `${members(slug)}/invitations`,
  said: 'communities.said.invitationResent',
}))
export const acceptInvitationAction = action(shape.AnswerInvitation, acceptInvitation, ({ slug }) => ({
  path: home(slug),
  said: 'communities.said.joined',
}))
export const renewInvitationAction = action(shape.AnswerInvitation, renewInvitation, ({ token }) => ({
  path: `/invitation/${token}`,
  said: 'communities.said.invitationRenewed',
}))

export const editCommunityAction = action(shape.EditCommunity, editCommunity, ({ slug }) => ({
  path: settings(slug),
  said: 'communities.said.saved',
}))
export const changePostingRightsAction = action(
  shape.ChangePostingRights,
  changePostingRights,
  ({ slug }) => ({
    path: settings(slug),
    said: 'communities.said.saved',
  }),
)
const accessSaid = {
  away: 'communities.said.movedAway',
  back: 'communities.said.movedBack',
  stays: 'communities.said.accessChanged',
} as const
export const changeAccessAction = action(shape.ChangeAccess, changeAccess, ({ slug, moved }) => ({
  path: settings(slug),
  said: accessSaid[moved ?? 'stays'],
}))
export const lockCommunityAction = action(shape.CloseCommunity, lockCommunity, ({ slug }) => ({
  path: settings(slug),
  said: 'communities.said.locked',
}))
export const archiveCommunityAction = action(shape.ArchiveCommunity, archiveCommunity, ({ slug }) => ({
  path: settings(slug),
  said: 'communities.said.archived',
}))
export const reopenCommunityAction = action(shape.ReopenCommunity, reopenCommunity, ({ slug }) => ({
  path: settings(slug),
  said: 'communities.said.reopened',
}))
export const deleteCommunityAction = action(shape.DeleteCommunity, deleteCommunity, () => ({
  path: '/communautes',
  said: 'communities.said.deleted',
}))
export const restoreCommunityAction = action(shape.RestoreCommunity, restoreCommunity, ({ slug }) => ({
  path: home(slug),
  said: 'communities.said.restored',
}))

export const markAllSeenAction = action(shape.MarkAllSeen, markAllSeen, () => ({
  path: '/',
  said: 'communities.said.allSeen',
}))
