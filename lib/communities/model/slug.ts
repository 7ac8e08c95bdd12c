/** Words that are addresses of ours beside those of communities (/communautes, /mesures/sommeil): no community's own. */
const TAKEN_BY_PAGES = new Set(['nouvelle', 'export'])

const MAX_LENGTH = 60

/**
 * A name as an address: «Accessibilité numérique & œuvres» → «accessibilite-numerique-oeuvres».
 * Empty when the name has no letter or figure we can write in an address.
 */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '')
  return besidePages(plain)
}

export const besidePages = (slug: string): string => (TAKEN_BY_PAGES.has(slug) ? `communaute-${slug}` : slug)

/** The first free address: `base`, `base-2`, `base-3`… */
export function freeSlug(base: string, taken: readonly string[]): string {
  const known = new Set(taken)
  if (!known.has(base)) return base
  let number = 2
  while (known.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/** The address of a secret community: it says nothing of the name, and nobody else would want it. */
export const hiddenSlug = (id: string): string => `communaute-${id.slice(-12)}`
