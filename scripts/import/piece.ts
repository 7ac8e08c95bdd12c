import type { Client } from 'pg'

/**
 * The piece of the far past that an import writes (see the migration): filled aside, where a row costs least, then
 * joined to the rest. A second file of the same import goes on in it.
 */
export class Piece {
  readonly table: string
  private state: 'none' | 'aside' | 'joined' = 'none'

  constructor(
    private readonly client: Client,
    private readonly transactionId: bigint,
  ) {
    this.table = `"activity_past_${transactionId}"`
  }

  /** Before a file is read. */
  async make(): Promise<void> {
    if (this.state !== 'none') return
    await this.client.query(`CREATE TABLE ${this.table} (LIKE "activity_past" INCLUDING DEFAULTS)`)
    this.state = 'aside'
  }

  /** After its rows are there. */
  async join(): Promise<void> {
    if (this.state !== 'aside') return
    await this.client.query(
      `ALTER TABLE "activity_past" ATTACH PARTITION ${this.table}
         FOR VALUES FROM (${this.transactionId}) TO (${this.transactionId + 1n})`,
    )
    this.state = 'joined'
  }
}
