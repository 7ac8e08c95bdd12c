/** What a job is told when its turn comes. */
export interface Turn {
  now: Date
  /** Raised when the worker has to leave: a long job stops at its next safe point. */
  signal: AbortSignal
}

/** Something the clock asks for. It must bear being run again: a worker may die just after it has finished. */
export interface Job {
  /** `slice.verb`, unique in the house. */
  name: string
  /**
   * `everySeconds`: again and again, that long after it last ended, in one worker at a time.
   * `cron`: at an hour of Paris, once however many workers there are, tried again when it fails.
   * It has one hour, or as many as `hours` says (24 at most), and is tried again when they are over; one with `hours` is
   * taken over at once when its worker dies, and leaves its thread free.
   */
  when: { everySeconds: number } | { cron: string; hours?: number }
  run(turn: Turn): Promise<void>
}

/** A slice's `jobs.ts` exports `jobs`, a list of these; the worker finds every such file by itself. */
export const defineJob = (job: Job): Job => job
