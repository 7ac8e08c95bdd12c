const OURS = 'http://osmose.invalid'

/** Pages that make no sense to come back to once signed in. */
const NOT_A_PLACE = /^\/(connexion|deconnexion|mot-de-passe|api)(\/|$)/

/**
 * A path of ours out of what an address says (`?retour=…`), or `otherwise`. Whatever a browser would read as
 * another site is refused: `//evil`, `/\\evil`, `/<tab>/evil`, a scheme, a path that climbs into `//`.
 */
export function ownPath(asked: string | null | undefined, otherwise = '/'): string {
  if (!asked || asked.length > 2000 || !asked.startsWith('/') || /[\\\p{Cc}]/u.test(asked)) return otherwise
  if (!URL.canParse(asked, OURS)) return otherwise
  const { origin, pathname, search, hash } = new URL(asked, OURS)
  if (origin !== OURS || pathname.startsWith('//') || NOT_A_PLACE.test(pathname)) return otherwise
  return pathname + search + hash
}
