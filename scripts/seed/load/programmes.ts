import { createHash } from 'node:crypto'
import { db, execute, sql } from '@/lib/db'
import { fingerprintOf } from '@/lib/practices/model/draw/draw'
import { compareDue } from '@/lib/practices/programmes/comparing'
import { drawDue } from '@/lib/practices/programmes/drawing'
import { tellTurns } from '@/lib/practices/programmes/turning'
import { drawAfterHours } from '@/lib/practices/programmes/schema'
import { seal } from '@/lib/practices/programmes/seal'
import { addDays, parisDay, startOfDay } from '@/lib/time'
import { Chance } from '../chance'
import { personas } from '../personas'
import type { Room } from './practices'

const DAY = 86_400_000

/** One that was drawn in the spring of the story and may be compared, and one that is open. */
const told = [
  {
    key: 'compagnonnage',
    name: 'Compagnonnage d’animation',
    purpose:
      'Pendant huit semaines, une personne qui anime depuis longtemps appelle la vôtre chaque lundi, un quart d’heure, et l’aide à choisir les trois gestes de la semaine.',
    ...{ places: 8, asked: 17, openedAgo: 120, closedAgo: 100, laterAgo: 35 },
  },
  {
    key: 'rendez-vous',
    name: 'Six rendez-vous avec une animatrice expérimentée',
    purpose:
      'Six visioconférences d’une heure, une par semaine, pour installer un rendez-vous fixe dans votre communauté. Il vous est demandé d’y venir à deux.',
    ...{ places: 5, asked: 9, openedAgo: 6, closedAgo: -12, laterAgo: -90 },
  },
] as const

/** Programmes of the demonstration: who asked is drawn by the very job, on the day it would have been. */
export async function openProgrammes(rooms: Room[], now: Date): Promise<void> {
  const today = parisDay(now)
  const claire = await db.member.findFirstOrThrow({
    where: { email: personas[2]!.email },
    select: { id: true },
  })
  const practice = await db.practice.findUnique({ where: { starterKey: 'rendez-vous-fixe' } })
  for (const { key, name, purpose, places, asked, openedAgo, closedAgo, laterAgo } of told) {
    const chance = new Chance(`programme ${key}`)
    const openedAt = new Date(now.getTime() - openedAgo * DAY)
    const seed = createHash('sha256').update(`${key} ${chance.next()}`).digest('hex')
    const closesAt = startOfDay(addDays(today, -closedAgo))
    const id = chance.id(openedAt)
    await db.practiceProgramme.create({
      data: {
        ...{ id, name, purpose, places, sealedSeed: seal(seed, id), fingerprint: fingerprintOf(seed) },
        ...{ practiceId: practice?.id, openedById: claire.id, openedAt, closesAt },
        laterOn: new Date(addDays(today, -laterAgo)),
        requests: {
          create: chance
            .shuffled(rooms)
            .slice(0, asked)
            .map(({ communityId, animatorId }) => {
              const at = new Date(openedAt.getTime() + chance.between(1, 5) * DAY)
              return { id: chance.id(at), communityId, requestedById: animatorId, at }
            }),
        },
      },
    })
    if (closedAgo <= 0) continue
    await drawDue(closesAt)
    await drawDue(new Date(closesAt.getTime() + drawAfterHours * 3_600_000))
  }
  await compareDue(now)
  await tellTurns(now)
  // What was said to people then is old news.
  await execute(sql`DELETE FROM "outbox" WHERE "kind" = 'programme.moved'`)
}
