import { z } from 'zod'
import { ReportExportFormat } from '@/prisma/client/enums'

export const AskExport = z.object({
  reportId: z.uuid(),
  /** Of the version; left empty: the draft. */
  number: z.union([z.literal('').transform(() => null), z.coerce.number().int().positive().max(1_000_000)]),
  format: z.enum(ReportExportFormat),
})

export const CancelExport = z.object({ reportId: z.uuid(), exportId: z.uuid() })
