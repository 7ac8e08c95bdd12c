'use server'
import { action } from '@/lib/auth'
import { askExport, cancelExport } from './commands/exports'
import { AskExport, CancelExport } from './files/schema'

export const askExportAction = action(AskExport, askExport, ({ isReady }) => ({
  said: isReady ? 'reportFiles.alreadyThere' : 'reportFiles.asked',
}))
export const cancelExportAction = action(CancelExport, cancelExport, () => ({ said: 'reportFiles.stopped' }))
