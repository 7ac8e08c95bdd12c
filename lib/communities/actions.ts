'use server'
import { action } from '@/lib/auth'
import {
  cancelRequest,
  declineInvitation,
  joinCommunity,
  leaveCommunity,
  requestToJoin,
} from './commands/entry'
import { CancelRequest, DeclineInvitation, JoinCommunity, LeaveCommunity, RequestToJoin } from './schema'

export const joinCommunityAction = action(JoinCommunity, joinCommunity, ({ slug }) => ({
  path: `/communautes/${slug}`,
  said: 'communities.said.joined',
}))
export const requestToJoinAction = action(RequestToJoin, requestToJoin, ({ slug }) => ({
  path: `/communautes/${slug}`,
  said: 'communities.said.requested',
}))
export const cancelRequestAction = action(CancelRequest, cancelRequest, ({ slug }) => ({
  path: `/communautes/${slug}`,
  said: 'communities.said.requestCancelled',
}))
export const declineInvitationAction = action(DeclineInvitation, declineInvitation, () => ({
  path: '/communautes',
  said: 'communities.said.declined',
}))
export const leaveCommunityAction = action(LeaveCommunity, leaveCommunity, () => ({
  path: '/communautes',
  said: 'communities.said.left',
}))
