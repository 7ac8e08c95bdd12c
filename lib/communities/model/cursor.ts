/** Where a list was left: the sort key of the last row and its id, as one word for an address. */
export function cursorFrom(keys: readonly (string | number | Date)[]): string {
  const plain = keys.map((key) => (key instanceof Date ? key.toISOString() : String(key)))
  return Buffer.from(JSON.stringify(plain)).toString('base64url')
}

const shapes = {
  text: (key: string) => key.length <= 200 && !key.includes('\0'),
  moment: (key: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(key) && !Number.isNaN(Date.parse(key)),
  number: (key: string) => key.trim() !== '' && Number.isFinite(Number(key)),
  id: (key: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key),
}
export type KeyShape = keyof typeof shapes

/** The keys back; null for anything that is not one of ours, which begins the list again. */
export function keysIn<const Shapes extends readonly KeyShape[]>(
  cursor: string | undefined,
  expected: Shapes,
): { [I in keyof Shapes]: string } | null {
  if (!cursor || cursor.length > 500) return null
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isOurs =
      Array.isArray(keys) &&
      keys.length === expected.length &&
      keys.every((key, index) => typeof key === 'string' && shapes[expected[index]!](key))
    return isOurs ? (keys as { [I in keyof Shapes]: string }) : null
  } catch {
    return null
  }
}
