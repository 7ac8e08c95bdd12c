'use server'
import { action } from '@/lib/auth'
import { showSteps, skipStep } from './commands'
import { ShowSteps, SkipStep } from './schema'

export const skipStepAction = action(SkipStep, skipStep)
export const showStepsAction = action(ShowSteps, showSteps, (_, { show }) =>
  show === 'oui' ? { path: '/', said: 'onboarding.shown' } : { path: '/', said: 'onboarding.dismissed' },
)
