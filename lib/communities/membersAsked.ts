import { z } from 'zod'
import { CommunityRole } from '@/prisma/client/enums'

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value) || undefined
const oneOf = <T extends z.ZodType>(shape: T) => z.preprocess(first, shape.optional()).catch(undefined)

const Address = z.object({
  q: oneOf(z.string().trim().min(1).max(100)),
  role: oneOf(z.enum(CommunityRole)),
  tri: oneOf(z.enum(['role', 'name', 'new'])),
  apres: oneOf(z.string().max(500)),
})

/** The address of a list of members, read: what cannot be understood is left out. */
export function membersAsked(asked: Record<string, string | string[] | undefined>) {
  const { q, role, tri, apres } = Address.parse(asked)
  return { q, role, sort: tri, after: apres }
}

export type MembersAsked = ReturnType<typeof membersAsked>
