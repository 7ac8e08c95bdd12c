import { activationRate, arrivals } from './activation'
import { activeRate } from './activeRate'
import { answeredSoon, judgedThreads, neverAnswered, replyRate, responseTime } from './answers'
import { bridging, bridgingHigh, bridgingLow, ministryPairs } from './bridging'
import { core, halfCarriedBy, halfCarriedByAlone, inequality } from './concentration'
import { density } from './density'
import type { Facts, Knows, Window } from './facts'
import type { Figure } from './figure'
import { mostRead, revised } from './freshness'
import { daysBeforeAMovement, lost, netChange, newcomers, reactivated } from './movement'
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
import { directedReciprocity, pairs, reciprocity } from './reciprocity'
import { daysBeforeRetention, newInAYear, retained } from './retention'
import { stickiness } from './stickiness'
import {
  daysBeforeWelcome,
  newcomersAnswered,
  newcomersBack,
  newcomersJudged,
  newcomersTied,
} from './welcome'
import {
  activeRateAlone,
  membersWithoutAnimators,
  replyRateAlone,
  threadsWithoutAnimators,
} from './withoutAnimators'

/** Raise it when a formula changes: results stored with another version are computed again. */
export const engagementVersion = 'engagement@4'

/** Every figure of a community, in the order they are told. */
export const figures = {
  members,
  active,
  activeRate,
  activeRateAlone,
  membersAlone: membersWithoutAnimators,
  reading,
  reacting,
  contributing,
  contributions,
  regular,
  stickiness,
  engaged,
  new: newcomers,
  reactivated,
  lost,
  netChange,
  arrivals,
  activationRate,
  newcomersJudged,
  newcomersAnswered,
  newcomersBack,
  newcomersTied,
  newInAYear,
  retained,
  judgedThreads,
  replyRate,
  judgedThreadsAlone: threadsWithoutAnimators,
  replyRateAlone,
  responseTime,
  answeredSoon,
  neverAnswered,
  halfCarriedBy,
  halfCarriedByAlone,
  core,
  gini: inequality,
  pairs,
  reciprocity,
  directedReciprocity,
  density,
  ministryPairs,
  bridging,
  bridgingLow,
  bridgingHigh,
  mostRead,
  revised,
} satisfies Record<string, Figure>

export type FigureKey = keyof typeof figures
export const figureKeys = Object.keys(figures) as FigureKey[]
/** What they speak of, and in which order: every figure once. */
export const figureGroups = {
  presence: ['members', 'active', 'activeRate', 'activeRateAlone', 'membersAlone', 'reading', 'reacting'],
  giving: ['contributing', 'contributions', 'regular', 'stickiness', 'engaged'],
  movement: ['new', 'reactivated', 'lost', 'netChange', 'newInAYear', 'retained'],
  welcome: [
    ...(['arrivals', 'activationRate', 'newcomersJudged'] as const),
    ...(['newcomersAnswered', 'newcomersBack', 'newcomersTied'] as const),
  ],
  answers: [
    ...(['judgedThreads', 'replyRate', 'judgedThreadsAlone', 'replyRateAlone'] as const),
    ...(['responseTime', 'answeredSoon', 'neverAnswered'] as const),
  ],
  sharing: ['halfCarriedBy', 'halfCarriedByAlone', 'core', 'gini'],
  ties: [
    ...(['pairs', 'reciprocity', 'directedReciprocity', 'density'] as const),
    ...(['ministryPairs', 'bridging', 'bridgingLow', 'bridgingHigh'] as const),
  ],
  files: ['mostRead', 'revised'],
} as const satisfies Record<string, readonly FigureKey[]>
export type FigureGroup = keyof typeof figureGroups

/** null: unknown to the source, or nothing to compute it from. */
export type Figures = Record<FigureKey, number | null>

export const isKnown = (key: FigureKey, knows: Knows): boolean => {
  const { needs } = figures[key] as Figure
  return needs === undefined || knows[needs]
}

/** How far before a window its figures look. */
export const daysBeforeAWindow = Math.max(daysBeforeAMovement, daysBeforeWelcome, daysBeforeRetention)

/** Whether what a figure is made of is still kept for that window. */
const isKept = ({ countsReading }: Figure, { knows, readingSince }: Facts, { start }: Window): boolean =>
  !countsReading || !knows.reading || start >= readingSince

export function figuresOf(facts: Facts, window: Window, now: Date): Figures {
  const measured = figureKeys.map((key) => {
    const figure: Figure = figures[key]
    const canTell = isKnown(key, facts.knows) && isKept(figure, facts, window)
    return [key, canTell ? figure.measure(facts, window, now) : null]
  })
  return Object.fromEntries(measured) as Figures
}
