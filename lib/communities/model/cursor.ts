/** Where a list was left: the sort key of the last row and its id, as one word for an address. */
export function cursorFrom(keys: readonly (string | number | Date)[]): string {
  const plain = keys.map((key) => (key instanceof Date ? key.toISOString() : key))
  return Buffer.from(JSON.stringify(plain)).toString('base64url')
}

/** The keys back; null for anything that is not one of ours, which begins the list again. */
export function keysIn(cursor: string | undefined, length: number): (string | number)[] | null {
  if (!cursor || cursor.length > 500) return null
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isOurs =
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((key) => typeof key === 'string' || typeof key === 'number')
    return isOurs ? (keys as (string | number)[]) : null
  } catch {
    return null
  }
}
