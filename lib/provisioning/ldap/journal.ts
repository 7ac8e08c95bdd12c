import { db } from '@/lib/db'
import type { LdapPerson } from '../model/ldapPerson'
import type { Counts, Mishap, Reason, Verdict } from '../model/verdict'

/** What became of one person. */
export interface Line {
  userName: string
  name: string
  verdict: Verdict
  reason?: Reason | Mishap
  changed: string[]
}

/** How a person is called there. */
export const lineOf = ({ userName, givenName, usualName }: LdapPerson) => ({
  userName,
  name: `${givenName} ${usualName}`.trim(),
})

/** Lines kept together, so that a run of a hundred thousand is not a hundred thousand writings. */
const TOGETHER = 50

/** What a run writes of itself while it goes, for whoever watches. Who is unchanged is counted, and leaves no line. */
export class Journal {
  private counts: Counts = {}
  private waiting: Line[] = []
  private done = 0
  private number = 0

  constructor(private readonly runId: string) {}

  /** A run taken up again begins its journal again. */
  async begin(total: number): Promise<void> {
    await db.directoryVerdict.deleteMany({ where: { runId: this.runId } })
    await db.directoryRun.update({
      where: { id: this.runId },
      data: { total, done: 0, aliveAt: new Date() },
    })
  }

  async write(line: Line): Promise<void> {
    this.done += 1
    this.counts[line.verdict] = (this.counts[line.verdict] ?? 0) + 1
    if (line.verdict !== 'unchanged') this.waiting.push(line)
    if (this.done % TOGETHER === 0) await this.keep()
  }

  private async keep(): Promise<void> {
    const lines = this.waiting.splice(0)
    await db.directoryVerdict.createMany({
      data: lines.map(({ userName, name, verdict, reason, changed }) => ({
        runId: this.runId,
        number: ++this.number,
        userName,
        name,
        verdict,
        reason: reason ?? null,
        changed,
      })),
    })
    await db.directoryRun.update({
      where: { id: this.runId },
      data: { done: this.done, counts: { ...this.counts }, aliveAt: new Date() },
    })
  }

  async end(
    state: 'done' | 'refused' | 'failed',
    { error = null, counts }: { error?: string | null; counts?: Counts } = {},
  ): Promise<void> {
    await this.keep()
    await db.directoryRun.update({
      where: { id: this.runId },
      data: { state, error, endedAt: new Date(), ...(counts && { counts }) },
    })
  }

  /** The worker leaves: another begins again. */
  async putBack(): Promise<void> {
    await db.directoryRun.update({ where: { id: this.runId }, data: { state: 'asked', startedAt: null } })
  }
}
