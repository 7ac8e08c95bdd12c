import { db } from '@/lib/db'
import { addMonths, parisDay, startOfDay } from '@/lib/time'
import { TOKEN_MONTHS_KEPT } from '@/lib/ui/tokenDays'

/**
 * Tokens that ended long ago go, and with them who answered for them: revoked, expired, or both.
 * @returns how many
 */
export async function forgetTokens(now: Date): Promise<number> {
  const before = startOfDay(addMonths(parisDay(now), -TOKEN_MONTHS_KEPT))
  const ended = [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }]
  return (await db.figuresToken.deleteMany({ where: { OR: ended } })).count
}
