import { db, type Transaction } from '@/lib/db'
import type { Day } from '@/lib/time'
import type { CommunityKind, PracticePlace } from '@/prisma/client/enums'
import { momentsOf, type Moment } from '../measures/signals'
import { recommended } from '../model/life'
import { byFit, isAt, isFor, isForClosing, isForOpening, isTimely, stagesOf } from '../model/matching'
import type { PracticeText } from '../model/record'
import type { Signal } from '../model/signals'
import { present, textColumns, textFrom } from '../text'

/** A practice that may be proposed, and the figures that say so; none where its moment is not one of figures. */
export interface Candidate {
  id: string
  isFailure: boolean
  title: string
  situation: string
  because: { signal: Signal; value: number }[]
}

/** Where practices are looked for in a community that exists. */
export type PlaceThere = Exclude<PracticePlace, 'creation'>
type Connection = Pick<Transaction, 'practice'>

/** Those of a community, the best fit first; nothing that it tries, nor that it put aside. */
export async function candidatesThere(
  communityId: string,
  place: PlaceThere,
  today: Day,
  tx?: Transaction,
): Promise<Candidate[]> {
  const moment = (await momentsOf([communityId], today, tx)).get(communityId)
  if (!moment) return []
  const all = await recommendedPractices([communityId], tx ?? db)
  return fitting(all, [communityId], place).get(communityId)!(moment)
}

/** How many each of some communities has now: what a list says beside an alert. */
export async function timelyCounts(
  communityIds: readonly string[],
  today: Day,
): Promise<Map<string, number>> {
  const [moments, all] = await Promise.all([
    momentsOf(communityIds, today),
    recommendedPractices(communityIds, db),
  ])
  const of = fitting(all, communityIds, 'alert')
  return new Map([...moments].map(([id, moment]) => [id, of.get(id)!(moment).length]))
}

/** For a community that is being created, of a type. */
export async function candidatesAtCreation(kind: CommunityKind): Promise<Candidate[]> {
  const all = await recommendedPractices([], db)
  return all
    .filter(({ text }) => isForOpening(text, kind))
    .toSorted((one, other) => byFit(fitOf(one), fitOf(other)))
    .map((each) => shown(each, null))
}

type Recommended = Awaited<ReturnType<typeof recommendedPractices>>[number]

/** All that may be proposed, with what some communities did of each. */
async function recommendedPractices(communityIds: readonly string[], connection: Connection) {
  const there = {
    where: { communityId: { in: [...communityIds] } },
    select: { communityId: true },
  }
  const practices = await connection.practice.findMany({
    where: { state: { in: [...recommended] } },
    select: {
      ...{ id: true, isFailure: true, keepers: true },
      versions: { ...present, select: textColumns },
      ...{ adoptions: there, dismissals: there },
    },
  })
  return practices.map(({ versions, ...practice }) => ({ ...practice, text: textFrom(versions[0]!) }))
}

function fitting(all: Recommended[], communityIds: readonly string[], place: PlaceThere) {
  const away = new Map(
    all.map(({ id, adoptions, dismissals }) => [
      id,
      new Set([...adoptions, ...dismissals].map(({ communityId }) => communityId)),
    ]),
  )
  const suits = (text: PracticeText, moment: Moment) => {
    if (place === 'closing') return isFor(text, moment) && isForClosing(text)
    if (place === 'first_weeks') return isFor(text, moment) && isAt(text.stages, stagesOf(moment.signals))
    return isTimely(text, moment)
  }
  return new Map(
    communityIds.map((communityId) => [
      communityId,
      (moment: Moment) =>
        all
          .filter(({ id, text }) => !away.get(id)!.has(communityId) && suits(text, moment))
          .toSorted((one, other) => byFit(fitOf(one), fitOf(other)))
          .map((each) => shown(each, isOfFigures(place) ? moment : null)),
    ]),
  )
}

/** Elsewhere it is what one is about to do that calls for them. */
const isOfFigures = (place: PlaceThere) => place === 'alert' || place === 'dashboard'

const fitOf = ({ text: { trigger, title }, keepers }: Recommended) => ({ trigger, title, keepers })

const shown = ({ id, isFailure, text }: Recommended, moment: Moment | null): Candidate => ({
  ...{ id, isFailure, title: text.title, situation: text.situation },
  because: moment ? text.trigger.map(({ signal }) => ({ signal, value: moment.signals[signal]! })) : [],
})
