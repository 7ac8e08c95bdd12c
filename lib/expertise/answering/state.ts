import { z } from 'zod'
import { execute, select, sql, type Transaction } from '@/lib/db'
import { answeringVersion } from '../model/answering/answerers'
import { startingFrom, type Combination } from '../model/answering/combination'
import { shipped } from '../model/answering/shipped'

const DAY = 86_400_000
/** What was answered before weighs too little to be counted. */
export const HISTORY_DAYS = 730

const Row = z.object({
  version: z.string(),
  countedAt: z.date(),
  countedId: z.string(),
  weights: z.array(z.number()),
  squares: z.array(z.number()),
  members: z.number(),
  membersAt: z.date(),
})

/** How far threads have been counted, what weighs how much, and how many people there are. */
export interface State {
  countedAt: Date
  countedId: string
  combination: Combination
  members: number
  membersAt: Date
}

const columns = sql`"version", "countedAt", "countedId", "weights", "squares", "members", "membersAt"`

const stateFrom = ({ weights, squares, ...row }: z.infer<typeof Row>): State => ({
  ...row,
  combination: { weights, squares },
})

/** As it was last written; before the first count, what the platform starts from. */
export async function answeringState(): Promise<Pick<State, 'combination' | 'members'>> {
  const [row] = await select(
    Row,
    sql`SELECT ${columns} FROM "answering_state" WHERE "version" = ${answeringVersion}`,
  )
  return row ? stateFrom(row) : { combination: startingFrom(shipped.weights), members: 0 }
}

/**
 * Takes the state until the end of the transaction: whoever counts is alone. Under another version of the formulas all is
 * counted again from the beginning.
 */
export async function holdState(tx: Transaction, now: Date): Promise<State> {
  const start = new Date(now.getTime() - HISTORY_DAYS * DAY)
  const { weights, squares } = startingFrom(shipped.weights)
  await execute(
    sql`INSERT INTO "answering_state" ("id", "version", "countedAt", "countedId", "weights", "squares", "membersAt")
        VALUES (1, ${answeringVersion}, ${start}, '00000000-0000-0000-0000-000000000000',
                ${[...weights]}::float8[], ${[...squares]}::float8[], ${start})
        ON CONFLICT ("id") DO NOTHING`,
    tx,
  )
  const [row] = await select(Row, sql`SELECT ${columns} FROM "answering_state" WHERE "id" = 1 FOR UPDATE`, tx)
  if (row!.version === answeringVersion) return stateFrom(row!)
  // At once, whatever they hold; of nobody is anything counted then, which is what has been counted.
  await execute(
    sql`TRUNCATE "answering_tally", "answering_context", "answering_answer", "answering_thread"`,
    tx,
  )
  await execute(sql`DELETE FROM "answering_state"`, tx)
  return holdState(tx, now)
}

/** The same, unless somebody is counting right now. */
export async function holdStateIfFree(tx: Transaction): Promise<State | null> {
  const [row] = await select(
    Row,
    sql`SELECT ${columns} FROM "answering_state" WHERE "version" = ${answeringVersion} FOR UPDATE SKIP LOCKED`,
    tx,
  )
  return row ? stateFrom(row) : null
}

export async function keepState(tx: Transaction, state: State): Promise<void> {
  const { countedAt, countedId, combination, members, membersAt } = state
  await execute(
    sql`UPDATE "answering_state" SET "countedAt" = ${countedAt}, "countedId" = ${countedId}::uuid,
               "weights" = ${[...combination.weights]}::float8[], "squares" = ${[...combination.squares]}::float8[],
               "members" = ${members}, "membersAt" = ${membersAt}
         WHERE "id" = 1`,
    tx,
  )
}
