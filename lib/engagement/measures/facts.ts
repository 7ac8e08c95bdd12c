import { addMonths, dayNumber, parisDay, startOfMonth, type Day } from '@/lib/time'
import type { CommunityOrigin } from '@/prisma/client/enums'
import type { Facts, Knows } from '../model/facts'
import { documentsOf } from './documents'
import { firstContributions, membershipChanges } from './members'
import { addMinistries } from './ministries'
import { peopleOf } from './people'
import { addStays } from './stays'
import { threadsOf } from './threads'
import { placed, tiesBetween } from './ties'

const everything: Knows = {
  reading: true,
  reactions: true,
  ties: true,
  threads: true,
  memberships: true,
  documents: true,
}
/** A file of acts says who did what when: not who reads, who answers whom, nor who is a member. */
const actsOnly: Knows = {
  reading: false,
  reactions: false,
  ties: false,
  threads: false,
  memberships: false,
  documents: false,
}

/** All that the figures of a community are made of, from `from` to `to` (not counted). From the roll-ups, never the raw acts. */
export async function factsOf(
  { id, origin }: { id: string; origin: CommunityOrigin },
  from: Day,
  to: Day,
  now: Date,
): Promise<Facts> {
  const isOurs = origin === 'local'
  const [found, threads, changes, documents] = await Promise.all([
    peopleOf(id, from, to),
    isOurs ? threadsOf(id, from, to) : [],
    isOurs ? membershipChanges(id) : firstContributions(id),
    isOurs ? documentsOf(id) : [],
  ])
  const ties = isOurs ? await tiesBetween(id, from, to, found) : []
  if (isOurs) {
    const tied = new Set(ties.flatMap(({ memberId, otherId }) => [memberId, otherId]))
    await Promise.all([addStays(id, from, found), addMinistries([...tied], found)])
  }
  const people = found.inOrder()
  const knows = isOurs
    ? everything
    : { ...actsOnly, reactions: people.some(({ reactions }) => reactions.length > 0) }
  // What `forgetOldPresence` leaves: this month, and the twelve before.
  const readingSince = dayNumber(addMonths(startOfMonth(parisDay(now)), -12))
  return { seed: id, knows, readingSince, people, ties: placed(ties, people), threads, changes, documents }
}
