import type reportFiles from '@/lib/i18n/fr/reportFiles.json'

/** Why there is no file: a sentence of `failures` in the catalogue, and where the cause is found again in the log. */
export interface ExportFailure {
  key: keyof (typeof reportFiles)['failures']
  number?: string
}

/** No room left, by the disk itself, by a quota, or by the longest file that may be written. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

export const isDiskFull = (error: unknown): boolean =>
  FULL.includes((error as NodeJS.ErrnoException | null)?.code ?? '')
