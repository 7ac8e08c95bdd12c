'use server'
import { action, openAction } from '@/lib/auth'
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

export const inviteAgainAction = action(InviteAgain, inviteAgain, (_, { memberId }) => ({
  path: `/administration/comptes/${memberId}`,
  said: 'lifeCycle.done.invited',
}))
export const suspendAccountAction = action(SuspendAccount, suspendAccount, () => ({
  said: 'lifeCycle.done.suspended',
}))
export const openAgainAction = action(ReopenAccount, openAgain, () => ({ said: 'lifeCycle.done.reopened' }))
export const markAsLeftAction = action(LeaveAccount, markAsLeft, () => ({ said: 'lifeCycle.done.left' }))
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
export const leaveAction = action(Leave, leave, ({ isClosed, isOwn }) =>
  isClosed && isOwn
    ? { path: '/connexion', said: 'lifeCycle.done.goodbye' as const }
    : { said: isClosed ? 'lifeCycle.done.left' : 'lifeCycle.done.departure' },
)
export const cancelDepartureAction = action(CancelDeparture, cancelDeparture, () => ({
  said: 'lifeCycle.done.stays',
}))

export const askChangeAction = action(AskChange, askChange, () => ({ said: 'lifeCycle.done.proofsSent' }))
export const proveAddressAction = action(ProveAddress, proveAddress, () => ({
  path: '/compte/changement',
  said: 'lifeCycle.done.proven',
}))
export const carryOutChangeAction = action(CarryOutChange, carryOutChange, () => ({
  said: 'lifeCycle.done.changed',
}))
export const undoOwnMergeAction = action(UndoMerge, undoOwnMerge, () => ({ said: 'lifeCycle.done.undone' }))
export const joinAccountsAction = action(JoinAccounts, joinAccounts, (_, { keptId }) => ({
  path: `/administration/comptes/${keptId}/reunir`,
  said: 'lifeCycle.done.joined',
}))
export const undoMergeAction = action(UndoMerge, undoMerge, () => ({ said: 'lifeCycle.done.undone' }))

export const askErasureAction = action(AskErasure, askErasure, () => ({
  path: '/connexion',
  said: 'lifeCycle.done.erasureAsked',
}))
export const keepAccountAction = openAction(KeepAccount, keepAccount, () => ({
  path: '/connexion',
  said: 'lifeCycle.done.kept',
}))
export const eraseIdleAction = action(EraseIdle, eraseIdle, () => ({ said: 'lifeCycle.done.erasurePlanned' }))
export const setIdleDelaysAction = action(IdleDelaysForm, setIdleDelays, () => ({
  said: 'lifeCycle.done.delays',
}))
