import type { Person } from '@/lib/policy'
import { takeMany, TooSoon } from './attempts'

/** What the page of somebody weighs beside a line about them in a list: it says that much more. */
export const WHOLE_PAGE = 10

/**
 * Counts people about to be shown to somebody who need not know them, through whichever door: the directory, somebody's
 * page, who has a skill, whom one may name. Many doors, one count: whoever looks for people passes, whoever copies does not.
 * @returns null; or how many seconds until they may be shown, when these would be too many
 */
export async function countShown({ id }: Person, people: number): Promise<number | null> {
  if (people === 0) return null
  try {
    await takeMany('peopleOfHour', id, people)
    return null
  } catch (error) {
    if (error instanceof TooSoon) return error.seconds
    throw error
  }
}
