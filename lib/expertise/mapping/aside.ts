import { Worker } from 'node:worker_threads'
import type { Night } from './run'

/**
 * Makes the map again in a thread of its own, with its own connections: mails go on leaving meanwhile. Asked to stop, it
 * is ended where it stands, and the last map stays whole.
 * @returns how many skills are on the map; null when asked to stop
 */
export function remakeAside({ now, signal }: Night): Promise<number | null> {
  if (signal?.aborted) return Promise.resolve(null)
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: now,
    execArgv: ['--import', 'tsx'],
  })
  const stop = () => void thread.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  return new Promise<number | null>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    // Stopped before it has said anything; after a message, this changes nothing.
    thread.once('exit', (code) =>
      signal?.aborted
        ? resolve(null)
        : reject(new Error(`the map of skills was not made: its thread left with ${code}`)),
    )
  }).finally(() => signal?.removeEventListener('abort', stop))
}
