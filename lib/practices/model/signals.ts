/** What a practice may wait for: figures of a community that its dashboard shows too, over 28 days unless said otherwise. */
export const signals = {
  ageDays: 'days', // since the community opened
  members: 'people',
  activeShare: 'share', // of its members, who read or did something
  contributing: 'people',
  contributingShare: 'share', // of its members
  contributions: 'acts',
  newMembers: 'people', // first contribution
  lostMembers: 'people', // regulars who gave nothing
  replyRate: 'share', // of its threads, answered within 7 days
  responseHours: 'hours', // median time to a first reply
  halfCarriedBy: 'people', // fewest people who give half of what is given
  reciprocity: 'share', // of pairs that answer each other
  silentOpenDays: 'openDays', // since the last contribution
  authors: 'people', // over 91 days
  risk90: 'share', // probability of 90 silent days
} as const

export type Signal = keyof typeof signals
export type SignalUnit = (typeof signals)[Signal]
export const signalNames = Object.keys(signals) as Signal[]

/** Known figures of a community; what is not known waits for nothing. */
export type Signals = Readonly<Partial<Record<Signal, number | null>>>

/** One measurable condition. */
export interface Condition {
  signal: Signal
  is: 'under' | 'over'
  than: number
}

const holds = ({ signal, is, than }: Condition, known: Signals): boolean => {
  const value = known[signal] ?? null
  return value !== null && (is === 'under' ? value < than : value > than)
}

/** Whether what a practice waits for has come: all its conditions hold. Without a condition it waits for nothing. */
export const hasCome = (trigger: readonly Condition[], known: Signals): boolean =>
  trigger.length > 0 && trigger.every((condition) => holds(condition, known))
