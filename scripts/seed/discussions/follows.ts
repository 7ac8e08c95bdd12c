import type { FollowLevel } from '@/prisma/client/enums'
import type { Chance } from '../chance'
import type { Person } from '../people/people'
import type { Thread } from './posts'

export type Follow = {
  threadId: string
  memberId: string
  level: FollowLevel
  readUntil: Date
  readNumber: number
}

/**
 * How far people have read: whoever opened a thread watches it, whoever wrote there has read at least until then,
 * and most until their last visit. The personas have opened other threads too, before their last visit.
 */
export function follow(
  thread: Thread,
  lastVisit: (person: Person) => Date,
  readers: { person: Person; since: Date }[],
  chance: Chance,
): Follow[] {
  const follows = new Map<Person, Follow>()
  const add = (person: Person, level: FollowLevel, wroteAt: Date) => {
    const visit = lastVisit(person)
    const readUntil = visit > wroteAt && (person.isCast || chance.happens(0.7)) ? visit : wroteAt
    const readNumber = thread.replies.findLast(({ at }) => at <= readUntil)?.number ?? 0
    const known = follows.get(person)
    if (known && known.readNumber >= readNumber) return
    follows.set(person, {
      threadId: thread.id,
      memberId: person.id,
      level: known?.level ?? level,
      readUntil,
      readNumber,
    })
  }
  add(thread.author, 'watching', thread.at)
  for (const { author, at } of thread.replies) add(author, 'normal', at)
  for (const { person, since } of readers) {
    if (thread.at > since && thread.at < lastVisit(person) && !follows.has(person) && chance.happens(0.6))
      add(person, 'normal', thread.at)
  }
  return [...follows.values()]
}
