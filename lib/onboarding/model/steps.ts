/** The five first steps of somebody new, in the order in which they help. */
export const STEPS = ['profile', 'skills', 'communities', 'follow', 'hello'] as const
export type Step = (typeof STEPS)[number]

/** What somebody did, as it can be read from what they left: nothing here is a click. */
export interface Traces {
  /** Said something of themselves: a line of their profile, or their photo. */
  ownWords: number
  skills: number
  communities: number
  /** Threads of others that they chose to follow. */
  follows: number
  texts: number
}

/** How much of it makes the step. */
const ENOUGH: Record<Step, { of: keyof Traces; least: number }> = {
  profile: { of: 'ownWords', least: 1 },
  skills: { of: 'skills', least: 3 },
  communities: { of: 'communities', least: 2 },
  follow: { of: 'follows', least: 1 },
  hello: { of: 'texts', least: 1 },
}

export interface StepTaken {
  step: Step
  state: 'done' | 'skipped' | 'open'
  /** «1 sur 3», where more than one is asked. */
  count: number
  least: number
}

/** Where somebody stands: what they did counts, whatever they had set aside. */
export function stepsTaken(traces: Traces, skipped: readonly Step[]): StepTaken[] {
  return STEPS.map((step) => {
    const { of, least } = ENOUGH[step]
    const count = Math.min(traces[of], least)
    const state = count === least ? 'done' : skipped.includes(step) ? 'skipped' : 'open'
    return { step, state, count, least }
  })
}

export const isOver = (steps: readonly StepTaken[]): boolean => steps.every(({ state }) => state !== 'open')

/** For two months after one has come for the first time, the home page shows the way. */
const NEW_DAYS = 60

/** Somebody new, or who is at home nowhere yet. */
export const isNewcomer = (cameAt: Date, communities: number, now: Date): boolean =>
  communities === 0 || now.getTime() - cameAt.getTime() < NEW_DAYS * 86_400_000
