/** The words of a name as keys have them, with their particles and without. */
export interface NameWords {
  all: string[]
  parts: string[]
}

/** As `osmose_without_particles` has them: a test holds the two together. */
const PARTICLES = ['de', 'du', 'des', 'd', 'l', 'la', 'le', 'les', 'von', 'van', 'der', 'den', 'el', 'al']

/**
 * Reads a name as the database does (`osmose_name_words`), without asking it, which would take as long as finding the
 * person. Null where a letter's plain form is for the database to say: most French names have none.
 */
export function nameWords(typed: string): NameWords | null {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase()
  if (!/^\p{ASCII}*$/u.test(plain)) return null
  const all = plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
  const parts = all.filter((word) => !PARTICLES.includes(word))
  return { all, parts: parts.length > 0 ? parts : all }
}
