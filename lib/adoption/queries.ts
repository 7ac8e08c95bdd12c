import { db } from '@/lib/db'
import { authorizePlatform, type Viewer } from '@/lib/policy'
import type { Day } from '@/lib/time'
import type { MemberLevel } from '@/prisma/client/enums'
import { lastCounted } from './counted'
import { figureId, levels, measures, type Narrowing } from './model/figures'

/** What may be said of a ministry, or of all of them, at one level or all; null: not available. */
export interface AdoptionRow {
  /** null: the whole platform. */
  ministryId: string | null
  ministry: string | null
  level: MemberLevel | null
  figures: Record<(typeof measures)[number], number | null>
}

export interface Adoption {
  /** The month counted, and the fewest people behind a figure. */
  month: Day
  minimum: number
  rows: AdoptionRow[]
}

/** The last month counted, for the ministries the viewer oversees; null as long as none was. */
export async function adoptionFor(viewer: Viewer, narrowing: Narrowing): Promise<Adoption | null> {
  authorizePlatform(viewer, 'engagement.list')
  const [counted, ministries] = await Promise.all([lastCounted(), ministriesOf(viewer)])
  if (!counted) return null
  const { month, minimum, report } = counted
  const rows = [{ id: null, name: null }, ...ministries].flatMap(({ id: ministryId, name: ministry }) =>
    levelsWith(narrowing).map((level) => ({
      ministryId,
      ministry,
      level,
      figures: Object.fromEntries(
        measures.map((measure) => [
          measure,
          report[figureId(measure, { ministryId, level }, narrowing)] ?? null,
        ]),
      ) as AdoptionRow['figures'],
    })),
  )
  return { month, minimum, rows }
}

/** Kinds of communities are not crossed with levels (model/report). */
const levelsWith = ({ kind }: Narrowing) => (kind === null ? [null, ...levels] : [null])

/** All of them for DINUM; for their administrator, the one they answer for. */
function ministriesOf(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  if (viewer.platformRole !== 'dinum' && viewer.platformRole !== 'ministry_administrator')
    return Promise.resolve([])
  return db.organisation.findMany({
    where: {
      parentId: null,
      ...(viewer.platformRole === 'ministry_administrator' && { id: { in: [...viewer.administers] } }),
    },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}
