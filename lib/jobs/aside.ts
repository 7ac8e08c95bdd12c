import { Worker } from 'node:worker_threads'
import type { Turn } from './job'

/**
 * Does something long in a thread of its own, with its own connections: mails go on leaving meanwhile. Asked to stop, it
 * is ended where it stands: it must bear that, and being begun again.
 * @param script takes `now` as its `workerData`, and posts what it made
 * @returns what it made; null when asked to stop
 */
export function aside<Made>(
  script: URL,
  { now, signal }: { now: Date; signal?: Turn['signal'] | undefined },
): Promise<Made | null> {
  if (signal?.aborted) return Promise.resolve(null)
  const thread = new Worker(script, { workerData: now, execArgv: ['--import', 'tsx'] })
  const stop = () => void thread.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  return new Promise<Made | null>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    // Stopped before it has said anything; after a message, this changes nothing.
    thread.once('exit', (code) =>
      signal?.aborted
        ? resolve(null)
        : reject(new Error(`nothing was made: the thread of ${script.pathname} left with ${code}`)),
    )
  }).finally(() => signal?.removeEventListener('abort', stop))
}
