import { db } from '@/lib/db'
import { closeAccount, reopenAccount } from '../closing'

const AT_ONCE = 500

/**
 * What days decide: an account whose last day has passed, somebody who said they would leave, a suspension that ends.
 * The rules close the door at the very minute (`isWelcome`, viewers); this writes it down, within the hour.
 */
export async function followDays(now: Date): Promise<void> {
  await inTurns(
    () =>
      db.member.findMany({
        where: { accountEndsAt: { lte: now }, status: { in: ['active', 'invited'] } },
        select: { id: true },
        take: AT_ONCE,
      }),
    ({ id }) =>
      db.$transaction((tx) =>
        closeAccount(tx, id, 'expired', { actorId: null, reason: 'Dernier jour du compte passé', now }),
      ),
  )
  await inTurns(
    () => db.departure.findMany({ where: { leavesAt: { lte: now }, doneAt: null }, take: AT_ONCE }),
    ({ memberId, askedById }) =>
      db.$transaction(async (tx) => {
        await closeAccount(tx, memberId, 'left', { actorId: askedById, reason: 'Départ annoncé', now })
        await tx.departure.update({ where: { memberId }, data: { doneAt: now } })
      }),
  )
  await inTurns(
    () =>
      db.member.findMany({
        where: {
          status: 'suspended',
          statusUntil: { lte: now },
          OR: [{ accountEndsAt: null }, { accountEndsAt: { gt: now } }],
        },
        select: { id: true },
        take: AT_ONCE,
      }),
    ({ id }) =>
      db.$transaction((tx) => reopenAccount(tx, id, { actorId: null, reason: 'Fin de la suspension', now })),
  )
}

/** Some at a time, one transaction each, until none is left: what was done is no longer asked. */
async function inTurns<Row>(ask: () => Promise<Row[]>, act: (row: Row) => Promise<unknown>): Promise<void> {
  for (;;) {
    const rows = await ask()
    for (const row of rows) await act(row)
    if (rows.length < AT_ONCE) return
  }
}
