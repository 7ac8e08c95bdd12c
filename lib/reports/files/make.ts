import { NoBrowser } from '@/lib/browser'
import { workbookOds } from '@/lib/ui/ods'
import { workbookXlsx } from '@/lib/ui/xlsx'
import { zip, type Entry } from '@/lib/ui/zip'
import type { ReportExportFormat } from '@/prisma/client/enums'
import { bytesOf } from '../model/fingerprint'
import { archiveOf } from './archive'
import { formats } from './formats'
import { imageFiles } from './images'
import { pdfOf } from './pdf'
import { fileStem, type Source } from './source'
import { csvFiles } from './tables'
import { workbookOf } from './workbook'

/** What a file is at: words of `steps` in the catalogue `reportFiles`. */
export type Step = Exclude<ReportExportFormat, 'zip'> | 'waiting' | 'figures' | 'packing' | 'keeping'

/** How a file is made: given up when the signal says so, and told of as it goes. */
export interface Making {
  signal: AbortSignal
  /** Throws what makes it stop. `progress`: 0 to 100. */
  at(step: Step, progress: number): Promise<void>
}

type Single = Exclude<ReportExportFormat, 'zip' | 'csv' | 'images'>

const singles: Record<Single, (source: Source, signal: AbortSignal) => Buffer | Promise<Buffer>> = {
  ods: (source) => workbookOds(workbookOf(source)),
  xlsx: (source) => workbookXlsx(workbookOf(source)),
  json: ({ document }) => bytesOf(document),
  pdf: pdfOf,
}
const isSingle = (format: ReportExportFormat): format is Single => format in singles

const several = {
  csv: (source: Source) => csvFiles(source),
  images: (source: Source, signal: AbortSignal) => imageFiles(source, signal),
}

/**
 * One file of a report, of one kind.
 * @throws NoBrowser, TooLong where it takes a browser; what `making` throws
 */
export async function makeFile(
  format: ReportExportFormat,
  source: Source,
  { signal, at }: Making,
): Promise<Buffer> {
  if (format === 'zip') return everything(source, { signal, at })
  await at(format, 20)
  if (isSingle(format)) return singles[format](source, signal)
  return zip(await several[format](source, signal))
}

async function everything(source: Source, { signal, at }: Making): Promise<Buffer> {
  const { document, version } = source
  const entries: Entry[] = []
  const stem = fileStem(document.title, document.language, version?.number ?? null)
  const named = (format: Single) => `${stem}${formats[format].ending}`
  for (const [index, format] of (['ods', 'xlsx', 'json'] as const).entries()) {
    await at(format, 10 + 10 * index)
    entries.push({ name: named(format), bytes: await singles[format](source, signal) })
  }
  for (const [index, folder] of (['csv', 'images'] as const).entries()) {
    await at(folder, 40 + 10 * index)
    for (const { name, bytes } of await several[folder](source, signal))
      entries.push({ name: `${folder}/${name}`, bytes })
  }
  await at('pdf', 70)
  const printed = await pdfOf(source, signal).catch((error: unknown) => {
    // The rest is worth having: what is missing, and why, is said in the archive.
    if (error instanceof NoBrowser) return null
    throw error
  })
  if (printed) entries.unshift({ name: named('pdf'), bytes: printed })
  await at('packing', 90)
  return archiveOf(source, entries, printed !== null)
}
