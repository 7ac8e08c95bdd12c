import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parisDay } from '@/lib/time'
import { answerKindOf } from '../model/answerKind'
import { AnswerTimes } from '../model/answerTimes'
import { keepAnswers } from './keep'

const EVERY_MS = 60_000
/** Nobody waits longer for figures when the site closes. */
const PATIENCE_MS = 3_000

// `next dev` loads this module again at each change: what is counted stays.
const kept = globalThis as typeof globalThis & { osmoseAnswers?: AnswerTimes }

/**
 * Measures every answer of this process, from the first word of the request to the last one given to the network; what
 * nobody waited for the end of is not counted. A sum in memory each time, written down once a minute and when the process
 * closes: no request waits for it, and none can fail for it.
 */
export function listenToAnswers(): void {
  if (kept.osmoseAnswers) return
  const times = (kept.osmoseAnswers = new AnswerTimes())
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const kind = answerKindOf(request.url ?? '')
    if (kind === null) return
    const begun = performance.now()
    response.once('finish', () => times.add(kind, performance.now() - begun, response.statusCode >= 500))
  })
  setInterval(() => void writeDown(times), EVERY_MS).unref()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) beforeLeaving(signal, () => writeDown(times))
}

/** What is counted since the last time; what the database does not take is counted with the next minute. */
export async function writeDown(times: AnswerTimes): Promise<void> {
  const counted = times.take()
  try {
    await keepAnswers(parisDay(new Date()), counted)
  } catch (error) {
    times.giveBack(counted)
    console.error('[answers] not written down yet:', (error as Error).message)
  }
}

/** Next ends the process as soon as its last request is over: whoever listens to that signal hears it after us. */
function beforeLeaving(signal: 'SIGTERM' | 'SIGINT', last: () => Promise<void>): void {
  const others = process.listeners(signal)
  process.removeAllListeners(signal)
  let leaving: Promise<void> | undefined
  process.on(signal, () => {
    leaving ??= Promise.race([last(), pause(PATIENCE_MS)]).then(() => {
      for (const listener of others) listener(signal)
      if (others.length === 0) process.exit(signal === 'SIGINT' ? 130 : 143)
    })
  })
}
