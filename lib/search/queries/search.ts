import { countShown } from '@/lib/auth'
import { db, execute, sql, type Transaction } from '@/lib/db'
import { takeQuestion } from '@/lib/directory'
import { authorizePlatform, visibleTo, type Person } from '@/lib/policy'
import { sinceMoment, type Asked } from '../model/asked'
import { nameParts, questionIn, type Question } from '../model/question'
import { findCommunities, findPeople, type CommunityHit, type PersonHit } from '../names'
import { spelling } from '../spelling'
import { findTexts, type Texts } from '../texts'
import { tsqueryOf } from '../tsquery'

/** Below this much, one may have typed it wrong. */
const LITTLE = 3
/** A question that would keep the database longer is given up: a more precise one is answered at once. */
const LONGEST_MS = 4000

export interface Results {
  texts: Texts
  communities: CommunityHit[]
  people: PersonHit[]
  /** People were looked for too often in a short time: they come again in so many seconds. */
  peopleIn: number | null
  /** Names nearly like what was typed, when none is exactly so. */
  peopleNearly: PersonHit[]
  /** The question as it was perhaps meant. */
  suggestion: string | null
  /** Nothing was found as typed: these are the results of the suggestion. */
  isCorrected: boolean
  /** What narrows the search, in words; null when the viewer may not know it. */
  community: string | null
  author: string | null
}

/**
 * Everything the viewer may read that answers the question. `nothing asked`: no word of it says anything to look
 * for; `too long`: it would take too long to find out.
 */
export async function search(
  viewer: Person,
  asked: Asked,
  now: Date,
): Promise<Results | 'nothing asked' | 'too long'> {
  authorizePlatform(viewer, 'platform.use')
  try {
    return await withoutTooMany(viewer, await searchWithin(viewer, asked, now))
  } catch (error) {
    if (wasGivenUp(error)) return 'too long'
    throw error
  }
}

/** People found are people shown: beyond what one may be in an hour, they come later. */
async function withoutTooMany(
  viewer: Person,
  results: Results | 'nothing asked',
): Promise<Results | 'nothing asked'> {
  if (results === 'nothing asked') return results
  const peopleIn = await countShown(viewer, results.people.length + results.peopleNearly.length)
  return peopleIn === null ? results : { ...results, people: [], peopleNearly: [], peopleIn }
}

/** PostgreSQL's query_canceled, however the driver wraps it. */
const wasGivenUp = (error: unknown): boolean =>
  error instanceof Error && /57014|statement timeout/.test(`${error.message} ${JSON.stringify(error)}`)

async function searchWithin(viewer: Person, asked: Asked, now: Date): Promise<Results | 'nothing asked'> {
  const question = questionIn(asked.text)
  const asksPeople = isWhole(asked) && nameParts(question).length > 0
  // The same count as the directory's: nobody copies it through this box.
  const peopleIn = asksPeople ? await takeQuestion(viewer) : null
  return db.$transaction(
    async (tx) => {
      await execute(sql`SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, TRUE)`, tx)
      const isNarrowed = asked.communityId !== null || asked.authorId !== null
      const query = await tsqueryOf(tx, question)
      if (query === null && !(isNarrowed && asked.text === '')) return 'nothing asked' as const
      const look = { asked, now, mayAskPeople: asksPeople && peopleIn === null }
      const { nearly, ...found } = await find(tx, viewer, look, question, query)
      const narrowed = await narrowing(tx, viewer, asked)
      if (query === null || found.texts.total + found.communities.length + found.people.length >= LITTLE) {
        return { ...found, ...narrowed, peopleIn, peopleNearly: [], suggestion: null, isCorrected: false }
      }
      const peopleNearly = found.people.length === 0 ? nearly : []
      const suggestion = await spelling(tx, viewer, asked.text, question)
      const isNothing = found.texts.total + found.communities.length + found.people.length === 0
      if (suggestion === null || !isNothing) {
        return { ...found, ...narrowed, peopleIn, peopleNearly, suggestion, isCorrected: false }
      }
      const meant = questionIn(suggestion)
      const meantQuery = await tsqueryOf(tx, meant)
      const { texts, communities, people } = await find(tx, viewer, look, meant, meantQuery)
      return {
        texts,
        communities,
        people,
        ...narrowed,
        peopleIn,
        peopleNearly,
        suggestion,
        isCorrected: true,
      }
    },
    { timeout: 20_000 },
  )
}

/** Nothing but words narrows it: names answer it too. */
const isWhole = ({ communityId, authorId, since }: Asked) =>
  communityId === null && authorId === null && since === null

async function find(
  tx: Transaction,
  viewer: Person,
  { asked, now, mayAskPeople }: { asked: Asked; now: Date; mayAskPeople: boolean },
  question: Question,
  query: string | null,
) {
  const { communityId, authorId, since, kind, byDate, page } = asked
  const filters = { query, communityId, authorId, since: since && sinceMoment(since, now) }
  const parts = isWhole(asked) ? nameParts(question) : []
  const moments = {
    week: sinceMoment('semaine', now),
    month: sinceMoment('mois', now),
    year: sinceMoment('annee', now),
  }
  const ofTexts = kind === 'discussion' || kind === 'file' ? kind : null
  const texts = await findTexts(tx, viewer, filters, { kind: ofTexts, byDate, page, moments })
  const communities = isWhole(asked) ? await findCommunities(tx, viewer, query, parts) : []
  const { people, nearly } = await findPeople(tx, viewer, mayAskPeople ? parts : [])
  return { texts, communities, people, nearly }
}

async function narrowing(tx: Transaction, viewer: Person, { communityId, authorId }: Asked) {
  const named = { select: { name: true } } as const
  const where = { AND: [{ id: communityId ?? '' }, visibleTo.communitiesToRead(viewer)] }
  const community = communityId && (await tx.community.findFirst({ where, ...named }))
  const author =
    authorId && (await tx.member.findFirst({ where: { id: authorId, status: 'active' }, ...named }))
  return { community: (community && community.name) || null, author: (author && author.name) || null }
}
