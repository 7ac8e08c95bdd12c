import { db, isId } from '@/lib/db'
import { authorize, can, NotFound, type Person, type Viewer } from '@/lib/policy'
import type { CommunityKind } from '@/prisma/client/enums'
import { reportFacts, type NamedReport } from './facts'
import type { Subject } from './make'
import { Settings } from './model/settings'

/** The report, if the viewer may do that with it; otherwise there is none for them. */
export async function reportFor(
  viewer: Viewer,
  action: 'report.read' | 'report.edit' | 'report.publish',
  id: string,
): Promise<NamedReport> {
  const report = isId(id) ? await reportFacts(id) : null
  if (!report || !can(viewer, 'report.read', report)) throw new NotFound()
  authorize(viewer, action, report)
  return report
}

/** Of whom one may make a report: a direction within a ministry has none of its own. */
export async function whomToSpeakOf(viewer: Person) {
  const ofPlatform = can(viewer, 'report.create', { ministryId: null })
  const found = await db.organisation.findMany({
    where: { parentId: null, ...(!ofPlatform && { id: { in: [...viewer.administers] } }) },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  return {
    ofPlatform,
    ministries: found.filter(({ id }) => can(viewer, 'report.create', { ministryId: id })),
  }
}

interface Kept {
  title: string
  language: string
  ministryId: string | null
  kind: CommunityKind | null
  settings: unknown
}

/** What a report that was kept is about; a ministry is called what it is called today. */
export async function subjectOf({ title, language, ministryId, kind, settings }: Kept): Promise<Subject> {
  const ministry =
    ministryId === null
      ? null
      : await db.organisation.findUnique({ where: { id: ministryId }, select: { id: true, name: true } })
  // A ministry that is gone: what was published stays, and there is nothing more to say of it.
  if (ministryId !== null && !ministry) throw new NotFound()
  return {
    ...{ title, kind, ministry },
    language: language === 'en' ? 'en' : 'fr',
    settings: Settings.parse(settings),
  }
}
