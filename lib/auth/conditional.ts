const strong = (tag: string) => tag.trim().replace(/^W\//, '')

/** The client has it already (`If-None-Match`, RFC 9110 §13.1.2): weak and strong tags of the same are the same. */
export function isKnownTo(headers: Headers, etag: string): boolean {
  const asked = headers.get('if-none-match')
  if (asked === null) return false
  return asked.trim() === '*' || asked.split(',').map(strong).includes(strong(etag))
}
