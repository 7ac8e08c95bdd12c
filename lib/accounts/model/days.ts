import { addDays, startOfDay, type Day } from '@/lib/time'

/** The instant a day is over, in Paris: whoever leaves on the 5th is still here on the 5th. */
export const endOfDay = (day: Day): Date => startOfDay(addDays(day, 1))
