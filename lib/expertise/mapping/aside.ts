import { aside } from '@/lib/jobs/aside'
import type { Night } from './run'

/** Makes the map again in a thread of its own; stopped, the last map stays whole. null: it was asked to stop. */
export const remakeAside = (night: Night): Promise<number | null> =>
  aside<number>(new URL('./thread.ts', import.meta.url), night)
