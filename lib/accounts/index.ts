export { makeAdministrator, NotAdministrable, type MadeAdministrator } from './administrators'
export { writeAttributes, type Attributes } from './attributes'
export { auth } from './betterAuth'
export { closeAccount, reopenAccount } from './closing'
export { askOwnPassword, changePassword, endOtherSessions, endOwnSession, keepOwnLanguage } from './commands'
export { inviteToOpen } from './invitation/invite'
export { readdress } from './readdress'
export { invitedAccount } from './invitation/open'
export { domainsOf } from './model/match'
export {
  ATTRIBUTES,
  attributes,
  isLocked,
  mayWrite,
  PRECEDENCE,
  type Attribute,
  type Provenance,
  type Source,
} from './model/provenance'
export { ownAccount, ownSessions } from './queries'
export { mayChooseFirstPassword } from './signIn/firstPassword'
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
export { accountsAsked } from './administration/asked'
export { accountsToAdminister } from './administration/list'
export { administeredOrganisations } from './administration/organisations'
export { departureOf } from './departure/situation'
export { accountsToJoin } from './merging/administered'
export { changeUnderWay, proofAsked } from './merging/change'
export { erasureWaiting, REGRET_DAYS } from './erasure/ask'
export { proposedForErasure } from './erasure/idle'
export { ownData } from './export/ownData'
export { successors, type Candidate } from './orphans/candidates'
export { orphans } from './orphans/list'
export { accountSheet } from './administration/sheet'
