import { createHash } from 'node:crypto'

/** Connections keep the plans of this many questions; texts made for one occasion do not push the usual ones out. */
const MOST_PREPARED = 256
const prepared = new Map<string, string>()

/**
 * A question asked again is neither parsed nor planned again: a thread's page waits for its database a third of the
 * time. Behind PgBouncer this needs `max_prepared_statements` (1.21 or newer), or DATABASE_PREPARE=non.
 */
export function statementName(text: string): string {
  const known = prepared.get(text)
  if (known !== undefined) return known
  // Without a name a statement is forgotten once answered.
  if (prepared.size >= MOST_PREPARED || process.env.DATABASE_PREPARE === 'non') return ''
  // Drawn from the text: several copies of this module (one a bundle) share the same connections.
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  prepared.set(text, name)
  return name
}
