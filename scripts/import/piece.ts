import type { Client } from 'pg'
import { newId } from '@/lib/db'
import { packedColumns } from './pack'

/** Acts from which an import keeps its piece: many small ones would each slow whoever reads the past. */
const WORTH_A_PIECE = 300_000
/** Whoever reads the past meanwhile goes first, and nobody waits behind us for longer. */
const LONGEST_WAIT = '2s'
/**
 * `lock_not_available`; `check_violation`: acts of this import went to the rest, as its communities had some already;
 * `invalid_object_definition`: there is a piece of that transaction number, from a former server.
 */
const CANNOT_JOIN = ['55P03', '23514', '42P17']

/**
 * The piece of the far past that an import writes (see the migration): filled aside, where a row costs least, and
 * joined to the past in one go when all is there, so that whoever reads or counts acts meanwhile need not wait.
 */
export class Piece {
  readonly table = `"activity_past_${newId().replaceAll('-', '')}"`
  /** How many it holds. */
  acts = 0
  private isMade = false

  constructor(
    private readonly client: Client,
    private readonly transactionId: bigint,
  ) {}

  /** Before the first file is read. */
  async make(): Promise<void> {
    if (this.isMade) return
    await this.client.query(`CREATE TABLE ${this.table} (LIKE "activity_past" INCLUDING DEFAULTS)`)
    this.isMade = true
  }

  /** The last thing before the transaction commits. */
  async join(): Promise<void> {
    if (!this.isMade) return
    if (this.acts >= WORTH_A_PIECE && (await this.isJoined())) return
    await this.client.query(
      `INSERT INTO "activity_past" (${packedColumns}) SELECT ${packedColumns} FROM ${this.table}`,
    )
    await this.client.query(`DROP TABLE ${this.table}`)
  }

  private async isJoined(): Promise<boolean> {
    await this.client.query('SAVEPOINT before_joining')
    try {
      await this.client.query(`SET LOCAL lock_timeout = '${LONGEST_WAIT}'`)
      await this.client.query(
        `ALTER TABLE "activity_past" ATTACH PARTITION ${this.table}
           FOR VALUES FROM (${this.transactionId}) TO (${this.transactionId + 1n})`,
      )
      return true
    } catch (error) {
      if (!CANNOT_JOIN.includes((error as { code?: string }).code ?? '')) throw error
      await this.client.query('ROLLBACK TO SAVEPOINT before_joining')
      return false
    }
  }
}
