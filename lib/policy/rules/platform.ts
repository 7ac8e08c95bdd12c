import type { Viewer } from '../viewer'

const isSignedIn = (viewer: Viewer) => viewer.id !== null
const isDinum = (viewer: Viewer) => viewer.platformRole === 'dinum'

/** What needs no object: the platform itself. */
export const platformRules = {
  'platform.use': isSignedIn,
  'platform.administer': isDinum,
  'community.create': isSignedIn,
  'engagement.list': isSignedIn,
  'mail.outbox': isDinum,
  'audit.read': isDinum,
}
