import { answeredSoon, judgedThreads, neverAnswered, replyRate, responseTime } from './answers'
import { core, halfCarriedBy, inequality } from './concentration'
import type { Facts, Knows, Window } from './facts'
import type { Figure } from './figure'
import { lost, netChange, newcomers, reactivated } from './movement'
import {
  active,
  contributing,
  contributions,
  engaged,
  members,
  reacting,
  reading,
  regular,
} from './participation'
import { pairs, reciprocity } from './reciprocity'

/** Raise it when a formula changes: results stored with another version are computed again. */
export const engagementVersion = 'engagement@1'

/** Every figure of a community, in the order they are told. */
export const figures = {
  members,
  active,
  reading,
  reacting,
  contributing,
  contributions,
  regular,
  engaged,
  new: newcomers,
  reactivated,
  lost,
  netChange,
  judgedThreads,
  replyRate,
  responseTime,
  answeredSoon,
  neverAnswered,
  halfCarriedBy,
  core,
  gini: inequality,
  pairs,
  reciprocity,
} satisfies Record<string, Figure>

export type FigureKey = keyof typeof figures
export const figureKeys = Object.keys(figures) as FigureKey[]
/** null: unknown to the source, or nothing to compute it from. */
export type Figures = Record<FigureKey, number | null>

export const isKnown = (key: FigureKey, knows: Knows): boolean => {
  const { needs } = figures[key] as Figure
  return needs === undefined || knows[needs]
}

export function figuresOf(facts: Facts, window: Window, now: Date): Figures {
  const measured = figureKeys.map((key) => [
    key,
    isKnown(key, facts.knows) ? (figures[key] as Figure).measure(facts, window, now) : null,
  ])
  return Object.fromEntries(measured) as Figures
}
