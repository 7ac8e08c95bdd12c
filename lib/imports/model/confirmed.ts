import type { ImportVerdict } from '@/prisma/client/enums'
import type { Judgement } from './judge'

/** Verdicts of rows that are not taken. */
export const NOT_TAKEN: readonly ImportVerdict[] = ['refused', 'duplicate', 'to_check', 'to_validate']

/**
 * What becomes of a row once its list is confirmed: what it was shown to become, or less. A row that was not taken stays
 * so, whatever has happened since; and no account closes that was not shown, and counted, as closing.
 */
export function asConfirmed(shown: ImportVerdict, judged: Judgement): Judgement {
  const nothing = { difference: {}, writes: null, memberId: judged.memberId }
  if (NOT_TAKEN.includes(shown)) return { ...nothing, verdict: shown, reasons: judged.reasons }
  if (judged.verdict === 'deactivated' && shown !== 'deactivated')
    return { ...nothing, verdict: 'to_check', reasons: [{ key: 'changedSince' }] }
  return judged
}
