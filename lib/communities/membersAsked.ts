import { z } from 'zod'
import type { Asked } from '@/lib/ui/address'
import { CommunityRole } from '@/prisma/client/enums'
import { oneOf, onceEach } from './oneOf'

const Address = z.object({
  q: oneOf(z.string().trim().min(1).max(100)),
  role: oneOf(z.enum(CommunityRole)),
  tri: oneOf(z.enum(['role', 'name', 'new'])),
  apres: oneOf(z.string().max(500)),
})

/** The address of a list of members, read: what cannot be understood is left out. */
export function membersAsked(asked: Asked) {
  const { q, role, tri, apres } = Address.parse(onceEach(asked))
  return { q, role, sort: tri, after: apres }
}

export type MembersAsked = ReturnType<typeof membersAsked>
