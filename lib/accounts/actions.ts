'use server'
import { action, openAction } from '@/lib/auth'
import { askOwnPassword, changePassword, endOtherSessions, endOwnSession } from './commands'
import { acceptProposal } from './proconnect/proposals'
import {
  AskPassword,
  ChangePassword,
  ChoosePassword,
  EndOtherSessions,
  EndSession,
  LinkIdentity,
  Nothing,
  SignIn,
  UseLink,
} from './schema'
import { askForPassword, choosePassword } from './signIn/choosePassword'
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
