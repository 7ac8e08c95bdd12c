/** Marks the errors that come from a database that does not answer: the page says 503's words, not 500's. */
export const unavailableDigest = 'database-unavailable'
