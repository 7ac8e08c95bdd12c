import type { Client } from 'pg'
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams'

/** COPY … (FORMAT binary): signature, no flags, no extension; and the mark after the last row. */
const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const end = Buffer.from([0xff, 0xff])

/** Binary COPYs on one connection, one table at a time: rows for another table end the one and begin the next. */
export class Copies {
  private open: { table: string; stream: CopyStreamQuery; failed: Promise<never> } | undefined

  constructor(
    private readonly client: Client,
    private readonly columns: string,
    /** Rejects when the connection is lost: a COPY does not say it by itself. */
    private readonly lost: Promise<never>,
  ) {}

  /** Resolves when the bytes have left: their buffer may be used again. */
  async send(table: string, packed: Buffer): Promise<void> {
    if (this.open?.table !== table) {
      await this.finish()
      const stream = this.client.query(copyFrom(`COPY ${table} (${this.columns}) FROM STDIN (FORMAT binary)`))
      const failed = new Promise<never>((_, fail) => {
        stream.once('error', fail)
        this.lost.catch(fail)
      })
      failed.catch(() => {})
      this.open = { table, stream, failed }
      await this.write(signature)
    }
    await this.write(packed)
  }

  /** Ends the COPY under way: its rows are then in the table. */
  async finish(): Promise<void> {
    if (!this.open) return
    const { stream, failed } = this.open
    await this.write(end)
    await Promise.race([failed, new Promise<void>((done) => stream.end(() => done()))])
    this.open = undefined
  }

  private async write(bytes: Buffer) {
    const { stream, failed } = this.open as NonNullable<typeof this.open>
    await Promise.race([
      failed,
      new Promise<void>((done, fail) => stream.write(bytes, (error) => (error ? fail(error) : done()))),
    ])
  }
}
