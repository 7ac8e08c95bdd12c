import type { ImportVerdict } from '@/prisma/client/enums'
import type { Judgement } from './judge'

/** Verdicts of rows that are not taken. */
export const NOT_TAKEN: readonly ImportVerdict[] = ['refused', 'duplicate', 'to_check', 'to_validate']

/** Verdicts of rows about an account that was there already. */
const OF_AN_ACCOUNT: readonly ImportVerdict[] = ['updated', 'unchanged', 'attached', 'deactivated']

/** A row as it was shown: what was to become of it, and to which account. */
interface Shown {
  verdict: ImportVerdict
  memberId: string | null
}

/**
 * What becomes of a row once its list is confirmed: what it was shown to become, or less. A row that was not taken stays
 * so, whatever has happened since; one that was about an account opens none, and touches no other; and no account closes
 * that was not shown, and counted, as closing.
 */
export function asConfirmed({ verdict: shown, memberId }: Shown, judged: Judgement): Judgement {
  const nothing = { difference: {}, writes: null, memberId: judged.memberId }
  if (NOT_TAKEN.includes(shown)) return { ...nothing, verdict: shown, reasons: judged.reasons }
  const isAnother = OF_AN_ACCOUNT.includes(shown) && judged.memberId !== memberId
  const closes = judged.verdict === 'deactivated' && shown !== 'deactivated'
  if (judged.writes && (isAnother || closes))
    return { ...nothing, verdict: 'to_check', reasons: [{ key: 'changedSince' }] }
  return judged
}
