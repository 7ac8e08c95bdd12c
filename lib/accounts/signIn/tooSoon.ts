import { Mistake, take, TooSoon, type LimitName } from '@/lib/auth'

/** «Réessayez dans 2 minutes» */
export const tooSoon = (seconds: number) =>
  new Mistake('auth.mistake.tooSoon', { status: 429, values: { minutes: Math.ceil(seconds / 60) } })

/** @throws Mistake that says how long to wait */
export async function takeOrSay(name: LimitName, whose: string): Promise<void> {
  try {
    await take(name, whose)
  } catch (error) {
    throw error instanceof TooSoon ? tooSoon(error.seconds) : error
  }
}
