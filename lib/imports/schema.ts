import { z } from 'zod'
import { ImportVerdict } from '@/prisma/client/enums'
import { FileName } from '@/lib/files/schema'
import { importFields } from './model/columns'

const id = z.uuid()

/** What a deposit says of itself; its bytes are the body. */
export const Deposit = z.object({
  /** Made by the page: the same deposit sent twice is one list. */
  importId: id,
  name: FileName,
  /** The administration the list is for; empty: the rows say which. */
  organisationId: id.nullish().catch(null),
  request: z.coerce.string().optional(),
  size: z.coerce.number().int().nonnegative().optional(),
})
export type Deposit = z.output<typeof Deposit>

/** The same, from a browser without script: the file is a field of the form. */
export const DepositForm = Deposit.omit({ name: true, size: true }).extend({
  organisationId: id.nullish().catch(null),
  file: z.instanceof(File, { error: 'imports.mistake.file' }),
})

const checked = z
  .string()
  .optional()
  .transform((value) => value === 'oui')

const OneList = z.object({ importId: id })

/** Of the file. */
const line = z.coerce.number().int().min(0).max(2_147_483_647)

/** The page to come back to, where the form itself will be gone. */
const at = z.string().max(300).optional()

/** `c0`, `c1`…: what each column means; empty: left aside. */
export const ChooseColumns = OneList.extend({ fullList: checked, invites: checked }).catchall(
  z.enum(importFields).nullable().catch(null),
)

/** Look at rows and say: take them, or leave them out. A line, or all of one verdict. */
export const DecideRows = OneList.extend({
  decision: z.enum(['accept', 'leave', 'undecide']),
  line: line.optional(),
  verdict: z.enum(ImportVerdict).optional(),
  at,
})

/** Cells of one row, as corrected: `c0`, `c1`… */
export const CorrectRow = OneList.extend({
  line,
  at,
}).catchall(z.unknown())

export const ConfirmImport = OneList.extend({ confirmation: z.string().trim().max(300).default('') })
export const UndoImport = OneList
export const ResumeImport = OneList
export const AbandonImport = OneList
export const ExamineRequest = OneList
export const SubmitRequest = OneList.extend({
  motive: z.string().trim().min(10, 'imports.mistake.motive').max(2_000, 'imports.mistake.motive'),
})
export const DeclineList = OneList.extend({
  reason: z.string().trim().min(3, 'imports.mistake.reason').max(2_000, 'imports.mistake.reason'),
})
