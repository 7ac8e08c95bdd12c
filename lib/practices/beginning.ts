import { appUrl } from '@/lib/auth'
import { db } from '@/lib/db'
import { can, NotFound, type Person } from '@/lib/policy'
import { sentencesOf } from '@/lib/text'
import { heldColumns, heldFrom } from './held'
import { candidateIn } from './model/candidates/candidate'
import type { TextTyped } from './model/typed'
import { quotableIn, roomToDrawFrom, toldIn, type Quotable } from './source'
import { present } from './text'

/** An empty form. */
export const nothing: TextTyped = {
  ...{ title: '', problem: null, situation: '', kinds: [], stages: [] },
  ...{ fewestMembers: null, mostMembers: null },
  ...{ trigger: [], steps: [], whenTo: '', whenNot: '', evidence: [], result: '' },
}

/** What a form begins with. */
export interface Beginning {
  communityId: string
  threadId: string | null
  lessonId: string | null
  /** The passage one came for. */
  candidateId: string | null
  isFailure: boolean
  text: TextTyped
  /** Where its first words come from; `isReserved`: the evidence may not name the thread. */
  source: { kind: 'thread' | 'lesson'; name: string; isReserved: boolean }
  quotable: Quotable[]
  drawn: Drawn | null
}

/**
 * A practice that was drawn from the same thread: proposed, so that another one goes without the thread; or one’s own, not
 * proposed yet. Named to those who may read it.
 */
export interface Drawn {
  isProposed: boolean
  practice: { id: string; title: string } | null
}

interface From {
  communityId: string
  threadId: string
  candidateId: string | null
}

/**
 * What a thread gives to begin with: its title, what the viewer wrote there themselves, and whose words they may ask for.
 * Nobody else’s words come in by themselves; nor does the title of a thread that not everybody may read become evidence.
 */
export async function fromThread(
  viewer: Person,
  { communityId, threadId, candidateId }: From,
): Promise<Beginning> {
  const community = await roomToDrawFrom(viewer, communityId)
  const candidate = candidateId
    ? await db.practiceCandidate.findFirst({ where: { id: candidateId, communityId, threadId } })
    : null
  if (candidateId && (!candidate || !can(viewer, 'practice.sift', community))) throw new NotFound()
  const source = await toldIn(viewer, communityId, threadId, candidate?.subjectId ?? null)
  if (!source) throw new NotFound()
  const { title, told } = source
  const own = told.filter(({ authorId }) => authorId === viewer.id).map(({ body }) => body)
  const drawn = await drawnFrom(viewer, threadId)
  const isReserved = community.access !== 'public'
  return {
    ...{ communityId, lessonId: null, candidateId, drawn },
    // One thread, one practice that is proposed: another one is written beside it.
    threadId: drawn?.isProposed ? null : threadId,
    isFailure: candidate ? tellsFailure(candidate.signs) : own.some(isOfFailure),
    source: { kind: 'thread', name: title, isReserved },
    quotable: drawn?.isProposed ? [] : quotableIn(viewer, told),
    text: {
      ...nothing,
      // A title that not everybody may read stays where it is.
      title: isReserved ? '' : title.slice(0, 120),
      situation: (sentencesOf(own[0] ?? '')[0] ?? '').slice(0, 300),
      result: own.join('\n\n').slice(0, 2000),
      evidence: isReserved
        ? []
        : [
            {
              words: title.slice(0, 500),
              address: `${appUrl()}/communautes/${community.slug}/fils/${threadId}`,
            },
          ],
    },
  }
}

const tellsFailure = (signs: readonly string[]) => signs.includes('failed') && !signs.includes('worked')
const isOfFailure = (body: string) => tellsFailure(candidateIn(body)?.reasons.map(({ sign }) => sign) ?? [])

/**
 * The practice that somebody proposed from a thread, else the one that the viewer writes of it. What others still write for
 * themselves is theirs.
 * @param but another one than this
 */
export async function drawnFrom(viewer: Person, threadId: string, but?: string): Promise<Drawn | null> {
  const practice = await db.practice.findFirst({
    where: {
      ...{ threadId, ...(but && { id: { not: but } }) },
      OR: [{ proposedAt: { not: null } }, { authors: { some: { memberId: viewer.id } } }],
    },
    select: { ...heldColumns, versions: { ...present, select: { title: true } } },
    orderBy: { proposedAt: { sort: 'desc', nulls: 'last' } },
  })
  if (!practice) return null
  const { id, versions } = practice
  const maySee = can(viewer, 'practice.read', await heldFrom(practice))
  return {
    isProposed: practice.proposedAt !== null,
    practice: maySee ? { id, title: versions[0]!.title } : null,
  }
}

/** What one left when a community closed. */
export async function fromLesson(viewer: Person, communityId: string, id: string): Promise<Beginning> {
  const { name } = await roomToDrawFrom(viewer, communityId)
  const lesson = await db.closingLesson.findFirst({ where: { id, communityId, authorId: viewer.id } })
  if (!lesson) throw new NotFound()
  return {
    ...{ communityId, threadId: null, lessonId: id, candidateId: null, quotable: [], drawn: null },
    isFailure: isOfFailure(lesson.lesson),
    source: { kind: 'lesson', name, isReserved: false },
    text: {
      ...nothing,
      stages: ['close'],
      problem: 'end',
      situation: (sentencesOf(lesson.lesson)[0] ?? '').slice(0, 300),
      result: lesson.lesson,
    },
  }
}
