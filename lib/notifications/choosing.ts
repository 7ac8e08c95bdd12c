import type { Transaction } from '@/lib/db'

type Chosen = { onSite?: boolean | undefined; byMail?: boolean | undefined }

/** Writes a choice; what it does not speak of stays as it was. */
export async function choose(tx: Transaction, memberId: string, scope: string, kind: string, chosen: Chosen) {
  const key = { memberId, scope, kind }
  await tx.notificationChoice.upsert({
    where: { memberId_scope_kind: key },
    create: { ...key, onSite: chosen.onSite ?? null, byMail: chosen.byMail ?? null },
    update: chosen,
  })
}

export async function forgetChoice(tx: Transaction, memberId: string, scope: string, kind: string) {
  await tx.notificationChoice.deleteMany({ where: { memberId, scope, kind } })
}
