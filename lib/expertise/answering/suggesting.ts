import { z } from 'zod'
import { select, sql, type Sql } from '@/lib/db'
import type { CommunityFacts, Person } from '@/lib/policy'
import { helpersWith, skillsSpokenOf, type SpokenOf } from '@/lib/skills'
import { mayName, namingIn, stemOf, stemsOf, wordsOf } from '@/lib/text'
import { knowledgeOf } from '../model/answering/knowing'
import { askedAt } from '../model/answering/load'
import { scoreOf } from '../model/answering/combination'
import { LEAST_ANSWERS } from '../model/asking'
import { shortlist, type Candidate } from '../model/answering/shortlist'
import { consider, type Considered, type Consideration } from './considering'
import { answeringState } from './state'
import { isAvailableInSql, mayBeAskedInSql } from './whom'

/** Named at once: more of them and nobody feels asked. */
export const MOST_PROPOSED = 3
/** Skills that a question is taken to speak of, and people thought of for each. */
const MOST_SKILLS = 5
const HELPERS = 12
/** On a small platform everybody may hold a skill: saying so still counts for something. */
const LEAST_RARITY = 0.1
/** Who has answered fewer questions than this is new here. */
const NEW_BELOW = 3

/** Why somebody is proposed: only what they declared or agreed to show, and what the asker may read. */
export type Reason =
  | { kind: 'skill'; label: string; level: number | null; endorsements: number }
  | { kind: 'term'; word: string; answers: number }
  | { kind: 'community'; answers: number }
  | { kind: 'asker'; answers: number }

export interface Proposed {
  memberId: string
  reasons: Reason[]
}

export interface Asking {
  place: Pick<CommunityFacts, 'id' | 'access'>
  title: string
  askerId: string
  /** Asked already, or writing there: not proposed again. */
  but?: readonly string[]
}

/**
 * Who might answer, the best first, with why. What they declared counts for whoever said «je peux aider»; what they
 * answered, only for those who let it be understood. A bounded number of reads.
 */
export async function proposedFor(viewer: Person, asking: Asking, now: Date): Promise<Proposed[]> {
  const { place, title, askerId, but = [] } = asking
  const terms = [...new Set(stemsOf(title))]
  if (terms.length === 0) return []
  const at = now.getTime() / 1000
  const left = [...new Set([askerId, viewer.id, ...but])]
  const may = sql`${mayBeAskedInSql(place, left)} AND ${isAvailableInSql}`
  const told = helpersFor(viewer, title, place, may)
  const question = { place, community: place.id, terms, asker: askerId, at }
  const [{ skills, helpers }, { combination, members }, found] = await Promise.all([
    told,
    answeringState(),
    consider(question, {
      available: sql`${isAvailableInSql} AND m."id" <> ALL(${left}::uuid[])`,
      others: told.then(({ helpers: some }) => some.map(({ memberId }) => memberId)),
    }),
  ])
  const asked = await askedOf(
    found.people.map(({ person }) => person),
    at,
  )
  const candidates: (Candidate & { reasons: Reason[] })[] = found.people.map((each) => {
    const held = helpers.filter(({ memberId }) => memberId === each.person)
    return {
      person: each.person,
      score: each.evidence && scoreOf(each.evidence, combination),
      knowledge: knowledgeOf(
        held.map((one) => {
          const skill = skills.find(({ id }) => id === one.skillId)!
          return {
            rarity: Math.max(
              LEAST_RARITY,
              Math.log((1 + Math.max(members, skill.holders)) / (1 + skill.holders)),
            ),
            isDeclared: true,
            isEndorsed: one.endorsements > 0,
            shown: shownOn(each, skill),
          }
        }),
      ),
      asked: asked.get(each.person) ?? 0,
      isNewcomer: each.everywhere.answers < NEW_BELOW,
      reasons: reasonsFor(each, held, skills, { ...found, title, isAsker: viewer.id === askerId }),
    }
  })
  const named = candidates.filter(({ reasons }) => reasons.length > 0)
  return shortlist(named, MOST_PROPOSED).map(({ person }) => ({
    memberId: person,
    reasons: named.find((each) => each.person === person)!.reasons,
  }))
}

/** Who said «je peux aider» with what the title speaks of. */
async function helpersFor(viewer: Person, title: string, room: Asking['place'], may: Sql) {
  const skills = await skillsSpokenOf(viewer, title, MOST_SKILLS)
  const ids = skills.map(({ id }) => id)
  return {
    skills,
    helpers: ids.length > 0 ? await helpersWith(viewer, ids, { room, may, limit: HELPERS }) : [],
  }
}

/** Helpful answers about the words that name the skill. */
const shownOn = ({ terms }: Considered, { stems }: SpokenOf): number =>
  Math.max(0, ...stems.map((stem) => terms.get(stem)?.helpful ?? 0))

interface Said extends Pick<Consideration, 'rarities' | 'subjects'> {
  title: string
  isAsker: boolean
}

/** At most two sentences: the skill they declare, then the most telling thing they did. */
function reasonsFor(
  { terms, community, asker }: Considered,
  held: { skillId: string; level: number | null; endorsements: number }[],
  skills: SpokenOf[],
  { rarities, subjects, title, isAsker }: Said,
): Reason[] {
  const best = held.toSorted(
    (one, other) =>
      skills.findIndex(({ id }) => id === one.skillId) - skills.findIndex(({ id }) => id === other.skillId),
  )[0]
  const skill: Reason[] = best
    ? [
        {
          ...{ kind: 'skill', label: skills.find(({ id }) => id === best.skillId)!.label },
          ...{ level: best.level, endorsements: best.endorsements },
        },
      ]
    : []
  const { named } = namingIn(title)
  const isNamed = (stem: string) => named.has(stem) || mayName(wordFor(stem, title))
  const isAbout = (stem: string) =>
    (subjects.has(stem) && isNamed(stem)) || skills.some(({ stems }) => stems.includes(stem))
  const [term] = [...terms]
    .map(([stem, { answers }]) => ({ stem, answers, rarity: rarities.get(stem) ?? 0 }))
    .filter(({ stem, answers }) => answers >= LEAST_ANSWERS && isAbout(stem))
    .sort((one, other) => weightOf(other) - weightOf(one))
  if (term) return [...skill, { kind: 'term', word: wordFor(term.stem, title), answers: term.answers }]
  if (asker.answers > 0 && isAsker) return [...skill, { kind: 'asker', answers: asker.answers }]
  if (community.answers > 0) return [...skill, { kind: 'community', answers: community.answers }]
  return skill
}

/** Rather a rare word answered a few times than a usual one answered often. */
const weightOf = ({ answers, rarity }: { answers: number; rarity: number }) =>
  (0.01 + rarity) ** 2 * Math.log1p(answers)

/** As the one who asks wrote it. */
const wordFor = (stem: string, title: string): string =>
  wordsOf(title).find((word) => stemOf(word) === stem) ?? stem

const Asked = z.object({ memberId: z.string(), count: z.number(), at: z.date() })

async function askedOf(people: string[], at: number): Promise<Map<string, number>> {
  const rows = await select(
    Asked,
    sql`SELECT "memberId", "count", "at" FROM "answering_asked" WHERE "memberId" = ANY(${people}::uuid[])`,
  )
  return new Map(
    rows.map((row) => [row.memberId, askedAt({ count: row.count, at: row.at.getTime() / 1000 }, at)]),
  )
}
