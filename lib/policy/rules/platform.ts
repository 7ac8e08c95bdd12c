import type { Viewer } from '../viewer'

const isSignedIn = (viewer: Viewer) => viewer.id !== null
const isDinum = (viewer: Viewer) => viewer.platformRole === 'dinum'
const isAdministrator = (viewer: Viewer) =>
  viewer.platformRole === 'dinum' || viewer.platformRole === 'ministry_administrator'

/** What needs no object: the platform itself. */
export const platformRules = {
  'platform.use': isSignedIn,
  'platform.administer': isDinum,
  'community.create': isSignedIn,
  'engagement.list': isSignedIn,
  'mail.outbox': isDinum,
  'audit.read': isDinum,
  /** Anybody may bring a list of colleagues; somebody else decides (`accounts.open`). */
  'accounts.request': isSignedIn,
  'accounts.administer': isAdministrator,
  'directory.read': isSignedIn,
  'directory.export': isAdministrator,
  /** Directories that write accounts by themselves: SCIM tokens, LDAP. */
  'provisioning.manage': isDinum,
  'skills.curate': isDinum,
}
