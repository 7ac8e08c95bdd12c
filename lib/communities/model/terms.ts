import { addDays, parisDay, startOfDay, type Day } from '@/lib/time'
import { invitationDays, offerDays } from '../limits'

/** The instant a day is over, in Paris: what is allowed «until the 5th» is allowed on the 5th. */
export const endOfDay = (day: Day): Date => startOfDay(addDays(day, 1))

/** An invitation sent now holds until the end of its last day. */
export const invitationEnd = (now: Date, days: number = invitationDays): Date =>
  endOfDay(addDays(parisDay(now), days))

/** So does an offer of ownership. */
export const offerEnd = (now: Date): Date => endOfDay(addDays(parisDay(now), offerDays))
