import { db } from '@/lib/db'
import { chanceFrom } from '@/lib/chance'
import { asDate, type Day, dayNumber, type DayNumber, parisDay } from '@/lib/time'
import { communitiesWatched, watched } from '../effects/watched'
import { differenceOf, drawVersion } from '../model/draw/difference'
import { comparedDays, waitsToTheEnd } from '../model/draw/waiting'
import { beyond, learnFrom, type Foresight } from '../model/effect/foresight'
import { momentOf, outcomeOf, type Moment } from '../model/effect/moment'
import { effectRules } from '../model/effect/rules'
import { shareOfAuthors } from '../model/effect/share'
import { possibleIn, windowOf, type Watched } from '../model/effect/window'

/**
 * Compares those who were drawn with those who waited, once the eight weeks after the draw are over: once and for all,
 * since those who waited get their place afterwards. Where the draw came too late for that, nothing is compared.
 */
export async function compareDue(now: Date, signal?: AbortSignal): Promise<void> {
  const today = parisDay(now)
  const drawn = await db.practiceProgramme.findMany({
    where: { drawnAt: { not: null }, comparison: null },
    include: { requests: { where: { isChosen: { not: null } } } },
  })
  for (const { id, drawnAt, laterOn, requests } of drawn) {
    if (signal?.aborted) return
    if (!waitsToTheEnd(parisDay(drawnAt!), parisDay(laterOn))) continue
    const on = dayNumber(parisDay(drawnAt!))
    if (on + comparedDays > dayNumber(today)) continue
    const ids = requests.map(({ communityId }) => communityId)
    // One that has become secret since counts on neither side.
    const open = await db.community.findMany({
      where: { id: { in: ids }, access: { not: 'secret' } },
      select: { id: true },
    })
    const isOpen = new Set(open.map((community) => community.id))
    const of = (isChosen: boolean) =>
      requests.flatMap((each) =>
        each.isChosen === isChosen && isOpen.has(each.communityId) ? [each.communityId] : [],
      )
    await compare(id, on, { chosen: of(true), waiting: of(false) }, today)
  }
}

interface Groups {
  chosen: string[]
  waiting: string[]
}

async function compare(programmeId: string, on: DayNumber, { chosen, waiting }: Groups, today: Day) {
  const asked = [...chosen, ...waiting]
  const [theirs, pool] = await Promise.all([watched(asked, today), communitiesWatched(today)])
  for (const id of asked) pool.delete(id)
  const foresight = foresightOn(on, pool)
  const seen = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const moment = momentOf(theirs.get(id)!.weekly, on, theirs.get(id)!.observedUntil)
      return typeof moment === 'string' ? [] : [moment]
    })
  const [drawn, others] = [seen(chosen), seen(waiting)]
  const gains = (moments: readonly Moment[]) => moments.map((moment) => gainOf(moment, foresight))
  const found = differenceOf(gains(drawn), gains(others), chanceFrom(`programme ${programmeId}`))
  const share = (effect: number) =>
    shareOfAuthors(
      effect,
      drawn.map((moment) => ({ moment })),
    )
  await db.programmeComparison.createMany({
    data: [
      {
        ...{ programmeId, on: asDate(today), version: drawVersion },
        ...{ chosen: drawn.length, waiting: others.length },
        ...(found && {
          ...{ difference: found.difference, low: found.low, high: found.high, p: found.p },
          ...{ share: share(found.difference), shareLow: share(found.low), shareHigh: share(found.high) },
        }),
      },
    ],
    skipDuplicates: true,
  })
}

/** What the day held for those who had not asked: it narrows the comparison, which would be true without it too. */
function foresightOn(on: DayNumber, pool: ReadonlyMap<string, Watched>): Foresight | null {
  const members = [...pool.values()].slice(0, effectRules.mostControls)
  const window = windowOf(
    on,
    members.map((member) => ({ ...member, adoptedOn: null })),
  )
  return possibleIn(window) < effectRules.leastControls
    ? null
    : learnFrom(window, new Int32Array(members.length).fill(1))
}

/** What came beyond what was foreseen; where nobody can foresee it, beyond what it was. */
const gainOf = (moment: Moment, foresight: Foresight | null): number =>
  foresight ? beyond(foresight, moment).gain : outcomeOf(moment.after) - outcomeOf(moment.past.level)
