import { closeAccount, inviteToOpen, reopenAccount } from '@/lib/accounts'
import { enterAll, type Entered } from '@/lib/communities'
import { db, execute, failureOf, newId, sql, type Transaction } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { giveListedSkills } from '@/lib/skills'
import { judgeBatch, type Bench } from '../judging/batch'
import type { Judgement } from '../model/judge'
import { asConfirmed } from '../model/confirmed'
import { NotOurs } from '../list'
import { BATCH } from '../staging'
import { requireAsRead, Rewritten, rowsAfter, type StagedRow } from './rows'
import { tellThoseWeKnow } from './tell'
import { changeAccounts, openAccounts, type Change, type Written } from './write'

/** What an import writes besides accounts. */
export interface Applying extends Bench {
  invites: boolean
  now: Date
}

/** What undoing one row needs. */
export interface Undo {
  change?: Change
  communities?: Entered[]
  status?: 'closed' | 'opened'
  /** Skills that the list gave, and when: what was touched since is no longer the list's. */
  skills?: { ids: string[]; at: string }
}

/** Batches begun before the one under way has ended: some are judged while others wait for their turn to be written. */
const AHEAD = 3

/**
 * Applies the rows of an import, several batches abreast: where they only bring people nobody knows, some are judged while
 * another is written.
 */
export class Abreast {
  private ahead: Promise<number>[] = []

  /** @returns how many rows from `progress` on were passed; 0: all are */
  async next(applying: Applying, progress: number): Promise<number> {
    const batch = this.ahead.shift() ?? applyBatch(applying, progress)
    while (this.ahead.length < AHEAD) {
      const from = progress + BATCH * (this.ahead.length + 1)
      const begun = applyBatch(applying, from, this.ahead.at(-1) ?? batch)
      // What befalls it is said when its turn comes.
      begun.catch(() => {})
      this.ahead.push(begun)
    }
    return batch
  }

  /** When nothing is being written any more. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.ahead)
  }
}

/**
 * Applies a batch, all or none, with how far one is. Each row is judged again on what the database says now, its
 * account locked: what was shown may have changed since, and nothing is written over what is newer.
 * @param before the batch that precedes, under way: this one ends after it
 */
async function applyBatch(applying: Applying, progress: number, before?: Promise<unknown>): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const rows = await rowsAfter(applying.importId, progress)
    if (rows.length === 0) return 0
    const abreast = tries === 1 ? before : undefined
    try {
      await db.$transaction((tx) => applyRows(tx, applying, rows, progress, abreast), {
        timeout: 180_000,
        maxWait: 30_000,
      })
      return rows.length
    } catch (error) {
      // Somebody came in by another door at the same moment, or another worker is at it: what is there now is judged again.
      const mayGoOn =
        error instanceof MustWait ||
        error instanceof Rewritten ||
        ['taken', 'crossed'].includes(failureOf(error))
      if (tries === 3 || !mayGoOn) throw error
      await before
    }
  }
}

/** This batch is about people we know after all: it goes after the one before. */
class MustWait extends Error {}

async function applyRows(
  tx: Transaction,
  applying: Applying,
  rows: StagedRow[],
  progress: number,
  before?: Promise<unknown>,
): Promise<void> {
  const { importId } = applying
  const last = rows.at(-1)!.position
  // Nobody waits for the disk: how far one is is written with the rows, and a crash leaves both to be written again.
  await execute(sql`SELECT set_config('synchronous_commit', 'off', true)`, tx)
  let abreast = before
  if (abreast && !rows.every(mayGoAbreast)) {
    await abreast
    abreast = undefined
  }
  if (!abreast) await pass(tx, importId, progress, last)
  const today = await judgeBatch(applying, rows, tx)
  await requireAsRead(tx, importId, rows)
  const judged = today.map((judgement, index) => asConfirmed(rows[index]!, judgement))
  if (abreast && judged.some(({ memberId }) => memberId)) throw new MustWait()
  await carryOut(tx, applying, rows, judged)
  if (abreast) {
    await abreast
    await pass(tx, importId, progress, last)
  }
}

/**
 * It opens an account and touches nothing that another batch may touch: two of them never wait for each other's locks.
 */
const mayGoAbreast = ({ verdict, said }: StagedRow) =>
  !['updated', 'unchanged', 'attached', 'deactivated'].includes(verdict) &&
  !said.manager &&
  !said.communities?.length &&
  !said.skills?.length

/** @throws NotOurs somebody else has applied these rows, or stopped the list */
async function pass(tx: Transaction, importId: string, from: number, to: number): Promise<void> {
  const ours = await execute(
    sql`UPDATE "account_import" SET "progress" = ${to}, "attempts" = 0, "updatedAt" = now()
         WHERE "id" = ${importId}::uuid AND "state" = 'applying' AND "progress" = ${from}`,
    tx,
  )
  if (ours !== 1) throw new NotOurs()
}

async function carryOut(tx: Transaction, applying: Applying, rows: StagedRow[], judged: Judgement[]) {
  const { now, viewer, places, organisationId, invites, importId } = applying
  const opened: Written[] = []
  const changed: Written[] = []
  const undo = new Map<number, Undo>()
  const members = new Map<number, string>()
  for (const [index, { line, said, memberId: foreseen }] of rows.entries()) {
    const { writes, memberId, verdict } = judged[index]!
    if (!writes) continue
    const id = memberId ?? (verdict === rows[index]!.verdict ? foreseen : null) ?? newId()
    members.set(line, id)
    if (memberId || writes.enter.length > 0 || writes.skillIds.length > 0 || id !== foreseen)
      undo.set(line, {})
    const place = places.named(said).place?.id ?? null
    const scope = organisationId ?? place ?? writes.attributes.organisationId ?? null
    const works = writes.attributes.organisationId ?? place ?? organisationId
    const written = { line, memberId: id, said, writes, scope, organisationId: works }
    if (!memberId) opened.push(written)
    else if (
      Object.keys(writes.attributes).length > 0 ||
      writes.unit !== undefined ||
      writes.endsOn !== undefined
    )
      changed.push(written)
  }
  await openAccounts(tx, opened, now)
  const changes = await changeAccounts(tx, changed, now)
  for (const { line, memberId } of changed) undo.get(line)!.change = changes.get(memberId)
  await openAndClose(tx, applying, rows, judged, undo)
  const entered = await enter(tx, rows, judged, members, viewer, now)
  for (const [line, communities] of entered) undo.get(line)!.communities = communities
  const skilled = await giveSkills(tx, rows, judged, members, now)
  for (const [line, ids] of skilled) undo.get(line)!.skills = { ids, at: now.toISOString() }
  if (invites)
    await inviteToOpen(
      tx,
      opened.map(({ memberId }) => memberId),
      { importId, invitedBy: viewer.id, now, areNew: true },
    )
  const isNew = new Set(opened.map(({ memberId }) => memberId))
  await tellThoseWeKnow(tx, {
    attached: rows.flatMap((_, index) => {
      const { verdict, memberId } = judged[index]!
      return verdict === 'attached' && memberId ? [memberId] : []
    }),
    entered: [...entered.values()].flat().filter(({ memberId }) => !isNew.has(memberId)),
    skilled: [...skilled]
      .flatMap(([line, ids]) => ids.map((skillId) => ({ memberId: members.get(line)!, skillId })))
      .filter(({ memberId }) => !isNew.has(memberId)),
  })
  await keepOutcome(tx, importId, rows, judged, members, undo)
}

async function openAndClose(
  tx: Transaction,
  { viewer, now }: Applying,
  rows: StagedRow[],
  judged: Judgement[],
  undo: Map<number, Undo>,
) {
  for (const [index, { line }] of rows.entries()) {
    const { writes, memberId } = judged[index]!
    if (!writes?.status || !memberId) continue
    const why = { actorId: viewer.id, reason: 'import', now }
    const isDone =
      writes.status === 'close'
        ? await closeAccount(tx, memberId, 'suspended', why)
        : await reopenAccount(tx, memberId, why)
    if (isDone) undo.get(line)!.status = writes.status === 'close' ? 'closed' : 'opened'
  }
}

async function enter(
  tx: Transaction,
  rows: StagedRow[],
  judged: Judgement[],
  members: Map<number, string>,
  viewer: Person,
  now: Date,
) {
  const lines = new Map<string, number>()
  const entries = rows.flatMap(({ line }, index) => {
    const memberId = members.get(line)
    if (!memberId) return []
    lines.set(memberId, line)
    const asked = new Map((judged[index]?.writes?.enter ?? []).map((each) => [each.communityId, each.role]))
    return [...asked].map(([communityId, role]) => ({ communityId, role, memberId }))
  })
  const byLine = new Map<number, NonNullable<Undo['communities']>>()
  if (entries.length === 0) return byLine
  for (const given of await enterAll(tx, entries, now, viewer.id)) {
    const line = lines.get(given.memberId)!
    byLine.set(line, [...(byLine.get(line) ?? []), given])
  }
  return byLine
}

/** Gives the skills that rows name; by line, those that the person had not got. */
async function giveSkills(
  tx: Transaction,
  rows: StagedRow[],
  judged: Judgement[],
  members: Map<number, string>,
  now: Date,
): Promise<Map<number, string[]>> {
  const lines = new Map<string, number>()
  const given = rows.flatMap(({ line }, index) => {
    const memberId = members.get(line)
    const skillIds = judged[index]?.writes?.skillIds ?? []
    if (!memberId || skillIds.length === 0) return []
    lines.set(memberId, line)
    return skillIds.map((skillId) => ({ memberId, skillId }))
  })
  const byLine = new Map<number, string[]>()
  for (const { memberId, skillId } of await giveListedSkills(tx, given, now)) {
    const line = lines.get(memberId)!
    byLine.set(line, [...(byLine.get(line) ?? []), skillId])
  }
  return byLine
}

/** What became of each row, where that is not what was shown, or where undoing needs it. */
async function keepOutcome(
  tx: Transaction,
  importId: string,
  rows: StagedRow[],
  judged: Judgement[],
  members: Map<number, string>,
  undo: Map<number, Undo>,
) {
  const kept = rows.flatMap(({ line, verdict: shown }, index) => {
    const { verdict, reasons, difference, memberId } = judged[index]!
    if (verdict === shown && !undo.has(line)) return []
    return [
      {
        line,
        verdict,
        reasons,
        difference,
        memberId: members.get(line) ?? memberId,
        undo: undo.get(line) ?? null,
      },
    ]
  })
  if (kept.length === 0) return
  await execute(
    sql`UPDATE "account_import_row" r SET "verdict" = k."verdict", "reasons" = k."reasons",
               "difference" = k."difference", "memberId" = k."memberId", "undo" = k."undo"
          FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
                 AS k("line" int, "verdict" "ImportVerdict", "reasons" jsonb, "difference" jsonb, "memberId" uuid, "undo" jsonb)
         WHERE r."importId" = ${importId}::uuid AND r."line" = k."line"`,
    tx,
  )
}
