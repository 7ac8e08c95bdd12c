'use server'
import { action, ownPath, type Said } from '@/lib/auth'
import {
  confirmImport,
  declineList,
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
  DeclineList,
  ExamineRequest,
  ResumeImport,
  SubmitRequest,
  UndoImport,
} from './schema'

export const chooseColumnsAction = action(ChooseColumns, chooseColumns)
/** The act is said where it leads: on the page it names, since its own form may be gone; else where it stands. */
const saidAt = (at: string | undefined, said: Said) =>
  at === undefined ? { said } : { path: ownPath(at), said }

export const decideRowsAction = action(DecideRows, decideRows, ({ count }, { decision, line, at }) =>
  saidAt(
    at,
    line === undefined
      ? { key: `imports.decided.all.${decision}`, values: { count } }
      : { key: `imports.decided.one.${decision}`, values: { line } },
  ),
)
export const correctRowAction = action(CorrectRow, correctRow, ({ isRefused }, { at }) =>
  // What is still wrong is said beside its field, where one was mending it.
  saidAt(isRefused ? undefined : at, isRefused ? 'imports.stillWrong' : 'imports.corrected'),
)
export const confirmImportAction = action(ConfirmImport, confirmImport, ({ waits, importId }) =>
  // Said where it leads: the form that asked is gone.
  waits ? { path: `/administration/imports/${importId}`, said: 'imports.waitsForSecond' } : undefined,
)
export const resumeImportAction = action(ResumeImport, resumeImport)
export const undoImportAction = action(UndoImport, undoImport)
export const abandonImportAction = action(AbandonImport, abandonImport, () => ({ said: 'imports.abandoned' }))
export const submitRequestAction = action(SubmitRequest, submitRequest, (_, { importId }) => ({
  path: `/comptes/demandes/${importId}`,
  said: 'imports.requestSent',
}))
export const examineRequestAction = action(ExamineRequest, examineRequest)
export const declineListAction = action(DeclineList, declineList, ({ isRequest }, { importId }) => ({
  path: `/administration/imports/${importId}`,
  said: isRequest ? 'imports.declined' : 'imports.refused',
}))
