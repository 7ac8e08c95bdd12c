import { question } from '@/lib/auth'
import { downloadExport } from '@/lib/reports'

export const GET = question<{ id: string; exportId: string }>((viewer, { id, exportId }) =>
  downloadExport(viewer, { reportId: id, exportId }),
)
