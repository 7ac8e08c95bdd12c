import type { Viewer } from '../viewer'

const isDinum = (viewer: Viewer) => viewer.platformRole === 'dinum'

/** What communities add up to. */
export const oversightRules = {
  'oversight.platform': isDinum,
  /** A ministry's own administrator; not whoever answers for one of its directions only. */
  'oversight.ministry': (viewer: Viewer, { ministryId }: { readonly ministryId: string }) =>
    isDinum(viewer) ||
    (viewer.platformRole === 'ministry_administrator' && viewer.administers.includes(ministryId)),
}
