import { dayOf, startOfDay, workingTimeBetween } from '@/lib/time'
import { figure } from './figure'
import type { Facts, ThreadFacts, Window } from './facts'
import { medianWait } from './survival'

/** A younger thread may still be answered in time: it is not judged yet. */
export const judgement = { judgedDays: 7 }
const soonEnough = { workingDays: 2 }
/** Two working days have always passed by then: no need to count those of a thread that waits for years. */
const surelyPassed = 14

const hour = 3_600_000
const day = 24 * hour

function opened({ threads }: Facts, { start, end }: Window): ThreadFacts[] {
  const [from, to] = [startOfDay(dayOf(start)), startOfDay(dayOf(end))]
  return threads.filter(({ openedAt }) => openedAt >= from && openedAt < to)
}

const age = ({ openedAt }: ThreadFacts, now: Date) => now.getTime() - openedAt.getTime()
type Answered = Pick<ThreadFacts, 'openedAt' | 'answeredAt'>
const waited = ({ openedAt, answeredAt }: Answered) =>
  answeredAt === null ? Infinity : answeredAt.getTime() - openedAt.getTime()
const share = (part: Answered[], whole: Answered[]) =>
  whole.length === 0 ? null : part.length / whole.length

/** Of threads old enough to be judged, the share answered in time. */
export const answeredInTime = (threads: Answered[]): number | null =>
  share(
    threads.filter((thread) => waited(thread) <= judgement.judgedDays * day),
    threads,
  )

/** Threads of the window old enough to be judged (≥ 7 days). */
export const judged = (facts: Facts, window: Window, now: Date) =>
  opened(facts, window).filter((thread) => age(thread, now) >= judgement.judgedDays * day)

/** Threads ≥ 7 days old answered by another person within 7 days / threads ≥ 7 days old (METRICS §2). */
export const replyRate = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|{t ∈ T : a(t) ≤ {judgedDays} d}| / |T|',
  needs: 'threads',
  over: 'judgedThreads',
  parameters: judgement,
  measure: (facts, window, now) => answeredInTime(judged(facts, window, now)),
})

/** The denominator of the reply rate. */
export const judgedThreads = figure({
  unit: 'threads',
  adds: 'sum',
  formula: '|T|, T = {t ∈ W : age(t) ≥ {judgedDays} d}',
  needs: 'threads',
  parameters: judgement,
  measure: (facts, window, now) => judged(facts, window, now).length,
})

/** Kaplan–Meier median, in hours, of the time to the first reply by another person; unanswered = censored now. */
export const responseTime = figure({
  unit: 'hours',
  adds: 'middle',
  formula: 'min {h : S(h | t ∈ W) ≤ ½}',
  needs: 'threads',
  measure: (facts, window, now) => {
    const median = medianWait(
      opened(facts, window).map((thread) => ({
        time: thread.answeredAt === null ? age(thread, now) : waited(thread),
        happened: thread.answeredAt !== null,
      })),
    )
    return median === null ? null : median / hour
  },
})

/**
 * Share answered within two working days, of the threads that had two working days to be (METRICS §2). One answered within
 * the hour this morning waits like the others to be judged: otherwise only the lucky ones of the last days would count.
 */
export const answeredSoon = figure({
  unit: 'share',
  adds: 'middle',
  formula: '|{t ∈ W : a(t) ≤ {workingDays} d ≤ age(t)}| / |{t ∈ W : age(t) ≥ {workingDays} d}|',
  needs: 'threads',
  parameters: soonEnough,
  measure: (facts, window, now) => {
    const limit = soonEnough.workingDays * day
    const worked = (from: Date, to: Date) =>
      workingTimeBetween(from, new Date(Math.min(to.getTime(), from.getTime() + surelyPassed * day)))
    const threads = opened(facts, window).filter((thread) => worked(thread.openedAt, now) >= limit)
    const soon = threads.filter(
      ({ openedAt, answeredAt }) => answeredAt !== null && worked(openedAt, answeredAt) <= limit,
    )
    return share(soon, threads)
  },
})

/** Share of threads ≥ 7 days old that nobody else has answered to this day. */
export const neverAnswered = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|{t ∈ T : a(t) = ∞}| / |T|',
  needs: 'threads',
  over: 'judgedThreads',
  parameters: judgement,
  measure: (facts, window, now) => {
    const threads = judged(facts, window, now)
    return share(
      threads.filter(({ answeredAt }) => answeredAt === null),
      threads,
    )
  },
})
