import type { Day } from '@/lib/time'
import type { CommunityOrigin } from '@/prisma/client/enums'
import type { Facts, Knows } from '../model/facts'
import { firstContributions, membershipChanges } from './members'
import { peopleOf } from './people'
import { threadsOf } from './threads'
import { tiesOf } from './ties'

const everything: Knows = { reading: true, reactions: true, ties: true, threads: true, memberships: true }
/** A file of acts says who did what when: not who reads, who answers whom, nor who is a member. */
const actsOnly: Knows = { reading: false, reactions: false, ties: false, threads: false, memberships: false }

/** All that the figures of a community are made of, from `from` to `to` (not counted). From the roll-ups, never the raw acts. */
export async function factsOf(
  { id, origin }: { id: string; origin: CommunityOrigin },
  from: Day,
  to: Day,
): Promise<Facts> {
  const isOurs = origin === 'local'
  const [people, threads, changes] = await Promise.all([
    peopleOf(id, from, to),
    isOurs ? threadsOf(id, from, to) : [],
    isOurs ? membershipChanges(id) : firstContributions(id),
  ])
  const ties = isOurs ? await tiesOf(id, from, to, people) : []
  const knows = isOurs
    ? everything
    : { ...actsOnly, reactions: people.some(({ reactions }) => reactions.length > 0) }
  return { knows, people, ties, threads, changes }
}
