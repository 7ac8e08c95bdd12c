export { makeAdministrator, NotAdministrable, type MadeAdministrator } from './administrators'
export { auth } from './betterAuth'
export { closeAccount, reopenAccount } from './closing'
export {
  askOwnPassword,
  changeOwnProfile,
  changePassword,
  endOtherSessions,
  endOwnSession,
  keepOwnLanguage,
} from './commands'
export { domainsOf } from './model/match'
export { mayWrite } from './model/provenance'
export { ownAccount, ownSessions } from './queries'
export { askForPassword, choosePassword, passwordLinkAbout } from './signIn/choosePassword'
export { linkHolds, makeLink, signInWithLink } from './signIn/link'
export { signIn } from './signIn/password'
export { enterAs } from './signIn/replace'
export { activateInvited } from './signIn/standing'
export { takeOrSay } from './signIn/tooSoon'
export { signOut } from './signIn/end'
export { endAddress, endedAtProConnect } from './proconnect/end'
export { emailWithoutAccount, leaveForProConnect, returnFromProConnect } from './proconnect/enter'
export { acceptProposal, pendingEmail, proposalView } from './proconnect/proposals'
export { proConnectSettings } from './proconnect/settings'
export { demoPersonas, outboxShown, showsStateBrand } from './onScreen'
export { signInAddress } from './signIn/letters'
