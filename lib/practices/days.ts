import type { Day } from '@/lib/time'

/** A calendar day, as the records take it. */
export const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)
