import { daysBetween, type Day } from '@/lib/time'
import { activityOf, dayAfter, moment } from '../calendar'
import type { Chance } from '../chance'
import type { Community } from '../communities/communities'
import { converse, type Mood } from './conversation'
import { Crowd } from './crowd'
import { Deck } from './deck'
import { introduce } from './introductions'
import { type Originals } from './originals'
import { post, type Thread } from './posts'
import { finish } from './afterwards'

/** Everything that was said in a community, day after day. */
export function discuss(
  community: Community,
  originals: Originals,
  { lastDay, now }: { lastDay: Day; now: Date },
  chance: Chance,
): Thread[] {
  const crowd = new Crowd(community)
  const deck = new Deck(community, chance)
  const threads: Thread[] = []
  const age = daysBetween(community.bornOn, lastDay)
  const busy = 1 + Math.log10(Math.max(1, community.belongings.length / 30))
  for (let days = 0; days <= age; days += 1) {
    const day = dayAfter(community.bornOn, days)
    if (community.statusAt && day > community.statusAt.toISOString()) break
    const level = community.course.level(days)
    const expected = (community.course.peak * level * busy * activityOf(day)) / 5
    for (let count = chance.poisson(expected); count > 0; count -= 1) {
      const at = moment(day, chance)
      if (at >= now || at <= community.createdAt) continue
      const thread = open(community, { deck, crowd, originals }, at, chance)
      if (!thread) continue
      threads.push(thread.thread)
      converse({ ...thread, crowd, mood: moodOf(community, level), now, chance })
    }
  }
  const hello = introduce(community, crowd, originals, now, chance)
  if (hello) threads.push(hello)
  for (const thread of threads) finish(thread, now, chance)
  return threads.sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** A community that tires answers less, and later. */
function moodOf({ course, kind, belongings }: Community, level: number): Mood {
  const energy = Math.min(1, level * 1.5)
  const answers = course.responsiveness * (0.45 + 0.55 * energy)
  const size = Math.min(1.35, 0.55 + belongings.length / 260)
  return {
    answers,
    speed: 1.6 + 44 * (1 - answers) ** 1.6,
    chatter: Math.min(1.2, answers * size * (kind === 'broadcast' ? 0.45 : 1)),
  }
}

type Tools = { deck: Deck; crowd: Crowd; originals: Originals }

function open(community: Community, { deck, crowd, originals }: Tools, at: Date, chance: Chance) {
  const kind = deck.kind(chance)
  // As the rules have it: news come from those who run the community, threads from its members.
  const author = crowd.pick(at, chance, {
    may: kind === 'news' || community.kind === 'broadcast' ? 'run' : 'start',
  })
  const opening = author && originals.open(community, { deck, crowd }, kind, author, at, chance)
  if (!opening) return undefined
  const { title, body, card, meaning } = opening
  const thread: Thread = {
    ...post(chance.id(at), author, at, body),
    ...{ community, kind, title, replies: [], pinnedUntil: null, locked: null, accepted: null, events: [] },
  }
  return { thread, situation: card.situation, meaning }
}
