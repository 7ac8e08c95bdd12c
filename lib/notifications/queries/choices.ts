import { db } from '@/lib/db'
import { authorizePlatform, can, ownCommunityIds, visibleTo, type Person } from '@/lib/policy'
import type { NotificationLevel } from '@/prisma/client/enums'
import { isManager } from '../letters'
import { isLetter, KINDS, levelOf, type Kind } from '../model/kinds'
import { EVERYTHING, PLATFORM, wanted } from '../model/wanted'

export interface ChoiceLine {
  kind: Kind
  level: NotificationLevel
  /** By mail alone. */
  isLetter: boolean
  onSite: boolean
  byMail: boolean
}

export interface Choices {
  lines: ChoiceLine[]
  noMail: boolean
  communities: { id: string; name: string; isMuted: boolean }[]
}

/** What only those who administer hear of. */
const ADMINISTERED: readonly Kind[] = ['orphan', 'asleep', 'help']

/** What the viewer hears of, and where: their choices over the platform's defaults, and the communities they muted. */
export async function choicesOf(viewer: Person): Promise<Choices> {
  authorizePlatform(viewer, 'platform.use')
  const [choices, communities, leads] = await Promise.all([
    db.notificationChoice.findMany({ where: { memberId: viewer.id } }),
    db.community.findMany({
      where: { AND: [visibleTo.communitiesToRead(viewer), { id: { in: ownCommunityIds(viewer) } }] },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    isManager(viewer),
  ])
  const chosen = (scope: string, kind: string) =>
    choices.find((each) => each.scope === scope && each.kind === kind)
  const noMail = chosen(PLATFORM, EVERYTHING)?.byMail === false
  // The boxes keep saying what would be mailed: «no mail at all» has its own.
  const perKind = choices.filter(({ kind }) => kind !== EVERYTHING)
  // What only those who administer, or who lead, hear of is not asked of the others.
  const isAskedOf = (kind: Kind) =>
    (!ADMINISTERED.includes(kind) || can(viewer, 'accounts.administer')) && (leads || !isLetter(kind))
  return {
    lines: KINDS.filter(isAskedOf).map((kind) => ({
      kind,
      isLetter: isLetter(kind),
      level: levelOf[kind],
      ...wanted(kind, null, perKind),
    })),
    noMail,
    communities: communities.map((each) => ({
      ...each,
      isMuted: chosen(each.id, EVERYTHING)?.onSite === false,
    })),
  }
}
