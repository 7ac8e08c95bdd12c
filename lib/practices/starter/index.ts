import type { PracticeText } from '../model/record'
import { close } from './close'
import { grow } from './grow'
import { launch } from './launch'
import { relaunch } from './relaunch'
import { settle } from './settle'

/** A lesson that the library has on its first day, before anybody here has written one. */
export interface StarterPractice extends PracticeText {
  /** Short and for ever: what the course leads to, and what tells that it is already in the library. */
  key: string
  /** Tried in many places, and does not work or does harm: the same form, with what to do instead. */
  isFailure: boolean
}

/**
 * None was tried here when it was written: no result is given, and what is published elsewhere is cited as it is, or
 * said to be missing («Démonstration»).
 */
export const starterPractices: readonly StarterPractice[] = [
  ...launch,
  ...grow,
  ...settle,
  ...relaunch,
  ...close,
]
