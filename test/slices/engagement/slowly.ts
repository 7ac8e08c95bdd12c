import {
  addDays,
  dayNumber,
  dayOf,
  isWorkingDay,
  mondayOf,
  parisDay,
  workingTimeBetween,
  type Day,
} from '@/lib/time'
import { day, now, type Life } from './life'
import { people, runs, share, count, before, within, gave, firstOf, did, isActive } from './slowLife'
import { answered, ties, exchanged } from './slowTies'

/**
 * The figures of METRICS §2 again, straight from what was done, day after day and pair after pair.
 * @param ministries of the five, by number; null: in none
 */
export function slowly(
  lived: Life,
  start: Day,
  end: Day,
  ministries: readonly (string | null)[] = people.map(() => 'one'),
) {
  return {
    ...participation(lived, start, end),
    ...ties(lived, start, end, ministries),
    ...answers(lived, start, end),
    ...newcomers(lived, start, end),
    ...membership(lived, start, end),
    ...staying(lived, end),
  }
}

function participation(lived: Life, start: Day, end: Day) {
  const here = (who: number) => gave(lived, who).filter(({ on }) => on >= start && before(on, end))
  const most = (who: number) => {
    const all = did(lived, who, start, end)
    return ['gave', 'reacted', 'read'].find((what) => all.includes(what))
  }
  const back = (who: number) => {
    const earlier = gave(lived, who).filter(({ on }) => before(on, start))
    if (earlier.length === 0 || here(who).length === 0) return false
    const [first, last] = [
      here(who)
        .map(({ on }) => on)
        .sort()[0],
      earlier
        .map(({ on }) => on)
        .sort()
        .at(-1),
    ]
    return dayNumber(first as Day) - dayNumber(last as Day) > 90
  }
  const given = people.map((who) => here(who).length).filter((each) => each > 0)
  const total = given.reduce((sum, each) => sum + each, 0)
  const fewest = (part: number, of = given) => {
    const sum = (group: number[]) => group.reduce((all, each) => all + each, 0)
    const groups = subsets(of).filter((group) => sum(group) >= part * sum(of))
    return of.length === 0 ? null : Math.min(...groups.map(({ length }) => length))
  }
  const others = people
    .filter((who) => !runs(who))
    .map((who) => here(who).length)
    .filter((each) => each > 0)
  const isNew = (who: number) => {
    const first = firstOf(lived, who)
    return first !== undefined && first >= start && before(first, end)
  }
  const isLost = (who: number) =>
    here(who).length === 0 &&
    gave(lived, who).filter(({ at }) => within(at, addDays(start, -90), start)).length >= 4
  const daily = daysFrom(start, end)
    .filter((each) => isWorkingDay(each) && each >= '2025-03-28')
    .map((each) => {
      const next = addDays(each, 1)
      return [
        count((who) => isActive(lived, who, each, next)),
        count((who) => isActive(lived, who, addDays(next, -28), next)),
      ] as const
    })
    .filter(([, month]) => month > 0)
    .map(([today, month]) => today / month)
  return {
    active: count((who) => most(who) !== undefined),
    reading: count((who) => most(who) === 'read'),
    reacting: count((who) => most(who) === 'reacted'),
    contributing: count((who) => most(who) === 'gave'),
    contributions: total,
    regular: count((who) => new Set(here(who).map(({ on }) => on)).size >= 4),
    stickiness: share(
      daily.reduce((sum, each) => sum + each, 0),
      daily.length,
    ),
    new: count(isNew),
    reactivated: count(back),
    lost: count(isLost),
    netChange: count(isNew) + count(back) - count(isLost),
    halfCarriedBy: fewest(0.5),
    halfCarriedByAlone: fewest(0.5, others),
    core: fewest(0.8),
  }
}

const subsets = (all: number[]): number[][] =>
  all.reduce<number[][]>((found, each) => [...found, ...found.map((group) => [...group, each])], [[]])
const daysFrom = (start: Day, end: Day): Day[] => {
  const days: Day[] = []
  for (let each = start; before(each, end); each = addDays(each, 1)) days.push(each)
  return days
}
function answers({ threads }: Life, start: Day, end: Day) {
  const opened = threads.filter(({ openedAt }) => within(openedAt, start, end))
  const judged = opened.filter(({ openedAt }) => now.getTime() - openedAt.getTime() >= 7 * day)
  const firstBy = (thread: Life['threads'][0], counts: (who: number) => boolean) =>
    thread.answers
      .filter(({ who }) => who % 5 !== thread.who % 5 && counts(who))
      .map(({ at }) => at.getTime())
      .sort((one, other) => one - other)[0]
  const inTime = (thread: Life['threads'][0], counts: (who: number) => boolean) =>
    (firstBy(thread, counts) ?? Infinity) - thread.openedAt.getTime() <= 7 * day
  const everybody = () => true
  const judgedAlone = judged.filter(({ who }) => !runs(who))
  const isSoon = (thread: Life['threads'][0]) => {
    const first = firstBy(thread, everybody)
    return first !== undefined && workingTimeBetween(thread.openedAt, new Date(first)) <= 2 * day
  }
  const couldBeSoon = opened.filter((thread) => workingTimeBetween(thread.openedAt, now) >= 2 * day)
  const waits = opened.map((thread) => {
    const first = firstBy(thread, everybody)
    return { time: (first ?? now.getTime()) - thread.openedAt.getTime(), happened: first !== undefined }
  })
  const median = waits
    .filter(({ happened }) => happened)
    .map(({ time }) => time)
    .sort((one, other) => one - other)
    .find((time) => survivors(waits, time + 1) <= 0.5 + 1e-9)
  return {
    judgedThreads: judged.length,
    replyRate: share(judged.filter((thread) => inTime(thread, everybody)).length, judged.length),
    judgedThreadsAlone: judgedAlone.length,
    replyRateAlone: share(
      judgedAlone.filter((thread) => inTime(thread, (who) => !runs(who))).length,
      judgedAlone.length,
    ),
    neverAnswered: share(
      judged.filter((thread) => firstBy(thread, everybody) === undefined).length,
      judged.length,
    ),
    answeredSoon: share(couldBeSoon.filter(isSoon).length, couldBeSoon.length),
    responseTime: median === undefined ? null : median / 3_600_000,
  }
}

/** The product of Kaplan and Meier over every moment before that one at which something happened. */
function survivors(waits: { time: number; happened: boolean }[], moment: number): number {
  const moments = [...new Set(waits.filter(({ happened }) => happened).map(({ time }) => time))]
  return moments
    .filter((time) => time < moment)
    .sort((one, other) => one - other)
    .reduce((left, time) => {
      const atRisk = waits.filter((wait) => wait.time >= time).length
      return left * (1 - waits.filter((wait) => wait.happened && wait.time === time).length / atRisk)
    }, 1)
}

function newcomers(lived: Life, start: Day, end: Day) {
  const judged = people.filter((who) => {
    const first = firstOf(lived, who)
    return first !== undefined && first >= addDays(start, -60) && before(first, addDays(end, -60))
  })
  const sixtyDays = (who: number) => {
    const first = firstOf(lived, who) as Day
    return [first, addDays(first, 61)] as const
  }
  const nextWorkingDay = (from: Day): Day => (isWorkingDay(from) ? from : nextWorkingDay(addDays(from, 1)))
  const answeredSoon = (who: number) => {
    const first = firstOf(lived, who) as Day
    const last = isWorkingDay(first) ? nextWorkingDay(addDays(first, 1)) : nextWorkingDay(first)
    return people.some((other) => other !== who && answered(lived, other, who, first, addDays(last, 1)))
  }
  return {
    newcomersJudged: judged.length,
    newcomersAnswered: share(judged.filter(answeredSoon).length, judged.length),
    newcomersBack: share(
      judged.filter((who) => gave(lived, who).filter(({ at }) => within(at, ...sixtyDays(who))).length > 1)
        .length,
      judged.length,
    ),
    newcomersTied: share(
      judged.filter((who) => count((other) => exchanged(lived, who, other, ...sixtyDays(who))) >= 3).length,
      judged.length,
    ),
  }
}

function membership(lived: Life, start: Day, end: Day) {
  const stays = lived.stays ?? []
  const belongs = (who: number) => {
    const stay = stays[who]
    return stay !== undefined && parisDay(stay.from) < end && (stay.to === null || parisDay(stay.to) >= end)
  }
  const isHere = (who: number) => belongs(who) && isActive(lived, who, start, end)
  const arrived = stays
    .map(({ from }, who) => ({ who, on: parisDay(from) }))
    .filter(({ on }) => on >= addDays(start, -14) && before(on, addDays(end, -14)))
  const hasRead = ({ who, on }: { who: number; on: Day }) =>
    lived.readings.some((each) => each.who % 5 === who && within(each.at, on, addDays(on, 15)))
  return {
    members: count(belongs),
    activeRate: share(count(isHere), count(belongs)),
    membersAlone: count((who) => belongs(who) && !runs(who)),
    activeRateAlone: share(
      count((who) => isHere(who) && !runs(who)),
      count((who) => belongs(who) && !runs(who)),
    ),
    arrivals: arrived.length,
    activationRate: share(arrived.filter(hasRead).length, arrived.length),
  }
}

function staying(lived: Life, end: Day) {
  const waits = people.flatMap((who) => {
    const first = firstOf(lived, who)
    if (first === undefined || first < addDays(end, -365) || !before(first, end)) return []
    const last = gave(lived, who)
      .map(({ on }) => on)
      .filter((on) => before(on, end))
      .sort()
      .at(-1) as Day
    const happened = dayNumber(end) - dayNumber(last) > 90
    return [{ time: dayNumber(happened ? last : addDays(end, -1)) - dayNumber(first), happened }]
  })
  const left = survivors(waits, 91)
  const isSeen = waits.some(({ time }) => time >= 91)
  return {
    newInAYear: waits.length,
    retained: waits.length === 0 || (!isSeen && left > 1e-9) ? null : left,
  }
}

/** Half the mean difference between two who gave, over the mean. */
export function slowGini(lived: Life, start: Day, end: Day) {
  const given = people
    .map((who) => gave(lived, who).filter(({ at }) => within(at, start, end)).length)
    .filter((each) => each > 0)
  const total = given.reduce((sum, each) => sum + each, 0)
  const apart = given.flatMap((one) => given.map((other) => Math.abs(one - other)))
  return total === 0 ? null : apart.reduce((sum, each) => sum + each, 0) / (2 * given.length * total)
}

/** Thirteen weekly cohorts: those who came that week, and who of them gave something in each week that is over. */
export function slowCohorts(lived: Life, end: Day) {
  const monday = mondayOf(end)
  return Array.from({ length: 13 }, (_, index) => {
    const week = addDays(monday, (index - 13) * 7)
    const came = people.filter((who) => {
      const first = firstOf(lived, who)
      return first !== undefined && mondayOf(first) === week
    })
    const contributing = Array.from({ length: 14 }, (_each, after) => {
      const then = addDays(week, after * 7)
      if (addDays(then, 7) > end) return null
      return came.filter((who) => gave(lived, who).some(({ on }) => mondayOf(on) === then)).length
    })
    return { week: dayOf(dayNumber(week)), people: came.length, contributing }
  })
}
