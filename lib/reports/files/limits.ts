/** A file is forgotten after so many days: what was published can be prepared again at any time. */
export const KEPT_DAYS = 14
/** A worker that dies so often over one file is killed by it. */
export const MOST_ATTEMPTS = 3
/** So many that are not made yet, for one person: the worker makes one at a time, for everybody. */
export const MOST_WAITING = 3
/** Thirty pages take a few seconds; what has taken so long will not come. */
export const PRINTED_WITHIN_MS = 90_000
/** Whoever asked for a file and has not looked for so long has left the page. */
export const GONE_AFTER_MS = 60_000
