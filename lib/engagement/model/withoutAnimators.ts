import { shareOfActive } from './activeRate'
import { answeredInTime, judged, judgement } from './answers'
import { figure } from './figure'
import { isMemberAt, type Facts, type Window } from './facts'
import { members } from './participation'

/*
 * What is left of the community without those who run it today (METRICS §2, dependence on the animator): they are
 * taken out as if they were not there, from above and from below the line.
 */

const membersAlone = (facts: Facts, window: Window, now: Date) =>
  (members.measure(facts, window, now) ?? 0) -
  facts.people.filter((person) => person.animates && isMemberAt(person, window.end)).length

/** Members at the end of the window who do not run the community: the denominator. */
export const membersWithoutAnimators = figure({
  unit: 'people',
  adds: 'sum',
  formula: '|M ∖ R|',
  needs: 'memberships',
  measure: membersAlone,
})

/** Of the members who do not run the community, the share that read, reacted or contributed. */
export const activeRateAlone = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|(M ∖ R) ∩ A| / |M ∖ R|',
  needs: 'memberships',
  over: 'membersAlone',
  countsReading: true,
  measure: (facts, window, now) =>
    shareOfActive(facts, window, membersAlone(facts, window, now), ({ animates }) => !animates),
})

const judgedAlone = (facts: Facts, window: Window, now: Date) =>
  judged(facts, window, now)
    .filter(({ byAnimator }) => !byAnimator)
    .map(({ openedAt, answeredAloneAt }) => ({ openedAt, answeredAt: answeredAloneAt }))

/** Threads ≥ 7 days old that others than animators opened: the denominator. */
export const threadsWithoutAnimators = figure({
  unit: 'threads',
  adds: 'sum',
  formula: '|T ∖ R|, T = {t ∈ W : age(t) ≥ {judgedDays} d}',
  needs: 'threads',
  parameters: judgement,
  measure: (facts, window, now) => judgedAlone(facts, window, now).length,
})

/** The reply rate again, of threads that no animator opened, when no animator answers. */
export const replyRateAlone = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|{t ∈ T ∖ R : a(t ∖ R) ≤ {judgedDays} d}| / |T ∖ R|',
  needs: 'threads',
  over: 'judgedThreadsAlone',
  parameters: judgement,
  measure: (facts, window, now) => answeredInTime(judgedAlone(facts, window, now)),
})
