import { fitLogistic } from '@/lib/vitality/model/fit'
import { bestThreshold, type Judged } from '@/lib/vitality/model/judging'
import {
  probabilityOf,
  termNames,
  terms,
  valuesOf,
  type Horizon,
  type Term,
} from '@/lib/vitality/model/probability'
import type { Signs } from '@/lib/vitality/model/signs'
import type { Decision } from './decisions'

/** A way to say whether a community will be silent. */
export interface Rule {
  name: string
  /** Learnt from what these say: a logistic on them. */
  values?: (signs: Signs) => number[]
  /** Or a rule of thumb: alarm from 1 on. */
  thumb?: (decision: Decision) => number
}

const among =
  (...names: Term[]) =>
  (signs: Signs) =>
    ['constant' as const, ...names].map((name) => terms[name](signs))

/** The product's own, and what it has to beat (METRICS §3). */
export const product: Rule = { name: 'Osmose', values: valuesOf }
export const recency: Rule = {
  name: 'jours de silence',
  values: ({ silentDays }) => [1, Math.log1p(silentDays)],
}
export const rules: Rule[] = [
  ...[30, 60, 90].map((days): Rule => ({
    name: `silence de ${days} jours`,
    thumb: ({ signs }) => (signs.silentDays + 1) / (days + 1),
  })),
  { name: 'son propre rythme (95 %)', thumb: ({ signs, usualGap }) => signs.silentDays / usualGap },
  recency,
  { name: 'λ seul', values: among('level') },
  { name: 'silence, λ, auteurs', values: among('silence', 'level', 'authors') },
  product,
]

/** What a rule says of a decision, and from where on it is an alarm. */
export interface Said extends Judged {
  decision: Decision
  threshold: number
}

/** Learns on `training`, then says of `others`. The threshold is that of the best F1 on the training part. */
export function say(rule: Rule, training: Decision[], others: Decision[], horizon: Horizon): Said[] {
  const risk = rule.thumb ?? learnt(rule, training, horizon)
  const threshold = rule.thumb
    ? 1
    : bestThreshold(
        training.map((decision) => ({ risk: risk(decision), happened: decision.silent[horizon]! })),
      )
  return others.map((decision) => ({
    decision,
    threshold,
    risk: risk(decision),
    happened: decision.silent[horizon]!,
  }))
}

function learnt(rule: Rule, training: Decision[], horizon: Horizon): (decision: Decision) => number {
  const weights = weightsOf(rule, training, horizon)
  return ({ signs }) => probabilityOf(rule.values!(signs), weights)
}

export function weightsOf(rule: Rule, training: Decision[], horizon: Horizon): number[] {
  const rows = training.map(({ signs }) => rule.values!(signs))
  const outcomes = training.map(({ silent }) => silent[horizon]!)
  return fitLogistic(rows, outcomes, { weights: (rows[0] ?? termNames).map(() => 0), strength: 0 })
}

const FOLDS = 5

/**
 * Says of each decision what a rule learnt on the other communities says: cross-validated by community.
 * @param lessons the decisions one learns from, when they are not those one is asked about
 */
export function crossValidated(
  rule: Rule,
  decisions: Decision[],
  horizon: Horizon,
  lessons = decisions,
): Said[] {
  const communities = [...new Set(lessons.map(({ community }) => community))].toSorted()
  const fold = new Map(communities.map((community, place) => [community, place % FOLDS]))
  return Array.from({ length: FOLDS }, (_, held) => {
    const isHeld = ({ community }: Decision) => (fold.get(community) ?? 0) === held
    return say(
      rule,
      lessons.filter((each) => !isHeld(each)),
      decisions.filter(isHeld),
      horizon,
    )
  }).flat()
}
