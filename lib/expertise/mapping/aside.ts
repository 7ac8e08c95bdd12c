import { Worker } from 'node:worker_threads'
import type { Holdings } from '../model/clusters/holdings'
import type { Drawn } from '../model/map/draw'

export interface Asked {
  holdings: Holdings
  radii: number[]
  minimum: number
}

/** Draws the map in a thread of its own: mails go on leaving meanwhile. null when asked to stop. */
export function drawAside(asked: Asked, signal?: AbortSignal): Promise<Drawn | null> {
  if (signal?.aborted) return Promise.resolve(null)
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: asked,
    execArgv: ['--import', 'tsx'],
  })
  const stop = () => void thread.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  return new Promise<Drawn | null>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    // Stopped before it has said anything; after a message, this changes nothing.
    thread.once('exit', (code) =>
      signal?.aborted
        ? resolve(null)
        : reject(new Error(`the map was not drawn: its thread left with ${code}`)),
    )
  }).finally(() => signal?.removeEventListener('abort', stop))
}
