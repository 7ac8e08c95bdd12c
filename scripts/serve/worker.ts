import { inCheckout } from '../setup/checkout.mjs'

/**
 * Half a gigabyte is enough, whatever the length of a list; without a limit, Node tidies up only after twice as much.
 * What a batch needs is young when it is done with: with room for it, nothing of it is moved before it goes.
 */
export const WORKER_HEAP = ['--max-old-space-size=350', '--max-semi-space-size=32']

/** How Node runs the work in the background. */
export const workerArguments = [...WORKER_HEAP, '--import', 'tsx', inCheckout('scripts', 'worker.ts')]
