import { z } from 'zod'
import { db, execute, select, sql } from '@/lib/db'
import { chanceFrom } from '@/lib/chance'
import { asDate, type Day, dayOf, parisDay } from '@/lib/time'
import { effectOf } from '../model/effect/effect'
import { effectVersion } from '../model/effect/rules'
import { alsoAdopting } from '../model/effect/together'
import type { Watched } from '../model/effect/window'
import { countKeepers } from '../moving'
import { adoptersAmong, adoptionsOf, otherAdoptionsOf } from './adopted'
import { publishNight } from './publish'
import { communitiesWatched, watched } from './watched'

/**
 * Says of every practice that communities took up what may be said of its effect. One practice at a time, each kept at
 * once: a night that stops goes on with the next one. Nothing of a night is shown before all of it is there, since of
 * twenty practices that do nothing one looks as if it did.
 */
export async function estimateEffects(now: Date, signal?: AbortSignal): Promise<void> {
  const today = parisDay(now)
  const waiting = await practicesToEstimate(today)
  if (waiting.length > 0) {
    const communities = await communitiesWatched(today)
    for (const practiceId of waiting) {
      if (signal?.aborted) return
      await estimate(practiceId, communities, today)
    }
  }
  await publishNight(today, now)
  await countKeepers()
  await thinOut(today)
}

/** Those with an adoption, of which that night has said nothing yet. */
async function practicesToEstimate(today: Day): Promise<string[]> {
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT p."id" FROM "practice" p
         WHERE EXISTS (SELECT FROM "practice_adoption" a WHERE a."practiceId" = p."id")
           AND NOT EXISTS (SELECT FROM "practice_effect" e
                            WHERE e."practiceId" = p."id" AND e."on" = ${today}::date AND e."version" = ${effectVersion})
         ORDER BY p."id"`,
  )
  return rows.map(({ id }) => id)
}

async function estimate(practiceId: string, pool: ReadonlyMap<string, Watched>, today: Day): Promise<void> {
  const adoptions = await adoptionsOf(practiceId)
  const adopters = adoptions.map(({ community }) => community)
  const communities = new Map(pool)
  for (const id of await adoptersAmong(practiceId, [...pool.keys()])) communities.delete(id)
  for (const [id, each] of await watched(adopters, today)) communities.set(id, each)
  // The same chance each night: a figure that moves has moved for a reason.
  const effect = effectOf(adoptions, communities, chanceFrom(`effect ${practiceId}`))
  const others = await otherAdoptionsOf(practiceId, adopters)
  const row = {
    version: effectVersion,
    ...{ adopters: effect.adopters, controls: effect.controls, aside: { ...effect.aside } },
    ...(effect.kind === 'withheld'
      ? { withheld: effect.because, together: 0 }
      : {
          // Of the adopters it speaks of alone.
          together: alsoAdopting(
            adoptions.filter(({ community }) => effect.judged.has(community)),
            others,
          ),
          ...{ withheld: null, estimate: effect.estimate, low: effect.low, high: effect.high },
          ...{ share: effect.authors.share, shareLow: effect.authors.low, shareHigh: effect.authors.high },
          ...{ placeboP: effect.placeboP, settledOn: asDate(dayOf(effect.settledOn)) },
        }),
  }
  const on = asDate(today)
  await db.practiceEffect.upsert({
    where: { practiceId_on: { practiceId, on } },
    create: { practiceId, on, ...row },
    // Another version of the formula, the same day: it is said, and published, anew.
    update: { ...nothingSaid, ...row, publishedAt: null },
  })
}

const nothingSaid = {
  ...{ estimate: null, low: null, high: null, share: null, shareLow: null, shareHigh: null },
  ...{ placeboP: null, adjustedP: null, verdict: null, settledOn: null },
}

/** Of nights older than a month, the first of each month stays, and the last one of a practice. */
const thinOut = (today: Day) =>
  execute(
    sql`DELETE FROM "practice_effect" e WHERE e."on" < ${today}::date - 31 AND extract(day FROM e."on") <> 1
           AND EXISTS (SELECT FROM "practice_effect" l WHERE l."practiceId" = e."practiceId" AND l."on" > e."on")`,
  )
