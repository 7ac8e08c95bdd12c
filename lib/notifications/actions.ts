'use server'
import { action } from '@/lib/auth'
import { resetChoices, saveChoices } from './commands/choosing'
import { markAllRead, markRead } from './commands/reading'
import { MarkAllRead, MarkRead, ResetChoices, SaveChoices } from './schema'

export const markReadAction = action(MarkRead, markRead)
export const markAllReadAction = action(MarkAllRead, markAllRead, () => ({ said: 'notifications.allRead' }))
export const saveChoicesAction = action(SaveChoices, saveChoices, () => ({
  said: 'notifications.choices.saved',
}))
export const resetChoicesAction = action(ResetChoices, resetChoices, () => ({
  said: 'notifications.choices.resetDone',
}))
