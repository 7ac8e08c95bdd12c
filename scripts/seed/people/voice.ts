import type { Chance } from '../chance'
import { addresses, greetings, signatures } from '../texts/everyday'

/** How somebody writes, always: people have habits, and one recognises them. */
export type Voice = {
  greeting: string
  address: string
  signature: string
  /** Signs with the first name. */
  signs: boolean
  /** Tells more about their situation. */
  talkative: number
  /** Answers with @Somebody. */
  mentions: boolean
}

export const voiceOf = (chance: Chance): Voice => ({
  greeting: chance.one(greetings),
  address: chance.one(addresses),
  signature: chance.one(signatures),
  signs: chance.happens(0.35),
  talkative: chance.next(),
  mentions: chance.happens(0.15),
})
