import { z } from 'zod'

export const Subscribe = z.object({ wanted: z.enum(['oui', 'non']) })
export const NameDelegate = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email('managers.mistake.notAnEmail')),
})
export const TakeBackDelegation = z.object({ delegateId: z.uuid() })
