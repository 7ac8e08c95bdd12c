import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorizePlatform, can, NotFound, type Person } from '@/lib/policy'
import { SubjectKind } from '@/prisma/client/enums'
import { pathOf } from '../model/address'
import type { Key } from '../model/key'
import { RULINGS } from '../model/kinds'
import { OUTCOMES, type Ruling } from '../model/ruling'
import { practiceSubject } from '../practiceSubject'
import { mayHear, placeOf, subjectOf } from '../subject'
import { ownNotifications } from '../visible'

const Row = z.object({
  kind: z.enum(RULINGS),
  communityId: z.string().nullable(),
  subjectKind: z.enum(SubjectKind),
  subjectId: z.string(),
  detail: z.object({
    outcome: z.enum(OUTCOMES),
    community: z.string(),
    title: z.string(),
    reason: z.string().nullable(),
    until: z.custom<Ruling['until']>((day) => day === null || typeof day === 'string'),
  }),
})

export interface RulingTold {
  at: Date
  ruling: Ruling
  subjectKind: SubjectKind
  /** Where the text is, or the community, as long as the viewer may go there. */
  path: string | null
}

/** A decision about the viewer, in the words it was taken with. Anybody else's does not exist. */
export async function rulingTold(viewer: Person, { at, id }: Key): Promise<RulingTold> {
  authorizePlatform(viewer, 'platform.use')
  const which = sql`AND x."at" = ${at} AND x."id" = ${id}::uuid AND x."kind" = ANY(${[...RULINGS]}::text[])`
  const [row] = await select(Row, sql`SELECT n.* FROM ${ownNotifications(viewer, new Date(), which, 1)}`)
  if (!row) throw new NotFound()
  const { kind, detail, subjectKind } = row
  return { at, ruling: { kind, ...detail }, subjectKind, path: await pathNow(viewer, row) }
}

/** A text that is back leads to it; otherwise the community, where the viewer may still see that. */
async function pathNow(
  viewer: Person,
  { communityId, subjectKind, subjectId }: z.infer<typeof Row>,
): Promise<string | null> {
  if (subjectKind === 'practice') {
    const practice = await practiceSubject(db, subjectId)
    return practice && can(viewer, 'practice.read', practice.facts) ? `/pratiques/${subjectId}` : null
  }
  const place = communityId && (await placeOf(communityId))
  if (!place || !can(viewer, 'community.see', place)) return null
  const about = { communityId, subjectKind, subjectId, threadId: null }
  const subject = subjectKind === 'membership' ? null : await subjectOf(about)
  if (!subject || !mayHear(viewer, 'moderation', subject)) return `/communautes/${place.slug}`
  return pathOf('moderation', place.slug, { ...about, threadId: subject.threadId }, subject.depositId)
}
