import { newId, type Transaction } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

export interface Power {
  /** Who used the power; null for the platform itself. */
  actorId: string | null
  /** What was done, `object.verb`: `community.archive`, `membership.ban`. */
  action: string
  subjectKind: string
  subjectId: string | null
  communityId?: string | null
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
  reason?: string | null
  /** When, for what the clock does: the hour it was told. */
  at?: Date
}

/** Keeps who used a power, on what and why, in the transaction of the change. Nobody can alter it afterwards. */
export async function audit(
  tx: Pick<Transaction, 'audit'>,
  { at = new Date(), ...power }: Power,
): Promise<void> {
  await tx.audit.create({ data: { id: newId(), at, ...power } })
}
