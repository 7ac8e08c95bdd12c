import { db, isId, newId } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { heldColumns, heldFrom } from '../held'
import type { Typed } from '../model/typed'
import { mayDrawFrom, quotableIn, toldIn } from '../source'
import { present, textColumns, textFrom } from '../text'
import { empty, keptDraft, resumed, type PracticeDraft } from '../drafting'

/**
 * What one changes of a practice; as one left it being typed, where one did. A draft of an older text waits beside the
 * present one.
 * @param isAgain goes on with such a draft: what one saves then replaces the present text
 */
export async function practiceToChange(viewer: Person, id: string, isAgain = false): Promise<PracticeDraft> {
  if (!isId(id)) throw new NotFound()
  const practice = await db.practice.findUnique({
    where: { id },
    select: {
      ...heldColumns,
      threadId: true,
      lessonId: true,
      versions: { ...present, select: { ...textColumns, at: true } },
    },
  })
  authorize(viewer, 'practice.edit', practice && (await heldFrom(practice)))
  const { version, isFailure, communityId, threadId, lessonId, versions, proposedAt } = practice!
  const kept = await keptDraft(viewer, id)
  const { at: writtenAt, ...text } = versions[0]!
  const isOvertaken = kept !== null && isOlder(kept.fields, { version, writtenAt })
  return resumed(
    {
      ...{ ...empty, practiceId: id, newId: newId(), version, writtenAt, isFailure },
      ...{ communityId, threadId, lessonId, isProposed: proposedAt !== null },
      text: textFrom(text),
      communities: [],
      quotable: await stillQuotable(viewer, { id, communityId, threadId }),
      overtaken: isOvertaken ? { savedAt: kept.updatedAt, isShown: isAgain } : null,
    },
    isOvertaken && !isAgain ? null : kept,
  )
}

interface Present {
  version: number
  writtenAt: Date
}

/** Whether somebody wrote since a draft was begun: a version of its own, or over an idea, which keeps its number. */
const isOlder = ({ knownVersion, knownAt }: Typed, { version, writtenAt }: Present): boolean =>
  Number(knownVersion) < version || (typeof knownAt === 'string' && new Date(knownAt) < writtenAt)

interface Whence {
  id: string
  communityId: string | null
  threadId: string | null
}

/** Of the thread a practice was drawn from, what nobody has been asked for yet; nothing for those who may not draw there. */
async function stillQuotable(viewer: Person, { id, communityId, threadId }: Whence) {
  if (communityId === null || threadId === null || !(await mayDrawFrom(viewer, communityId))) return []
  const [candidate, asked] = await Promise.all([
    db.practiceCandidate.findFirst({
      where: { communityId, threadId, OR: [{ verdict: null }, { practiceId: id }] },
      orderBy: { score: 'desc' },
    }),
    db.practiceQuotation.findMany({ where: { practiceId: id }, select: { subjectId: true } }),
  ])
  const source = await toldIn(viewer, communityId, threadId, candidate?.subjectId ?? null)
  const known = new Set(asked.map(({ subjectId }) => subjectId))
  return quotableIn(viewer, source?.told ?? []).filter(({ subjectId }) => !known.has(subjectId))
}
