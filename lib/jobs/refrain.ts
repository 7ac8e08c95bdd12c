import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { Job } from './job'

/** How long we wait after a failure, at most: the database may be away for a while. */
const longestPause = 60

/**
 * Runs one job again and again until the signal. Workers take turns through a lock of the database, tied to the
 * connection: when a worker dies, another takes over at once.
 */
export async function refrain(
  url: string,
  job: Job,
  everySeconds: number,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      await whileAlone(url, job.name, signal, async () => {
        while (!signal.aborted) {
          await job.run({ now: new Date(), signal })
          failures = 0
          await sleep(everySeconds, signal)
        }
      })
      // Another worker is at it: look again from time to time, in case it leaves.
      await sleep(Math.max(everySeconds, 5), signal)
    } catch (error) {
      failures += 1
      const wait = Math.min(longestPause, everySeconds * 2 ** failures)
      console.error(`[worker] ${job.name} failed, next try in ${wait} s:`, error)
      await sleep(wait, signal)
    }
  }
}

async function whileAlone(
  url: string,
  name: string,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: url, application_name: `osmose ${name}`, keepAlive: true })
  // A connection lost between two queries is an event, not a rejection: without a listener it ends the process.
  const lost = new Promise<never>((_, failed) => client.on('error', failed))
  lost.catch(() => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ alone: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as alone',
      [`job ${name}`],
    )
    if (rows[0]?.alone && !signal.aborted) await Promise.race([work(), lost])
  } finally {
    await client.end().catch(() => {})
  }
}

const sleep = (seconds: number, signal: AbortSignal) =>
  pause(seconds * 1000, undefined, { signal }).catch(() => {})
