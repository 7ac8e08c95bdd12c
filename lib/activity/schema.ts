import { z } from 'zod'

/** Communities in which the sender has been reading. Several at once, so that a page may send them when it closes. */
export const PresenceMarks = z.object({ communities: z.array(z.uuid()).min(1).max(500) })

export const Objection = z.object({ counted: z.enum(['oui', 'non']) })
