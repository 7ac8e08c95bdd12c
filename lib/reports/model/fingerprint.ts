import { createHash } from 'node:crypto'
import type { Document } from './document'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** With its keys in order, as RFC 8785 has it: the same document is always the same bytes, whoever kept it meanwhile. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`)
  return `{${fields.join(',')}}`
}

/** The file of its figures, and what its SHA-256, in hexadecimal, is said of. */
export const bytesOf = (document: Document): Buffer => Buffer.from(canonical(document as unknown as Json))

export const fingerprintOf = (document: Document): string =>
  createHash('sha256').update(bytesOf(document)).digest('hex')
