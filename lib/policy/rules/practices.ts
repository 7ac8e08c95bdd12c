import { animatedIds, atLeast, type Viewer } from '../viewer'
import { isOpen, type CommunityFacts } from './community'

/** A lesson about running communities, as the rules see it. */
export interface PracticeFacts {
  /** Who is credited; nobody: it came with the platform. */
  readonly authorIds: readonly string[]
  /** Communities that one of them runs. */
  readonly authorsRun: readonly string[]
  /** Where it happened. */
  readonly originId: string | null
  readonly isProposed: boolean
  /** Reviewed, and so everybody's. */
  readonly isShared: boolean
  readonly isRetired: boolean
}

const isSignedIn = (viewer: Viewer) => viewer.id !== null
const isDinum = (viewer: Viewer) => viewer.platformRole === 'dinum'
const wrote = (viewer: Viewer, { authorIds }: PracticeFacts) =>
  viewer.id !== null && authorIds.includes(viewer.id)

const animates = (viewer: Viewer) => animatedIds(viewer).length > 0
/** Of those who run a community that nobody who wrote it runs, and do not run the one where it happened. */
const comesFromElsewhere = (viewer: Viewer, { originId, authorsRun }: PracticeFacts) =>
  animatedIds(viewer).some((id) => !authorsRun.includes(id)) &&
  (originId === null || !atLeast(viewer, originId, 'animator'))

/** What is still being written is its authors'; what is proposed, those who may review it too. */
const read = (viewer: Viewer, practice: PracticeFacts) =>
  isSignedIn(viewer) &&
  (practice.isShared ||
    wrote(viewer, practice) ||
    (practice.isProposed && (animates(viewer) || isDinum(viewer))))
const edit = (viewer: Viewer, practice: PracticeFacts) =>
  !practice.isRetired && (wrote(viewer, practice) || (isDinum(viewer) && practice.isProposed))

export const practiceRules = {
  'practice.write': isSignedIn,
  /** To look at the lessons that discussions may hold: whoever runs one, and the platform's team. */
  'practice.gather': (viewer: Viewer) => animates(viewer) || isDinum(viewer),
  /** Those of one community: its animators; the platform's team where everybody reads anyway. */
  'practice.sift': (viewer: Viewer, community: CommunityFacts) =>
    community.origin === 'local' &&
    community.status !== 'deleted' &&
    (atLeast(viewer, community.id, 'animator') || (isDinum(viewer) && community.access === 'public')),
  'practice.read': read,
  'practice.edit': edit,
  'practice.propose': (viewer: Viewer, practice: PracticeFacts) =>
    wrote(viewer, practice) && !practice.isProposed && !practice.isRetired,
  /** What nobody was ever asked to read. */
  'practice.removeIdea': (viewer: Viewer, practice: PracticeFacts) =>
    wrote(viewer, practice) && !practice.isProposed,
  /** Who wrote it does not judge it, nor who only runs what they run, nor who runs the community where it happened. */
  'practice.review': (viewer: Viewer, practice: PracticeFacts) =>
    practice.isProposed &&
    !practice.isRetired &&
    !wrote(viewer, practice) &&
    comesFromElsewhere(viewer, practice),
  'practice.remark': (viewer: Viewer, practice: PracticeFacts) => isSignedIn(viewer) && practice.isShared,
  'practice.retire': edit,
  'practice.reopen': (viewer: Viewer, practice: PracticeFacts) =>
    practice.isRetired && (wrote(viewer, practice) || isDinum(viewer)),
  /** A community tries one, or says what became of it. */
  'practice.adopt': (viewer: Viewer, community: CommunityFacts) =>
    isOpen(community) && atLeast(viewer, community.id, 'animator'),
  /** A place in a programme: the list of who asked is published, so that a secret community cannot be on it. */
  'practice.askForPlace': (viewer: Viewer, community: CommunityFacts) =>
    isOpen(community) && community.access !== 'secret' && atLeast(viewer, community.id, 'animator'),
}
