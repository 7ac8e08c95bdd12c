import { ODS_TYPE } from '@/lib/ui/ods'
import type { ReportExportFormat } from '@/prisma/client/enums'

/** How each kind of file ends, and what it is called by programs. Many files come in an archive. */
export const formats: Record<ReportExportFormat, { ending: string; mediaType: string }> = {
  pdf: { ending: '.pdf', mediaType: 'application/pdf' },
  ods: { ending: '.ods', mediaType: ODS_TYPE },
  xlsx: { ending: '.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: '-csv.zip', mediaType: 'application/zip' },
  images: { ending: '-images.zip', mediaType: 'application/zip' },
  json: { ending: '.json', mediaType: 'application/json' },
  zip: { ending: '.zip', mediaType: 'application/zip' },
}
