export { makeAdministrator, NotAdministrable, type MadeAdministrator } from './administrators'
export { writeAttributes, type Attributes } from './attributes'
export { take, TooSoon } from './attempts'
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
export {
  ATTRIBUTES,
  attributes,
  mayWrite,
  PRECEDENCE,
  type Attribute,
  type Provenance,
} from './model/provenance'
export { ownAccount, ownSessions } from './queries'
export { askForPassword, choosePassword, passwordLinkAbout } from './signIn/choosePassword'
export { linkHolds, makeLink, signInWithLink } from './signIn/link'
export { signIn } from './signIn/password'
export { signOut } from './signIn/end'
export { endAddress, endedAtProConnect } from './proconnect/end'
export { emailWithoutAccount, leaveForProConnect, returnFromProConnect } from './proconnect/enter'
export { acceptProposal, pendingEmail, proposalView } from './proconnect/proposals'
export { proConnectSettings } from './proconnect/settings'
export { demoPersonas, outboxShown, showsStateBrand } from './onScreen'
export { signInAddress } from './signIn/letters'
