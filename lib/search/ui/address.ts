import { addressWith, type Asked as Parameters } from '@/lib/ui/address'
import type { TextHit } from '../texts'

/** The same search with something changed: it begins again at its first page. */
export const searchWith = (parameters: Parameters, changes: Record<string, string | number | null>): string =>
  addressWith('/recherche', parameters, { page: null, ...changes })

/** Where a text is read: the thread, the very reply, the file. */
export function hitAddress({ kind, passage, slug, objectId, passageId }: TextHit): string {
  if (kind === 'file') return `/communautes/${slug}/fichiers/${objectId}`
  const thread = `/communautes/${slug}/fils/${objectId}`
  return passage === 'reply' ? `${thread}?reponse=${passageId}#reponse-${passageId}` : thread
}
