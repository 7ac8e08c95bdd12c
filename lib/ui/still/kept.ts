/** Next loads this module once for the page and once for its HTML: both find the same map in their process. */
const shared = globalThis as typeof globalThis & { osmoseMarkup?: Map<string, string> }

/** Pieces of markup by the name of one rendering: for as long as an answer is made; in a browser, for its document. */
export const kept = (): Map<string, string> => (shared.osmoseMarkup ??= new Map())
