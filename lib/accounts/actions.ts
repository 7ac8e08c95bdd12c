'use server'
import { action, openAction } from '@/lib/auth'
import { offerOwnership } from '@/lib/communities'
import { OfferOwnership } from '@/lib/communities/schema'
import { askOwnPassword, changePassword, endOtherSessions, endOwnSession } from './commands'
import { correctAccount } from './administration/correct'
import { inviteAgain } from './administration/inviteAgain'
import { giveRole, markAsLeft, openAgain, setAccountEnd, suspendAccount } from './administration/standing'
import { handOver } from './departure/handOver'
import { cancelDeparture, leave } from './departure/leave'
import { joinAccounts, undoMerge } from './merging/administered'
import { askChange, carryOutChange, proveAddress, undoOwnMerge } from './merging/change'
import { askErasure, keepAccount } from './erasure/ask'
import { eraseIdle } from './erasure/idle'
import { openInvitedAccount, renewAccountInvitation } from './invitation/open'
import { IdleDelaysForm, setIdleDelays } from './lifeCycle/delays'
import { acceptProposal } from './proconnect/proposals'
import {
  AskChange,
  AskErasure,
  AskPassword,
  CancelDeparture,
  CarryOutChange,
  ChangePassword,
  ChooseFirstPassword,
  ChoosePassword,
  CorrectAccount,
  EndOtherSessions,
  EndSession,
  EraseIdle,
  GiveRole,
  HandOver,
  InviteAgain,
  JoinAccounts,
  KeepAccount,
  Leave,
  LeaveAccount,
  LinkIdentity,
  Nothing,
  OpenAccount,
  ProveAddress,
  ReopenAccount,
  SetAccountEnd,
  SignIn,
  SuspendAccount,
  UndoMerge,
  UseLink,
} from './schema'
import { askForPassword, choosePassword } from './signIn/choosePassword'
import { chooseFirstPassword } from './signIn/firstPassword'
import { signInWithLink } from './signIn/link'
import { signIn } from './signIn/password'

export const signInAction = openAction(SignIn, signIn, ({ path }) => path)
export const signInWithLinkAction = openAction(UseLink, signInWithLink, ({ path }) => path)
export const askForPasswordAction = openAction(AskPassword, askForPassword, () => ({
  said: 'auth.forgot.sent',
}))
export const choosePasswordAction = openAction(ChoosePassword, choosePassword, () => ({
  path: '/',
  said: 'auth.choose.done',
}))
export const openInvitedAccountAction = openAction(OpenAccount, openInvitedAccount, () => ({
  path: '/bienvenue/acces',
  said: 'invited.welcome',
}))
export const renewAccountInvitationAction = openAction(OpenAccount, renewAccountInvitation, () => ({
  said: 'invited.renewed',
}))
export const chooseFirstPasswordAction = action(ChooseFirstPassword, chooseFirstPassword, () => ({
  path: '/',
  said: 'invited.passwordChosen',
}))
export const acceptProposalAction = openAction(LinkIdentity, acceptProposal, () => ({
  path: '/',
  said: 'auth.proposal.done',
}))

export const changePasswordAction = action(ChangePassword, changePassword, () => ({
  said: 'accounts.passwordChanged',
}))
export const askOwnPasswordAction = action(Nothing, askOwnPassword, () => ({
  said: 'accounts.passwordMailSent',
}))
export const endSessionAction = action(EndSession, endOwnSession, () => ({ said: 'accounts.sessionEnded' }))
export const endOtherSessionsAction = action(EndOtherSessions, endOtherSessions, () => ({
  said: 'accounts.othersEnded',
}))

// What is no longer possible takes its form away, and what that form would say: the page says it instead.
const sheet = (memberId: string | null) => `/administration/comptes/${memberId}`

export const inviteAgainAction = action(InviteAgain, inviteAgain, (_, { memberId }) => ({
  path: sheet(memberId),
  said: 'lifeCycle.done.invited',
}))
export const suspendAccountAction = action(SuspendAccount, suspendAccount, (_, { memberId }) => ({
  path: sheet(memberId),
  said: 'lifeCycle.done.suspended',
}))
export const openAgainAction = action(ReopenAccount, openAgain, (_, { memberId }) => ({
  path: sheet(memberId),
  said: 'lifeCycle.done.reopened',
}))
export const markAsLeftAction = action(LeaveAccount, markAsLeft, (_, { memberId }) => ({
  path: sheet(memberId),
  said: 'lifeCycle.done.left',
}))
export const setAccountEndAction = action(SetAccountEnd, setAccountEnd, () => ({
  said: 'lifeCycle.done.end',
}))
export const giveRoleAction = action(GiveRole, giveRole, () => ({ said: 'lifeCycle.done.role' }))
export const correctAccountAction = action(CorrectAccount, correctAccount, () => ({
  said: 'lifeCycle.done.corrected',
}))

export const handOverAction = action(HandOver, handOver, ({ offered, left }) => ({
  said: { key: 'lifeCycle.done.handedOver', values: { offered, left } },
}))
export const leaveAction = action(Leave, leave, ({ isClosed, isOwn }, { memberId }) => {
  if (!isClosed) return { said: 'lifeCycle.done.departure' as const }
  return isOwn
    ? { path: '/connexion', said: 'lifeCycle.done.goodbye' as const }
    : { path: sheet(memberId), said: 'lifeCycle.done.left' as const }
})
export const cancelDepartureAction = action(CancelDeparture, cancelDeparture, (_, { memberId }) => ({
  path: memberId === null ? '/compte/depart' : `${sheet(memberId)}/depart`,
  said: 'lifeCycle.done.stays',
}))

export const askChangeAction = action(AskChange, askChange, () => ({ said: 'lifeCycle.done.proofsSent' }))
export const proveAddressAction = action(ProveAddress, proveAddress, () => ({
  path: '/compte/changement',
  said: 'lifeCycle.done.proven',
}))
export const carryOutChangeAction = action(CarryOutChange, carryOutChange, () => ({
  path: '/compte/changement',
  said: 'lifeCycle.done.changed',
}))
export const undoOwnMergeAction = action(UndoMerge, undoOwnMerge, () => ({
  path: '/compte/changement',
  said: 'lifeCycle.done.undone',
}))
export const joinAccountsAction = action(JoinAccounts, joinAccounts, (_, { keptId }) => ({
  path: `${sheet(keptId)}/reunir`,
  said: 'lifeCycle.done.joined',
}))
export const undoMergeAction = action(UndoMerge, undoMerge, ({ keptId }) => ({
  path: `${sheet(keptId)}/reunir`,
  said: 'lifeCycle.done.undone',
}))
export const offerOrphanAction = action(OfferOwnership, offerOwnership, () => ({
  path: '/administration/orphelines',
  said: 'communities.said.ownershipOffered',
}))

export const askErasureAction = action(AskErasure, askErasure, () => ({
  path: '/connexion',
  said: 'lifeCycle.done.erasureAsked',
}))
export const keepAccountAction = openAction(KeepAccount, keepAccount, () => ({
  path: '/connexion',
  said: 'lifeCycle.done.kept',
}))
export const eraseIdleAction = action(EraseIdle, eraseIdle, () => ({
  path: '/administration/comptes/inactivite',
  said: 'lifeCycle.done.erasurePlanned',
}))
export const setIdleDelaysAction = action(IdleDelaysForm, setIdleDelays, () => ({
  said: 'lifeCycle.done.delays',
}))
