import { inCheckout } from '../setup/checkout.mjs'

/** Half a gigabyte is enough, whatever the length of a list; without a limit, Node tidies up only after twice as much. */
export const WORKER_HEAP = '--max-old-space-size=400'

/** How Node runs the work in the background. */
export const workerArguments = [WORKER_HEAP, '--import', 'tsx', inCheckout('scripts', 'worker.ts')]
