import { db } from '@/lib/db'
import { recommended } from '@/lib/practices/model/life'
import { propose, type Tally } from '@/lib/practices/model/order/proposing'
import { tallyProposals } from '@/lib/practices/proposing/tally'
import { parisDay } from '@/lib/time'
import type { PracticePlace } from '@/prisma/client/enums'
import { Chance } from '../chance'
import type { Room, TakenUp } from './practices'

const DAY = 86_400_000
/** How often each community was shown something, besides what it took up. */
const TIMES = 5
const KNOWN_DAYS = 30

/**
 * What was proposed to those who run communities before they took something up, and where they did not: drawn by the very
 * model that the site draws with, from what it had learnt by then.
 */
export async function proposeBefore(adoptions: TakenUp[], rooms: Room[], now: Date): Promise<void> {
  const chance = new Chance('proposals')
  const all = await db.practice.findMany({
    where: { state: { in: [...recommended] } },
    select: { id: true, isFailure: true },
  })
  const tallies = new Map<string, Tally>(
    all.map(({ id, isFailure }) => [id, { practice: id, isFailure, shown: 0, adopted: 0 }] as const),
  )
  const moments = [
    ...adoptions.map((adoption) => ({ ...adoption, at: new Date(adoption.adoptedAt.getTime() - 3_600_000) })),
    ...rooms.flatMap((room) =>
      Array.from({ length: TIMES }, () => ({
        ...{ room, practiceId: null, adoptedAt: null },
        at: new Date(now.getTime() - chance.between(1, 300) * DAY),
      })),
    ),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime())
  for (const { room, practiceId, at, adoptedAt } of moments) {
    const ids = chance
      .shuffled(all.filter(({ id }) => id !== practiceId))
      .slice(0, chance.between(2, 6))
      .map(({ id }) => id)
    const candidates = practiceId && tallies.has(practiceId) ? [practiceId, ...ids] : ids
    const shown = propose(
      candidates.map((id) => tallies.get(id)!),
      () => chance.next(),
    )
    const isFresh = now.getTime() - at.getTime() < KNOWN_DAYS * DAY
    const place: PracticePlace = chance.happens(0.3) ? 'alert' : 'dashboard'
    await db.practiceOccasion.create({
      data: {
        ...{ id: chance.id(at), place, communityId: room.communityId },
        ...{ viewerId: isFresh ? room.animatorId : null, on: new Date(parisDay(at)), shownAt: at },
        candidates: chance.shuffled(candidates),
        proposals: {
          create: shown.map(({ practice, propensity }, rank) => {
            const isAdopted = practice === practiceId
            const tally = tallies.get(practice)!
            tallies.set(practice, {
              ...tally,
              shown: tally.shown + 1,
              adopted: tally.adopted + (isAdopted ? 1 : 0),
            })
            return {
              ...{ practiceId: practice, place: rank + 1, propensity },
              openedAt: isAdopted || chance.happens(0.2) ? at : null,
              adoptedAt: isAdopted ? adoptedAt : null,
            }
          }),
        },
      },
    })
  }
  await tallyProposals()
}
