import { z } from 'zod'
import type { Asked } from '@/lib/ui/address'
import { CommunityAccess, CommunityJoining, CommunityKind } from '@/prisma/client/enums'
import { oneOf, onceEach } from './oneOf'

/** The address of the discovery page, read: what cannot be understood is left out. */
const Address = z.object({
  q: oneOf(z.string().trim().min(1).max(200)),
  type: oneOf(z.enum(CommunityKind)),
  acces: oneOf(z.enum(CommunityAccess)),
  entree: oneOf(z.enum(CommunityJoining)),
  ministere: oneOf(z.uuid()),
  miennes: oneOf(z.literal('oui')),
  archivees: oneOf(z.literal('oui')),
  tri: oneOf(z.enum(['active', 'name', 'new'])),
  apres: oneOf(z.string().max(500)),
})

export function discoveryAsked(asked: Asked) {
  const { q, type, acces, entree, ministere, miennes, archivees, tri, apres } = Address.parse(onceEach(asked))
  const filters = {
    q,
    kind: type,
    access: acces,
    joining: entree,
    ministry: ministere,
    mine: miennes ? (true as const) : undefined,
    archived: archivees ? (true as const) : undefined,
    sort: tri,
    after: apres,
  }
  return { ...filters, isNarrowed: Object.values(filters).some((value) => value !== undefined) }
}

export type DiscoveryAsked = ReturnType<typeof discoveryAsked>
