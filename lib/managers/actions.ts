'use server'
import { action } from '@/lib/auth'
import { nameDelegate, subscribe, takeBackDelegation } from './commands'
import { NameDelegate, Subscribe, TakeBackDelegation } from './schema'

export const subscribeAction = action(Subscribe, subscribe, (_, { wanted }) => ({
  said: wanted === 'oui' ? 'managers.gains.subscribed' : 'managers.gains.unsubscribed',
}))
export const nameDelegateAction = action(NameDelegate, nameDelegate, () => ({
  said: 'managers.delegation.named',
}))
export const takeBackDelegationAction = action(TakeBackDelegation, takeBackDelegation, () => ({
  path: '/encadrants/bilan',
  said: 'managers.delegation.takenBack',
}))
