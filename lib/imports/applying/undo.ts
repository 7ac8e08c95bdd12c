import { z } from 'zod'
import { closeAccount, reopenAccount } from '@/lib/accounts'
import { leaveAll } from '@/lib/communities'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import { takeListedSkillsBack } from '@/lib/skills'
import { ImportVerdict } from '@/prisma/client/enums'
import type { Reason } from '../model/reasons'
import { NotOurs } from '../list'
import { BATCH } from '../staging'
import type { Undo } from './apply'
import { giveBack, type Former } from './giveBack'
import { snapshots } from './write'

const AppliedRow = z.object({
  line: z.number(),
  position: z.number(),
  verdict: z.enum(ImportVerdict),
  memberId: z.string().nullable(),
  undo: z.custom<Undo>().nullable(),
})
type AppliedRow = z.infer<typeof AppliedRow>

export interface Undone {
  /** Accounts that nobody had used yet. */
  removed: number
  /** Accounts that are again as they were. */
  restored: number
  /** What somebody has used or changed since, and stays. */
  kept: number
  /** Of those kept, how many could not be given back all they had: it is somebody else's by now, or gone. */
  taken: number
}

interface Undoing {
  importId: string
  actorId: string
  now: Date
}

/**
 * Takes back the next rows of an import, from the last to the first. An account that its owner has opened stays; a
 * value that somebody has written since stays.
 * @returns how many rows were passed; 0: all are
 */
export function undoBatch(
  undoing: Undoing,
  progress: number,
  so: Undone,
): Promise<{ rows: number; undone: Undone }> {
  return db.$transaction(
    async (tx) => {
      const rows = await select(
        AppliedRow,
        sql`SELECT "line", "position", "verdict", "memberId", "undo" FROM "account_import_row"
             WHERE "importId" = ${undoing.importId}::uuid AND "position" <= ${progress}
             ORDER BY "position" DESC LIMIT ${BATCH}`,
        tx,
      )
      if (rows.length === 0) return { rows: 0, undone: so }
      const undone = await takeBack(tx, undoing, rows, so)
      const ours = await execute(
        sql`UPDATE "account_import" SET "progress" = ${progress - rows.length}, "attempts" = 0, "updatedAt" = now(),
                   "outcome" = ${JSON.stringify(undone)}::jsonb
             WHERE "id" = ${undoing.importId}::uuid AND "state" = 'undoing' AND "progress" = ${progress}`,
        tx,
      )
      if (ours !== 1) throw new NotOurs()
      return { rows: rows.length, undone }
    },
    { timeout: 180_000, maxWait: 30_000 },
  )
}

async function takeBack(
  tx: Transaction,
  { importId, actorId, now }: Undoing,
  rows: AppliedRow[],
  so: Undone,
) {
  const touched = rows.filter(({ undo, verdict }) => undo !== null || verdict === 'created')
  await leaveAll(
    tx,
    touched.flatMap(({ undo }) => undo?.communities ?? []),
    now,
  )
  const skillsBack = await takeSkillsBack(tx, touched)
  const opened = touched.flatMap(({ verdict, memberId }) =>
    verdict === 'created' && memberId ? [memberId] : [],
  )
  const removed = await removeUnused(tx, opened)
  const changed = touched.filter(
    ({ undo, verdict }) => undo?.change || undo?.status || (undo?.skills && verdict !== 'created'),
  )
  const restored = await restore(tx, changed, { importId, actorId, now, skillsBack })
  return {
    removed: so.removed + removed,
    restored: so.restored + restored.whole,
    kept: so.kept + (opened.length - removed) + restored.kept,
    taken: so.taken + restored.taken,
  }
}

/** Takes back the skills that the list gave and that nobody has touched since; how many, by account. */
async function takeSkillsBack(tx: Transaction, rows: AppliedRow[]): Promise<Map<string, number>> {
  const given = rows.flatMap(({ memberId, undo }) =>
    memberId && undo?.skills
      ? undo.skills.ids.map((skillId) => ({ memberId, skillId, at: undo.skills!.at }))
      : [],
  )
  const count = new Map<string, number>()
  for (const { memberId } of await takeListedSkillsBack(tx, given))
    count.set(memberId, (count.get(memberId) ?? 0) + 1)
  return count
}

/** Removes accounts that nobody has opened, and that nobody has touched since the list opened them. */
async function removeUnused(tx: Transaction, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0
  await execute(
    sql`DELETE FROM "account_invitation" WHERE "memberId" = ANY(${ids}::uuid[]) AND "usedAt" IS NULL`,
    tx,
  )
  return execute(
    sql`DELETE FROM "member" m
         WHERE m."id" = ANY(${ids}::uuid[]) AND m."status" = 'invited' AND m."lastSeenAt" IS NULL
           AND m."updatedAt" = m."createdAt"
           AND NOT EXISTS (SELECT FROM "membership" s WHERE s."memberId" = m."id" AND s."status" <> 'left')
           AND NOT EXISTS (SELECT FROM "member_skill" s WHERE s."memberId" = m."id")
           AND NOT EXISTS (SELECT FROM jsonb_each_text(m."provenance") p WHERE p."value" <> 'import')
           AND NOT EXISTS (SELECT FROM "external_identity" i WHERE i."memberId" = m."id")
           AND NOT EXISTS (SELECT FROM "credential" c WHERE c."memberId" = m."id")`,
    tx,
  )
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

async function restore(
  tx: Transaction,
  rows: AppliedRow[],
  { importId, actorId, now, skillsBack }: Undoing & { skillsBack: Map<string, number> },
) {
  const ids = rows.flatMap(({ memberId }) => (memberId ? [memberId] : []))
  const current = await snapshots(tx, ids)
  const former: Former[] = []
  const half = new Set<string>()
  const lines = new Map<string, number>()
  for (const { line, memberId, undo } of rows) {
    const account = memberId && current.get(memberId)
    if (!account || !undo) continue
    const { before = {}, after = {} } = undo.change ?? {}
    const mine = Object.keys(after).filter((name) => same(account[name], after[name]))
    const hadBefore = (before.provenance ?? {}) as Record<string, unknown>
    if (mine.length > 0) {
      former.push({
        ...{ id: memberId, now: account },
        columns: Object.fromEntries(mine.map((name) => [name, before[name] ?? null])),
        provenance: Object.fromEntries(mine.map((name) => [name, hadBefore[name] ?? null])),
      })
    }
    const why = { actorId, reason: 'import', now }
    const isBack =
      undo.status === 'closed'
        ? await reopenAccount(tx, memberId, why)
        : undo.status === 'opened'
          ? await closeAccount(tx, memberId, 'suspended', why)
          : true
    const skillsAreBack = (undo.skills?.ids.length ?? 0) === (skillsBack.get(memberId) ?? 0)
    lines.set(memberId, line)
    if (mine.length < Object.keys(after).length || !isBack || !skillsAreBack) half.add(memberId)
  }
  const left = await giveBack(tx, former, now)
  await sayWhatIsLeft(tx, importId, left, lines)
  for (const memberId of left.keys()) half.add(memberId)
  return { whole: lines.size - half.size, kept: half.size, taken: left.size }
}

/** On the row itself, what could not be given back. */
async function sayWhatIsLeft(
  tx: Transaction,
  importId: string,
  left: ReadonlyMap<string, string[]>,
  lines: ReadonlyMap<string, number>,
) {
  if (left.size === 0) return
  const said = [...left].map(([memberId, names]) => ({
    line: lines.get(memberId),
    reason: { key: 'notGivenBack', values: { fields: names.join(',') } } satisfies Reason,
  }))
  await execute(
    sql`UPDATE "account_import_row" r SET "reasons" = r."reasons" || jsonb_build_array(s."reason")
          FROM jsonb_to_recordset(${JSON.stringify(said)}::jsonb) AS s("line" int, "reason" jsonb)
         WHERE r."importId" = ${importId}::uuid AND r."line" = s."line"`,
    tx,
  )
}

/** Opens again those whom a full list had closed. */
export async function reopenAbsents({ importId, actorId, now }: Undoing): Promise<number> {
  const closed = await db.accountImportAbsent.findMany({ where: { importId, closed: true } })
  let count = 0
  for (const { memberId } of closed) {
    await db.$transaction(async (tx) => {
      if (await reopenAccount(tx, memberId, { actorId, reason: 'import', now })) count += 1
      await tx.accountImportAbsent.updateMany({ where: { importId, memberId }, data: { closed: false } })
    })
  }
  return count
}
