/**
 * What a failed question to the database means for whoever asked. `gone`: there is none to speak to, or it has no
 * room left, whatever one asks. `taken`: somebody else has that value. `crossed`: two transactions waited for each
 * other, and this one was given up. `unwritable`: it cannot keep such a value.
 */
export type Failure = 'gone' | 'taken' | 'crossed' | 'unwritable' | 'other'

interface Told {
  code?: unknown
  message?: string
  meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } }
}

/** The server's own code (SQLSTATE) where it has answered; Prisma's or the system's where it has not. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return 'other'
  const { code = '', message, meta }: Told = error
  const said = String(meta?.driverAdapterError?.cause?.originalCode ?? code)
  if (/^(08|53|57|58|XX)...$|^P10\d\d$|^P20(24|28|37)$|^E[A-Z]{4,}$/.test(said)) return 'gone'
  if (said === '23505' || said === 'P2002') return 'taken'
  if (said === '40P01' || said === 'P2034') return 'crossed'
  if (/^2[23]...$|^P20(00|03|11)$/.test(said)) return 'unwritable'
  return /connection (terminated|closed|ended)|timeout exceeded when trying to connect/i.test(message ?? '')
    ? 'gone'
    : 'other'
}

/** Somebody else has that value: most often the same gesture, sent twice. */
export const isDuplicate = (error: unknown): boolean => failureOf(error) === 'taken'
