import type { Prisma } from '@/prisma/client/client'
import { animatedIds, ownCommunityIds, type Viewer } from './viewer'

const NOTHING = { id: { in: [] as string[] } }
// Prisma leaves an empty `{}` out of an OR: «everything» must be said.
const EVERYTHING = { NOT: NOTHING }

const withStatus = (viewer: Viewer, status: 'invited' | 'member') =>
  [...viewer.memberships].filter(([, membership]) => membership.status === status).map(([id]) => id)

/** What the viewer oversees: everything for DINUM, the ministry's for its administrator. */
function overseen(viewer: Viewer): Prisma.CommunityWhereInput {
  if (viewer.platformRole === 'dinum') return EVERYTHING
  if (viewer.platformRole === 'ministry_administrator')
    return { organisationId: { in: [...viewer.administers] } }
  return NOTHING
}

/** The same rules as `rules.ts`, as a `where`: a test holds the two together for every persona. */
export const visibleTo = {
  /** = can(viewer, 'community.see', …) */
  communities(viewer: Viewer): Prisma.CommunityWhereInput {
    if (viewer.id === null) return NOTHING
    return {
      OR: [
        overseen(viewer),
        {
          status: { not: 'deleted' },
          origin: 'local',
          OR: [
            { access: { not: 'secret' } },
            { id: { in: [...withStatus(viewer, 'member'), ...withStatus(viewer, 'invited')] } },
          ],
        },
      ],
    }
  },

  /** = can(viewer, 'community.read', …): whose content may be shown, searched, counted, mailed. */
  communitiesToRead(viewer: Viewer): Prisma.CommunityWhereInput {
    if (viewer.id === null) return NOTHING
    return {
      status: { not: 'deleted' },
      origin: 'local',
      OR: [{ access: 'public' }, { id: { in: ownCommunityIds(viewer) } }],
    }
  },

  /** = can(viewer, 'engagement.read', …) */
  engagement(viewer: Viewer): Prisma.CommunityWhereInput {
    if (viewer.id === null) return NOTHING
    const seesImports = viewer.platformRole === 'support' || viewer.platformRole === 'ministry_administrator'
    return {
      OR: [
        overseen(viewer),
        { id: { in: animatedIds(viewer) }, status: { not: 'deleted' } },
        ...(seesImports ? [{ origin: 'imported' as const }] : []),
      ],
    }
  },
}
