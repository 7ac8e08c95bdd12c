import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, execute, identifier, isDuplicate, select, sql, type Transaction } from '@/lib/db'
import { NotFound, type Person } from '@/lib/policy'
import { forgetPages } from '../lately'

/** What is entered by hand. */
type Kind = 'cost' | 'headcount'
const tableOf = (kind: Kind) => identifier(`report_${kind}`)

interface Entered {
  enteredById: string
  enteredAt: Date
}

/**
 * Enters something once, however often its form is sent.
 * @throws NotFound somebody else entered something under that key
 */
export async function enter(
  viewer: Person,
  kind: Kind,
  id: string,
  write: (tx: Transaction, entered: Entered) => Promise<unknown>,
) {
  const entered = { enteredById: viewer.id, enteredAt: new Date() }
  try {
    await db.$transaction(async (tx) => {
      await write(tx, entered)
      const { said } = await hold(tx, kind, id)
      await keep(tx, viewer, `${kind}.enter`, id, { after: said })
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const { enteredById } = await db.$transaction((tx) => hold(tx, kind, id))
    if (enteredById !== viewer.id) throw new NotFound()
  }
  forgetPages()
  return { id }
}

/**
 * Changes something that was entered; what changes nothing leaves no trace.
 * @throws NotFound there is no such thing
 * @throws Mistake it was taken away meanwhile
 */
export const change = (
  viewer: Person,
  kind: Kind,
  id: string,
  write: (tx: Transaction) => Promise<unknown>,
): Promise<{ id: string }> =>
  changed(async (tx) => {
    const { removedAt, said: before } = await hold(tx, kind, id)
    if (removedAt) throw new Mistake('reportAhead.mistake.removed', { status: 409 })
    await write(tx)
    const { said: after } = await hold(tx, kind, id)
    if (!isDeepStrictEqual(before, after)) await keep(tx, viewer, `${kind}.change`, id, { before, after })
    return { id }
  })

/** Takes something away, or brings it back (`null`). @throws NotFound there is no such thing */
export const setAside = (
  viewer: Person,
  kind: Kind,
  id: string,
  removedAt: Date | null,
): Promise<{ id: string }> =>
  changed(async (tx) => {
    const { removedAt: was, said } = await hold(tx, kind, id)
    if ((was === null) === (removedAt === null)) return { id }
    await execute(
      sql`UPDATE ${tableOf(kind)} SET "removedAt" = ${removedAt}::timestamptz WHERE "id" = ${id}::uuid`,
      tx,
    )
    await keep(tx, viewer, `${kind}.${removedAt ? 'remove' : 'restore'}`, id, { before: said })
    return { id }
  })

/** One change, after which no page of a report is what it was. */
async function changed<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const result = await db.$transaction(work)
  forgetPages()
  return result
}

const Held = z.object({
  enteredById: z.string(),
  removedAt: z.date().nullable(),
  /** All that was typed. */
  said: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** As it stands, held until the transaction ends. */
async function hold(tx: Transaction, kind: Kind, id: string): Promise<z.infer<typeof Held>> {
  const [held] = await select(
    Held,
    sql`SELECT "enteredById", "removedAt", to_jsonb(e) - '{id,enteredById,enteredAt,removedAt}'::text[] AS "said"
          FROM ${tableOf(kind)} e WHERE "id" = ${id}::uuid FOR UPDATE`,
    tx,
  )
  if (!held) throw new NotFound()
  return held
}

type Said = z.infer<typeof Held>['said']

const keep = (
  tx: Transaction,
  viewer: Person,
  action: `${Kind}.${string}`,
  subjectId: string,
  more: { before?: Said; after?: Said },
) => audit(tx, { actorId: viewer.id, action, subjectKind: action.split('.')[0]!, subjectId, ...more })
