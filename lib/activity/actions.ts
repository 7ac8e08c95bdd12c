'use server'
import { action } from '@/lib/auth'
import { setObjection } from './objection'
import { Objection } from './schema'

export const setObjectionAction = action(Objection, setObjection, (_, { counted }) => ({
  said: counted === 'oui' ? 'activity.objection.countedAgain' : 'activity.objection.notCounted',
}))
