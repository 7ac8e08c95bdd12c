'use server'
import { action, ownPath } from '@/lib/auth'
import {
  confirmImport,
  declineRequest,
  examineRequest,
  resumeImport,
  submitRequest,
  undoImport,
} from './commands/decide'
import { abandonImport, chooseColumns, correctRow, decideRows } from './commands/prepare'
import {
  AbandonImport,
  ChooseColumns,
  ConfirmImport,
  CorrectRow,
  DecideRows,
  DeclineRequest,
  ExamineRequest,
  ResumeImport,
  SubmitRequest,
  UndoImport,
} from './schema'

export const chooseColumnsAction = action(ChooseColumns, chooseColumns)
export const decideRowsAction = action(DecideRows, decideRows)
export const correctRowAction = action(CorrectRow, correctRow, (_, { at }) =>
  at === undefined ? { said: 'imports.corrected' } : { path: ownPath(at), said: 'imports.corrected' },
)
export const confirmImportAction = action(ConfirmImport, confirmImport, ({ waits }) =>
  waits ? { said: 'imports.waitsForSecond' } : undefined,
)
export const resumeImportAction = action(ResumeImport, resumeImport)
export const undoImportAction = action(UndoImport, undoImport)
export const abandonImportAction = action(AbandonImport, abandonImport, () => ({ said: 'imports.abandoned' }))
export const submitRequestAction = action(SubmitRequest, submitRequest, (_, { importId }) => ({
  path: `/comptes/demandes/${importId}`,
  said: 'imports.requestSent',
}))
export const examineRequestAction = action(ExamineRequest, examineRequest)
export const declineRequestAction = action(DeclineRequest, declineRequest, () => ({
  said: 'imports.declined',
}))
