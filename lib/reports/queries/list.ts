import { db } from '@/lib/db'
import { authorizePlatform, can, type Person } from '@/lib/policy'
import type { CommunityKind } from '@/prisma/client/enums'
import { whomToSpeakOf } from '../subject'

export interface ReportRow {
  id: string
  title: string
  ministry: string | null
  kind: CommunityKind | null
  updatedAt: Date
  isMonthly: boolean
  /** The last version that is still read. */
  published: { number: number; publishedAt: Date } | null
  mayEdit: boolean
}

/** As many as anybody would read through. */
const MOST = 200

/** The reports one may read or write, the last changed first; drafts are their editors' only. */
export async function reportList(viewer: Person, isAway: boolean) {
  authorizePlatform(viewer, 'report.list')
  const found = await db.scaleReport.findMany({
    where: { archivedAt: isAway ? { not: null } : null, ...withinReach(viewer) },
    select: {
      ...{ id: true, title: true, ministryId: true, kind: true, updatedAt: true, isMonthly: true },
      readers: { where: { memberId: viewer.id }, select: { mayEdit: true } },
      versions: {
        ...{ where: { withdrawnAt: null }, orderBy: { number: 'desc' }, take: 1 },
        select: { number: true, publishedAt: true },
      },
    },
    orderBy: { updatedAt: 'desc' },
    take: MOST,
  })
  const names = await ministryNames(found.flatMap(({ ministryId }) => ministryId ?? []))
  const rows = found.map(({ ministryId, readers, versions, ...row }): ReportRow => {
    const own = readers.length > 0 ? [viewer.id] : []
    const editorIds = readers.some(({ mayEdit }) => mayEdit) ? own : []
    const facts = { ministryId, readerIds: own, editorIds, isPublished: versions.length > 0 }
    return {
      ...row,
      ministry: ministryId && (names.get(ministryId) ?? null),
      published: versions[0] ?? null,
      mayEdit: can(viewer, 'report.edit', facts),
    }
  })
  const mayRead = rows.filter(({ mayEdit, published }) => mayEdit || published)
  return { rows: mayRead, ...(await mayBegin(viewer)), hasAway: isAway || (await isSomeAway(viewer)) }
}

const isSomeAway = async (viewer: Person): Promise<boolean> =>
  (await db.scaleReport.count({ where: { archivedAt: { not: null }, ...withinReach(viewer) }, take: 1 })) > 0

async function mayBegin(viewer: Person) {
  const { ofPlatform, ministries } = await whomToSpeakOf(viewer)
  return {
    mayCreate: ofPlatform || ministries.length > 0,
    mayEnter: can(viewer, 'report.enter'),
    maySimulate: can(viewer, 'simulation.make'),
    mayOpen: can(viewer, 'figures.open'),
  }
}

function withinReach(viewer: Person) {
  if (viewer.platformRole === 'dinum') return {}
  return {
    OR: [
      { readers: { some: { memberId: viewer.id } } },
      ...(viewer.platformRole === 'ministry_administrator'
        ? [{ ministryId: { in: [...viewer.administers] } }]
        : []),
    ],
  }
}

async function ministryNames(ids: string[]): Promise<Map<string, string>> {
  const found = await db.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, shortName: true },
  })
  return new Map(found.map(({ id, shortName }) => [id, shortName]))
}
