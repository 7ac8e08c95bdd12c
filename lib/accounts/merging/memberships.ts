import { execute, sql, type Transaction } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import { together } from '../model/memberships'
import type { Move } from './rows'

const PART = 'memberships'
type Membership = Prisma.MembershipGetPayload<object>

const journal = (tx: Transaction, move: Move, step: 'moved' | 'combined' | 'removed', rows: Membership[]) =>
  tx.accountMergeRow.createMany({
    data: rows.map((row) => ({
      mergeId: move.id,
      part: PART,
      step,
      row: JSON.parse(JSON.stringify(row)) as Prisma.InputJsonObject,
    })),
  })

/** Two accounts' places become one person's: the higher role, once. Offers made to the other account are withdrawn. */
export async function joinMemberships(tx: Transaction, move: Move, now: Date): Promise<void> {
  const [closed, kept] = await Promise.all(
    [move.closedId, move.keptId].map((memberId) => tx.membership.findMany({ where: { memberId } })),
  )
  const mine = new Map(kept!.map((row) => [row.communityId, row]))
  const [both, alone] = [
    closed!.filter(({ communityId }) => mine.has(communityId)),
    closed!.filter(({ communityId }) => !mine.has(communityId)),
  ]
  await journal(tx, move, 'moved', alone)
  await journal(
    tx,
    move,
    'combined',
    both.map(({ communityId }) => mine.get(communityId)!),
  )
  await journal(tx, move, 'removed', both)
  // The role is said again, so that the database sees an owner come, where nobody answered any more.
  await execute(
    sql`UPDATE "membership" SET "memberId" = ${move.keptId}::uuid, "role" = "role"
         WHERE "memberId" = ${move.closedId}::uuid AND "communityId" = ANY(${idsOf(alone)}::uuid[])`,
    tx,
  )
  for (const other of both) {
    const before = mine.get(other.communityId)!
    const { communityId: _, memberId: __, ...place } = together(before, other)
    await tx.membership.update({ where: { communityId_memberId: keyOf(before) }, data: place })
  }
  await tx.membership.deleteMany({ where: { memberId: move.closedId } })
  await tx.ownershipTransfer.updateMany({
    where: { toId: move.closedId, acceptedAt: null, refusedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  await countAgain(tx, both)
}

const keyOf = ({ communityId, memberId }: Membership) => ({ communityId, memberId })

/** Gives both accounts their places back, as they were; communities that are gone meanwhile stay gone. */
export async function partMemberships(tx: Transaction, move: Move): Promise<void> {
  const rows = await tx.accountMergeRow.findMany({
    where: { mergeId: move.id, part: PART },
    orderBy: { n: 'asc' },
  })
  const of = (step: string) =>
    rows.filter((row) => row.step === step).map(({ row }) => row as unknown as Membership)
  const here = new Set(
    (
      await tx.community.findMany({
        where: { id: { in: idsOf([...of('removed'), ...of('moved')]) } },
        select: { id: true },
      })
    ).map(({ id }) => id),
  )
  const removed = of('removed').filter(({ communityId }) => here.has(communityId))
  await tx.membership.createMany({ data: removed, skipDuplicates: true })
  await tx.membership.updateMany({
    where: { memberId: move.keptId, communityId: { in: idsOf(of('moved')) } },
    data: { memberId: move.closedId },
  })
  for (const { communityId, memberId, ...place } of of('combined'))
    await tx.membership.updateMany({ where: { communityId, memberId }, data: place })
  await tx.accountMergeRow.deleteMany({ where: { mergeId: move.id, part: PART } })
  await countAgain(tx, removed)
  // An account that was closed before the merge answers for nobody after it either.
  await execute(
    sql`UPDATE "community" SET "orphanedAt" = now()
         WHERE "id" = ANY(${idsOf([...removed, ...of('moved')])}::uuid[]) AND "orphanedAt" IS NULL
           AND "origin" = 'local' AND "status" <> 'deleted' AND NOT osmose_has_owner("id")`,
    tx,
  )
}

const idsOf = (rows: Membership[]) => rows.map(({ communityId }) => communityId)

const countAgain = (tx: Transaction, rows: Membership[]) =>
  execute(
    sql`UPDATE "community_counter" k SET "members" = (
          SELECT count(*) FROM "membership" s WHERE s."communityId" = k."communityId" AND s."status" = 'member')
         WHERE k."communityId" = ANY(${idsOf(rows)}::uuid[])`,
    tx,
  )
