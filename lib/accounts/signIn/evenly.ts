import { setTimeout as pause } from 'node:timers/promises'

/**
 * Runs the work, and answers no sooner than `milliseconds` after the question, whether it succeeds or fails: how
 * long we take must not say whether an account exists.
 */
export async function evenly<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  const [result] = await Promise.allSettled([work(), pause(milliseconds)])
  if (result.status === 'rejected') throw result.reason
  return result.value
}
