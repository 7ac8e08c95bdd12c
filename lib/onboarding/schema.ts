import { z } from 'zod'
import { STEPS } from './model/steps'

export const SkipStep = z.object({ step: z.enum(STEPS), skip: z.enum(['oui', 'non']) })
export const ShowSteps = z.object({ show: z.enum(['oui', 'non']) })
